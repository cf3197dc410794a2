//! Parses days and times as people type them.
//!
//! Only the common forms of both languages are recognised. Any other text is kept as typed.

use chrono::{Datelike, NaiveDate};

/// A day, a time of day, or both, as far as they were typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    pub year: Option<i32>,
    /// Month and day.
    pub day: Option<(u32, u32)>,
    /// Hour and minute, 0:00 to 23:59.
    pub time: Option<(u32, u32)>,
    /// Whether it is approximate (约, 左右, about). Refers to the time if there is one, else to the day.
    pub about: bool,
}

impl When {
    /// The calendar day; a day without a year is taken to be in `year`.
    pub fn date(&self, year: Option<i32>) -> Option<NaiveDate> {
        let (month, day) = self.day?;
        NaiveDate::from_ymd_opt(self.year.or(year)?, month, day)
    }

    /// Whether the day itself is only approximate.
    pub fn is_vague_day(&self) -> bool {
        self.about && self.time.is_none()
    }
}

/// Parses a day, a time, or both; `None` if the text is neither.
pub fn parse(typed: &str) -> Option<When> {
    let plain = plain(typed);
    let (mut text, mut about) = (trimmed(&plain), false);
    if let Some(rest) = cut_about(text) {
        (text, about) = (rest, true);
    }
    if let Some(rest) = ["许", "左右", "前后"].iter().find_map(|end| text.strip_suffix(end)) {
        (text, about) = (rest.trim_end(), true);
    }
    let mut scan = Scan(text);
    let mut when = scan.day().unwrap_or_default();
    if when.day.is_some() && !scan.is_done() {
        // A bare year or month followed by a time is rejected, because the day would be missing.
        scan.skip("T");
        scan.skip(",");
        scan.spaces();
        if let Some(rest) = cut_about(scan.0) {
            (scan.0, about) = (rest, true);
        }
        when.time = Some(scan.time()?);
    } else if when.day.is_none() {
        scan.skip("T");
        when.time = Some(scan.time()?);
    }
    if !scan.is_done() {
        return None;
    }
    when.about = about;
    checked(when)
}

/// Whether the text begins with a day that does not exist in the calendar, such as 2月30日.
pub fn is_impossible(typed: &str) -> bool {
    let plain = plain(typed);
    let text = trimmed(&plain);
    let when = Scan(cut_about(text).unwrap_or(text)).day();
    when.is_some_and(|when| when.date(Some(LEAP)).is_none())
}

/// A leap year: a day without a year is valid if some year has it.
const LEAP: i32 = 2000;

/// Replaces the full-width digits and colons that input methods produce.
fn plain(typed: &str) -> String {
    typed.chars().map(narrow).collect()
}

fn trimmed(plain: &str) -> &str {
    plain.trim_matches(|c: char| c.is_whitespace() || is_zero_width(c))
}

/// Rejects days and times that do not exist. 24:00 becomes 0:00 of the next day.
fn checked(mut when: When) -> Option<When> {
    if when.day.is_some() {
        when.date(Some(LEAP))?;
    }
    match when.time {
        Some((24, 0)) => {
            when.time = Some((0, 0));
            if when.day.is_some() {
                let next = when.date(None)?.succ_opt()?;
                when.year = Some(next.year());
                when.day = Some((next.month(), next.day()));
            }
        }
        Some((hour, minute)) if hour > 23 || minute > 59 => return None,
        _ => {}
    }
    Some(when)
}

/// The half-width form of `c`.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn cut_about(text: &str) -> Option<&str> {
    let rest = ["大约", "约", "~", "about ", "About "].iter().find_map(|begin| text.strip_prefix(begin))?;
    Some(rest.trim_start())
}

/// Reads a text from the front; holds what has not been read yet.
#[derive(Clone, Copy)]
pub struct Scan<'a>(pub &'a str);

impl<'a> Scan<'a> {
    /// Whether everything has been read.
    pub fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads a number of one to `most` digits; `None` if more digits follow.
    pub fn number(&mut self, most: usize) -> Option<u32> {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > most {
            return None;
        }
        let number = self.0[..digits].parse().ok()?;
        self.0 = &self.0[digits..];
        Some(number)
    }

    /// Reads `word` if the text continues with it.
    pub fn skip(&mut self, word: &str) -> bool {
        match self.0.strip_prefix(word) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn spaces(&mut self) {
        self.0 = self.0.trim_start();
    }

    /// Reads a year of four digits and the `mark` after it.
    fn year(&mut self, mark: &str) -> Option<i32> {
        let mut scan = *self;
        let year = scan.number(4).filter(|y| *y >= 1000)?;
        scan.skip(mark).then(|| *self = scan)?;
        i32::try_from(year).ok()
    }

    /// Reads `2026-03-07`, `2026年3月7日`, `3月7日`, `7 March 2026` or `7 March`.
    pub fn day(&mut self) -> Option<When> {
        self.numeric_day().or_else(|| self.chinese_day()).or_else(|| self.english_day())
    }

    fn numeric_day(&mut self) -> Option<When> {
        ["-", "/", "."].into_iter().find_map(|mark| {
            let mut scan = *self;
            let year = scan.year(mark)?;
            let month = scan.number(2)?;
            scan.skip(mark).then_some(())?;
            let day = scan.number(2)?;
            *self = scan;
            Some(When { year: Some(year), day: Some((month, day)), ..When::default() })
        })
    }

    /// Reads `3月7日`, with or without a year.
    pub fn chinese_day(&mut self) -> Option<When> {
        let mut scan = *self;
        let year = scan.year("年");
        scan.spaces();
        let month = scan.number(2)?;
        scan.skip("月").then_some(())?;
        scan.spaces();
        let day = scan.number(2)?;
        (scan.skip("日") || scan.skip("号")).then_some(())?;
        *self = scan;
        Some(When { year, day: Some((month, day)), ..When::default() })
    }

    fn english_day(&mut self) -> Option<When> {
        let mut scan = *self;
        let day = scan.number(2)?;
        scan.spaces();
        let letters = scan.0.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (name, rest) = scan.0.split_at(letters);
        let month = (1..).zip(MONTHS).find(|(_, month)| month.eq_ignore_ascii_case(name))?.0;
        scan.0 = rest;
        let mut further = scan;
        further.spaces();
        let year = further.year("");
        if year.is_some() {
            scan = further;
        }
        *self = scan;
        Some(When { year, day: Some((month, day)), ..When::default() })
    }

    /// Reads `22:05`, `22时`, `22时05分` or `22点5分`.
    fn time(&mut self) -> Option<(u32, u32)> {
        let hour = self.number(2)?;
        if self.skip(":") {
            let digits = self.0.len();
            let minute = self.number(2)?;
            return (digits - self.0.len() == 2).then_some((hour, minute));
        }
        (self.skip("时") || self.skip("点")).then_some(())?;
        if self.is_done() {
            return Some((hour, 0));
        }
        let minute = self.number(2)?;
        self.skip("分").then_some((hour, minute))
    }
}

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
