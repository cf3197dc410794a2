//! What follows from many drafts at once: who has to do what by when, and what comes back.
//!
//! Drafts come in as [`Case`]s, read from the store or from files. Nothing here changes one. [`Board`] has a row for every
//! measure, [`Filter`] and [`Sort`] choose and order them, [`Person`] knows an owner however the name is written,
//! [`recurring`] finds causes that come back, and [`months`] counts what became of measures.
//!
//! Invariants: a row belongs to the case and the measure it was made from. No clock: today is an argument.

mod collect;
mod filter;
mod months;
mod person;
mod recurring;
mod reminder;
mod rows;

use std::rc::Rc;

pub use collect::{Collected, collect};
pub use filter::{Filter, Sort, Wanted};
pub use months::{Fallen, MONTHS, Month, Profile, Year, months};
pub use person::{People, Person};
pub use recurring::{Recurring, Seen, recurring};
pub use reminder::reminder;
pub use rows::{Board, Counts, Row};

use super::Review;

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
