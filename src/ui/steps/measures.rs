//! What is put right already, and what will be: measures stand below the causes that suggest them, deepest first.

use yew::prelude::*;

use super::{
    causes::{Chip, chips, tag},
    layout::pair,
};
use crate::{
    catalog::{self, CatalogMeasure, FoundMeasure},
    export::BARS,
    i18n::{Lang, t},
    review::{Cause, Level, Measure, Remedy, Review, Strength, suggest},
    ui::{
        cards::{Card, add_button, add_row, suggestion},
        form::{Form, MOST_HITS, Shape},
        own,
        parts::{Choice, El, el, link_button, svg},
        words,
    },
};

pub fn measures(form: &Form) -> Html {
    let (lang, review) = (form.lang, form.review);
    let others = (0..review.measures.len()).filter(|&n| !is_suggested(review, n)).map(|n| card(form, n));
    let own = if review.causes.is_empty() { t::measures_all(lang) } else { t::measures_own(lang) };
    let remedies = review.remedies.iter().enumerate().map(|(n, x)| remedy(form, n, x));
    let block = |anchor: &str, title: &str, help: &str| {
        let block = el("section.block").attr("data-anchor", anchor).add(el("h2.question").text(title));
        block.add(el("p.block-help").text(help))
    };
    let hits = (!form.query.trim().is_empty()).then(|| hits(form));
    el("div.section")
        .key("measures")
        .add(
            block("remedies", t::remedies_question(lang), t::remedies_help(lang))
                .add(el("ul.cards").all(remedies).add(add_row("add-remedy", t::add_remedy(lang)))),
        )
        .add(form.search(t::search_measures(lang), hits))
        .all(deepest_first(review).map(|cause| group(form, cause)))
        .add(
            block("measures", own, t::measures_own_help(lang))
                .add(el("ul.cards").all(others).add(add_row("add-measure", t::add_measure(lang)))),
        )
        .into()
}

/// What the whole catalogue has for the words somebody looks for.
fn hits(form: &Form) -> Vec<Html> {
    let lang = form.lang;
    let row = |found: FoundMeasure| {
        let held = form.review.measures.iter().any(|m| is_entry(m, found.measure));
        let against = t::search_answers(lang, found.cause.label.get(lang), words::domain(lang, found.domain));
        offer(lang, found.measure, held, &against)
    };
    let found = catalog::search(form.query).measures.into_iter().take(MOST_HITS).map(row);
    own::found_measures(form).chain(found).collect()
}

/// A measure of the catalogue to tick, with its strength and the reason for it.
fn offer(lang: Lang, entry: &CatalogMeasure, held: bool, against: &str) -> Html {
    let why = entry.by.reason(lang);
    let note = if against.is_empty() { why.to_owned() } else { [why, lang.pick("；", "; "), against].concat() };
    let badge = strength_tag(lang, entry.strength(), false);
    suggestion(entry.id, &["suggest.", entry.id].concat(), entry.text.get(lang), held, &note, Some(badge))
}

fn deepest_first(review: &Review) -> impl Iterator<Item = &Cause> {
    Level::ALL.iter().rev().flat_map(|&level| review.causes_of(level)).map(|(_, cause)| cause)
}

