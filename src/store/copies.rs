//! The second copy of every draft, in the browser's Cache: another store on the disk than the database, so that one
//! damaged file does not take both. Absent on plain http.

use js_sys::{Array, JSON};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

use super::{
    error::Error,
    gate::is_stopped,
    patience::{ask, facility, promised},
    row::{from_js, to_js},
};
use crate::files::Record;

const NAME: &str = "fupan-copies";
/// Names of copies must look like addresses, also where the page is a file; nothing is ever asked of this one.
const PLACE: &str = "https://fupan.invalid/";

fn storage() -> Result<JsValue, Error> {
    facility(&gloo::utils::window(), "caches").ok_or(Error::Storage)
}

async fn cache() -> Result<JsValue, Error> {
    ask(&storage()?, "open", &[NAME.into()]).await
}

fn place(id: &str) -> JsValue {
    [PLACE, id].concat().into()
}

pub async fn put(record: &Record) -> Result<(), Error> {
    let text = JSON::stringify(&to_js(record)?)?.as_string().unwrap_or_default();
    let response = Response::new_with_opt_str(Some(&text))?;
    let cache = cache().await?;
    // Everything may have been erased meanwhile.
    if is_stopped() {
        return Err(Error::Storage);
    }
    ask(&cache, "put", &[place(&record.id), response.into()]).await.map(drop)
}

pub async fn remove(id: &str) -> Result<(), Error> {
    ask(&cache().await?, "delete", &[place(id)]).await.map(drop)
}

/// All copies that can be read.
pub async fn all() -> Result<Vec<Record>, Error> {
    let cache = cache().await?;
    let requests: Array = ask(&cache, "keys", &[]).await?.unchecked_into();
    let mut records = Vec::new();
    for request in requests.iter() {
        let found = ask(&cache, "match", &[request]).await;
        let Some(response) = found.ok().and_then(|found| found.dyn_into::<Response>().ok()) else { continue };
        let Ok(json) = response.json() else { continue };
        if let Some(record) = promised(json).await.ok().and_then(from_js) {
            records.push(record);
        }
    }
    Ok(records)
}

/// Removes all copies.
pub async fn clear() -> Result<(), Error> {
    match storage() {
        Ok(storage) => ask(&storage, "delete", &[NAME.into()]).await.map(drop),
        // Where there can be none there are none.
        Err(_) => Ok(()),
    }
}
