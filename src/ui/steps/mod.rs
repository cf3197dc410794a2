//! One file a screen. The sections of the form are plain functions of the [`Form`](super::form::Form).

pub mod basics;
pub mod causes;
pub mod charts;
pub mod check;
pub mod document;
pub mod impacts;
pub mod incident;
pub mod layout;
pub mod measures;
