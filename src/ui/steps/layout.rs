//! How the document is set where the standard leaves room.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    report::has_slogans,
    review::{Voice, word},
    ui::{
        form::{Answer, Form, Shape},
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
    html! {
        <section class="block">
            <h2 class="question">{ t::layout_title(lang) }</h2>
            <p class="block-help">{ t::layout_help(lang) }</p>
            <div class="ticks">
                if !review.measures.is_empty() {
                    { form.tick("layout.ledger", layout.ledger, t::layout_ledger(lang), t::layout_ledger_help(lang)) }
                }
                if !review.causes.is_empty() {
                    { form.tick("layout.map", layout.map, t::layout_map(lang), t::layout_map_help(lang)) }
                }
                if is_chinese && !review.measures.is_empty() {
                    { form.tick("layout.slogan", layout.slogan, t::layout_slogan(lang), slogan_help) }
                }
                if is_chinese && review.voice == Voice::Unit {
                    { form.tick("layout.seal", layout.seal, t::layout_seal(lang), t::layout_seal_help(lang)) }
                }
                { form.tick("layout.head", layout.head, t::layout_head(lang), t::layout_head_help(lang)) }
                if layout.head {
                    <div class="ticked">
                        { line("layout.masthead", &layout.masthead, t::layout_masthead(lang), t::layout_masthead_help(lang)) }
                        <div class="pair">
                            { line("layout.reference", &layout.reference, t::layout_reference(lang), "") }
                            { line("layout.approver", &layout.approver, t::layout_approver(lang), "") }
                        </div>
                        <div class="pair">
                            { line("layout.copy_number", &layout.copy_number, t::layout_copy_number(lang), "") }
                            { line("layout.secrecy", &layout.secrecy, t::layout_secrecy(lang), "") }
                        </div>
                        { line("layout.urgency", &layout.urgency, t::layout_urgency(lang), "") }
                    </div>
                }
                { form.tick("layout.imprint", layout.imprint, t::layout_imprint(lang), t::layout_imprint_help(lang)) }
                if layout.imprint {
                    <div class="ticked">
                        { line("layout.copies", &layout.copies, t::layout_copies(lang), "") }
                        { line("layout.printer", &layout.printer, t::layout_printer(lang), "") }
                        { form.answer("layout.printed", &layout.printed, Answer {
                            label: t::layout_printed(lang), shape: Shape::Day, ..Answer::default()
                        }) }
                    </div>
                }
            </div>
            if is_chinese {
                <div class="pair">
                    { form.choice("layout.latin", &word(&layout.latin), t::layout_latin(lang), "", &latin) }
                    { form.choice("layout.pitch", &word(&layout.pitch), t::layout_pitch(lang), "", &pitch) }
                </div>
            }
        </section>
    }
}
