//! Reads a text from the front. What cannot be read is left where it is.

use super::plain::han_digit;
use crate::i18n::Lang;

/// What has not been read yet.
#[derive(Clone, Copy)]
pub struct Scan<'a> {
    /// The whole text.
    text: &'a str,
    rest: &'a str,
    pub lang: Lang,
}

impl<'a> Scan<'a> {
    /// `plain` as [`plain`](super::plain::plain) makes it.
    pub fn new(plain: &'a str, lang: Lang) -> Scan<'a> {
        Scan { text: plain, rest: plain, lang }
    }

    pub fn rest(&self) -> &'a str {
        self.rest
    }

    /// What has been read last, up to eight bytes.
    pub fn read_last(&self) -> &'a str {
        let read = self.text[..self.text.len() - self.rest.len()].trim_end();
        let start = (read.len().saturating_sub(8)..read.len()).find(|at| read.is_char_boundary(*at));
        &read[start.unwrap_or(read.len())..]
    }

    /// Whether everything has been read but blanks and a closing mark.
    pub fn is_done(&self) -> bool {
        self.rest.trim_end_matches(['。', '.', ',', ';', ']', ' ']).is_empty()
    }

    /// Skips blanks. Returns whether there were any.
    pub fn blanks(&mut self) -> bool {
        let before = self.rest.len();
        self.rest = self.behind_blanks();
        self.rest.len() < before
    }

    /// What has not been read yet, without the blanks that it begins with. Lists have the days of thousands of measures read, and
    /// this is what most of that time goes into: bytes are quicker than patterns.
    fn behind_blanks(&self) -> &'a str {
        let blanks = self.rest.bytes().take_while(|byte| *byte == b' ').count();
        &self.rest[blanks..]
    }

    /// Reads `mark`, blanks before it included, if the text continues with it.
    pub fn eat(&mut self, mark: &str) -> bool {
        self.eat_any(&[mark])
    }

    /// Reads the first of the marks with which the text continues. Longer ones have to stand first.
    pub fn eat_any(&mut self, marks: &[&str]) -> bool {
        let rest = self.behind_blanks();
        let mark = marks.iter().find(|mark| rest.as_bytes().starts_with(mark.as_bytes()));
        if let Some(mark) = mark {
            self.rest = &rest[mark.len()..];
        }
        mark.is_some()
    }

    /// Reads a word of letters, whatever its case, blanks before it included.
    pub fn word(&mut self, word: &str) -> bool {
        let mut scan = *self;
        scan.blanks();
        let is_it = scan.letters().eq_ignore_ascii_case(word);
        if is_it {
            scan.rest = &scan.rest[word.len()..];
            *self = scan;
        }
        is_it
    }

    pub fn words(&mut self, words: &str) -> bool {
        self.attempt(|scan| words.split(' ').all(|word| scan.word(word)).then_some(())).is_some()
    }

    pub fn any_words(&mut self, any: &[&str]) -> bool {
        // Most texts continue with a figure here.
        self.behind_blanks().starts_with(|c: char| c.is_ascii_alphabetic()) && any.iter().any(|words| self.words(words))
    }

    /// The letters with which the text continues.
    pub fn letters(&self) -> &'a str {
        let length = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        &self.rest[..length]
    }

    /// Reads so many characters.
    pub fn skip(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }

    /// Reads as `read` does; if that comes to nothing, nothing was read.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Scan<'a>) -> Option<T>) -> Option<T> {
        let mut scan = *self;
        let read = read(&mut scan)?;
        *self = scan;
        Some(read)
    }

    /// Reads figures, blanks before them included; nothing, if there are fewer than `least` or more than `most`.
    pub fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let rest = self.behind_blanks();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length < least || length > most {
            return None;
        }
        let (digits, rest) = rest.split_at(length);
        let number = digits.parse().ok()?;
        self.rest = rest;
        Some(number)
    }

    /// Reads a number below 100, in figures or Chinese numerals.
    pub fn number(&mut self) -> Option<u32> {
        self.digits(1, 2).or_else(|| self.attempt(Scan::han_number))
    }

    /// Reads a Chinese numeral below 100.
    fn han_number(&mut self) -> Option<u32> {
        self.blanks();
        // 〇五 as in figures; 零 alone is a number, too.
        let has_zero = self.eat_any(&["零", "〇"]);
        if self.eat("廿") {
            return Some(20 + self.han_digit().unwrap_or(0));
        }
        let tens = self.han_digit();
        if self.eat("十") {
            return Some(tens.unwrap_or(1) * 10 + self.han_digit().unwrap_or(0));
        }
        tens.or(has_zero.then_some(0))
    }

    fn han_digit(&mut self) -> Option<u32> {
        let first = self.rest.chars().next()?;
        let value = han_digit(first)?;
        self.rest = &self.rest[first.len_utf8()..];
        Some(value)
    }

    /// Reads a year of four figures or numerals.
    pub fn year(&mut self) -> Option<i32> {
        let year = self.digits(4, 4).or_else(|| {
            self.attempt(|scan| {
                scan.blanks();
                (0..4).try_fold(0, |year, _| Some(year * 10 + scan.han_digit()?))
            })
        });
        year.filter(|year| *year >= 1000).and_then(|year| i32::try_from(year).ok())
    }
}
