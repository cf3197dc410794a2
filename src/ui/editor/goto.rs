//! Putting the caret into a field that was asked for.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// After the render that follows a new wish, scrolls to what has that address and focuses it: a control, else the
/// closed card of an item, else the first thing to do in a list.
#[hook]
pub fn use_goto(wish: Option<(AttrValue, u32)>) {
    use_effect_with(wish, |wish| {
        if let Some((address, _)) = wish {
            goto(address);
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

/// Scrolls to what has that address and focuses it. If nothing has it because it was removed, the offer to undo gets the
/// focus.
pub fn goto(address: &str) {
    let undo = || gloo::utils::document().query_selector("[data-action='undo-remove']").ok().flatten();
    let Some(control) = find(address).or_else(undo) else { return };
    show(&control);
    if let Some(control) = control.dyn_ref::<HtmlElement>() {
        let _ = control.focus();
    }
}

/// Scrolls only if the element is out of sight: what somebody has just clicked must not move.
fn show(element: &Element) {
    /// Height of the bars at the top and the bottom, in pixels.
    const BARS: f64 = 72.0;
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
