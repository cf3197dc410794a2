//! Changing a draft that this window has not open.

use std::{cell::Cell, rc::Rc};

use tokio::sync::OwnedMutexGuard;

use super::{
    draft::{Draft, Loaded},
    drafts::Store,
    error::Error,
    pen::{Heard, Pen},
    rescue::bring_back,
};
use crate::{files, review::Review};

/// Whoever changes a draft after this many milliseconds comes back to it: the state in which it was left is kept as a version.
pub const AWAY: f64 = 600_000.0;

/// Why a draft was not changed. It is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NotAmended {
    /// Another window writes it.
    #[error("another window writes the draft")]
    Open,
    /// There is no such draft any more, or it is in the bin.
    #[error("there is no such draft")]
    Gone,
    /// It cannot be read, or not without its passphrase.
    #[error("the draft cannot be read: {0}")]
    Unreadable(files::Error),
    /// It no longer has what was to be changed.
    #[error("the draft no longer has what was to be changed")]
    Missing,
    #[error("the storage did not take it")]
    Storage,
}

/// Changes of a draft that this window has not open. From the first of them, or [`Amending::hold`], until it is dropped no other
/// window gets the pen, unless it takes it.
pub struct Amending {
    store: Store,
    id: String,
    pen: Rc<Pen>,
    is_wanted: Rc<Cell<bool>>,
    is_refused: Cell<bool>,
}

impl Amending {
    pub fn new(store: &Store, id: &str) -> Amending {
        let (pen, is_wanted) = (Pen::new(id), Rc::new(Cell::new(false)));
        let wanted = is_wanted.clone();
        pen.listen(Rc::new(move |heard| wanted.set(wanted.get() || heard == Heard::Wanted)));
        Amending { store: store.clone(), id: id.to_owned(), pen, is_wanted, is_refused: Cell::new(false) }
    }

    /// The id of the draft.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether another window asked for the pen, which it takes soon: what is still to be changed cannot wait.
    pub fn is_wanted(&self) -> bool {
        self.is_wanted.get()
    }

    /// Asks for the pen, so that no other window gets it before the first change. Returns whether this window has it; a refusal
    /// is final, as asking takes a while.
    pub async fn hold(&self) -> bool {
        if !self.pen.holds() && !self.is_refused.get() {
            self.is_refused.set(!self.pen.ask().await);
        }
        self.pen.holds()
    }

    /// The draft as it is stored, if this window has the pen, and no page left something behind that is still to be brought back.
    pub async fn stored(&self) -> Option<Draft> {
        if !self.hold().await || self.store.left(&self.id).await.is_some() {
            return None;
        }
        let stored = self.store.load(&self.id).await.ok()??;
        stored.draft.ok().filter(|_| stored.deleted_at.is_none())
    }

    /// Changes the draft as it is stored now, unless another window writes it. `change` returns whether there was anything to
    /// change; `step` names what it changes. Returns once the storage has confirmed it.
    ///
    /// # Errors
    ///
    /// The draft is as it was.
    pub async fn amend(&self, step: &str, now: f64, change: impl Fn(&mut Review) -> bool) -> Result<Draft, NotAmended> {
        if !self.hold().await {
            return Err(NotAmended::Open);
        }
        let amended = match self.store.amend_stored(&self.id, step, now, &change).await {
            // Where browsers have no locks, another window may have written in between.
            Err(Error::Conflict) => self.store.amend_stored(&self.id, step, now, &change).await,
            amended => amended,
        };
        if matches!(amended, Ok(Ok(_))) {
            self.pen.saved();
        }
        match amended {
            Ok(amended) => amended,
            Err(Error::Conflict) => Err(NotAmended::Open),
            Err(Error::Storage) => Err(NotAmended::Storage),
        }
    }
}

impl Drop for Amending {
    fn drop(&mut self) {
        self.pen.close();
    }
}

impl Store {
    /// The turn to change drafts that are not open, which ends when it is dropped. An editor of this page waits for it before it
    /// opens a draft: else it would take the pen from what is still to be written there.
    pub async fn amending(&self) -> OwnedMutexGuard<()> {
        self.0.amending.clone().lock_owned().await
    }

    async fn amend_stored(
        &self,
        id: &str,
        step: &str,
        now: f64,
        change: &impl Fn(&mut Review) -> bool,
    ) -> Result<Result<Draft, NotAmended>, Error> {
        let Some(mut stored) = self.load(id).await?.filter(|stored| stored.deleted_at.is_none()) else {
            return Ok(Err(NotAmended::Gone));
        };
        match stored.draft.clone() {
            // Otherwise the last words of a page that went would count as older than this change.
            Ok(draft) => bring_back(self, &draft, &mut stored, now).await,
            Err(error) => return Ok(Err(NotAmended::Unreadable(error))),
        }
        let Loaded { base, saved_at, draft, .. } = stored;
        let before = match draft {
            Ok(draft) => draft,
            Err(error) => return Ok(Err(NotAmended::Unreadable(error))),
        };
        let mut review = (*before.review).clone();
        if !change(&mut review) {
            return Ok(Err(NotAmended::Missing));
        }
        if review == *before.review {
            return Ok(Ok(before));
        }
        if now - saved_at > AWAY {
            // If this fails nothing is lost: it can be taken back as well.
            let _ = self.keep_version(&before, "open", now).await;
        }
        let draft = Draft { id: id.to_owned(), revision: before.revision + 1, review: Rc::new(review) };
        // The editor of this very page may have stored its last words meanwhile. Only what the storage did not take before is
        // written whatever became of it.
        self.save_over(&draft, base, now, base != before.revision).await?;
        self.0.amended.borrow_mut().note(&draft, before.review, step);
        // The draft itself is stored, so a copy that is not made loses nothing.
        let _ = self.copy(&draft, now).await;
        Ok(Ok(draft))
    }

    /// Stores in their drafts what pages left behind when they went, except in those that other windows write.
    pub async fn bring_all_back(&self, now: f64) {
        for id in self.left_behind().await {
            // What cannot be brought back now stays where it is.
            let _ = Amending::new(self, &id).amend("", now, |_| true).await;
        }
    }

    /// The states of a draft before each change by [`Amending::amend`], the oldest first, if it is still as the last one left it.
    pub fn take_amended(&self, draft: &Draft) -> Vec<Rc<Review>> {
        self.0.amended.borrow_mut().take(draft)
    }
}
