//! A text control for a day or time, with a picker beside it. The text stays what was typed: a native date control
//! returns nothing for a half-filled value, and words would be lost.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Button, ButtonKind, Sign, TextField, Typed};

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    /// What stands in the text control.
    pub value: AttrValue,
    /// Whether a time is picked along with the day.
    #[prop_or_default]
    pub time: bool,
    /// Name of the button that opens the picker.
    pub pick_label: AttrValue,
    /// Ids of what describes the control: see [`described_by`](super::described_by).
    #[prop_or_default]
    pub described: Option<AttrValue>,
    /// An accessible name where no visible label names the control.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Called with what stands in the text control after typing, also while an input method composes, and with a picked day
    /// or time, as `2026-03-05` or `2026-03-05 08:00`.
    pub oninput: Callback<Typed>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let picker = use_node_ref();
    let onclick = {
        let picker = picker.clone();
        Callback::from(move |_| {
            if let Some(picker) = picker.cast::<HtmlInputElement>() {
                // Emptied so that the same day can be picked again. Not later: wheels report every day they pass.
                picker.set_value("");
                // Fails where the browser has no picker; the field can still be typed into.
                let _ = picker.show_picker();
            }
        })
    };
    let onchange = props.oninput.clone();
    let onchange = Callback::from(move |e: Event| {
        e.stop_propagation();
        let value = e.target_unchecked_into::<HtmlInputElement>().value();
        // Clearing the picker leaves the text as it is.
        if !value.is_empty() {
            onchange.emit(Typed { value: value.replace('T', " "), is_composing: false });
        }
    });
    html! {
        <div class="date-field">
            <TextField
                id={props.id.clone()}
                name={props.name.clone()}
                value={props.value.clone()}
                described={props.described.clone()}
                aria_label={props.aria_label.clone()}
                oninput={props.oninput.clone()}
            />
            <Button
                action="pick-date"
                kind={ButtonKind::Icon}
                class="date-pick"
                icon={Sign::Calendar}
                label={props.pick_label.clone()}
                {onclick}
            />
            <input
                ref={picker}
                class="date-picker"
                type={if props.time { "datetime-local" } else { "date" }}
                tabindex="-1"
                aria-hidden="true"
                autocomplete="off"
                {onchange}
            />
        </div>
    }
}
