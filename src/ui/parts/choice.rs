//! A choice of one among few: radio buttons side by side, or a list that folds out.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One choice: its value, its words, and a line below them or nothing.
#[derive(Clone, Copy)]
pub struct Choice {
    pub value: &'static str,
    pub label: &'static str,
    pub help: &'static str,
}

impl Choice {
    pub fn new(value: &'static str, label: &'static str) -> Choice {
        Choice { value, label, help: "" }
    }
}

/// Radio buttons under one question.
pub fn choices(name: &str, (label, help): (&'static str, &'static str), value: &str, choices: &[Choice]) -> Html {
    let option = |choice: &Choice| {
        let Choice { value: word, label, help } = *choice;
        html! {
            <label class="option" key={word}>
                <input type="radio" name={name.to_owned()} value={word} checked={word == value} autocomplete="off" />
                <span class="option-text">
                    <span>{ label }</span>
                    if !help.is_empty() { <span class="option-help">{ help }</span> }
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="field choices">
            <legend class="field-label">{ label }</legend>
            if !help.is_empty() { <p class="field-help">{ help }</p> }
            <div class="options">{ for choices.iter().map(option) }</div>
        </fieldset>
    }
}

/// A list that folds out. Needs [`show_choices`] after a render: `selected` is an attribute, and a browser ignores
/// that once somebody has chosen.
pub fn select(id: &str, name: &str, value: &str, choices: &[Choice], described: bool) -> Html {
    let describedby = described.then(|| format!("{id}-help"));
    html! {
        <select class="control" id={id.to_owned()} name={name.to_owned()} autocomplete="off"
            data-value={value.to_owned()} aria-describedby={describedby}>
            { for choices.iter().map(|choice| html! {
                <option value={choice.value} selected={choice.value == value}>{ choice.label }</option>
            }) }
        </select>
    }
}

/// Lets every list that folds out show its choice.
pub fn show_choices() {
    let Ok(found) = gloo::utils::document().query_selector_all("select[data-value]") else { return };
    for n in 0..found.length() {
        if let Some(select) = found.get(n).and_then(|node| node.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(&select.get_attribute("data-value").unwrap_or_default());
        }
    }
}
