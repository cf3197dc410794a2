//! What happened: the sentence, when, where, who, step by step, how it came to light.

use yew::prelude::*;

use super::StepProps;
use crate::{
    i18n::{Lang, t},
    review::{List, Moment, Person},
    ui::{
        answer::{Answer, Shape},
        cards::{Add, Card},
        hooks::use_lang,
        words,
    },
};

#[component]
pub fn Incident(props: &StepProps) -> Html {
    let lang = use_lang();
    let incident = &props.review.incident;
    let is_open = |id| props.open.as_ref() == Some(id);
    let people = incident.people.len();
    let moments = incident.timeline.len();
    html! {
        <>
            <Answer at="incident.summary" value={incident.summary.clone()} label={t::summary_label(lang)}
                help={t::summary_help(lang)} example={t::summary_example(lang)} />
            <div class="pair">
                <Answer at="incident.started" value={incident.started.clone()} label={t::started_label(lang)}
                    help={t::started_help(lang)} shape={Shape::Time} />
                <Answer at="incident.place" value={incident.place.clone()} label={t::place_label(lang)}
                    help={t::place_help(lang)} shape={Shape::Line} />
            </div>
            <section class="block" data-anchor="incident.people">
                <h2 class="block-title">{ t::people_label(lang) }</h2>
                <p class="block-help">{ t::people_help(lang) }</p>
                <ul class="cards">
                    { for incident.people.iter().enumerate().map(|(n, x)| person(lang, n, x, is_open(&x.id), people)) }
                    <li key="add"><Add action="add-person" list={List::People} label={t::add_person(lang)} /></li>
                </ul>
            </section>
            <section class="block" data-anchor="incident.timeline">
                <h2 class="block-title">{ t::timeline_label(lang) }</h2>
                <p class="block-help">{ t::timeline_help(lang) }</p>
                <ul class="cards timeline">
                    { for incident.timeline.iter().enumerate().map(|(n, x)| moment(lang, n, x, is_open(&x.id), moments)) }
                    <li key="add"><Add action="add-moment" list={List::Timeline} label={t::add_moment(lang)} /></li>
                </ul>
            </section>
            <Answer at="incident.source" value={incident.source.clone()} label={t::source_label(lang)}
                help={t::source_help(lang)} example={t::source_example(lang)} />
        </>
    }
}

fn person(lang: Lang, n: usize, person: &Person, open: bool, count: usize) -> Html {
    let at = format!("incident.people.{n}");
    let summary = words::first_of(&[&format!("{} {}", person.role, person.name)]);
    let body = if open {
        html! {
            <div class="pair">
                <Answer at={format!("{at}.name")} value={person.name.clone()} label={t::name_label(lang)}
                    help={t::name_help(lang)} shape={Shape::Line} />
                <Answer at={format!("{at}.role")} value={person.role.clone()} label={t::role_label(lang)}
                    help={t::role_help(lang)} shape={Shape::Line} />
            </div>
        }
    } else {
        Html::default()
    };
    html! {
        <Card key={person.id.0.clone()} at={at} id={person.id.clone()} number={(n + 1).to_string()}
            title={t::person_title(lang)} summary={summary.unwrap_or_else(|| t::card_empty(lang).to_owned())}
            {open} first={n == 0} last={n + 1 == count}>{ body }</Card>
    }
}

fn moment(lang: Lang, n: usize, moment: &Moment, open: bool, count: usize) -> Html {
    let at = format!("incident.timeline.{n}");
    let summary = words::first_of(&[&moment.text]);
    let body = if open {
        html! {
            <>
                <Answer at={format!("{at}.at")} value={moment.at.clone()} label={t::at_label(lang)} help={t::at_help(lang)}
                    shape={Shape::Time} />
                <Answer at={format!("{at}.text")} value={moment.text.clone()} label={t::moment_text_label(lang)}
                    help={t::moment_text_help(lang)} example={t::moment_text_example(lang)} />
            </>
        }
    } else {
        Html::default()
    };
    let number = if open || moment.at.trim().is_empty() { (n + 1).to_string() } else { moment.at.clone() };
    html! {
        <Card key={moment.id.0.clone()} at={at} id={moment.id.clone()} {number}
            title={t::moment_title(lang)} summary={summary.unwrap_or_else(|| t::card_empty(lang).to_owned())}
            {open} first={n == 0} last={n + 1 == count}>{ body }</Card>
    }
}
