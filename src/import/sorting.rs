//! The pieces of a source while somebody looks through them: each goes where it is told to, and all of them become a review.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{Piece, Reading, wording};
use crate::{
    i18n::Lang,
    review::{Address, Document, Edit, ItemId, Level, List, Part, Review},
};

/// Where a piece goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To no field.
    Nowhere,
    /// To the field at an address, of an item that is there.
    Field(String),
    /// To a new item of a list; causes have a level.
    New(List, Option<Level>),
}

/// A source, and where its pieces go.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorting {
    source: String,
    reading: Reading,
}

impl Sorting {
    /// Reads a source.
    pub fn of(source: String) -> Sorting {
        let reading = super::read(&source);
        let mut sorting = Sorting { source, reading };
        sorting.number();
        sorting
    }

    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The words of a piece, as they stand in the source.
    pub fn words(&self, piece: &Piece) -> &str {
        &self.source[piece.range.clone()]
    }

    /// Sends the piece at a position elsewhere. Items that lose their last piece are gone, and the others are numbered anew.
    pub fn send(&mut self, n: usize, target: Target) {
        if n >= self.reading.pieces.len() {
            return;
        }
        let field = match target {
            Target::Nowhere => None,
            Target::Field(address) => Some(address),
            Target::New(list, level) => Some(self.make(n, list, level)),
        };
        let piece = &mut self.reading.pieces[n];
        // Whoever sends it knows; what is sent to no field found no place.
        piece.is_sure = field.is_some();
        piece.field = field;
        self.number();
    }

    /// Puts a cause on another level.
    pub fn set_level(&mut self, cause: usize, level: Level) {
        if let Some(of) = self.reading.levels.get_mut(cause) {
            *of = level;
        }
    }

    /// Makes room for an item where the piece at a position stands. Returns the address of its first field.
    fn make(&mut self, piece: usize, list: List, level: Option<Level>) -> String {
        let before: BTreeSet<usize> =
            self.reading.pieces[..piece].iter().filter_map(|piece| item(piece, list)).collect();
        let n = before.len();
        for piece in &mut self.reading.pieces {
            if let Some((of, at, field)) = piece.field.as_deref().and_then(List::of)
                && of == list
                && at >= n
            {
                let part = Part::Item(list, at + 1);
                piece.field = Some(Address { part, field }.to_string());
            }
        }
        if list == List::Causes {
            let words = &self.source[self.reading.pieces[piece].range.clone()];
            let level = level.unwrap_or_else(|| wording::level(words));
            self.reading.levels.insert(n.min(self.reading.levels.len()), level);
        }
        Address { part: Part::Item(list, n), field: first_field(list) }.to_string()
    }

    /// Numbers the items without gaps.
    fn number(&mut self) {
        let mut used: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (list, n, _) in self.reading.pieces.iter().filter_map(|piece| List::of(piece.field.as_deref()?)) {
            used.entry(list.address()).or_default().insert(n);
        }
        let new = |list: List, n: usize| used.get(list.address()).map_or(0, |used| used.range(..n).count());
        let causes = used.get(List::Causes.address()).into_iter().flatten();
        let levels = causes.map(|n| self.reading.levels.get(*n).copied().unwrap_or(Level::Direct)).collect();
        let fields: Vec<Option<String>> = self
            .reading
            .pieces
            .iter()
            .map(|piece| match List::of(piece.field.as_deref()?) {
                Some((list, n, field)) => Some(Address { part: Part::Item(list, new(list, n)), field }.to_string()),
                None => piece.field.clone(),
            })
            .collect();
        for (piece, field) in self.reading.pieces.iter_mut().zip(fields) {
            piece.field = field;
        }
        self.reading.levels = levels;
    }

    /// How many items of a list there are.
    pub fn length(&self, list: List) -> usize {
        self.reading.pieces.iter().filter_map(|piece| item(piece, list)).max().map_or(0, |last| last + 1)
    }

