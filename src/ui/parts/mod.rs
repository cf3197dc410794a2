//! Widgets that know nothing of Fupan. They are plain functions: a component costs about two kilobytes of code, and
//! none of these has a state of its own.

mod choice;
mod date_field;
mod field;
mod icon;
mod text_field;

pub use choice::{Choice, choices, select, show_choices};
pub use date_field::date_field;
pub use field::{Field, field};
pub use icon::{Sign, icon};
pub use text_field::{Control, text_field};

use yew::prelude::*;

/// A button that is a sign; its name is for readers and on hover.
pub fn icon_button(action: &'static str, of: &str, name: &'static str, sign: Sign, enabled: bool) -> Html {
    let of = (!of.is_empty()).then(|| of.to_owned());
    html! {
        <button type="button" class="icon-button" data-action={action} data-of={of} aria-label={name} title={name}
            disabled={!enabled}>{ icon(sign) }</button>
    }
}

/// A button that reads as a link.
pub fn link_button(action: &'static str, of: String, label: impl Into<AttrValue>) -> Html {
    html! { <button type="button" class="link" data-action={action} data-of={of}>{ label.into() }</button> }
}
