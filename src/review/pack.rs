//! What an office adds to the catalogue: causes, measures and sentences of its own.

use serde::{Deserialize, Serialize};

use super::{Cause, DomainId, Edit, Item, ItemId, Level, List, Measure, OwnPhrase, Review, Strength, Usual};
use crate::catalog;

/// An office's own part of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pack {
    pub causes: Vec<OwnCause>,
    pub measures: Vec<OwnMeasure>,
    pub phrases: Vec<OwnPhrase>,
}

/// A cause that an office has met before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnCause {
    /// Begins with `own-`, as no id of the catalogue does.
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub domain: DomainId,
    pub level: Level,
    #[serde(default)]
    pub text: String,
    /// The entries, of the catalogue or of the office, whose causes it explains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explains: Vec<String>,
}

/// A measure that an office has used before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnMeasure {
    /// Begins with `own-`.
    #[serde(default)]
    pub id: String,
    /// The cause it answers: of the catalogue or of the office.
    #[serde(default)]
    pub cause: String,
    pub strength: Strength,
    #[serde(default)]
    pub text: String,
    #[serde(flatten)]
    pub usual: Usual,
}

/// The result of a merge.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Merged {
    pub added: usize,
    /// Entries and sentences that were not added, mostly because the pack has one with that id already.
    pub kept: usize,
}

/// The most causes, measures, and sentences of a pack, each.
pub const MAX_ENTRIES: usize = 2_000;

/// Whether an id is of an office's own entry.
pub fn is_own(id: &str) -> bool {
    id.starts_with("own-")
}

impl OwnCause {
    /// The edit that takes it into a review, where it gets this id.
    pub fn take(&self, id: ItemId) -> Edit {
        let (catalog, words, explains) = (self.id.clone(), self.text.clone(), self.explains.clone());
        Edit::TakeCause { catalog, level: self.level, words, explains, id }
    }
}

impl OwnMeasure {
    /// The edit that takes it into a review, where it gets this id.
    pub fn take(&self, id: ItemId) -> Edit {
        let (catalog, words, answers) = (self.id.clone(), self.text.clone(), self.cause.clone());
        Edit::TakeMeasure { catalog, strength: self.strength, words, answers, usual: self.usual.clone(), id }
    }
}

impl Pack {
    /// Adds what `other` has and this pack lacks. Existing entries and sentences stay as they are.
    pub fn merge(&mut self, other: Pack) -> Merged {
        let mut merged = Merged::default();
        let mut count = |is_new: bool| {
            merged.added += usize::from(is_new);
            merged.kept += usize::from(!is_new);
            is_new
        };
        for cause in other.causes {
            if count(self.causes.len() < MAX_ENTRIES && !self.causes.iter().any(|c| c.id == cause.id)) {
                self.causes.push(cause);
            }
        }
        for measure in other.measures {
            // Skip a measure whose cause is missing.
            let is_wanted = self.causes.iter().any(|c| c.id == measure.cause) || !is_own(&measure.cause);
            if count(
                self.measures.len() < MAX_ENTRIES && is_wanted && !self.measures.iter().any(|m| m.id == measure.id),
            ) {
                self.measures.push(measure);
            }
        }
        for phrase in other.phrases {
            if count(self.phrases.len() < MAX_ENTRIES && self.phrase(&phrase.id).is_none()) {
                self.phrases.push(phrase);
            }
        }
        merged
    }

    /// Removes the entry or sentence with this id, and with a cause the measures that answer it.
    pub fn remove(&mut self, id: &str) {
        self.phrases.retain(|p| p.id != id);
        self.causes.retain(|c| c.id != id);
        self.causes.iter_mut().for_each(|c| c.explains.retain(|entry| entry != id));
        self.measures.retain(|m| m.id != id && m.cause != id);
    }

    /// The measures that answer this entry.
    pub fn measures_for<'a>(&'a self, cause: Option<&'a str>) -> impl Iterator<Item = &'a OwnMeasure> {
        self.measures.iter().filter(move |m| Some(m.cause.as_str()) == cause)
    }

