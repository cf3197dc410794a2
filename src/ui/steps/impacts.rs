//! What it did: to people, to trust, to the work.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::Impact,
    ui::{
        cards::{Card, add_row},
        form::{Form, Shape},
        parts::el,
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
    form.card(card, |card| {
        card.add(form.answer_of(&at, "heading", t::IMPACT_HEADING, Shape::Text)).add(form.answer_of(
            &at,
            "text",
            t::IMPACT_TEXT,
            Shape::Long,
        ))
    })
}
