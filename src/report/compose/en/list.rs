//! Sentences and items.

use super::super::{
    runs::SourcedText,
    told::{Line, Paragraphs},
};

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
pub fn item(heading: &Line, explanation: &Paragraphs) -> Vec<SourcedText> {
    continued(SourcedText::new(), heading, explanation)
}

/// An item behind its code: `D1 – The alarm was not answered.`
pub fn coded(code: &str, heading: &Line, explanation: &Paragraphs) -> Vec<SourcedText> {
    let from = if heading.is_empty() { &explanation.from } else { &heading.from };
    continued(start(from, code), heading, explanation)
}

/// The beginning of a paragraph about what has a code.
pub fn start(from: &str, code: &str) -> SourcedText {
    let mut text = SourcedText::new();
    text.say(from, code);
    text.say(from, " – ");
    text.into_lead()
}

/// The item in the paragraph `text`.
fn continued(mut text: SourcedText, heading_line: &Line, explanation: &Paragraphs) -> Vec<SourcedText> {
    let heading = heading_line.text.as_str();
    let lines = explanation.lines.as_slice();
    if heading.is_empty() {
        let mut paragraphs = vec![text];
        sentences(&mut paragraphs, &explanation.from, lines);
        return paragraphs;
    }
    text.point(&heading_line.from, heading);
    // A text that repeats the heading goes on from there.
    let rest = lines.split_first().and_then(|(first, further)| Some((rest_of(first, heading)?, further)));
    let further = match rest {
        Some((rest, further)) => {
            text.say(&explanation.from, rest);
            text.stop();
            further
        }
        None => {
            text.stop();
            lines
        }
    };
    let mut paragraphs = vec![text];
    match rest {
        Some(_) => {
            for line in further {
                paragraphs.push(SourcedText::new());
                sentences(&mut paragraphs, &explanation.from, std::slice::from_ref(line));
            }
        }
        None => sentences(&mut paragraphs, &explanation.from, further),
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
