//! The line that searches the whole catalogue, with its hits, and the way to write an entry of one's own.

use yew::prelude::*;

use super::offer::{Offer, offer_row};
use crate::{
    i18n::t,
    review::{Edit, Level, List, word},
    ui::{
        editor::desk::{Action, Desk, use_desk},
        widgets::{Button, ButtonKind, SearchLine, Sign},
        words,
    },
};

/// How many hits are shown at first, and how many more with each press of the button.
const BATCH: usize = 12;

#[derive(Properties, PartialEq)]
pub struct CatalogSearchProps {
    pub label: AttrValue,
    /// What was found, the best first; `None` while nothing is searched for.
    pub hits: Option<Vec<Offer>>,
    /// Whether the hits only come near to the words.
    pub is_rough: bool,
    /// The lists to which the words searched for can be written instead, causes with their level.
    pub own: &'static [(List, Option<Level>)],
}

#[component]
pub fn CatalogSearch(props: &CatalogSearchProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let shown = use_state(|| BATCH);
    let oninput = {
        let (dispatch, shown) = (desk.dispatch.clone(), shown.setter());
        move |query| {
            shown.set(BATCH);
            dispatch.send(Action::Search(query));
        }
    };
    let found = props.hits.as_ref().map_or(0, Vec::len);
    let count = match &props.hits {
        None => String::new(),
        Some(hits) if props.is_rough && !hits.is_empty() => t::search_hits_rough(lang, hits.len()),
        Some(hits) if hits.len() > *shown => t::search_hits_first(lang, hits.len(), *shown),
        Some(hits) => t::search_hits(lang, hits.len()),
    };
    let hits = props.hits.iter().flatten().take(*shown).map(|offer| offer_row(lang, offer.clone(), &desk.dispatch));
    let onmore = {
        let (dispatch, shown) = (desk.dispatch.clone(), shown.clone());
        // The button goes with the last hits; the focus goes to the first new one.
        let next = props.hits.iter().flatten().nth(*shown).map(|offer| AttrValue::from(offer.name()));
        move |_| {
            shown.set(*shown + BATCH);
            next.iter().for_each(|next| dispatch.send(Action::Goto(next.clone())));
        }
    };
    html! {
        <SearchLine
            id="f-search"
            label={props.label.clone()}
            query={desk.view.query.clone()}
            {count}
            hits={hits.collect::<Vec<_>>()}
            {oninput}
        >
            if found > *shown {
                <Button
                    action="more-hits"
                    kind={ButtonKind::Quiet}
                    label={t::search_more(lang, found - *shown)}
                    onclick={onmore}
                />
            }
            if props.hits.is_some() { { write_own(&desk, props.own) } }
        </SearchLine>
    }
}

/// Makes items of the words that are searched for.
fn write_own(desk: &Desk, own: &'static [(List, Option<Level>)]) -> Html {
    let lang = desk.lang;
    let button = |&(list, level): &(List, Option<Level>)| {
        let onclick = {
            let desk = desk.clone();
            move |_| {
                let words = desk.view.query.trim().to_owned();
                desk.edit(Edit::Write { list, level, words, id: desk.new_id() });
            }
        };
        let (of, label) = match level {
            Some(level) => (word(&level), words::level(lang, level)),
            None => (list.address().to_owned(), words::own_item(lang, list)),
        };
        let aria_label = words::label_of(lang, t::search_own(lang), label);
        html! {
            <Button
                key={of.clone()}
                action="write-own"
                of={of.clone()}
                kind={ButtonKind::Add}
                icon={Sign::Add}
                {label}
                {aria_label}
                {onclick}
            />
        }
    };
    html! {
        <div class="write-own">
            <p class="field-help">{ t::search_write_own(lang, desk.view.query.trim()) }</p>
            { for own.iter().map(button) }
        </div>
    }
}
