//! The section about the causes, from the surface to the root. Each level begins with the question that it answers.

use super::super::{
    numerals,
    runs::SourcedText,
    told::{Named, Told, ToldCause},
};
use super::{frame, list};
use crate::review::Level;

fn name(level: Level) -> &'static str {
    match level {
        Level::Direct => "direct cause",
        Level::Main => "main cause",
        Level::Root => "root cause",
    }
}

/// `the root cause, main cause 1 and direct causes 1 and 3`.
pub fn names(named: &[Named]) -> String {
    let words = |one: &Named| {
        let name = name(one.level);
        let plural = |n: usize| if n > 1 { "s" } else { "" };
        match &one.part {
            None => format!("the {name}{}", plural(one.of)),
            Some(part) => {
                let ordinals: Vec<String> = part.iter().map(ToString::to_string).collect();
                format!("{name}{} {}", plural(part.len()), frame::enumeration(&ordinals))
            }
        }
    };
    frame::enumeration(&named.iter().map(words).collect::<Vec<_>>())
}

/// The levels with causes, each as a list.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let mut paragraphs = Vec::new();
    for level in Level::ALL {
        let count = told.causes_of(level).count();
        let Some(first) = told.causes_of(level).next() else { continue };
        let has = |level| told.causes_of(level).next().is_some();
        let question = match level {
            Level::Direct => " – what went wrong at the time.",
            Level::Main if has(Level::Direct) => " – why nothing stopped it.",
            Level::Root if has(Level::Main) => " – why it could go on.",
            _ => ".",
        };
        let from = first.item.heading.from.as_str();
        let mut lead = SourcedText::new();
        if count == 1 {
            lead.say(from, &list::capital(name(level)));
        } else {
            lead.say(from, &list::capital(&numerals::english(count)));
            lead.say(from, " ");
            lead.say(from, name(level));
            lead.say(from, "s");
        }
        lead.say(from, question);
        paragraphs.extend(list::list(lead, told.causes_of(level).map(|c| item(told, c)).collect()));
    }
    paragraphs
}

fn item(told: &Told, cause: &ToldCause) -> Vec<SourcedText> {
    let mut paragraphs = list::item(SourcedText::new(), &cause.item.heading, &cause.item.text);
    let Some(last) = paragraphs.last_mut() else { return paragraphs };
    let mut explained = told.named(&cause.explains);
    explained.retain(|n| n.part.is_some());
    if told.has_references && !explained.is_empty() {
        let from = cause.item.heading.from.as_str();
        last.gap();
        last.say(from, "Explains ");
        last.say(from, &names(&explained));
        last.stop();
    }
    if !cause.evidence.is_empty() {
        let from = cause.evidence.from.as_str();
        last.gap();
        last.say(from, "Evidence: ");
        last.say(from, &cause.evidence.text);
        last.stop();
    }
    paragraphs
}
