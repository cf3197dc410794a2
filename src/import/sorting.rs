//! The pieces of a source while somebody looks through them: each goes where it is told to, and all of them become a review.

mod kept;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use super::{Piece, Reading, wording};
use crate::{
    i18n::Lang,
    review::{Address, Choice as _, Document, Edit, ItemId, Level, List, Part, Refused, Review},
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
    /// States of one source share it.
    source: Rc<str>,
    reading: Reading,
    /// The items that are made of an entry of the catalogue: the id of the entry behind the list and the place in it.
    entries: Vec<(List, usize, String)>,
}

impl Sorting {
    /// Reads a source.
    pub fn of(source: String) -> Sorting {
        Sorting::with(super::read(&source), source)
    }

    /// The same in small steps: `rest` is called between them, and what it returns is waited for.
    pub async fn in_steps(source: String, rest: &mut impl AsyncFnMut()) -> Sorting {
        Sorting::with(super::read_in_steps(&source, rest).await, source)
    }

    fn with(reading: Reading, source: String) -> Sorting {
        let mut sorting = Sorting { source: source.into(), reading, entries: Vec::new() };
        sorting.number();
        sorting
    }

    /// The whole source. All states of a sorting share it.
    pub fn source(&self) -> &Rc<str> {
        &self.source
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

    /// The entry of the catalogue that an item is made of.
    pub fn entry(&self, list: List, n: usize) -> Option<&str> {
        self.entries.iter().find(|(of, at, _)| (*of, *at) == (list, n)).map(|(.., entry)| entry.as_str())
    }

    /// The entries that the other items of its list are made of.
    pub fn entries_elsewhere(&self, list: List, n: usize) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(move |(of, at, _)| *of == list && *at != n).map(|(.., entry)| entry.as_str())
    }

    /// Has an item made of an entry of the catalogue, or no longer, if it is. The item keeps its words. Of one entry only one item
    /// is made, and nothing changes if there is no such item or entry.
    pub fn take_entry(&mut self, list: List, n: usize, entry: &str) {
        let is_there = n < self.length(list) && list.wording(entry).is_some();
        if !is_there || self.entries_elsewhere(list, n).any(|other| other == entry) {
            return;
        }
        let is_taken = self.entry(list, n) == Some(entry);
        self.entries.retain(|(of, at, _)| (*of, *at) != (list, n));
        if !is_taken {
            self.entries.push((list, n, entry.to_owned()));
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
        for (_, at, _) in self.entries.iter_mut().filter(|(of, at, _)| *of == list && *at >= n) {
            *at += 1;
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
        // An item that is gone is made of nothing.
        self.entries.retain(|(list, n, _)| used.get(list.address()).is_some_and(|used| used.contains(n)));
        let entries = self.entries.iter().map(|(list, n, entry)| (*list, new(*list, *n), entry.clone())).collect();
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
        (self.reading.levels, self.entries) = (levels, entries);
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
    pub fn review(&self, id: impl FnMut() -> ItemId) -> Review {
        let Reading { kind, voice, language, .. } = &self.reading;
        let document = Document { kind: *kind, voice: *voice, language: *language, ..Document::default() };
        let mut review = Review::from(document);
        let added = self.add_to(&mut review, id);
        debug_assert!(added.is_ok(), "{added:?}");
        review
    }

    /// Adds what the pieces say to a review: their items stand behind its own, and its other fields are filled where they are
    /// empty. What would go to a field that has other words becomes a note, as does what found no place. Ids of new items come
    /// from the caller.
    ///
    /// # Errors
    ///
    /// What the review refuses; it is as it was.
    pub fn add_to(&self, review: &mut Review, mut id: impl FnMut() -> ItemId) -> Result<(), Refused> {
        let mut next = review.clone();
        for list in List::ALL {
            for n in 0..self.length(list) {
                self.add_item(&mut next, list, n, id())?;
            }
        }
        let mut notes: Vec<String> = self.left().map(str::to_owned).collect();
        for (field, text) in self.texts() {
            let field = match List::of(field) {
                Some((list, n, name)) => {
                    Address { part: Part::Item(list, review.length(list) + n), field: name }.to_string()
                }
                None => field.to_owned(),
            };
            let before = next.field(&field).unwrap_or_default();
            if before.trim().is_empty() {
                next.apply(&Edit::Set { field, value: text })?;
            } else if before.trim() != text.trim() {
                notes.push(text);
            }
        }
        for words in notes {
            next.apply(&Edit::Write { list: List::Notes, level: None, words, id: id() })?;
        }
        *review = next;
        Ok(())
    }

    /// Appends the item at a place, still without words. One that is made of an entry has what comes with it, such as the causes
    /// that a measure answers; of an entry that the review has already no second item is made.
    fn add_item(&self, review: &mut Review, list: List, n: usize, id: ItemId) -> Result<(), Refused> {
        let level = (list == List::Causes).then(|| self.reading.levels.get(n).copied()).flatten();
        let entry =
            self.entry(list, n).filter(|entry| review.list(list).iter().all(|item| item.entry() != Some(entry)));
        let Some(entry) = entry else { return review.apply(&Edit::Add { list, id, level }) };
        review.apply(&Edit::Tick { list, catalog: entry.to_owned(), id, on: true })?;
        let at = review.length(list) - 1;
        let set = |field: &str, value: &str| Edit::Set {
            field: format!("{}.{at}.{field}", list.address()),
            value: value.to_owned(),
        };
        if let Some(level) = level {
            review.apply(&set("level", level.word()))?;
        }
        // The words are those of the source.
        review.apply(&set(first_field(list), ""))
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
