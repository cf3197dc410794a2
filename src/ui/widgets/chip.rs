//! A small checkbox that connects two things.

use yew::prelude::*;

use super::Tick;

#[derive(Properties, PartialEq)]
pub struct ChipProps {
    pub name: AttrValue,
    /// What is connected when the chip is on.
    pub value: AttrValue,
    /// The short tag before the words.
    pub tag: AttrValue,
    /// The words; cut off visually where there is no room, in full as a tooltip and for screen readers.
    pub label: AttrValue,
    pub checked: bool,
    /// Called with whether it is checked now.
    pub onchange: Callback<bool>,
}

/// A chip. Give it a key.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    let name = format!("{} {}", props.tag, props.label);
    html! {
        <label class={classes!("chip", props.checked.then_some("is-on"))} title={props.label.clone()}>
            <Tick
                name={props.name.clone()}
                value={props.value.clone()}
                checked={props.checked}
                aria_label={name}
                onchange={props.onchange.clone()}
            />
            <span class="chip-tag">{ props.tag.clone() }</span>
            <span class="chip-name">{ props.label.clone() }</span>
        </label>
    }
}
