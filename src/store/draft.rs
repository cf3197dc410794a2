//! Drafts as the rest of the app sees them.

use std::rc::Rc;

use super::bin;
use crate::{
    files::{self, DraftFile, Exported, Outline, Record},
    review::{Review, profile::Profile},
};

/// A draft as it is worked on.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: String,
    /// Counts its changes: of two states of a draft the larger is the newer. Clocks play no part.
    pub revision: u64,
    pub review: Rc<Review>,
}

impl Draft {
    /// The revision of a draft that was just made.
    pub const FIRST: u64 = 1;

    /// Whether it is as it was made, without a word of anybody's but what all reviews of this office begin with: then nothing
    /// that somebody said of an incident was ever stored.
    pub fn is_untouched(&self, profile: Option<&Profile>) -> bool {
        self.revision == Draft::FIRST && self.is_blank(profile)
    }

    /// Whether nothing is said in it but what all reviews of this office begin with.
    pub fn is_blank(&self, profile: Option<&Profile>) -> bool {
        profile.map_or_else(|| self.review.is_blank(), |profile| profile.is_all_of(&self.review))
    }
}

/// The same state of the same draft; the review itself is not looked into.
impl PartialEq for Draft {
    fn eq(&self, other: &Draft) -> bool {
        (&self.id, self.revision) == (&other.id, other.revision)
    }
}

/// A draft as it was read to be worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// The revision it was made from, as the storage has it: a draft that could not be stored is ahead of it.
    pub base: u64,
    /// The page that stored it.
    pub(super) by: String,
    /// The draft, or why this program cannot read it.
    pub draft: Result<Draft, files::Error>,
    /// The record's text, to unlock it or to pass on what cannot be read here.
    pub raw: Rc<str>,
}

impl Loaded {
    /// A draft that was not read from the storage; `base` is the revision that is stored, or 0.
    pub fn new(draft: Draft, base: u64, saved_at: f64) -> Loaded {
        Loaded {
            id: draft.id.clone(),
            saved_at,
            deleted_at: None,
            base,
            by: String::new(),
            draft: Ok(draft),
            raw: "".into(),
        }
    }
}

/// What the list of drafts knows of one record.
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// Until when it stays in the bin at least; milliseconds since 1970, UTC. 0 if it is not there.
    pub kept_until: f64,
    /// When a draft file of it was last handed out; milliseconds since 1970, UTC.
    pub filed_at: Option<f64>,
    /// The revision that is stored.
    pub base: u64,
    /// How many changes were put into no file yet.
    pub unfiled: u64,
    /// The id of the draft that it was copied from; empty if it was not.
    pub copy_of: String,
    /// Which of its documents were exported.
    pub exported: Vec<Exported>,
    /// What lists show of the draft, or why this program cannot read it.
    pub outline: Result<Outline, files::Error>,
    /// The text of the draft's file; that of a draft with a passphrase in plain, if it is unlocked here.
    pub text: Rc<str>,
    /// The record's text as it is stored.
    pub raw: Rc<str>,
}

impl Stored {
    /// What a record holds; `raw` is its text as it is stored, if the record has been decrypted.
    pub(super) fn new(record: Record, raw: Option<String>) -> Stored {
        let kept_until = bin::kept_until(&record);
        let text = Rc::from(record.text);
        Stored {
            saved_at: record.saved_at,
            deleted_at: record.deleted_at,
            kept_until,
            filed_at: record.filed_at,
            base: record.revision,
            unfiled: record.revision.saturating_sub(record.filed),
            copy_of: record.copy_of,
            exported: record.exported,
            outline: Outline::from_stored(&text),
            raw: raw.map_or_else(|| Rc::clone(&text), Rc::from),
            id: record.id,
            text,
        }
    }

    /// The whole draft.
    ///
    /// # Errors
    ///
    /// As [`DraftFile::from_stored`]. A draft may have an outline and not be readable as a whole.
    pub fn draft(&self) -> Result<Draft, files::Error> {
        draft(&self.id, &self.text)
    }
}

/// The same record in the same state. What it holds follows from its text.
impl PartialEq for Stored {
    fn eq(&self, other: &Stored) -> bool {
        let head = |stored: &Stored| {
            (stored.saved_at, stored.deleted_at, stored.kept_until, stored.filed_at, stored.base, stored.unfiled)
        };
        let is_same = |one: &Rc<str>, other: &Rc<str>| Rc::ptr_eq(one, other) || one == other;
        self.id == other.id
            && head(self) == head(other)
            && self.copy_of == other.copy_of
            && self.exported == other.exported
            && is_same(&self.text, &other.text)
            && is_same(&self.raw, &other.raw)
    }
}

/// The draft in the text of its file.
pub(super) fn draft(id: &str, text: &str) -> Result<Draft, files::Error> {
    let file = DraftFile::from_stored(text.as_bytes())?;
    Ok(Draft { id: id.to_owned(), revision: file.revision, review: Rc::new(file.review) })
}
