//! Drafts with a passphrase: the store decrypts what it reads and encrypts what it writes, so that callers only see plain text
//! and records only hold envelopes.

use super::{
    cipher::Key,
    draft::{self, Draft, Loaded, Stored},
    drafts::Store,
    error::Error,
    gate::set_rewriting,
    message::{self, Message},
    rewrite::rewrite,
};
use crate::files::{
    Record,
    draft::to_json,
    sealed::{Holds, is_sealed},
};

impl Store {
    /// Whether this draft has a passphrase and is unlocked here.
    pub fn has_key(&self, id: &str) -> bool {
        self.key(id).is_some()
    }

    /// Whether any draft is unlocked here.
    pub fn has_keys(&self) -> bool {
        !self.0.keys.borrow().is_empty()
    }

    fn key(&self, id: &str) -> Option<Key> {
        self.0.keys.borrow().iter().find(|(of, _)| of == id).map(|(_, key)| key.clone())
    }

    /// Seals the draft with this key from now on; with none it is kept in plain.
    pub fn keep_key(&self, id: &str, key: Option<Key>) {
        let mut keys = self.0.keys.borrow_mut();
        keys.retain(|(of, _)| of != id);
        keys.extend(key.map(|key| (id.to_owned(), key)));
    }

    /// Gives a draft that is made from another one the same passphrase and the same office.
    pub fn share(&self, id: &str, with: &str) {
        self.keep_key(with, self.key(id));
        self.note_profile(with, &self.profile_of(id));
    }

    /// The text of the draft's file: of one with a passphrase an envelope.
    pub async fn file_text(&self, draft: &Draft) -> Result<String, Error> {
        let text = to_json(draft.revision, &draft.review);
        match self.key(&draft.id) {
            Some(key) => {
                let _turn = self.0.sealing.lock().await;
                key.seal(Holds::Review, &text).await
            }
            None => Ok(text),
        }
    }

    /// The record with its text in plain, or as it is if it is in plain; `None` if no key is known that opens it.
    pub(super) async fn opened(&self, record: &Record) -> Option<Record> {
        let mut opened = record.clone();
        if is_sealed(&record.text) {
            // A version uses the key of its draft.
            let of = record.id.split('/').next().unwrap_or_default();
            opened.text = self.key(of)?.open(&record.text).await?;
        }
        Some(opened)
    }

    /// What the record holds, as far as its key is known.
    pub(super) async fn stored(&self, record: Record) -> Stored {
        self.note_profile(&record.id, &record.profile);
        // Of most records the text is kept as it is, without a copy.
        if !is_sealed(&record.text) {
            return Stored::new(record, None);
        }
        match self.opened(&record).await {
            Some(opened) => Stored::new(opened, Some(record.text)),
            None => Stored::new(record, None),
        }
    }

    /// As [`Store::stored`], to be worked on.
    pub(super) async fn loaded(&self, record: Record) -> Loaded {
        self.note_profile(&record.id, &record.profile);
        let opened = self.opened(&record).await;
        Loaded {
            saved_at: record.saved_at,
            deleted_at: record.deleted_at,
            base: record.revision,
            draft: draft::draft(&record.id, &opened.as_ref().unwrap_or(&record).text),
            raw: record.text.into(),
            by: record.by,
            id: record.id,
        }
    }

    /// Gives an untouched draft this passphrase. What is stored of it holds no word of anybody's, so nothing needs to be
    /// written anew. The draft must not change meanwhile.
    ///
    /// # Errors
    ///
    /// [`Error::Storage`] where the browser has no ciphers, [`Error::Conflict`] if the draft was written elsewhere; then
    /// it is as it was.
    pub async fn seal_untouched(&self, draft: &Draft, passphrase: &str, now: f64) -> Result<(), Error> {
        debug_assert!(draft.is_untouched(self.office_of(&draft.id).and_then(|office| office.profile).as_deref()));
        let key = Key::fresh(passphrase).await.map_err(|_| Error::Storage)?;
        self.keep_key(&draft.id, Some(key));
        match self.save(draft, draft.revision, now).await {
            Err(Error::Conflict) => {
                self.keep_key(&draft.id, None);
                Err(Error::Conflict)
            }
            // A write that failed may still come to pass, so the key stays: whatever is stored from now on is encrypted.
            Ok(()) | Err(Error::Storage) => Ok(()),
        }
    }

    /// Gives a draft that is in plain or unlocked this passphrase, or none, and writes everything anew, so that no file of
    /// the browser holds what it was before. Other windows begin anew; what this one writes meanwhile waits. If it
    /// fails, or another window does not go, the draft is as it was.
    pub async fn set_passphrase(&self, id: &str, passphrase: &str) -> Result<(), Error> {
        let key = match passphrase {
            "" => None,
            words => Some(Key::fresh(words).await.map_err(|_| Error::Storage)?),
        };
        let _alone = self.0.gate.write().await;
        let before = self.key(id);
        self.keep_key(id, key.clone());
        self.close();
        set_rewriting(true);
        // Windows with a draft store their last words and load anew, others load anew at once; then they wait for this to end.
        message::say(&Message::Rewriting);
        let done = rewrite(id, before.as_ref(), key.as_ref()).await;
        if done.is_err() {
            self.keep_key(id, before);
        }
        set_rewriting(false);
        done
    }
}
