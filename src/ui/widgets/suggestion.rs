//! A row of a catalogue to check.

use yew::prelude::*;

use super::Tick;

#[derive(Properties, PartialEq)]
pub struct SuggestionProps {
    pub name: AttrValue,
    pub label: AttrValue,
    /// A line below the label; nothing, if empty.
    #[prop_or_default]
    pub note: AttrValue,
    pub checked: bool,
    /// At the right end of the row.
    #[prop_or_default]
    pub badge: Html,
    /// Called with whether it is checked now.
    pub onchange: Callback<bool>,
}

/// The item of a list, with a checkbox; the whole row can be clicked. Give it a key.
#[component]
pub fn Suggestion(props: &SuggestionProps) -> Html {
    html! {
        <li class="suggestion">
            <label>
                <Tick name={props.name.clone()} checked={props.checked} onchange={props.onchange.clone()} />
                <span class="suggestion-text">
                    { props.label.clone() }
                    if !props.note.is_empty() { <span class="suggestion-note">{ props.note.clone() }</span> }
                </span>
                { props.badge.clone() }
            </label>
        </li>
    }
}
