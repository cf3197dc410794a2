//! The office's own part of the catalogue, as this browser keeps it.

use yew::prelude::*;

use super::{
    cards::suggestion,
    form::Form,
    parts::{el, link_button},
    steps::measures::strength_tag,
};
use crate::{
    i18n::{Lang, t},
    report::Phrases,
    review::{
        Level, Review,
        pack::{OwnCause, OwnMeasure, PLACES, Pack},
    },
};

/// The office's own sentences for documents in `lang`.
pub fn phrases(pack: &Pack, lang: Lang) -> Phrases {
    Phrases::of(pack, lang)
}

/// Puts one of the office's own sentences into the pack.
pub fn set_phrase(pack: &mut Pack, lang: Lang, place: &str, words: &str) {
    let Some(place) = PLACES.into_iter().find(|at| *at == place) else { return };
    pack.phrases.retain(|(of, at, _)| (*of, *at) != (lang, place));
    // Blanks are kept while somebody types; read again they are nothing.
    if !words.is_empty() {
        pack.phrases.push((lang, place, words.to_owned()));
    }
}

/// The way to keep an item written by hand for other reviews, or that it is kept.
pub fn keep_button(form: &Form, at: &str) -> Option<Html> {
    if form.pack.can_keep(form.review, at) {
        return Some(link_button("keep-entry", at, t::pack_keep(form.lang)));
    }
    let heading = form.review.field(&[at, ".heading"].concat()).unwrap_or_default();
    let heading = heading.trim();
    let texts = form.pack.causes.iter().map(|c| &c.text).chain(form.pack.measures.iter().map(|m| &m.text));
    let is_kept = !heading.is_empty() && texts.into_iter().any(|text| text == heading);
    is_kept.then(|| el("p.field-help").attr("role", "note").text(t::pack_kept(form.lang)).into())
}

/// The office's causes of a level to tick, those of this field and of every field.
pub fn causes<'a>(form: &'a Form, level: Level) -> impl Iterator<Item = Html> + 'a {
    let review = form.review;
    let is_here = move |c: &&OwnCause| {
        let is_field = c.domain == review.domain || c.domain == Default::default();
        c.level == level && is_field && !is_held(review, c)
    };
    form.pack.causes.iter().filter(is_here).map(|c| offer_cause(form, c))
}

fn is_held(review: &Review, own: &OwnCause) -> bool {
    review.causes.iter().any(|c| c.catalog.as_ref() == Some(&own.id) || c.heading.trim() == own.text)
}

fn offer_cause(form: &Form, own: &OwnCause) -> Html {
    suggestion(&own.id, &["catalog.", &own.id].concat(), &own.text, false, t::pack_own(form.lang), None)
}

/// The office's causes with the words that are looked for.
pub fn found<'a>(form: &'a Form) -> impl Iterator<Item = Html> + 'a {
    let is_found = |c: &&OwnCause| has_words(&c.text, form.query) && !is_held(form.review, c);
    form.pack.causes.iter().filter(is_found).map(|c| offer_cause(form, c))
}

fn has_words(text: &str, query: &str) -> bool {
    text.to_ascii_lowercase().contains(&query.trim().to_ascii_lowercase())
}

/// The office's measures with the words that are looked for.
pub fn found_measures<'a>(form: &'a Form) -> impl Iterator<Item = Html> + 'a {
    let is_found = |own: &&OwnMeasure| has_words(&own.text, form.query) && is_free(form, own);
    form.pack.measures.iter().filter(is_found).map(|own| offer_measure(form, own))
}

fn is_free(form: &Form, own: &OwnMeasure) -> bool {
    form.review.measures.iter().all(|m| m.catalog.as_ref() != Some(&own.id))
}

fn offer_measure(form: &Form, own: &OwnMeasure) -> Html {
    let badge = strength_tag(form.lang, own.strength, false);
    suggestion(&own.id, &["suggest.", &own.id].concat(), &own.text, false, t::pack_own(form.lang), Some(badge))
}

/// The office's measures for the entry of a cause.
pub fn measures<'a>(form: &'a Form, entry: Option<&'a str>) -> impl Iterator<Item = Html> + 'a {
    form.pack.measures_for(entry).filter(|own| is_free(form, own)).map(|own| offer_measure(form, own))
}