    /// Which items of a list stand near the piece at a position: at most so many before and behind.
    pub fn near(&self, piece: usize, list: List, most: usize) -> Range<usize> {
        let before = self.reading.pieces.iter().take(piece + 1);
        let here = before.filter_map(|piece| item(piece, list)).max().unwrap_or_default();
        here.saturating_sub(most)..self.length(list).min(here + most + 1)
    }

    /// What each field gets: its pieces in the order of the source.
    pub fn texts(&self) -> BTreeMap<&str, String> {
        let mut texts: BTreeMap<&str, (String, usize)> = BTreeMap::new();
        for piece in &self.reading.pieces {
            let Some(field) = piece.field.as_deref() else { continue };
            let (text, end) = texts.entry(field).or_insert_with(|| (String::new(), piece.range.start));
            if !text.is_empty() {
                *text += &joint(&self.source, *end..piece.range.start, self.reading.language);
            }
            *text += self.words(piece);
            *end = piece.range.end;
        }
        texts.into_iter().map(|(field, (text, _))| (field, text)).collect()
    }

    /// What found no place.
    pub fn left(&self) -> impl Iterator<Item = &str> {
        self.reading.pieces.iter().filter(|piece| piece.is_left()).map(|piece| self.words(piece))
    }

    /// The review that the pieces make. Ids of its items come from the caller.
    pub fn review(&self, mut id: impl FnMut() -> ItemId) -> Review {
        let Reading { kind, voice, language, levels, .. } = &self.reading;
        let document = Document { kind: *kind, voice: *voice, language: *language, ..Document::default() };
        let mut review = Review::from(document);
        for list in List::ALL {
            for n in 0..self.length(list) {
                let level = (list == List::Causes).then(|| levels.get(n).copied()).flatten();
                let added = review.apply(&Edit::Add { list, id: id(), level });
                debug_assert!(added.is_ok(), "{added:?}");
            }
        }
        for words in self.left() {
            let note = Edit::Write { list: List::Notes, level: None, words: words.to_owned(), id: id() };
            let written = review.apply(&note);
            debug_assert!(written.is_ok(), "{written:?}");
        }
        for (address, text) in self.texts() {
            let set = review.apply(&Edit::Set { field: address.to_owned(), value: text });
            debug_assert!(set.is_ok(), "{set:?}");
        }
        review
    }
}

/// The field of a new item that takes what it is about.
fn first_field(list: List) -> &'static str {
    match list {
        List::Impacts | List::Causes | List::Measures => "heading",
        List::People => "name",
        _ => "text",
    }
}

/// The item of a list that a piece belongs to.
fn item(piece: &Piece, list: List) -> Option<usize> {
    let (of, n, _) = List::of(piece.field.as_deref()?)?;
    (of == list).then_some(n)
}

/// What stands between two pieces of one field instead of what stood between them in the source.
fn joint(source: &str, between: Range<usize>, lang: Lang) -> String {
    let text = &source[between.clone()];
    let is_han = |c: Option<char>| c.is_some_and(|c| c > '\u{2e80}');
    let mark: String = text
        .chars()
        .take_while(|c| !c.is_alphanumeric() && !c.is_whitespace() && !"（(“「《[{<•-–—*·".contains(*c))
        .collect();
    let has_words = text.contains(|c: char| c.is_alphanumeric());
    match (mark.is_empty(), text.contains('\n')) {
        // A line that was broken within a sentence.
        (true, true) if text.trim().is_empty() && text.matches('\n').count() == 1 => {
            let is_wide =
                is_han(source[..between.start].chars().next_back()) && is_han(source[between.end..].chars().next());
            if is_wide { "" } else { " " }.to_owned()
        }
        (true, true) => "\n".to_owned(),
        (true, false) if has_words => lang.pick("，", ", ").to_owned(),
        (true, false) => text.to_owned(),
        (false, true) => format!("{mark}\n"),
        (false, false) => format!("{mark}{}", lang.pick("", " ")),
    }
}
