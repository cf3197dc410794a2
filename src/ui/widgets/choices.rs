//! A choice of one among few, as radio buttons side by side.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// One of several choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: AttrValue,
    pub label: AttrValue,
    /// A line below the label; nothing, if empty. [`Select`](super::Select) does not show it.
    pub help: AttrValue,
}

impl Choice {
    /// A choice without a line of help.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Choice {
        Choice { value: value.into(), label: label.into(), help: AttrValue::default() }
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    pub name: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// One line of help; nothing, if empty.
    #[prop_or_default]
    pub help: AttrValue,
    /// The value of the choice that is made.
    pub value: AttrValue,
    pub options: Vec<Choice>,
    /// Called with the value of a choice when it is made.
    pub onchange: Callback<String>,
}

/// Radio buttons under one question.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            onchange.emit(e.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    html! {
        <fieldset class="field choices">
            <legend class="field-label">{ props.label.clone() }</legend>
            if !props.help.is_empty() { <p class="field-help">{ props.help.clone() }</p> }
            <div class="options">
                for choice in &props.options {
                    <label class="option" key={choice.value.to_string()}>
                        <input
                            type="radio"
                            name={props.name.clone()}
                            value={choice.value.clone()}
                            checked={choice.value == props.value}
                            autocomplete="off"
                            onchange={onchange.clone()}
                        />
                        <span class="option-text">
                            <span>{ choice.label.clone() }</span>
                            if !choice.help.is_empty() { <span class="option-help">{ choice.help.clone() }</span> }
                        </span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
