//! What the incident did: to people, to trust, to the work.

use yew::prelude::*;

use super::{
    catalog_search::CatalogSearch,
    item_card::{Entry, ItemCard},
    item_list::ItemList,
    offer::{Offer, offer_row},
    offered::{self, Row, fold_button, use_first},
};
use crate::{
    catalog::{self, CatalogEffect, Hits},
    i18n::t,
    review::{Level, List, says},
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Desk, use_desk, use_found},
            view::{Group, Part},
        },
        words,
    },
};

/// Where the words that are searched for can be written instead.
const OWN: [(List, Option<Level>); 1] = [(List::Impacts, None)];

#[component]
pub fn Impacts() -> Html {
    let desk = use_desk();
    let (lang, review) = (desk.lang, &*desk.review);
    let first = use_first(review, List::Impacts);
    let entries = offered::of_field(review.domain, |domain| domain.effects.iter().map(|entry| entry.id).collect());
    let items: Vec<usize> = (0..review.impacts.len()).collect();
    let rows = offered::arrange((review, List::Impacts), &items, entries, &first);
    let group = Group::new(List::Impacts, None, Part::Usual);
    let row = |row: Row| match row {
        Row::Held(n) => impact(&desk, n),
        Row::Offered(id) => catalog::effect(id)
            .map_or_else(Html::default, |entry| offer_row(lang, offer(&desk, entry, None), &desk.dispatch)),
    };
    let found = use_found();
    let hits = found.as_deref().map(|found| hits(&desk, found));
    let count = offered::unchecked(&rows.usual);
    html! {
        <div class="section">
            <CatalogSearch
                label={t::search_effects(lang)}
                {hits}
                is_rough={found.is_some_and(|found| found.is_rough)}
                own={&OWN[..]}
            />
            <ItemList
                list={List::Impacts}
                help={t::impacts_hint(lang)}
                action="add-impact"
                label={t::add_impact(lang)}
                dispatch={desk.dispatch.clone()}
                fold={fold_button(&desk, group, count)}
                after={offered::beneath(&desk, List::Impacts, None, &rows, row)}
            >
                { for offered::shown(&desk, group, &rows.usual).map(row) }
            </ItemList>
        </div>
    }
}

/// An effect to tick; one of another field of work names that.
fn offer(desk: &Desk, entry: &'static CatalogEffect, field: Option<&str>) -> Offer {
    let lang = desk.lang;
    let place = [Some(words::affected(lang, entry.on)), field].into_iter().flatten();
    Offer::Effect {
        entry,
        note: place.collect::<Vec<_>>().join(lang.pick("，", ", ")).into(),
        held: desk.review.impacts.iter().any(|impact| impact.catalog.as_deref() == Some(entry.id)),
    }
}

/// What the whole catalogue has for the words that are searched for.
fn hits(desk: &Desk, found: &Hits) -> Vec<Offer> {
    let field = |domain| Some(words::domain(desk.lang, domain));
    found.effects.iter().map(|found| offer(desk, found.effect, field(found.domain))).collect()
}

fn impact(desk: &Desk, n: usize) -> Html {
    let (lang, impact) = (desk.lang, &desk.review.impacts[n]);
    let at = format!("impacts.{n}");
    let open = desk.is_open(&impact.id);
    // A ticked effect asks for its own numbers.
    let ask = impact.catalog.as_deref().and_then(catalog::effect).map(|entry| AttrValue::from(entry.ask.get(lang)));
    let meta = match ask.is_some() && !says(&impact.text) {
        true => html! { <span class="meta-item is-due">{ t::facts_due(lang) }</span> },
        false => Html::default(),
    };
    html! {
        <ItemCard
            key={format!("item {}", impact.id)}
            {lang}
            at={at.clone()}
            id={impact.id.clone()}
            {open}
            number={(n + 1).to_string()}
            title={t::impact_title(lang)}
            summary={words::first_of(&[&impact.heading, &impact.text])}
            {meta}
            entry={Entry::of(List::Impacts, &impact.catalog)}
            is_first={n == 0}
            is_last={n + 1 == desk.review.impacts.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <Answer at={format!("{at}.heading")} ask={t::IMPACT_HEADING} shape={Shape::Text} />
                <Answer at={format!("{at}.text")} ask={t::IMPACT_TEXT} shape={Shape::Long} help={ask} />
            }
        </ItemCard>
    }
}
