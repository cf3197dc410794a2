//! A text control for a day or time, with a picker beside it. The text stays what was typed: a native date
//! control returns nothing for a half-filled value, and words would be lost.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, Sign, TextField};

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub name: AttrValue,
    pub value: AttrValue,
    /// What the picker shows first: `2026-03-05`, or `2026-03-05T08:00` with `with_time`.
    #[prop_or_default]
    pub picked: AttrValue,
    #[prop_or_default]
    pub with_time: bool,
    #[prop_or_default]
    pub described: bool,
    /// Name of the picker button.
    pub pick: AttrValue,
    pub onchange: Callback<String>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let picker = use_node_ref();
    let onpick = {
        let picker = picker.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = picker.cast::<HtmlInputElement>() {
                // Browsers without a picker of their own still let the person type into the field.
                let _ = input.show_picker();
            }
        })
    };
    let onchange = {
        let picker = picker.clone();
        props.onchange.reform(move |_: Event| {
            let value = picker.cast::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default();
            value.replace('T', " ")
        })
    };
    let kind = if props.with_time { "datetime-local" } else { "date" };
    html! {
        <div class="date-field">
            <TextField id={&props.id} name={&props.name} value={&props.value} rows={0} described={props.described}
                onchange={props.onchange.clone()} />
            <button type="button" class="icon-button date-pick" aria-label={&props.pick} title={&props.pick}
                onclick={onpick}><Icon sign={Sign::Calendar} /></button>
            <input class="date-picker" type={kind} ref={picker} tabindex="-1" aria-hidden="true" autocomplete="off"
                value={&props.picked} {onchange} />
        </div>
    }
}
