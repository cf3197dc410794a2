//! What is shown of the open review, besides its words.

use yew::prelude::*;

use super::focus::{self, Focus};
use crate::review::{ItemId, Level, List, Review};

/// What came of the last export.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Outcome {
    #[default]
    None,
    Failed,
    Copied,
}

/// What is shown. Nothing of it is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The card that stands open.
    pub open: Option<ItemId>,
    /// Where the caret goes after the next render, and a count that makes each wish a new one.
    pub goto: Option<(AttrValue, u32)>,
    /// Whether something was just removed, which undo is offered for.
    pub removed: bool,
    /// The levels whose suggestions are folded away.
    pub folded: Vec<Level>,
    /// What is looked for in the catalogue.
    pub query: String,
    pub outcome: Outcome,
}

impl View {
    /// Shows what an edit led to.
    pub fn show(&mut self, focus: Focus) {
        (self.open, self.removed) = (focus.open, focus.removed);
        if let Some(address) = focus.goto {
            self.goto(address.into());
        }
    }

    /// Shows what came back when a removal was undone.
    pub fn restore(&mut self, address: Option<String>) {
        self.removed = false;
        if let Some(address) = address {
            self.goto(address.into());
        }
    }

    /// Opens the card of an item, or closes the open one.
    pub fn open(&mut self, open: Option<ItemId>, review: &Review) {
        let before = std::mem::replace(&mut self.open, open);
        if let Some(address) = focus::after_open(before.as_ref(), self.open.as_ref(), review) {
            self.goto(address.into());
        }
    }

    /// Opens the card that holds a field and puts the caret there.
    pub fn open_at(&mut self, address: AttrValue, review: &Review) {
        if let Some(id) = List::of(&address).and_then(|(list, n, _)| review.item_id(list, n)) {
            self.open = Some(id.clone());
        }
        self.goto(address);
    }

    /// Closes the wording that stands open. Another card stays open.
    pub fn close_wording(&mut self, review: &Review) {
        if review.wordings.iter().any(|w| Some(&w.id) == self.open.as_ref()) {
            self.open = None;
        }
    }

    /// Another section is shown: nothing is looked for and nothing was exported there yet.
    pub fn visit(&mut self) {
        (self.query, self.outcome, self.removed) = Default::default();
    }

    /// Folds the suggestions of a level away, or out again.
    pub fn fold(&mut self, level: Level) {
        match self.folded.iter().position(|l| *l == level) {
            Some(place) => drop(self.folded.remove(place)),
            None => self.folded.push(level),
        }
    }

    fn goto(&mut self, address: AttrValue) {
        let count = self.goto.as_ref().map_or(0, |(_, n)| *n);
        self.goto = Some((address, count.wrapping_add(1)));
    }
}
