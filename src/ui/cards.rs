//! List items as cards: closed a row that sums the item up, open its controls. One is open at a time.

use yew::prelude::*;

use super::{
    hooks::use_lang,
    parts::{Icon, Sign},
    session::{Action, use_dispatch},
};
use crate::{
    i18n::t,
    review::{Edit, ItemId, Level, List},
};

/// A checkbox in place of a card's number.
#[derive(Clone, PartialEq)]
pub struct Tick {
    /// Name of the checkbox.
    pub name: AttrValue,
    pub onchange: Callback<bool>,
}

#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Address of the item.
    pub at: AttrValue,
    pub id: ItemId,
    /// Its number, or its level and number.
    pub number: AttrValue,
    /// What the open card asks first.
    pub title: AttrValue,
    /// The closed row's text.
    pub summary: AttrValue,
    /// At the right of the closed row.
    #[prop_or_default]
    pub meta: Html,
    /// At the right of the open card's head, before the buttons.
    #[prop_or_default]
    pub badge: Html,
    #[prop_or_default]
    pub tick: Option<Tick>,
    pub open: bool,
    pub first: bool,
    pub last: bool,
    /// The controls; only shown when open.
    pub children: Html,
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let at = props.at.to_string();
    let act = |make: fn(String) -> Edit| {
        let (dispatch, at) = (dispatch.clone(), at.clone());
        Callback::from(move |_: MouseEvent| dispatch.edit(make(at.clone())))
    };
    let toggle = {
        let (dispatch, id, open) = (dispatch.clone(), props.id.clone(), props.open);
        Callback::from(move |_: MouseEvent| dispatch.send(Action::Open((!open).then(|| id.clone()))))
    };
    let tick = props.tick.as_ref().map(|tick| {
        html! { <TickBox name={&tick.name} on={true} label={&props.summary} onchange={tick.onchange.clone()} /> }
    });
    if !props.open {
        return html! {
            <li class="card" data-anchor={&props.at}>
                <div class="card-row">
                    { tick.unwrap_or_else(|| html! { <span class="card-number">{ &props.number }</span> }) }
                    <button type="button" class="card-open" data-action="open-card" data-of={&props.at}
                        aria-expanded="false" onclick={toggle}>
                        <span class="card-summary">{ &props.summary }</span>
                        <span class="card-meta">{ props.meta.clone() }</span>
                        <Icon sign={Sign::ChevronDown} />
                    </button>
                </div>
            </li>
        };
    }
    let tool = |action: &'static str, name: &'static str, sign, disabled, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="icon-button" data-action={action} data-of={&props.at} aria-label={name}
                title={name} {disabled} {onclick}><Icon {sign} /></button>
        }
    };
    html! {
        <li class="card is-open" data-anchor={&props.at}>
            <div class="card-head">
                { tick.unwrap_or_default() }
                <span class="card-number">{ &props.number }</span>
                <span class="card-title">{ &props.title }</span>
                <span class="card-tools">
                    { props.badge.clone() }
                    { tool("move-up", t::move_up(lang), Sign::MoveUp, props.first, act(|item| Edit::Move { item, down: false })) }
                    { tool("move-down", t::move_down(lang), Sign::MoveDown, props.last, act(|item| Edit::Move { item, down: true })) }
                    { tool("remove", t::remove(lang), Sign::Bin, false, act(|item| Edit::Remove { item })) }
                    { tool("close-card", t::close_card(lang), Sign::ChevronUp, false, toggle) }
                </span>
            </div>
            <div class="card-body">{ props.children.clone() }</div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct TickBoxProps {
    pub name: AttrValue,
    #[prop_or_default]
    pub value: Option<AttrValue>,
    pub on: bool,
    pub label: AttrValue,
    pub onchange: Callback<bool>,
}

/// A native checkbox that reports its new state.
#[component]
pub fn TickBox(props: &TickBoxProps) -> Html {
    let onchange = {
        let on = props.on;
        props.onchange.reform(move |_: Event| !on)
    };
    html! {
        <input class="tick" type="checkbox" name={&props.name} value={props.value.clone()} checked={props.on}
            aria-label={&props.label} autocomplete="off" {onchange} />
    }
}

#[derive(Properties, PartialEq)]
pub struct SuggestionProps {
    /// Name of the checkbox.
    pub name: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub badge: Html,
    pub onchange: Callback<bool>,
}

/// An entry of the catalogue that is not ticked: the whole row is its label.
#[component]
pub fn Suggestion(props: &SuggestionProps) -> Html {
    let onchange = props.onchange.reform(|_: Event| true);
    html! {
        <li class="suggestion">
            <label>
                <input class="tick" type="checkbox" name={&props.name} checked={false} autocomplete="off" {onchange} />
                <span class="suggestion-text">{ &props.label }</span>
                { props.badge.clone() }
            </label>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct AddProps {
    /// The button's `data-action`.
    pub action: AttrValue,
    pub list: List,
    #[prop_or_default]
    pub level: Option<Level>,
    pub label: AttrValue,
}

/// The last row of a list: append an empty item and open it.
#[component]
pub fn Add(props: &AddProps) -> Html {
    let dispatch = use_dispatch();
    let (list, level) = (props.list, props.level);
    let onclick = Callback::from(move |_: MouseEvent| dispatch.add(list, level));
    html! {
        <button type="button" class="add" data-action={&props.action} {onclick}>
            <Icon sign={Sign::Add} />{ &props.label }
        </button>
    }
}
