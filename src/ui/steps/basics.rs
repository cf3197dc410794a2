//! What is to be written, to whom, by whom.

use yew::prelude::*;

use super::incident::list;
use crate::{
    i18n::t,
    review::Voice,
    ui::{
        cards::add_row,
        form::{Form, Shape},
        parts::{Choice, Control, El, Sign, el, icon_button, text_field},
        words,
    },
};

pub fn basics(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let mut kinds = words::choices(lang, words::kind);
    for (kind, help) in kinds.iter_mut().zip([t::kind_self_help, t::kind_report_help, t::kind_progress_help]) {
        *kind = Choice { help: help(lang), ..*kind };
    }
    let signer_help =
        if review.voice == Voice::Person { t::signer_help_person(lang) } else { t::signer_help_unit(lang) };
    let attachments = review.attachments.iter().enumerate().map(|(n, name)| attachment(form, n, name));
    let voice = el("div.pair")
        .add(form.choices("voice", t::VOICE, &words::choices(lang, words::voice)))
        .add(form.choices("language", t::LANGUAGE, &words::choices(lang, words::language)));
    let names = el("div.pair").add(form.answer("unit", t::UNIT, Shape::Line)).add(form.answer_with(
        "signer",
        t::SIGNER,
        signer_help,
        Shape::Line,
    ));
    el("div.section")
        .key("basics")
        .add(form.choices("kind", t::KIND, &kinds))
        .add(form.choices("domain", t::DOMAIN, &words::choices(lang, words::domain)))
        .add(form.answer("title", t::TITLE, Shape::Text))
        .add(form.answer("addressee", t::ADDRESSEE, Shape::Line))
        .add(voice)
        .add(names)
        .add(form.answer("date", t::DATE, Shape::Day))
        .add(
            list("attachments", t::attachments_label(lang), t::attachments_help(lang))
                .add(el("ul.rows").all(attachments).add(add_row("add-attachment", t::add_attachment(lang)))),
        )
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
