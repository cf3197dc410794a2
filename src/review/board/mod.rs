//! What follows from many drafts at once: who has to do what by when, and what comes back.
//!
//! Drafts come in as [`Case`]s, read from the store or from files. Nothing here changes one but a [`Change`], made on the board.
//! [`Board`] has a row for every measure, [`Filter`] and [`Sort`] choose and order them, [`Person`] knows an owner however the
//! name is written, [`recurring`] finds causes that come back, and [`months`] counts what became of measures.
//!
//! Invariants: a row belongs to the case and the measure it was made from. No clock: today is an argument.

mod case;
mod change;
mod collect;
mod filter;
mod months;
mod person;
mod recurring;
mod reminder;
mod rows;

pub use case::{Case, Origin};
pub use change::Change;
pub use collect::{Collected, collect};
pub use filter::{Filter, Sort, Wanted};
pub use months::{Fallen, MONTHS, Month, Profile, Year, months};
pub use person::{People, Person};
pub use recurring::{Recurring, Seen, recurring};
pub use reminder::reminder;
pub use rows::{Board, Counts, Place, Row};
