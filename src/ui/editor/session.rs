//! The open review and its undo history.

use std::rc::Rc;

use super::{
    history::{History, Place},
    typing::Key,
};
use crate::review::{Edit, ItemId, Review, Wording};

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

    /// With these states, the oldest first, as steps before the present one.
    pub fn after(mut self, before: &[Rc<Review>]) -> Session {
        before.iter().for_each(|review| self.history.record(review));
        self
    }

    pub fn can_undo(&self) -> bool {
        !self.reading && self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        !self.reading && self.history.can_redo()
    }

    /// Applies `edit`. Returns whether anything changed.
    ///
    /// The screen offers only what applies; an edit that comes too late (a second click on a removed row) changes nothing.
    pub fn edit(&mut self, edit: &Edit) -> bool {
        let Some(review) = self.edited(edit) else { return false };
        let before = self.put(review);
        if matches!(edit, Edit::OpenDocument { .. }) {
            // Which document is at hand is no answer: undo leads to the document of the answer that it changes.
            self.history.end_step();
        } else {
            self.history.record(&before);
        }
        true
    }

    /// Sets a text to what stands in its control after a key. Returns whether that is another.
    pub fn type_in(&mut self, field: &str, value: &str, key: Key) -> bool {
        let edit = Edit::Set { field: field.to_owned(), value: value.to_owned() };
        let (Some(then), Some(review)) = (self.review.field(field), self.edited(&edit)) else {
            self.history.unchanged(key);
            return false;
        };
        let before = self.put(review);
        self.history.record_text(&before, field, &then, value, key);
        true
    }

    /// The review after `edit`, if that is another.
    fn edited(&self, edit: &Edit) -> Option<Rc<Review>> {
        let mut review = (*self.review).clone();
        (review.apply(edit).is_ok() && review != *self.review).then(|| review.into())
    }

    /// Puts a whole review in the place of this one, as one step that can be undone.
    pub fn replace(&mut self, review: Rc<Review>) {
        let before = self.put(review);
        self.history.record(&before);
    }

    /// Takes another document at hand in a window that reads along. The draft stays at its revision, so that nothing is
    /// written.
    pub fn look_at(&mut self, document: &ItemId) {
        if let Some(review) = self.edited(&Edit::OpenDocument { id: document.clone() }) {
            self.review = review;
        }
    }

    /// Shows what another window stored. Nothing before that can be undone. The document at hand stays, if it still exists.
    pub fn follow(&mut self, review: Rc<Review>, revision: u64) {
        let at_hand = self.review.document().id.clone();
        (self.review, self.revision, self.history) = (review, revision, History::default());
        self.look_at(&at_hand);
    }

    /// Takes the last step back. Returns what was there before, and the place of a text that came back; nothing, if there is
    /// no step.
    pub fn undo(&mut self) -> Option<(Rc<Review>, Option<Place>)> {
        let (review, place) = self.history.undo(&self.review)?;
        Some((self.put(review), place))
    }

    /// The same for the last undo.
    pub fn redo(&mut self) -> Option<(Rc<Review>, Option<Place>)> {
        let (review, place) = self.history.redo(&self.review)?;
        Some((self.put(review), place))
    }

    /// Removes wordings that nobody changed. This is no step of its own: undo goes to the state before they were begun.
    pub fn drop_unchanged_wordings(&mut self) {
        let mut wordings = self.review.documents.iter().flat_map(|document| &document.wordings);
        if wordings.any(|w| !w.is_changed()) {
            self.history.anchor(&self.review);
            let mut review = (*self.review).clone();
            review.documents.iter_mut().for_each(|document| document.wordings.retain(Wording::is_changed));
            self.put(Rc::new(review));
        }
    }

    /// Makes `review` the present state and returns the one before.
    fn put(&mut self, review: Rc<Review>) -> Rc<Review> {
        self.revision += 1;
        std::mem::replace(&mut self.review, review)
    }
}
