//! Breaks paragraphs into lines.

use std::ops::Range;

use super::{
    metrics::Metrics,
    title::{MAX_CHARS, lines as title_lines},
};

/// Characters that must not begin a line (避头).
const CLOSING: &str = "，。、；：？！）》〉」』】〕〗｝］”’％‰℃…·～,.;:?!)]}%";
/// Characters that must not end a line (避尾).
const OPENING: &str = "（《〈「『【〔〖｛［“‘＃￥([{";

/// The lines of `text` as byte ranges that cover the whole text. The first line is `first` twips wide, the others
/// `rest`. A line ends at the last possible break that fits; blanks at its end take no room. A word longer than a line
/// is broken where the line is full.
///
/// A punctuation mark that does not fit takes the preceding character with it to the next line. Word would let it hang
/// over the edge instead, which seldom changes where a paragraph ends.
pub fn break_lines(text: &str, metrics: Metrics, first: usize, rest: usize) -> Vec<Range<usize>> {
    let is_loose = metrics.is_chinese() && has_long_word(text);
    break_mixed(text, |_| metrics, first, rest, is_loose)
}

/// The lines of a text of which the `bold` ranges are set in bold.
pub(super) fn break_partly_bold(
    text: &str,
    metrics: Metrics,
    bold: &[Range<usize>],
    measure: usize,
) -> Vec<Range<usize>> {
    let at = |at| if bold.iter().any(|range| range.contains(&at)) { metrics.bold() } else { metrics };
    break_mixed(text, at, measure, measure, false)
}

/// The lines of a text with a font for each byte position. With `is_loose` lines also end within words.
fn break_mixed(
    text: &str,
    metrics: impl Fn(usize) -> Metrics,
    first: usize,
    rest: usize,
    is_loose: bool,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let measure = if start == 0 { first } else { rest };
        let end = start + line_end(&text[start..], |at| metrics(start + at), measure, is_loose);
        lines.push(start..end);
        start = end;
    }
    lines
}

/// Whether the text has a word that is too long to be kept whole, because it would stretch the preceding justified
/// line. In Chinese text all words are then broken where the line is full, as Word does with `wordWrap` off.
pub fn has_long_word(text: &str) -> bool {
    text.as_bytes().split(|byte| !byte.is_ascii_graphic()).any(|word| word.len() > 24)
}

/// The length in bytes of the first line of `text`; at least one character.
fn line_end(text: &str, metrics: impl Fn(usize) -> Metrics, measure: usize, is_loose: bool) -> usize {
    let mut width = 0;
    let mut last_break = None;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let metrics = metrics(at);
        if let Some(before) = before {
            if before == '\n' {
                return at;
            }
            if may_break(before, c) || is_loose && before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric() {
                last_break = Some(at);
            }
            width += metrics.between(before, c);
        }
        width += metrics.advance(c);
        if width > measure && before.is_some() && c != ' ' && c != '\n' {
            return last_break.unwrap_or(at);
        }
        before = Some(c);
    }
    text.len()
}

/// Whether a line may end between the two characters.
fn may_break(before: char, after: char) -> bool {
    // Most pairs of a Chinese text.
    let is_han = |c| matches!(c, '\u{3400}'..='\u{9fff}');
    if is_han(before) && is_han(after) {
        return true;
    }
    if before == ' ' || before == '\t' {
        return after != ' ';
    }
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    // Doubled dashes and dots are one mark.
    if before == after && matches!(before, '—' | '…' | '–') {
        return false;
    }
    let is_wide = |c: char| c >= '\u{2e80}' || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·');
    if before == '-' || before == '–' {
        return after.is_alphanumeric();
    }
    // A combining character stays with the character before it.
    !(is_joined(after) || before == '\u{200d}') && (is_wide(before) || is_wide(after))
}

fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// A line of `text` without the blanks and line ends at its end, and whether it has any. A browser drops blanks at the end of a box, so that
/// what shows lines as boxes has to put a blank between them, or copied words run into each other.
pub fn apart(text: &str, line: &Range<usize>) -> (Range<usize>, bool) {
    let end = line.start + text[line.clone()].trim_end_matches([' ', '\n']).len();
    (line.start..end, end < line.end)
}

/// The lines, or one empty line for an empty paragraph.
pub(super) fn one_at_least(lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if lines.is_empty() { std::iter::once(0..0).collect() } else { lines }
}

/// The lines of a title as byte ranges. Blanks at their ends belong to the line before.
pub(super) fn title_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for line in title_lines(text, MAX_CHARS) {
        let start = text[from..].find(&line).map_or(from, |at| from + at);
        if let Some(last) = ranges.last_mut() {
            last.end = start;
        }
        from = start + line.len();
        ranges.push(start..from);
    }
    one_at_least(ranges)
}
