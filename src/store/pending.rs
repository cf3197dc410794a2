//! A document from outside that is being looked through, before it becomes a draft.
//!
//! It is kept beside what pages left behind, so that it goes with everything else that is erased, and is out of the browser's
//! files when a draft gets a passphrase. Its source is a record of its own, since it does not change.

use super::{
    database::{PENDING, RESCUE},
    drafts::Store,
    error::Error,
};
use crate::files::Record;

/// The ends of the keys.
const SOURCE: &str = "/source";
const SORTED: &str = "/sorted";

/// A document that is being looked through.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// Tells it from others.
    pub id: String,
    /// The text of the document.
    pub source: String,
    /// What was made of it so far, as whoever kept it wrote it.
    pub sorted: String,
}

fn key(id: &str, end: &str) -> String {
    [PENDING, id, end].concat()
}

impl Store {
    /// Keeps what was made of a document so far, and its source if there is one. Returns once the storage has confirmed it.
    ///
    /// # Errors
    ///
    /// What the storage does not take. Where it does not outlive the page nothing is kept.
    pub async fn keep_pending(&self, id: &str, source: Option<&str>, sorted: &str, now: f64) -> Result<(), Error> {
        let backend = self.access().await;
        if !self.is_lasting() {
            return Err(Error::Storage);
        }
        let parts = source.map(|source| (SOURCE, source)).into_iter().chain([(SORTED, sorted)]);
        for (end, text) in parts {
            let record = Record { id: key(id, end), saved_at: now, text: text.to_owned(), ..Record::default() };
            backend.change(RESCUE, &record.id, &|_| Ok(Some(record.clone()))).await?;
        }
        Ok(())
    }

    /// The document that was looked through last, of those that are kept.
    pub async fn pending(&self) -> Option<Pending> {
        let records = self.access().await.all(RESCUE, PENDING).await.unwrap_or_default();
        let sorted = records.iter().filter(|record| record.id.ends_with(SORTED));
        let last = sorted.max_by(|a, b| a.saved_at.total_cmp(&b.saved_at))?;
        let id = last.id.strip_prefix(PENDING)?.strip_suffix(SORTED)?.to_owned();
        let source = records.iter().find(|record| record.id == key(&id, SOURCE))?;
        Some(Pending { source: source.text.clone(), sorted: last.text.clone(), id })
    }

    /// Keeps a document no longer.
    pub async fn forget_pending(&self, id: &str) {
        let backend = self.access().await;
        for end in [SORTED, SOURCE] {
            // What stays is offered once more.
            let _ = backend.delete(RESCUE, &key(id, end)).await;
        }
    }
}
