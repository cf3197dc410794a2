//! Waiting for the browser, but not for ever.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::Error;

/// How long the browser may take to answer, in milliseconds.
const PATIENCE: i32 = 3_000;

/// Passes on what the browser throws as what it means: storage did not do what was asked.
impl From<JsValue> for Error {
    fn from(_: JsValue) -> Error {
        Error::Storage
    }
}

fn after(milliseconds: i32, done: &Function) {
    let window = gloo::utils::window();
    // Without timers nothing at all would work.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(done, milliseconds);
}

/// Comes back after so many milliseconds.
pub async fn sleep(milliseconds: i32) {
    let _ = JsFuture::from(Promise::new(&mut |done, _| after(milliseconds, &done))).await;
}

/// What a promise brings, unless it takes too long.
pub async fn patiently(promise: &Promise) -> Result<JsValue, Error> {
    let too_long = Promise::new(&mut |_, failed| after(PATIENCE, &failed));
    Ok(JsFuture::from(Promise::race(&Array::of2(promise, &too_long))).await?)
}

/// What `listen` hears, unless it takes too long.
pub async fn within(listen: &dyn Fn(&Function, &Function)) -> Result<JsValue, Error> {
    let heard = Promise::new(&mut |done, failed| listen(&done, &failed));
    patiently(&heard).await
}

/// A property of a browser object that may be missing or denied.
pub fn facility(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(JsValue::is_object)
}

/// Calls the method of a facility, and waits for what it promises.
pub async fn ask(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, Error> {
    patiently(&call(object, method, arguments)?).await
}

/// Calls the method of a facility that promises something.
pub fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<Promise, Error> {
    let function: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    Ok(Reflect::apply(&function, object, &arguments.iter().collect::<Array>())?.unchecked_into())
}
