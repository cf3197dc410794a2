//! A text control of one line.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    /// What stands in the control.
    pub value: AttrValue,
    /// Ids of what describes the control: see [`described_by`](super::described_by).
    #[prop_or_default]
    pub described: Option<AttrValue>,
    /// An accessible name where no visible label names the control.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// The control's element.
    #[prop_or_default]
    pub node: NodeRef,
    /// Called with what stands in the control, also while an input method composes.
    pub oninput: Callback<String>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let oninput = props.oninput.reform(|e: InputEvent| e.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input
            ref={props.node.clone()}
            class="control"
            id={props.id.clone()}
            name={props.name.clone()}
            value={props.value.clone()}
            autocomplete="off"
            aria-describedby={props.described.clone()}
            aria-label={props.aria_label.clone()}
            type="text"
            {oninput}
        />
    }
}
