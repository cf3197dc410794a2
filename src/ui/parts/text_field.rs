//! A text control that grows with its text.

use yew::prelude::*;

/// A control and what it holds.
pub struct Control<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub value: &'a str,
    /// Whether something with the id `<id>-help` describes it.
    pub described: bool,
    /// A name for readers where no visible label names the control.
    pub aria_label: Option<String>,
}

/// A text control of at least `rows` lines; 0 makes a one-line control.
pub fn text_field(control: Control, rows: u32) -> Html {
    let Control { id, name, value, described, aria_label } = control;
    let describedby = described.then(|| format!("{id}-help"));
    let (id, name, value) = (id.to_owned(), name.to_owned(), AttrValue::from(value.to_owned()));
    if rows == 0 {
        return html! {
            <input class="control" type="text" {id} {name} {value} autocomplete="off" aria-describedby={describedby}
                aria-label={aria_label} />
        };
    }
    // The hidden copy in data-text gives the box its height: no script measures anything.
    html! {
        <div class="grow" data-text={value.clone()}>
            <textarea class="control" {id} {name} {value} rows={rows.to_string()} autocomplete="off"
                aria-describedby={describedby} aria-label={aria_label} />
        </div>
    }
}
