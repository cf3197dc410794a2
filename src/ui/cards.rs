//! List items as cards: closed a row that sums the item up, open its controls. One is open at a time.

use yew::prelude::*;

use super::{
    form::Form,
    parts::{El, Sign, button, el, icon, icon_button},
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
    pub meta: El,
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
            meta: el("span.card-meta"),
            badge: Html::default(),
            tick: None,
            ends: (n == 0, n + 1 == count),
        }
    }
}

impl Form<'_> {
    /// A card; `body` puts its controls into it when it is open.
    pub fn card(&self, card: Card, body: impl FnOnce(El) -> El) -> Html {
        let lang = self.lang;
        let (at, open) = (card.at, self.is_open(card.id));
        let summary = card.summary.unwrap_or_else(|| t::card_empty(lang).to_owned());
        let tick = card.tick.map(|name| tick_box(&name, None, true).attr("aria-label", &summary));
        let (up, down) = (!card.ends.0, !card.ends.1);
        let number = || el("span.card-number").text(&card.number);
        // Apart from the keys of suggestions and of the last row: ids come from files, too.
        let item = el("li.card").key(&["item ", &card.id.0].concat()).attr("data-anchor", at);
        if !open {
            // A ticked entry has its number too: that is what others call it by.
            let tag = tick.is_some().then(number);
            let row = button("card-open", "open-card", at)
                .attr("aria-expanded", "false")
                .add_if(tag)
                .add(el("span.card-summary").text(&summary))
                .add(card.meta)
                .add(icon(Sign::ChevronDown));
            let first = tick.unwrap_or_else(number);
            return item.add(el("div.card-row").add(first).add(row)).into();
        }
        let tools = el("span.card-tools")
            .add(card.badge)
            .add(icon_button("move-up", at, t::move_up(lang), Sign::MoveUp, up))
            .add(icon_button("move-down", at, t::move_down(lang), Sign::MoveDown, down))
            .add(icon_button("remove", at, t::remove(lang), Sign::Bin, true))
            .add(icon_button("close-card", at, t::close_card(lang), Sign::ChevronUp, true));
        let head = el("div.card-head").add_if(tick).add(number()).add(el("span.card-title").text(card.title));
        item.class_if("is-open", true).add(head.add(tools)).add(body(el("div.card-body"))).into()
    }
}

/// A button at the foot of a list.
pub fn add_button(action: &str, of: &str, label: &str) -> Html {
    button("add", action, of).add(icon(Sign::Add)).text(label).into()
}

/// The last row of a list: appends an empty item and opens it.
pub fn add_row(action: &str, label: &str) -> Html {
    el("li").key("add").add(add_button(action, "", label)).into()
}

/// A native checkbox.
pub fn tick_box(name: &str, value: Option<&str>, on: bool) -> El {
    let input = el("input.tick").attr("type", "checkbox").attr("name", name).attr_if("value", value);
    input.checked(on).attr("autocomplete", "off")
}

/// An entry of the catalogue: the whole row is its label. `note` says more below it, or nothing.
pub fn suggestion(key: &str, name: &str, label: &str, on: bool, note: &str, badge: Option<Html>) -> Html {
    let mut text = el("span.suggestion-text").text(label);
    if !note.is_empty() {
        text = text.add(el("span.suggestion-note").text(note));
    }
    let row = el("label").add(tick_box(name, None, on)).add(text).add_if(badge);
    el("li.suggestion").key(key).add(row).into()
}
