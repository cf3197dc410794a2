//! What happened: in one sentence, when, where, who, step by step, and how it came to light.

use yew::prelude::*;

use super::{item_card::ItemCard, item_list::ItemList};
use crate::{
    i18n::{Lang, t},
    review::{List, Moment, Person},
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Desk, use_desk},
            folded::Folded,
        },
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
            <ItemList
                list={List::People}
                heading={html! { <h2 class="block-title">{ t::people_label(lang) }</h2> }}
                help={t::people_help(lang)}
                action="add-person"
                label={t::add_person(lang)}
                dispatch={desk.dispatch.clone()}
            >
                { for incident.people.iter().enumerate().map(|(n, x)| person(&desk, n, x)) }
            </ItemList>
            <ItemList
                list={List::Timeline}
                heading={html! { <h2 class="block-title">{ t::timeline_label(lang) }</h2> }}
                help={t::timeline_help(lang)}
                action="add-moment"
                label={t::add_moment(lang)}
                dispatch={desk.dispatch.clone()}
            >
                { for incident.timeline.iter().enumerate().map(|(n, x)| moment(&desk, n, x)) }
            </ItemList>
            <Answer at="incident.source" ask={t::SOURCE} shape={Shape::Text} />
            { course(lang) }
        </div>
    }
}

/// How the incident is filed, how severe it was, and how it ran.
fn course(lang: Lang) -> Html {
    const FIELDS: [&str; 7] = ["reference", "severity", "trigger", "detected", "mitigated", "resolved", "zone"];
    html! {
        <Folded of="incident" fields={&FIELDS[..]} label={t::incident_more(lang)}>
            <div class="pair">
                <Answer at="incident.reference" ask={t::INCIDENT_REFERENCE} shape={Shape::Line} />
                <Answer at="incident.severity" ask={t::INCIDENT_SEVERITY} shape={Shape::Line} />
            </div>
            <Answer at="incident.trigger" ask={t::INCIDENT_TRIGGER} shape={Shape::Text} />
            <div class="pair">
                <Answer at="incident.detected" ask={t::INCIDENT_DETECTED} shape={Shape::Time} />
                <Answer at="incident.mitigated" ask={t::INCIDENT_MITIGATED} shape={Shape::Time} />
            </div>
            <div class="pair">
                <Answer at="incident.resolved" ask={t::INCIDENT_RESOLVED} shape={Shape::Time} />
                <Answer at="incident.zone" ask={t::INCIDENT_ZONE} shape={Shape::Line} />
            </div>
        </Folded>
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
