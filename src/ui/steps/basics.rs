//! What is to be written, to whom, by whom.

use yew::prelude::*;

use super::StepProps;
use crate::{
    i18n::{Lang, t},
    review::{DomainId, Edit, Kind, List, Voice, word},
    ui::{
        answer::{Answer, Shape},
        cards::Add,
        hooks::use_lang,
        parts::{Choice, Choices, Icon, Sign, TextField},
        session::use_dispatch,
        words,
    },
};

#[component]
pub fn Basics(props: &StepProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let review = &props.review;
    let set = |field: &'static str| {
        let dispatch = dispatch.clone();
        Callback::from(move |value| dispatch.set(field, value))
    };
    let kinds: Vec<Choice> = Kind::ALL
        .map(|k| Choice {
            help: match k {
                Kind::SelfExamination => t::kind_self_help(lang),
                Kind::Report => t::kind_report_help(lang),
                Kind::Progress => t::kind_progress_help(lang),
            }
            .into(),
            ..Choice::new(word(&k), words::kind(lang, k))
        })
        .into();
    let voices: Vec<Choice> = Voice::ALL.map(|v| Choice::new(word(&v), words::voice(lang, v))).into();
    let languages: Vec<Choice> = Lang::ALL.map(|l| Choice::new(word(&l), words::language(l))).into();
    let domains: Vec<Choice> = crate::catalog::DOMAINS
        .iter()
        .map(|d| Choice::new(word::<DomainId>(&d.id), words::domain(lang, d.id)))
        .collect();
    let person = review.voice == Voice::Person;
    html! {
        <>
            <Choices name="kind" label={t::kind_label(lang)} value={word(&review.kind)} choices={kinds} onchange={set("kind")} />
            <Choices name="domain" label={t::domain_label(lang)} help={t::domain_help(lang)} value={word(&review.domain)}
                choices={domains} onchange={set("domain")} />
            <Answer at="title" value={review.title.clone()} label={t::title_label(lang)} help={t::title_help(lang)}
                example={t::title_example(lang)} />
            <Answer at="addressee" value={review.addressee.clone()} label={t::addressee_label(lang)}
                help={t::addressee_help(lang)} example={t::addressee_example(lang)} shape={Shape::Line} />
            <div class="pair">
                <Choices name="voice" label={t::voice_label(lang)} value={word(&review.voice)} choices={voices}
                    onchange={set("voice")} />
                <Choices name="language" label={t::language_label(lang)} value={word(&review.language)} choices={languages}
                    onchange={set("language")} />
            </div>
            <div class="pair">
                <Answer at="unit" value={review.unit.clone()} label={t::unit_label(lang)} example={t::unit_example(lang)}
                    shape={Shape::Line} />
                <Answer at="signer" value={review.signer.clone()} label={t::signer_label(lang)}
                    help={if person { t::signer_help_person(lang) } else { t::signer_help_unit(lang) }} shape={Shape::Line} />
            </div>
            <Answer at="date" value={review.date.clone()} label={t::date_label(lang)} help={t::date_help(lang)} shape={Shape::Day} />
            <section class="block">
                <h2 class="block-title">{ t::attachments_label(lang) }</h2>
                <p class="block-help">{ t::attachments_help(lang) }</p>
                <ul class="rows">
                    { for review.attachments.iter().enumerate().map(|(n, name)| attachment(lang, n, name, &dispatch)) }
                    <li key="add"><Add action="add-attachment" list={List::Attachments} label={t::add_attachment(lang)} /></li>
                </ul>
            </section>
        </>
    }
}

fn attachment(lang: Lang, n: usize, name: &str, dispatch: &crate::ui::session::Dispatch) -> Html {
    let at = format!("attachments.{n}");
    let remove = {
        let (dispatch, item) = (dispatch.clone(), at.clone());
        Callback::from(move |_: MouseEvent| dispatch.edit(Edit::Remove { item: item.clone() }))
    };
    let onchange = {
        let (dispatch, at) = (dispatch.clone(), at.clone());
        Callback::from(move |value| dispatch.set(&at, value))
    };
    html! {
        <li class="line-item" key={n}>
            <TextField id={format!("f-{at}")} name={at.clone()} value={name.to_owned()} rows={0}
                aria_label={AttrValue::from(t::attachment_name(lang, n + 1))} {onchange} />
            <button type="button" class="icon-button" data-action="remove" data-of={at} aria-label={t::remove(lang)}
                title={t::remove(lang)} onclick={remove}><Icon sign={Sign::Bin} /></button>
        </li>
    }
}
