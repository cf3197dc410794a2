//! What the incident did: to people, to trust, to the work.

use yew::prelude::*;

use super::{item_card::ItemCard, item_list::ItemList};
use crate::{
    i18n::t,
    review::{Impact, List},
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Desk, use_desk},
        },
        words,
    },
};

#[component]
pub fn Impacts() -> Html {
    let desk = use_desk();
    html! {
        <div class="section">
            <ItemList
                list={List::Impacts}
                help={t::impacts_hint(desk.lang)}
                action="add-impact"
                label={t::add_impact(desk.lang)}
                dispatch={desk.dispatch.clone()}
            >
                { for desk.review.impacts.iter().enumerate().map(|(n, x)| impact(&desk, n, x)) }
            </ItemList>
        </div>
    }
}

fn impact(desk: &Desk, n: usize, impact: &Impact) -> Html {
    let at = format!("impacts.{n}");
    let open = desk.is_open(&impact.id);
    html! {
        <ItemCard
            key={format!("item {}", impact.id)}
            lang={desk.lang}
            at={at.clone()}
            id={impact.id.clone()}
            {open}
            number={(n + 1).to_string()}
            title={t::impact_title(desk.lang)}
            summary={words::first_of(&[&impact.heading, &impact.text])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.impacts.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <Answer at={format!("{at}.heading")} ask={t::IMPACT_HEADING} shape={Shape::Text} />
                <Answer at={format!("{at}.text")} ask={t::IMPACT_TEXT} shape={Shape::Long} />
            }
        </ItemCard>
    }
}
