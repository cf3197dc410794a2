//! The table below the title: how the incident is filed, and who wrote the document for whom.

use super::super::told::Told;
use super::{
    dates, frame,
    table::{labelled, line},
};
use crate::report::tree::{Block, Cell};

/// The table; `None` without any of its answers.
pub fn table(told: &Told) -> Option<Block> {
    let course = &told.course;
    labelled([
        ("Reference", line(&course.reference)),
        ("Date of incident", Cell::new(&told.started.from, started(told))),
        ("Location", line(&told.place)),
        ("Severity", line(&course.severity)),
        ("Author", author(told)),
        ("Date", Cell::new(&told.date.from, dates::of_document(told))),
        ("Distribution", line(&told.addressee)),
    ])
}

/// Who wrote it: the person, or the organisation and who wrote for it.
fn author(told: &Told) -> Cell {
    let author = frame::author(told);
    let writer = &told.signer;
    if author.from == writer.from || writer.is_empty() || author.text.contains(&writer.text) {
        return line(author);
    }
    let words = [writer.text.as_str(), author.text.as_str()];
    Cell::new(&writer.from, words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", "))
}

/// When the incident began, with its zone behind a time that has none of its own.
fn started(told: &Told) -> String {
    let Some(when) = told.when(&told.started) else { return told.started.text.clone() };
    let words = dates::full(&dates::to_minutes(when));
    let zone = told.course.zone.text.as_str();
    if when.time.is_none() || when.zone.is_some() || zone.is_empty() { words } else { format!("{words} {zone}") }
}
