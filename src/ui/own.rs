//! The office's own part of the catalogue, as this browser keeps it.

use yew::prelude::*;

use super::{
    cards::suggestion,
    form::Form,
    parts::{El, Sign, el, icon_button, link_button},
    steps::measures::strength_tag,
    words,
};
use crate::{
    catalog,
    i18n::{Lang, t},
    report::Phrases,
    review::{
        Edit, Item, ItemId, Level, List, Review,
        pack::{OwnCause, OwnMeasure, PLACES, Pack},
    },
};

/// The office's own sentences for documents in `lang`.
pub fn phrases(pack: &Pack, lang: Lang) -> Phrases {
    let at = |place: &str| {
        let found = pack.phrases.iter().find(|(of, at, _)| *of == lang && *at == place);
        found.map(|(.., words)| words.clone()).unwrap_or_default()
    };
    Phrases { opening: at("opening"), measures: at("measures"), closing: at("closing") }
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

/// The edit that takes the entry with this id into the review.
pub fn take(pack: &Pack, entry: &str, id: ItemId) -> Option<Edit> {
    let catalog = entry.to_owned();
    if let Some(OwnCause { level, text, .. }) = pack.causes.iter().find(|c| c.id == entry) {
        return Some(Edit::TakeCause { catalog, level: *level, words: text.clone(), id });
    }
    let OwnMeasure { cause, strength, text, .. } = pack.measures.iter().find(|m| m.id == entry)?;
    Some(Edit::TakeMeasure { catalog, strength: *strength, words: text.clone(), answers: cause.clone(), id })
}

/// The pack with the item at an address of the review in it; `None` if it is of no use or there already.
pub fn with(pack: &Pack, review: &Review, at: &str, new_id: impl Fn() -> String) -> Option<Pack> {
    let (list, n, _) = List::of(at).filter(|_| can_keep(pack, review, at))?;
    let mut next = pack.clone();
    let fresh = || ["own-", &new_id()].concat();
    if list == List::Causes {
        add_cause(&mut next, review, n, &fresh)?;
    } else {
        let measure = review.measures.get(n)?;
        let answered = review.causes.iter().position(|c| measure.answers.contains(&c.id))?;
        let cause = add_cause(&mut next, review, answered, &fresh)?;
        let (text, strength) = (measure.heading.trim().to_owned(), measure.strength?);
        next.measures.push(OwnMeasure { id: fresh(), cause, strength, text });
    }
    Some(next)
}

/// The entry of the cause at a position, which is made if there is none.
fn add_cause(pack: &mut Pack, review: &Review, n: usize, fresh: &dyn Fn() -> String) -> Option<String> {
    let cause = review.causes.get(n)?;
    let text = cause.heading.trim().to_owned();
    // What it was taken from may have been removed since, or be somebody else's.
    let is_known = |id: &String| catalog::cause(id).is_some() || pack.causes.iter().any(|c| c.id == *id);
    let same = pack.causes.iter().find(|c| c.text == text).map(|c| c.id.clone());
    if let Some(id) = cause.catalog.clone().filter(is_known).or(same) {
        return Some(id);
    }
    let id = fresh();
    (!text.is_empty())
        .then(|| pack.causes.push(OwnCause { id: id.clone(), domain: review.domain, level: cause.level, text }))?;
    Some(id)
}

/// Whether the item at an address is worth keeping: written by hand, with words, and not kept yet.
fn can_keep(pack: &Pack, review: &Review, at: &str) -> bool {
    match List::of(at) {
        Some((List::Causes, n, _)) => review.causes.get(n).is_some_and(|c| {
            let text = c.heading.trim();
            c.catalog.is_none() && !text.is_empty() && pack.causes.iter().all(|own| own.text != text)
        }),
        Some((List::Measures, n, _)) => review.measures.get(n).is_some_and(|m| {
            let text = m.heading.trim();
            let is_new = m.catalog.is_none() && !text.is_empty() && pack.measures.iter().all(|own| own.text != text);
            is_new && m.strength.is_some() && review.causes.iter().any(|c| m.answers.contains(&c.id) && c.is_told())
        }),
        _ => false,
    }
}

/// The way to keep an item written by hand for other reviews, or that it is kept.
pub fn keep_button(form: &Form, at: &str) -> Option<Html> {
    if can_keep(form.pack, form.review, at) {
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

/// What an entry is, for the list of all.
pub fn describe(lang: Lang, cause: &OwnCause) -> String {
    [words::level(lang, cause.level), words::domain(lang, cause.domain)].join(lang.pick("，", ", "))
}

/// A row of the list of all: words, what it is, the way to remove it.
pub fn row(lang: Lang, id: &str, words: &str, note: &str) -> El {
    let text = el("span.suggestion-text").text(words).add(el("span.suggestion-note").text(note));
    el("li.own-row").key(id).add(text).add(icon_button("remove-entry", id, t::remove(lang), Sign::Bin, true))
}
