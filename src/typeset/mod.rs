//! The layout of the document: line breaks, page breaks and distances. All lengths are twips.
//!
//! The exporters' measurements agree with those here, which the tests hold. The preview on the screen and the print show
//! the pages computed here.
//!
//! Invariants:
//!
//! - All lines and rows of a document are on its pages, in order and without gaps (`tests/core/typeset/whole.rs`).
//! - Measurements of all formats come from [`figures`], [`Geometry`], [`english`] and [`Masthead`] (`tests/core/exports/figures.rs`,
//!   `tests/core/exports/sheets.rs`).
//! - Layout needs no browser: the same report gives the same pages everywhere (`tests/core/layers.rs`).
//! - Page counts agree with those of LibreOffice (`tests/office`).

pub mod english;
pub mod figures;
mod geometry;
mod head;
mod lines;
mod metrics;
mod pages;
mod picture;
mod sheets;
mod table;
mod tail;
mod title;
mod typeface;
mod words;

pub use geometry::Geometry;
pub use head::{
    IMPRINT_LINE, Masthead, RULE_SPACE, RULE_WIDTH, head_height, imprint_lines, reference_after, reference_before,
};
pub use lines::{apart, break_lines, has_long_word};
pub use metrics::Metrics;
pub use pages::pages;
pub use picture::{Edge, Frame, INSET, LINE, Label, Picture, Spot, picture};
pub use sheets::{Lines, Page, Part, Place, Row, TablePlace};
pub use table::{Breaking, breaking, column_widths, is_turned, widths};
pub use tail::{Tail, blank_before, indents, kept_with_next, kind_name, name, number_width, tail, width};
pub use title::{MAX_CHARS, lines as title_lines};
pub use typeface::Typeface;
