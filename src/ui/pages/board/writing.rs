//! Writes what is changed on the board into the drafts, one change after another.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    review::board::Change,
    store::{Amending, Draft, NotAmended, Store, sleep},
    ui::painted::FRAME,
};

/// Time between two writes of a text that is being typed, in milliseconds.
const EVERY: u32 = 250;

/// What is typed after a text stood still for so long is another step, in milliseconds.
const PAUSE: f64 = 1_000.0;

/// What became of a change.
pub enum Written {
    /// The storage has confirmed it; the draft as it is now, and whether no later change of the same field is still to be
    /// written.
    Stored { change: Change, draft: Draft, is_last: bool },
    /// It was not written, and why.
    Refused(Change, NotAmended),
}

/// The changes that are still to be written. Clones are the same.
#[derive(Clone)]
pub struct Writing(Rc<Inner>);

struct Inner {
    store: Store,
    queue: RefCell<VecDeque<Change>>,
    /// The change that is being written.
    at_hand: RefCell<Option<Change>>,
    is_busy: Cell<bool>,
    /// The change that was typed last, and when, unless another step came after it.
    typed: RefCell<Option<(Change, f64)>>,
    /// Tells its steps from those of another visit to the board.
    id: String,
    /// How many steps there were.
    steps: Cell<u32>,
    /// The drafts that have changes to be written, as they are stored.
    drafts: RefCell<Vec<Draft>>,
    tell: RefCell<Callback<Written>>,
}

impl Writing {
    /// Writes a change after those before it. One that follows a change of the same field takes its place. Returns the change
    /// with what was seen before it: the row may not have been drawn anew since the last key.
    pub fn push(&self, mut change: Change) -> Change {
        let now = browser::now();
        let is_typed_on = change.is_text()
            && self.0.typed.borrow().as_ref().is_some_and(|(last, at)| last.is_of(&change) && now - at < PAUSE);
        if !is_typed_on {
            self.0.steps.set(self.0.steps.get() + 1);
        }
        change.step = self.0.steps.get();
        self.0.typed.replace(Some((change.clone(), now)));
        self.enqueue(change)
    }

    /// Writes a change that takes another one back, or makes it again: a step of its own.
    pub fn push_step(&self, change: Change) -> Change {
        self.0.typed.take();
        self.0.steps.set(self.0.steps.get() + 1);
        self.enqueue(Change { step: self.0.steps.get(), ..change })
    }

    fn enqueue(&self, mut change: Change) -> Change {
        {
            let (mut queue, at_hand) = (self.0.queue.borrow_mut(), self.0.at_hand.borrow());
            if let Some(before) = queue.iter().rev().chain(&*at_hand).find(|before| before.is_of(&change)) {
                change.seen.clone_from(&before.value);
            }
            match queue.back_mut() {
                Some(last) if last.is_of(&change) && last.step == change.step => last.value.clone_from(&change.value),
                _ => queue.push_back(change.clone()),
            }
        }
        if !self.0.is_busy.replace(true) {
            let writing = self.clone();
            spawn_local(async move { writing.write().await });
        }
        change
    }

    async fn write(&self) {
        // Somebody may leave the board before everything is written, and then the page.
        let _leaving = {
            let writing = self.clone();
            EventListener::new(&gloo::utils::window(), "pagehide", move |_| writing.leave())
        };
        let _turn = self.0.store.amending().await;
        // A draft stays this page's until all its changes are written: if another window opened it in between, the rest would be
        // refused.
        let mut drafts = Vec::new();
        let first = self.0.queue.borrow().front().map(|change| change.draft.clone());
        if let Some(first) = first
            && let Some(draft) = self.amending(&mut drafts, &first).stored().await
        {
            self.note(draft);
        }
        // What is typed is shown first.
        sleep(FRAME as u32).await;
        loop {
            let Some(change) = self.0.queue.borrow_mut().pop_front() else { break };
            self.0.at_hand.replace(Some(change.clone()));
            let draft = self.amending(&mut drafts, &change.draft);
            let step = format!("{} {}", self.0.id, change.step);
            let amended = draft.amend(&step, browser::now(), |review| change.make(review)).await;
            self.0.at_hand.take();
            let is_typed_on = self.0.queue.borrow().front().is_some_and(|next| next.is_of(&change));
            let can_wait = !draft.is_wanted();
            drafts.retain(|draft| self.0.queue.borrow().iter().any(|next| *next.draft == *draft.id()));
            match amended {
                Ok(draft) => {
                    self.note(draft.clone());
                    let is_last = !self.0.queue.borrow().iter().any(|next| next.is_of(&change));
                    self.tell(Written::Stored { change, draft, is_last });
                }
                Err(why) => self.tell(Written::Refused(self.with_later(change), why)),
            }
            if is_typed_on && can_wait {
                sleep(EVERY).await;
            }
        }
        self.0.drafts.borrow_mut().clear();
        self.0.is_busy.set(false);
    }

    fn tell(&self, written: Written) {
        let tell = self.0.tell.borrow().clone();
        tell.emit(written);
    }

    /// Notes how a draft is stored.
    fn note(&self, draft: Draft) {
        let mut drafts = self.0.drafts.borrow_mut();
        drafts.retain(|other| other.id != draft.id);
        drafts.push(draft);
    }

    /// The one of `drafts` with this id, which is added if it is not there.
    fn amending<'a>(&self, drafts: &'a mut Vec<Amending>, id: &str) -> &'a Amending {
        let n = drafts.iter().position(|draft| draft.id() == id).unwrap_or_else(|| {
            drafts.push(Amending::new(&self.0.store, id));
            drafts.len() - 1
        });
        &drafts[n]
    }

    /// The change with what was typed on meanwhile: if it was refused, so are those that follow it.
    fn with_later(&self, mut change: Change) -> Change {
        self.0.queue.borrow_mut().retain(|next| {
            let is_later = next.is_of(&change);
            // What was taken back after it is of no use to anybody who reads of the refusal.
            if is_later && next.value.len() >= change.value.len() {
                change.value.clone_from(&next.value);
            }
            !is_later
        });
        change
    }

    /// Leaves behind what is not written yet, for a page that goes.
    fn leave(&self) {
        let (queue, at_hand) = (self.0.queue.borrow(), self.0.at_hand.borrow());
        for draft in &*self.0.drafts.borrow() {
            let mut review = (*draft.review).clone();
            let changes = at_hand.iter().chain(&*queue).filter(|change| *change.draft == *draft.id);
            if changes.filter(|change| change.make(&mut review)).count() > 0 {
                let (id, revision) = (draft.id.clone(), draft.revision + 1);
                let left = Draft { id, revision, review: Rc::new(review) };
                self.0.store.leave_from(&left, draft.revision, browser::now());
            }
        }
    }
}

/// Writes changes into the drafts of `store`, and tells what became of each.
#[hook]
pub fn use_writing(store: &Store, tell: Callback<Written>) -> Writing {
    let writing = use_memo((), |()| {
        Writing(Rc::new(Inner {
            store: store.clone(),
            queue: RefCell::default(),
            at_hand: RefCell::default(),
            is_busy: Cell::new(false),
            typed: RefCell::default(),
            id: browser::new_id(),
            steps: Cell::new(0),
            drafts: RefCell::default(),
            tell: RefCell::default(),
        }))
    });
    writing.0.tell.replace(tell);
    (*writing).clone()
}
