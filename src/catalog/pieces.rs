//! The pieces of all texts of the catalogue, and how much each says: for words that no entry has as they stand.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    index::{INDEX, Indexed, Text},
    plain::{Token, tokens},
};
use crate::i18n::Lang;

/// The tokens of a text.
struct Pieces {
    /// Sorted, each once.
    tokens: Vec<Token>,
    /// Its length as a vector of weighted tokens.
    norm: f32,
}

/// The pieces of every entry of [`INDEX`], in Chinese and in English, and the weight of each.
pub struct Weighed {
    pieces: Vec<[Pieces; 2]>,
    weights: HashMap<Token, f32>,
    /// The weight of a token that only one entry has.
    heaviest: f32,
}

/// Made when it is first needed: most words are found without it.
pub static PIECES: LazyLock<Weighed> = LazyLock::new(Weighed::of_index);

impl Weighed {
    fn of_index() -> Weighed {
        let mut pieces: Vec<[Pieces; 2]> =
            INDEX.iter().map(|entry| Lang::ALL.map(|lang| cut(entry.text(lang)))).collect();
        let mut counts: HashMap<Token, u32> = HashMap::new();
        for token in pieces.iter().flatten().flat_map(|pieces| &pieces.tokens) {
            *counts.entry(*token).or_default() += 1;
        }
        let total = INDEX.len() as f32;
        let weights = counts.into_iter().map(|(token, count)| (token, (total / count as f32).ln())).collect();
        let mut weighed = Weighed { pieces: Vec::new(), weights, heaviest: total.ln() };
        for pieces in pieces.iter_mut().flatten() {
            pieces.norm = weighed.norm(&pieces.tokens);
        }
        weighed.pieces = pieces;
        weighed
    }

    /// Whether an entry has a token in either language.
    pub fn has(&self, entry: &Indexed, token: Token) -> bool {
        self.pieces[entry.place].iter().any(|pieces| pieces.tokens.binary_search(&token).is_ok())
    }

    /// The likeness of tokens of this [`norm`](Weighed::norm) and an entry in one language, from 0 to 1: the cosine of their
    /// weighted tokens.
    pub fn likeness(&self, own: &[Token], norm: f32, entry: &Indexed, lang: Lang) -> f32 {
        let [zh, en] = &self.pieces[entry.place];
        let pieces = lang.pick(zh, en);
        let common = own.iter().filter(|token| pieces.tokens.binary_search(token).is_ok());
        let length = norm * pieces.norm;
        if length > 0.0 { self.norm(common).powi(2) / length } else { 0.0 }
    }

    /// How much of the weight of `own` an entry has, from 0 to 1.
    pub fn share(&self, own: &[Token], entry: &Indexed) -> f32 {
        let all = self.sum(own);
        let had = self.sum(own.iter().filter(|token| self.has(entry, **token)));
        if all > 0.0 { had / all } else { 0.0 }
    }

    /// How much a token says: the logarithm of how few entries have it. One that none has weighs as much as one that a single one
    /// has.
    fn weight(&self, token: Token) -> f32 {
        self.weights.get(&token).copied().unwrap_or(self.heaviest)
    }

    fn sum<'a>(&self, tokens: impl IntoIterator<Item = &'a Token>) -> f32 {
        tokens.into_iter().map(|token| self.weight(*token)).sum()
    }

    /// The length of tokens as a vector of their weights.
    pub fn norm<'a>(&self, tokens: impl IntoIterator<Item = &'a Token>) -> f32 {
        tokens.into_iter().map(|token| self.weight(*token).powi(2)).sum::<f32>().sqrt()
    }
}

fn cut(text: &Text) -> Pieces {
    let mut found: Vec<Token> = text.all.split('\n').flat_map(tokens).collect();
    found.sort_unstable();
    found.dedup();
    Pieces { tokens: found, norm: 0.0 }
}
