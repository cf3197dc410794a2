//! What was done and what will be done: remedies, other places that were looked at, and measures.

use super::super::{runs::SourcedText, shown::Shown, told::Told};
use super::{extent, list::Listed, measures, remedies};
use crate::review::ItemStyle;

/// Everything, for a self-examination or a report.
pub fn section(told: &Told, shown: &mut Shown) -> Vec<SourcedText> {
    let measures = measures::section(told);
    let mut paragraphs = remedies::section(told, shown, beside(told, &measures));
    paragraphs.extend(extent::section(told));
    paragraphs.extend(measures.paragraphs);
    paragraphs
}

/// What is done, for a progress report.
pub fn done(told: &Told, shown: &mut Shown) -> Vec<SourcedText> {
    let measures = measures::in_place(told);
    let mut paragraphs = remedies::section(told, shown, beside(told, &measures));
    paragraphs.extend(measures.paragraphs);
    paragraphs.extend(extent::section(told));
    paragraphs
}

/// The style of the remedies beside the measures: a section has one list under headings.
fn beside(told: &Told, measures: &Listed) -> ItemStyle {
    if measures.is_headed { ItemStyle::RunIn } else { told.items }
}
