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
    let paragraphs = lines.split_inclusive(|line| line.trim().is_empty());
    for (n, paragraph) in paragraphs.enumerate() {
        if n > 0 {
            out.push('\n');
        }
        push_paragraph(&mut out, paragraph, lang);
    }
    Cow::Owned(out)
}

fn push_paragraph(out: &mut String, lines: &[&str], lang: Lang) {
    let is_wrapped = is_wrapped(lines, lang);
    for (n, line) in lines.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| lines[n].trim());
        let next = line.trim_start();
        match before {
            Some(before) if goes_on(before, next, lang) || is_wrapped && !next.is_empty() => {
                out.truncate(out.trim_end().len());
                if is_apart(before, next, lang) {
                    out.push(' ');
                }
                out.push_str(next);
            }
            Some(_) => {
                out.push('\n');
                out.push_str(line);
            }
            None => out.push_str(line),
        }
    }
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
    if before.is_empty() || next.is_empty() {
        return false;
    }
    let is_figure = |c: char| c.is_ascii_digit();
    let is_decimal =
        before.strip_suffix('.').is_some_and(|rest| rest.ends_with(is_figure)) && next.starts_with(is_figure);
    let is_title = ["Dr.", "Mr.", "Mrs.", "Ms.", "Prof."].iter().any(|title| before.ends_with(title));
    if is_decimal || is_title {
        return true;
    }
    if ends(before) || begins_item(next) {
        return false;
    }
    match lang {
        Lang::Zh => {
            // Only words that end no other word: 在 would be found in 存在, 因 in 原因.
            const OPEN: [&str; 24] = [
                "没有", "导致", "造成", "使得", "致使", "引发", "因为", "由于", "以及", "并且", "而且", "但是", "然后",
                "按照", "根据", "通过", "关于", "对于", "未能", "和", "与", "及", "或", "的",
            ];
            const WORDS: [&str; 9] = ["涉及", "普及", "波及", "顾及", "不及", "参与", "温和", "目的", "来得及"];
            let is_word = WORDS.iter().any(|word| before.ends_with(word));
            const COUNTS: [&str; 8] = ["共有", "共", "约", "达", "为", "是", "有", "第"];
            let is_counted = next.starts_with(is_figure) && COUNTS.iter().any(|word| before.ends_with(word));
            let is_quoted = before.matches('“').count() > before.matches('”').count();
            is_counted
                || is_quoted
                || !is_word && OPEN.iter().any(|word| before.ends_with(word))
                || before.ends_with(['，', '、', ',', '（', '(', '“', '《'])
                || next.starts_with(['，', '、', '；', '。', '）', '》', '”', '的'])
        }
        Lang::En => {
            const OPEN: [&str; 28] = [
                "because", "when", "while", "if", "as", "the", "a", "an", "of", "to", "and", "or", "in", "on", "at",
                "for", "with", "by", "not", "did", "was", "were", "is", "are", "that", "which", "from", "had",
            ];
            let last = before.rsplit(' ').next().unwrap_or_default();
            // Lines that all begin small are a list.
            let is_prose = before.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            (is_prose && next.starts_with(|c: char| c.is_lowercase()))
                || before.ends_with([',', '-', '('])
                || OPEN.iter().any(|word| last.eq_ignore_ascii_case(word))
        }
    }
}

/// Whether the lines of a paragraph, the last one aside, are broken at the width of a page, somewhere in a sentence.
fn is_wrapped(lines: &[&str], lang: Lang) -> bool {
    /// Lines of a page have at least so many characters, and differ by so few.
    const LEAST: usize = 18;
    const MOST_APART: usize = 1;
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let Some((last, full)) = lines.split_last().filter(|(_, full)| full.len() >= 2 && lang == Lang::Zh) else {
        return false;
    };
    let width = |line: &&str| line.chars().count();
    let (least, most) = (full.iter().map(width).min().unwrap_or(0), full.iter().map(width).max().unwrap_or(0));
    let is_even = least >= LEAST && most - least <= MOST_APART;
    // Statements of equal length have no marks within them that their ends lack.
    let is_prose = ends(last) || width(last) + 3 < least;
    is_even && is_prose && !lines.iter().any(|line| begins_item(line)) && !full.iter().any(|line| ends(line))
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
