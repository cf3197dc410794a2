//! Keys that work wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{
    commands::Command,
    desk::{Action, Desk},
    rewording,
};
use crate::ui::window_event::use_window_event;

/// Listens to the keys of the editor: the shortcuts of commands, Escape, and the arrow keys in a grid.
///
/// Undo is a command because the browser's own knows nothing of cards and ticks.
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
        "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" => {
            if !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key()) {
                step_in_grid(key);
            }
        }
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

/// Moves from box to box in a grid.
fn step_in_grid(key: &KeyboardEvent) {
    let Some(cell) = key.target().and_then(|t| t.dyn_into::<Element>().ok()?.closest(".matrix td").ok()?) else {
        return;
    };
    let beside = |element: Option<Element>, back: bool| {
        let element = element?;
        if back { element.previous_element_sibling() } else { element.next_element_sibling() }
    };
    let place = |mut cell: Element| {
        let mut n = 0;
        while let Some(before) = cell.previous_element_sibling() {
            (cell, n) = (before, n + 1);
        }
        n
    };
    let next = match key.key().as_str() {
        "ArrowLeft" => beside(Some(cell), true),
        "ArrowRight" => beside(Some(cell), false),
        other => {
            let row = beside(cell.parent_element(), other == "ArrowUp");
            row.and_then(|row| row.children().item(place(cell)))
        }
    };
    let input = next.and_then(|cell| cell.query_selector("input").ok()?);
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        key.prevent_default();
        let _ = input.focus();
    }
}
