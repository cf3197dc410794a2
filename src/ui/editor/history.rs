//! Undo and redo.
//!
//! Within the steps that are kept, nothing that stood still for a second gets out of reach: what was undone stays ahead while only the same field changes, and
//! is behind once something else does.

use std::rc::Rc;

use super::typing::{Change, Key, Typing};
use crate::review::{Edit, ItemId, Review};

/// How many steps back are kept, a whole review counting for [`WHOLE`] of them.
const DEPTH: usize = 1_000;
const WHOLE: usize = 5;

/// What undo or redo puts in the place of what is there.
#[derive(Clone)]
enum Step {
    /// The text of a field, with this document at hand.
    Text { document: ItemId, field: Rc<str>, text: Rc<str> },
    /// A whole review, with this document at hand if it has it.
    Whole { document: ItemId, review: Rc<Review> },
}

/// A text that undo or redo put into its field.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The field address.
    pub field: Rc<str>,
    /// Where the changed part ends, in UTF-16 units as browsers count them.
    pub caret: u32,
}

/// The states before and after the present one.
///
/// The lists are shared, so that a clone of the history costs two pointers.
#[derive(Clone, Default)]
pub struct History {
    past: Rc<Vec<Step>>,
    future: Rc<Vec<Step>>,
    /// The step that is being typed.
    typing: Option<Typing>,
}

impl History {
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records that the text of a field was `then` in the review `before`, and is `now`.
    pub fn record_text(&mut self, before: &Rc<Review>, field: &str, then: &str, now: &str, key: Key) {
        let change = Change::of(then, now);
        let continued = self.typing.take().filter(|typing| typing.takes(field, &change, key));
        let typing = continued.unwrap_or_else(|| {
            // What was undone of the same field can still be redone: it takes the place of the whole text.
            let document = before.document().id.clone();
            let is_same = matches!(self.future.last(), Some(step) if step.is_of(&document, field));
            if !is_same {
                self.keep_undone(before);
            }
            let typing = Typing::new(field, key);
            self.push(Step::Text { document, field: typing.field.clone(), text: then.into() });
            typing
        });
        self.typing = typing.with(&change, key);
        // A composition that was cancelled is no step.
        let is_nothing =
            matches!(self.past.last(), Some(Step::Text { field: of, text, .. }) if **of == *field && **text == *now);
        match &mut self.typing {
            Some(typing) => typing.is_back = is_nothing,
            None if is_nothing => drop(Rc::make_mut(&mut self.past).pop()),
            None => {}
        }
    }

    /// What was typed changed nothing. A composition may have ended as it stands.
    pub fn unchanged(&mut self, key: Key) {
        let ended = self.typing.take_if(|typing| typing.is_composing() && !key.is_composing);
        if ended.is_some_and(|typing| typing.is_back) {
            // A composition that was cancelled is no step.
            Rc::make_mut(&mut self.past).pop();
        }
    }

    /// Records that `before` was replaced.
    pub fn record(&mut self, before: &Rc<Review>) {
        self.keep_undone(before);
        self.push(Step::whole(before.clone()));
        self.typing = None;
    }

    /// The next key begins another step.
    pub fn end_step(&mut self) {
        self.typing = None;
    }

    /// `present` is about to change beside the history: the last step and the next one lead where they lead now.
    pub fn anchor(&mut self, present: &Rc<Review>) {
        for steps in [&mut self.past, &mut self.future] {
            if let Some((_, review, Some(_))) = steps.last().and_then(|step| step.put_into(present)) {
                let steps = Rc::make_mut(steps);
                steps.pop();
                steps.push(Step::whole(review));
            }
        }
        self.typing = None;
    }

    /// The state before `present`, if there is one.
    pub fn undo(&mut self, present: &Rc<Review>) -> Option<(Rc<Review>, Option<Place>)> {
        self.typing = None;
        lead(&mut self.past, &mut self.future, present)
    }

    /// The state that was undone to get to `present`, if there is one.
    pub fn redo(&mut self, present: &Rc<Review>) -> Option<(Rc<Review>, Option<Place>)> {
        self.typing = None;
        lead(&mut self.future, &mut self.past, present)
    }

    /// Puts what was undone behind `present`, so that undo leads there.
    fn keep_undone(&mut self, present: &Rc<Review>) {
        if self.future.is_empty() {
            return;
        }
        let mut last = present.clone();
        while let Some((review, _)) = self.redo(&last) {
            last = review;
        }
        self.push(Step::whole(last));
    }

    fn push(&mut self, step: Step) {
        let past = Rc::make_mut(&mut self.past);
        past.push(step);
        let mut weight = 0;
        let kept = past.iter().rev().take_while(|step| {
            weight += step.weight();
            weight <= DEPTH
        });
        let surplus = past.len() - kept.count();
        past.drain(..surplus);
    }
}

/// The review with this document at hand, if it has it.
fn opened(review: &Rc<Review>, document: &ItemId) -> Rc<Review> {
    let mut review = review.clone();
    if review.document().id != *document {
        let _ = Rc::make_mut(&mut review).apply(&Edit::OpenDocument { id: document.clone() });
    }
    review
}

impl Step {
    /// A step to this review and the document that is at hand there.
    fn whole(review: Rc<Review>) -> Step {
        Step::Whole { document: review.document().id.clone(), review }
    }

    fn weight(&self) -> usize {
        match self {
            Step::Text { .. } => 1,
            Step::Whole { .. } => WHOLE,
        }
    }

    /// Whether it is about the text of this field.
    fn is_of(&self, document: &ItemId, field: &str) -> bool {
        matches!(self, Step::Text { document: of, field: at, .. } if of == document && **at == *field)
    }

    /// What this step makes of `present`, with the step that leads back and the place of a text. Nothing, if there is no such
    /// field.
    fn put_into(&self, present: &Rc<Review>) -> Option<(Step, Rc<Review>, Option<Place>)> {
        let (document, field, text) = match self {
            Step::Whole { document, review } => {
                // A document that the step takes away is at hand again once it is back.
                let at_hand = &present.document().id;
                let is_there = review.documents.iter().any(|document| document.id == *at_hand);
                let document_then = if is_there { document } else { at_hand };
                let back = Step::Whole { document: document_then.clone(), review: present.clone() };
                return Some((back, opened(review, document), None));
            }
            Step::Text { document, field, text } => (document, field, text),
        };
        let mut review = (**present).clone();
        review.apply(&Edit::OpenDocument { id: document.clone() }).ok()?;
        let then = review.field(field)?;
        review.apply(&Edit::Set { field: field.to_string(), value: text.to_string() }).ok()?;
        let place = Place { field: field.clone(), caret: Change::of(&then, text).end_in_utf16(text) };
        let back = Step::Text { document: document.clone(), field: field.clone(), text: then.into() };
        Some((back, review.into(), Some(place)))
    }
}

/// Takes the last step of `from`, and puts the way back onto `to`.
fn lead(from: &mut Rc<Vec<Step>>, to: &mut Rc<Vec<Step>>, present: &Rc<Review>) -> Option<(Rc<Review>, Option<Place>)> {
    let (back, review, place) = from.last()?.put_into(present)?;
    Rc::make_mut(from).pop();
    Rc::make_mut(to).push(back);
    Some((review, place))
}
