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
    store::{Draft, Error, Event, Pen, Store},
};

/// Time between the starts of two writes, in milliseconds.
const EVERY: f64 = 250.0;
/// Time before a failed write is tried again, in milliseconds.
const AGAIN: f64 = 2_000.0;
/// After so many failures in a row nobody should count on the storage.
const PATIENCE: u32 = 3;
/// Who has typed nothing for so long will not mind another page, in milliseconds.
const PAUSE: u32 = 1_500;
/// Time between two second copies, in milliseconds.
const COPY_EVERY: u32 = 5_000;
/// Time between two versions that are kept while somebody works, in milliseconds.
const VERSION_EVERY: f64 = 600_000.0;
/// A draft with so many changes is worth asking the browser to keep.
const WORTH_KEEPING: u64 = 50;

/// What the save status says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SaveState {
    /// Something is not confirmed yet.
    Saving,
    /// The storage has confirmed the last change; when (milliseconds since 1970).
    Saved(f64),
    /// The last write failed; it is tried again.
    Failed,
    /// There is no lasting storage, or it failed again and again.
    Memory,
    /// Another window writes this draft.
    Reading,
}

impl SaveState {
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
    latest: RefCell<Draft>,
    /// The last revision that the storage confirmed.
    confirmed: Cell<u64>,
    /// When; milliseconds since 1970.
    saved_at: Cell<f64>,
    /// How many writes failed since.
    failures: Cell<u32>,
    writing: Cell<bool>,
    started: Cell<f64>,
    timer: RefCell<Option<Timeout>>,
    /// The second copy that is due.
    copying: RefCell<Option<Timeout>>,
    version_at: Cell<f64>,
    /// The draft this one was before somebody else wrote that.
    forked_from: RefCell<Option<String>>,
    /// The page of the draft has been left: what comes next belongs to whoever opens it again.
    closed: Cell<bool>,
    /// Has the page drawn anew.
    show: UseForceUpdateHandle,
}

impl Writer {
    /// Whether there is something that the storage has not confirmed.
    pub fn is_behind(&self) -> bool {
        self.latest.borrow().revision > self.confirmed.get()
    }

    /// Sees to it that the latest state is written, now or when its time has come.
    fn ask(self: &Rc<Self>, wait: f64) {
        if self.writing.get() || self.timer.borrow().is_some() || !self.is_behind() {
            return;
        }
        let due = (self.started.get() + wait - browser::now()).clamp(0.0, wait);
        if due == 0.0 {
            spawn_local(self.clone().write());
            return;
        }
        let writer = self.clone();
        *self.timer.borrow_mut() = Some(Timeout::new(due as u32, move || {
            writer.timer.borrow_mut().take();
            spawn_local(writer.write());
        }));
    }

    async fn write(self: Rc<Self>) {
        if self.writing.replace(true) {
            return;
        }
        self.started.set(browser::now());
        let draft = self.latest.borrow().clone();
        let mut result = self.store.save(&draft, self.confirmed.get(), browser::now()).await;
        if result == Err(Error::Conflict) {
            self.fork();
            let draft = self.latest.borrow().clone();
            result = self.store.save(&draft, 0, browser::now()).await;
        }
        self.writing.set(false);
        match result {
            Ok(()) => {
                self.failures.set(0);
                let before = self.confirmed.replace(draft.revision);
                // A save takes many changes at once: hardly any falls on the very one.
                if before < WORTH_KEEPING && draft.revision >= WORTH_KEEPING {
                    browser::ask_to_persist();
                }
                self.saved_at.set(browser::now());
                self.pen.saved();
                self.keep_beside();
            }
            Err(_) => self.failures.set(self.failures.get() + 1),
        }
        if self.closed.get() {
            return;
        }
        self.show.force_update();
        if self.is_behind() {
            self.ask(if self.failures.get() > 0 { AGAIN } else { EVERY });
        } else if self.forked_from.borrow().is_some() {
            self.show_fork();
        }
    }

    /// Somebody else wrote the draft: what is here becomes a draft of its own.
    fn fork(&self) {
        let id = browser::new_id();
        self.store.note(&id, Event::Forked);
        self.confirmed.set(0);
        self.store.share_key(&self.latest.borrow().id, &id);
        let before = std::mem::replace(&mut self.latest.borrow_mut().id, id);
        self.forked_from.borrow_mut().get_or_insert(before);
    }