fn remedy(form: &Form, n: usize, remedy: &Remedy) -> Html {
    let (lang, at) = (form.lang, format!("remedies.{n}"));
    let card = Card {
        number: words::dated(&remedy.done_on, n, form.is_open(&remedy.id)),
        summary: words::first_of(&[&remedy.text]),
        ..Card::of(&at, &remedy.id, t::remedy_title(lang), n, form.review.remedies.len())
    };
    form.card(card, |card| {
        card.add(form.answer_of(&at, "done_on", t::DONE_ON, Shape::Day)).add(form.answer_of(
            &at,
            "text",
            t::REMEDY_TEXT,
            Shape::Text,
        ))
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
fn group(form: &Form, cause: &Cause) -> El {
    let (lang, review) = (form.lang, form.review);
    let entries = suggest::measures_for(cause).iter().map(|entry| {
        match review.measures.iter().position(|m| is_entry(m, entry)) {
            Some(n) => card(form, n),
            None => offer(lang, entry, false, ""),
        }
    });
    let own = own::measures(form, cause.catalog.as_deref());
    let head = el("div.group-head")
        .add(el("h2.question").text(&words::cause_name(lang, cause)))
        .add(el("span.coverage").text(coverage(lang, review, cause)));
    let last = el("li").key("add").add(add_button("answer-cause", &cause.id.0, t::answer_cause(lang)));
    // What says that a cause has no answer yet leads here.
    let anchor = review.address_of(&cause.id).map(|at| at + ".heading");
    el("section.block")
        .key(&cause.id.0)
        .attr_if("data-anchor", anchor.as_deref())
        .add(el("p.rung-level").text(&tag(form, cause)))
        .add(head)
        .add(el("ul.cards").all(entries).all(own).add_if(elsewhere(form, cause)).add(last))
}

/// Measures that answer this cause too but stand in another place, with the way there.
fn elsewhere(form: &Form, cause: &Cause) -> Option<El> {
    let here = suggest::measures_for(cause);
    let others = form.review.measures.iter().enumerate();
    let others = others.filter(|(_, m)| m.answers.contains(&cause.id) && !here.iter().any(|entry| is_entry(m, entry)));
    let links: Vec<Html> = others
        .map(|(n, _)| link_button("goto-measure", &format!("measures.{n}"), &t::measure_number(form.lang, n + 1)))
        .collect();
    let lead = el("span.elsewhere-lead").text(t::answered_by(form.lang));
    (!links.is_empty()).then(|| el("li.elsewhere").key("elsewhere").add(lead).all(links))
}

/// How well the cause is answered, in words.
pub fn coverage(lang: Lang, review: &Review, cause: &Cause) -> &'static str {
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
    let due = words::first_of(&[&measure.due]).map(|due| el("span.meta-item").text(&due));
    let meta = el("span.card-meta").add(el("span.meta-item").text(&owner)).add_if(due).add(strength.clone());
    let card = Card {
        number: t::measure_number(lang, n + 1),
        summary: words::first_of(&[&measure.heading, &measure.text]),
        meta,
        badge: strength,
        tick: measure.catalog.as_deref().map(|entry| ["suggest.", entry].concat()),
        ..Card::of(&at, &measure.id, t::measure_title(lang), n, form.review.measures.len())
    };
    form.card(card, |card| body(form, card, &at, measure))
}

fn body(form: &Form, card: El, at: &str, measure: &Measure) -> El {
    let lang = form.lang;
    let or_open = |mut choices: Vec<Choice>| {
        choices.insert(0, Choice::new("", t::not_said(lang)));
        choices
    };
    let states = or_open(words::choices(lang, words::status));
    let strengths = or_open(words::choices(lang, words::strength));
    // Why the catalogue calls it so strong, as long as nobody thinks otherwise.
    let entry = measure.catalog.as_deref().and_then(catalog::measure).map(|(entry, _)| entry);
    let reason = entry.filter(|entry| Some(entry.strength()) == measure.strength).map(|entry| entry.by.reason(lang));
    let answers = [at, ".answers"].concat();
    let chips_of = deepest_first(form.review).map(|c| Chip {
        name: answers.clone(),
        value: &c.id,
        on: measure.answers.contains(&c.id),
        of: c,
    });
    let answers = chips(form, t::answers_label(lang), chips_of);
    card.add(form.answer_of(at, "heading", t::MEASURE_HEADING, Shape::Text))
        .add(form.answer_of(at, "text", t::MEASURE_TEXT, Shape::Text))
        .add(answers)
        .add(pair(form.answer_of(at, "owner", t::OWNER, Shape::Line), form.answer_of(at, "due", t::DUE, Shape::Day)))
        .add(form.answer_of(at, "proof", t::PROOF, Shape::Text))
        .add(pair(
            form.choice(&[at, ".status"].concat(), t::STATUS, &states),
            form.choice(&[at, ".strength"].concat(), t::STRENGTH, &strengths),
        ))
        .add(el("p.field-help").text(reason.unwrap_or(t::strength_why(lang))))
        .add_if(own::keep_button(form, at))
}

/// Three bars and a word; filled, outlined and dashed, so that shape alone tells them apart. In a suggestion even
/// the strong one is only outlined, since nothing is promised yet.
pub fn strength_tag(lang: Lang, strength: Strength, promised: bool) -> Html {
    let class = match strength {
        Strength::Strong if promised => "span.strength.is-strong",
        Strength::Strong | Strength::Intermediate => "span.strength.is-intermediate",
        Strength::Weak => "span.strength.is-weak",
    };
    el(class).add(bars(strength)).text(words::strength(lang, strength)).into()
}

/// Three rising bars, filled to three, two or one.
pub fn bars(strength: Strength) -> El {
    let bar = |(n, [x, y, height]): (usize, [&str; 3])| {
        let bar = el("rect").attr("x", x).attr("y", y).attr("width", "2.6").attr("height", height);
        bar.class_if("is-empty", n >= strength.bars())
    };
    svg("svg.bars", "0 0 12 12").all(BARS.into_iter().enumerate().map(bar))
}
