//! Answers: everything a person has said about one incident.
//!
//! [`Review`] is the model, [`Edit`] the only way to change it, [`check`] finds what is missing,
//! [`suggest`] names measures for ticked causes, [`pack`] is what an office adds to the catalogue,
//! [`profile`] what its new reviews begin with.
//! `fields` has a table of the fields of every struct, `list` a line for every list; [`Address`] leads to them by name.
//!
//! Invariants:
//!
//! - An edit applies as a whole or is refused and changes nothing.
//! - Texts are kept exactly as they were typed.
//! - Every text and choice that a draft file stores can be read and set by its address (`tests/core/edits.rs`).
//! - Ids of items are unique within a review. Links lead to causes that exist, and a cause explains only causes of a
//!   shallower level.
//! - Only `list` matches over all lists, and the word of a choice is written only in `choice` and the catalogue.

mod address;
mod adopt;
mod as_of;
mod blank;
pub mod board;
mod called;
pub mod check;
mod choice;
mod copied;
pub mod dates;
mod documents;
mod due;
mod edit;
mod fields;
mod fold;
mod item;
mod list;
mod model;
pub mod pack;
mod phrases;
pub mod profile;
mod repair;
pub mod rows;
mod slot;
pub mod suggest;
mod tally;
mod told;
mod usual;

pub(crate) use address::is_of_document;
pub use address::{Address, Part};
pub use as_of::AsOf;
pub use called::{MONTHS, due_state_word, due_word, ending_word, say_day, status_word, strength_word};
pub use choice::{
    Choice, DomainId, ItemStyle, Kind, Latin, LedgerColumns, Level, Paper, PhrasePlace, Pitch, Responsibility, Status,
    Strength, Voice, parse, word,
};
pub use due::{Dates, Days, Due, DueState, Ending, ParsedDays, SOON, is_open};
pub use edit::{Edit, Refused};
pub use fold::{fold_into, folded};
pub use item::{Fields, Item, TextKind};
pub use list::List;
pub use model::*;
pub use phrases::OwnPhrase;
pub(crate) use repair::repair;
pub use slot::{Slot, SlotMut};
pub use tally::Tally;
pub use told::{is_invisible, is_nothing, says};
pub use usual::Usual;
