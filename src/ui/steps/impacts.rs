//! What it did: to people, to trust, to the work.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::Impact,
    ui::{
        cards::{Card, add_row},
        form::{Answer, Form, Shape},
        words,
    },
};

pub fn impacts(form: &Form) -> Html {
    html! {
        <section class="block" data-anchor="impacts">
            <p class="block-help">{ t::impacts_hint(form.lang) }</p>
            <ul class="cards">
                { for form.review.impacts.iter().enumerate().map(|(n, x)| impact(form, n, x)) }
                { add_row("add-impact", t::add_impact(form.lang)) }
            </ul>
        </section>
    }
}

fn impact(form: &Form, n: usize, impact: &Impact) -> Html {
    let (lang, at) = (form.lang, format!("impacts.{n}"));
    let card = Card {
        summary: words::first_of(&[&impact.heading, &impact.text]),
        ..Card::of(&at, &impact.id, t::impact_title(lang), n, form.review.impacts.len())
    };
    form.card(card, || {
        html! {
            <>
                { form.answer(&format!("{at}.heading"), &impact.heading, Answer {
                    label: t::impact_heading_label(lang), help: t::impact_heading_help(lang),
                    example: t::impact_heading_example(lang), ..Answer::default()
                }) }
                { form.answer(&format!("{at}.text"), &impact.text, Answer {
                    label: t::impact_text_label(lang), note: t::facts_note(lang), help: t::impact_text_help(lang),
                    shape: Shape::Long, ..Answer::default()
                }) }
            </>
        }
    })
}
