//! The summary: the author's own words, and how many causes and actions there are.

use super::super::{runs::SourcedText, told::Told};
use super::{actions, causes, frame, list};
use crate::review::{Kind, Level};

/// The paragraphs of the summary. Of a document that says nothing else, `is_alone`, it does not say who is responsible alone.
pub fn section(told: &Told, is_alone: bool) -> Vec<SourcedText> {
    let mut paragraphs = vec![speaker(told)];
    list::sentences(&mut paragraphs, &told.summary.from, &told.summary.lines);
    match told.kind {
        // What it is about comes first.
        Kind::Progress => paragraphs.insert(0, actions::counts(told)),
        _ => paragraphs.push(counts(told)),
    }
    paragraphs.retain(|text| !text.is_empty());
    if told.kind == Kind::SelfExamination && !(is_alone && paragraphs.is_empty()) {
        paragraphs.extend(frame::responsibility(told));
    }
    paragraphs
}

/// `I am Edda Marlowe, practice manager at Tallow Quay Health Centre.`
fn speaker(told: &Told) -> SourcedText {
    let mut text = SourcedText::new();
    let post = &told.post;
    if post.is_empty() {
        if let Some(speaker) = told.speaker() {
            text.say(&speaker.role.from, "My role is ");
            text.say(&speaker.role.from, &speaker.role.text);
            text.stop();
        }
        return text;
    }
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
    text
}

/// How many causes of each level, and how many actions the document has: `This review identifies one root cause and sets out
/// two actions.`
fn counts(told: &Told) -> SourcedText {
    let mut text = SourcedText::new();
    let mut has_levels = false;
    if told.kind == Kind::SelfExamination {
        let levels = Level::ALL.into_iter().filter_map(|level| {
            let count = told.causes_of(level).count();
            (count > 0).then(|| frame::counted(count, causes::name(level)))
        });
        let levels: Vec<String> = levels.collect();
        has_levels = levels.len() > 1;
        if let Some(first) = told.causes.first() {
            text.say(&first.item.heading.from, "This review identifies ");
            text.say(&first.item.heading.from, &frame::enumeration(&levels));
        }
    }
    let steps = actions::steps(told);
    if let Some(first) = steps.first() {
        let from = first.item.heading.from.as_str();
        let (before, name) = match (told.kind, text.is_empty()) {
            (Kind::SelfExamination, false) if has_levels => (", and sets out ", "action"),
            (Kind::SelfExamination, false) => (" and sets out ", "action"),
            (Kind::SelfExamination, true) => ("This review sets out ", "action"),
            _ => ("This report sets out ", "next step"),
        };
        text.say(from, before);
        text.say(from, &frame::counted(steps.len(), name));
    }
    if !text.is_empty() {
        text.stop();
    }
    text.of_list()
}
