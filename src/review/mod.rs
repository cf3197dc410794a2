//! Answers: everything a person has said about one incident.
//!
//! [`Review`] is the model, [`Edit`] the only way to change it, [`check`] finds what is missing,
//! [`suggest`] names measures for ticked causes, [`file`](mod@file) is the versioned draft file, [`pack`] what an office
//! adds to the catalogue, [`backup`] everything that one browser keeps, [`sealed`] what only a passphrase opens.

mod adopt;
pub mod backup;
mod blank;
pub mod check;
mod choice;
pub mod dates;
mod edit;
mod field;
pub mod file;
pub mod json;
mod list;
mod model;
pub mod pack;
mod places;
mod read;
mod record;
mod repair;
mod sample;
pub mod sealed;
pub mod suggest;
mod told;
mod write;

pub use choice::{Choice, parse, word};
pub use edit::{Edit, Refused};
pub use list::List;
pub use model::*;
pub use record::Record;
pub use sample::sample;
pub use told::says;
