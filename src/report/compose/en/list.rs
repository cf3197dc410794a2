//! Sentences, items and lists of items.

use super::super::{
    runs::SourcedText,
    told::{Line, Paragraphs},
};

/// `words` with a capital first letter, unless the first word is written in a way of its own: iPad, pH. Letters are never
/// lowered, which would damage names and codes. Letters beyond ASCII stay as typed.
pub fn capital(words: &str) -> String {
    let first_word =
        words.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.', ';', ':', '!', '?']);
    if first_word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit() || "_@/:.".contains(c)) {
        return words.to_owned();
    }
    let mut chars = words.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// Appends the lines of a field as sentences. The first continues the last paragraph, each of the others begins a new
/// one.
pub fn sentences(paragraphs: &mut Vec<SourcedText>, from: &str, lines: &[String]) {
    for (n, line) in lines.iter().enumerate() {
        if n > 0 || paragraphs.is_empty() {
            paragraphs.push(SourcedText::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.gap();
            last.say(from, &capital(line));
            last.stop();
        }
    }
}

/// Appends an item to the paragraph `start`: its heading as the point, its text as the explanation.
pub fn item(start: SourcedText, heading_line: &Line, explanation: &Paragraphs) -> Vec<SourcedText> {
    let mut text = start;
    let heading = heading_line.text.as_str();
    let lines = explanation.lines.as_slice();
    if !heading.is_empty() {
        text.gap();
        text.point(&heading_line.from, &capital(heading));
        if let Some((first, further)) = lines.split_first()
            && let Some(rest) = first.strip_prefix(heading)
        {
            // The text repeats the heading: write it once.
            text.say(&explanation.from, rest);
            text.stop();
            let mut paragraphs = vec![text];
            for line in further {
                paragraphs.push(SourcedText::new());
                sentences(&mut paragraphs, &explanation.from, std::slice::from_ref(line));
            }
            return paragraphs;
        }
        text.stop();
    }
    let mut paragraphs = vec![text];
    sentences(&mut paragraphs, &explanation.from, lines);
    paragraphs
}

/// A list with its lead. A single item continues the lead; several follow as numbered paragraphs. Empty without items.
pub fn list(mut lead: SourcedText, items: Vec<Vec<SourcedText>>) -> Vec<SourcedText> {
    let is_many = items.len() > 1;
    if items.is_empty() {
        return Vec::new();
    }
    let mut paragraphs = Vec::new();
    if is_many {
        paragraphs.push(std::mem::take(&mut lead).of_list());
    }
    for (n, item) in (1..).zip(items) {
        for (line, text) in item.into_iter().enumerate() {
            let mut paragraph = std::mem::take(&mut lead);
            if is_many && line == 0 {
                let from = text.first().to_owned();
                paragraph.say(&from, &format!("({n})"));
            }
            if !text.is_empty() {
                paragraph.gap();
                paragraph.append(text);
            }
            paragraphs.push(paragraph);
        }
    }
    paragraphs
}
