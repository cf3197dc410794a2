//! Saving while somebody types.
//!
//! Writes are throttled, not debounced: the first change starts a write after a frame, and while changes
//! follow another write starts every [`EVERY`] milliseconds. A debounced write would not start before the typing stops,
//! and a crash before that would lose all of it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use tokio::sync::Mutex;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    store::{self, Draft, Error, Pen, Store},
    ui::{painted::FRAME, window_event::use_window_event},
};

/// Time between the starts of two writes, in milliseconds.
const EVERY: f64 = 250.0;
/// Time before a failed write is tried again, in milliseconds.
const AGAIN: f64 = 2_000.0;
/// After this many failures in a row the draft counts as being in memory only.
const PATIENCE: u32 = 3;
/// How long nothing must be typed before the page changes to another draft, in milliseconds.
const PAUSE: u32 = 1_500;
/// Time between two second copies, in milliseconds.
const COPY_EVERY: u32 = 5_000;
/// Time between two versions that are kept while somebody works, in milliseconds.
const VERSION_EVERY: f64 = 600_000.0;
/// After this many changes the browser is asked to keep the storage.
const WORTH_KEEPING: u64 = 50;

/// What the save status says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SaveState {
    /// Something is not confirmed yet.
    Saving,
    /// The storage has confirmed the last change; when (milliseconds since 1970).
    Saved(f64),
    /// The last write failed and is tried again.
    Failed,
    /// There is no lasting storage, or it has failed [`PATIENCE`] times.
    Memory,
    /// Another window writes this draft.
    Reading,
}

impl SaveState {
    /// The state, if people have to know about it.
    pub fn trouble(self) -> Option<SaveState> {
        (!matches!(self, SaveState::Saving | SaveState::Saved(_))).then_some(self)
    }

    /// The value of `data-save`.
    pub fn id(self) -> &'static str {
        match self {
            SaveState::Saving => "saving",
            SaveState::Saved(_) => "saved",
            SaveState::Failed => "failed",
            SaveState::Memory => "memory",
            SaveState::Reading => "readonly",
        }
    }
}

/// Writes the open draft.
pub struct Writer {
    store: Store,
    pen: Rc<Pen>,
    /// The draft with every change.
    latest: Rc<RefCell<Draft>>,
    /// The last revision that the storage confirmed.
    confirmed: Cell<u64>,
    /// When it did; milliseconds since 1970.
    saved_at: Cell<f64>,
    /// How many writes have failed since.
    failures: Cell<u32>,
    /// Held while a write is under way.
    turn: Mutex<()>,
    /// When the last write started; milliseconds since 1970.
    started: Cell<f64>,
    /// The next write.
    timer: RefCell<Option<Timeout>>,
    /// The next second copy.
    copying: RefCell<Option<Timeout>>,
    /// When the last version was kept; milliseconds since 1970.
    version_at: Cell<f64>,
    /// The id that the draft had before a conflict made it a draft of its own.
    forked_from: RefCell<Option<String>>,
    /// Whether the page of the draft has been left. Later changes belong to whoever opens it next.
    closed: Cell<bool>,
    /// Renders the save state anew.
    show: UseForceUpdateHandle,
}

impl Writer {
    /// Whether there is something that the storage has not confirmed.
    pub fn is_behind(&self) -> bool {
        self.latest.borrow().revision > self.confirmed.get()
    }

    /// Schedules a write of the latest state, `wait` milliseconds after the last one started.
    fn schedule(self: &Rc<Self>, wait: f64) {
        let is_writing = self.turn.try_lock().is_err();
        if is_writing || self.timer.borrow().is_some() || !self.is_behind() {
            return;
        }
        let due = (self.started.get() + wait - browser::now()).clamp(FRAME, wait);
        let writer = self.clone();
        *self.timer.borrow_mut() = Some(Timeout::new(due as u32, move || {
            writer.timer.borrow_mut().take();
            spawn_local(writer.write());
        }));
    }

    /// Writes the latest state, unless a write is under way: that one schedules the next.
    async fn write(self: Rc<Self>) {
        let Ok(turn) = self.turn.try_lock() else { return };
        self.store_latest().await;
        drop(turn);
        self.after_write();
    }

    /// Writes what is not written yet, and returns once that is confirmed or has failed.
    pub async fn flush(self: &Rc<Self>) {
        self.timer.borrow_mut().take();
        let turn = self.turn.lock().await;
        if self.is_behind() {
            self.store_latest().await;
        }
        drop(turn);
        self.after_write();
    }

    async fn store_latest(self: &Rc<Self>) {
        self.started.set(browser::now());
        let draft = self.latest.borrow().clone();
        let mut result = self.store.save(&draft, self.confirmed.get(), browser::now()).await;
        if result == Err(Error::Conflict) {
            self.fork();
            let draft = self.latest.borrow().clone();
            result = self.store.save(&draft, 0, browser::now()).await;
        }
        if result.is_err() {
            self.failures.set(self.failures.get() + 1);
            return;
        }
        self.failures.set(0);
        let before = self.confirmed.replace(draft.revision);
        // One write takes several changes, so the count itself is rarely met.
        if before < WORTH_KEEPING && draft.revision >= WORTH_KEEPING {
            browser::ask_to_persist();
        }
        self.saved_at.set(browser::now());
        self.pen.saved();
        self.keep_beside();
    }

    /// Shows what came of a write, and goes on with what has changed since.
    fn after_write(self: &Rc<Self>) {
        if self.closed.get() {
            return;
        }
        self.show.force_update();
        if self.is_behind() {
            self.schedule(if self.failures.get() > 0 { AGAIN } else { EVERY });
        } else if self.forked_from.borrow().is_some() {
            self.show_fork();
        }
    }

