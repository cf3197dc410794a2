//! One file a screen. The sections of the form are plain functions of the [`Form`](super::form::Form).

pub mod basics;
pub mod causes;
pub mod charts;
pub mod check;
pub mod document;
pub mod drafts;
pub mod impacts;
pub mod import;
pub mod incident;
pub mod layout;
pub mod lock;
pub mod measures;
pub mod overview;
pub mod settings;
pub mod versions;
