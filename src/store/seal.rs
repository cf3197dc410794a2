//! Keys and ciphers of the browser for drafts with a passphrase, and rewriting the database. Keys live as long as the page:
//! docs/adr/0010 says what that promises.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    database::{STORES, VERSION},
    error::Error,
};
use crate::{
    browser::Facility,
    files::{
        Error as Refused,
        sealed::{self, Holds, ROUNDS},
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

    pub(super) async fn open(&self, envelope: &str) -> Option<String> {
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

/// Rewrites the database so that none of its files holds the draft as it was under `before`, and encrypts the draft with `after`;
/// `None` is no passphrase.
///
/// # Errors
///
/// [`Error::Storage`] if another window does not close its connection, or storage fails; then the draft is as it was.
pub async fn rewrite(id: &str, before: Option<&Key>, after: Option<&Key>) -> Result<(), Error> {
    let js = |key: Option<&Key>| key.map_or(JsValue::NULL, |key| key.0.clone());
    // Without a time limit: a rewrite that has begun must go to its end.
    JsFuture::from(renew(VERSION, &STORES.join(" "), id, &js(before), &js(after))).await?;
    Ok(())
}
