//! The sheet: where lines break, where pages break, how far things stand from the edge.
//!
//! Exporters read the figures here; the paper on the screen and the print show the pages made here.

mod tail;
mod title;
mod words;

pub use tail::{Tail, blank_before, indents, kept_with_next, name, tail, width};
pub use title::{MAX_CHARS, lines as title_lines};
