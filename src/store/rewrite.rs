//! Rewriting the database, so that its files hold nothing any more that was overwritten in it. `rewrite.js` does it, and finishes
//! at the start what an earlier page did not.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{
    cipher::Key,
    database::{STORES, VERSION},
    error::Error,
};
use crate::files::sealed::{Holds, is_sealed};

#[wasm_bindgen(module = "/src/store/rewrite.js")]
extern "C" {
    fn renew(version: u32, stores: Vec<String>, id: &str, reseal: &Function, is_plain: bool) -> Promise;
    #[wasm_bindgen(js_name = recover)]
    fn recover_in_js(version: u32, stores: Vec<String>) -> Promise;
    #[wasm_bindgen(js_name = erase)]
    fn erase_in_js(version: u32, stores: Vec<String>) -> Promise;
}

fn stores() -> Vec<String> {
    STORES.map(str::to_owned).to_vec()
}

/// Finishes what a page that rewrote the database did not come to the end of; to be called before anything is opened.
pub async fn recover() -> Result<(), Error> {
    JsFuture::from(recover_in_js(VERSION, stores())).await?;
    Ok(())
}

/// Removes the database and everything that files of the browser still hold of it.
///
/// # Errors
///
/// [`Error::Storage`] if another window does not close its connection.
pub async fn erase() -> Result<(), Error> {
    JsFuture::from(erase_in_js(VERSION, stores())).await?;
    Ok(())
}

/// Rewrites the database so that none of its files holds the draft as it was under `before`, and encrypts the draft with `after`;
/// `None` is no passphrase.
///
/// # Errors
///
/// [`Error::Storage`] if another window does not close its connection, or storage fails; then the draft is as it was.
pub async fn rewrite(id: &str, before: Option<&Key>, after: Option<&Key>) -> Result<(), Error> {
    let is_plain = before.is_none();
    let (before, after) = (before.cloned(), after.cloned());
    let reseal = Closure::<dyn Fn(JsValue) -> Promise>::new(move |record: JsValue| {
        let (before, after) = (before.clone(), after.clone());
        future_to_promise(async move { Ok(resealed(&record, before, after).await?.unwrap_or(JsValue::UNDEFINED)) })
    });
    // Without a time limit: a rewrite that has begun must go to its end.
    JsFuture::from(renew(VERSION, stores(), id, reseal.as_ref().unchecked_ref(), is_plain)).await?;
    Ok(())
}

/// A record in plain or with the one key as it is with the other, or in plain; none if the one does not open it.
async fn resealed(record: &JsValue, before: Option<Key>, after: Option<Key>) -> Result<Option<JsValue>, JsValue> {
    let text = JsValue::from("text");
    let mut words = Reflect::get(record, &text)?.as_string().ok_or("a record without a text")?;
    if is_sealed(&words) {
        let Some(before) = before else { return Ok(None) };
        let Some(opened) = before.open(&words).await else { return Ok(None) };
        words = opened;
    }
    if let Some(after) = after {
        words = after.seal(Holds::Review, &words).await.map_err(|error| error.to_string())?;
    }
    let record = Object::assign(&Object::new(), record.unchecked_ref());
    Reflect::set(&record, &text, &words.into())?;
    Ok(Some(record.into()))
}
