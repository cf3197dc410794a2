//! The screen. Data flows one way: DOM event → [`Edit`](crate::review::Edit) → session → render.
//!
//! [`app`] picks the page: one of [`pages`], or the [`editor`] of an open review with the [`sections`] of its form. [`widgets`]
//! are controls that know nothing of Fupan.

mod app;
mod composing;
mod context;
mod draft_file;
mod dropped;
mod due_tag;
pub mod editor;
mod frame;
mod growing;
mod idle;
mod incoming;
mod keeping;
mod late;
mod near;
mod pages;
mod painted;
mod refusal;
mod route;
mod screen;
mod sections;
mod shelved;
mod spare_time;
mod title;
mod unwritten;
mod widgets;
mod window_event;
mod words;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use crate::store::{Store, make_way};
use app::{App, AppProps};

/// Stops saving when the program has trapped: it may still answer events, with a state that may be broken. A panic ends in a
/// trap, and so does running out of memory. `public/guard.js` hears of it, too: it tells the user and keeps what was typed.
fn on_error(event: &web_sys::Event) {
    let field = |name: &str| js_sys::Reflect::get(event, &JsValue::from_str(name)).unwrap_or_default();
    // In an async task a trap becomes a rejected promise, which has a `reason` in place of an `error`.
    let is_trap = ["error", "reason"].into_iter().any(|name| {
        let error = field(name);
        // Browsers report a stack overflow as a RangeError, as they do errors of other scripts.
        let is_ours = |error: &JsValue| {
            let stack = js_sys::Reflect::get(error, &"stack".into()).ok().and_then(|stack| stack.as_string());
            stack.is_some_and(|stack| stack.contains("wasm"))
        };
        error.has_type::<js_sys::WebAssembly::RuntimeError>()
            || error.has_type::<js_sys::RangeError>() && is_ours(&error)
    });
    if is_trap {
        crate::store::stop();
    }
}

/// Writes message and place of a panic to the console. What follows is a trap: see [`on_error`].
fn on_panic(info: &std::panic::PanicHookInfo) {
    crate::store::stop();
    web_sys::console::error_1(&info.to_string().into());
}

/// Puts the app into the page.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(on_panic));
    for event in ["error", "unhandledrejection"] {
        EventListener::new(&gloo::utils::window(), event, on_error).forget();
    }
    // Other windows wait for this one from when it opens the store.
    std::mem::forget(make_way());
    let store = Store::new();
    // The browser opens the database while the first page is drawn.
    spawn_local({
        let store = store.clone();
        async move { store.ready().await }
    });
    let props = AppProps { store };
    let host = gloo::utils::document().get_element_by_id("app");
    match host {
        Some(host) => yew::Renderer::<App>::with_root_and_props(host, props).render(),
        None => yew::Renderer::<App>::with_props(props).render(),
    };
}
