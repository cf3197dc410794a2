//! What set the incident off, how it was detected, and how long that and its end took.

use chrono::TimeDelta;

use super::super::{
    runs::SourcedText,
    told::{Line, Told},
};
use super::{dates, list::label, table::labelled};
use crate::report::tree::{Block, Cell, Role};

/// The paragraphs and the table of times.
pub fn section(told: &Told) -> Vec<Block> {
    let mut text = SourcedText::new();
    label(&mut text, &told.course.trigger.from, "Trigger: ", &told.course.trigger.text);
    let mut source = SourcedText::new();
    label(&mut source, &told.source.from, "How it was detected: ", &told.source.text);
    let mut blocks: Vec<Block> =
        [text, source].into_iter().filter(|text| !text.is_empty()).map(|text| text.block(Role::Paragraph)).collect();
    blocks.extend(times(told));
    blocks
}

/// `All times in UTC.`
pub fn zone(told: &Told) -> Option<SourcedText> {
    let mut text = SourcedText::new();
    label(&mut text, &told.course.zone.from, "All times in ", &told.course.zone.text);
    (!text.is_empty()).then_some(text)
}

/// Whether the document tells times besides that of the beginning, which has its zone.
pub fn has_times(told: &Told) -> bool {
    let course = &told.course;
    let times = [&course.detected, &course.mitigated, &course.resolved, &told.next_update];
    let of_lists = told.moments.iter().map(|moment| &moment.at);
    let of_lists = of_lists.chain(told.tellings.iter().map(|telling| &telling.when));
    let mut all = times.into_iter().chain(of_lists).chain(told.remedies.iter().map(|remedy| &remedy.at));
    all.any(|line| line.when().is_some_and(|when| when.time.is_some()))
}

/// When it began, was detected, mitigated and resolved, and how long each took; `None` if it only began.
fn times(told: &Told) -> Option<Block> {
    let course = &told.course;
    let started = told.moment(&told.started, None);
    let mut last = started;
    let mut rows = Vec::new();
    let mut durations = Vec::new();
    for (line, name, duration) in [
        (&course.detected, "Detected", "Time to detect"),
        (&course.mitigated, "Mitigated", "Time to mitigate"),
        (&course.resolved, "Resolved", "Time to resolve"),
    ] {
        if line.is_empty() {
            continue;
        }
        rows.push((name, at(told, line)));
        let at = told.moment(line, last);
        let took = started.zip(at).and_then(|(from, to)| {
            let about = if from.about || to.about { "about " } else { "" };
            Some(format!("{about}{}", took(to.since(from)?)?))
        });
        durations.extend(took.map(|took| (duration, Cell::new(&line.from, took))));
        last = at.or(last);
    }
    if rows.is_empty() {
        return None;
    }
    labelled([("Started", at(told, &told.started))].into_iter().chain(rows).chain(durations))
}

/// A day and time by the clock of the incident; words that are none as typed.
pub fn at(told: &Told, line: &Line) -> Cell {
    let when = told.when(line).map(dates::to_minutes);
    Cell::new(&line.from, when.map_or_else(|| line.text.clone(), |when| dates::Style::of(told).full(&when)))
}

/// `3 h 30 min`, `2 days 4 h`; nothing for what ended before it began.
fn took(took: TimeDelta) -> Option<String> {
    if took < TimeDelta::zero() {
        return None;
    }
    let days = took.num_days();
    let day = if days == 1 { "day" } else { "days" };
    let parts = [(days, day), (took.num_hours() % 24, "h"), (took.num_minutes() % 60, "min")];
    let words: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
    Some(if words.is_empty() { "0 min".to_owned() } else { words.join(" ") })
}
