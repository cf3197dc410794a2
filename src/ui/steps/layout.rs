//! How the document is set where the standard leaves room.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    report::has_slogans,
    review::Voice,
    ui::{
        form::{Form, Shape},
        parts::{El, el},
        words,
    },
};

/// The choices of the open document; what hangs on one shows only once it is made.
pub fn layout(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let layout = &review.layout;
    let is_chinese = review.language == Lang::Zh;
    let slogan_help =
        if layout.slogan && !has_slogans(review) { t::layout_slogan_unused(lang) } else { t::layout_slogan_help(lang) };
    let line = |at, asked| form.answer(at, asked, Shape::Line);
    let has_measures = !review.measures.is_empty();
    let tick = |wanted: bool, at, asked| wanted.then(|| form.tick(at, asked));
    let head = layout.head.then(|| {
        el("div.ticked")
            .add(line("layout.masthead", t::LAYOUT_MASTHEAD))
            .add(pair(line("layout.reference", t::LAYOUT_REFERENCE), line("layout.approver", t::LAYOUT_APPROVER)))
            .add(pair(line("layout.copy_number", t::LAYOUT_COPY_NUMBER), line("layout.secrecy", t::LAYOUT_SECRECY)))
            .add(line("layout.urgency", t::LAYOUT_URGENCY))
    });
    let imprint = layout.imprint.then(|| {
        el("div.ticked")
            .add(line("layout.copies", t::LAYOUT_COPIES))
            .add(line("layout.printer", t::LAYOUT_PRINTER))
            .add(form.answer("layout.printed", t::LAYOUT_PRINTED, Shape::Day))
    });
    let (has_map, has_seal) = (!review.causes.is_empty(), is_chinese && review.voice == Voice::Unit);
    let slogan = (is_chinese && has_measures).then(|| form.tick_with("layout.slogan", t::LAYOUT_SLOGAN, slogan_help));
    let ticks = el("div.ticks")
        .add_if(tick(has_measures, "layout.ledger", t::LAYOUT_LEDGER))
        .add_if(tick(has_map, "layout.map", t::LAYOUT_MAP))
        .add_if(slogan)
        .add_if(tick(has_seal, "layout.seal", t::LAYOUT_SEAL))
        .add(form.tick("layout.head", t::LAYOUT_HEAD))
        .add_if(head)
        .add(form.tick("layout.imprint", t::LAYOUT_IMPRINT))
        .add_if(imprint);
    let types = is_chinese.then(|| {
        pair(
            form.choice("layout.latin", t::LAYOUT_LATIN, &words::choices(lang, words::latin)),
            form.choice("layout.pitch", t::LAYOUT_PITCH, &words::choices(lang, words::pitch)),
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
