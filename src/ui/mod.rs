//! The screen. Data flows one way: DOM event → [`Edit`](crate::review::Edit) → session → render.
//!
//! [`app`] picks the page, [`session`] holds the open review, `steps/` has one file a screen, `parts/` the
//! widgets that know nothing of Fupan, `hooks/` the effects.

mod app;
mod cards;
mod editor;
mod findings;
mod form;
mod hooks;
mod paper;
mod parts;
mod rail;
mod route;
mod session;
mod steps;
mod words;

/// Puts the app into the page.
pub fn mount() {
    let host = gloo::utils::document().get_element_by_id("app");
    match host {
        Some(host) => yew::Renderer::<app::App>::with_root(host).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
