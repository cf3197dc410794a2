//! Putting the caret into a field that was asked for.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// After the render that follows a new wish, scrolls to the control with that name and focuses it; a list's
/// own address goes to its add button.
#[hook]
pub fn use_goto(wish: Option<(AttrValue, u32)>) {
    use_effect_with(wish, |wish| {
        if let Some((address, _)) = wish
            && let Some(control) = find(address)
        {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_behavior(ScrollBehavior::Auto);
            control.scroll_into_view_with_scroll_into_view_options(&options);
            if let Some(control) = control.dyn_ref::<HtmlElement>() {
                let _ = control.focus();
            }
        }
    });
}

fn find(address: &str) -> Option<Element> {
    let document = gloo::utils::document();
    // An address comes from a link, which anybody can write: only its own letters reach the selector.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if !address.chars().all(plain) {
        return None;
    }
    let by = |selector: String| document.query_selector(&selector).ok().flatten();
    by(format!("[name='{address}']:checked"))
        .or_else(|| by(format!("[name='{address}']")))
        .or_else(|| by(format!("[data-anchor='{address}']")))
}
