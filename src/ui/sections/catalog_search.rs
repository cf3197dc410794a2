//! The line that searches the whole catalogue, with its hits.

use yew::prelude::*;

use super::offer::{Offer, offer_row};
use crate::{
    i18n::t,
    ui::{
        editor::desk::{Action, use_desk},
        widgets::SearchLine,
    },
};

/// How many hits of the catalogue are shown; whoever does not find it among these searches for something else.
pub const MOST_HITS: usize = 12;

#[derive(Properties, PartialEq)]
pub struct CatalogSearchProps {
    pub label: AttrValue,
    /// What was found; `None` while nothing is searched for.
    pub hits: Option<Vec<Offer>>,
}

#[component]
pub fn CatalogSearch(props: &CatalogSearchProps) -> Html {
    let desk = use_desk();
    let count = props.hits.as_ref().map(|hits| t::search_hits(desk.lang, hits.len())).unwrap_or_default();
    let hits = props.hits.iter().flatten().map(|offer| offer_row(desk.lang, offer.clone(), &desk.dispatch));
    let oninput = {
        let dispatch = desk.dispatch.clone();
        move |query| dispatch.send(Action::Search(query))
    };
    html! {
        <SearchLine
            id="f-search"
            label={props.label.clone()}
            query={desk.view.query.clone()}
            {count}
            hits={hits.collect::<Vec<_>>()}
            {oninput}
        />
    }
}
