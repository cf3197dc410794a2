//! How the incident is filed and how it ran, what was learned from it, and who was told.

use chrono::TimeDelta;

use super::super::{
    runs::SourcedText,
    shown::Shown,
    told::{Line, Paragraphs, Told},
};
use super::{dates, measures::label};

/// Reference and severity, and what set it off.
pub fn filed(told: &Told) -> SourcedText {
    let course = &told.course;
    let mut text = SourcedText::new();
    label(&mut text, &course.reference.from, "Reference: ", &course.reference.text);
    label(&mut text, &course.severity.from, "Severity: ", &course.severity.text);
    label(&mut text, &course.trigger.from, "What set it off: ", &course.trigger.text);
    text
}

/// When it was detected, mitigated and resolved, and how long each took from the beginning.
pub fn times(told: &Told, shown: &mut Shown) -> SourcedText {
    let course = &told.course;
    let mut text = SourcedText::new();
    let started = told.moment(&told.started, None);
    let mut last = started;
    let mut durations = Vec::new();
    for (line, name, duration) in [
        (&course.detected, "Detected: ", "Time to detect: "),
        (&course.mitigated, "Mitigated: ", "Time to mitigate: "),
        (&course.resolved, "Resolved: ", "Time to resolve: "),
    ] {
        label(&mut text, &line.from, name, &when(told, line, shown));
        let at = told.moment(line, last);
        durations.extend(started.zip(at).and_then(|(from, to)| Some((line, duration, took(to.since(from)?)?))));
        last = at.or(last);
    }
    for (line, name, words) in durations {
        label(&mut text, &line.from, name, &words);
    }
    if told.zone().is_some() {
        label(&mut text, &course.zone.from, "All times in ", &course.zone.text);
    }
    text
}

/// `3 h 30 min`, `2 d 4 h`; nothing for what ended before it began.
fn took(took: TimeDelta) -> Option<String> {
    if took < TimeDelta::zero() {
        return None;
    }
    let parts = [(took.num_days(), "d"), (took.num_hours() % 24, "h"), (took.num_minutes() % 60, "min")];
    let words: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
    Some(if words.is_empty() { "0 min".to_owned() } else { words.join(" ") })
}

/// What went well, what went badly, and where it was luck.
pub fn lessons(told: &Told) -> Vec<SourcedText> {
    let names = ["What went well:", "What went badly:", "Where we were lucky:"];
    let lessons = names.into_iter().zip(&told.lessons).filter(|(_, lesson)| !lesson.lines.is_empty());
    let paragraph = |(name, lesson): (&str, &Paragraphs)| {
        let mut text = SourcedText::new();
        text.say(&lesson.from, name);
        append(&mut text, lesson);
        text
    };
    lessons.map(paragraph).collect()
}

/// Who was told what, and when more will be said.
pub fn tellings(told: &Told) -> Vec<SourcedText> {
    let day = |line: &Line| when(told, line, &mut Shown::default());
    let mut paragraphs = Vec::new();
    for telling in &told.tellings {
        let mut text = SourcedText::new();
        if !telling.when.is_empty() {
            text.say(&telling.when.from, &day(&telling.when));
            text.say(&telling.when.from, " –");
            text.gap();
        }
        if !telling.who.is_empty() {
            text.say(&telling.who.from, &telling.who.text);
            text.stop();
        }
        append(&mut text, &telling.what);
        paragraphs.push(text);
    }
    let mut next = SourcedText::new();
    label(&mut next, &told.next_update.from, "Next update: ", &day(&told.next_update));
    paragraphs.extend(Some(next).filter(|next| !next.is_empty()));
    paragraphs
}

/// A day and time by the clock of the incident; words that are none as typed.
fn when(told: &Told, line: &Line, shown: &mut Shown) -> String {
    told.when(line).map_or_else(|| line.text.clone(), |when| dates::date(&when, shown))
}

/// Continues a paragraph with the lines of a field, each a sentence.
fn append(text: &mut SourcedText, lines: &Paragraphs) {
    for line in &lines.lines {
        text.gap();
        text.say(&lines.from, line);
        text.stop();
    }
}
