//! Pages around the form, one file a screen.

pub mod document;
pub mod drafts;
pub mod import;
pub mod lock;
pub mod overview;
pub mod settings;
pub mod versions;
