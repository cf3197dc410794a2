//! Checkboxes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TickProps {
    pub name: AttrValue,
    /// The value of the checkbox where several share a name.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    pub checked: bool,
    /// An accessible name where no label around it names the checkbox.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Called with whether it is checked now.
    pub onchange: Callback<bool>,
}

/// A native checkbox.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            onchange.emit(e.target_unchecked_into::<HtmlInputElement>().checked());
        })
    };
    html! {
        <input
            class="tick"
            type="checkbox"
            name={props.name.clone()}
            value={props.value.clone()}
            checked={props.checked}
            autocomplete="off"
            aria-label={props.aria_label.clone()}
            {onchange}
        />
    }
}

#[derive(Properties, PartialEq)]
pub struct TickRowProps {
    pub name: AttrValue,
    /// The value of the checkbox where several share a name.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    pub label: AttrValue,
    /// A line below the label.
    pub help: AttrValue,
    pub checked: bool,
    /// Called with whether it is checked now.
    pub onchange: Callback<bool>,
}

/// A checkbox with a label and a line of help; the whole row can be clicked.
#[component]
pub fn TickRow(props: &TickRowProps) -> Html {
    html! {
        <label class="option is-wide">
            <Tick
                name={props.name.clone()}
                value={props.value.clone()}
                checked={props.checked}
                onchange={props.onchange.clone()}
            />
            <span class="option-text">
                <span>{ props.label.clone() }</span>
                <span class="option-help">{ props.help.clone() }</span>
            </span>
        </label>
    }
}
