//! A choice of one among several, as a list that unfolds.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Choice;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: AttrValue,
    pub name: AttrValue,
    /// The value of the choice that is made.
    pub value: AttrValue,
    pub options: Vec<Choice>,
    /// Ids of what describes the control: see [`described_by`](super::described_by).
    #[prop_or_default]
    pub described: Option<AttrValue>,
    /// An accessible name where no visible label names the control.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Called with the value of a choice when it is made.
    pub onchange: Callback<String>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let select = use_node_ref();
    let refresh = use_force_update();
    {
        // Browsers ignore the attribute `selected` once somebody has made a choice, so the value is set after each render.
        let (select, value) = (select.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(&value);
            }
        });
    }
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            onchange.emit(e.target_unchecked_into::<HtmlSelectElement>().value());
            // Shows the old value again if the owner did not take the new one.
            refresh.force_update();
        })
    };
    html! {
        <select
            ref={select}
            class="control"
            id={props.id.clone()}
            name={props.name.clone()}
            autocomplete="off"
            aria-describedby={props.described.clone()}
            aria-label={props.aria_label.clone()}
            {onchange}
        >
            for choice in &props.options {
                <option value={choice.value.clone()} selected={choice.value == props.value}>{ choice.label.clone() }</option>
            }
        </select>
    }
}
