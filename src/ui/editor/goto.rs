//! Putting the caret into a field that was asked for.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::prelude::*;

use super::view::Wish;
use crate::{
    review::check::Section,
    ui::route::{Route, Screen},
};

/// After the render that follows a new wish, scrolls to what has that address and focuses it: a control, else the
/// closed card of an item, else the first thing to do in a list. A wish that is far also leads to another screen of the
/// draft `id`.
#[hook]
pub fn use_goto(id: &str, screen: Screen, wish: Option<Wish>) {
    let id = id.to_owned();
    use_effect_with(wish, move |wish| {
        let Some(Wish { address, caret, is_far, .. }) = wish else { return };
        let section = Section::of(address).filter(|section| *is_far && screen != Screen::Section(*section));
        let is_elsewhere = section.is_some() && !find(address).is_some_and(|element| is_visible(&element));
        if is_elsewhere {
            return Route::field(&id, address).go();
        }
        goto(address, !is_far || !is_on_step_button());
        if let Some(caret) = caret {
            put_caret(address, *caret);
        }
    });
}

/// Puts the focus on the form as a whole.
pub fn focus_form() {
    let form = gloo::utils::document().get_element_by_id("form");
    if let Some(form) = form.and_then(|f| f.dyn_into::<HtmlElement>().ok()) {
        let _ = form.focus();
    }
}

/// Scrolls to what has that address and focuses it if `takes_focus`. If nothing has it because it was removed, the offer to
/// undo gets the focus.
pub fn goto(address: &str, takes_focus: bool) {
    let undo = || gloo::utils::document().query_selector("[data-action='undo-remove']").ok().flatten();
    let Some(control) = find(address).or_else(undo) else { return };
    show(&control);
    if let Some(control) = control.dyn_ref::<HtmlElement>().filter(|_| takes_focus) {
        let _ = control.focus();
    }
}

/// Whether the focus is on the button for a step back or forward. It stays there, so that the button can be pressed again.
fn is_on_step_button() -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|active| active.matches("[data-action=undo]:enabled, [data-action=redo]:enabled") == Ok(true))
}

/// Puts the caret at a place of a text, in UTF-16 units.
fn put_caret(address: &str, caret: u32) {
    let Some(control) = find(address) else { return };
    // Fails where the control has no text.
    let _ = match (control.dyn_ref::<HtmlTextAreaElement>(), control.dyn_ref::<HtmlInputElement>()) {
        (Some(area), _) => area.set_selection_range(caret, caret),
        (_, Some(input)) => input.set_selection_range(caret, caret),
        _ => Ok(()),
    };
}

/// Panes that are not shown hide what is in them.
fn is_visible(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}

/// Scrolls only if the element is out of sight: what somebody has just clicked must not move.
fn show(element: &Element) {
    /// Height of the bars at the top, on a phone with the strip of levels, and at the bottom, in pixels.
    const BARS: f64 = 124.0;
    // What stands at the foot of the window is always in sight; scrolling to it would move the page behind it.
    if element.closest(".drawer").is_ok_and(|drawer| drawer.is_some()) {
        return;
    }
    let rect = element.get_bounding_client_rect();
    let room = gloo::utils::window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default();
    if rect.top() >= BARS && rect.bottom() <= room - BARS {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn find(address: &str) -> Option<Element> {
    let document = gloo::utils::document();
    // Addresses come from links, which anybody can write, so only letters of addresses reach the selector.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    if !address.chars().all(plain) {
        return None;
    }
    if let Some((item, action)) = address.split_once('/') {
        // A button at the end of its way is disabled; then the one beside it gets the focus.
        let selector = format!(
            "[data-action='{action}'][data-of='{item}']:not(:disabled), [data-of='{item}'].icon-button:enabled"
        );
        return document.query_selector(&selector).ok().flatten();
    }
    let by = |selector: String| document.query_selector(&selector).ok().flatten();
    by(format!("[name='{address}']:checked"))
        .or_else(|| by(format!("[name='{address}']")))
        .or_else(|| by(format!("[data-action='open-card'][data-of='{address}']")))
        .or_else(|| by(format!("[data-anchor='{address}'] :is(input, textarea, select, .add)")))
}
