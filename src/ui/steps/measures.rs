//! What is put right already, and what will be: measures stand below the causes that suggest them, deepest first.

use yew::prelude::*;

use super::causes::{links, tag};
use crate::{
    catalog::CatalogMeasure,
    i18n::{Lang, t},
    review::{Cause, Level, Measure, Remedy, Review, Strength, suggest, word},
    ui::{
        cards::{Card, add_button, add_row, suggestion},
        form::{Answer, Form, Shape},
        parts::{Choice, link_button},
        words,
    },
};

pub fn measures(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let others = (0..review.measures.len()).filter(|&n| !is_suggested(review, n));
    let own = if review.causes.is_empty() { t::measures_all(lang) } else { t::measures_own(lang) };
    html! {
        <>
            <section class="block" data-anchor="remedies">
                <h2 class="question">{ t::remedies_question(lang) }</h2>
                <p class="block-help">{ t::remedies_help(lang) }</p>
                <ul class="cards">
                    { for review.remedies.iter().enumerate().map(|(n, x)| remedy(form, n, x)) }
                    { add_row("add-remedy", t::add_remedy(lang)) }
                </ul>
            </section>
            { for deepest_first(review).into_iter().map(|cause| group(form, cause)) }
            <section class="block" data-anchor="measures">
                <h2 class="question">{ own }</h2>
                <p class="block-help">{ t::measures_own_help(lang) }</p>
                <ul class="cards">
                    { for others.map(|n| card(form, n)) }
                    { add_row("add-measure", t::add_measure(lang)) }
                </ul>
            </section>
        </>
    }
}

fn deepest_first(review: &Review) -> Vec<&Cause> {
    Level::ALL.iter().rev().flat_map(|&level| review.causes_of(level)).map(|(_, cause)| cause).collect()
}

fn remedy(form: &Form, n: usize, remedy: &Remedy) -> Html {
    let (lang, at) = (form.lang, format!("remedies.{n}"));
    let card = Card {
        number: words::dated(&remedy.done_on, n, form.is_open(&remedy.id)),
        summary: words::first_of(&[&remedy.text]),
        ..Card::of(&at, &remedy.id, t::remedy_title(lang), n, form.review.remedies.len())
    };
    form.card(card, || {
        html! {
            <>
                { form.answer(&format!("{at}.done_on"), &remedy.done_on, Answer {
                    label: t::done_on_label(lang), shape: Shape::Day, ..Answer::default()
                }) }
                { form.answer(&format!("{at}.text"), &remedy.text, Answer {
                    label: t::remedy_text_label(lang), help: t::remedy_text_help(lang),
                    example: t::remedy_text_example(lang), ..Answer::default()
                }) }
            </>
        }
    })
}

/// Whether the measure stands in the group of a ticked cause, rather than among those written by hand.
fn is_suggested(review: &Review, n: usize) -> bool {
    let entry = review.measures[n].catalog.as_deref();
    entry.is_some() && review.causes.iter().flat_map(suggest::measures_for).any(|m| Some(m.id) == entry)
}

fn is_entry(measure: &Measure, entry: &CatalogMeasure) -> bool {
    measure.catalog.as_deref() == Some(entry.id)
}

/// A cause with what answers it: suggestions, and in their places the measures they became.
fn group(form: &Form, cause: &Cause) -> Html {
    let (lang, review) = (form.lang, form.review);
    // What says that a cause has no answer yet leads here.
    let anchor = review.address_of(&cause.id).map(|at| at + ".heading");
    let entries = suggest::measures_for(cause).iter().map(|entry| {
        match review.measures.iter().position(|m| is_entry(m, entry)) {
            Some(n) => card(form, n),
            None => suggestion(
                entry.id,
                format!("suggest.{}", entry.id),
                entry.text.get(lang),
                strength_tag(lang, entry.strength(), false),
            ),
        }
    });
    html! {
        <section class="block" key={cause.id.0.clone()} data-anchor={anchor}>
            <p class="rung-level">{ tag(lang, review, cause) }</p>
            <div class="group-head">
                <h2 class="question">{ words::cause_name(lang, cause) }</h2>
                <span class="coverage">{ coverage(lang, review, cause) }</span>
            </div>
            <ul class="cards">
                { for entries }
                { elsewhere(form, cause) }
                <li key="add">{ add_button("answer-cause", Some(cause.id.0.clone()), t::answer_cause(lang)) }</li>
            </ul>
        </section>
    }
}

/// Measures that answer this cause too but stand in another place, with the way there.
fn elsewhere(form: &Form, cause: &Cause) -> Html {
    let here = suggest::measures_for(cause);
    let others = form
        .review
        .measures
        .iter()
        .enumerate()
        .filter(|(_, m)| m.answers.contains(&cause.id) && !here.iter().any(|entry| is_entry(m, entry)));
    let links: Vec<Html> = others
        .map(|(n, _)| link_button("goto-measure", format!("measures.{n}"), t::measure_number(form.lang, n + 1)))
        .collect();
    html! {
        if !links.is_empty() {
            <li class="elsewhere" key="elsewhere">
                <span class="elsewhere-lead">{ t::answered_by(form.lang) }</span>{ for links }
            </li>
        }
    }
}

