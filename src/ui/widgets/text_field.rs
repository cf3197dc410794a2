//! Text controls: one of a single line, and one that grows with its text.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What stands in a control after something was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    pub value: String,
    /// Whether an input method still composes, so that this is not final. When it has finished an input event follows that
    /// says so: see [`use_composing`](crate::ui::composing::use_composing).
    pub is_composing: bool,
}

impl Typed {
    /// What stands in the control after an input event.
    fn after(event: &InputEvent, value: String) -> Typed {
        Typed { value, is_composing: event.is_composing() }
    }
}

#[derive(Properties, PartialEq)]
pub struct TextProps {
    pub id: AttrValue,
    pub name: AttrValue,
    /// What stands in the control.
    pub value: AttrValue,
    /// How many lines a [`TextArea`] has at least.
    #[prop_or(1)]
    pub rows: u32,
    /// Ids of what describes the control: see [`described_by`](super::described_by).
    #[prop_or_default]
    pub described: Option<AttrValue>,
    /// An accessible name where no visible label names the control.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// The control's element.
    #[prop_or_default]
    pub node: NodeRef,
    /// Called with what stands in the control, also while an input method composes and when it has finished.
    pub oninput: Callback<Typed>,
}

/// A control of one line.
#[component]
pub fn TextField(props: &TextProps) -> Html {
    let oninput = props.oninput.reform(|e: InputEvent| {
        let value = e.target_unchecked_into::<HtmlInputElement>().value();
        Typed::after(&e, value)
    });
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

/// A control that grows with its text.
#[component]
pub fn TextArea(props: &TextProps) -> Html {
    let oninput = props.oninput.reform(|e: InputEvent| {
        let value = e.target_unchecked_into::<HtmlTextAreaElement>().value();
        Typed::after(&e, value)
    });
    html! {
        // The style sheet shows the text in `data-text` invisibly, which gives the box its height.
        <div class="grow" data-text={props.value.clone()}>
            <textarea
                ref={props.node.clone()}
                class="control"
                id={props.id.clone()}
                name={props.name.clone()}
                value={props.value.clone()}
                autocomplete="off"
                aria-describedby={props.described.clone()}
                aria-label={props.aria_label.clone()}
                rows={props.rows.to_string()}
                {oninput}
            />
        </div>
    }
}
