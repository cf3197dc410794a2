//! Sentences and items.

use super::super::{runs::SourcedText, told::Item};

/// Appends the lines of a field as sentences. The first continues the last paragraph, each of the others begins a new
/// one.
pub fn sentences(paragraphs: &mut Vec<SourcedText>, from: &str, lines: &[String]) {
    for (n, line) in lines.iter().enumerate() {
        if n > 0 || paragraphs.is_empty() {
            paragraphs.push(SourcedText::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.gap();
            last.say(from, line);
            last.stop();
        }
    }
}

/// An item: its heading as the point, its text as the explanation.
pub fn item(item: &Item) -> Vec<SourcedText> {
    continued(SourcedText::new(), item)
}

/// An item behind its code: `D1 – The alarm was not answered.`
pub fn coded(code: &str, item: &Item) -> Vec<SourcedText> {
    continued(start(item.from(), code), item)
}

/// The beginning of a paragraph about what has a code.
pub fn start(from: &str, code: &str) -> SourcedText {
    let mut text = SourcedText::new();
    text.say(from, code);
    text.say(from, " – ");
    text.into_lead()
}

/// The item in the paragraph `text`.
fn continued(mut text: SourcedText, Item { heading, text: explanation }: &Item) -> Vec<SourcedText> {
    let lines = explanation.lines.as_slice();
    let rest = lines.split_first().and_then(|(first, further)| Some((rest_of(first, &heading.text)?, further)));
    if !heading.is_empty() {
        text.point(&heading.from, &heading.text);
        // A text that repeats the heading goes on from there.
        text.say(&explanation.from, rest.map_or("", |(rest, _)| rest));
        text.stop();
    }
    let mut paragraphs = vec![text];
    match rest.filter(|_| !heading.is_empty()) {
        Some((_, further)) => {
            let mut behind = Vec::new();
            sentences(&mut behind, &explanation.from, further);
            paragraphs.extend(behind);
        }
        None => sentences(&mut paragraphs, &explanation.from, lines),
    }
    paragraphs
}

/// What follows the heading in a text that begins with it, as whole words.
fn rest_of<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    text.strip_prefix(heading).filter(|rest| !rest.starts_with(char::is_alphanumeric))
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
