//! The item of a list as a card: closed a row that sums it up, open its controls.

use yew::prelude::*;

use super::{Button, ButtonKind, Icon, Sign};

#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Address of the item (`data-anchor`).
    pub at: AttrValue,
    pub open: bool,
    /// The item's number or tag.
    pub number: AttrValue,
    /// What the open card is about.
    pub title: AttrValue,
    /// The text of the closed row.
    pub summary: AttrValue,
    /// At the right of the closed row, usually a `span.card-meta`.
    #[prop_or_default]
    pub meta: Html,
    /// A checkbox that stands at the start of the head; nothing, if there is none.
    #[prop_or_default]
    pub tick: Option<Html>,
    /// Badge and buttons at the right of the open card's head.
    #[prop_or_default]
    pub tools: Html,
    /// What the open card holds. A closed card does not show it, so it need not be built then.
    #[prop_or_default]
    pub children: Html,
    /// Called when the closed row is clicked.
    pub onopen: Callback<()>,
}

/// A card. Give it a key.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let number = || html! { <span class="card-number">{ props.number.clone() }</span> };
    if props.open {
        return html! {
            <li class="card is-open" data-anchor={props.at.clone()}>
                <div class="card-head">
                    { props.tick.clone().unwrap_or_default() }
                    { number() }
                    <span class="card-title">{ props.title.clone() }</span>
                    <span class="card-tools">{ props.tools.clone() }</span>
                </div>
                <div class="card-body">{ props.children.clone() }</div>
            </li>
        };
    }
    // The number is part of the button's name, wherever it stands, since other items refer to this one by it.
    let (first, second) = match &props.tick {
        Some(tick) => (tick.clone(), number()),
        None => (
            html! { <span class="card-number" aria-hidden="true">{ props.number.clone() }</span> },
            html! { <span class="unseen">{ props.number.clone() }{ " " }</span> },
        ),
    };
    html! {
        <li class="card" data-anchor={props.at.clone()}>
            <div class="card-row">
                { first }
                <Button
                    action="open-card"
                    of={props.at.clone()}
                    kind={ButtonKind::Bare}
                    class="card-open"
                    expanded={false}
                    onclick={props.onopen.reform(|_| ())}
                >
                    { second }
                    <span class="card-summary">{ props.summary.clone() }</span>
                    { props.meta.clone() }
                    <Icon sign={Sign::ChevronDown} />
                </Button>
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct AddRowProps {
    /// The stable name of what the button adds (`data-action`).
    pub action: AttrValue,
    pub label: AttrValue,
    pub onclick: Callback<MouseEvent>,
    /// What stands in the row after the button.
    #[prop_or_default]
    pub children: Html,
}

/// The last row of a list, with a button that appends an item. Give it the key `add`.
#[component]
pub fn AddRow(props: &AddRowProps) -> Html {
    html! {
        <li>
            <Button
                action={props.action.clone()}
                kind={ButtonKind::Add}
                icon={Sign::Add}
                label={props.label.clone()}
                onclick={props.onclick.clone()}
            />
            { props.children.clone() }
        </li>
    }
}
