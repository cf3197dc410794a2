//! Prepares the text of a field for use in a sentence. Only the edges of the text and its punctuation change.

use super::numerals;
use crate::i18n::Lang;

/// The lines of a field as they appear in the document, without empty ones.
///
/// A field without a letter or digit has no lines.
pub fn lines(raw: &str, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, c) in raw.char_indices().filter(|(_, c)| is_line_break(*c)) {
        push_line(&mut lines, raw, start..at, lang);
        start = at + c.len_utf8();
    }
    push_line(&mut lines, raw, start..raw.len(), lang);
    lines
}

/// The text of a single-line field; pasted lines are joined.
pub fn line(raw: &str, lang: Lang) -> String {
    joined(lines(raw, lang), '；', lang)
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
                Lang::Zh => mid(&mut text, mark),
                Lang::En if ends_sentence(&text) => text.push(' '),
                Lang::En => text.push_str("; "),
            }
        }
        text.push_str(&line);
    }
    text
}

fn push_line(lines: &mut Vec<String>, raw: &str, line: std::ops::Range<usize>, lang: Lang) {
    let (before, after) = (&raw[..line.start], &raw[line.end..]);
    let core = core(&raw[line], before, after);
    if core.chars().any(char::is_alphanumeric) {
        lines.push(if lang == Lang::Zh { widen(core) } else { core });
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The line without what separates it from its neighbours: blanks, leading punctuation, one enumerator, final full
/// stops. `before` and `after` are the other lines of the field.
fn core(line: &str, before: &str, after: &str) -> String {
    let mut rest = cut_front(line);
    if let Some(found) = numerals::enumerator(rest) {
        // If the previous or next enumerator is also there, the field contains a list of the user's.
        let is_own = found.rest.contains(&found.next) || after.contains(&found.next) || found.is_before(before);
        if !is_own {
            rest = cut_front(found.rest);
        }
    }
    let is_plain = !rest.contains(|c: char| c.is_control() || c.is_whitespace());
    let mut text = if is_plain { rest.to_owned() } else { respaced(rest) };
    cut_back(&mut text);
    text
}

/// The text without control characters, and with one blank where there are several.
fn respaced(rest: &str) -> String {
    let mut text = String::with_capacity(rest.len());
    for c in rest.chars().filter(|c| !c.is_control() || *c == '\t') {
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
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn cut_front(text: &str) -> &str {
    text.trim_start_matches(|c| {
        is_blank(c) || matches!(c, '，' | '。' | '、' | '；' | '：' | ',' | ';' | ':' | '•' | '·' | '*')
    })
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
    if chars.iter().filter(|c| **c == '"').count() % 2 == 0 {
        let mut opens = true;
        for c in chars.iter_mut().filter(|c| **c == '"') {
            *c = if opens { '“' } else { '”' };
            opens = !opens;
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
