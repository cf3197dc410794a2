//! Widgets that know nothing of Fupan. They are plain functions: a component costs about two kilobytes of code, and
//! none of these has a state of its own.

mod choice;
mod date_field;
mod field;
mod icon;
mod text_field;

pub use choice::{Choice, choices, select};
pub use date_field::date_field;
pub use field::{Field, field};
pub use icon::{Sign, icon};
pub use text_field::{Control, text_field};

use yew::prelude::*;

/// A button that is a sign; its name is for readers and on hover.
pub fn icon_button(
    action: &'static str,
    of: &str,
    name: &'static str,
    sign: Sign,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let disabled = onclick.is_none();
    let of = (!of.is_empty()).then(|| of.to_owned());
    html! {
        <button type="button" class="icon-button" data-action={action} data-of={of} aria-label={name} title={name}
            {disabled} {onclick}>{ icon(sign) }</button>
    }
}
