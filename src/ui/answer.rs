//! One answer of the review as a labelled control: the address is its name, the session gets what is typed.

use yew::prelude::*;

use super::{
    hooks::use_lang,
    parts::{DateField, Field, TextField},
    session::use_dispatch,
};
use crate::i18n::t;

/// How an answer is typed.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Shape {
    /// A few words on one line.
    Line,
    /// Text that grows from this many lines.
    #[default]
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
    /// The field address.
    pub at: AttrValue,
    pub value: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub note: AttrValue,
    #[prop_or_default]
    pub help: AttrValue,
    #[prop_or_default]
    pub example: AttrValue,
    #[prop_or_default]
    pub shape: Shape,
}

#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let onchange = {
        let at = props.at.clone();
        Callback::from(move |value| dispatch.set(&at, value))
    };
    let id = AttrValue::from(format!("f-{}", props.at));
    let described = !props.help.is_empty() || !props.example.is_empty();
    let example = (!props.example.is_empty()).then(|| (t::example_tag(lang).into(), props.example.clone()));
    let (at, value) = (props.at.clone(), props.value.clone());
    let control = match props.shape {
        Shape::Line => html! { <TextField id={&id} name={at} {value} rows={0} {described} {onchange} /> },
        Shape::Text => html! { <TextField id={&id} name={at} {value} rows={1} {described} {onchange} /> },
        Shape::Long => html! { <TextField id={&id} name={at} {value} rows={3} {described} {onchange} /> },
        Shape::Day | Shape::Time => html! {
            <DateField id={&id} name={at} {value} with_time={props.shape == Shape::Time} {described} {onchange}
                pick={t::date_pick(lang)} />
        },
    };
    html! {
        <Field {id} label={&props.label} note={&props.note} help={&props.help} {example}>{ control }</Field>
    }
}
