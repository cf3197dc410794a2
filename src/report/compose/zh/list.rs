//! Items and lists of items.

use super::super::{
    numerals,
    runs::SourcedText,
    text,
    told::{Line, Paragraphs},
};
use crate::review::ItemStyle;

/// The most items, and the most characters, of a list within one paragraph.
const COMPACT_ITEMS: usize = 5;
const COMPACT_CHARS: usize = 120;

/// The paragraphs of a list.
#[derive(Default)]
pub struct Listed {
    pub paragraphs: Vec<SourcedText>,
    /// Whether its items stand under numbers of the second level, which are unique in a section.
    pub is_headed: bool,
}

/// Appends an item to `start`: its heading as the point, its text as the explanation. The last paragraph gets no full
/// stop.
///
/// `note` follows the heading in brackets.
pub fn item(
    start: SourcedText,
    heading_line: &Line,
    explanation: &Paragraphs,
    trim: fn(&str) -> &str,
    note: &str,
) -> Vec<SourcedText> {
    const EFFECTS: [&str; 9] = ["导致", "致使", "造成", "使得", "以致", "从而", "结果", "因此", "因而"];
    let mut text = start;
    let mut lines = explanation.lines.iter().map(String::as_str);
    let heading = trim(&heading_line.text);
    let first = lines.next().unwrap_or_default();
    let from = explanation.from.as_str();
    text.point(&heading_line.from, heading);
    if heading.is_empty() {
        text.say(from, trim(first));
        add_note(&mut text, from, note);
    } else if let Some(rest) = trim(first).strip_prefix(heading) {
        // The text repeats the heading: write it once.
        text.say(from, rest);
        add_note(&mut text, &heading_line.from, note);
    } else {
        add_note(&mut text, &heading_line.from, note);
        if text::after_any(first, &EFFECTS).is_some() {
            text.mid('，');
        } else if !first.is_empty() {
            text.end();
        }
        text.say(from, first);
    }
    let mut paragraphs = vec![text];
    for line in lines {
        end_last(&mut paragraphs);
        let mut next = SourcedText::new();
        next.say(from, line);
        paragraphs.push(next);
    }
    paragraphs
}

/// Appends a note in brackets. It has to precede the full stop, so there is no place for it after a question or a
/// quoted sentence.
fn add_note(text: &mut SourcedText, from: &str, note: &str) {
    if !note.is_empty() && takes_note(text) {
        text.say(from, "（");
        text.say(from, note);
        text.say(from, "）");
    }
}

/// Whether brackets may follow the text.
pub fn takes_note(text: &SourcedText) -> bool {
    let tail = text.tail();
    !text::asks(tail) && !text::quotes_sentence(tail)
}

/// Ends the sentence of the last paragraph.
pub fn end_last(paragraphs: &mut [SourcedText]) {
    if let Some(last) = paragraphs.last_mut() {
        last.end();
    }
}

/// Whether the field contains an enumerated list of the user's.
fn is_own_list(words: &str) -> bool {
    words.contains("一是") && words.contains("二是")
}

/// A list with its lead: `one` before a single item, `many` before several. Empty without items.
///
/// Several items that do not fit one paragraph stand under headings, if `style` says so and one of them explains its
/// heading. A list of the user's with numbers of the second level would be mistaken for such headings.
pub fn list(style: ItemStyle, one: SourcedText, many: SourcedText, mut items: Vec<Vec<SourcedText>>) -> Listed {
    let is_headed = style == ItemStyle::Headed
        && items.iter().any(|item| explains(item))
        && !items.iter().any(|item| has_second_level(item));
    if items.len() < 2 {
        let paragraphs = items.pop().map(|only| single(one, only)).unwrap_or_default();
        return Listed { paragraphs, is_headed: false };
    }
    if is_compact(&items) {
        return Listed { paragraphs: vec![compact(many, items)], is_headed: false };
    }
    Listed { paragraphs: spread(many, items, is_headed), is_headed }
}

/// Whether the item contains a list of the user's that is numbered （一）, （二）.
pub fn has_second_level(item: &[SourcedText]) -> bool {
    let has = |n: usize| item.iter().any(|text| text.has(&second_level(n)));
    has(1) && has(2)
}

/// Whether the item has more than its heading.
fn explains(item: &[SourcedText]) -> bool {
    item.len() > 1 || item.iter().any(SourcedText::explains)
}

fn single(mut lead: SourcedText, item: Vec<SourcedText>) -> Vec<SourcedText> {
    let mut rest = item.into_iter();
    if let Some(first) = rest.next() {
        if is_own_list(first.first_words()) && lead.tail()[0] != Some('：') {
            lead.mark("：");
        }
        lead.append(first);
    }
    let mut paragraphs = vec![lead];
    paragraphs.extend(rest);
    end_last(&mut paragraphs);
    paragraphs
}

fn is_compact(items: &[Vec<SourcedText>]) -> bool {
    let mut chars = 0;
    let is_short = |item: &Vec<SourcedText>| {
        let words = item[0].plain();
        chars += words.chars().count();
        let inner = words.strip_suffix('？').unwrap_or(&words);
        item.len() == 1 && !inner.contains(['。', '！', '？']) && !is_own_list(&words)
    };
    items.len() <= COMPACT_ITEMS && items.iter().all(is_short) && chars <= COMPACT_CHARS
}

fn compact(many: SourcedText, items: Vec<Vec<SourcedText>>) -> SourcedText {
    let mut text = many;
    text.mark("：");
    for (n, item) in (1..).zip(items.into_iter().flatten()) {
        if n > 1 {
            text.mid('；');
        }
        text.say(item.first(), &ordinal(n));
        text.append(item);
    }
    text.end();
    text.of_list()
}

fn spread(many: SourcedText, items: Vec<Vec<SourcedText>>, is_headed: bool) -> Vec<SourcedText> {
    // 一是 would be hard to find among more than five items, and ambiguous among those of the user.
    let has_own = items.iter().flatten().any(|text| is_own_list(&text.plain()));
    let is_numbered = items.len() > COMPACT_ITEMS || has_own;
    let mut paragraphs = vec![many.of_list()];
    end_last(&mut paragraphs);
    for (n, item) in (1..).zip(items) {
        let mut first = true;
        for text in item {
            let mut paragraph = SourcedText::new();
            if std::mem::take(&mut first) {
                let mark = match is_numbered {
                    _ if is_headed => second_level(n),
                    true => format!("{n}."),
                    false => ordinal(n),
                };
                paragraph.say(text.first(), &mark);
            }
            paragraph.append(text);
            if is_headed {
                paragraph.lead_to_point();
            }
            paragraphs.push(paragraph);
        }
        end_last(&mut paragraphs);
    }
    paragraphs
}

/// The second level of numbering: （一） (GB/T 9704—2012, 7.3.3).
pub fn second_level(n: usize) -> String {
    format!("（{}）", numerals::han(n))
}

fn ordinal(n: usize) -> String {
    format!("{}是", numerals::han(n))
}
