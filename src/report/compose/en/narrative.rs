//! The narrative: who speaks, the lead, the people, the timeline, and how it came to light.

use super::super::{
    runs::SourcedText,
    shown::Shown,
    told::{Told, ToldMoment, ToldPerson},
};
use super::{course, dates, list};
use crate::review::dates::When;
use chrono::NaiveDate;

/// The narrative up to the end of the timeline.
pub fn story(told: &Told, shown: &mut Shown) -> Vec<SourcedText> {
    let mut first = vec![SourcedText::new()];
    if !told.post.is_empty() {
        speaker(told, &mut first[0]);
    } else if let Some(speaker) = told.speaker() {
        first[0].say(&speaker.role.from, "My post is ");
        first[0].say(&speaker.role.from, &speaker.role.text);
        first[0].stop();
    }
    list::sentences(&mut first, &told.summary.from, &told.summary.lines);
    if let Some(last) = first.last_mut() {
        lead(told, shown, last);
        people(told, last);
    }
    first.push(course::filed(told));
    first.retain(|p| !p.is_empty());
    timeline(told, shown, &mut first);
    first.extend(Some(course::times(told, shown)).filter(|times| !times.is_empty()));
    first
}

/// `I am Edda Marlowe, practice manager at Tallow Quay Health Centre.`
fn speaker(told: &Told, text: &mut SourcedText) {
    let post = &told.post;
    // A post may be typed with the office or the name.
    let is_said = |words: &str| words.is_empty() || post.text.contains(words);
    text.say(if told.signer.is_empty() { &post.from } else { "signer" }, "I am ");
    if !is_said(&told.signer.text) {
        text.say("signer", &told.signer.text);
        text.say("signer", ", ");
    }
    text.say(&post.from, &post.text);
    if !is_said(&told.unit.text) {
        text.say("unit", " at ");
        text.say("unit", &told.unit.text);
    }
    text.stop();
}

/// `This happened at 03:10 on 6 June 2026, at the store.`
fn lead(told: &Told, shown: &mut Shown, text: &mut SourcedText) {
    let place = told.place.text.as_str();
    let is_said = told.summary.lines.iter().any(|line| line.contains(place));
    let place = if is_said { "" } else { place };
    if place.is_empty() && told.started.is_empty() {
        return;
    }
    let mut sentence = SourcedText::new();
    let from = told.started.from.as_str();
    let mut has_when = false;
    if let Some((when, end)) = told.started_when().and_then(|when| Some((when, when.end?))) {
        sentence.say(from, "This happened from ");
        sentence.say(from, &dates::date(&When { end: None, ..when }, shown));
        sentence.say(from, " to ");
        sentence.say(from, &dates::date(&end.into(), shown));
        has_when = true;
    } else if let Some(when) = told.started_when() {
        let (day, time) = (dates::day(&when, shown), dates::time(&when));
        has_when = true;
        sentence.say(from, "This happened ");
        if !time.is_empty() {
            sentence.say(from, "at ");
            sentence.say(from, &time);
            sentence.say(from, if day.is_empty() { "" } else { " " });
        }
        if !day.is_empty() {
            sentence.say(
                from,
                if when.is_vague_day() {
                    ""
                } else if when.day.is_some() {
                    "on "
                } else {
                    "in "
                },
            );
            sentence.say(from, &day);
        }
    } else if !told.started.is_empty() {
        sentence.say(from, "This happened ");
        sentence.say(from, &told.started.text);
        has_when = true;
    } else {
        sentence.say(&told.place.from, "This happened");
    }
    if !place.is_empty() {
        let (word, place) = preposition(place);
        sentence.say(&told.place.from, if has_when { ", " } else { " " });
        sentence.say(&told.place.from, word);
        sentence.say(&told.place.from, place);
    }
    sentence.stop();
    text.gap();
    text.append(sentence);
}

