//! Edits that bring in wording of the catalogue, or let it follow the language of the document.

use super::{Cause, ItemId, Measure, Refused, Review, Status};
use crate::{
    catalog,
    i18n::{Lang, Words},
};

impl Review {
    pub(super) fn tick_cause(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        let found = catalog::cause(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
        let held = self.causes.iter().any(|c| c.catalog.as_deref() == Some(entry));
        if !on {
            // A file made elsewhere may hold an entry twice: unticked means that none is left.
            while let Some(n) = self.causes.iter().position(|c| c.catalog.as_deref() == Some(entry)) {
                self.remove_cause(n);
            }
        } else if !held {
            self.is_free(&id)?;
            self.causes.push(Cause {
                heading: found.stem.get(self.language).to_owned(),
                catalog: Some(entry.to_owned()),
                ..Cause::new(id, found.level)
            });
        }
        Ok(())
    }

    pub(super) fn tick_measure(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        let (found, cause) = catalog::measure(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
        let held = self.measures.iter().any(|m| m.catalog.as_deref() == Some(entry));
        if !on {
            self.measures.retain(|m| m.catalog.as_deref() != Some(entry));
        } else if !held {
            self.is_free(&id)?;
            let answered = self.causes.iter().filter(|c| c.catalog.as_deref() == Some(cause.id));
            self.measures.push(Measure {
                id,
                heading: found.text.get(self.language).to_owned(),
                answers: answered.map(|c| c.id.clone()).collect(),
                strength: Some(found.strength()),
                status: Some(Status::Open),
                catalog: Some(entry.to_owned()),
                ..Measure::default()
            });
        }
        Ok(())
    }

    /// Catalogue wording that nobody edited changes with the language of the document.
    pub(super) fn follow_language(&mut self, before: Lang) {
        let (old, new) = (before, self.language);
        let follow = |heading: &mut String, words: Words| {
            if heading == words.get(old) {
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
