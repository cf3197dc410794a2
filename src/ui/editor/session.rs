//! The open review and its undo history.

use std::rc::Rc;

use super::history::History;
use crate::review::{Edit, Review, Wording};

/// The open review.
#[derive(Clone)]
pub struct Session {
    pub review: Rc<Review>,
    /// The revision of the draft. It grows with every change, undo included.
    pub revision: u64,
    /// Whether another window writes the draft; nothing is changed here then.
    pub reading: bool,
    history: History,
}

impl Session {
    pub fn new(review: Rc<Review>, revision: u64, reading: bool) -> Session {
        Session { review, revision, reading, history: History::default() }
    }

    pub fn can_undo(&self) -> bool {
        !self.reading && self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        !self.reading && self.history.can_redo()
    }

    /// Applies `edit`, made at a time (milliseconds since 1970). Returns whether anything changed.
    ///
    /// The screen offers only what applies; an edit that comes too late (a second click on a removed row) changes nothing.
    pub fn edit(&mut self, edit: &Edit, at: f64) -> bool {
        let mut review = (*self.review).clone();
        if review.apply(edit).is_err() || review == *self.review {
            return false;
        }
        let before = self.put(Rc::new(review));
        match edit {
            Edit::Set { field, .. } => self.history.record_typing(before, field, at),
            _ => self.history.record(before),
        }
        true
    }

    /// Puts a whole review in the place of this one, as one step that can be undone.
    pub fn replace(&mut self, review: Rc<Review>) {
        let before = self.put(review);
        self.history.record(before);
    }

    /// Shows what another window stored. Nothing before that can be undone.
    pub fn follow(&mut self, review: Rc<Review>, revision: u64) {
        (self.review, self.revision, self.history) = (review, revision, History::default());
    }

    /// Takes the last step back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let before = self.history.undo(&self.review);
        before.map(|review| self.put(review)).is_some()
    }

    /// Takes the last undo back. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        let after = self.history.redo(&self.review);
        after.map(|review| self.put(review)).is_some()
    }

    /// Removes wordings that nobody changed. This is no step of its own: undo goes to the state before they were begun.
    pub fn drop_unchanged_wordings(&mut self) {
        if self.review.wordings.iter().any(|w| !w.is_changed()) {
            let mut review = (*self.review).clone();
            review.wordings.retain(Wording::is_changed);
            self.put(Rc::new(review));
        }
    }

    /// Makes `review` the present state and returns the one before.
    fn put(&mut self, review: Rc<Review>) -> Rc<Review> {
        self.revision += 1;
        std::mem::replace(&mut self.review, review)
    }
}
