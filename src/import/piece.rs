//! Parts of a source.

use std::ops::Range;

/// A part of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// The address of the field it goes to, if there is one.
    pub field: Option<String>,
    /// Whether the document itself says so, by a heading, a label or the place, and not only the wording. A piece without a field
    /// that is sure is a heading, a mark or furniture; one that is not sure found no place.
    pub is_sure: bool,
}

impl Piece {
    /// Whether it says something that found no place.
    pub fn is_left(&self) -> bool {
        self.field.is_none() && !self.is_sure
    }
}
