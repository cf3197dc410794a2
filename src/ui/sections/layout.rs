//! How the document is set where the standard leaves room.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    report::has_slogans,
    review::{Latin, Voice, word},
    ui::{
        editor::{
            answer::{Answer, ChoiceAnswer, Shape, TickAnswer},
            desk::{Desk, use_desk},
        },
        widgets::Choice,
        words,
    },
};

/// The choices of the open document. What depends on one shows only once it is made.
#[component]
pub fn Layout() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    html! {
        <section class="block">
            <h2 class="question">{ t::layout_title(lang) }</h2>
            <p class="block-help">{ t::layout_help(lang) }</p>
            { ticks(&desk) }
            if desk.review.document().language == Lang::Zh {
                <ChoiceAnswer
                    at="layout.items"
                    ask={t::LAYOUT_ITEMS}
                    options={words::choices(lang, words::items)}
                    radio=true
                />
                <div class="pair">
                    <ChoiceAnswer
                        at="layout.latin"
                        ask={t::LAYOUT_LATIN}
                        options={latin(lang)}
                    />
                    <ChoiceAnswer
                        at="layout.pitch"
                        ask={t::LAYOUT_PITCH}
                        options={words::choices(lang, words::pitch)}
                    />
                </div>
            } else {
                <div class="pair">
                    <ChoiceAnswer at="layout.paper" ask={t::LAYOUT_PAPER} options={words::choices(lang, words::paper)} />
                    <ChoiceAnswer
                        at="layout.latin"
                        ask={t::LAYOUT_TYPE}
                        options={words::choices(lang, words::typeface)}
                    />
                </div>
                <Answer at="layout.secrecy" ask={t::LAYOUT_MARKING} shape={Shape::Line} />
            }
        </section>
    }
}

/// The types of digits and Latin letters that a Chinese document has.
fn latin(lang: Lang) -> Vec<Choice> {
    let calibri = word(&Latin::Calibri);
    words::choices(lang, words::latin).into_iter().filter(|choice| *choice.value != *calibri).collect()
}

fn ticks(desk: &Desk) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let layout = &review.document().layout;
    let is_chinese = review.document().language == Lang::Zh;
    let has_measures = !review.measures.is_empty();
    let has_causes = review.document().tells_causes() && !review.causes.is_empty();
    let slogan_help = match layout.slogan && !has_slogans(review) {
        true => t::layout_slogan_unused(lang),
        false => t::layout_slogan_help(lang),
    };
    html! {
        <div class="ticks">
            if has_measures {
                <TickAnswer at="layout.ledger" ask={t::LAYOUT_LEDGER} />
                if layout.ledger {
                    <div class="ticked">
                        <ChoiceAnswer
                            at="layout.ledger_columns"
                            ask={t::LAYOUT_LEDGER_COLUMNS}
                            options={words::choices(lang, words::ledger_columns)}
                        />
                    </div>
                }
            }
            if has_causes && has_measures {
                <TickAnswer at="layout.references" ask={t::LAYOUT_REFERENCES} />
            }
            if has_causes {
                <TickAnswer at="layout.map" ask={t::LAYOUT_MAP} />
            }
            if is_chinese && has_measures {
                <TickAnswer at="layout.slogan" ask={t::LAYOUT_SLOGAN} help={slogan_help} />
            }
            if is_chinese && review.document().voice == Voice::Unit {
                <TickAnswer at="layout.seal" ask={t::LAYOUT_SEAL} />
            }
            <TickAnswer at="layout.head" ask={t::LAYOUT_HEAD} />
            if layout.head { { head(is_chinese) } }
            <TickAnswer at="layout.imprint" ask={t::LAYOUT_IMPRINT} />
            if layout.imprint {
                <div class="ticked">
                    <Answer at="layout.copies" ask={t::LAYOUT_COPIES} shape={Shape::Line} />
                    <Answer at="layout.printer" ask={t::LAYOUT_PRINTER} shape={Shape::Line} />
                    <Answer at="layout.printed" ask={t::LAYOUT_PRINTED} shape={Shape::Day} />
                </div>
            }
        </div>
    }
}

/// What stands on the letterhead. The marking of an English document stands on every page and is asked for with the sheet.
fn head(is_chinese: bool) -> Html {
    html! {
        <div class="ticked">
            <Answer at="layout.masthead" ask={t::LAYOUT_MASTHEAD} shape={Shape::Line} />
            <div class="pair">
                <Answer at="layout.reference" ask={t::LAYOUT_REFERENCE} shape={Shape::Line} />
                <Answer at="layout.approver" ask={t::LAYOUT_APPROVER} shape={Shape::Line} />
            </div>
            <div class="pair">
                <Answer at="layout.copy_number" ask={t::LAYOUT_COPY_NUMBER} shape={Shape::Line} />
                if is_chinese {
                    <Answer at="layout.secrecy" ask={t::LAYOUT_SECRECY} shape={Shape::Line} />
                }
            </div>
            <Answer at="layout.urgency" ask={t::LAYOUT_URGENCY} shape={Shape::Line} />
        </div>
    }
}
