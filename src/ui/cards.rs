//! List items as cards: closed a row that sums the item up, open its controls. One is open at a time.

use yew::prelude::*;

use super::{
    form::Form,
    parts::{Sign, icon, icon_button},
};
use crate::{i18n::t, review::ItemId};

/// An item as a card.
pub struct Card<'a> {
    /// Address of the item.
    pub at: &'a str,
    pub id: &'a ItemId,
    /// Its number, or its level and number.
    pub number: String,
    /// What the open card is about.
    pub title: &'static str,
    /// The closed row's text; nothing yet, if empty.
    pub summary: Option<String>,
    /// At the right of the closed row.
    pub meta: Html,
    /// At the right of the open card's head, before the buttons.
    pub badge: Html,
    /// Name of the checkbox that stands in place of the number.
    pub tick: Option<String>,
    /// Whether it is the first or the last it can be.
    pub ends: (bool, bool),
}

impl<'a> Card<'a> {
    /// The card of the item at `at`, the `n`th of `count`, with nothing at its right.
    pub fn of(at: &'a str, id: &'a ItemId, title: &'static str, n: usize, count: usize) -> Card<'a> {
        Card {
            at,
            id,
            number: (n + 1).to_string(),
            title,
            summary: None,
            meta: Html::default(),
            badge: Html::default(),
            tick: None,
            ends: (n == 0, n + 1 == count),
        }
    }
}

impl Form<'_> {
    /// A card; `body` makes its controls when it is open.
    pub fn card(&self, card: Card, body: impl FnOnce() -> Html) -> Html {
        let lang = self.lang;
        let (at, open) = (card.at.to_owned(), self.is_open(card.id));
        let summary = card.summary.unwrap_or_else(|| t::card_empty(lang).to_owned());
        let tick = card.tick.map(|name| tick_box(name, None, true, summary.clone()));
        // Apart from the keys of suggestions and of the last row: ids come from files, too.
        let key = format!("item {}", card.id);
        if !open {
            return html! {
                <li class="card" {key} data-anchor={at.clone()}>
                    <div class="card-row">
                        { tick.unwrap_or_else(|| html! { <span class="card-number">{ card.number }</span> }) }
                        <button type="button" class="card-open" data-action="open-card" data-of={at}
                            aria-expanded="false">
                            <span class="card-summary">{ summary }</span>
                            <span class="card-meta">{ card.meta }</span>
                            { icon(Sign::ChevronDown) }
                        </button>
                    </div>
                </li>
            };
        }
        html! {
            <li class="card is-open" {key} data-anchor={at.clone()}>
                <div class="card-head">
                    { tick.unwrap_or_default() }
                    <span class="card-number">{ card.number }</span>
                    <span class="card-title">{ card.title }</span>
                    <span class="card-tools">
                        { card.badge }
                        { icon_button("move-up", &at, t::move_up(lang), Sign::MoveUp, !card.ends.0) }
                        { icon_button("move-down", &at, t::move_down(lang), Sign::MoveDown, !card.ends.1) }
                        { icon_button("remove", &at, t::remove(lang), Sign::Bin, true) }
                        { icon_button("close-card", &at, t::close_card(lang), Sign::ChevronUp, true) }
                    </span>
                </div>
                <div class="card-body">{ body() }</div>
            </li>
        }
    }
}

/// A button at the foot of a list.
pub fn add_button(action: &'static str, of: Option<String>, label: &'static str) -> Html {
    html! { <button type="button" class="add" data-action={action} data-of={of}>{ icon(Sign::Add) }{ label }</button> }
}

/// The last row of a list: appends an empty item and opens it.
pub fn add_row(action: &'static str, label: &'static str) -> Html {
    html! { <li key="add">{ add_button(action, None, label) }</li> }
}

/// A native checkbox.
pub fn tick_box(name: String, value: Option<String>, on: bool, label: String) -> Html {
    html! { <input class="tick" type="checkbox" {name} {value} checked={on} aria-label={label} autocomplete="off" /> }
}

/// An entry of the catalogue that is not ticked: the whole row is its label.
pub fn suggestion(key: &'static str, name: String, label: &'static str, badge: Html) -> Html {
    html! {
        <li class="suggestion" {key}>
            <label>
                <input class="tick" type="checkbox" {name} checked={false} autocomplete="off" />
                <span class="suggestion-text">{ label }</span>
                { badge }
            </label>
        </li>
    }
}
