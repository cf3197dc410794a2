//! How the document is set where the standard leaves room.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    report::has_slogans,
    review::{Voice, word},
    ui::{
        form::{Answer, Form, Shape},
        parts::{El, el},
        words,
    },
};

/// The choices of the open document; what hangs on one shows only once it is made.
pub fn layout(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let layout = &review.layout;
    let is_chinese = review.language == Lang::Zh;
    let latin = words::choices(lang, words::latin);
    let pitch = words::choices(lang, words::pitch);
    let slogan_help =
        if layout.slogan && !has_slogans(review) { t::layout_slogan_unused(lang) } else { t::layout_slogan_help(lang) };
    let line = |at: &str, value: &str, label, help| {
        form.answer(at, value, Answer { label, help, shape: Shape::Line, ..Answer::default() })
    };
    let has_measures = !review.measures.is_empty();
    let tick = |wanted: bool, at, on, label, help| wanted.then(|| form.tick(at, on, label, help));
    let head = layout.head.then(|| {
        el("div.ticked")
            .add(line("layout.masthead", &layout.masthead, t::layout_masthead(lang), t::layout_masthead_help(lang)))
            .add(pair(
                line("layout.reference", &layout.reference, t::layout_reference(lang), ""),
                line("layout.approver", &layout.approver, t::layout_approver(lang), ""),
            ))
            .add(pair(
                line("layout.copy_number", &layout.copy_number, t::layout_copy_number(lang), ""),
                line("layout.secrecy", &layout.secrecy, t::layout_secrecy(lang), ""),
            ))
            .add(line("layout.urgency", &layout.urgency, t::layout_urgency(lang), ""))
    });
    let imprint = layout.imprint.then(|| {
        let printed = Answer { label: t::layout_printed(lang), shape: Shape::Day, ..Answer::default() };
        el("div.ticked")
            .add(line("layout.copies", &layout.copies, t::layout_copies(lang), ""))
            .add(line("layout.printer", &layout.printer, t::layout_printer(lang), ""))
            .add(form.answer("layout.printed", &layout.printed, printed))
    });
    let (has_map, has_seal) = (!review.causes.is_empty(), is_chinese && review.voice == Voice::Unit);
    let ledger =
        tick(has_measures, "layout.ledger", layout.ledger, t::layout_ledger(lang), t::layout_ledger_help(lang));
    let slogan = tick(is_chinese && has_measures, "layout.slogan", layout.slogan, t::layout_slogan(lang), slogan_help);
    let ticks = el("div.ticks")
        .add_if(ledger)
        .add_if(tick(has_map, "layout.map", layout.map, t::layout_map(lang), t::layout_map_help(lang)))
        .add_if(slogan)
        .add_if(tick(has_seal, "layout.seal", layout.seal, t::layout_seal(lang), t::layout_seal_help(lang)))
        .add(form.tick("layout.head", layout.head, t::layout_head(lang), t::layout_head_help(lang)))
        .add_if(head)
        .add(form.tick("layout.imprint", layout.imprint, t::layout_imprint(lang), t::layout_imprint_help(lang)))
        .add_if(imprint);
    let types = is_chinese.then(|| {
        pair(
            form.choice("layout.latin", &word(&layout.latin), t::layout_latin(lang), "", &latin),
            form.choice("layout.pitch", &word(&layout.pitch), t::layout_pitch(lang), "", &pitch),
        )
    });
    el("section.block")
        .add(el("h2.question").text(t::layout_title(lang)))
        .add(el("p.block-help").text(t::layout_help(lang)))
        .add(ticks)
        .add_if(types)
        .into()
}

/// Two fields side by side where there is room.
pub fn pair(first: Html, second: Html) -> El {
    el("div.pair").add(first).add(second)
}
