//! What is to be written, to whom, by whom.

use yew::prelude::*;

use super::incident::list;
use crate::{
    i18n::t,
    review::{Voice, word},
    ui::{
        cards::add_row,
        form::{Answer, Form, Shape},
        parts::{Choice, Control, El, Sign, choices, el, icon_button, text_field},
        words,
    },
};

#[rustfmt::skip]
pub fn basics(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let mut kinds = words::choices(lang, words::kind);
    for (kind, help) in kinds.iter_mut().zip([t::kind_self_help, t::kind_report_help, t::kind_progress_help]) {
        *kind = Choice { help: help(lang), ..*kind };
    }
    let domains = words::choices(lang, words::domain);
    let voices = words::choices(lang, words::voice);
    let languages = words::choices(lang, words::language);
    let signer_help =
        if review.voice == Voice::Person { t::signer_help_person(lang) } else { t::signer_help_unit(lang) };
    let attachments = review.attachments.iter().enumerate().map(|(n, name)| attachment(form, n, name));
    el("div.section")
        .key("basics")
        .add(choices("kind", (t::kind_label(lang), ""), &word(&review.kind), &kinds))
        .add(choices("domain", (t::domain_label(lang), t::domain_help(lang)), &word(&review.domain), &domains))
        .add(form.answer("title", &review.title, Answer {
            label: t::title_label(lang), help: t::title_help(lang), example: t::title_example(lang), ..Answer::default()
        }))
        .add(form.answer("addressee", &review.addressee, Answer {
            label: t::addressee_label(lang), help: t::addressee_help(lang), example: t::addressee_example(lang),
            shape: Shape::Line, ..Answer::default()
        }))
        .add(el("div.pair")
            .add(choices("voice", (t::voice_label(lang), ""), &word(&review.voice), &voices))
            .add(choices("language", (t::language_label(lang), ""), &word(&review.language), &languages)))
        .add(el("div.pair")
            .add(form.answer("unit", &review.unit, Answer {
                label: t::unit_label(lang), example: t::unit_example(lang), shape: Shape::Line, ..Answer::default()
            }))
            .add(form.answer("signer", &review.signer, Answer {
                label: t::signer_label(lang), help: signer_help, shape: Shape::Line, ..Answer::default()
            })))
        .add(form.answer("date", &review.date, Answer {
            label: t::date_label(lang), help: t::date_help(lang), shape: Shape::Day, ..Answer::default()
        }))
        .add(list("attachments", t::attachments_label(lang), t::attachments_help(lang))
            .add(el("ul.rows").all(attachments).add(add_row("add-attachment", t::add_attachment(lang)))))
        .into()
}

fn attachment(form: &Form, n: usize, name: &str) -> El {
    let at = format!("attachments.{n}");
    let control = Control {
        id: &["f-", &at].concat(),
        name: &at,
        value: name,
        described: false,
        aria_label: Some(t::attachment_name(form.lang, n + 1)),
    };
    el("li.line-item")
        .key(&at)
        .add(text_field(control, 0))
        .add(icon_button("remove", &at, t::remove(form.lang), Sign::Bin, true))
        .all(form.marks(&at))
}
