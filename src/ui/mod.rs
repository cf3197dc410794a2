//! The screen. Data flows one way: DOM event → [`Edit`](crate::review::Edit) → session → render.
//!
//! [`app`] picks the page, [`session`] holds the open review, `steps/` has one file a screen, `parts/` the
//! widgets that know nothing of Fupan, `hooks/` the effects.

mod app;
mod bars;
mod cards;
mod editor;
mod form;
mod hooks;
mod paper;
mod parts;
mod rail;
mod route;
pub mod session;
mod steps;
mod wording;
mod words;

use std::sync::atomic::{AtomicBool, Ordering};

static PANICKED: AtomicBool = AtomicBool::new(false);

/// Whether the app has come to a state that must not be saved.
fn has_panicked() -> bool {
    PANICKED.load(Ordering::Relaxed)
}

/// After a panic the program still answers, with a state that may be broken: saving stops, and a notice of the page
/// itself says so.
fn on_panic(info: &std::panic::PanicHookInfo) {
    PANICKED.store(true, Ordering::Relaxed);
    web_sys::console::error_1(&info.to_string().into());
    if let Some(notice) = gloo::utils::document().get_element_by_id("stopped") {
        let _ = notice.remove_attribute("hidden");
    }
}

/// Puts the app into the page.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(on_panic));
    let host = gloo::utils::document().get_element_by_id("app");
    match host {
        Some(host) => yew::Renderer::<app::App>::with_root(host).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
