//! The keys that mean something wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::editor::desk::{Action, Dispatch};

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y: the browser's own undo knows nothing of cards and ticks, so ours stands in. Escape
/// closes the own words that are being written.
pub fn keys(event: &Event, dispatch: &Dispatch) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.key() == "Escape" && !key.is_composing() {
        let drawer = key.target().and_then(|t| t.dyn_into::<Element>().ok()?.closest(".drawer").ok()?);
        let done = drawer.and_then(|drawer| drawer.query_selector("[data-action='close-wording']").ok()?);
        if let Some(done) = done.and_then(|done| done.dyn_into::<HtmlElement>().ok()) {
            done.click();
        }
        return;
    }
    let is_plain = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key());
    if matches!(key.key().as_str(), "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight") {
        return if is_plain {
            step_in_grid(key)
        };
    }
    // What is looked for is no answer: in the line for it the browser's own undo does.
    let is_search = key.target().and_then(|t| t.dyn_into::<Element>().ok()).is_some_and(|t| t.id() == "f-search");
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || key.is_composing() || is_search {
        return;
    }
    let action = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Action::Undo,
        ("z", true) | ("y", false) => Action::Redo,
        _ => return,
    };
    event.prevent_default();
    dispatch.send(action);
}

/// Arrow keys move from box to box in a grid.
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
