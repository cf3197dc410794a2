//! What it did: to people, to trust, to the work.

use yew::prelude::*;

use super::StepProps;
use crate::{
    i18n::{Lang, t},
    review::{Impact, List},
    ui::{
        answer::{Answer, Shape},
        cards::{Add, Card},
        hooks::use_lang,
        words,
    },
};

#[component]
pub fn Impacts(props: &StepProps) -> Html {
    let lang = use_lang();
    let impacts = &props.review.impacts;
    html! {
        <section class="block" data-anchor="impacts">
            <p class="block-help">{ t::impacts_hint(lang) }</p>
            <ul class="cards">
                { for impacts.iter().enumerate().map(|(n, x)| {
                    impact(lang, n, x, props.open.as_ref() == Some(&x.id), impacts.len())
                }) }
                <li key="add"><Add action="add-impact" list={List::Impacts} label={t::add_impact(lang)} /></li>
            </ul>
        </section>
    }
}

fn impact(lang: Lang, n: usize, impact: &Impact, open: bool, count: usize) -> Html {
    let at = format!("impacts.{n}");
    let summary = words::first_of(&[&impact.heading, &impact.text]);
    let body = if open {
        html! {
            <>
                <Answer at={format!("{at}.heading")} value={impact.heading.clone()} label={t::impact_heading_label(lang)}
                    help={t::impact_heading_help(lang)} example={t::impact_heading_example(lang)} />
                <Answer at={format!("{at}.text")} value={impact.text.clone()} label={t::impact_text_label(lang)}
                    note={t::facts_note(lang)} help={t::impact_text_help(lang)} shape={Shape::Long} />
            </>
        }
    } else {
        Html::default()
    };
    html! {
        <Card key={impact.id.0.clone()} at={at} id={impact.id.clone()} number={(n + 1).to_string()}
            title={t::impact_title(lang)} summary={summary.unwrap_or_else(|| t::card_empty(lang).to_owned())}
            {open} first={n == 0} last={n + 1 == count}>{ body }</Card>
    }
}
