//! Drafts in the browser: one IndexedDB record each. Where the browser gives no database, drafts live in
//! memory for as long as the page does, and [`Store::is_lasting`] says so.

mod database;

use std::{cell::RefCell, rc::Rc};

use crate::review::{
    Review,
    file::{self, DraftFile},
};

/// How long a deleted draft can be brought back, in milliseconds (30 days).
pub const KEEP_DELETED: f64 = 30.0 * 24.0 * 3600.0 * 1000.0;

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub id: String,
    pub revision: u64,
    pub review: Rc<Review>,
}

/// What the list of drafts knows of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub id: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// The draft, or why this program cannot read it.
    pub draft: Result<Draft, file::Error>,
    /// The record's text, to pass on what cannot be read here.
    pub raw: Rc<str>,
}

/// Why the browser's storage did not do what was asked.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("storage: {0}")]
pub struct Error(pub &'static str);

/// One record, the shape shared by the database and the memory.
#[derive(Clone)]
struct Record {
    id: String,
    saved_at: f64,
    deleted_at: Option<f64>,
    text: String,
}

impl Record {
    fn read(self) -> Stored {
        let draft = DraftFile::from_stored(self.text.as_bytes()).map(|file| Draft {
            id: self.id.clone(),
            revision: file.revision,
            review: Rc::new(file.review),
        });
        Stored { id: self.id, saved_at: self.saved_at, deleted_at: self.deleted_at, draft, raw: self.text.into() }
    }
}

/// Where drafts are kept. Cheap to clone; all clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Place>);

enum Place {
    Database(database::Database),
    Memory(RefCell<Vec<Record>>),
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Drafts that live as long as the page.
    pub fn in_memory() -> Store {
        Store(Rc::new(Place::Memory(RefCell::default())))
    }

    /// Opens the database, or falls back to memory.
    pub async fn open() -> Store {
        match database::Database::open().await {
            Ok(database) => Store(Rc::new(Place::Database(database))),
            Err(_) => Store::in_memory(),
        }
    }

    /// Whether drafts outlive the page.
    pub fn is_lasting(&self) -> bool {
        matches!(*self.0, Place::Database(_))
    }

    /// All drafts, last saved first, the bin included; drafts deleted too long ago are removed on the way.
    pub async fn list(&self, now: f64) -> Result<Vec<Stored>, Error> {
        let records = match &*self.0 {
            Place::Database(database) => database.all().await?,
            Place::Memory(records) => records.borrow().clone(),
        };
        // Put in place one by one: drafts are few, and sorting would weigh several kilobytes.
        let mut kept: Vec<Record> = Vec::new();
        for record in records {
            if record.deleted_at.is_some_and(|at| now - at > KEEP_DELETED) {
                // A full disk may refuse even this; the next reading tries again.
                let _ = self.forget(&record.id).await;
                continue;
            }
            let place = kept.iter().position(|r| r.saved_at < record.saved_at).unwrap_or(kept.len());
            kept.insert(place, record);
        }
        Ok(kept.into_iter().map(Record::read).collect())
    }

    /// One draft; `None` if there is none of that id.
    pub async fn load(&self, id: &str) -> Result<Option<Stored>, Error> {
        let record = match &*self.0 {
            Place::Database(database) => database.get(id).await?,
            Place::Memory(records) => records.borrow().iter().find(|r| r.id == id).cloned(),
        };
        Ok(record.map(Record::read))
    }

    /// Stores `draft`; returns only once the storage has confirmed it.
    pub async fn save(&self, draft: &Draft, now: f64) -> Result<(), Error> {
        let text = file::to_json(draft.revision, &draft.review);
        self.put(Record { id: draft.id.clone(), saved_at: now, deleted_at: None, text }).await
    }

    /// Puts a draft into the bin (`Some` time) or takes it out (`None`); the time of its last change stays.
    pub async fn mark_deleted(&self, id: &str, deleted_at: Option<f64>) -> Result<(), Error> {
        match &*self.0 {
            Place::Database(database) => database.mark_deleted(id, deleted_at).await,
            Place::Memory(records) => {
                if let Some(record) = records.borrow_mut().iter_mut().find(|r| r.id == id) {
                    record.deleted_at = deleted_at;
                }
                Ok(())
            }
        }
    }

    async fn put(&self, record: Record) -> Result<(), Error> {
        match &*self.0 {
            Place::Database(database) => database.put(&record).await,
            Place::Memory(records) => {
                let mut records = records.borrow_mut();
                match records.iter_mut().find(|r| r.id == record.id) {
                    Some(old) => *old = record,
                    None => records.push(record),
                }
                Ok(())
            }
        }
    }

    async fn forget(&self, id: &str) -> Result<(), Error> {
        match &*self.0 {
            Place::Database(database) => database.delete(id).await,
            Place::Memory(records) => {
                records.borrow_mut().retain(|r| r.id != id);
                Ok(())
            }
        }
    }
}
