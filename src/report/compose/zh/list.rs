//! Items and lists of items.

use super::super::{numerals, runs::SourcedText, text, told::Item};

/// The most items, and the most characters, of a list within one paragraph.
const COMPACT_ITEMS: usize = 5;
const COMPACT_CHARS: usize = 120;

/// Appends an item to `start`: its heading as the point, its text as the explanation. The last paragraph gets no full
/// stop.
///
/// `note` follows the heading in brackets.
pub fn item(start: SourcedText, item: &Item, trim: fn(&str) -> &str, note: &str) -> Vec<SourcedText> {
    const EFFECTS: [&str; 9] = ["导致", "致使", "造成", "使得", "以致", "从而", "结果", "因此", "因而"];
    let mut text = start;
    let mut lines = item.text.lines.iter().map(String::as_str);
    let heading = trim(&item.heading.text);
    let first = lines.next().unwrap_or_default();
    let from = item.text.from.as_str();
    text.point(&item.heading.from, heading);
    if heading.is_empty() {
        text.say(from, trim(first));
        add_note(&mut text, from, note);
    } else if let Some(rest) = trim(first).strip_prefix(heading) {
        // The text repeats the heading: write it once.
        text.say(from, rest);
        add_note(&mut text, &item.heading.from, note);
    } else {
        add_note(&mut text, &item.heading.from, note);
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
pub fn list(one: SourcedText, many: SourcedText, mut items: Vec<Vec<SourcedText>>) -> Vec<SourcedText> {
    if items.len() < 2 {
        return items.pop().map(|only| single(one, only)).unwrap_or_default();
    }
    if is_compact(&items) { vec![compact(many, items)] } else { spread(many, items) }
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

fn spread(many: SourcedText, items: Vec<Vec<SourcedText>>) -> Vec<SourcedText> {
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
                let mark = if is_numbered { format!("{n}.") } else { ordinal(n) };
                paragraph.say(text.first(), &mark);
            }
            paragraph.append(text);
            paragraphs.push(paragraph);
        }
        end_last(&mut paragraphs);
    }
    paragraphs
}

fn ordinal(n: usize) -> String {
    format!("{}是", numerals::han(n))
}
