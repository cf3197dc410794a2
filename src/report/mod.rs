//! The document, apart from any format: what stands on it, in which role, and which answer said it.
//!
//! [`compose()`] is the only maker of a [`Report`]; exporters and the paper on screen only read it.

mod compare;
mod compose;
mod map;
mod tree;

pub use compare::{Pair, compare, differing};
pub use compose::{compose, has_slogans, title};
pub use map::{cause_tag, level_name, map, measure_names, strength_word, tags};
pub use tree::{
    Annex, Block, CauseMap, Cell, CellKind, Column, Deadline, Face, MapCause, MapEntry, MapMeasure, Meta, Own, Phrases,
    Report, Role, Run, Setting, Standing, Table,
};
