//! Office Open XML: the package, the parts of a text document, and the parts of a workbook.
//!
//! Invariants:
//!
//! - Parts are valid XML in the order of the schema, whatever the text (`tests/core/exports/docx.rs`, `xlsx.rs`).
//! - A package has fixed times and contains nothing that depends on the machine (`tests/core/exports/docx.rs`).
//! - Measurements come from `typeset` or are checked against it (`tests/core/exports/figures.rs`).

pub(super) mod annex;
pub(super) mod cells;
pub(super) mod choices;
pub(super) mod document;
pub(super) mod footers;
pub(super) mod head;
pub(super) mod package;
pub(super) mod parts;
mod props;
mod rare;
pub(super) mod section;
pub(super) mod settings;
pub(super) mod sheet;
pub(super) mod sheet_styles;
pub(super) mod styles;
mod table;
pub(super) mod writer;
pub(super) mod xml;
