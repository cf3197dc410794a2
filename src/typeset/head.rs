//! What stands above the title and at the foot of the last page of a numbered document.

use super::pages::Paragraph;
use crate::report::Report;

pub(super) fn paragraphs(_: &Report) -> Vec<Paragraph> {
    Vec::new()
}

pub(super) fn imprint_height(_: &Report) -> u32 {
    1200
}
