//! A document that was read and is being looked through, before it becomes a draft.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    import::{Sorting, Target},
    review::{Level, List},
};

/// What is brought in. It stays while other pages are shown.
#[derive(Clone, Default, PartialEq)]
pub struct Incoming {
    /// The document that is looked through, if there is one.
    pub sorting: Option<SameSorting>,
    /// The text that was pasted last, until a draft was made of it.
    pub pasted: AttrValue,
}

/// Equal for the same state of what is looked through.
#[derive(Clone)]
pub struct SameSorting(pub Rc<Sorting>);

impl PartialEq for SameSorting {
    fn eq(&self, other: &SameSorting) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

pub enum IncomingAction {
    /// A document was read.
    Read(Sorting),
    /// A pasted text was read.
    ReadPasted(AttrValue, Sorting),
    /// The piece at a position goes elsewhere.
    Send(usize, Target),
    /// A cause lies on another level.
    Level(usize, Level),
    /// The item at a position of a list is made of an entry of the catalogue, or no longer.
    Take(List, usize, String),
    /// The document was given up; a pasted text is still there.
    GiveUp,
    /// A draft was made of it.
    Done,
}

impl Reducible for Incoming {
    type Action = IncomingAction;

    fn reduce(self: Rc<Self>, action: IncomingAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            IncomingAction::Read(sorting) => next.sorting = Some(SameSorting(Rc::new(sorting))),
            IncomingAction::ReadPasted(text, sorting) => {
                next = Incoming { sorting: Some(SameSorting(Rc::new(sorting))), pasted: text };
            }
            IncomingAction::Send(n, target) => {
                if let Some(SameSorting(sorting)) = &mut next.sorting {
                    Rc::make_mut(sorting).send(n, target);
                }
            }
            IncomingAction::Level(cause, level) => {
                if let Some(SameSorting(sorting)) = &mut next.sorting {
                    Rc::make_mut(sorting).set_level(cause, level);
                }
            }
            IncomingAction::Take(list, n, entry) => {
                if let Some(SameSorting(sorting)) = &mut next.sorting {
                    Rc::make_mut(sorting).take_entry(list, n, &entry);
                }
            }
            IncomingAction::GiveUp => next.sorting = None,
            IncomingAction::Done => next = Incoming::default(),
        }
        Rc::new(next)
    }
}

/// The document that the app holds, and what changes it.
#[hook]
pub fn use_incoming() -> UseReducerHandle<Incoming> {
    use_context().expect("the app holds what is looked through")
}
