//! Drafts with a passphrase. Where the store reads and writes, their texts are opened and sealed: nobody above it sees
//! an envelope, nobody below it a word. Keys live as long as the page: docs/adr/0010 says what that promises.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    Draft, Error, Store, Stored, copies,
    database::{self, DRAFTS, VERSIONS, to_js},
    place,
};
use crate::{
    browser,
    review::{
        Record,
        file::{self, Error as Refused},
        sealed::{Holds, NONCE, ROUNDS, SALT, Sealed, is_sealed},
    },
};

#[wasm_bindgen(module = "/src/store/seal.js")]
extern "C" {
    fn random(count: usize) -> String;
    fn derive(passphrase: &str, salt: &str, rounds: f64) -> Promise;
    fn seal(key: &JsValue, nonce: &str, head: &str, text: &str) -> Promise;
    fn unseal(key: &JsValue, nonce: &str, head: &str, data: &str) -> Promise;
}

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 8;

/// What a passphrase makes of a salt. The passphrase itself is kept nowhere.
#[derive(Clone)]
pub struct Key {
    key: JsValue,
    salt: String,
    rounds: u64,
}

impl Key {
    /// A key of its own: the same passphrase makes another one with every salt.
    pub async fn new(passphrase: &str) -> Result<Key, Refused> {
        if !browser::is_secure() {
            return Err(Refused::NoCiphers);
        }
        Key::derived(passphrase, random(SALT), ROUNDS).await
    }

    async fn derived(passphrase: &str, salt: String, rounds: u64) -> Result<Key, Refused> {
        let key = JsFuture::from(derive(passphrase, &salt, rounds as f64)).await;
        Ok(Key { key: key.map_err(|_| Refused::NoCiphers)?, salt, rounds })
    }

    /// The text in an envelope of this key.
    pub async fn seal(&self, holds: Holds, text: &str) -> Result<String, Error> {
        let Key { key, salt, rounds } = self;
        let nonce = random(NONCE);
        let mut sealed = Sealed { holds, rounds: *rounds, salt: salt.clone(), nonce, data: String::new() };
        let data = JsFuture::from(seal(key, &sealed.nonce, &sealed.head(), text)).await?;
        sealed.data = data.as_string().ok_or(Error::Storage)?;
        Ok(sealed.to_json())
    }

    async fn open(&self, sealed: &Sealed) -> Result<String, Refused> {
        let text = JsFuture::from(unseal(&self.key, &sealed.nonce, &sealed.head(), &sealed.data)).await;
        text.ok().and_then(|text| text.as_string()).ok_or(Refused::NotOpened)
    }
}

/// Opens an envelope; the text comes with the key, so that what comes of it can be sealed again.
pub async fn unlock(bytes: &[u8], holds: Holds, passphrase: &str) -> Result<(String, Key), Refused> {
    let sealed = Sealed::from_bytes(bytes)?;
    if sealed.holds != holds {
        return Err(Refused::Foreign);
    }
    if !browser::is_secure() {
        return Err(Refused::NoCiphers);
    }
    let key = Key::derived(passphrase, sealed.salt.clone(), sealed.rounds).await?;
    Ok((key.open(&sealed).await?, key))
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
        let text = file::to_json(draft.revision, &draft.review);
        match self.key(&draft.id) {
            Some(key) => key.seal(Holds::Review, &text).await,
            None => Ok(text),
        }
    }

    /// The record with its text in plain, or as it is if it is in plain; `None` if no key is known that opens it.
    pub(super) async fn opened(&self, record: &Record) -> Option<Record> {
        // Of a version the draft's.
        let of = record.id.split('/').next().unwrap_or_default();
        opened(record, self.key(of)).await
    }

    /// What the record holds, as far as its key is known.
    pub(super) async fn stored(&self, record: &Record) -> Stored {
        match self.opened(record).await {
            Some(opened) => Stored { raw: record.text.as_str().into(), ..Stored::from(&opened) },
            None => Stored::from(record),
        }
    }

    /// Unlocks a draft, of which `text` is stored, for as long as this page lives.
    pub async fn unlock(&self, id: &str, text: &str, passphrase: &str) -> Result<(), Refused> {
        let (_, key) = unlock(text.as_bytes(), Holds::Review, passphrase).await?;
        self.keep_key(id, Some(key));
        Ok(())
    }

    /// Gives a draft that is in plain or unlocked this passphrase, or none, and writes everything anew, so that no file of
    /// the browser holds what it was before. Other windows are to have left; what this one writes meanwhile waits. If it
    /// fails, the draft is as it was.
    pub async fn set_passphrase(&self, id: &str, passphrase: Option<&str>) -> Result<(), Error> {
        let key = match passphrase {
            Some(passphrase) => Some(Key::new(passphrase).await.map_err(|_| Error::Storage)?),
            None => None,
        };
        let before = self.key(id);
        // Now, so that whatever is written from here on is sealed with it.
        self.keep_key(id, key.clone());
        let renewed = self.renew(id, before.clone(), key).await;
        if renewed.is_err() {
            self.keep_key(id, before);
        }
        renewed
    }

    async fn renew(&self, id: &str, before: Option<Key>, key: Option<Key>) -> Result<(), Error> {
        let draft = self.0.place.get(DRAFTS, id).await?.ok_or(Error::Storage)?;
        let versions = self.sealed_versions(id).await?.into_iter().map(|version| (VERSIONS, version));
        let changed = Array::new();
        for (store, record) in [(DRAFTS, draft)].into_iter().chain(versions) {
            // What another passphrase sealed, out of an older backup, stays as it is.
            let Some(mut record) = opened(&record, before.clone()).await else { continue };
            if let Some(key) = &key {
                record.text = key.seal(Holds::Review, &record.text).await?;
            }
            changed.push(&Array::of2(&store.into(), &to_js(&record)));
            if store == DRAFTS {
                // Without a second copy there is nothing to replace.
                let _ = copies::put(&record).await;
            }
        }
        place::pause(true);
        self.0.place.close();
        let renewed = database::renew(&changed).await;
        place::pause(false);
        renewed
    }
}

async fn opened(record: &Record, key: Option<Key>) -> Option<Record> {
    if !is_sealed(&record.text) {
        return Some(record.clone());
    }
    let sealed = Sealed::from_bytes(record.text.as_bytes()).ok()?;
    let text = key.filter(|key| key.salt == sealed.salt)?.open(&sealed).await.ok()?;
    Some(Record { text, ..record.clone() })
}
