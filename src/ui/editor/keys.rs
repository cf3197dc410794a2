//! Keys that work wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{
    commands::{Command, Shortcut},
    desk::{Action, Desk},
    rewording,
};
use crate::ui::{composing::is_composing, window_event::use_window_event};

const SAVE: Shortcut = Shortcut { key: "s", shift: false };

/// Listens to the keys of the editor: the shortcuts of commands, Ctrl+S and Escape.
///
/// Undo is a command because the browser's own undo does not cover cards and checkboxes.
#[hook]
pub fn use_keys(desk: &Desk) {
    let desk = desk.clone();
    let keys = move |event: &Event| {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !is_composing(key)) {
            press(key, &desk);
        }
    };
    use_window_event("keydown", Box::new(keys));
}

fn press(key: &KeyboardEvent, desk: &Desk) {
    let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
    match key.key().as_str() {
        "Escape" => escape(target.as_ref(), desk),
        _ if SAVE.is(key) => {
            // Everything is stored by itself; the browser would offer to store the page.
            key.prevent_default();
            desk.send(Action::Save);
            desk.tabs.save();
        }
        _ => {
            let command = Command::all().find(|command| command.shortcuts().iter().any(|shortcut| shortcut.is(key)));
            // In what is searched for or in a passphrase the browser's own undo applies.
            let is_foreign = target.is_some_and(|target| is_text(&target) && !is_answer(&target, desk));
            if let Some(command) = command.filter(|command| !(command.is_step() && is_foreign)) {
                key.prevent_default();
                command.run(desk);
            }
        }
    }
}

fn is_text(target: &Element) -> bool {
    target.matches("textarea, input:not([type=checkbox], [type=radio], [type=file])") == Ok(true)
}

/// Whether the control is that of a field of the review.
fn is_answer(target: &Element, desk: &Desk) -> bool {
    target.get_attribute("name").is_some_and(|name| desk.review.field(&name).is_some())
}

/// Closes the wording or the card that has the focus.
fn escape(target: Option<&Element>, desk: &Desk) {
    let is_in = |selector| target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()));
    if is_in(".drawer") {
        rewording::close(desk);
    } else if is_in(".card.is-open") {
        desk.send(Action::Open(None));
    }
}
