//! All entries of the catalogue as the search reads them, made when they are first needed.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    entries::{Aliases, CatalogCause, CatalogEffect, CatalogMeasure, CatalogRemedy, DOMAINS, DomainId},
    plain::{Token, plain, tokens},
};
use crate::i18n::{Lang, Words};

/// An entry of any kind.
#[derive(Clone, Copy)]
pub enum Entry {
    Cause(&'static CatalogCause),
    /// A measure, and the cause that it answers.
    Measure(&'static CatalogMeasure, &'static CatalogCause),
    Effect(&'static CatalogEffect),
    Remedy(&'static CatalogRemedy),
}

/// The plain text of an entry in one language.
pub struct Text {
    /// The line to tick.
    pub label: String,
    /// The clause of the document, if it is another.
    pub stem: String,
    pub aliases: Vec<String>,
    /// All of these, one a line: most queries do not occur in most entries, which this tells fastest.
    pub all: String,
    /// The tokens of all of it, sorted.
    pub tokens: Vec<Token>,
    /// The length of the text as a vector of weighted tokens.
    pub norm: f32,
}

impl Text {
    fn of(label: &str, stem: &str, aliases: &[&str]) -> Text {
        let (label, stem) = (plain(label), plain(stem));
        let aliases: Vec<String> = aliases.iter().map(|alias| plain(alias)).collect();
        let texts = || [&label, &stem].into_iter().chain(&aliases);
        let mut tokens: Vec<Token> = texts().flat_map(|text| tokens(text)).collect();
        tokens.sort_unstable();
        tokens.dedup();
        let all = texts().map(String::as_str).collect::<Vec<_>>().join("\n");
        Text { label, stem, aliases, all, tokens, norm: 0.0 }
    }

    pub fn has(&self, token: Token) -> bool {
        self.tokens.binary_search(&token).is_ok()
    }
}

pub struct Indexed {
    pub entry: Entry,
    pub domain: DomainId,
    /// In Chinese and in English.
    texts: [Text; 2],
    /// Of a measure: the place of its cause in [`Index::entries`]. People look for a measure by what it is against.
    pub cause: Option<usize>,
}

impl Indexed {
    pub fn text(&self, lang: Lang) -> &Text {
        let [zh, en] = &self.texts;
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    pub fn has(&self, token: Token) -> bool {
        self.texts.iter().any(|text| text.has(token))
    }
}

pub struct Index {
    pub entries: Vec<Indexed>,
    weights: HashMap<Token, f32>,
    /// The weight of a token that only one entry has.
    heaviest: f32,
}

/// The index of the whole catalogue.
pub static INDEX: LazyLock<Index> = LazyLock::new(Index::of_catalog);

impl Index {
    fn of_catalog() -> Index {
        let mut entries: Vec<Indexed> = Vec::new();
        for domain in &DOMAINS {
            for cause in domain.causes {
                let place = entries.len();
                entries.push(indexed(
                    domain.id,
                    Entry::Cause(cause),
                    cause.label,
                    Some(cause.stem),
                    Some(&cause.aliases),
                ));
                for measure in cause.measures {
                    let entry = indexed(domain.id, Entry::Measure(measure, cause), measure.text, None, None);
                    entries.push(Indexed { cause: Some(place), ..entry });
                }
            }
            for effect in domain.effects {
                entries.push(indexed(domain.id, Entry::Effect(effect), effect.text, None, Some(&effect.aliases)));
            }
            for remedy in domain.remedies {
                entries.push(indexed(domain.id, Entry::Remedy(remedy), remedy.text, None, Some(&remedy.aliases)));
            }
        }
        let mut counts: HashMap<Token, u32> = HashMap::new();
        for token in entries.iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.tokens) {
            *counts.entry(*token).or_default() += 1;
        }
        let total = entries.len() as f32;
        let weights = counts.into_iter().map(|(token, count)| (token, (total / count as f32).ln())).collect();
        let mut index = Index { entries: Vec::new(), heaviest: total.ln(), weights };
        for text in entries.iter_mut().flat_map(|entry| &mut entry.texts) {
            text.norm = index.norm(&text.tokens);
        }
        index.entries = entries;
        index
    }

    /// The length of a text as a vector of weighted tokens.
    pub fn norm<'a>(&self, tokens: impl IntoIterator<Item = &'a Token>) -> f32 {
        tokens.into_iter().map(|token| self.weight(*token).powi(2)).sum::<f32>().sqrt()
    }

    /// How much a token says: the logarithm of how few entries have it.
    pub fn weight(&self, token: Token) -> f32 {
        // A token of no entry weighs as much as one of a single entry.
        self.weights.get(&token).copied().unwrap_or(self.heaviest)
    }

    /// The weight of all tokens together.
    pub fn sum<'a>(&self, tokens: impl IntoIterator<Item = &'a Token>) -> f32 {
        tokens.into_iter().map(|token| self.weight(*token)).sum()
    }
}

fn indexed(domain: DomainId, entry: Entry, label: Words, stem: Option<Words>, aliases: Option<&Aliases>) -> Indexed {
    let text = |lang: Lang| {
        Text::of(
            label.get(lang),
            stem.map_or("", |stem| stem.get(lang)),
            aliases.map_or(&[], |aliases| aliases.get(lang)),
        )
    };
    Indexed { entry, domain, texts: [text(Lang::Zh), text(Lang::En)], cause: None }
}
