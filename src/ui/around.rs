//! What stands around a section: its head, the way on, the offer to undo.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    bars::neighbours,
    parts::{El, el, link_button, link_to},
    route::Route,
    words,
};
use crate::{
    i18n::{Lang, t},
    review::check::Section,
};

/// Controls that can be locked together.
pub fn locked(on: bool) -> El {
    el("fieldset.plain").attr("role", "none").flag("disabled", on)
}

/// The px that the pane beside the form has for charts, by the widths of styles/editor.css.
pub fn pane_width() -> usize {
    let window = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or_default() as usize;
    const AROUND: usize = 2 * 28 + 2 * 13;
    let beside = if window < 1200 { 0 } else { 216 + 672 };
    window.saturating_sub(beside + AROUND).min(900)
}

/// The skip link must not touch the hash, which is the route.
pub fn skip(e: MouseEvent) {
    e.prevent_default();
    focus_form();
}

pub fn focus_form() {
    let form = gloo::utils::document().get_element_by_id("form");
    if let Some(form) = form.and_then(|f| f.dyn_into::<HtmlElement>().ok()) {
        let _ = form.focus();
    }
}

pub fn section_head(lang: Lang, draft: &str, section: Section, missing: usize) -> El {
    let (question, help) = words::section_question(lang, section);
    let missing = (missing > 0).then(|| {
        let to = Route::section(draft, Section::Check);
        link_to("a.missing", &to.href(), "goto-check").text(&t::rail_missing(lang, missing))
    });
    el("header.section-head").add(el("h1.display").text(question)).add_if(missing).add(el("p.lead").text(help))
}

/// Back and on, at the end of every section.
pub fn steps(lang: Lang, draft: &str, section: Section) -> El {
    let (back, next) = neighbours(section);
    let link = |to: Section, action: &str, label: fn(Lang, &str) -> String| {
        let link = link_to(&["a.button.", action].concat(), &Route::section(draft, to).href(), action);
        link.text(&label(lang, words::section(lang, to)))
    };
    el("nav.steps")
        .attr("aria-label", t::nav_steps(lang))
        .add_if(back.map(|to| link(to, "back", t::back_to)))
        .add_if(next.map(|to| link(to, "next", t::next_to)))
}

/// What was just removed can be had back in place.
pub fn undo_strip(lang: Lang) -> El {
    el("p.undo-strip.is-floating")
        .attr("role", "alert")
        .add(el("span").text(t::removed(lang)))
        .add(link_button("undo-remove", "", t::undo(lang)))
        .add(link_button("dismiss", "", t::dismiss(lang)))
}
