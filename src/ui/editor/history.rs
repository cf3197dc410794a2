//! Undo and redo.

use std::rc::Rc;

use crate::review::Review;

/// Edits of one field that follow each other within this time (milliseconds) are one step.
const PAUSE: f64 = 1_000.0;
/// How many steps back are kept.
const DEPTH: usize = 200;

/// The states before and after the present one.
///
/// The lists are shared, so that a clone of the history costs two pointers.
#[derive(Clone, Default)]
pub struct History {
    past: Rc<Vec<Rc<Review>>>,
    future: Rc<Vec<Rc<Review>>>,
    /// The field that is being typed into, and the time of the last change; milliseconds since 1970.
    typing: Option<(String, f64)>,
}

impl History {
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records that `before` was replaced by typing into `field`. Typing on without a pause adds no step.
    pub fn record_typing(&mut self, before: Rc<Review>, field: &str, at: f64) {
        let continues = self.typing.as_ref().is_some_and(|(last, when)| last == field && at - when < PAUSE);
        if continues {
            self.future = Rc::default();
        } else {
            self.record(before);
        }
        self.typing = Some((field.to_owned(), at));
    }

    /// Records that `before` was replaced.
    pub fn record(&mut self, before: Rc<Review>) {
        let past = Rc::make_mut(&mut self.past);
        if past.len() == DEPTH {
            past.remove(0);
        }
        past.push(before);
        self.future = Rc::default();
        self.typing = None;
    }

    /// The state before `present`, if there is one.
    pub fn undo(&mut self, present: &Rc<Review>) -> Option<Rc<Review>> {
        step(&mut self.past, &mut self.future, present).inspect(|_| self.typing = None)
    }

    /// The state that was undone to get to `present`, if there is one.
    pub fn redo(&mut self, present: &Rc<Review>) -> Option<Rc<Review>> {
        step(&mut self.future, &mut self.past, present).inspect(|_| self.typing = None)
    }
}

fn step(from: &mut Rc<Vec<Rc<Review>>>, to: &mut Rc<Vec<Rc<Review>>>, present: &Rc<Review>) -> Option<Rc<Review>> {
    if from.is_empty() {
        return None;
    }
    let review = Rc::make_mut(from).pop()?;
    Rc::make_mut(to).push(present.clone());
    Some(review)
}
