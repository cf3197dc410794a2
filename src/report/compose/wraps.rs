//! Line breaks within a sentence, as in text from a PDF, a mail or a narrow window.

use std::borrow::Cow;

use super::numerals;
use crate::i18n::Lang;

/// The text with the lines joined between which a sentence goes on. Empty lines stay.
pub fn unwrapped(raw: &str, lang: Lang) -> Cow<'_, str> {
    if !raw.contains(is_line_break) {
        return Cow::Borrowed(raw);
    }
    let text = raw.replace("\r\n", "\n");
    let lines: Vec<&str> = text.split(is_line_break).collect();
    let mut out = String::with_capacity(text.len());
    for (n, line) in lines.iter().enumerate() {
        if n > 0 {
            let (before, next) = (lines[n - 1].trim_end(), line.trim_start());
            if !goes_on(before, next, lang) && !is_wrapped(&lines, n, lang) {
                out.push('\n');
            } else {
                out.truncate(out.trim_end().len());
                if is_apart(before, next, lang) {
                    out.push(' ');
                }
                out.push_str(next);
                continue;
            }
        }
        out.push_str(line);
    }
    Cow::Owned(out)
}

/// Whether a blank belongs between two joined lines.
fn is_apart(before: &str, next: &str, lang: Lang) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match lang {
        Lang::Zh => is_latin(before.chars().next_back()) && is_latin(next.chars().next()),
        Lang::En => !before.ends_with('-'),
    }
}

/// Whether the sentence at the end of one line goes on in the next: one ends or the other begins as no sentence does.
fn goes_on(before: &str, next: &str, lang: Lang) -> bool {
    if before.is_empty() || next.is_empty() || ends(before) || begins_item(next) {
        return false;
    }
    match lang {
        Lang::Zh => {
            const OPEN: [&str; 47] = [
                "没有", "导致", "造成", "使得", "致使", "引发", "因为", "由于", "以及", "并且", "而且", "但是", "然后",
                "按照", "根据", "通过", "关于", "对于", "进行", "不能", "未能", "和", "与", "及", "或", "的", "在",
                "对", "将", "把", "被", "因", "向", "从", "于", "未", "不", "并", "而", "但", "且", "其", "该", "各",
                "，", "、", "（",
            ];
            OPEN.iter().any(|word| before.ends_with(word))
                || before.ends_with([',', '(', '“', '《'])
                || next.starts_with(['，', '、', '；', '。', '）', '》', '”', '的'])
        }
        Lang::En => {
            const OPEN: [&str; 24] = [
                "the", "a", "an", "of", "to", "and", "or", "in", "on", "at", "for", "with", "by", "not", "did", "was",
                "were", "is", "are", "that", "which", "from", "had", "has",
            ];
            let last = before.rsplit(' ').next().unwrap_or_default();
            next.starts_with(|c: char| c.is_lowercase())
                || before.ends_with([',', '-', '('])
                || OPEN.iter().any(|word| last.eq_ignore_ascii_case(word))
        }
    }
}

/// Whether the line at `n` is one of three or more that are broken at the same width.
fn is_wrapped(lines: &[&str], n: usize, lang: Lang) -> bool {
    /// Lines of a page have at least so many characters, and differ by so few.
    const LEAST: usize = 18;
    const MOST_APART: usize = 2;
    if lang == Lang::En || ends(lines[n - 1].trim_end()) || begins_item(lines[n].trim_start()) {
        return false;
    }
    let width = |line: &&str| line.trim().chars().count();
    let is_empty = |line: &&str| line.trim().is_empty();
    let first = lines[..n].iter().rposition(is_empty).map_or(0, |at| at + 1);
    let last = lines[n..].iter().position(is_empty).map_or(lines.len(), |at| n + at);
    let full: Vec<usize> = lines[first..last.saturating_sub(1).max(first)].iter().map(width).collect();
    let (least, most) = (full.iter().min().copied().unwrap_or(0), full.iter().max().copied().unwrap_or(0));
    n < last && full.len() >= 2 && least >= LEAST && most - least <= MOST_APART
}

/// Whether a sentence, or a part that stands for itself, ends here.
fn ends(line: &str) -> bool {
    line.ends_with(['。', '！', '？', '；', '：', '…', '.', '!', '?', ';', ':', '”', '」', '』', '"'])
}

/// Whether the line begins an item of a list.
fn begins_item(line: &str) -> bool {
    numerals::enumerator(line).is_some() || line.starts_with(['●', '■', '◆', '•', '·', '➢', '√', '*', '-'])
}

pub fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