    /// Makes the draft one of its own, because another window wrote it.
    fn fork(&self) {
        let id = browser::new_id();
        self.store.note(&id, store::Event::Forked);
        self.confirmed.set(0);
        self.store.share(&self.latest.borrow().id, &id);
        let before = std::mem::replace(&mut self.latest.borrow_mut().id, id);
        self.forked_from.borrow_mut().get_or_insert(before);
    }

    /// Goes to the draft that came of a conflict once nobody types: the page is built anew for it.
    fn show_fork(self: &Rc<Self>) {
        let (writer, revision) = (self.clone(), self.confirmed.get());
        Timeout::new(PAUSE, move || {
            let Draft { id, revision: latest, .. } = writer.latest.borrow().clone();
            let is_idle = latest == revision && !writer.closed.get();
            if let Some(before) = is_idle.then(|| writer.forked_from.take()).flatten() {
                show_draft(&before, &id);
            }
        })
        .forget();
    }

    /// Schedules the next second copy, and keeps a version of the draft if one is due.
    fn keep_beside(self: &Rc<Self>) {
        let now = browser::now();
        if now - self.version_at.get() > VERSION_EVERY {
            self.version_at.set(now);
            let writer = self.clone();
            spawn_local(async move {
                let draft = writer.latest.borrow().clone();
                // The draft itself is stored, so a version that is not kept loses nothing.
                let _ = writer.store.keep_version(&draft, "time", now).await;
            });
        }
        if self.copying.borrow().is_none() {
            let writer = self.clone();
            *self.copying.borrow_mut() = Some(Timeout::new(COPY_EVERY, move || {
                writer.copying.borrow_mut().take();
                writer.copy();
            }));
        }
    }

    fn copy(self: &Rc<Self>) {
        let writer = self.clone();
        spawn_local(async move {
            let draft = writer.latest.borrow().clone();
            // The copy must never be ahead of the database.
            if draft.revision == writer.confirmed.get() {
                let _ = writer.store.copy(&draft, browser::now()).await;
            } else {
                writer.keep_beside();
            }
        });
    }

    /// Takes `draft`, which another window wrote, for the last state confirmed. Returns false if it is not newer than the
    /// one here.
    pub fn follow(&self, draft: &Draft) -> bool {
        if draft.revision <= self.latest.borrow().revision {
            return false;
        }
        self.confirmed.set(draft.revision);
        self.copying.borrow_mut().take();
        self.latest.replace(draft.clone());
        true
    }

    /// Starts the last write, also beside one that is under way: the database runs them in the order in which they were
    /// asked for, and whatever reads the draft next waits for both.
    fn close(self: &Rc<Self>) {
        self.closed.set(true);
        self.timer.borrow_mut().take();
        let writer = self.clone();
        spawn_local(async move {
            if writer.is_behind() {
                writer.store_latest().await;
            }
            writer.pen.close();
            if writer.copying.borrow_mut().take().is_some() && !writer.is_behind() {
                let draft = writer.latest.borrow().clone();
                let _ = writer.store.copy(&draft, browser::now()).await;
            }
        });
    }

    /// How the draft at `revision` is stored.
    fn state(&self, revision: u64, reading: bool) -> SaveState {
        if reading {
            SaveState::Reading
        } else if !self.store.is_lasting() || self.failures.get() >= PATIENCE {
            SaveState::Memory
        } else if revision <= self.confirmed.get() {
            SaveState::Saved(self.saved_at.get())
        } else if self.failures.get() > 0 {
            SaveState::Failed
        } else {
            SaveState::Saving
        }
    }
}

/// Goes to the same place in another draft.
fn show_draft(before: &str, id: &str) {
    let location = gloo::utils::window().location();
    let hash = location.hash().unwrap_or_default();
    let _ = location.set_hash(&hash.replace(before, id));
}

/// A draft as it is stored.
#[derive(Clone, Copy, PartialEq)]
pub struct Base {
    /// The revision that is stored.
    pub revision: u64,
    /// When it was stored; milliseconds since 1970.
    pub saved_at: f64,
}

/// Writes `latest` to `store` whenever it changes, and says how the draft at `revision` is stored; `base` is what was stored when it
/// was opened. While this window only reads along nothing is written.
#[hook]
pub fn use_autosave(
    store: &Store,
    pen: &Rc<Pen>,
    latest: &Rc<RefCell<Draft>>,
    revision: u64,
    base: Base,
    reading: bool,
) -> (Rc<Writer>, SaveState) {
    let show = use_force_update();
    let writer = use_memo((), |()| {
        Rc::new(Writer {
            store: store.clone(),
            pen: pen.clone(),
            latest: latest.clone(),
            confirmed: Cell::new(base.revision),
            saved_at: Cell::new(base.saved_at),
            failures: Cell::new(0),
            turn: Mutex::new(()),
            started: Cell::new(0.0),
            timer: RefCell::default(),
            copying: RefCell::default(),
            version_at: Cell::new(browser::now()),
            forked_from: RefCell::default(),
            closed: Cell::new(false),
            show,
        })
    });
    let writer = (*writer).clone();
    {
        let writer = writer.clone();
        use_effect_with(revision, move |_| {
            writer.schedule(EVERY);
        });
    }
    {
        let writer = writer.clone();
        let leave = move |_: &Event| {
            if writer.is_behind() && !reading {
                writer.store.leave_from(&writer.latest.borrow(), writer.confirmed.get(), browser::now());
            }
        };
        use_window_event("pagehide", Box::new(leave));
    }
    {
        // The last words must not wait for a timer that is dropped with the page.
        let writer = writer.clone();
        use_effect_with((), move |()| move || writer.close());
    }
    let state = writer.state(revision, reading);
    (writer, state)
}
