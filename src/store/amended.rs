//! What was changed in drafts while they were not open.

use std::{collections::HashMap, rc::Rc};

use super::draft::Draft;
use crate::review::Review;

/// What was changed in drafts while they were not open, so that their editors can take it back.
#[derive(Default)]
pub(super) struct Amended(HashMap<String, Steps>);

struct Steps {
    /// The revision after the last change.
    revision: u64,
    /// What was last changed.
    last: String,
    /// The states before each change.
    before: Vec<Rc<Review>>,
}

impl Amended {
    /// Notes a change of what is called `step`. Changes of the same thing in a row, as of a text that is typed, are one step.
    pub(super) fn note(&mut self, draft: &Draft, before: Rc<Review>, step: &str) {
        let steps = self.0.entry(draft.id.clone()).or_insert_with(|| Steps {
            revision: draft.revision - 1,
            last: String::new(),
            before: Vec::new(),
        });
        if steps.revision != draft.revision - 1 {
            // Something else changed it meanwhile.
            (steps.before, steps.last) = (Vec::new(), String::new());
        }
        if steps.last != step || steps.before.is_empty() {
            steps.before.push(before);
        }
        (steps.revision, steps.last) = (draft.revision, step.to_owned());
    }

    /// The states of a draft before each change, the oldest first, if it is still as the last one left it.
    pub(super) fn take(&mut self, draft: &Draft) -> Vec<Rc<Review>> {
        let steps = self.0.remove(&draft.id);
        steps.filter(|steps| steps.revision == draft.revision).map(|steps| steps.before).unwrap_or_default()
    }
}
