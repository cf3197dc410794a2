//! Answers: everything a person has said about one incident.
//!
//! [`Review`] is the model, [`Edit`] the only way to change it, [`check`] finds what is missing,
//! [`suggest`] names measures for ticked causes, [`pack`] is what an office adds to the catalogue.

mod adopt;
mod blank;
pub mod check;
mod choice;
pub mod dates;
mod edit;
mod field;
mod list;
mod model;
pub mod pack;
mod repair;
pub mod suggest;
mod told;

pub use choice::{Choice, DomainId, Kind, Latin, Level, Pitch, Status, Strength, Voice, parse, word};
pub use edit::{Edit, Refused};
pub use list::List;
pub use model::*;
pub(crate) use repair::repair;
pub use told::says;
