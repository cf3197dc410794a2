//! What is to be written, to whom, by whom.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::{Voice, word},
    ui::{
        cards::add_row,
        form::{Answer, Form, Shape},
        parts::{Control, Sign, choices, icon_button, text_field},
        words,
    },
};

pub fn basics(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let mut kinds = words::choices(lang, words::kind);
    for (kind, help) in kinds.iter_mut().zip([t::kind_self_help, t::kind_report_help, t::kind_progress_help]) {
        kind.help = help(lang);
    }
    let domains = words::choices(lang, words::domain);
    let voices = words::choices(lang, words::voice);
    let languages = words::choices(lang, words::language);
    let signer_help =
        if review.voice == Voice::Person { t::signer_help_person(lang) } else { t::signer_help_unit(lang) };
    html! {
        <>
            { choices("kind", (t::kind_label(lang), ""), &word(&review.kind), &kinds) }
            { choices("domain", (t::domain_label(lang), t::domain_help(lang)), &word(&review.domain), &domains) }
            { form.answer("title", &review.title, Answer {
                label: t::title_label(lang), help: t::title_help(lang), example: t::title_example(lang), ..Answer::default()
            }) }
            { form.answer("addressee", &review.addressee, Answer {
                label: t::addressee_label(lang), help: t::addressee_help(lang), example: t::addressee_example(lang),
                shape: Shape::Line, ..Answer::default()
            }) }
            <div class="pair">
                { choices("voice", (t::voice_label(lang), ""), &word(&review.voice), &voices) }
                { choices("language", (t::language_label(lang), ""), &word(&review.language), &languages) }
            </div>
            <div class="pair">
                { form.answer("unit", &review.unit, Answer {
                    label: t::unit_label(lang), example: t::unit_example(lang), shape: Shape::Line, ..Answer::default()
                }) }
                { form.answer("signer", &review.signer, Answer {
                    label: t::signer_label(lang), help: signer_help, shape: Shape::Line, ..Answer::default()
                }) }
            </div>
            { form.answer("date", &review.date, Answer {
                label: t::date_label(lang), help: t::date_help(lang), shape: Shape::Day, ..Answer::default()
            }) }
            <section class="block" data-anchor="attachments">
                <h2 class="block-title">{ t::attachments_label(lang) }</h2>
                <p class="block-help">{ t::attachments_help(lang) }</p>
                <ul class="rows">
                    { for review.attachments.iter().enumerate().map(|(n, name)| attachment(form, n, name)) }
                    { add_row("add-attachment", t::add_attachment(lang)) }
                </ul>
            </section>
        </>
    }
}

fn attachment(form: &Form, n: usize, name: &str) -> Html {
    let at = format!("attachments.{n}");
    let control = Control {
        id: &format!("f-{at}"),
        name: &at,
        value: name,
        described: false,
        aria_label: Some(t::attachment_name(form.lang, n + 1)),
    };
    html! {
        <li class="line-item" key={n}>
            { text_field(control, 0) }
            { icon_button("remove", &at, t::remove(form.lang), Sign::Bin, true) }
        </li>
    }
}
