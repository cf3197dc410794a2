//! What surrounds a control: label, what kind of answer belongs here, help, an example, what is wrong.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the control.
    pub id: AttrValue,
    pub label: AttrValue,
    /// What kind of answer belongs here, at the right of the label.
    #[prop_or_default]
    pub note: AttrValue,
    /// One line of help.
    #[prop_or_default]
    pub help: AttrValue,
    /// The tag before an example, and the example.
    #[prop_or_default]
    pub example: Option<(AttrValue, AttrValue)>,
    pub children: Html,
}

/// A labelled control. Its help has the id `<id>-help`, to be named by the control's `aria-describedby`.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let described = !props.help.is_empty() || props.example.is_some();
    html! {
        <div class="field">
            <div class="field-head">
                <label class="field-label" for={&props.id}>{ &props.label }</label>
                if !props.note.is_empty() { <span class="field-note">{ &props.note }</span> }
            </div>
            if described {
                <div class="field-help" id={format!("{}-help", props.id)}>
                    if !props.help.is_empty() { <p>{ &props.help }</p> }
                    if let Some((tag, example)) = &props.example {
                        <p class="example"><span class="example-tag">{ tag }</span>{ example }</p>
                    }
                </div>
            }
            { props.children.clone() }
        </div>
    }
}
