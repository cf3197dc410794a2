//! The choice of a passphrase for a draft into which nothing has been typed yet.
//!
//! Such a draft is encrypted from its first word on. A draft that gets its passphrase later was stored in plain before,
//! and the browser may keep that in its files for a while: docs/adr/0010.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    hooks::{Writer, goto},
    parts::{Sign, icon},
};
use crate::{
    browser::{self, Facility},
    i18n::{Lang, t},
    store::{Draft, SHORTEST, Store},
};

/// A sentence of the interface, in the language it is shown in.
type Sentence = fn(Lang) -> &'static str;

/// How far the choice has come.
#[derive(Clone, Copy)]
enum Stage {
    Undecided,
    /// The passphrase is being set.
    Busy,
    /// The draft is written without a passphrase.
    Declined,
    Done,
    Failed(Sentence),
}

/// The choice for the open draft.
pub struct NewLock {
    stage: Stage,
    is_offered: bool,
    is_required: bool,
    onset: Callback<String>,
    onskip: Callback<()>,
}

impl NewLock {
    /// Whether nothing may be typed into the draft yet: the choice is to be made first, or is being carried out.
    pub fn holds_fields(&self) -> bool {
        self.is_required || matches!(self.stage, Stage::Busy)
    }

    /// The form that asks, or what came of it. Where the choice is merely offered, only `in_basics`.
    pub fn view(&self, lang: Lang, in_basics: bool) -> Html {
        if matches!(self.stage, Stage::Done) && in_basics {
            return html! { <p class="field-help" role="status">{ t::lock_done(lang) }</p> };
        }
        let is_shown = self.holds_fields() || (self.is_offered && in_basics);
        if !is_shown {
            return Html::default();
        }
        let failure = match self.stage {
            Stage::Failed(sentence) => Some(AttrValue::from(sentence(lang))),
            _ => None,
        };
        html! {
            <NewLockForm
                {lang}
                required={self.is_required}
                busy={matches!(self.stage, Stage::Busy)}
                {failure}
                onset={self.onset.clone()}
                onskip={self.onskip.clone()}
            />
        }
    }
}

/// Whether this draft can still get a passphrase before anything is typed into it. `can_write` is false where another
/// window writes the draft.
#[hook]
pub fn use_new_lock(store: &Store, writer: &Rc<Writer>, draft: &Draft, can_write: bool) -> NewLock {
    let stage = use_state(|| Stage::Undecided);
    let is_default = use_state(browser::locks_new_drafts);
    let can_seal = can_write && store.is_lasting() && Facility::Secrets.is_there();
    let is_offered = can_seal && draft.review.is_blank() && !store.has_key(&draft.id);
    let is_required = is_offered && *is_default && !matches!(*stage, Stage::Declined);
    let is_decided = matches!(*stage, Stage::Declined | Stage::Done);
    use_effect_with(is_decided, |is_decided| {
        // The form that had the focus is gone.
        if *is_decided {
            goto("title");
        }
    });
    let onset = {
        let (stage, store, writer, draft) = (stage.clone(), store.clone(), writer.clone(), draft.clone());
        Callback::from(move |passphrase: String| {
            let (stage, store, writer, draft) = (stage.clone(), store.clone(), writer.clone(), draft.clone());
            stage.set(Stage::Busy);
            spawn_local(async move {
                let done = set_passphrase(&store, &writer, &draft, &passphrase).await;
                stage.set(done.map_or_else(Stage::Failed, |()| Stage::Done));
            });
        })
    };
    let onskip = {
        let stage = stage.clone();
        Callback::from(move |()| stage.set(Stage::Declined))
    };
    NewLock { stage: *stage, is_offered, is_required, onset, onskip }
}

/// Sets the passphrase of a blank draft; while this runs nothing can be typed.
///
/// # Errors
///
/// What to say if it was not set.
async fn set_passphrase(store: &Store, writer: &Rc<Writer>, draft: &Draft, passphrase: &str) -> Result<(), Sentence> {
    if draft.is_untouched() {
        return store.seal_untouched(draft, passphrase, browser::now()).await.map_err(|_| t::lock_failed as Sentence);
    }
    // Choices were made, or words typed and taken back: those may be stored.
    writer.flush().await;
    if writer.is_behind() {
        return Err(t::lock_not_stored);
    }
    store.set_passphrase(&draft.id, passphrase).await.map_err(|_| t::lock_failed as Sentence)
}

#[derive(Properties, PartialEq)]
struct NewLockFormProps {
    lang: Lang,
    /// Whether nothing can be typed before the choice is made: then the form stands open.
    required: bool,
    /// Whether the passphrase is being set.
    busy: bool,
    /// Why the passphrase was not set.
    failure: Option<AttrValue>,
    /// Called with a passphrase that is long enough and was typed twice.
    onset: Callback<String>,
    /// Called when the draft is to be written without one.
    onskip: Callback<()>,
}

