//! What follows from many drafts at once: who has to do what by when, and what comes back.
//!
//! Drafts come in as [`Case`]s, read from the store or from files. Nothing here changes one.

use std::rc::Rc;

use super::Review;

/// A draft as the board sees it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The draft's id, or the name of the file it was read from.
    pub id: Rc<str>,
    /// What it is called in lists.
    pub title: Rc<str>,
    /// Its answers, of which lists may lack what they do not show.
    pub review: Rc<Review>,
}
