//! Sentences and clauses: where they end, and how their words are compared.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::review::says;

/// The sentences of `words` that say something, each with its place. A line end closes one as well: headings have no stop.
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

/// The piece of `words` round the position `at`, up to the next comma or stop on either side.
pub(super) fn clause(words: &str, at: usize) -> &str {
    let (start, end) = around(words, at, |c, next| is_stop(c, next) || is_pause(c, next));
    words[start..end].trim()
}

/// What stands before the position `at` in its clause, and from there on.
pub(super) fn clause_parts(words: &str, at: usize) -> (&str, &str) {
    let (start, end) = around(words, at, |c, next| is_stop(c, next) || is_pause(c, next));
    (&words[start..at], &words[at..end])
}

/// The same of its sentence.
pub(super) fn sentence_parts(words: &str, at: usize) -> (&str, &str) {
    let (start, end) = around(words, at, is_stop);
    (&words[start..at], &words[at..end])
}

/// Letters and digits alone, in small letters: what makes two sentences the same.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| is_han(*c) || c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

/// A hash of a sentence's letters and digits, equal for sentences that [`plain`] makes equal. Valid within one run of
/// the program.
pub(super) fn number(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    plain(words).hash(&mut hasher);
    hasher.finish()
}

/// Whether a sentence is so long that nobody writes it twice by chance: ten Chinese characters or eight words.
pub(super) fn is_long(sentence: &str) -> bool {
    let han = sentence.chars().filter(|c| is_han(*c)).count();
    han >= 10 || sentence.split_whitespace().filter(|word| says(word)).count() >= 8
}

/// Whether `c` is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// Whether a sentence ends with `c`; a point ends one only before a space, so that 3.5 and v2.1 stay whole.
fn is_stop(c: char, next: Option<char>) -> bool {
    match c {
        '。' | '！' | '？' | '…' | '!' | '?' | '\n' | '\r' => true,
        '.' => next.is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// Whether a clause ends with `c`; 、 parts words only.
fn is_pause(c: char, next: Option<char>) -> bool {
    match c {
        '，' | '；' | '：' | '（' | '）' | ';' | '(' | ')' | '—' | '–' => true,
        ',' | ':' => next.is_none_or(|c| !c.is_ascii_digit()),
        _ => false,
    }
}

/// Where the piece round `at` begins and ends. It reaches no further than a long sentence, so that a text without any
/// stop costs no more than its length.
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
