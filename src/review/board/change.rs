//! A change of a measure that is made on the board.

use std::rc::Rc;

use super::Case;
use crate::review::{Edit, ItemId, Review};

/// A field of a measure that gets another value.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Id of the draft.
    pub draft: Rc<str>,
    /// What the draft is called in lists.
    pub title: Rc<str>,
    pub measure: ItemId,
    /// What the measure is called.
    pub of: Rc<str>,
    pub field: &'static str,
    /// What the board showed. If the draft has something else by now, it is not written over.
    pub seen: String,
    pub value: String,
    /// Which step it belongs to when it is taken back: what is typed into a field without a pause is a single step.
    pub step: u32,
}

impl Change {
    /// Whether it changes the same field.
    pub fn is_of(&self, other: &Change) -> bool {
        (&self.draft, &self.measure, self.field) == (&other.draft, &other.measure, other.field)
    }

    /// Whether the field is a text, which is typed key by key.
    pub fn is_text(&self) -> bool {
        self.field != "status"
    }

    /// The change that takes this one back.
    pub fn back(&self) -> Change {
        Change { seen: self.value.clone(), value: self.seen.clone(), ..self.clone() }
    }

    /// Changes a review that has what was seen. Returns whether it had.
    pub fn make(&self, review: &mut Review) -> bool {
        let Some(field) = self.address(review) else { return false };
        // A change that was written, but not confirmed, may come once more.
        if review.field(&field).is_none_or(|there| there != self.seen && there != self.value) {
            return false;
        }
        review.apply(&Edit::Set { field, value: self.value.clone() }).is_ok()
    }

    /// The case with the change, whatever it had before; `None` if it has no such measure.
    pub fn shown_in(&self, case: &Case) -> Option<Case> {
        let mut review = (*case.review).clone();
        let edit = Edit::Set { field: self.address(&review)?, value: self.value.clone() };
        review.apply(&edit).ok()?;
        Some(Case { review: Rc::new(review), ..case.clone() })
    }

    fn address(&self, review: &Review) -> Option<String> {
        let n = review.measures.iter().position(|measure| measure.id == self.measure)?;
        Some(format!("measures.{n}.{}", self.field))
    }
}
