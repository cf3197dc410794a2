//! One file a screen.

pub mod basics;
pub mod causes;
pub mod check;
pub mod document;
pub mod drafts;
pub mod impacts;
pub mod import;
pub mod incident;
pub mod measures;
pub mod settings;

use std::rc::Rc;

use yew::prelude::*;

use crate::review::{ItemId, Review};

/// What every writing section is given.
#[derive(Properties, PartialEq, Clone)]
pub struct StepProps {
    pub review: Shared<Review>,
    /// The item whose card stands open.
    pub open: Option<ItemId>,
}

/// A shared value that is the same only if it is the same one: comparing is a pointer, not a walk.
#[derive(Clone)]
pub struct Shared<T>(pub Rc<T>);

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
