//! An answer of the review as a labelled control: the desk has its value and its findings, and takes what is typed.

use yew::prelude::*;

use super::{
    desk::{Desk, use_desk, use_dispatch, use_value},
    mark::{SeverityMark, source},
};
use crate::{
    i18n::t::{self, Asked},
    review::{check::Finding, word},
    ui::{
        widgets::{Choice, Choices, DateField, Field, Select, TextArea, TextField, TickRow, Typed, described_by},
        words,
    },
};

/// How an answer is typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A few words on one line.
    Line,
    /// Text that grows from one line.
    Text,
    /// Several sentences.
    Long,
    /// A day.
    Day,
    /// A day and a time.
    Time,
}

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The field address, which is also the name of the control.
    pub at: AttrValue,
    /// The words around the control.
    pub ask: Asked,
    pub shape: Shape,
    /// A line of help in the place of the one in `ask`.
    #[prop_or_default]
    pub help: Option<AttrValue>,
}

/// A text of the review.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let desk = use_desk();
    let value = use_value(&props.at);
    let oninput = use_type_in(&props.at);
    let [label, note, help, example] = props.ask.say(desk.lang);
    let help = props.help.clone().unwrap_or_else(|| help.into());
    let id = control_id(&props.at);
    let marks = marks(&desk, &props.at);
    let described = described_by(&id, !(help.is_empty() && example.is_empty()), !marks.is_empty());
    let name = props.at.clone();
    let control = {
        let id = id.clone();
        match props.shape {
            Shape::Line => html! { <TextField {id} {name} {value} {described} {oninput} /> },
            Shape::Text => html! { <TextArea {id} {name} {value} rows=1 {described} {oninput} /> },
            Shape::Long => html! { <TextArea {id} {name} {value} rows=3 {described} {oninput} /> },
            Shape::Day | Shape::Time => {
                let time = props.shape == Shape::Time;
                let pick_label = words::label_of(desk.lang, t::date_pick(desk.lang), label);
                html! { <DateField {id} {name} {value} {time} {pick_label} {described} {oninput} /> }
            }
        }
    };
    html! {
        <Field {id} {label} {note} {help} example_tag={t::example_tag(desk.lang)} {example} {marks}>{ control }</Field>
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoiceAnswerProps {
    /// The field address, which is also the name of the control.
    pub at: AttrValue,
    /// The words around the control.
    pub ask: Asked,
    pub options: Vec<Choice>,
    /// Whether all choices are shown, as radio buttons, instead of a list that unfolds.
    #[prop_or_default]
    pub radio: bool,
}

/// A choice of one among several.
#[component]
pub fn ChoiceAnswer(props: &ChoiceAnswerProps) -> Html {
    let desk = use_desk();
    let onchange = use_set(&props.at);
    let [label, _, help, _] = props.ask.say(desk.lang);
    let (name, value, options) = (props.at.clone(), desk.value(&props.at), props.options.clone());
    if props.radio {
        return html! { <Choices {name} {label} {help} {value} {options} {onchange} /> };
    }
    let id = control_id(&props.at);
    let marks = marks(&desk, &props.at);
    let described = described_by(&id, !help.is_empty(), !marks.is_empty());
    html! {
        <Field id={id.clone()} {label} {help} {marks}>
            <Select {id} {name} {value} {options} {described} {onchange} />
        </Field>
    }
}

#[derive(Properties, PartialEq)]
pub struct TickAnswerProps {
    /// The field address, which is also the name of the control.
    pub at: AttrValue,
    /// The words beside the checkbox.
    pub ask: Asked,
    /// A line of help in the place of the one in `ask`.
    #[prop_or_default]
    pub help: Option<AttrValue>,
}

/// A switch. Give it a key where switches come and go.
#[component]
pub fn TickAnswer(props: &TickAnswerProps) -> Html {
    let desk = use_desk();
    let set = use_set(&props.at);
    let [label, _, help, _] = props.ask.say(desk.lang);
    let help = props.help.clone().unwrap_or_else(|| help.into());
    let checked = *desk.value(&props.at) == *word(&true);
    let onchange = set.reform(|on: bool| word(&on));
    html! { <TickRow name={props.at.clone()} {label} {help} {checked} {onchange} /> }
}

/// The id of the control at a field address.
fn control_id(at: &str) -> AttrValue {
    format!("f-{at}").into()
}

/// Takes what is typed into the control of a field address. The callback stays the same from render to render.
#[hook]
pub fn use_type_in(at: &AttrValue) -> Callback<Typed> {
    let dispatch = use_dispatch();
    use_callback((dispatch, at.clone()), |typed, (dispatch, at)| dispatch.type_in(at, typed))
}

/// Sets the text or choice at a field address. The callback stays the same from render to render.
#[hook]
fn use_set(at: &AttrValue) -> Callback<String> {
    let dispatch = use_dispatch();
    use_callback((dispatch, at.clone()), |value, (dispatch, at)| dispatch.set(at, value))
}

/// The findings to show at a field, each a paragraph.
pub fn marks(desk: &Desk, at: &str) -> Vec<Html> {
    let mark = |finding: &Finding| {
        html! {
            <p class={classes!("field-finding", format!("is-{}", finding.severity.id()))}>
                <SeverityMark severity={finding.severity} />
                <span class="finding-text">
                    <span>{ finding.message(desk.lang) }</span>
                    { finding.authority(&desk.review).map(|authority| source(desk.lang, authority)) }
                </span>
            </p>
        }
    };
    desk.findings_at(at).map(mark).collect()
}
