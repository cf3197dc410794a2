//! Reads days and times as people type or paste them: the one reader for the document, its order, the findings, the ledger and
//! the calendar.
//!
//! [`parse`] takes a whole field, [`at_start`] the beginning of a sentence. What they do not understand stays as it was typed,
//! and a finding says so. Where a form means two things, as 3/4/2026 does, it is not understood.

mod day;
mod limit;
mod plain;
mod scan;
mod time;
mod years;

use chrono::{Datelike, Days, Months, NaiveDate};

use self::scan::Scan;
use crate::i18n::Lang;

pub use self::day::MONTHS;
pub(super) use self::plain::narrow;
pub use self::years::Years;

/// A time of day, 0:00 to 24:00. 24:00 is the end of the day that it closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    pub hour: u32,
    pub minute: u32,
    /// Only as far as it was typed.
    pub second: Option<u32>,
}

/// How a day is the limit of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// 前, by.
    By,
    /// 下班前, by close of business on.
    ByClose,
    /// 底, end of: the last days of a month or year.
    End,
    /// 底前, by the end of.
    ByEnd,
    /// 内: within a month or year.
    Within,
}

/// The end of a period, as far as it was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct End {
    pub year: Option<i32>,
    /// Month and day.
    pub day: Option<(u32, u32)>,
    pub time: Option<Time>,
}

/// A day, a time of day, or both, as far as they were typed; or a period; or a month or a year as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    pub year: Option<i32>,
    /// A month as a whole; none if there is a day.
    pub month: Option<u32>,
    /// Month and day.
    pub day: Option<(u32, u32)>,
    pub time: Option<Time>,
    /// Minutes that the clock is ahead of UTC, if the time says so. In a Chinese text times are those of China.
    pub zone: Option<i32>,
    /// Whether it is approximate (约, 左右, about). Refers to the time if there is one, else to the day.
    pub about: bool,
    /// Where a period ends that begins here.
    pub end: Option<End>,
    pub limit: Option<Limit>,
}

/// Half a year, in days. Farther away another year is just as likely for a day without one.
const NEAR: i64 = 183;

