//! The review as it is shown: the latest, or while somebody types one that is a little older.
//!
//! A key must be on the screen in the next frame, however long the review is. So the field that is typed into changes at
//! once, and all that follows from the answers in tasks of its own, between which the browser handles further keys. Any
//! other change is shown with what follows from it.

use std::{cell::Cell, rc::Rc};

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    derived::{Derived, Inputs},
    state::State,
};
use crate::{
    browser, report,
    review::{check::Other, pack::Pack},
    store::{Draft, Store},
    ui::{
        painted::{FRAME, use_painted},
        route::Screen,
    },
};

/// The longest time, in milliseconds, from a key to the beginning of what follows from it, if no other key comes. The
/// shortest is [`FRAME`].
const PAUSE: f64 = 140.0;
/// What takes long waits long, so that a next key seldom meets it: so many times what it took before.
const PATIENCE: f64 = 4.0;

/// So many other drafts are read in one task.
const BATCH: usize = 10;

/// The review as it is shown.
pub struct Settled {
    pub inputs: Inputs,
    pub derived: Derived,
}

impl Settled {
    fn of(inputs: &Inputs) -> Rc<Settled> {
        Rc::new(Settled { inputs: inputs.clone(), derived: Derived::of(inputs) })
    }

    /// What `inputs` lead to, after what is shown now.
    fn next(&self, inputs: &Inputs) -> Rc<Settled> {
        if !self.inputs.has_same_document(inputs) {
            return Settled::of(inputs);
        }
        Rc::new(Settled { inputs: inputs.clone(), derived: self.derived.checked(inputs) })
    }
}

/// The review as it is shown on the screen `at`.
#[hook]
pub fn use_settled(state: &State, at: Screen, pack: &Rc<Pack>, others: &Rc<Vec<Other>>) -> Rc<Settled> {
    let review = &state.session.review;
    let inputs =
        Inputs { review: review.clone(), revision: state.session.revision, pack: pack.clone(), others: others.clone() };
    let shown = use_mut_ref(|| (Settled::of(&inputs), at));
    let is_late = {
        let mut shown = shown.borrow_mut();
        let (settled, place) = &mut *shown;
        // Whoever goes to another screen finds it complete.
        let may_wait = state.is_typing && *place == at && Rc::ptr_eq(&settled.inputs.pack, &inputs.pack);
        *place = at;
        if !may_wait && settled.inputs != inputs {
            *settled = settled.next(&inputs);
        }
        settled.inputs != inputs
    };
    let settled = shown.borrow().0.clone();
    let timing = use_timing(settled.inputs.revision);
    let show = use_force_update();
    use_effect_with((inputs.revision, others.len(), is_late), move |_| {
        let is_wanted = Rc::new(Cell::new(is_late));
        if is_late {
            let (is_wanted, timing) = (is_wanted.clone(), timing.clone());
            spawn_local(async move {
                TimeoutFuture::new(timing.wait()).await;
                timing.begin();
                let pause = async || {
                    TimeoutFuture::new(0).await;
                    is_wanted.get()
                };
                if is_wanted.get()
                    && let Some(derived) = Derived::in_tasks(&inputs, pause).await
                {
                    // Something else may have been shown before the effect was undone.
                    let settled = &mut shown.borrow_mut().0;
                    if settled.inputs.revision <= inputs.revision {
                        *settled = Rc::new(Settled { inputs, derived });
                        show.force_update();
                    }
                }
            });
        }
        // The next key comes before: what follows from it counts.
        move || {
            is_wanted.set(false);
            timing.stop();
        }
    });
    settled
}

/// How long the last change took from composing to rendering.
#[derive(Clone, Default)]
struct Timing {
    /// Milliseconds since 1970.
    begun: Rc<Cell<f64>>,
    /// In milliseconds.
    took: Rc<Cell<f64>>,
}

impl Timing {
    fn begin(&self) {
        self.begun.set(browser::now());
    }

    /// Forgets a beginning that led to nothing.
    fn stop(&self) {
        self.begun.set(0.0);
    }

    /// How long to wait before composing, in milliseconds.
    fn wait(&self) -> u32 {
        (self.took.get() * PATIENCE).clamp(FRAME, PAUSE) as u32
    }
}

/// Measures how long it takes until a revision is rendered.
#[hook]
fn use_timing(shown: u64) -> Timing {
    let timing = (*use_memo((), |()| Timing::default())).clone();
    {
        let timing = timing.clone();
        use_effect_with(shown, move |_| {
            if timing.begun.get() > 0.0 {
                timing.took.set(browser::now() - timing.begun.replace(0.0));
            }
        });
    }
    timing
}

/// The other drafts of this browser, to find sentences that were taken over from them. Locked drafts are left out, so that
/// their words show in no other draft. They are read once the form is painted: reading them would delay the first key.
#[hook]
pub fn use_others(store: &Store, id: &str) -> Rc<Vec<Other>> {
    let others = use_state(|| Rc::new(Vec::new()));
    let is_painted = use_painted();
    let (store, set) = (store.clone(), others.setter());
    use_effect_with((id.to_owned(), is_painted), move |(id, is_painted)| {
        if !is_painted {
            return;
        }
        let id = id.clone();
        spawn_local(async move {
            // If they cannot be read nothing is compared; everything else is checked all the same.
            let stored = store.list(browser::now()).await.unwrap_or_default();
            let stored = stored.iter().filter(|s| s.id != id && s.deleted_at.is_none() && !store.has_key(&s.id));
            let mut others = Vec::new();
            for (n, stored) in stored.enumerate() {
                // Somebody may be typing.
                if n > 0 && n.is_multiple_of(BATCH) {
                    TimeoutFuture::new(0).await;
                }
                let Ok(Draft { review, .. }) = stored.draft() else { continue };
                others.push(Other::of(&review, &report::title(&review)));
            }
            if !others.is_empty() {
                set.set(Rc::new(others));
            }
        });
    });
    (*others).clone()
}