/// Asks for a passphrase before anything is typed. What is typed here is read when it is sent: it is in no state.
#[component]
fn NewLockForm(props: &NewLockFormProps) -> Html {
    let lang = props.lang;
    let (first, again) = (use_node_ref(), use_node_ref());
    let is_open = use_state_eq(|| false);
    let fault = use_state(|| None::<Sentence>);
    let onopen = {
        let is_open = is_open.clone();
        Callback::from(move |e: MouseEvent| {
            e.stop_propagation();
            is_open.set(!*is_open);
        })
    };
    let onsubmit = {
        let (first, again, fault, onset) = (first.clone(), again.clone(), fault.clone(), props.onset.clone());
        Callback::from(move |e: SubmitEvent| {
            e.prevent_default();
            // The desk around it has a form of this kind, too.
            e.stop_propagation();
            match chosen(&first, &again) {
                Ok(passphrase) => {
                    fault.set(None);
                    onset.emit(passphrase);
                }
                Err(sentence) => fault.set(Some(sentence)),
            }
        })
    };
    let onskip = {
        let onskip = props.onskip.clone();
        Callback::from(move |e: MouseEvent| {
            e.stop_propagation();
            onskip.emit(());
        })
    };
    let failure = fault.map(|sentence| AttrValue::from(sentence(lang))).or_else(|| props.failure.clone());
    let is_shown = props.required || props.busy || *is_open;
    let head = match props.required {
        true => html! { <h2 class="question">{ t::lock_new_required(lang) }</h2> },
        false => html! {
            <button
                type="button"
                class="button small"
                data-action="lock-new"
                aria-expanded={is_shown.to_string()}
                onclick={onopen}
            >
                { icon(Sign::Lock) }
                { t::lock_new(lang) }
            </button>
        },
    };
    html! {
        <section class="lock-new" aria-label={t::lock_new(lang)}>
            { head }
            <p class="block-help">{ t::lock_new_help(lang) }</p>
            if is_shown {
                <form class="lock" {onsubmit}>
                    <p class="advice">{ t::lock_new_forget(lang) }</p>
                    { passphrase("passphrase", t::lock_passphrase(lang), t::lock_passphrase_help(lang), &first) }
                    { passphrase("passphrase-again", t::lock_again(lang), "", &again) }
                    <p class="own-tools">
                        <button type="submit" class="button filled" data-action="lock-new-set" disabled={props.busy}>
                            { t::lock_set(lang) }
                        </button>
                        if props.required {
                            <button
                                type="button"
                                class="button"
                                data-action="lock-new-skip"
                                disabled={props.busy}
                                onclick={onskip}
                            >
                                { t::lock_new_skip(lang) }
                            </button>
                        }
                    </p>
                    if props.busy {
                        <p class="field-help" role="status">{ t::lock_new_busy(lang) }</p>
                    } else if let Some(failure) = failure {
                        <p class="error" role="alert">{ failure }</p>
                    }
                </form>
            }
        </section>
    }
}

/// A labelled control for a passphrase; no help if it is empty.
fn passphrase(name: &'static str, label: &'static str, help: &'static str, node: &NodeRef) -> Html {
    let id = format!("f-{name}");
    let help_id = format!("{id}-help");
    let described = (!help.is_empty()).then(|| help_id.clone());
    html! {
        <div class="field">
            <div class="field-head"><label class="field-label" for={id.clone()}>{ label }</label></div>
            if !help.is_empty() {
                <div class="field-help" id={help_id}><p>{ help }</p></div>
            }
            <input
                class="control"
                type="password"
                {id}
                {name}
                autocomplete="off"
                aria-describedby={described}
                ref={node.clone()}
            />
        </div>
    }
}

/// The passphrase in two controls, or what is wrong with it.
fn chosen(first: &NodeRef, again: &NodeRef) -> Result<String, Sentence> {
    let typed = |node: &NodeRef| node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
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
pub struct NewLockDefaultProps {
    pub lang: Lang,
}

/// The switch in the settings: whether every new draft asks for a passphrase first.
#[component]
pub fn NewLockDefault(props: &NewLockDefaultProps) -> Html {
    let lang = props.lang;
    let on = use_state_eq(browser::locks_new_drafts);
    if !Facility::Secrets.is_there() {
        return html! { <p class="block-help">{ t::lock_insecure(lang) }</p> };
    }
    let onchange = {
        let on = on.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                browser::lock_new_drafts(input.checked());
                // Where the browser keeps nothing the switch goes back.
                on.set(browser::locks_new_drafts());
                input.set_checked(browser::locks_new_drafts());
            }
        })
    };
    html! {
        <label class="option is-wide">
            <input class="tick" type="checkbox" name="lock-new" autocomplete="off" checked={*on} {onchange} />
            <span class="option-text"><span>{ t::settings_lock_new_tick(lang) }</span></span>
        </label>
    }
}
