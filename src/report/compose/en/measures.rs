//! The effects, and the measures.

use super::super::{
    numerals,
    parts::phrases,
    runs::SourcedText,
    told::{Line, Told, ToldMeasure},
};
use super::{causes, dates, frame::subject, list};
use crate::review::{
    Kind, Status,
    dates::{Limit, When},
};

/// The effects after their lead.
pub fn impacts(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.impacts.first() else { return Vec::new() };
    let from = first.heading.from.as_str();
    let mut lead = SourcedText::new();
    lead.say(from, "It had ");
    lead.say(from, &numerals::english(told.impacts.len()));
    lead.say(from, if told.impacts.len() == 1 { " effect." } else { " effects." });
    list::list(lead, told.impacts.iter().map(|i| list::item(SourcedText::new(), i)).collect())
}

/// The measures of a review or a report.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().collect();
    listed(told, &measures, true, |told, lead, from, count| {
        lead.say(from, subject(told));
        lead.say(from, " will take ");
        lead.say(from, &numerals::english(count));
        lead.say(from, if count == 1 { " measure." } else { " measures." });
    })
}

/// The measures that are in place.
pub fn in_place(told: &Told) -> Vec<SourcedText> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| m.is_in_place()).collect();
    listed(told, &measures, measures.len() == told.measures.len(), |_, lead, from, count| {
        lead.say(from, &list::capital(&numerals::english(count)));
        lead.say(from, if count == 1 { " measure is in place." } else { " measures are in place." });
    })
}

/// The measures still to be completed.
pub fn still_open(told: &Told) -> Vec<SourcedText> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| !m.is_in_place()).collect();
    listed(told, &measures, true, |_, lead, from, count| {
        lead.say(from, &list::capital(&numerals::english(count)));
        let words =
            if count == 1 { " measure is still to be completed." } else { " measures are still to be completed." };
        lead.say(from, words);
    })
}

/// `has_phrases`: whether the standard sentences of the office come first.
fn listed(
    told: &Told,
    measures: &[&ToldMeasure],
    has_phrases: bool,
    lead: fn(&Told, &mut SourcedText, &str, usize),
) -> Vec<SourcedText> {
    let Some(first) = measures.first() else { return Vec::new() };
    let mut text = SourcedText::new();
    lead(told, &mut text, &first.item.heading.from, measures.len());
    let mut paragraphs = if has_phrases { phrases(told, &told.phrases.measures) } else { Vec::new() };
    paragraphs.extend(list::list(text, measures.iter().map(|m| item(told, m)).collect()));
    paragraphs
}

fn item(told: &Told, measure: &ToldMeasure) -> Vec<SourcedText> {
    let mut paragraphs = list::item(SourcedText::new(), &measure.item);
    let Some(last) = paragraphs.last_mut() else { return paragraphs };
    let answers = causes::names(&told.named(&measure.answers));
    label(last, &measure.item.heading.from, "Answers ", &answers);
    let owner = &measure.owner;
    label(last, &owner.from, "Owner: ", if told.is_signer(&owner.text) { "me" } else { &owner.text });
    label(last, &measure.status_from, "Status: ", progress(told, measure));
    due(told, measure, last);
    let is_lasting = measure.status == Some(Status::Lasting);
    label(last, &measure.proof.from, if is_lasting { "Checked by: " } else { "Done when: " }, &measure.proof.text);
    paragraphs
}

/// Appends a sentence of `label` and `words`, unless `words` is empty.
fn label(text: &mut SourcedText, from: &str, label: &str, words: &str) {
    if !words.is_empty() {
        text.gap();
        text.say(from, label);
        text.say(from, words);
        text.stop();
    }
}

fn progress(told: &Told, measure: &ToldMeasure) -> &'static str {
    let is_progress = told.kind == Kind::Progress;
    match measure.status {
        Some(Status::Open) if is_progress => "not started",
        Some(Status::Doing) if is_progress => "in progress",
        Some(Status::Done) => "done, to be verified",
        Some(Status::Closed) => "verified and closed",
        Some(Status::Lasting) => "kept up permanently",
        _ => "",
    }
}

fn due(told: &Told, measure: &ToldMeasure, text: &mut SourcedText) {
    let due: &Line = &measure.due;
    if matches!(measure.status, Some(Status::Done | Status::Closed)) {
        return;
    }
    let is_lasting = measure.status == Some(Status::Lasting);
    let mut words = due.text.clone();
    if let Some(when) = due.when() {
        // The label says by.
        let limit = when.limit.filter(|limit| *limit != Limit::By);
        words = dates::full(&When { limit, ..when });
        let day = told.due_day(&when).filter(|_| !when.about);
        let is_overdue = day.zip(told.dated()).is_some_and(|(day, dated)| day < dated);
        if told.kind == Kind::Progress && !is_lasting && is_overdue {
            words.push_str(" (overdue)");
        }
    }
    label(text, &due.from, if is_lasting { "In place by: " } else { "Due: " }, &words);
}
