//! What is kept on disk: the draft file, the office's profiles and packs, the backup, and the sealed envelope.
//!
//! [`draft`] holds one review with its revision, [`Outline`] what lists show of one, [`pack`] what an office adds to the
//! catalogue, [`profile`] what its reviews begin with, [`backup`] everything one
//! browser keeps, [`sealed`] a draft or a backup that only a passphrase opens. The formats are documented in `docs/`.
//! The structs derive serde's traits where they are defined; here files are checked, limited and laid out.
//!
//! Invariants:
//!
//! - A file is read as a whole or refused with an [`Error`] that names the place.
//! - What was written reads back as the same value and is written again as the same text (`fuzz/promises.rs`).
//! - Files of older versions can be read (`tests/core/versions.rs`). Unknown fields of a review survive, in their order
//!   and with all digits of their numbers (`tests/core/json.rs`).
//! - A struct that keeps unknown fields has no number of its own: serde's `flatten` cannot read it with serde_json's
//!   feature `arbitrary_precision` (serde issue 721).

pub mod backup;
pub mod draft;
mod error;
mod head;
mod json;
mod outline;
pub mod pack;
pub mod profile;
mod record;
mod sample;
pub mod sealed;
pub mod search;

pub use draft::DraftFile;
pub use error::Error;
pub use outline::Outline;
pub use profile::ProfileFile;
pub use record::{Exported, Record};
pub use sample::Sample;
