//! What happened: the sentence, when, where, who, step by step, how it came to light.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::{Moment, Person},
    ui::{
        cards::{Card, add_row},
        form::{Answer, Form, Shape},
        parts::{El, el},
        words,
    },
};

#[rustfmt::skip]
pub fn incident(form: &Form) -> Html {
    let (lang, incident) = (form.lang, &form.review.incident);
    let people = incident.people.iter().enumerate().map(|(n, x)| person(form, n, x));
    let moments = incident.timeline.iter().enumerate().map(|(n, x)| moment(form, n, x));
    el("div.section")
        .key("incident")
        .add(form.answer("incident.summary", &incident.summary, Answer {
            label: t::summary_label(lang), help: t::summary_help(lang), example: t::summary_example(lang), ..Answer::default()
        }))
        .add(el("div.pair")
            .add(form.answer("incident.started", &incident.started, Answer {
                label: t::started_label(lang), help: t::started_help(lang), shape: Shape::Time, ..Answer::default()
            }))
            .add(form.answer("incident.place", &incident.place, Answer {
                label: t::place_label(lang), help: t::place_help(lang), shape: Shape::Line, ..Answer::default()
            })))
        .add(list("incident.people", t::people_label(lang), t::people_help(lang))
            .add(el("ul.cards").all(people).add(add_row("add-person", t::add_person(lang)))))
        .add(list("incident.timeline", t::timeline_label(lang), t::timeline_help(lang))
            .add(el("ul.cards").all(moments).add(add_row("add-moment", t::add_moment(lang)))))
        .add(form.answer("incident.source", &incident.source, Answer {
            label: t::source_label(lang), help: t::source_help(lang), example: t::source_example(lang), ..Answer::default()
        }))
        .into()
}

/// The head of a list within a section.
pub fn list(anchor: &str, title: &str, help: &str) -> El {
    let section = el("section.block").attr("data-anchor", anchor);
    section.add(el("h2.block-title").text(title)).add(el("p.block-help").text(help))
}

#[rustfmt::skip]
fn person(form: &Form, n: usize, person: &Person) -> Html {
    let (lang, at) = (form.lang, format!("incident.people.{n}"));
    let card = Card {
        summary: words::first_of(&[&[&person.role, " ", &person.name].concat()]),
        ..Card::of(&at, &person.id, t::person_title(lang), n, form.review.incident.people.len())
    };
    form.card(card, |card| card.add(el("div.pair")
        .add(form.answer(&[&at, ".role"].concat(), &person.role, Answer {
            label: t::role_label(lang), help: t::role_help(lang), shape: Shape::Line, ..Answer::default()
        }))
        .add(form.answer(&[&at, ".name"].concat(), &person.name, Answer {
            label: t::name_label(lang), help: t::name_help(lang), shape: Shape::Line, ..Answer::default()
        }))))
}

#[rustfmt::skip]
fn moment(form: &Form, n: usize, moment: &Moment) -> Html {
    let (lang, at) = (form.lang, format!("incident.timeline.{n}"));
    let card = Card {
        number: words::dated(&moment.at, n, form.is_open(&moment.id)),
        summary: words::first_of(&[&moment.text]),
        ..Card::of(&at, &moment.id, t::moment_title(lang), n, form.review.incident.timeline.len())
    };
    form.card(card, |card| card
        .add(form.answer(&[&at, ".at"].concat(), &moment.at, Answer {
            label: t::at_label(lang), help: t::at_help(lang), shape: Shape::Time, ..Answer::default()
        }))
        .add(form.answer(&[&at, ".text"].concat(), &moment.text, Answer {
            label: t::moment_text_label(lang), help: t::moment_text_help(lang),
            example: t::moment_text_example(lang), ..Answer::default()
        })))
}
