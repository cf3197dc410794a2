//! A choice of one among few: radio buttons side by side, or a list that folds out.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One choice: its value and its words.
#[derive(Clone, PartialEq)]
pub struct Choice {
    pub value: AttrValue,
    pub label: AttrValue,
    /// A line below the words, or nothing.
    pub help: AttrValue,
}

impl Choice {
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Choice {
        Choice { value: value.into(), label: label.into(), help: AttrValue::default() }
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    pub name: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub help: AttrValue,
    pub value: AttrValue,
    pub choices: Vec<Choice>,
    pub onchange: Callback<String>,
}

/// Radio buttons under one question.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let option = |choice: &Choice| {
        let value = choice.value.to_string();
        let onchange = props.onchange.reform(move |_: Event| value.clone());
        html! {
            <label class="option" key={choice.value.to_string()}>
                <input type="radio" name={&props.name} value={&choice.value} checked={choice.value == props.value}
                    autocomplete="off" {onchange} />
                <span class="option-text">
                    <span>{ &choice.label }</span>
                    if !choice.help.is_empty() { <span class="option-help">{ &choice.help }</span> }
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="field choices">
            <legend class="field-label">{ &props.label }</legend>
            if !props.help.is_empty() { <p class="field-help">{ &props.help }</p> }
            <div class="options">{ for props.choices.iter().map(option) }</div>
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: AttrValue,
    pub name: AttrValue,
    pub value: AttrValue,
    pub choices: Vec<Choice>,
    pub onchange: Callback<String>,
}

/// A list that folds out.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let onchange = props.onchange.reform(|e: Event| {
        e.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|s| s.value()).unwrap_or_default()
    });
    html! {
        <select class="control" id={&props.id} name={&props.name} autocomplete="off" {onchange}>
            { for props.choices.iter().map(|choice| html! {
                <option value={&choice.value} selected={choice.value == props.value}>{ &choice.label }</option>
            }) }
        </select>
    }
}
