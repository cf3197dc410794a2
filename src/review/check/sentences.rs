//! Splits text into sentences and clauses, and compares them.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::review::says;

/// The sentences of `words` that contain a letter or digit, each with its byte position. A line end also ends a
/// sentence, because headings have no full stop.
pub(super) fn sentences(words: &str) -> Vec<(usize, &str)> {
    let (mut sentences, mut start) = (Vec::new(), 0);
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_stop(c, chars.peek().map(|(_, c)| *c)) {
            sentences.push((start, &words[start..at]));
            start = at + c.len_utf8();
        }
    }
    sentences.push((start, &words[start..]));
    sentences.retain(|(_, sentence)| says(sentence));
    sentences
}

/// The clause around the position `at`: up to the next comma or full stop on either side.
pub(super) fn clause(words: &str, at: usize) -> &str {
    let (start, end) = around(words, at, |c, next| is_stop(c, next) || is_pause(c, next));
    words[start..end].trim()
}

/// The parts of the clause before and after the position `at`.
pub(super) fn clause_parts(words: &str, at: usize) -> (&str, &str) {
    let (start, end) = around(words, at, |c, next| is_stop(c, next) || is_pause(c, next));
    (&words[start..at], &words[at..end])
}

/// The parts of the sentence before and after the position `at`.
pub(super) fn sentence_parts(words: &str, at: usize) -> (&str, &str) {
    let (start, end) = around(words, at, is_stop);
    (&words[start..at], &words[at..end])
}

/// The letters and digits of `words` in lower case. Sentences are equal if these are.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| is_han(*c) || c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

/// A hash of a sentence, equal for sentences that [`plain`] makes equal. Not stable between versions of the program.
pub(super) fn number(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    plain(words).hash(&mut hasher);
    hasher.finish()
}

/// Whether a sentence is too long to be repeated by chance: ten Chinese characters or eight words.
pub(super) fn is_long(sentence: &str) -> bool {
    let han = sentence.chars().filter(|c| is_han(*c)).count();
    han >= 10 || sentence.split_whitespace().filter(|word| says(word)).count() >= 8
}

/// Whether `c` is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// Whether `c` ends a sentence. A full stop does so only before a space, so that 3.5 and v2.1 stay whole.
fn is_stop(c: char, next: Option<char>) -> bool {
    match c {
        '。' | '！' | '？' | '…' | '!' | '?' | '\n' | '\r' => true,
        '.' => next.is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// Whether `c` ends a clause. 、 only separates words.
fn is_pause(c: char, next: Option<char>) -> bool {
    match c {
        '，' | '；' | '：' | '（' | '）' | ';' | '(' | ')' | '—' | '–' => true,
        ',' | ':' => next.is_none_or(|c| !c.is_ascii_digit()),
        _ => false,
    }
}

/// The byte range of the piece around `at`. Limited in length, so that the time for a text without full stops stays
/// linear.
fn around(words: &str, at: usize, is_end: fn(char, Option<char>) -> bool) -> (usize, usize) {
    const REACH: usize = 200;
    let (before, after) = words.split_at(at);
    let (mut start, mut end) = (at, at);
    let mut next = after.chars().next();
    for c in before.chars().rev().take(REACH) {
        if is_end(c, next) {
            break;
        }
        start -= c.len_utf8();
        next = Some(c);
    }
    let mut chars = after.chars().take(REACH).peekable();
    while let Some(c) = chars.next() {
        if is_end(c, chars.peek().copied()) {
            break;
        }
        end += c.len_utf8();
    }
    (start, end)
}
