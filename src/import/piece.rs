//! Parts of a source.

use std::ops::Range;

/// A part of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// The address of the field it goes to, if there is one.
    pub field: Option<String>,
}
