//! Office Open XML: the package around the parts, and the parts of a text document.

pub(super) mod annex;
pub(super) mod document;
pub(super) mod footers;
pub(super) mod head;
pub(super) mod package;
pub(super) mod props;
pub(super) mod section;
pub(super) mod settings;
pub(super) mod styles;
pub(super) mod xml;
