//! Messages that screen readers announce.

use yew::prelude::*;

use crate::i18n::Lang;

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// The stable name of what it is about (`data-notice`).
    pub name: AttrValue,
    pub words: AttrValue,
    /// What can be done about it.
    #[prop_or_default]
    pub children: Html,
}

/// A banner with what people have to know, and what they can do about it.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    html! {
        <div class="banner" role="alert" data-notice={props.name.clone()}>
            <p>{ props.words.clone() }</p>
            { props.children.clone() }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct AlertProps {
    pub words: AttrValue,
}

/// A line that says what went wrong; announced at once.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    html! { <p class="error" role="alert">{ props.words.clone() }</p> }
}

/// How something turned out, in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is under way or done.
    Done(AttrValue),
    Failed(AttrValue),
}

/// What was done, or why not, in words.
impl<T: Into<AttrValue>, E: Into<AttrValue>> From<Result<T, E>> for Outcome {
    fn from(said: Result<T, E>) -> Outcome {
        said.map_or_else(|why| Outcome::Failed(why.into()), |done| Outcome::Done(done.into()))
    }
}

/// How something turned out, once it did. It is said in words, so that it is forgotten when the language changes.
#[hook]
pub fn use_outcome(lang: Lang) -> UseStateHandle<Option<Outcome>> {
    let outcome = use_state_eq(|| None::<Outcome>);
    let forget = outcome.setter();
    use_effect_with(lang, move |_| forget.set(None));
    outcome
}

#[derive(Properties, PartialEq)]
pub struct OutcomeLineProps {
    /// Nothing is shown for `None`.
    pub outcome: Option<Outcome>,
}

/// How something turned out: a status line or an alert.
#[component]
pub fn OutcomeLine(props: &OutcomeLineProps) -> Html {
    match &props.outcome {
        None => Html::default(),
        Some(Outcome::Done(words)) => html! { <p class="field-help" role="status">{ words.clone() }</p> },
        Some(Outcome::Failed(words)) => html! { <Alert words={words.clone()} /> },
    }
}
