//! Searches the entries of all domains by what people type.

use super::{
    entries::{CatalogCause, CatalogEffect, CatalogMeasure, CatalogRemedy, DomainId},
    index::{Entry, INDEX, Indexed, Text},
    pieces::PIECES,
    plain::{Token, holds, is_empty_word, plain, stem, tokens},
};
use crate::i18n::Lang;

/// The results of a search, of each kind the best first.
#[derive(Debug, Default, PartialEq)]
pub struct Hits {
    pub causes: Vec<FoundCause>,
    pub measures: Vec<FoundMeasure>,
    pub effects: Vec<FoundEffect>,
    pub remedies: Vec<FoundRemedy>,
    /// Whether no entry has the words, and these only come near: they have one of several words, or in Chinese a word for another
    /// thing of the kind, such as 起重机 for 空压机.
    pub is_rough: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundCause {
    pub domain: DomainId,
    pub cause: &'static CatalogCause,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMeasure {
    pub domain: DomainId,
    /// The cause that it answers.
    pub cause: &'static CatalogCause,
    pub measure: &'static CatalogMeasure,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundEffect {
    pub domain: DomainId,
    pub effect: &'static CatalogEffect,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundRemedy {
    pub domain: DomainId,
    pub remedy: &'static CatalogRemedy,
}

/// Characters of the query that are used; the rest is ignored.
const LONGEST: usize = 200;

/// Where the words stand, from the place that says most. The figures only order the hits.
mod place {
    pub const LABEL: f32 = 10.0;
    pub const ALIAS: f32 = 9.0;
    pub const IN_ALIAS: f32 = 6.0;
    pub const STEM: f32 = 5.0;
    /// As the beginning of longer words: somebody is still typing, or means another form.
    pub const BEGINNING: f32 = 4.0;
    /// The query has an alias in it; the longer the alias, the more.
    pub const HAS_ALIAS: f32 = 3.0;
    pub const PIECES: f32 = 4.0;
}

/// The share of the weight of a query that has to be found, if it is searched for by its pieces.
const ENOUGH: f32 = 0.3;
/// With fewer causes than this that have the words, pieces of them are looked for.
const FEW: usize = 3;
/// With more causes than this that only come near, the words say too little.
const MOST_ROUGH: usize = 30;
/// Hits with less than this share of the best score are left out.
const CUT: f32 = 0.35;

/// The entries of all domains for `query`, in any language.
///
/// An entry is found if it has the query as it stands, or every word of it, in its label, its clause or its aliases. Where few
/// causes do, those that have enough of its pieces are found as well, as where words are written without spaces. Measures are
/// found by the words of the cause that they answer, too, and causes by those of their measures. The place of the words decides
/// the rank; entries with the words in `lang`, the language of the interface, and those of `domain`, the field of the review,
/// come before others. If nothing is found, the hits are those that come near, see [`Hits::is_rough`].
pub fn search(query: &str, lang: Lang, domain: DomainId) -> Hits {
    let query = Query::of(query);
    if query.words.is_empty() {
        return Hits::default();
    }
    let scores: Vec<f32> = INDEX.iter().map(|entry| query.score(entry, lang)).collect();
    let whole = hits(domain, &scores);
    if whole.causes.len() >= FEW {
        return whole;
    }
    let parted = INDEX.iter().zip(scores).map(|(entry, score)| score.max(query.parted_score(entry)));
    let parted = hits(domain, &parted.collect::<Vec<_>>());
    if parted != Hits::default() {
        return parted;
    }
    // What only comes near helps at most within the field.
    let rough = INDEX.iter().map(|entry| if entry.is_home(domain) { query.rough_score(entry) } else { 0.0 });
    let rough = hits(domain, &rough.collect::<Vec<_>>());
    if rough.causes.len() > MOST_ROUGH { Hits::default() } else { Hits { is_rough: true, ..rough } }
}

/// The entries with a score above zero; `own` has that of each entry of the index.
fn hits(domain: DomainId, own: &[f32]) -> Hits {
    // What is said of a measure is said of its cause as well, and the other way round, but less so.
    let mut by_measures = vec![0.0_f32; own.len()];
    for (entry, score) in INDEX.iter().zip(own) {
        if let Some(cause) = entry.cause {
            by_measures[cause] = by_measures[cause].max(score / 4.0);
        }
    }
    let (mut causes, mut measures, mut effects, mut remedies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for entry in INDEX.iter() {
        let n = entry.place;
        let other = entry.cause.map_or(by_measures[n], |cause| own[cause] / 2.0);
        let score = own[n].max(other) + own[n].min(other) / 10.0;
        if score == 0.0 {
            continue;
        }
        let (score, found) = (score + nearness(entry.domain, domain), entry.domain);
        match entry.entry {
            Entry::Cause(cause) => causes.push((score, FoundCause { domain: found, cause })),
            Entry::Measure(measure, cause) => {
                // Of measures that fit equally the stronger ones come first.
                let strength = 0.1 * measure.strength().bars() as f32;
                measures.push((score + strength, FoundMeasure { domain: found, cause, measure }));
            }
            Entry::Effect(effect) => effects.push((score, FoundEffect { domain: found, effect })),
            Entry::Remedy(remedy) => remedies.push((score, FoundRemedy { domain: found, remedy })),
        }
    }
    Hits {
        causes: ranked(causes),
        measures: ranked(measures),
        effects: ranked(effects),
        remedies: ranked(remedies),
        is_rough: false,
    }
}

/// What is added to the score of an entry of `own` in a review of `field`.
fn nearness(own: DomainId, field: DomainId) -> f32 {
    match own {
        DomainId::General => 1.0,
        near if near == field => 2.5,
        _ => 0.0,
    }
}

/// The hits of one kind, the best first.
fn ranked<T>(mut hits: Vec<(f32, T)>) -> Vec<T> {
    hits.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let best = hits.first().map_or(0.0, |(score, _)| *score);
    hits.into_iter().take_while(|(score, _)| *score >= CUT * best).map(|(_, hit)| hit).collect()
}

/// What is searched for.
struct Query {
    whole: String,
    /// Its words, without those that say nothing.
    words: Vec<String>,
    tokens: Vec<Token>,
    /// The tokens of each word.
    word_tokens: Vec<Vec<Token>>,
}

impl Query {
    fn of(query: &str) -> Query {
        let whole = plain(&query.chars().take(LONGEST).collect::<String>());
        let said = |word: &&str| !word.is_empty() && !is_empty_word(word);
        let mut words: Vec<String> = whole.split(' ').filter(said).map(str::to_owned).collect();
        if words.is_empty() && !whole.is_empty() {
            words.push(whole.clone());
        }
        let word_tokens = words.iter().map(|word| tokens(word)).collect();
        Query { tokens: tokens(&whole), whole, words, word_tokens }
    }

    /// How well an entry fits that has the whole query or each of its words; zero if it does not.
    fn score(&self, entry: &Indexed, lang: Lang) -> f32 {
        let best = |words: &str| {
            let in_lang = |of: Lang| place(entry.text(of), words) * if of == lang { 1.0 } else { 0.8 };
            Lang::ALL.into_iter().map(in_lang).fold(0.0, f32::max)
        };
        let whole = best(&self.whole);
        if whole > 0.0 || self.words == [self.whole.as_str()] {
            return whole;
        }
        let each: Vec<f32> = self.words.iter().map(|word| best(word)).collect();
        let is_each = each.iter().all(|score| *score > 0.0);
        if is_each { 0.7 * each.iter().sum::<f32>() / each.len() as f32 } else { 0.0 }
    }

    /// How well an entry fits that has enough of the pieces, or an alias that is in the query. Of a few words each has to be there
    /// in part.
    fn parted_score(&self, entry: &Indexed) -> f32 {
        let named = Lang::ALL.into_iter().map(|lang| has_alias(entry.text(lang), &self.whole)).fold(0.0, f32::max);
        let is_in = |tokens: &Vec<Token>| tokens.iter().any(|token| PIECES.has(entry, *token));
        if self.words.len() <= 3 && !self.word_tokens.iter().all(is_in) {
            return named;
        }
        named.max(self.share(entry))
    }

    fn share(&self, entry: &Indexed) -> f32 {
        let share = PIECES.share(&self.tokens, entry);
        if share >= ENOUGH { place::PIECES * share } else { 0.0 }
    }

    /// How near an entry comes that does not have the words: it has some of them, or an alias that ends in the same character,
    /// which in Chinese says of what kind a thing is.
    fn rough_score(&self, entry: &Indexed) -> f32 {
        let any = if self.words.len() > 1 { self.share(entry) } else { 0.0 };
        let kind = self.whole.chars().next_back().filter(|c| !c.is_ascii() && !KINDLESS.contains(*c));
        let is_of_kind = |kind: char| entry.text(Lang::Zh).aliases.iter().any(|alias| alias.ends_with(kind));
        match kind {
            _ if any > 0.0 => any,
            Some(kind) if self.whole.chars().nth(1).is_some() && is_of_kind(kind) => 1.0,
            _ => 0.0,
        }
    }
}

/// Characters that end words of any kind.
const KINDLESS: &str = "子人员者的了事时上下中里外性化家方面";

/// Where a text has the words, as a score; zero if nowhere.
fn place(text: &Text, words: &str) -> f32 {
    let is_word = words.is_ascii() && !words.contains(' ');
    let beginning = if is_word { stem(words) } else { words };
    if !text.all.contains(beginning) {
        return 0.0;
    }
    let has = |text: &str| match is_word {
        true => text.split(' ').any(|word| stem(word) == beginning),
        false => holds(text, words),
    };
    if has(&text.label) {
        place::LABEL + f32::from(u8::from(text.label == words))
    } else if text.aliases.iter().any(|alias| alias == words) {
        place::ALIAS
    } else if text.aliases.iter().any(|alias| has(alias)) {
        place::IN_ALIAS
    } else if has(&text.stem) {
        place::STEM
    } else if text.all.split('\n').any(|text| holds(text, beginning)) {
        place::BEGINNING
    } else {
        0.0
    }
}

/// The score of a text whose aliases the words contain.
fn has_alias(text: &Text, words: &str) -> f32 {
    let longest = text.aliases_in(words).map(String::len).max();
    longest.map_or(0.0, |longest| place::HAS_ALIAS * (1.0 + longest as f32 / words.len() as f32) / 2.0)
}
