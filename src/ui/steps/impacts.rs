//! What it did: to people, to trust, to the work.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::Impact,
    ui::{
        cards::{Card, add_row},
        form::{Answer, Form, Shape},
        parts::{El, el},
        words,
    },
};

pub fn impacts(form: &Form) -> Html {
    let lang = form.lang;
    let cards = form.review.impacts.iter().enumerate().map(|(n, x)| impact(form, n, x));
    let list = el("section.block")
        .attr("data-anchor", "impacts")
        .add(el("p.block-help").text(t::impacts_hint(lang)))
        .add(el("ul.cards").all(cards).add(add_row("add-impact", t::add_impact(lang))));
    el("div.section").key("impacts").add(list).into()
}

fn impact(form: &Form, n: usize, impact: &Impact) -> Html {
    let at = format!("impacts.{n}");
    let card = Card {
        summary: words::first_of(&[&impact.heading, &impact.text]),
        ..Card::of(&at, &impact.id, t::impact_title(form.lang), n, form.review.impacts.len())
    };
    form.card(card, |card| body(form, card, impact, &at))
}

#[rustfmt::skip]
fn body(form: &Form, card: El, impact: &Impact, at: &str) -> El {
    let lang = form.lang;
    card
        .add(form.answer(&[at, ".heading"].concat(), &impact.heading, Answer {
            label: t::impact_heading_label(lang), help: t::impact_heading_help(lang),
            example: t::impact_heading_example(lang), ..Answer::default()
        }))
        .add(form.answer(&[at, ".text"].concat(), &impact.text, Answer {
            label: t::impact_text_label(lang), note: t::facts_note(lang), help: t::impact_text_help(lang),
            shape: Shape::Long, ..Answer::default()
        }))
}
