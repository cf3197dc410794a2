//! What is kept on disk: the draft file, the office's pack, the backup, and the sealed envelope.
//!
//! [`draft`] holds one review with its revision, [`pack`] what an office adds to the catalogue, [`backup`] everything one
//! browser keeps, [`sealed`] a draft or a backup that only a passphrase opens. The formats are documented in `docs/`.

pub mod backup;
pub mod draft;
mod error;
mod head;
mod json;
pub mod pack;
mod record;
mod sample;
pub mod sealed;

pub use draft::DraftFile;
pub use error::Error;
pub use record::Record;
pub use sample::sample;
