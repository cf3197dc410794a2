//! What happened: in one sentence, when, where, who, step by step, and how it came to light.

use yew::prelude::*;

use super::item_card::{ItemCard, add};
use crate::{
    i18n::t,
    review::{List, Moment, Person},
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Desk, use_desk},
        },
        widgets::AddRow,
        words,
    },
};

#[component]
pub fn Incident() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let incident = &desk.review.incident;
    html! {
        <div class="section">
            <Answer at="incident.summary" ask={t::SUMMARY} shape={Shape::Text} />
            <div class="pair">
                <Answer at="incident.started" ask={t::STARTED} shape={Shape::Time} />
                <Answer at="incident.place" ask={t::PLACE} shape={Shape::Line} />
            </div>
            <section class="block" data-anchor="incident.people">
                <h2 class="block-title">{ t::people_label(lang) }</h2>
                <p class="block-help">{ t::people_help(lang) }</p>
                <ul class="cards">
                    { for incident.people.iter().enumerate().map(|(n, x)| person(&desk, n, x)) }
                    <AddRow
                        key="add"
                        action="add-person"
                        label={t::add_person(lang)}
                        onclick={add(&desk.dispatch, List::People, None)}
                    />
                </ul>
            </section>
            <section class="block" data-anchor="incident.timeline">
                <h2 class="block-title">{ t::timeline_label(lang) }</h2>
                <p class="block-help">{ t::timeline_help(lang) }</p>
                <ul class="cards">
                    { for incident.timeline.iter().enumerate().map(|(n, x)| moment(&desk, n, x)) }
                    <AddRow
                        key="add"
                        action="add-moment"
                        label={t::add_moment(lang)}
                        onclick={add(&desk.dispatch, List::Timeline, None)}
                    />
                </ul>
            </section>
            <Answer at="incident.source" ask={t::SOURCE} shape={Shape::Text} />
        </div>
    }
}

fn person(desk: &Desk, n: usize, person: &Person) -> Html {
    let at = format!("incident.people.{n}");
    let open = desk.is_open(&person.id);
    html! {
        <ItemCard
            key={format!("item {}", person.id)}
            lang={desk.lang}
            at={at.clone()}
            id={person.id.clone()}
            {open}
            number={(n + 1).to_string()}
            title={t::person_title(desk.lang)}
            summary={words::first_of(&[&format!("{} {}", person.role, person.name)])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.incident.people.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <div class="pair">
                    <Answer at={format!("{at}.role")} ask={t::ROLE} shape={Shape::Line} />
                    <Answer at={format!("{at}.name")} ask={t::NAME} shape={Shape::Line} />
                </div>
            }
        </ItemCard>
    }
}

fn moment(desk: &Desk, n: usize, moment: &Moment) -> Html {
    let at = format!("incident.timeline.{n}");
    let open = desk.is_open(&moment.id);
    html! {
        <ItemCard
            key={format!("item {}", moment.id)}
            lang={desk.lang}
            at={at.clone()}
            id={moment.id.clone()}
            {open}
            number={words::dated(&moment.at, n, open)}
            title={t::moment_title(desk.lang)}
            summary={words::first_of(&[&moment.text])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.incident.timeline.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <Answer at={format!("{at}.at")} ask={t::AT} shape={Shape::Time} />
                <Answer at={format!("{at}.text")} ask={t::MOMENT_TEXT} shape={Shape::Text} />
            }
        </ItemCard>
    }
}
