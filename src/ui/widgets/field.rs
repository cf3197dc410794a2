//! What surrounds a control: label, what kind of answer belongs here, help, an example, remarks.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the control.
    pub id: AttrValue,
    pub label: AttrValue,
    /// What kind of answer belongs here, at the right of the label; nothing, if empty.
    #[prop_or_default]
    pub note: AttrValue,
    /// One line of help; nothing, if empty.
    #[prop_or_default]
    pub help: AttrValue,
    /// The word before the example.
    #[prop_or_default]
    pub example_tag: AttrValue,
    /// An example of an answer; nothing, if empty.
    #[prop_or_default]
    pub example: AttrValue,
    /// What is wrong with the answer: each a paragraph below the control.
    #[prop_or_default]
    pub marks: Vec<Html>,
    /// The control. It names help and marks with [`described_by`].
    pub children: Html,
}

/// A labelled control, and below it what is wrong with what stands in it.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let has_help = !props.help.is_empty() || !props.example.is_empty();
    html! {
        <div class="field">
            <div class="field-head">
                <label class="field-label" for={props.id.clone()}>{ props.label.clone() }</label>
                if !props.note.is_empty() { <span class="field-note">{ props.note.clone() }</span> }
            </div>
            if has_help {
                <div class="field-help" id={format!("{}-help", props.id)}>
                    if !props.help.is_empty() { <p>{ props.help.clone() }</p> }
                    if !props.example.is_empty() {
                        <p class="example">
                            <span class="example-tag">{ props.example_tag.clone() }</span>
                            // Keeps the two words apart where this is read out as the control's description.
                            { " " }
                            { props.example.clone() }
                        </p>
                    }
                </div>
            }
            { props.children.clone() }
            if !props.marks.is_empty() {
                <div class="field-marks" id={format!("{}-marks", props.id)}>{ for props.marks.iter().cloned() }</div>
            }
        </div>
    }
}

/// The value of `aria-describedby` for the control with this id: its field's help (or example) and its marks, as far as
/// there are any.
pub fn described_by(id: &str, has_help: bool, has_marks: bool) -> Option<AttrValue> {
    let parts = [has_help.then(|| format!("{id}-help")), has_marks.then(|| format!("{id}-marks"))];
    let ids: Vec<String> = parts.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" ").into())
}
