//! A text control for a day or time, with a picker beside it. The text stays what was typed: a native date
//! control returns nothing for a half-filled value, and words would be lost.

use yew::prelude::*;

use super::{Control, Sign, button, el, icon, text_field};

/// The control; `picker` is what the picker picks (`date`, `datetime-local`), `pick` the name of its button.
pub fn date_field(control: Control, picker: &str, pick: &str) -> Html {
    let input = el("input.date-picker").attr("type", picker).attr("tabindex", "-1").attr("aria-hidden", "true");
    el("div.date-field")
        .add(text_field(control, 0))
        .add(
            button("icon-button.date-pick", "pick-date", "")
                .attr("aria-label", pick)
                .attr("title", pick)
                .add(icon(Sign::Calendar)),
        )
        .add(input.attr("autocomplete", "off"))
        .into()
}
