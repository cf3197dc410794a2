//! Drafts as the rest of the app sees them.

use std::rc::Rc;

use crate::{
    files::{self, DraftFile, Exported, Record},
    review::Review,
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

    /// Whether it is as it was made, without a word of anybody's: then none of its words was ever stored.
    pub fn is_untouched(&self) -> bool {
        self.revision == Draft::FIRST && self.review.is_blank()
    }
}

/// The same state of the same draft; the review itself is not looked into.
impl PartialEq for Draft {
    fn eq(&self, other: &Draft) -> bool {
        (&self.id, self.revision) == (&other.id, other.revision)
    }
}

/// What the list of drafts knows of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// The revision it was made from, as the storage has it: a draft that could not be stored is ahead of it.
    pub base: u64,
    /// How many changes were put into no file yet.
    pub unfiled: u64,
    /// The id of the draft that it was copied from; empty if it was not.
    pub copy_of: String,
    /// Which of its documents were exported.
    pub exported: Vec<Exported>,
    /// The draft, or why this program cannot read it.
    pub draft: Result<Draft, files::Error>,
    /// The record's text, to pass on what cannot be read here.
    pub raw: Rc<str>,
}

impl Stored {
    /// A draft that was not read from the storage; `base` is the revision that is stored, or 0.
    pub fn new(draft: Draft, base: u64, saved_at: f64) -> Stored {
        Stored {
            id: draft.id.clone(),
            saved_at,
            deleted_at: None,
            base,
            unfiled: draft.revision,
            copy_of: String::new(),
            exported: Vec::new(),
            draft: Ok(draft),
            raw: "".into(),
        }
    }
}

impl From<&Record> for Stored {
    fn from(record: &Record) -> Stored {
        let draft = DraftFile::from_stored(record.text.as_bytes()).map(|file| Draft {
            id: record.id.clone(),
            revision: file.revision,
            review: Rc::new(file.review),
        });
        Stored {
            id: record.id.clone(),
            saved_at: record.saved_at,
            deleted_at: record.deleted_at,
            base: record.revision,
            unfiled: record.revision.saturating_sub(record.filed),
            copy_of: record.copy_of.clone(),
            exported: record.exported.clone(),
            draft,
            raw: record.text.as_str().into(),
        }
    }
}
