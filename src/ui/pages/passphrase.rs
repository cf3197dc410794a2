//! Asking for a passphrase, and choosing one.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::{
    browser::Facility,
    files,
    i18n::{Lang, t},
    store::SHORTEST,
    ui::{
        context::use_lang,
        refusal::{self, Refusal},
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
fn typed(node: &NodeRef) -> String {
    node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// The two controls in which a new passphrase is typed. What stands in them is kept in no state.
#[derive(Clone, PartialEq)]
pub struct NewPassphrase {
    first: NodeRef,
    again: NodeRef,
}

impl NewPassphrase {
    /// What stands in the first control.
    pub fn typed(&self) -> String {
        typed(&self.first)
    }

    /// The passphrase, if it is long enough and stands in both controls.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn chosen(&self) -> Result<String, Sentence> {
        let words = self.typed();
        if words.chars().count() < SHORTEST {
            return Err(t::lock_short);
        }
        if words != typed(&self.again) {
            return Err(t::lock_differs);
        }
        Ok(words)
    }

    /// Empties both controls.
    pub fn clear(&self) {
        for node in [&self.first, &self.again] {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.set_value("");
            }
        }
    }

    /// The controls, with these names.
    pub fn view(&self, lang: Lang, name: &'static str, again: &'static str) -> Html {
        html! {
            <>
                <Passphrase
                    {name}
                    label={t::lock_passphrase(lang)}
                    help={t::lock_passphrase_help(lang)}
                    node={self.first.clone()}
                />
                <Passphrase name={again} label={t::lock_again(lang)} node={self.again.clone()} />
            </>
        }
    }
}

/// The controls for a new passphrase.
#[hook]
pub fn use_new_passphrase() -> NewPassphrase {
    NewPassphrase { first: use_node_ref(), again: use_node_ref() }
}

/// The parts of a form that sends a new passphrase.
pub struct PassphraseForm {
    pub passphrase: NewPassphrase,
    /// To be called when the form is sent.
    pub onsubmit: Callback<SubmitEvent>,
    /// What is wrong with the passphrase that was sent last.
    pub fault: UseStateHandle<Option<Sentence>>,
}

impl PassphraseForm {
    /// The controls of the form.
    pub fn fields(&self, lang: Lang) -> Html {
        self.passphrase.view(lang, "passphrase", "passphrase-again")
    }

    /// What to show below the form: what is wrong with the passphrase, else `outcome`.
    pub fn outcome(&self, lang: Lang, outcome: &Option<Outcome>) -> Option<Outcome> {
        match *self.fault {
            Some(sentence) => Some(Outcome::Failed(sentence(lang).into())),
            None => outcome.clone(),
        }
    }
}

/// A form for a new passphrase. It calls `onset` with a passphrase that is long enough and was typed twice.
#[hook]
pub fn use_passphrase_form(onset: &Callback<String>) -> PassphraseForm {
    let passphrase = use_new_passphrase();
    let fault = use_state(|| None::<Sentence>);
    let onsubmit = {
        let (passphrase, fault, onset) = (passphrase.clone(), fault.setter(), onset.clone());
        Callback::from(move |e: SubmitEvent| {
            e.prevent_default();
            let chosen = passphrase.chosen();
            fault.set(chosen.as_ref().err().copied());
            if let Ok(words) = chosen {
                onset.emit(words);
            }
        })
    };
    PassphraseForm { passphrase, onsubmit, fault }
}

#[derive(Properties, PartialEq)]
struct PassphraseProps {
    name: AttrValue,
    label: AttrValue,
    /// One line of help; nothing, if empty.
    #[prop_or_default]
    help: AttrValue,
    /// The control's element.
    node: NodeRef,
}

/// A labelled control for a passphrase.
#[component]
fn Passphrase(props: &PassphraseProps) -> Html {
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