    /// Goes to the draft that came of a conflict, once nobody types: the page is built anew for it.
    fn show_fork(self: &Rc<Self>) {
        let (writer, revision) = (self.clone(), self.confirmed.get());
        Timeout::new(PAUSE, move || {
            let latest = writer.latest.borrow();
            let is_idle = latest.revision == revision && !writer.closed.get();
            if let Some(before) = is_idle.then(|| writer.forked_from.take()).flatten() {
                show(&before, &latest.id);
            }
        })
        .forget();
    }

    /// The second copy every few seconds, and a version of the draft every few minutes.
    fn keep_beside(self: &Rc<Self>) {
        let now = browser::now();
        if now - self.version_at.get() > VERSION_EVERY {
            self.version_at.set(now);
            let writer = self.clone();
            spawn_local(async move {
                let draft = writer.latest.borrow().clone();
                // The draft itself is stored; the next version is tried in its time.
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
            // Only what the database confirmed: the copy must never be ahead of it.
            if draft.revision == writer.confirmed.get() {
                let _ = writer.store.copy(&draft, browser::now()).await;
            } else {
                writer.keep_beside();
            }
        });
    }

    /// Writes what is not written yet, and comes back when that is confirmed or failed.
    pub async fn flush(self: &Rc<Self>) {
        self.timer.borrow_mut().take();
        while self.writing.get() {
            crate::store::sleep(20).await;
        }
        if self.is_behind() {
            self.clone().write().await;
        }
    }

    /// Takes this state, which another window wrote, for the last one confirmed; false if it is not newer than what is here.
    pub fn follow(&self, draft: &Draft) -> bool {
        if draft.revision <= self.latest.borrow().revision {
            return false;
        }
        self.confirmed.set(draft.revision);
        self.copying.borrow_mut().take();
        self.latest.replace(draft.clone());
        true
    }

    /// Starts the last write, also beside one that is under way: the database runs them in the order they were
    /// asked for, and whatever reads the draft next queues behind both.
    fn close(self: &Rc<Self>) {
        self.closed.set(true);
        self.timer.borrow_mut().take();
        let writer = self.clone();
        spawn_local(async move {
            writer.writing.set(false);
            if writer.is_behind() {
                writer.clone().write().await;
            }
            writer.pen.close();
            if writer.copying.borrow_mut().take().is_some() && !writer.is_behind() {
                let draft = writer.latest.borrow().clone();
                let _ = writer.store.copy(&draft, browser::now()).await;
            }
        });
    }
}

/// Goes to the same place in another draft.
fn show(before: &str, id: &str) {
    let location = gloo::utils::window().location();
    let hash = location.hash().unwrap_or_default();
    let _ = location.set_hash(&hash.replace(before, id));
}

/// Writes `draft` to `store` whenever it changes, and says how that stands; `stored` is the revision that was stored
/// last, and when. While this window only reads along nothing is written.
#[hook]
pub fn use_autosave(
    store: &Store,
    pen: &Rc<Pen>,
    draft: &Draft,
    stored: (u64, f64),
    reading: bool,
) -> (Rc<Writer>, SaveState) {
    let (base, saved_at) = stored;
    let show = use_force_update();
    let writer = use_memo((), |()| {
        Rc::new(Writer {
            store: store.clone(),
            pen: pen.clone(),
            latest: RefCell::new(draft.clone()),
            confirmed: Cell::new(base),
            saved_at: Cell::new(saved_at),
            failures: Cell::new(0),
            writing: Cell::new(false),
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
        let (writer, draft) = (writer.clone(), draft.clone());
        use_effect_with(draft.revision, move |_| {
            // What another window wrote is known already; one's own last words may come when one reads along.
            if draft.revision > writer.latest.borrow().revision {
                let mut latest = writer.latest.borrow_mut();
                (latest.revision, latest.review) = (draft.revision, draft.review);
            }
            writer.ask(EVERY);
        });
    }
    {
        // Leaving the page of a draft must not leave its last words to a timer that dies with it.
        let writer = writer.clone();
        use_effect_with((), move |()| move || writer.close());
    }
    let state = if reading {
        SaveState::Reading
    } else if !store.is_lasting() || writer.failures.get() >= PATIENCE {
        SaveState::Memory
    } else if draft.revision <= writer.confirmed.get() {
        SaveState::Saved(writer.saved_at.get())
    } else if writer.failures.get() > 0 {
        SaveState::Failed
    } else {
        SaveState::Saving
    };
    (writer, state)
}
