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
        ("Author", line(frame::author(told))),
        ("Date", Cell::new(&told.date.from, dates::of_document(told))),
        ("Distribution", line(&told.addressee)),
    ])
}

/// When the incident began, with its zone behind a time that has none of its own.
fn started(told: &Told) -> String {
    let Some(when) = told.when(&told.started) else { return told.started.text.clone() };
    let words = dates::full(&dates::to_minutes(when));
    let zone = told.course.zone.text.as_str();
    if when.time.is_none() || when.zone.is_some() || zone.is_empty() { words } else { format!("{words} {zone}") }
}
