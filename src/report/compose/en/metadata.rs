//! The table below the title: how the incident is filed, and who wrote the document for whom.

use super::super::told::{Line, Told, ToldPerson};
use super::{
    dates,
    table::{labelled, line},
};
use crate::{
    report::tree::{Block, Cell},
    review::Kind,
};

/// The table; `None` without any of its answers.
pub fn table(told: &Told) -> Option<Block> {
    let course = &told.course;
    labelled([
        ("Reference", line(&course.reference)),
        ("Date of incident", Cell::new(&told.started.from, started(told))),
        ("Location", line(&told.place)),
        ("Severity", line(&course.severity)),
        ("People involved", people(told)),
        ("Author", author(told)),
        ("Date of report", Cell::new(&told.date.from, dates::shown(told, &told.date))),
        ("Distribution", line(&told.addressee)),
    ])
}

/// The people, unless the narrative names them all. An action report does not name them again.
fn people(told: &Told) -> Cell {
    if told.kind == Kind::Progress {
        return Cell::default();
    }
    let entries = told.involved(is_told);
    let words = |entry: &Vec<&Line>| entry.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let from = entries.first().and_then(|entry| entry.first()).map_or("", |line| &line.from);
    Cell::new(from, entries.iter().map(words).collect::<Vec<_>>().join("\n"))
}

fn is_told(told: &Told, person: &ToldPerson) -> bool {
    let (name, role) = (person.name.text.as_str(), person.role.text.as_str());
    if name.is_empty() || role.is_empty() {
        return told.story_has(|text| text.contains(name) && text.contains(role));
    }
    let last_word = role.rsplit(' ').next().unwrap_or(role);
    let together = [format!("{last_word} {name}"), format!("{name}, {role}"), format!("{name} ({role}")];
    told.story_has(|text| together.iter().any(|words| text.contains(words)))
}

/// Who wrote it: the person, or the organisation and who wrote for it.
fn author(told: &Told) -> Cell {
    let (writer, unit) = (&told.signer, &told.unit);
    if writer.is_empty() || unit.is_empty() || unit.text.contains(&writer.text) {
        return line(if unit.is_empty() { writer } else { unit });
    }
    Cell::new(&writer.from, format!("{}, {}", writer.text, unit.text))
}

/// When the incident began, with its zone behind a time that has none of its own.
fn started(told: &Told) -> String {
    let Some(when) = told.when(&told.started) else { return told.started.text.clone() };
    let words = dates::Style::of(told).full(&dates::to_minutes(when));
    let zone = told.course.zone.text.as_str();
    if when.time.is_none() || when.zone.is_some() || zone.is_empty() { words } else { format!("{words} {zone}") }
}
