//! Asking for a passphrase, and choosing one.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::refusal::{self, Refusal};
use crate::{
    browser::Facility,
    files,
    i18n::{Lang, t},
    store::SHORTEST,
    ui::{
        context::use_lang,
        widgets::{Button, ButtonKind, Field, Outcome, OutcomeLine, PasswordField, described_by},
    },
};

/// A sentence of the interface, in the language it is shown in.
pub type Sentence = fn(Lang) -> &'static str;

/// What came of the last thing that was tried with a passphrase.
#[derive(Clone)]
pub enum Attempt {
    /// Nothing was tried yet.
    None,
    /// It is under way: nothing can be pressed.
    Busy(Sentence),
    Refused(Refusal),
}

impl Attempt {
    /// Whether it is under way.
    pub fn is_busy(&self) -> bool {
        matches!(self, Attempt::Busy(_))
    }

    /// What to say about it.
    pub fn outcome(&self, lang: Lang) -> Option<Outcome> {
        match self {
            Attempt::None => None,
            Attempt::Busy(say) => Some(Outcome::Done(say(lang).into())),
            Attempt::Refused(refusal) => Some(Outcome::Failed(refusal.say(lang).into())),
        }
    }
}

/// What stands in a passphrase control.
pub fn typed(node: &NodeRef) -> String {
    node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// Empties a passphrase control.
pub fn clear(node: &NodeRef) {
    if let Some(input) = node.cast::<HtmlInputElement>() {
        input.set_value("");
    }
}

/// The new passphrase in two controls, or what is wrong with it.
pub fn chosen(first: &NodeRef, again: &NodeRef) -> Result<String, Sentence> {
    let words = typed(first);
    if words.chars().count() < SHORTEST {
        return Err(t::lock_short);
    }
    if words != typed(again) {
        return Err(t::lock_differs);
    }
    Ok(words)
}

#[derive(Properties, PartialEq)]
pub struct PassphraseProps {
    pub name: AttrValue,
    pub label: AttrValue,
    /// One line of help; nothing, if empty.
    #[prop_or_default]
    pub help: AttrValue,
    /// The control's element: see [`typed`] and [`clear`].
    pub node: NodeRef,
}

/// A labelled control for a passphrase.
#[component]
pub fn Passphrase(props: &PassphraseProps) -> Html {
    let id: AttrValue = format!("f-{}", props.name).into();
    let described = described_by(&id, !props.help.is_empty(), false);
    html! {
        <Field id={id.clone()} label={props.label.clone()} help={props.help.clone()}>
            <PasswordField {id} name={props.name.clone()} {described} node={props.node.clone()} />
        </Field>
    }
}

#[derive(Properties, PartialEq)]
pub struct UnlockProps {
    /// What the passphrase is asked for.
    pub help: AttrValue,
    /// Whether the last one is being tried.
    pub busy: bool,
    /// What came of the last one.
    pub outcome: Option<Outcome>,
    /// Called with the passphrase when it is sent.
    pub onsubmit: Callback<String>,
}

/// Asks for a passphrase. What was typed stays when it was wrong, and the focus returns to it.
#[component]
pub fn Unlock(props: &UnlockProps) -> Html {
    let lang = use_lang();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.busy, move |_| {
            if let Some(control) = node.cast::<HtmlElement>() {
                let _ = control.focus();
            }
        });
    }
    if !Facility::Secrets.is_there() {
        return html! { <p class="notice">{ refusal::say(lang, &files::Error::NoCiphers) }</p> };
    }
    let onsubmit = {
        let (node, onsubmit) = (node.clone(), props.onsubmit.clone());
        Callback::from(move |e: SubmitEvent| {
            e.prevent_default();
            onsubmit.emit(typed(&node));
        })
    };
    html! {
        <form class="lock" {onsubmit}>
            <p class="lead">{ props.help.clone() }</p>
            <Passphrase name="passphrase" label={t::lock_passphrase(lang)} {node} />
            <Button action="unlock" kind={ButtonKind::Filled} submit=true disabled={props.busy} label={t::unlock(lang)} />
            <OutcomeLine outcome={props.outcome.clone()} />
        </form>
    }
}
