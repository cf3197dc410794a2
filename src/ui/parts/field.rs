//! What surrounds a control: label, what kind of answer belongs here, help, an example.

use yew::prelude::*;

/// The words around a control; empty ones are left out.
#[derive(Clone, Copy, Default)]
pub struct Field<'a> {
    /// Id of the control.
    pub id: &'a str,
    pub label: &'a str,
    /// What kind of answer belongs here, at the right of the label.
    pub note: &'a str,
    /// One line of help.
    pub help: &'a str,
    /// The tag before an example, and the example.
    pub example: (&'a str, &'a str),
}

impl Field<'_> {
    /// Whether there is help or an example, to be named by the control's `aria-describedby` as `<id>-help`.
    pub fn is_described(&self) -> bool {
        !self.help.is_empty() || !self.example.1.is_empty()
    }
}

/// A labelled control.
pub fn field(words: Field, control: Html) -> Html {
    let (tag, example) = words.example;
    html! {
        <div class="field">
            <div class="field-head">
                <label class="field-label" for={words.id.to_owned()}>{ words.label }</label>
                if !words.note.is_empty() { <span class="field-note">{ words.note }</span> }
            </div>
            if words.is_described() {
                <div class="field-help" id={format!("{}-help", words.id)}>
                    if !words.help.is_empty() { <p>{ words.help }</p> }
                    if !example.is_empty() {
                        <p class="example"><span class="example-tag">{ tag }</span>{ example }</p>
                    }
                </div>
            }
            { control }
        </div>
    }
}
