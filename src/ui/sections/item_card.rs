//! An item of the review as a card, with the buttons that move, remove and close it.

use yew::prelude::*;

use crate::{
    browser,
    i18n::{Lang, t},
    review::{Edit, ItemId, List},
    ui::{
        editor::desk::{Action, Dispatch},
        widgets::{Button, ButtonKind, Card, Sign, Tick},
    },
};

/// The catalogue entry that an item was made from. Clearing its checkbox removes the item.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// The list of the item.
    pub list: List,
    pub id: AttrValue,
}

impl Entry {
    /// The entry of an item of `list`; `None` if it was made from none.
    pub fn of(list: List, catalog: &Option<String>) -> Option<Entry> {
        catalog.as_ref().map(|id| Entry { list, id: id.clone().into() })
    }

    /// Name of the checkbox.
    fn name(&self) -> Option<String> {
        self.list.checkbox(&self.id)
    }

    fn tick(&self, on: bool) -> Edit {
        Edit::Tick { list: self.list, catalog: self.id.to_string(), id: ItemId(browser::new_id()), on }
    }
}

#[derive(Properties, PartialEq)]
pub struct ItemCardProps {
    pub lang: Lang,
    /// Address of the item.
    pub at: AttrValue,
    pub id: ItemId,
    pub open: bool,
    /// Its number, its tag, or its date.
    pub number: AttrValue,
    /// What the open card is about.
    pub title: AttrValue,
    /// The text of the closed row; `None` while nothing is written.
    pub summary: Option<AttrValue>,
    /// What stands at the right of the closed row.
    #[prop_or_default]
    pub meta: Html,
    /// What stands before the buttons of the open card.
    #[prop_or_default]
    pub badge: Html,
    /// The entry whose checkbox stands in place of the number.
    #[prop_or_default]
    pub entry: Option<Entry>,
    /// Whether the item cannot move any further up.
    pub is_first: bool,
    /// Whether it cannot move any further down.
    pub is_last: bool,
    pub dispatch: Dispatch,
    /// What the open card holds.
    #[prop_or_default]
    pub children: Html,
}

/// The card of an item. Give it a key.
#[component]
pub fn ItemCard(props: &ItemCardProps) -> Html {
    let summary = props.summary.clone().unwrap_or_else(|| t::card_empty(props.lang).into());
    let tick = props.entry.as_ref().map(|entry| {
        let (dispatch, entry) = (props.dispatch.clone(), entry.clone());
        html! {
            <Tick
                name={entry.name().unwrap_or_default()}
                checked={true}
                aria_label={summary.clone()}
                onchange={move |on| dispatch.edit(entry.tick(on))}
            />
        }
    });
    let onopen = {
        let (dispatch, id) = (props.dispatch.clone(), props.id.clone());
        move |()| dispatch.send(Action::Open(Some(id.clone())))
    };
    html! {
        <Card
            at={props.at.clone()}
            open={props.open}
            number={props.number.clone()}
            title={props.title.clone()}
            {summary}
            meta={html! { <span class="card-meta">{ props.meta.clone() }</span> }}
            {tick}
            tools={if props.open { tools(props) } else { Html::default() }}
            {onopen}
        >
            { props.children.clone() }
        </Card>
    }
}

/// Badge and buttons of the open card.
fn tools(props: &ItemCardProps) -> Html {
    let lang = props.lang;
    let edit = |edit: fn(String) -> Edit| {
        let (dispatch, at) = (props.dispatch.clone(), props.at.to_string());
        move |_| dispatch.edit(edit(at.clone()))
    };
    let close = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.send(Action::Open(None))
    };
    html! {
        <>
            { props.badge.clone() }
            <Button
                action="move-up"
                of={props.at.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::MoveUp}
                label={t::move_up(lang)}
                disabled={props.is_first}
                onclick={edit(|item| Edit::Move { item, down: false })}
            />
            <Button
                action="move-down"
                of={props.at.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::MoveDown}
                label={t::move_down(lang)}
                disabled={props.is_last}
                onclick={edit(|item| Edit::Move { item, down: true })}
            />
            <Button
                action="remove"
                of={props.at.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::Bin}
                label={t::remove(lang)}
                onclick={edit(|item| Edit::Remove { item })}
            />
            <Button
                action="close-card"
                of={props.at.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::ChevronUp}
                label={t::close_card(lang)}
                onclick={close}
            />
        </>
    }
}
