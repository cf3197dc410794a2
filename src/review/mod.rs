//! Answers: everything a person has said about one incident.
//!
//! [`Review`] is the model, [`Edit`] the only way to change it, [`check`] finds what is missing,
//! [`suggest`] names measures for ticked causes, [`file`](mod@file) is the versioned draft file.

pub mod check;
pub mod dates;
mod edit;
pub mod file;
mod model;
mod repair;
mod sample;
pub mod suggest;

pub use edit::{Choice, Edit, List, Refused, parse, word};
pub use model::*;
pub use sample::sample;
