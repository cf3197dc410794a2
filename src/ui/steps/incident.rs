//! What happened: the sentence, when, where, who, step by step, how it came to light.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::{Moment, Person},
    ui::{
        cards::{Card, add_row},
        form::{Form, Shape},
        parts::{El, el},
        words,
    },
};

pub fn incident(form: &Form) -> Html {
    let (lang, incident) = (form.lang, &form.review.incident);
    let people = incident.people.iter().enumerate().map(|(n, x)| person(form, n, x));
    let moments = incident.timeline.iter().enumerate().map(|(n, x)| moment(form, n, x));
    let pair = el("div.pair").add(form.answer("incident.started", t::STARTED, Shape::Time)).add(form.answer(
        "incident.place",
        t::PLACE,
        Shape::Line,
    ));
    el("div.section")
        .key("incident")
        .add(form.answer("incident.summary", t::SUMMARY, Shape::Text))
        .add(pair)
        .add(
            list("incident.people", t::people_label(lang), t::people_help(lang))
                .add(el("ul.cards").all(people).add(add_row("add-person", t::add_person(lang)))),
        )
        .add(
            list("incident.timeline", t::timeline_label(lang), t::timeline_help(lang))
                .add(el("ul.cards").all(moments).add(add_row("add-moment", t::add_moment(lang)))),
        )
        .add(form.answer("incident.source", t::SOURCE, Shape::Text))
        .into()
}

/// The head of a list within a section.
pub fn list(anchor: &str, title: &str, help: &str) -> El {
    let section = el("section.block").attr("data-anchor", anchor);
    section.add(el("h2.block-title").text(title)).add(el("p.block-help").text(help))
}

fn person(form: &Form, n: usize, person: &Person) -> Html {
    let (lang, at) = (form.lang, format!("incident.people.{n}"));
    let card = Card {
        summary: words::first_of(&[&[&person.role, " ", &person.name].concat()]),
        ..Card::of(&at, &person.id, t::person_title(lang), n, form.review.incident.people.len())
    };
    form.card(card, |card| {
        let role = form.answer_of(&at, "role", t::ROLE, Shape::Line);
        card.add(el("div.pair").add(role).add(form.answer_of(&at, "name", t::NAME, Shape::Line)))
    })
}

fn moment(form: &Form, n: usize, moment: &Moment) -> Html {
    let (lang, at) = (form.lang, format!("incident.timeline.{n}"));
    let card = Card {
        number: words::dated(&moment.at, n, form.is_open(&moment.id)),
        summary: words::first_of(&[&moment.text]),
        ..Card::of(&at, &moment.id, t::moment_title(lang), n, form.review.incident.timeline.len())
    };
    form.card(card, |card| {
        card.add(form.answer_of(&at, "at", t::AT, Shape::Time)).add(form.answer_of(
            &at,
            "text",
            t::MOMENT_TEXT,
            Shape::Text,
        ))
    })
}
