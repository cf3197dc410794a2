//! The sheet: where lines break, where pages break, how far things stand from the edge.
//!
//! Exporters read the figures here; the paper on the screen and the print show the pages made here.

mod english;
mod head;
mod lines;
mod metrics;
mod pages;
mod table;
mod tail;
mod title;

pub use lines::break_lines;
pub use metrics::Metrics;
pub use pages::{Lines, Page, Part, Place, Row, pages, pitch};
pub use table::widths;
pub use tail::{Tail, blank_before, indents, kept_with_next, name, number_width, tail, width};
pub use title::{MAX_CHARS, lines as title_lines};
