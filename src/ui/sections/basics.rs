//! What is to be written, to whom, by whom.

use yew::prelude::*;

use super::{
    documents::MoreDocuments,
    item_list::ItemList,
    office_profile::OfficeProfile,
    usual::{UsualAddressees, UsualSigners},
};
use crate::{
    i18n::{Lang, t},
    review::{Edit, Kind, List, Voice},
    ui::{
        editor::{
            answer::{Answer, ChoiceAnswer, Shape, marks, use_type_in},
            desk::{Desk, use_desk, use_value},
        },
        widgets::{Button, ButtonKind, Choice, Sign, TextField, described_by},
        words,
    },
};

#[component]
pub fn Basics() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let signer_help = match desk.review.document().voice {
        Voice::Person => t::signer_help_person(lang),
        Voice::Unit => t::signer_help_unit(lang),
    };
    html! {
        <div class="section">
            <ChoiceAnswer at="kind" ask={t::KIND} options={kinds(lang)} radio=true />
            <ChoiceAnswer at="domain" ask={t::DOMAIN} options={words::choices(lang, words::domain)} radio=true />
            <Answer at="title" ask={t::TITLE} shape={Shape::Text} />
            <Answer at="addressee" ask={t::ADDRESSEE} shape={Shape::Line} />
            <UsualAddressees />
            <div class="pair">
                <ChoiceAnswer at="voice" ask={t::VOICE} options={words::choices(lang, words::voice)} radio=true />
                <ChoiceAnswer
                    at="language"
                    ask={t::LANGUAGE}
                    options={words::choices(lang, words::language)}
                    radio=true
                />
            </div>
            <div class="pair">
                <Answer at="unit" ask={t::UNIT} shape={Shape::Line} />
                <div>
                    <Answer at="signer" ask={t::SIGNER} help={signer_help} shape={Shape::Line} />
                    <UsualSigners />
                </div>
            </div>
            { responsible(&desk) }
            <Answer at="date" ask={t::DATE} shape={Shape::Day} />
            <Answer at="pledge" ask={t::PLEDGE} shape={Shape::Text} />
            { attachments(&desk) }
            <MoreDocuments />
            <OfficeProfile />
        </div>
    }
}

/// In which post the author signs, and which responsibility they take: where the document says so.
fn responsible(desk: &Desk) -> Html {
    let document = desk.review.document();
    let signs = document.voice == Voice::Person;
    let answers = document.kind == Kind::SelfExamination;
    if !signs && !answers {
        return Html::default();
    }
    let mut options = words::choices(desk.lang, words::responsibility);
    options.insert(0, Choice::new("", t::responsibility_none(desk.lang)));
    html! {
        <div class="pair">
            if signs { <Answer key="post" at="post" ask={t::POST} shape={Shape::Line} /> }
            if answers { <ChoiceAnswer key="responsibility" at="responsibility" ask={t::RESPONSIBILITY} {options} /> }
        </div>
    }
}

/// The kinds of document, each with a line of help.
fn kinds(lang: Lang) -> Vec<Choice> {
    let mut kinds = words::choices(lang, words::kind);
    for (kind, help) in kinds.iter_mut().zip([t::kind_self_help, t::kind_report_help, t::kind_progress_help]) {
        kind.help = help(lang).into();
    }
    kinds
}

fn attachments(desk: &Desk) -> Html {
    let lang = desk.lang;
    html! {
        <ItemList
            list={List::Attachments}
            heading={html! { <h2 class="block-title">{ t::attachments_label(lang) }</h2> }}
            help={t::attachments_help(lang)}
            class="rows"
            action="add-attachment"
            label={t::add_attachment(lang)}
            dispatch={desk.dispatch.clone()}
        >
            { for (0..desk.review.document().attachments.len()).map(|n| html! { <Attachment key={n} {n} /> }) }
        </ItemList>
    }
}

#[derive(Properties, PartialEq)]
struct AttachmentProps {
    /// Position in the document at hand.
    n: usize,
}

#[component]
fn Attachment(props: &AttachmentProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let at = AttrValue::from(format!("attachments.{}", props.n));
    let value = use_value(&at);
    let oninput = use_type_in(&at);
    let (id, marks) = (format!("f-{at}"), marks(&desk, &at));
    let name = t::attachment_name(lang, props.n + 1);
    let removes = words::first_of(&[&value]).unwrap_or_else(|| name.clone());
    let onremove = {
        let (dispatch, item) = (desk.dispatch.clone(), at.clone());
        move |_| dispatch.edit(Edit::Remove { item: item.to_string() })
    };
    html! {
        <li class="line-item">
            <TextField
                id={id.clone()}
                name={at.clone()}
                {value}
                described={described_by(&id, false, !marks.is_empty())}
                aria_label={name}
                {oninput}
            />
            <Button
                action="remove"
                of={at}
                kind={ButtonKind::Icon}
                icon={Sign::Bin}
                label={t::remove(lang)}
                aria_label={words::label_of(lang, t::remove(lang), &removes)}
                onclick={onremove}
            />
            if !marks.is_empty() {
                <div class="field-marks" id={format!("{id}-marks")}>{ for marks }</div>
            }
        </li>
    }
}
