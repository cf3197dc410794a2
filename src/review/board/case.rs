//! A draft as it is seen among others.

use std::rc::Rc;

use crate::review::Review;

/// Where a case was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// A draft of this browser.
    #[default]
    Draft,
    /// A file, which is only read.
    File,
}

/// A draft as the board sees it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The draft's id, or the name of the file it was read from.
    pub id: Rc<str>,
    /// What it is called in lists.
    pub title: Rc<str>,
    pub origin: Origin,
    pub revision: u64,
    /// Its answers, of which lists may lack what they do not show.
    pub review: Rc<Review>,
}
