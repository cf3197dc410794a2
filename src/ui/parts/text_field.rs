//! A text control that grows with its text and reports exactly what was typed, also while composing.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    pub value: AttrValue,
    /// Lines shown when empty; 0 makes a one-line control.
    #[prop_or(1)]
    pub rows: u32,
    #[prop_or_default]
    pub described: bool,
    /// A name for readers where no visible label names the control.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    pub onchange: Callback<String>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let oninput = props.onchange.reform(|e: InputEvent| typed(&e));
    let described = props.described.then(|| format!("{}-help", props.id));
    if props.rows == 0 {
        return html! {
            <input class="control" type="text" id={&props.id} name={&props.name} value={&props.value}
                autocomplete="off" aria-describedby={described} aria-label={&props.aria_label} {oninput} />
        };
    }
    // The hidden copy in data-text gives the box its height: no script measures anything.
    html! {
        <div class="grow" data-text={&props.value}>
            <textarea class="control" id={&props.id} name={&props.name} value={&props.value}
                rows={props.rows.to_string()} autocomplete="off" aria-describedby={described}
                aria-label={&props.aria_label} {oninput} />
        </div>
    }
}

/// The whole text of the control an event comes from.
pub fn typed(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(target) => target.dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default(),
    }
}
