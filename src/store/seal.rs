//! Drafts with a passphrase. Where the store reads and writes, their texts are opened and sealed: nobody above it sees
//! an envelope, nobody below it a word. Keys live as long as the page: docs/adr/0010 says what that promises.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    Draft, Error, Store, Stored,
    database::{STORES, VERSION},
    place,
};
use crate::{
    browser::Facility,
    files::{
        Error as Refused, Record, draft,
        sealed::{self, Holds, ROUNDS, is_sealed},
    },
};

#[wasm_bindgen(module = "/src/store/seal.js")]
extern "C" {
    fn derive(passphrase: &str, envelope: &str, rounds: f64) -> Promise;
    fn seal(key: &JsValue, holds: &str, text: &str) -> Promise;
    fn unseal(key: &JsValue, envelope: &str) -> Promise;
    fn renew(version: u32, stores: &str, id: &str, before: &JsValue, after: &JsValue) -> Promise;
    #[wasm_bindgen(js_name = recover)]
    fn finish(version: u32, stores: &str) -> Promise;
    #[wasm_bindgen(js_name = erase)]
    fn remove_all(version: u32, stores: &str) -> Promise;
}

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 8;

/// What a passphrase makes of a salt: the browser's own object, which it hands out to nobody, with its salt. The passphrase
/// itself is kept nowhere.
#[derive(Clone)]
pub struct Key(JsValue);

impl Key {
    /// The key of an envelope or, without one, a fresh one: the same passphrase makes another with every salt.
    pub async fn new(passphrase: &str, envelope: &str) -> Result<Key, Refused> {
        if !Facility::Secrets.is_there() {
            return Err(Refused::NoCiphers);
        }
        let key = JsFuture::from(derive(passphrase, envelope, ROUNDS as f64)).await;
        key.map(Key).map_err(|_| Refused::NoCiphers)
    }

    /// The text in an envelope of this key.
    pub async fn seal(&self, holds: Holds, text: &str) -> Result<String, Error> {
        JsFuture::from(seal(&self.0, holds.word(), text)).await?.as_string().ok_or(Error::Storage)
    }

    async fn open(&self, envelope: &str) -> Option<String> {
        JsFuture::from(unseal(&self.0, envelope)).await.ok()?.as_string()
    }
}

/// Opens an envelope; the text comes with the key, so that what comes of it can be sealed again.
pub async fn unlock(bytes: &[u8], holds: Holds, passphrase: &str) -> Result<(String, Key), Refused> {
    if sealed::read(bytes)? != holds {
        return Err(Refused::Foreign);
    }
    let envelope = String::from_utf8_lossy(bytes);
    let envelope = envelope.trim_start_matches('\u{feff}');
    let key = Key::new(passphrase, envelope).await?;
    Ok((key.open(envelope).await.ok_or(Refused::NotOpened)?, key))
}

/// Finishes what a page that wrote everything anew did not come to the end of; to be called before anything is opened.
pub async fn recover() -> Result<(), Error> {
    JsFuture::from(finish(VERSION, &STORES.join(" "))).await?;
    Ok(())
}

/// Removes the database and everything that files of the browser still hold of it.
///
/// # Errors
///
/// [`Error::Storage`] if another window does not close its connection.
pub async fn erase() -> Result<(), Error> {
    JsFuture::from(remove_all(VERSION, &STORES.join(" "))).await?;
    Ok(())
}

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

    /// What comes of a draft has its passphrase.
    pub fn share_key(&self, id: &str, with: &str) {
        self.keep_key(with, self.key(id));
    }

    /// The text of the draft's file: of one with a passphrase an envelope.
    pub async fn file_text(&self, draft: &Draft) -> Result<String, Error> {
        let text = draft::to_json(draft.revision, &draft.review);
        match self.key(&draft.id) {
            Some(key) => key.seal(Holds::Review, &text).await,
            None => Ok(text),
        }
    }

    /// The record with its text in plain, or as it is if it is in plain; `None` if no key is known that opens it.
    pub(super) async fn opened(&self, record: &Record) -> Option<Record> {
        let mut opened = record.clone();
        if is_sealed(&record.text) {
            // Of a version the draft's.
            let of = record.id.split('/').next().unwrap_or_default();
            opened.text = self.key(of)?.open(&record.text).await?;
        }
        Some(opened)
    }

    /// What the record holds, as far as its key is known.
    pub(super) async fn stored(&self, record: &Record) -> Stored {
        match self.opened(record).await {
            Some(opened) => Stored { raw: record.text.as_str().into(), ..Stored::from(&opened) },
            None => Stored::from(record),
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
        debug_assert!(draft.is_untouched());
        let key = Key::new(passphrase, "").await.map_err(|_| Error::Storage)?;
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
            words => Some(Key::new(words, "").await.map_err(|_| Error::Storage)?),
        };
        place::pause().await;
        let before = self.key(id);
        self.keep_key(id, key.clone());
        self.0.place.close();
        let js = |key: &Option<Key>| key.as_ref().map_or(JsValue::NULL, |key| key.0.clone());
        // No patience here: what has begun goes to its end.
        let done = JsFuture::from(renew(VERSION, &STORES.join(" "), id, &js(&before), &js(&key))).await;
        if done.is_err() {
            self.keep_key(id, before);
        }
        place::resume();
        Ok(done.map(drop)?)
    }
}