    /// The sentence with this id.
    pub fn phrase(&self, id: &str) -> Option<&OwnPhrase> {
        self.phrases.iter().find(|phrase| phrase.id == id)
    }

    /// Puts a sentence in the place of the one with its id, or behind the others. One without words, which somebody has only
    /// begun, goes when the pack is read from its file.
    pub fn put_phrase(&mut self, phrase: OwnPhrase) {
        if let Some(here) = self.phrases.iter_mut().find(|here| here.id == phrase.id) {
            *here = phrase;
        } else if self.phrases.len() < MAX_ENTRIES {
            self.phrases.push(phrase);
        }
    }

    /// The entry with the words of a measure.
    fn entry_of(&self, measure: &Measure) -> Option<&OwnMeasure> {
        self.measures.iter().find(|own| own.text == measure.heading.trim())
    }

    /// Whether the cause or measure at an address is worth an entry: written by hand, with words, and not an entry yet; or an
    /// entry that does not say yet who does it or how it is proved.
    pub fn can_keep(&self, review: &Review, at: &str) -> bool {
        match List::of(at) {
            Some((List::Causes, n, _)) => review.causes.get(n).is_some_and(|c| {
                let text = c.heading.trim();
                c.catalog.is_none() && !text.is_empty() && self.causes.iter().all(|own| own.text != text)
            }),
            Some((List::Measures, n, _)) => review.measures.get(n).is_some_and(|m| {
                let text = m.heading.trim();
                if let Some(entry) = self.entry_of(m) {
                    // It was kept before somebody said who does it.
                    return entry.usual.clone().complete(Usual::of(m));
                }
                let is_new = m.catalog.is_none() && !text.is_empty();
                is_new && m.strength.is_some() && review.causes.iter().any(|c| m.answers.contains(&c.id) && c.is_told())
            }),
            _ => false,
        }
    }

    /// Makes an entry of the item at an address, or completes it, and one of the cause that a measure answers. Ids of new
    /// entries are made from `new_id`.
    pub fn keep(&mut self, review: &Review, at: &str, new_id: impl Fn() -> String) {
        let Some((list, n, _)) = List::of(at).filter(|_| self.can_keep(review, at)) else { return };
        let fresh = || format!("own-{}", new_id());
        if list == List::Causes {
            self.keep_cause(review, n, &fresh);
            return;
        }
        let measure = &review.measures[n];
        let (text, usual) = (measure.heading.trim().to_owned(), Usual::of(measure));
        if let Some(entry) = self.measures.iter_mut().find(|own| own.text == text) {
            entry.usual.complete(usual);
            return;
        }
        let answered = review.causes.iter().position(|c| measure.answers.contains(&c.id));
        if let (Some(answered), Some(strength)) = (answered, measure.strength)
            && let Some(cause) = self.keep_cause(review, answered, &fresh)
        {
            self.measures.push(OwnMeasure { id: fresh(), cause, strength, text, usual });
        }
    }

    /// The id of the entry of the cause at a position. The entry is made if there is none; a cause without words has none.
    fn keep_cause(&mut self, review: &Review, n: usize, fresh: &dyn Fn() -> String) -> Option<String> {
        let cause = review.causes.get(n)?;
        let text = cause.heading.trim().to_owned();
        if let Some(id) = self.entry_of_cause(cause) {
            return Some(id);
        }
        if text.is_empty() {
            return None;
        }
        let id = fresh();
        let explains = cause.explains.iter().filter_map(|id| self.entry_of_cause(review.cause(id)?)).collect();
        self.causes.push(OwnCause { id: id.clone(), domain: review.domain, level: cause.level, text, explains });
        Some(id)
    }

    /// The id of the entry that a cause was taken from or that has its words.
    fn entry_of_cause(&self, cause: &Cause) -> Option<String> {
        // The entry it was taken from may have been removed since, or belong to another office.
        let is_known = |id: &String| catalog::cause(id).is_some() || self.causes.iter().any(|c| c.id == *id);
        let same = self.causes.iter().find(|c| c.text == cause.heading.trim()).map(|c| c.id.clone());
        cause.catalog.clone().filter(is_known).or(same)
    }
}