impl When {
    /// The calendar day. One without a year is the nearest to `near`, at most half a year away.
    pub fn date(&self, near: Option<NaiveDate>) -> Option<NaiveDate> {
        let (month, day) = self.day?;
        nearest(self.year, near, |year| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// The last day that counts, of a limit or of a month or year as a whole: 6月底 is 30 June.
    pub fn last_day(&self, near: Option<NaiveDate>) -> Option<NaiveDate> {
        if let Some(End { year, day: Some((month, day)), .. }) = self.end {
            // The first such day from the beginning on.
            let begins = self.date(near)?;
            let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
            let in_years = [begins.year(), begins.year() + 1].into_iter().filter_map(of).find(|day| *day >= begins);
            return year.map_or(in_years, of);
        }
        match (self.day, self.month) {
            (Some(_), _) => self.date(near),
            (None, Some(month)) => nearest(self.year, near, |year| last_of(year, month)),
            (None, None) => last_of(self.year?, 12),
        }
    }

    /// Whether the day itself is only approximate, or the limit of a period.
    pub fn is_vague_day(&self) -> bool {
        self.about && self.time.is_none() || self.limit.is_some()
    }

    /// The same moment by the clock that is `zone` minutes ahead of UTC, without a zone of its own; a time that names none is
    /// by that clock already. Nothing if the day would change and is not known, or of a period only the beginning is known to be
    /// of the other zone.
    pub fn in_zone(self, zone: i32) -> Option<When> {
        let (Some(own), Some(time)) = (self.zone, self.time) else { return Some(When { zone: None, ..self }) };
        if own == zone {
            return Some(When { zone: None, ..self });
        }
        if self.end.is_some() {
            return None;
        }
        let minutes = (time.hour * 60 + time.minute) as i32 + zone - own;
        let of_day = minutes.rem_euclid(24 * 60) as u32;
        let mut when = When { zone: None, time: Some(Time { hour: of_day / 60, minute: of_day % 60, ..time }), ..self };
        let days = minutes.div_euclid(24 * 60);
        if days != 0 {
            let (month, day) = when.day?;
            let date = NaiveDate::from_ymd_opt(when.year?, month, day)?;
            let date = match days > 0 {
                true => date.checked_add_days(Days::new(days.unsigned_abs().into()))?,
                false => date.checked_sub_days(Days::new(days.unsigned_abs().into()))?,
            };
            (when.year, when.day) = (Some(date.year()), Some((date.month(), date.day())));
        }
        Some(when)
    }

    /// Hour, minute and second for comparison, if the time is exact.
    pub fn exact_time(&self) -> Option<Time> {
        self.time.filter(|_| !self.about)
    }
}

impl From<End> for When {
    fn from(End { year, day, time }: End) -> When {
        When { year, day, time, ..When::default() }
    }
}

impl Time {
    pub fn new(hour: u32, minute: u32) -> Time {
        Time { hour, minute, second: None }
    }

    /// Nothing, if no clock shows it.
    fn checked(self) -> Option<Time> {
        let is_shown = self.hour < 24 && self.minute < 60 && self.second.is_none_or(|second| second < 60);
        let is_end = self == Time::new(24, 0) || self == Time { second: Some(0), ..Time::new(24, 0) };
        (is_shown || is_end).then_some(self)
    }
}

/// `of` the year, or of the one in which it is nearest to `near`.
fn nearest(year: Option<i32>, near: Option<NaiveDate>, of: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    if let Some(year) = year {
        return of(year);
    }
    let near = near?;
    let distance = |day: &NaiveDate| (*day - near).num_days().abs();
    let days = (near.year() - 1..=near.year() + 1).filter_map(of);
    days.min_by_key(distance).filter(|day| distance(day) <= NEAR)
}

fn last_of(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// A leap year: a day without a year is valid if some year has it.
const LEAP: i32 = 2000;

/// Parses what was typed into a field; nothing, if it is no day or time.
pub fn parse(typed: &str, lang: Lang) -> Option<When> {
    // As most fields for days are.
    if typed.is_empty() {
        return None;
    }
    let plain = plain::plain(unlabelled(typed));
    let whole = |text: &str| {
        let mut scan = Scan::new(text, lang);
        let when = scan.when()?;
        scan.is_done().then_some(when)
    };
    let when = whole(&plain).or_else(|| {
        // Digits with blanks between them, as from the text of a PDF.
        let is_spaced = plain.contains(['年', '月', '日', '时', '点']) && plain.contains(char::is_whitespace);
        is_spaced.then(|| whole(&plain.split_whitespace().collect::<String>())).flatten()
    })?;
    let when = local(when, lang)?;
    is_possible(&when).then_some(when)
}

/// Labels that people type along with a day, and that the document leaves out.
pub const LABELS: [&str; 40] = [
    "时间",
    "日期",
    "成文日期",
    "发生时间",
    "事发时间",
    "开始时间",
    "完成时间",
    "完成日期",
    "整改时间",
    "完成时限",
    "整改时限",
    "时限",
    "期限",
    "整改期限",
    "截止时间",
    "截止日期",
    "复查日期",
    "复查时间",
    "回头看日期",
    "回头看时间",
    "销号日期",
    "销号时间",
    "Date",
    "Dated",
    "Time",
    "Start",
    "Started",
    "Done",
    "Done on",
    "Due",
    "Due date",
    "Due by",
    "Deadline",
    "Recheck",
    "Recheck date",
    "Review date",
    "Follow-up",
    "Follow-up date",
    "Closed",
    "Closed on",
];

/// The day behind a label.
fn unlabelled(typed: &str) -> &str {
    let is_label = |label: &str| LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()));
    typed.split_once(['：', ':']).filter(|(label, _)| is_label(label)).map_or(typed, |(_, day)| day)
}

/// Reads a day at the beginning of a sentence, and returns what follows it. Only forms that can be nothing else: with a year or
/// a month.
pub fn at_start(sentence: &str, lang: Lang) -> Option<(When, &str)> {
    let plain = plain::plain(sentence);
    let mut scan = Scan::new(&plain, lang);
    let when = scan.told_day().filter(is_possible)?;
    // Each character was replaced by one.
    let read = plain.chars().count() - scan.rest().chars().count();
    let at = sentence.char_indices().nth(read).map_or(sentence.len(), |(at, _)| at);
    Some((when, &sentence[at..]))
}

/// The year with which a sentence begins, with or without a day: 2026年春节.
pub fn leading_year(sentence: &str, lang: Lang) -> Option<i32> {
    let plain = plain::plain(sentence);
    let mut scan = Scan::new(&plain, lang);
    scan.told_day().and_then(|when| when.year).or_else(|| Scan::new(&plain, lang).marked_year())
}

/// Whether a sentence begins with a year, a day of the month or a time in figures: 15日, 8时, 22:05.
pub fn begins_with_figures(sentence: &str, lang: Lang) -> bool {
    let plain = plain::plain(sentence);
    let mut scan = Scan::new(&plain, lang);
    // 一时 and 三日 need be none.
    plain.starts_with(|c: char| c.is_ascii_digit())
        && (scan.marked_year().is_some() || scan.marked_day().is_some() || scan.time().is_some())
}

/// The days, months and years that a text names, in their order.
pub fn named_in(text: &str, lang: Lang) -> Vec<When> {
    let plain = plain::plain(text);
    let mut found = Vec::new();
    let (mut rest, mut before) = (&*plain, ' ');
    while let Some(c) = rest.chars().next() {
        let mut scan = Scan::new(rest, lang);
        // In the middle of a word or a number nothing begins.
        let may_begin = plain::begins_number(c) || c.is_ascii_uppercase() && !before.is_ascii_alphanumeric();
        let may_begin = may_begin && !before.is_ascii_digit();
        match may_begin.then(|| scan.named()).flatten() {
            Some(when) => {
                found.push(when);
                rest = scan.rest();
                before = ' ';
            }
            None => (rest, before) = (&rest[c.len_utf8()..], c),
        }
    }
    found
}

/// Whether a place for the pen was left in a day: `2026年3月    日`.
pub fn is_left_open(typed: &str) -> bool {
    let open = |(at, _): (usize, &str)| {
        let before = typed[..at].trim_end();
        before.len() < at && before.ends_with(['年', '月'])
    };
    typed.match_indices(['月', '日']).any(open)
}

/// Whether the text begins with a day that does not exist in the calendar, such as 2月30日.
pub fn is_impossible(typed: &str, lang: Lang) -> bool {
    let plain = plain::plain(unlabelled(typed));
    Scan::new(&plain, lang).first_day().is_some_and(|when| !is_possible(&when))
}

fn is_possible(when: &When) -> bool {
    let is_day = |year: Option<i32>, (month, day): (u32, u32)| {
        NaiveDate::from_ymd_opt(year.unwrap_or(LEAP), month, day).is_some()
    };
    let is_time = |time: Option<Time>| time.is_none_or(|time| time.checked().is_some());
    let end = when.end.unwrap_or_default();
    when.day.is_none_or(|day| is_day(when.year, day))
        && when.month.is_none_or(|month| (1..=12).contains(&month))
        && end.day.is_none_or(|day| is_day(end.year.or(when.year), day))
        && is_time(when.time)
        && is_time(end.time)
}

/// In a Chinese text a time of another zone becomes that of China, with its day, and seconds are told only if there are any.
fn local(when: When, lang: Lang) -> Option<When> {
    /// Minutes ahead of UTC.
    const CHINA: i32 = 8 * 60;
    if lang != Lang::Zh {
        return Some(when);
    }
    // 22时05分00秒 is written without the seconds.
    let whole = |time: Option<Time>| time.map(|time| Time { second: time.second.filter(|s| *s > 0), ..time });
    let when = When { time: whole(when.time), end: when.end.map(|end| End { time: whole(end.time), ..end }), ..when };
    when.in_zone(CHINA)
}

/// The time zone that a whole text names, in minutes ahead of UTC: `UTC`, `BST`, `GMT+8`, `-05:00`.
pub fn zone(typed: &str, lang: Lang) -> Option<i32> {
    let plain = plain::plain(typed);
    let mut scan = Scan::new(plain.trim(), lang);
    let zone = scan.zone(true)?;
    scan.is_done().then_some(zone)
}
