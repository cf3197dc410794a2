//! A control for a passphrase.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PasswordFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    /// Ids of what describes the control: see [`described_by`](super::described_by).
    #[prop_or_default]
    pub described: Option<AttrValue>,
    /// The control's element, from which its owner reads what was typed. It is kept in no state.
    pub node: NodeRef,
}

/// A control that does not show what is typed. The browser keeps its value; rendering does not touch it.
#[component]
pub fn PasswordField(props: &PasswordFieldProps) -> Html {
    html! {
        <input
            ref={props.node.clone()}
            class="control"
            type="password"
            id={props.id.clone()}
            name={props.name.clone()}
            autocomplete="off"
            aria-describedby={props.described.clone()}
        />
    }
}
