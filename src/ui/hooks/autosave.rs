//! Saving as one types.
//!
//! A throttle, not a debounce: the first change starts a write at once, and while somebody keeps typing another
//! starts every [`EVERY`] milliseconds. A debounce would write nothing until the typing stops, and a crash
//! before that would take it all.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    store::{Draft, Store},
};

/// Time between the starts of two writes, in milliseconds.
const EVERY: f64 = 250.0;
/// Time before a failed write is tried again, in milliseconds.
const AGAIN: f64 = 2_000.0;

/// What the save status says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SaveState {
    /// Something is not confirmed yet.
    Saving,
    /// The storage has confirmed the last change; when (milliseconds since 1970).
    Saved(f64),
    /// The last write failed; it is tried again.
    Failed,
    /// There is no lasting storage.
    Memory,
}

impl SaveState {
    /// The value of `data-save`.
    pub fn id(self) -> &'static str {
        match self {
            SaveState::Saving => "saving",
            SaveState::Saved(_) => "saved",
            SaveState::Failed => "failed",
            SaveState::Memory => "memory",
        }
    }
}

/// What is known of the writes so far.
#[derive(Clone, Copy, PartialEq)]
struct Outcome {
    /// The last confirmed revision.
    revision: u64,
    at: f64,
    failed: bool,
}

struct Writer {
    store: Store,
    latest: RefCell<Draft>,
    confirmed: Cell<u64>,
    writing: Cell<bool>,
    started: Cell<f64>,
    timer: RefCell<Option<Timeout>>,
    /// The page of the draft has been left: what comes next belongs to whoever opens it again.
    closed: Cell<bool>,
    report: RefCell<Callback<Outcome>>,
}

impl Writer {
    fn is_behind(&self) -> bool {
        self.latest.borrow().revision > self.confirmed.get()
    }

    /// Sees to it that the latest state is written, now or when its time has come.
    fn ask(self: &Rc<Self>, wait: f64) {
        if self.writing.get() || self.timer.borrow().is_some() || !self.is_behind() {
            return;
        }
        let due = (self.started.get() + wait - browser::now()).clamp(0.0, wait);
        if due == 0.0 {
            self.write();
            return;
        }
        let writer = self.clone();
        *self.timer.borrow_mut() = Some(Timeout::new(due as u32, move || {
            writer.timer.borrow_mut().take();
            writer.write();
        }));
    }

    fn write(self: &Rc<Self>) {
        if crate::ui::has_stopped() || self.writing.replace(true) {
            return;
        }
        self.started.set(browser::now());
        let writer = self.clone();
        spawn_local(async move {
            let draft = writer.latest.borrow().clone();
            let result = writer.store.save(&draft, browser::now()).await;
            writer.writing.set(false);
            let failed = result.is_err();
            if !failed {
                writer.confirmed.set(draft.revision);
            }
            if writer.closed.get() {
                return;
            }
            let outcome = Outcome { revision: writer.confirmed.get(), at: browser::now(), failed };
            let report = writer.report.borrow().clone();
            report.emit(outcome);
            writer.ask(if failed { AGAIN } else { EVERY });
        });
    }

    /// Starts the last write, also beside one that is under way: the database runs them in the order they were
    /// asked for, and whatever reads the draft next queues behind both.
    fn close(self: &Rc<Self>) {
        self.closed.set(true);
        self.timer.borrow_mut().take();
        *self.report.borrow_mut() = Callback::noop();
        if self.is_behind() && !crate::ui::has_stopped() {
            let writer = self.clone();
            spawn_local(async move {
                let draft = writer.latest.borrow().clone();
                // Nobody is left to be told; the list shows what is stored.
                let _ = writer.store.save(&draft, browser::now()).await;
            });
        }
    }
}

/// Writes `draft` to `store` whenever it changes, and says how that stands; `saved_at` is when it was stored last.
#[hook]
pub fn use_autosave(store: &Store, draft: &Draft, saved_at: f64) -> SaveState {
    let outcome = use_state_eq(|| Outcome { revision: draft.revision, at: saved_at, failed: false });
    let writer = use_memo(store.clone(), |store| {
        Rc::new(Writer {
            store: store.clone(),
            latest: RefCell::new(draft.clone()),
            confirmed: Cell::new(draft.revision),
            writing: Cell::new(false),
            started: Cell::new(0.0),
            timer: RefCell::default(),
            closed: Cell::new(false),
            report: RefCell::default(),
        })
    });
    {
        let outcome = outcome.clone();
        *writer.report.borrow_mut() = Callback::from(move |new| outcome.set(new));
    }
    {
        let (writer, draft) = (writer.clone(), draft.clone());
        use_effect_with(draft.revision, move |_| {
            *writer.latest.borrow_mut() = draft;
            writer.ask(EVERY);
        });
    }
    {
        // Leaving the page of a draft must not leave its last words to a timer that dies with it.
        let writer = writer.clone();
        use_effect_with((), move |()| move || writer.close());
    }
    if !store.is_lasting() {
        SaveState::Memory
    } else if draft.revision <= outcome.revision {
        SaveState::Saved(outcome.at)
    } else if outcome.failed {
        SaveState::Failed
    } else {
        SaveState::Saving
    }
}
