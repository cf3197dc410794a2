//! The entries that are nearest to a cause or a measure in somebody's own words.

use super::{
    entries::{CatalogCause, DomainId, Level},
    index::{Entry, INDEX, Indexed},
    pieces::PIECES,
    plain::{Token, plain, tokens},
    search::{FoundCause, FoundMeasure},
};
use crate::i18n::Lang;

/// The least likeness, from 0 to 1, at which an entry is near.
const NEAR: f32 = 0.13;
/// Entries less near than this share of the nearest are left out.
const CUT: f32 = 0.6;
/// How many entries are given.
const MOST: usize = 3;

/// The causes of the catalogue that say nearly the same as `words`, the nearest first and three at most. Those of `level` and of
/// `domain` or the general one are preferred.
pub fn nearest(words: &str, level: Level, domain: DomainId) -> Vec<FoundCause> {
    rank(words, domain, |entry| {
        let Entry::Cause(cause) = entry.entry else { return None };
        Some((if cause.level == level { 1.0 } else { 0.8 }, FoundCause { domain: entry.domain, cause }))
    })
    .take(MOST)
    .collect()
}

/// The measures of the catalogue that say nearly the same as `words`, the nearest first and three at most. Those of `domain` or
/// the general one are preferred. Of those with the same wording only the first is given.
pub fn nearest_measures(words: &str, domain: DomainId) -> Vec<FoundMeasure> {
    let near = rank(words, domain, |entry| {
        let Entry::Measure(measure, cause) = entry.entry else { return None };
        Some((1.0, FoundMeasure { domain: entry.domain, cause, measure }))
    });
    let mut found: Vec<FoundMeasure> = Vec::new();
    for next in near {
        if found.len() < MOST && found.iter().all(|other| other.measure.text != next.measure.text) {
            found.push(next);
        }
    }
    found
}

/// The entries that `of` makes something of and that are near enough to `words`, the nearest first. `of` gives how much an entry
/// is preferred, 1 at most.
fn rank<T>(words: &str, domain: DomainId, of: impl Fn(&Indexed) -> Option<(f32, T)>) -> impl Iterator<Item = T> {
    let words = Words::of(words);
    let mut near: Vec<(f32, T)> = Vec::new();
    for entry in INDEX.iter() {
        let Some((preference, found)) = of(entry) else { continue };
        let preference = preference * if entry.is_home(domain) { 1.0 } else { 0.7 };
        let score = preference * words.likeness(entry);
        if score >= NEAR {
            near.push((score, found));
        }
    }
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let best = near.first().map_or(0.0, |(likeness, _)| *likeness);
    near.into_iter().take_while(move |(likeness, _)| *likeness >= CUT * best).map(|(_, found)| found)
}

/// Whether `words` still say what an entry says: they share enough with its texts in either language.
pub fn is_near(words: &str, cause: &CatalogCause) -> bool {
    let is_it = |entry: &&Indexed| matches!(entry.entry, Entry::Cause(found) if found.id == cause.id);
    INDEX.iter().find(is_it).is_some_and(|entry| Words::of(words).likeness(entry) >= NEAR)
}

/// Somebody's own words.
struct Words {
    plain: String,
    tokens: Vec<Token>,
    norm: f32,
}

impl Words {
    fn of(words: &str) -> Words {
        let plain = plain(words);
        let tokens = tokens(&plain);
        Words { norm: PIECES.norm(&tokens), plain, tokens }
    }

    /// How much of the tokens an entry has, from 0 to 1, and 0.1 more for each of two aliases that the words contain.
    fn likeness(&self, entry: &Indexed) -> f32 {
        let in_lang = |lang: Lang| {
            let named = entry.text(lang).aliases_in(&self.plain).count().min(2);
            PIECES.likeness(&self.tokens, self.norm, entry, lang) + 0.1 * named as f32
        };
        Lang::ALL.into_iter().map(in_lang).fold(0.0, f32::max)
    }
}
