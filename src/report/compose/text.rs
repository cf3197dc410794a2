//! Prepares the text of a field for use in a sentence. Only the edges of the text and its punctuation change.

use super::{
    numerals::{self, Numbering},
    wraps::{is_line_break, unwrapped},
};
use crate::{
    i18n::Lang,
    review::{is_invisible, is_nothing},
};

/// The lines of a field as they appear in the document, without empty ones.
///
/// A field without a letter or digit has no lines.
pub fn lines(raw: &str, lang: Lang) -> Vec<String> {
    lines_of_item(raw, lang, Some(&Numbering::default()))
}

/// The same for a field of an item of a list, or without a numbering for one in which no number is cut off.
pub fn lines_of_item(raw: &str, lang: Lang, numbering: Option<&Numbering>) -> Vec<String> {
    split(&unwrapped(raw, lang), lang, numbering)
}

/// Sentences of the office, one a line.
pub fn phrases(raw: &str, lang: Lang) -> Vec<String> {
    split(raw, lang, Some(&Numbering::default()))
}

fn split(raw: &str, lang: Lang, numbering: Option<&Numbering>) -> Vec<String> {
    if is_nothing(raw) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, c) in raw.char_indices().filter(|(_, c)| is_line_break(*c)) {
        push_line(&mut lines, raw, start..at, lang, numbering);
        start = at + c.len_utf8();
    }
    push_line(&mut lines, raw, start..raw.len(), lang, numbering);
    lines
}

/// The text of a single-line field; pasted lines are joined.
pub fn line(raw: &str, lang: Lang) -> String {
    line_of_item(raw, lang, Some(&Numbering::default()))
}

/// The same for a field of an item of a list, or without a numbering for one in which no number is cut off.
pub fn line_of_item(raw: &str, lang: Lang, numbering: Option<&Numbering>) -> String {
    joined(lines_of_item(raw, lang, numbering), '；', lang)
}

/// What an item begins with, as far as an enumerator may stand there.
pub fn beginning(raw: &str) -> &str {
    cut_front(raw)
}

/// A name (title, office, person) in one line; a line break in it is taken for the end of the line on paper.
pub fn name(raw: &str, lang: Lang) -> String {
    lines(raw, lang).join(lang.pick("", " "))
}

fn joined(lines: Vec<String>, mark: char, lang: Lang) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            match lang {
                Lang::Zh if text.ends_with('：') => {}
                Lang::Zh => mid(&mut text, mark),
                Lang::En if ends_sentence(&text) || text.ends_with(':') => text.push(' '),
                Lang::En => text.push_str("; "),
            }
        }
        text.push_str(&line);
    }
    text
}

fn push_line(
    lines: &mut Vec<String>,
    raw: &str,
    line: std::ops::Range<usize>,
    lang: Lang,
    numbering: Option<&Numbering>,
) {
    let (before, after) = (&raw[..line.start], &raw[line.end..]);
    let core = core(&raw[line.clone()], before, after, numbering);
    if core.chars().any(char::is_alphanumeric) {
        let mut line_text = if lang == Lang::Zh { widen(core) } else { core };
        // What follows the colon stands in the next line.
        let is_lead = raw[line].trim_end().ends_with(['：', ':']) && after.contains(char::is_alphanumeric);
        if is_lead && numbering.is_some() {
            line_text.push_str(lang.pick("：", ":"));
        }
        lines.push(line_text);
    }
}

/// The line without what separates it from its neighbours: blanks, leading punctuation, one enumerator, final full
/// stops. `before` and `after` are the other lines of the field, `numbering` that of the list it belongs to.
fn core(line: &str, before: &str, after: &str, numbering: Option<&Numbering>) -> String {
    let mut rest = cut_front(line);
    if let (Some(numbering), Some(found)) = (numbering, numerals::enumerator(rest)) {
        // If the previous or next enumerator is also there, the field contains a list of the user's.
        let is_own = found.rest.contains(&found.next) || after.contains(&found.next) || found.is_before(before);
        if !is_own && (found.is_sure || numbering.has_neighbour(&found)) {
            rest = cut_front(found.rest);
        }
    }
    let is_plain = !rest.contains(|c: char| c.is_control() || c.is_whitespace() || is_invisible(c));
    let mut text = if is_plain { rest.to_owned() } else { respaced(rest) };
    cut_back(&mut text);
    text
}

/// The text without control and invisible characters, and with one blank where there are several.
fn respaced(rest: &str) -> String {
    let mut text = String::with_capacity(rest.len());
    for c in rest.chars().filter(|c| (!c.is_control() || *c == '\t') && !is_invisible(*c)) {
        if c.is_whitespace() {
            if !text.ends_with(char::is_whitespace) {
                text.push(if c == '\t' { ' ' } else { c });
            }
        } else {
            text.push(c);
        }
    }
    text
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200c}' | '\u{200d}') || is_invisible(c)
}

