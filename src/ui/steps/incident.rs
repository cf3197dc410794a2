//! What happened: the sentence, when, where, who, step by step, how it came to light.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::{Moment, Person},
    ui::{
        cards::{Card, add_row},
        form::{Answer, Form, Shape},
        words,
    },
};

pub fn incident(form: &Form) -> Html {
    let (lang, incident) = (form.lang, &form.review.incident);
    html! {
        <>
            { form.answer("incident.summary", &incident.summary, Answer {
                label: t::summary_label(lang), help: t::summary_help(lang), example: t::summary_example(lang), ..Answer::default()
            }) }
            <div class="pair">
                { form.answer("incident.started", &incident.started, Answer {
                    label: t::started_label(lang), help: t::started_help(lang), shape: Shape::Time, ..Answer::default()
                }) }
                { form.answer("incident.place", &incident.place, Answer {
                    label: t::place_label(lang), help: t::place_help(lang), shape: Shape::Line, ..Answer::default()
                }) }
            </div>
            <section class="block" data-anchor="incident.people">
                <h2 class="block-title">{ t::people_label(lang) }</h2>
                <p class="block-help">{ t::people_help(lang) }</p>
                <ul class="cards">
                    { for incident.people.iter().enumerate().map(|(n, x)| person(form, n, x)) }
                    { add_row("add-person", t::add_person(lang)) }
                </ul>
            </section>
            <section class="block" data-anchor="incident.timeline">
                <h2 class="block-title">{ t::timeline_label(lang) }</h2>
                <p class="block-help">{ t::timeline_help(lang) }</p>
                <ul class="cards">
                    { for incident.timeline.iter().enumerate().map(|(n, x)| moment(form, n, x)) }
                    { add_row("add-moment", t::add_moment(lang)) }
                </ul>
            </section>
            { form.answer("incident.source", &incident.source, Answer {
                label: t::source_label(lang), help: t::source_help(lang), example: t::source_example(lang), ..Answer::default()
            }) }
        </>
    }
}

fn person(form: &Form, n: usize, person: &Person) -> Html {
    let (lang, at) = (form.lang, format!("incident.people.{n}"));
    let card = Card {
        summary: words::first_of(&[&format!("{} {}", person.role, person.name)]),
        ..Card::of(&at, &person.id, t::person_title(lang), n, form.review.incident.people.len())
    };
    form.card(card, || {
        html! {
            <div class="pair">
                { form.answer(&format!("{at}.role"), &person.role, Answer {
                    label: t::role_label(lang), help: t::role_help(lang), shape: Shape::Line, ..Answer::default()
                }) }
                { form.answer(&format!("{at}.name"), &person.name, Answer {
                    label: t::name_label(lang), help: t::name_help(lang), shape: Shape::Line, ..Answer::default()
                }) }
            </div>
        }
    })
}

fn moment(form: &Form, n: usize, moment: &Moment) -> Html {
    let (lang, at) = (form.lang, format!("incident.timeline.{n}"));
    let card = Card {
        number: words::dated(&moment.at, n, form.is_open(&moment.id)),
        summary: words::first_of(&[&moment.text]),
        ..Card::of(&at, &moment.id, t::moment_title(lang), n, form.review.incident.timeline.len())
    };
    form.card(card, || {
        html! {
            <>
                { form.answer(&format!("{at}.at"), &moment.at, Answer {
                    label: t::at_label(lang), help: t::at_help(lang), shape: Shape::Time, ..Answer::default()
                }) }
                { form.answer(&format!("{at}.text"), &moment.text, Answer {
                    label: t::moment_text_label(lang), help: t::moment_text_help(lang),
                    example: t::moment_text_example(lang), ..Answer::default()
                }) }
            </>
        }
    })
}
