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
pub fn choices(
    name: &'static str,
    (label, help): (&'static str, &'static str),
    value: &str,
    choices: &[Choice],
    onchange: &Callback<String>,
) -> Html {
    let option = |choice: &Choice| {
        let Choice { value: word, label, help } = *choice;
        let onchange = onchange.reform(move |_: Event| word.to_owned());
        html! {
            <label class="option" key={word}>
                <input type="radio" {name} value={word} checked={word == value} autocomplete="off" {onchange} />
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

/// A list that folds out.
pub fn select(id: &str, name: &str, value: &str, choices: &[Choice], onchange: &Callback<String>) -> Html {
    let onchange = onchange.reform(|e: Event| {
        e.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|s| s.value()).unwrap_or_default()
    });
    html! {
        <select class="control" id={id.to_owned()} name={name.to_owned()} autocomplete="off" {onchange}>
            { for choices.iter().map(|choice| html! {
                <option value={choice.value} selected={choice.value == value}>{ choice.label }</option>
            }) }
        </select>
    }
}
