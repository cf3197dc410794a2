//! Signs of one line weight, drawn on a 20 × 20 grid.

use yew::prelude::*;

use super::el::{El, el};
pub use crate::ui::widgets::Sign;

/// A sign beside words that say the same; hidden from screen readers.
pub fn icon(sign: Sign) -> Html {
    svg("svg.icon", "0 0 20 20").add(el("path").attr("d", sign.path())).into()
}

/// A drawing that says nothing to screen readers.
pub fn svg(name: &str, view_box: &str) -> El {
    el(name).attr("viewBox", view_box).attr("aria-hidden", "true").attr("focusable", "false")
}
