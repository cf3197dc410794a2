//! A document that was read and is being looked through, before it becomes a draft.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    import::{Sorting, Target},
    review::Level,
};

/// The document that is looked through, if there is one. It stays while other pages are shown.
#[derive(Clone, Default, PartialEq)]
pub struct Incoming(pub Option<SameSorting>);

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
    /// The piece at a position goes elsewhere.
    Send(usize, Target),
    /// A cause lies on another level.
    Level(usize, Level),
    /// Nothing is looked through any more.
    Close,
}

impl Reducible for Incoming {
    type Action = IncomingAction;

    fn reduce(self: Rc<Self>, action: IncomingAction) -> Rc<Self> {
        let changed = |change: &dyn Fn(&mut Sorting)| {
            let mut next = self.0.clone();
            if let Some(SameSorting(sorting)) = &mut next {
                change(Rc::make_mut(sorting));
            }
            next
        };
        Rc::new(Incoming(match action {
            IncomingAction::Read(sorting) => Some(SameSorting(Rc::new(sorting))),
            IncomingAction::Send(n, target) => changed(&|sorting| sorting.send(n, target.clone())),
            IncomingAction::Level(cause, level) => changed(&|sorting| sorting.set_level(cause, level)),
            IncomingAction::Close => None,
        }))
    }
}

/// The document that the app holds, and what changes it.
#[hook]
pub fn use_incoming() -> UseReducerHandle<Incoming> {
    use_context().expect("the app holds what is looked through")
}
