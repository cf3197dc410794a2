//! The choice of a passphrase for a draft into which nothing has been typed yet.
//!
//! Such a draft is encrypted from its first word on. A draft that gets its passphrase later was stored in plain before,
//! and the browser may keep that in its files for a while: docs/adr/0010.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{autosave::Writer, goto::goto};
use crate::{
    browser::{self, Facility},
    i18n::{Lang, t},
    review::profile::Profile,
    store::{Draft, Store},
    ui::{
        pages::passphrase::use_passphrase_form,
        widgets::{Button, ButtonKind, Outcome, OutcomeLine, Sign},
    },
};

/// How far the choice has come.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Undecided,
    /// The passphrase is being set.
    Busy,
    /// The draft is written without a passphrase.
    Declined,
    Done,
    /// The passphrase was not set, for this reason.
    Failed(Fault),
}

/// Why a passphrase was not set.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    /// The last state of the draft is not stored.
    NotStored,
    /// The browser did not encrypt or store it.
    NotSealed,
}

impl Fault {
    fn say(self, lang: Lang) -> &'static str {
        match self {
            Fault::NotStored => t::lock_not_stored(lang),
            Fault::NotSealed => t::lock_failed(lang),
        }
    }
}

/// The choice for the open draft.
#[derive(Clone, PartialEq)]
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
        let outcome = match self.stage {
            Stage::Busy => Some(Outcome::Done(t::lock_new_busy(lang).into())),
            Stage::Failed(fault) => Some(Outcome::Failed(fault.say(lang).into())),
            _ => None,
        };
        html! {
            <NewLockForm
                {lang}
                required={self.is_required}
                busy={matches!(self.stage, Stage::Busy)}
                {outcome}
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
    let is_offered = can_seal && draft.is_blank(profile_of(store, draft).as_deref()) && !store.has_key(&draft.id);
    let is_required = is_offered && *is_default && !matches!(*stage, Stage::Declined);
    let is_decided = matches!(*stage, Stage::Declined | Stage::Done);
    use_effect_with(is_decided, |is_decided| {
        // The form that had the focus is gone.
        if *is_decided {
            goto("title", true);
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
/// Why it was not set; then the draft is as it was.
async fn set_passphrase(store: &Store, writer: &Rc<Writer>, draft: &Draft, passphrase: &str) -> Result<(), Fault> {
    if draft.is_untouched(profile_of(store, draft).as_deref()) {
        return store.seal_untouched(draft, passphrase, browser::now()).await.map_err(|_| Fault::NotSealed);
    }
    // Choices were made, or words typed and taken back: those may be stored.
    writer.flush().await;
    if writer.is_behind() {
        return Err(Fault::NotStored);
    }
    store.set_passphrase(&draft.id, passphrase).await.map_err(|_| Fault::NotSealed)
}

/// What all reviews of the draft's office begin with.
fn profile_of(store: &Store, draft: &Draft) -> Option<Rc<Profile>> {
    store.office_of(&draft.id)?.profile
}

#[derive(Properties, PartialEq)]
struct NewLockFormProps {
    lang: Lang,
    /// Whether nothing can be typed before the choice is made: then the form stands open.
    required: bool,
    /// Whether the passphrase is being set.
    busy: bool,
    /// What came of setting it.
    outcome: Option<Outcome>,
    /// Called with a passphrase that is long enough and was typed twice.
    onset: Callback<String>,
    /// Called when the draft is to be written without one.
    onskip: Callback<()>,
}

/// Asks for a passphrase before anything is typed. What is typed here is read when it is sent: it is in no state.
#[component]
fn NewLockForm(props: &NewLockFormProps) -> Html {
    let lang = props.lang;
    let form = use_passphrase_form(&props.onset);
    let is_open = use_state_eq(|| false);
    let onopen = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let is_shown = props.required || props.busy || *is_open;
    html! {
        <section class="lock-new" aria-label={t::lock_new(lang)}>
            if props.required {
                <h2 class="question">{ t::lock_new_required(lang) }</h2>
            } else {
                <Button
                    action="lock-new"
                    kind={ButtonKind::Small}
                    icon={Sign::Lock}
                    expanded={is_shown}
                    label={t::lock_new(lang)}
                    onclick={onopen}
                />
            }
            <p class="block-help">{ t::lock_new_help(lang) }</p>
            if is_shown {
                <form class="lock" onsubmit={form.onsubmit.clone()}>
                    <p class="advice">{ t::lock_new_forget(lang) }</p>
                    { form.fields(lang) }
                    <p class="own-tools">
                        <Button
                            action="lock-new-set"
                            kind={ButtonKind::Filled}
                            submit=true
                            disabled={props.busy}
                            label={t::lock_set(lang)}
                        />
                        if props.required {
                            <Button
                                action="lock-new-skip"
                                disabled={props.busy}
                                label={t::lock_new_skip(lang)}
                                onclick={props.onskip.reform(|_| ())}
                            />
                        }
                    </p>
                    <OutcomeLine outcome={form.outcome(lang, &props.outcome)} />
                </form>
            }
        </section>
    }
}
