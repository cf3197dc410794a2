//! Edits that add and remove entries of the catalogue, and the translation of their wording when the language of the
//! document changes.

use super::{Cause, Impact, ItemId, Level, List, Measure, Refused, Remedy, Review, SlotMut, Status, Strength, Usual};
use crate::{
    catalog,
    i18n::{Lang, Words},
};

impl List {
    /// The name of the checkbox of an entry of the catalogue; nothing for lists without entries.
    pub fn checkbox(self, entry: &str) -> Option<String> {
        let of = match self {
            List::Impacts => "effect",
            List::Causes => "catalog",
            List::Remedies => "remedy",
            List::Measures => "suggest",
            _ => return None,
        };
        Some(format!("{of}.{entry}"))
    }

    /// The wording that an item made from an entry of the catalogue begins with.
    pub fn wording(self, entry: &str) -> Option<Words> {
        match self {
            List::Impacts => catalog::effect(entry).map(|effect| effect.text),
            List::Causes => catalog::cause(entry).map(|cause| cause.stem),
            List::Remedies => catalog::remedy(entry).map(|remedy| remedy.text),
            List::Measures => catalog::measure(entry).map(|(measure, _)| measure.text),
            _ => None,
        }
    }
}

/// The lists whose items can be made from entries of the catalogue.
const TICKED: [List; 4] = [List::Impacts, List::Causes, List::Remedies, List::Measures];

impl Review {
    pub(super) fn tick(&mut self, list: List, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        let unknown = || Refused::NoSuchEntry(entry.to_owned());
        let wording = list.wording(entry);
        if on {
            return self.take(list, entry, wording.ok_or_else(unknown)?, id);
        }
        let mut found = wording.is_some();
        // A file from outside may contain an entry twice. Remove all items made from it.
        for n in (0..self.length(list)).rev() {
            if self.list(list).get(n).is_some_and(|item| item.entry() == Some(entry)) {
                self.remove_item(list, n);
                found = true;
            }
        }
        found.then_some(()).ok_or_else(unknown)
    }

    fn take(&mut self, list: List, entry: &str, wording: Words, id: ItemId) -> Result<(), Refused> {
        let words = wording.get(self.document().language);
        if let (List::Causes, Some(cause)) = (list, catalog::cause(entry)) {
            return self.take_cause(entry, (cause.level, words), &[], id);
        }
        if let (List::Measures, Some((measure, cause))) = (list, catalog::measure(entry)) {
            return self.take_measure(entry, (measure.strength(), words, &Usual::default()), cause.id, id);
        }
        if self.list(list).iter().any(|item| item.entry() == Some(entry)) {
            return Ok(());
        }
        self.is_free(&id)?;
        let (words, catalog) = (words.to_owned(), Some(entry.to_owned()));
        match list {
            List::Impacts => self.impacts.push(Impact { id, heading: words, catalog, ..Impact::default() }),
            _ => self.remedies.push(Remedy { id, text: words, catalog, ..Remedy::default() }),
        }
        Ok(())
    }

    pub(super) fn answer_with(&mut self, cause: &ItemId, entry: &str, id: ItemId) -> Result<(), Refused> {
        self.cause(cause).ok_or_else(|| Refused::NoSuchField(format!("causes: {cause}")))?;
        self.tick(List::Measures, entry, id, true)?;
        let adopted = self.measures.iter_mut().find(|m| m.catalog.as_deref() == Some(entry));
        if let Some(measure) = adopted.filter(|m| !m.answers.contains(cause)) {
            measure.answers.push(cause.clone());
        }
        Ok(())
    }

    /// Appends a cause made from `entry`, with these words, that explains the shallower causes made from the entries `explains`.
    /// Does nothing if the review has one already.
    pub(super) fn take_cause(
        &mut self,
        entry: &str,
        (level, words): (Level, &str),
        explains: &[String],
        id: ItemId,
    ) -> Result<(), Refused> {
        if self.causes.iter().all(|c| c.catalog.as_deref() != Some(entry)) {
            self.is_free(&id)?;
            let (heading, catalog) = (words.to_owned(), Some(entry.to_owned()));
            let is_explained =
                |c: &&Cause| c.level < level && c.catalog.as_ref().is_some_and(|of| explains.contains(of));
            let explains = self.causes.iter().filter(is_explained).map(|c| c.id.clone()).collect();
            self.causes.push(Cause { heading, catalog, explains, ..Cause::new(id, level) });
        }
        Ok(())
    }

    /// Appends a measure made from `entry`, with these words and who usually does it, that answers the causes made from the entry `answers`.
    /// Does nothing if the review has one already.
    pub(super) fn take_measure(
        &mut self,
        entry: &str,
        (strength, words, usual): (Strength, &str, &Usual),
        answers: &str,
        id: ItemId,
    ) -> Result<(), Refused> {
        if self.measures.iter().all(|m| m.catalog.as_deref() != Some(entry)) {
            self.is_free(&id)?;
            let answered = self.causes.iter().filter(|c| c.catalog.as_deref() == Some(answers));
            let mut measure = Measure {
                id,
                heading: words.to_owned(),
                answers: answered.map(|c| c.id.clone()).collect(),
                strength: Some(strength),
                status: Some(Status::Open),
                catalog: Some(entry.to_owned()),
                ..Measure::default()
            };
            usual.write(&mut measure);
            self.measures.push(measure);
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
        for list in TICKED {
            for item in self.list_mut(list).iter_mut() {
                let (name, wording) = (item.main_text(), item.entry().and_then(|entry| list.wording(entry)));
                if let (Some(SlotMut::Text(heading)), Some(words)) = (item.slot_mut(name), wording) {
                    follow(heading, words);
                }
            }
        }
    }
}
