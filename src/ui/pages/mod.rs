//! The pages around the editor (drafts, import, settings), and those of the editor that hold no answers: overview,
//! versions and passphrase.
//!
//! Invariants: what a passphrase field holds is read when it is sent and is kept in no state. Nothing that was not
//! confirmed by the storage is called stored. Pages do not import each other in a circle.

pub mod board;
pub mod drafts;
pub mod import;
pub mod lock;
pub mod new_draft;
pub mod office_file;
pub mod overview;
pub mod passphrase;
pub mod settings;
pub mod versions;
