//! The office's own part of the catalogue, as this browser keeps it.

use super::{
    parts::{El, Sign, el, icon_button},
    words,
};
use crate::{
    catalog,
    i18n::{Lang, t},
    report::Phrases,
    review::{
        List, Review,
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
pub fn can_keep(pack: &Pack, review: &Review, at: &str) -> bool {
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

/// What an entry is, for the list of all.
pub fn describe(lang: Lang, cause: &OwnCause) -> String {
    [words::level(lang, cause.level), words::domain(lang, cause.domain)].join(lang.pick("，", ", "))
}

/// A row of the list of all: words, what it is, the way to remove it.
pub fn row(lang: Lang, id: &str, words: &str, note: &str) -> El {
    let text = el("span.suggestion-text").text(words).add(el("span.suggestion-note").text(note));
    el("li.own-row").key(id).add(text).add(icon_button("remove-entry", id, t::remove(lang), Sign::Bin, true))
}
