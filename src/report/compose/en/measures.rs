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

/// Words that only a clause has, so that “because” may stand before it.
const VERBS: [&str; 18] = [
    " is ", " are ", " was ", " were ", " has ", " have ", " had ", " does ", " did ", " do ", " takes ", " take ",
    " took ", " cannot ", " could ", " needs ", " need ", " must ",
];

/// The effects after their lead.
pub fn impacts(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.impacts.first() else { return Vec::new() };
    let from = first.heading.from.as_str();
    let mut lead = SourcedText::new();
    lead.say(from, "It had ");
    lead.say(from, &numerals::english(told.impacts.len()));
    lead.say(from, if told.impacts.len() == 1 { " effect." } else { " effects." });
    list::list(lead, told.impacts.iter().map(|i| list::item(SourcedText::new(), &i.heading, &i.text)).collect())
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
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| told.is_in_place(m)).collect();
    listed(told, &measures, measures.len() == told.measures.len(), |_, lead, from, count| {
        lead.say(from, &list::capital(&numerals::english(count)));
        lead.say(from, if count == 1 { " measure is in place." } else { " measures are in place." });
    })
}

/// The measures still to be completed.
pub fn still_open(told: &Told) -> Vec<SourcedText> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| !told.is_in_place(m)).collect();
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
    let is_progress = told.kind == Kind::Progress;
    let (heading, progress) = (&measure.item.heading, &measure.progress);
    let has_progress = is_progress && !progress.lines.is_empty();
    // How far it has come stands instead of its explanation; without a heading the explanation says what it is.
    let explanation = if has_progress && !heading.is_empty() { progress } else { &measure.item.text };
    let mut paragraphs = list::item(SourcedText::new(), heading, explanation);
    if has_progress && heading.is_empty() {
        for line in progress.lines.iter().filter(|line| !measure.item.text.lines.contains(line)) {
            list::sentences(&mut paragraphs, &progress.from, std::slice::from_ref(line));
        }
    }
    let Some(last) = paragraphs.last_mut() else { return paragraphs };
    if told.has_references {
        let answers = causes::names(&told.named(&measure.answers));
        label(last, &heading.from, "Answers ", &answers);
    }
    let owner = &measure.owner;
    label(last, &owner.from, "Owner: ", if told.is_signer(&owner.text) { "me" } else { &owner.text });
    let is_lasting = measure.status == Some(Status::Lasting);
    if is_progress {
        state(told, measure, last);
    } else {
        label(last, &measure.status_from, "Status: ", &completed(told, measure));
        let (_, due) = due(told, measure);
        label(last, &measure.due.from, if is_lasting { "In place by: " } else { "Due: " }, &due);
    }
    if is_progress && !told.is_in_place(measure) {
        reason(last, &measure.reason);
        label(last, &measure.next.from, "Next: ", &measure.next.text);
    }
    label(last, &measure.ticket.from, "Ticket: ", &measure.ticket.text);
    label(last, &measure.proof.from, if is_lasting { "Checked by: " } else { "Done when: " }, &measure.proof.text);
    paragraphs
}

/// Appends a sentence of `label` and `words`, unless `words` is empty.
pub fn label(text: &mut SourcedText, from: &str, label: &str, words: &str) {
    if !words.is_empty() {
        text.gap();
        text.say(from, label);
        text.say(from, words);
        text.stop();
    }
}

/// How far a measure of a progress report has come: `In progress; originally due 31 March 2026 (overdue).`
fn state(told: &Told, measure: &ToldMeasure, text: &mut SourcedText) {
    let mut sentence = SourcedText::new();
    let words = match told.status(measure) {
        Some(Status::Open) => "not started".to_owned(),
        Some(Status::Doing) => "in progress".to_owned(),
        _ => completed(told, measure),
    };
    sentence.say(&measure.status_from, &list::capital(&words));
    let (is_overdue, due) = due(told, measure);
    if !due.is_empty() {
        let before = match (measure.status == Some(Status::Lasting), is_overdue) {
            (true, _) => "in place by ",
            (false, true) => "originally due ",
            (false, false) => "due ",
        };
        let is_first = sentence.is_empty();
        sentence.say(&measure.due.from, if is_first { "" } else { "; " });
        sentence.say(&measure.due.from, &if is_first { list::capital(before) } else { before.to_owned() });
        sentence.say(&measure.due.from, &due);
        sentence.say(&measure.due.from, if is_overdue { " (overdue)" } else { "" });
    }
    if !sentence.is_empty() {
        sentence.stop();
        text.gap();
        text.append(sentence);
    }
}

/// What has become of a measure that is completed, in small letters; empty for others.
fn completed(told: &Told, measure: &ToldMeasure) -> String {
    let on = on(&measure.closed_on);
    match told.status(measure) {
        Some(Status::Done) if on.is_empty() => "done, to be verified".to_owned(),
        Some(Status::Closed) if on.is_empty() => "verified and closed".to_owned(),
        Some(Status::Done) => format!("completed {on}, to be verified"),
        Some(Status::Closed) => format!("completed {on}, verified and closed"),
        Some(Status::Lasting) => "kept up permanently".to_owned(),
        _ => String::new(),
    }
}

/// `on 2 April 2026`, `in April 2026`; words that are no day as typed.
fn on(day: &Line) -> String {
    let Some(when) = day.when() else { return day.text.clone() };
    let words = dates::full(&when);
    match (when.is_vague_day() || when.limit.is_some() || when.end.is_some(), when.day) {
        (true, _) => words,
        (false, Some(_)) => format!("on {words}"),
        (false, None) => format!("in {words}"),
    }
}

/// Whether the measure is overdue in a progress report, and the words for the day it is due, without “by”; empty if it is
/// completed.
fn due(told: &Told, measure: &ToldMeasure) -> (bool, String) {
    if matches!(told.status(measure), Some(Status::Done | Status::Closed)) {
        return (false, String::new());
    }
    let is_lasting = measure.status == Some(Status::Lasting);
    let Some(when) = measure.due.when() else { return (false, measure.due.text.clone()) };
    let limit = when.limit.filter(|limit| *limit != Limit::By);
    let day = told.due_day(&when).filter(|_| !when.about);
    let is_late = day.zip(told.dated()).is_some_and(|(day, dated)| day < dated);
    (told.kind == Kind::Progress && !is_lasting && is_late, dates::full(&When { limit, ..when }))
}

/// Why a measure is not completed: after “because” if that makes a sentence.
fn reason(text: &mut SourcedText, reason: &Line) {
    let words = reason.text.as_str();
    let after =
        |word: &str| words.get(..word.len()).filter(|w| w.eq_ignore_ascii_case(word)).map(|w| &words[w.len()..]);
    let of = ["because of ", "due to ", "owing to "].into_iter().find_map(after);
    let (before, words) = match (of, after("because ")) {
        (Some(rest), _) => ("Not finished because of ", rest),
        (None, Some(rest)) => ("Not finished because ", rest),
        (None, None) => {
            let is_clause = words.starts_with(char::is_lowercase) && VERBS.iter().any(|verb| words.contains(verb));
            (if is_clause { "Not finished because " } else { "Not finished: " }, words)
        }
    };
    label(text, &reason.from, before, words);
}
