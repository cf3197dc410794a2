//! The sections of the form, one screen a file: what the person is asked, and what is shown of the review as a whole.
//!
//! A section takes the open review from [`use_desk`](super::editor::desk::use_desk) and changes it by callbacks where the
//! controls stand. Several sections share [`item_list`], [`item_card`], [`catalog_search`], [`offer`], [`offered`], [`office`], [`usual`], [`links`],
//! [`coverage`], [`strength`], and [`chain`], which looks all causes over at once.
//!
//! Invariants: what there can be hundreds of (closed cards, offers, rows of the matrix) is a component that reads no context
//! and compares small properties, so that a key press renders only the rows it changes. Items of lists have keys.

mod answers;
pub mod basics;
mod catalog_search;
pub mod causes;
mod chain;
pub mod charts;
pub mod check;
mod coverage;
pub mod document;
pub mod documents;
pub mod impacts;
pub mod incident;
mod item_card;
mod item_list;
pub mod layout;
mod links;
mod matrix;
mod measure_card;
pub mod measures;
mod offer;
mod offered;
mod office;
pub mod office_profile;
pub mod phrases;
mod status_strip;
mod strength;
mod usual;