fn cut_front(text: &str) -> &str {
    const BULLETS: &str = "•·●■◆▪▲►▶➢➤√✓✔";
    let rest = text.trim_start_matches(|c| {
        is_blank(c)
            || matches!(c, '，' | '。' | '、' | '；' | '：' | ',' | ';' | ':')
            || BULLETS.contains(c)
            // Bullets of the symbol fonts of Word.
            || matches!(c, '\u{f000}'..='\u{f0ff}')
    });
    // These mean something of their own before a word: *.example.com, -5℃.
    let bullet = ["* ", "- ", "– ", "— "].iter().find_map(|bullet| rest.strip_prefix(bullet));
    bullet.map_or(rest, cut_front)
}

fn cut_back(text: &mut String) {
    loop {
        let is_cut =
            |c| is_blank(c) || matches!(c, '。' | '．' | '.' | '；' | ';' | '，' | ',' | '、' | '：' | ':' | '—');
        let kept = text.trim_end_matches(is_cut).len();
        text.truncate(kept);
        if !text.ends_with("。）") {
            return;
        }
        text.truncate(kept - "。）".len());
        text.push('）');
    }
}

/// Whether `c` is a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '々')
}

/// Turns half-width punctuation between Chinese characters into full-width punctuation (GB/T 15834). Codes and other
/// words keep theirs.
fn widen(text: String) -> String {
    if !text.contains([',', ';', ':', '?', '!', ')', '"', '“', '”']) {
        return text;
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = chars.clone();
    for (i, &c) in chars.iter().enumerate() {
        let Some(wide) = [(',', '，'), (';', '；'), (':', '：'), ('?', '？'), ('!', '！')].iter().find(|p| p.0 == c)
        else {
            continue;
        };
        let after_han = i.checked_sub(1).is_some_and(|i| is_han(chars[i]));
        if after_han && chars.get(i + 1).is_none_or(|c| is_han(*c)) {
            out[i] = wide.1;
        }
    }
    widen_brackets(&mut out);
    pair_quotes(&mut out);
    out.into_iter().collect()
}

fn widen_brackets(chars: &mut [char]) {
    let mut open = Vec::new();
    for i in 0..chars.len() {
        match chars[i] {
            '(' => open.push(i),
            ')' => {
                if let Some(start) = open.pop()
                    && chars[start..i].iter().any(|c| is_han(*c))
                {
                    (chars[start], chars[i]) = ('（', '）');
                }
            }
            _ => {}
        }
    }
}

/// Turns pairs of straight quotes into “ ”, and nested pairs into ‘ ’. Unpaired quotes stay as typed.
fn pair_quotes(chars: &mut [char]) {
    let straight: Vec<usize> = (0..chars.len()).filter(|at| chars[*at] == '"').collect();
    // Behind a figure it means inches.
    let is_inch = |at: usize| at > 0 && chars[at - 1].is_ascii_digit();
    // In code they are no quotation marks either.
    let is_code = |at: usize| at > 0 && matches!(chars[at - 1], '(' | '=' | '[' | '{');
    if straight.iter().any(|at| is_code(*at)) {
        return;
    }
    if straight.len().is_multiple_of(2) && !straight.iter().step_by(2).any(|at| is_inch(*at)) {
        for (n, at) in straight.into_iter().enumerate() {
            chars[at] = if n % 2 == 0 { '“' } else { '”' };
        }
    }
    let mut depth = 0i32;
    for c in chars.iter() {
        depth += i32::from(*c == '“') - i32::from(*c == '”');
        if depth < 0 {
            return;
        }
    }
    if depth != 0 {
        return;
    }
    for c in chars.iter_mut() {
        match *c {
            '“' => {
                if depth % 2 == 1 {
                    *c = '‘';
                }
                depth += 1;
            }
            '”' => {
                depth -= 1;
                if depth % 2 == 1 {
                    *c = '’';
                }
            }
            _ => {}
        }
    }
}

/// The last two characters, the last one first.
pub fn tail(text: &str) -> [Option<char>; 2] {
    let mut back = text.chars().rev();
    [back.next(), back.next()]
}

/// Whether a text with this tail ends in a question or exclamation mark.
pub fn asks(tail: [Option<char>; 2]) -> bool {
    matches!(tail[0], Some('？' | '！' | '?' | '!'))
}

/// Whether a text with this tail ends in a quotation that has its own full stop.
pub fn quotes_sentence(tail: [Option<char>; 2]) -> bool {
    matches!(tail[0], Some('”' | '’' | '」' | '』' | '"'))
        && matches!(tail[1], Some('。' | '！' | '？' | '!' | '?' | '.'))
}

fn ends_sentence(text: &str) -> bool {
    asks(tail(text)) || quotes_sentence(tail(text))
}

/// Appends `mark` to continue the sentence. A question mark stays instead; the full stop of a quotation is dropped.
pub fn mid(text: &mut String, mark: char) {
    let end = tail(text);
    if asks(end) {
        return;
    }
    if let ([Some(quote), Some('。')], true) = (end, quotes_sentence(end)) {
        text.truncate(text.len() - quote.len_utf8() - '。'.len_utf8());
        text.push(quote);
    }
    text.push(mark);
}

/// The rest of `text` after the first of `words` that it begins with.
pub fn after_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// Whether `text` ends with one of `words`.
pub fn ends_in_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

/// Whether `text` contains one of `words`.
pub fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
