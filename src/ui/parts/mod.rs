//! Widgets that know nothing of Fupan. They are plain functions: a component costs about two kilobytes of code, and
//! none of these has a state of its own.

mod choice;
mod date_field;
mod el;
mod field;
mod icon;
mod text_field;

pub use choice::{Choice, choices, select, show_choices};
pub use date_field::date_field;
pub use el::{El, el};
pub use field::{Field, field};
pub use icon::{Sign, icon, svg};
pub use text_field::{Control, text_field};

use yew::prelude::*;

/// A button of a class, or of none; `of` is what it stands at, or nothing.
pub fn button(class: &str, action: &str, of: &str) -> El {
    let name = if class.is_empty() { "button".to_owned() } else { ["button.", class].concat() };
    el(&name).attr("type", "button").attr("data-action", action).attr_if("data-of", (!of.is_empty()).then_some(of))
}

/// A button that is a sign; its name is for readers and on hover.
pub fn icon_button(action: &str, of: &str, name: &str, sign: Sign, enabled: bool) -> Html {
    let button = button("icon-button", action, of).attr("aria-label", name).attr("title", name);
    button.flag("disabled", !enabled).add(icon(sign)).into()
}

/// A button that reads as a link.
pub fn link_button(action: &str, of: &str, label: &str) -> Html {
    button("link", action, of).text(label).into()
}

/// A link to another page: `link_to("a.button", href, "next")`.
pub fn link_to(name: &str, href: &str, action: &str) -> El {
    el(name).attr("href", href).attr("data-action", action)
}

/// A line that readers hear at once: `alert("banner", words)`.
pub fn alert(class: &str, words: &str) -> El {
    el(&["p.", class].concat()).attr("role", "alert").text(words)
}
