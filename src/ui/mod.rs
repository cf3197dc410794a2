//! The screen. Data flows one way: DOM event → [`Edit`](crate::review::Edit) → session → render.
//!
//! [`app`] picks the page, [`session`] holds the open review, `steps/` has one file a screen, `parts/` the
//! widgets that know nothing of Fupan, `hooks/` the effects.

mod app;
mod around;
mod bars;
mod cards;
mod controls;
mod editor;
mod form;
mod hooks;
mod keys;
mod lock_new;
mod locking;
mod opening;
mod own;
mod paper;
mod parts;
mod rail;
mod route;
mod same;
pub mod session;
mod steps;
mod windows;
mod wording;
mod words;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

/// After a panic the program still answers, with a state that may be broken: saving stops. A release has no panic hook, to
/// save its weight: it traps, and the page learns of that; `page/guard.js` says what happened and keeps what was typed.
fn on_error(event: &web_sys::Event) {
    let field = |name: &str| js_sys::Reflect::get(event, &JsValue::from_str(name)).unwrap_or_default();
    // In a task of its own a trap is a rejection.
    let is_trap = ["error", "reason"].into_iter().any(|name| {
        // A stack that overflows is a range that does, to browsers.
        field(name).has_type::<js_sys::WebAssembly::RuntimeError>() || field(name).has_type::<js_sys::RangeError>()
    });
    if is_trap {
        crate::store::stop();
    }
}

/// Says on the console where it happened; for those who build the app.
fn on_panic(info: &std::panic::PanicHookInfo) {
    if cfg!(debug_assertions) {
        web_sys::console::error_1(&info.to_string().into());
    }
}

/// Puts the app into the page.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(on_panic));
    for event in ["error", "unhandledrejection"] {
        EventListener::new(&gloo::utils::window(), event, on_error).forget();
    }
    let host = gloo::utils::document().get_element_by_id("app");
    match host {
        Some(host) => yew::Renderer::<app::App>::with_root(host).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