/// The word before a place, and the place without it: its own, or “at”. At Harbour Clinic: the word is the pattern's, so it
/// is written small.
pub fn preposition(place: &str) -> (&'static str, &str) {
    const OWN: [&str; 13] = [
        "at ",
        "in ",
        "on ",
        "near ",
        "outside ",
        "inside ",
        "within ",
        "behind ",
        "under ",
        "opposite ",
        "between ",
        "aboard ",
        "online",
    ];
    let own = OWN.into_iter().find(|own| place.get(..own.len()).is_some_and(|p| p.eq_ignore_ascii_case(own)));
    (own.unwrap_or("at "), own.map_or(place, |own| &place[own.len()..]))
}

/// The people, unless the narrative names them all.
fn people(told: &Told, text: &mut SourcedText) {
    let entries = told.involved(is_told);
    for (n, entry) in entries.iter().enumerate() {
        for (part, said) in entry.iter().enumerate() {
            if part > 0 {
                text.gap();
            } else if n > 0 {
                text.mark("; ");
            } else {
                text.gap();
                text.say(&said.from, "People involved: ");
            }
            text.say(&said.from, &said.text);
        }
    }
    if !entries.is_empty() {
        text.stop();
    }
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

/// A paragraph for each step, in the user's order. The label leaves the user's sentence whole.
fn timeline(told: &Told, shown: &mut Shown, paragraphs: &mut Vec<SourcedText>) {
    let mut last = None;
    let mut was_undated = true;
    for moment in &told.moments {
        let label = label(told, moment, shown, &mut last, was_undated);
        was_undated = moment.at.is_empty();
        paragraphs.extend(labelled(moment, &label));
    }
}

/// The sentences of a step after its label.
pub fn labelled(moment: &ToldMoment, label: &str) -> Vec<SourcedText> {
    let mut text = SourcedText::new();
    if !label.is_empty() {
        let from = if moment.at.is_empty() { &moment.text.from } else { &moment.at.from };
        text.say(from, &list::capital(label));
        text.say(from, " –");
    }
    let mut paragraphs = vec![text];
    list::sentences(&mut paragraphs, &moment.text.from, &moment.text.lines);
    paragraphs
}

/// The label of a step. `last` is the date that the reader has in mind.
fn label(
    told: &Told,
    moment: &ToldMoment,
    shown: &mut Shown,
    last: &mut Option<NaiveDate>,
    was_undated: bool,
) -> String {
    if moment.at.is_empty() {
        return if was_undated { String::new() } else { String::from("Then") };
    }
    let Some(when) = told.when(&moment.at) else {
        *last = None;
        return moment.at.text.clone();
    };
    let typed = moment.at.when().filter(|typed| typed.zone.is_some() && when.zone.is_none() && typed.time != when.time);
    let words = place(told, when, shown, last);
    // A time of another zone is told in both.
    match typed {
        Some(typed) => format!("{words} ({})", dates::time(&typed)),
        None => words,
    }
}

/// The day and time of a step, as far as the reader does not have them in mind.
fn place(told: &Told, when: When, shown: &mut Shown, last: &mut Option<NaiveDate>) -> String {
    if when.day.is_none() {
        return dates::date(&when, shown);
    }
    let date = told.day(&when).or_else(|| when.date(NaiveDate::from_ymd_opt(2000, 6, 30)));
    if when.is_vague_day() || when.end.is_some_and(|end| end.day.is_some()) {
        *last = None;
        return dates::date(&when, shown);
    }
    if last.is_some() && *last == date {
        let time = dates::time(&when);
        return if time.is_empty() { String::from("Same day") } else { time };
    }
    *last = date;
    dates::date(&when, shown)
}

/// `How it came to light: …`
pub fn source(told: &Told) -> SourcedText {
    let mut text = SourcedText::new();
    if !told.source.is_empty() {
        text.say(&told.source.from, "How it came to light: ");
        text.say(&told.source.from, &told.source.text);
        text.stop();
    }
    text
}
