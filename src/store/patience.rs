//! Waiting for the browser, but not for ever.

use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::Error;
use crate::browser;

/// How long the browser may take to answer, in milliseconds.
const PATIENCE: u32 = 3_000;
/// How long it may take to open the database: on an old disk, or after an update of the browser, the first time takes long.
pub const OPENING: u32 = 30_000;

/// Passes on what the browser throws as what it means: storage did not do what was asked.
impl From<JsValue> for Error {
    fn from(_: JsValue) -> Error {
        Error::Storage
    }
}

/// Comes back after so many milliseconds.
pub async fn sleep(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

/// What `work` comes to, or `work` itself if it takes too long.
pub async fn patiently<W: Future + Unpin>(work: W) -> Result<W::Output, W> {
    within(PATIENCE, work).await
}

/// What `work` comes to within so many milliseconds, or `work` itself.
pub async fn within<W: Future + Unpin>(milliseconds: u32, work: W) -> Result<W::Output, W> {
    match select(work, TimeoutFuture::new(milliseconds)).await {
        Either::Left((outcome, _)) => Ok(outcome),
        Either::Right(((), work)) => Err(work),
    }
}

/// What a promise brings, unless it takes too long.
pub async fn promised(promise: Promise) -> Result<JsValue, Error> {
    Ok(patiently(JsFuture::from(promise)).await.map_err(|_| Error::Storage)??)
}

/// A property of a browser object that may be missing or denied.
pub fn facility(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(JsValue::is_object)
}

/// Calls the method of a facility, and waits for what it promises.
pub async fn ask(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, Error> {
    promised(call(object, method, arguments)?).await
}

/// Calls the method of a facility that promises something.
pub fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<Promise, Error> {
    Ok(browser::call(object, method, arguments)?.unchecked_into())
}
