//! The document, independent of any file format: its paragraphs, their roles, and the answers they come from.
//!
//! [`compose()`] makes a [`Report`] from the answers. Exporters, the typesetter and the preview only read it.
//!
//! Invariants:
//!
//! - The document is a function of the review and the office's phrases: no clock, no randomness (`tests/core/layers.rs`).
//! - Every run of a composed block names the field that it comes from (`tests/core/compose/combinations.rs`).
//! - Layout follows from [`Role`] and [`Meta`] alone: blocks have no fields for lengths or fonts (`tree`).
//! - `typeset` and `export` are never imported here (`tests/core/layers.rs`).

mod compare;
mod compose;
mod map;
mod tree;

pub use compare::{Pair, compare, differing};
pub use compose::{Style, compose, day, enumerator, han, has_slogans, title};
pub use map::{cause_tag, level_name, map, measure_names, tags};
pub use tree::{
    Annex, Block, CauseMap, Cell, CellKind, Column, Deadline, Face, MapCause, MapEntry, MapMeasure, Meta, Occasion,
    Own, Report, Role, Run, Setting, Standing, Table,
};
