//! Fields that most reviews do without.

use yew::prelude::*;

use super::{desk::use_desk, state::Action};
use crate::ui::widgets::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub struct FoldedProps {
    /// The part that has the fields, as a field address: `measures.2`, `incident`.
    pub of: AttrValue,
    /// The names of the fields in it. The first one gets the focus when they are unfolded.
    pub fields: &'static [&'static str],
    /// What the button says that unfolds them.
    pub label: AttrValue,
    /// Whether they are asked for anyway.
    #[prop_or_default]
    pub is_due: bool,
    pub children: Children,
}

/// Fields that are folded away until one of them is filled, somebody is led to one, or asks for them.
#[component]
pub fn Folded(props: &FoldedProps) -> Html {
    let desk = use_desk();
    let is_open = use_state_eq(|| false);
    let address = |field: &&str| match &*props.of {
        "" => (*field).to_owned(),
        of => format!("{of}.{field}"),
    };
    let mut addresses = props.fields.iter().map(address);
    let is_told = |at: String| !desk.value(&at).is_empty() || desk.wanted.as_deref() == Some(at.as_str());
    let is_due = props.is_due || addresses.any(is_told);
    {
        // They stay while somebody empties the only one to type it anew.
        let is_open = is_open.clone();
        use_effect_with(is_due, move |is_due| {
            if *is_due {
                is_open.set(true);
            }
        });
    }
    if *is_open || is_due {
        return html! { <>{ props.children.clone() }</> };
    }
    let onclick = {
        let (dispatch, first) = (desk.dispatch.clone(), props.fields.first().map(address).unwrap_or_default());
        move |_| {
            is_open.set(true);
            dispatch.send(Action::Goto(first.clone().into()));
        }
    };
    html! { <Button action="more" of={props.of.clone()} kind={ButtonKind::Link} label={props.label.clone()} {onclick} /> }
}