/// How well the cause is answered, in words.
fn coverage(lang: Lang, review: &Review, cause: &Cause) -> &'static str {
    let mut answers = review.measures.iter().filter(|m| m.answers.contains(&cause.id)).peekable();
    if answers.peek().is_none() {
        return t::coverage_none(lang);
    }
    let strengths: Vec<Strength> = answers.filter_map(|m| m.strength).collect();
    match Strength::ALL.into_iter().find(|s| strengths.contains(s)) {
        Some(Strength::Strong) => t::coverage_strong(lang),
        Some(Strength::Intermediate) => t::coverage_intermediate(lang),
        Some(Strength::Weak) => t::coverage_weak(lang),
        None => t::coverage_some(lang),
    }
}

fn card(form: &Form, n: usize) -> Html {
    let (lang, measure) = (form.lang, &form.review.measures[n]);
    let at = format!("measures.{n}");
    let strength = measure.strength.map(|s| strength_tag(lang, s, true)).unwrap_or_default();
    let owner = words::first_of(&[&measure.owner]).unwrap_or_else(|| t::owner_none(lang).to_owned());
    let card = Card {
        number: t::measure_number(lang, n + 1),
        summary: words::first_of(&[&measure.heading, &measure.text]),
        meta: html! {
            <>
                <span class="meta-item">{ owner }</span>
                if !measure.due.trim().is_empty() { <span class="meta-item">{ &measure.due }</span> }
                { strength.clone() }
            </>
        },
        badge: strength,
        tick: measure.catalog.as_deref().map(|entry| format!("suggest.{entry}")),
        ..Card::of(&at, &measure.id, t::measure_title(lang), n, form.review.measures.len())
    };
    form.card(card, || body(form, &at, measure))
}

fn body(form: &Form, at: &str, measure: &Measure) -> Html {
    let lang = form.lang;
    let or_open = |mut choices: Vec<Choice>| {
        choices.insert(0, Choice::new("", t::not_said(lang)));
        choices
    };
    let states = or_open(words::choices(lang, words::status));
    let strengths = or_open(words::choices(lang, words::strength));
    let status = measure.status.as_ref().map(word).unwrap_or_default();
    let strength = measure.strength.as_ref().map(word).unwrap_or_default();
    html! {
        <>
            { form.answer(&format!("{at}.heading"), &measure.heading, Answer {
                label: t::measure_heading_label(lang), example: t::measure_heading_example(lang), ..Answer::default()
            }) }
            { form.answer(&format!("{at}.text"), &measure.text, Answer {
                label: t::measure_text_label(lang), help: t::measure_text_help(lang), ..Answer::default()
            }) }
            { links(form, t::answers_label(lang), &format!("{at}.answers"), &measure.answers, &deepest_first(form.review)) }
            <div class="pair">
                { form.answer(&format!("{at}.owner"), &measure.owner, Answer {
                    label: t::owner_label(lang), help: t::owner_help(lang), shape: Shape::Line, ..Answer::default()
                }) }
                { form.answer(&format!("{at}.due"), &measure.due, Answer {
                    label: t::due_label(lang), help: t::due_help(lang), shape: Shape::Day, ..Answer::default()
                }) }
            </div>
            { form.answer(&format!("{at}.proof"), &measure.proof, Answer {
                label: t::proof_label(lang), note: t::proof_note(lang), example: t::proof_example(lang), ..Answer::default()
            }) }
            <div class="pair">
                { form.choice(&format!("{at}.status"), &status, t::status_label(lang), "", &states) }
                { form.choice(&format!("{at}.strength"), &strength, t::strength_label(lang), "", &strengths) }
            </div>
            <p class="field-help">{ t::strength_help(lang) }</p>
        </>
    }
}

/// Three bars and a word; filled, outlined and dashed, so that shape alone tells them apart. In a suggestion even
/// the strong one is only outlined, since nothing is promised yet.
pub fn strength_tag(lang: Lang, strength: Strength, promised: bool) -> Html {
    let (bars, class) = match strength {
        Strength::Strong if promised => (3, "strength is-strong"),
        Strength::Strong => (3, "strength is-intermediate"),
        Strength::Intermediate => (2, "strength is-intermediate"),
        Strength::Weak => (1, "strength is-weak"),
    };
    html! {
        <span {class}>
            <svg class="bars" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                { for (0..3_i32).map(|n| {
                    let (x, y, height) = (n * 4, 8 - n * 3, 4 + n * 3);
                    html! {
                        <rect x={x.to_string()} y={y.to_string()} width="2.6" height={height.to_string()}
                            class={(n >= bars).then_some("is-empty")} />
                    }
                }) }
            </svg>
            { words::strength(lang, strength) }
        </span>
    }
}
