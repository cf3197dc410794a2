//! A text control for a day or time, with a picker beside it. The text stays what was typed: a native date
//! control returns nothing for a half-filled value, and words would be lost.

use yew::prelude::*;

use super::{Control, Sign, icon_button, text_field};

/// The control; `picker` is what the picker picks (`date`, `datetime-local`), `pick` the name of its button.
pub fn date_field(control: Control, picker: &'static str, pick: &'static str) -> Html {
    html! {
        <div class="date-field">
            { text_field(control, 0) }
            { icon_button("pick-date", "", pick, Sign::Calendar, true) }
            <input class="date-picker" type={picker} tabindex="-1" aria-hidden="true" autocomplete="off" />
        </div>
    }
}
