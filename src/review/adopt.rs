//! Edits that add and remove entries of the catalogue, and the translation of their wording when the language of the
//! document changes.

use super::{Cause, ItemId, Level, Measure, Refused, Review, Status, Strength};
use crate::{
    catalog,
    i18n::{Lang, Words},
};

impl Review {
    pub(super) fn tick_cause(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        if on {
            let found = catalog::cause(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
            return self.take_cause(entry, found.level, found.stem.get(self.document().language), id);
        }
        let mut found = false;
        // A file from outside may contain an entry twice. Remove all items made from it.
        while let Some(n) = self.causes.iter().position(|c| c.catalog.as_deref() == Some(entry)) {
            self.remove_cause(n);
            found = true;
        }
        let is_known = found || catalog::cause(entry).is_some();
        is_known.then_some(()).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))
    }

    /// Appends a cause made from `entry`, with these words. Does nothing if the review has one already.
    pub(super) fn take_cause(&mut self, entry: &str, level: Level, words: &str, id: ItemId) -> Result<(), Refused> {
        if self.causes.iter().all(|c| c.catalog.as_deref() != Some(entry)) {
            self.is_free(&id)?;
            let (heading, catalog) = (words.to_owned(), Some(entry.to_owned()));
            self.causes.push(Cause { heading, catalog, ..Cause::new(id, level) });
        }
        Ok(())
    }

    pub(super) fn tick_measure(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        if on {
            let (found, cause) = catalog::measure(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
            return self.take_measure(entry, found.strength(), found.text.get(self.document().language), cause.id, id);
        }
        let before = self.measures.len();
        self.measures.retain(|m| m.catalog.as_deref() != Some(entry));
        let is_known = self.measures.len() < before || catalog::measure(entry).is_some();
        is_known.then_some(()).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))
    }

    /// Appends a measure made from `entry`, with these words, that answers the causes made from the entry `answers`.
    /// Does nothing if the review has one already.
    pub(super) fn take_measure(
        &mut self,
        entry: &str,
        strength: Strength,
        words: &str,
        answers: &str,
        id: ItemId,
    ) -> Result<(), Refused> {
        if self.measures.iter().all(|m| m.catalog.as_deref() != Some(entry)) {
            self.is_free(&id)?;
            let answered = self.causes.iter().filter(|c| c.catalog.as_deref() == Some(answers));
            self.measures.push(Measure {
                id,
                heading: words.to_owned(),
                answers: answered.map(|c| c.id.clone()).collect(),
                strength: Some(strength),
                status: Some(Status::Open),
                catalog: Some(entry.to_owned()),
                ..Measure::default()
            });
        }
        Ok(())
    }

    /// Translates headings that still have the catalogue's wording from the language `before` to that of the document.
    pub(super) fn follow_language(&mut self, before: Lang) {
        let (old, new) = (before, self.document().language);
        if old == new {
            return;
        }
        let follow = |heading: &mut String, words: Words| {
            // In older drafts the English words of a cause begin small.
            if heading.eq_ignore_ascii_case(words.get(old)) {
                words.get(new).clone_into(heading);
            }
        };
        for cause in &mut self.causes {
            if let Some(entry) = cause.catalog.as_deref().and_then(catalog::cause) {
                follow(&mut cause.heading, entry.stem);
            }
        }
        for measure in &mut self.measures {
            if let Some((entry, _)) = measure.catalog.as_deref().and_then(catalog::measure) {
                follow(&mut measure.heading, entry.text);
            }
        }
    }
}
