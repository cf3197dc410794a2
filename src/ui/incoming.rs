//! A document that was read and is being looked through, before it becomes a draft.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    import::{Sorting, Target},
    review::{Level, List, Review},
};

/// What is brought in. It stays while other pages are shown.
#[derive(Clone, Default, PartialEq)]
pub struct Incoming {
    /// The document that is looked through, if there is one.
    pub sheet: Option<Sheet>,
    /// The states before and after it that undo and redo lead to.
    past: Vec<Sheet>,
    future: Vec<Sheet>,
    /// The text that was pasted last, until a draft was made of it.
    pub pasted: AttrValue,
    /// Whether the document is not kept, and is gone when the page is loaded anew.
    pub is_unkept: bool,
    /// What became of the document that was accepted last, until another one is read.
    pub accepted: Option<Rc<Accepted>>,
    /// The draft that was made before somebody went back to look the document through again.
    pub replaced: Option<Replaced>,
}

/// A document that is looked through, and where its pieces are to go.
#[derive(Clone, PartialEq)]
pub struct Sheet {
    pub sorting: SameSorting,
    /// The id of the draft that they are added to; empty for a new one.
    pub into: AttrValue,
}

/// Equal for the same state of what is looked through.
#[derive(Clone)]
pub struct SameSorting(pub Rc<Sorting>);

impl PartialEq for SameSorting {
    fn eq(&self, other: &SameSorting) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What became of a document.
#[derive(Clone, PartialEq)]
pub struct Accepted {
    /// The draft that has its words now.
    pub draft: AttrValue,
    /// The revision of the draft since then.
    pub revision: u64,
    /// The draft as it was before, unless it was made of the document.
    pub added_to: Option<Rc<Review>>,
    /// The state to go back to.
    before: Incoming,
}

/// A draft in the bin whose words are all in the document that is looked through, if it still has this revision.
#[derive(Clone, PartialEq)]
pub struct Replaced {
    pub draft: AttrValue,
    pub revision: u64,
}

pub enum IncomingAction {
    /// A document was read.
    Read(Sorting),
    /// A pasted text was read.
    ReadPasted(AttrValue, Sorting),
    /// A document that was kept is there again.
    Restore {
        sheet: Sheet,
        is_pasted: bool,
    },
    /// Whether the document is kept.
    Kept(bool),
    /// The piece at a position goes elsewhere.
    Send(usize, Target),
    /// A cause lies on another level.
    Level(usize, Level),
    /// The item at a position of a list is made of an entry of the catalogue, or no longer.
    Take(List, usize, String),
    /// The pieces are added to the draft with this id, or to a new one, if it is empty.
    Into(AttrValue),
    Undo,
    Redo,
    /// The document was given up; a pasted text is still there.
    GiveUp,
    /// A draft has its words now, at this revision, and was like this before, unless it was made of them.
    Accept {
        draft: AttrValue,
        revision: u64,
        added_to: Option<Rc<Review>>,
    },
    /// Somebody goes back from the draft to what was accepted. A draft that was made of it is in the bin.
    GoBack,
    /// Nobody wants to know any more what became of the document.
    Dismiss,
}

/// So many pieces are kept in all states together that undo leads to.
const MOST_PIECES: usize = 400_000;

impl Incoming {
    /// What a document begins with that was just read.
    fn of(sorting: Sorting, pasted: AttrValue) -> Incoming {
        let sheet = Sheet { sorting: SameSorting(Rc::new(sorting)), into: AttrValue::default() };
        Incoming { sheet: Some(sheet), pasted, ..Incoming::default() }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether what is looked through is the text that was pasted.
    pub fn is_pasted(&self) -> bool {
        !self.pasted.is_empty() && self.sheet.as_ref().is_some_and(|sheet| *self.pasted == **sheet.sorting.0.source())
    }

    /// Changes what is looked through, as one step. What changes nothing is none.
    fn change(&mut self, change: impl FnOnce(&mut Sheet)) {
        let Some(before) = &self.sheet else { return };
        let mut next = before.clone();
        change(&mut next);
        if next.into == before.into && next.sorting.0 == before.sorting.0 {
            return;
        }
        let pieces = before.sorting.0.reading().pieces.len().max(1);
        let most = (MOST_PIECES / pieces).clamp(20, 1_000);
        self.past.push(before.clone());
        self.past.drain(..self.past.len().saturating_sub(most));
        self.future.clear();
        self.sheet = Some(next);
    }

    /// The same of where pieces go.
    fn sort(&mut self, change: impl FnOnce(&mut Sorting)) {
        self.change(|Sheet { sorting: SameSorting(sorting), .. }| change(Rc::make_mut(sorting)));
    }

    fn step(&mut self, is_back: bool) {
        let (from, to) = if is_back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(next) = from.pop() {
            to.extend(self.sheet.replace(next));
        }
    }
}

impl Reducible for Incoming {
    type Action = IncomingAction;

    fn reduce(self: Rc<Self>, action: IncomingAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            IncomingAction::Read(sorting) => next = Incoming::of(sorting, next.pasted),
            IncomingAction::ReadPasted(text, sorting) => next = Incoming::of(sorting, text),
            // Somebody may have been quicker.
            IncomingAction::Restore { .. } if next.sheet.is_some() || next.accepted.is_some() => return self,
            IncomingAction::Restore { sheet, is_pasted } => {
                if is_pasted {
                    next.pasted = AttrValue::from(Rc::clone(sheet.sorting.0.source()));
                }
                next.sheet = Some(sheet);
            }
            IncomingAction::Kept(is_kept) => next.is_unkept = !is_kept,
            IncomingAction::Send(n, target) => next.sort(|sorting| sorting.send(n, target)),
            IncomingAction::Level(cause, level) => next.sort(|sorting| sorting.set_level(cause, level)),
            IncomingAction::Take(list, n, entry) => next.sort(|sorting| sorting.take_entry(list, n, &entry)),
            IncomingAction::Into(draft) => next.change(|sheet| sheet.into = draft),
            IncomingAction::Undo => next.step(true),
            IncomingAction::Redo => next.step(false),
            IncomingAction::GiveUp => next = Incoming { pasted: next.pasted, ..Incoming::default() },
            IncomingAction::Accept { draft, revision, added_to } => {
                let before = Incoming { accepted: None, replaced: None, ..next };
                next = Incoming {
                    accepted: Some(Rc::new(Accepted { draft, revision, added_to, before })),
                    ..Incoming::default()
                };
            }
            IncomingAction::GoBack => {
                if let Some(accepted) = next.accepted {
                    let Accepted { draft, revision, added_to, before } = (*accepted).clone();
                    next = Incoming { replaced: added_to.is_none().then_some(Replaced { draft, revision }), ..before };
                } else {
                    return self;
                }
            }
            IncomingAction::Dismiss => next.accepted = None,
        }
        Rc::new(next)
    }
}

/// The document that the app holds, and what changes it.
#[hook]
pub fn use_incoming() -> UseReducerHandle<Incoming> {
    use_context().expect("the app holds what is looked through")
}
