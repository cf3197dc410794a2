//! What an input method composes.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::window_event::use_window_event;

/// Lets an input event follow the end of every composition in a text control. Browsers differ in whether one comes, and in
/// what order: an input method that takes back what it composed may empty the control without any.
#[hook]
pub fn use_composing() {
    let finish = |event: &Event| {
        let Some(target) = event.target() else { return };
        let is_text = target.has_type::<HtmlInputElement>() || target.has_type::<HtmlTextAreaElement>();
        let options = web_sys::InputEventInit::new();
        options.set_bubbles(true);
        if let Some(event) = web_sys::InputEvent::new_with_event_init_dict("input", &options).ok().filter(|_| is_text) {
            let _ = target.dispatch_event(&event);
        }
    };
    use_window_event("compositionend", Box::new(finish));
}

/// Whether a key belongs to an input method: while it composes, and in Safari also the key that ends it, which comes after.
pub fn is_composing(key: &KeyboardEvent) -> bool {
    /// The code that browsers give to keys of an input method (UI Events, section 7.2).
    const PROCESS: u32 = 229;
    key.is_composing() || key.key_code() == PROCESS
}
