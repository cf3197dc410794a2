//! Keys that work wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{
    commands::Command,
    desk::{Action, Desk},
    rewording,
};
use crate::ui::window_event::use_window_event;

/// Listens to the keys of the editor: the shortcuts of commands, and Escape.
///
/// Undo is a command because the browser's own undo does not cover cards and checkboxes.
#[hook]
pub fn use_keys(desk: &Desk) {
    let desk = desk.clone();
    let keys = move |event: &Event| {
        // While an input method composes all keys are its own.
        if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing()) {
            press(key, &desk);
        }
    };
    use_window_event("keydown", Box::new(keys));
}

fn press(key: &KeyboardEvent, desk: &Desk) {
    let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
    match key.key().as_str() {
        "Escape" => escape(target.as_ref(), desk),
        _ => {
            // What is searched for is no answer, so the browser's own undo applies there.
            let is_search = target.is_some_and(|target| target.id() == "f-search");
            let command = Command::all().find(|command| command.shortcuts().iter().any(|shortcut| shortcut.is(key)));
            if let Some(command) = command.filter(|_| !is_search) {
                key.prevent_default();
                command.run(desk);
            }
        }
    }
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
