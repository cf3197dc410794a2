//! A text control for a day or time, with a picker beside it. The text stays what was typed: a native date
//! control returns nothing for a half-filled value, and words would be lost.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{Control, Sign, icon, text_field};

/// The control; `picker` is what the picker picks (`date`, `datetime-local`), `pick` the name of its button.
pub fn date_field(control: Control, picker: &'static str, pick: &'static str) -> Html {
    let onpick = Callback::from(|e: MouseEvent| {
        if let Some(input) = beside(&e) {
            // Browsers without a picker of their own still let the person type into the field.
            let _ = input.show_picker();
        }
    });
    let onchange = control.onchange.reform(|e: Event| {
        let value = e.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).map(|i| i.value());
        value.unwrap_or_default().replace('T', " ")
    });
    html! {
        <div class="date-field">
            { text_field(control, 0) }
            <button type="button" class="icon-button date-pick" data-action="pick-date" aria-label={pick} title={pick}
                onclick={onpick}>{ icon(Sign::Calendar) }</button>
            <input class="date-picker" type={picker} tabindex="-1" aria-hidden="true" autocomplete="off" {onchange} />
        </div>
    }
}

/// The picker that stands beside a clicked button.
fn beside(event: &MouseEvent) -> Option<HtmlInputElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let field = target.closest(".date-field").ok()??;
    field.query_selector(".date-picker").ok()??.dyn_into().ok()
}
