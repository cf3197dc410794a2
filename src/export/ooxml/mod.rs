//! Office Open XML: the package around the parts, the parts of a text document and those of a workbook.

pub(super) mod annex;
pub(super) mod cells;
pub(super) mod choices;
pub(super) mod document;
pub(super) mod footers;
pub(super) mod head;
pub(super) mod package;
pub(super) mod parts;
mod props;
pub(super) mod section;
pub(super) mod settings;
pub(super) mod sheet;
pub(super) mod sheet_styles;
pub(super) mod styles;
mod writer;
pub(super) mod xml;
