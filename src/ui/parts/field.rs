//! What surrounds a control: label, what kind of answer belongs here, help, an example.

use yew::prelude::*;

use super::{El, el};

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

/// A labelled control, and below it what is wrong with what stands in it.
pub fn field(words: Field, control: Html, marks: Vec<El>) -> Html {
    let (tag, example) = words.example;
    let mut head = el("div.field-head").add(el("label.field-label").attr("for", words.id).text(words.label));
    if !words.note.is_empty() {
        head = head.add(el("span.field-note").text(words.note));
    }
    let mut field = el("div.field").add(head);
    if words.is_described() {
        let mut help = el("div.field-help").attr("id", &[words.id, "-help"].concat());
        if !words.help.is_empty() {
            help = help.add(el("p").text(words.help));
        }
        if !example.is_empty() {
            help = help.add(el("p.example").add(el("span.example-tag").text(tag)).text(example));
        }
        field = field.add(help);
    }
    field.add(control).all(marks).into()
}
