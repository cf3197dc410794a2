//! Dates and times: 7 March 2026, 22:05.

use super::super::{
    shown::Shown,
    told::{Line, Told},
};
use crate::review::{
    Paper,
    dates::{End, Limit, MONTHS, Time, When},
};

/// How a document writes days: `7 March 2026`, or on the paper of American readers `March 7, 2026`.
#[derive(Clone, Copy)]
pub struct Style {
    is_american: bool,
}

impl Style {
    pub fn of(told: &Told) -> Style {
        Style { is_american: told.paper == Paper::Letter }
    }

    /// The day, month or year. Empty without any.
    pub fn day(self, when: &When) -> String {
        self.day_after(when, &mut Shown::default())
    }

    /// The date and time with the year, if it has one.
    pub fn full(self, when: &When) -> String {
        self.date(when, &mut Shown::default())
    }

    /// `7 March 2026, 22:05`, `7 March 2026, 22:05 to 8 March, 02:10`.
    fn date(self, when: &When, shown: &mut Shown) -> String {
        if let Some(end) = when.end.filter(|end| end.day.is_some() && (when.time.or(end.time).is_some())) {
            let begin = self.date(&When { end: None, ..*when }, shown);
            return format!("{begin} to {}", self.date(&end.into(), shown));
        }
        let (day, time) = (self.day_after(when, shown), time(when));
        let comma = if day.is_empty() || time.is_empty() { "" } else { ", " };
        format!("{day}{comma}{time}")
    }

    /// The day, with its year only where that is not known yet.
    fn day_after(self, when: &When, shown: &mut Shown) -> String {
        let about = if when.about && when.time.is_none() { "about " } else { "" };
        let limit = match when.limit {
            None => "",
            Some(Limit::By) => "by ",
            Some(Limit::ByClose) => "by close of business on ",
            Some(Limit::End) => "end of ",
            Some(Limit::ByEnd) => "by the end of ",
            Some(Limit::Within) => "within ",
        };
        let bare = self.bare(when, shown);
        if bare.is_empty() { bare } else { format!("{limit}{about}{bare}") }
    }

    /// The day, month or year without what stands around it.
    fn bare(self, when: &When, shown: &mut Shown) -> String {
        let name = |month: u32| MONTHS.get(month as usize - 1).copied().unwrap_or_default();
        let end = when.end.and_then(|end| Some((end.year, end.day?)));
        match (when.day, when.month) {
            (Some((month, day)), _) => match end {
                Some((year, (last_month, last)))
                    if month == last_month && year.is_none_or(|y| Some(y) == when.year) =>
                {
                    self.named(name(month), &format!("{day}–{last}"), when.year.or(year), shown)
                }
                Some((year, (last_month, last))) => {
                    // Both years, or the one behind.
                    let last_year = year.or(when.year);
                    let first_year = when.year.filter(|year| Some(*year) != last_year);
                    let first = self.named(name(month), &day.to_string(), first_year, &mut Shown::default());
                    format!("{first} to {}", self.named(name(last_month), &last.to_string(), last_year, shown))
                }
                None => self.named(name(month), &day.to_string(), when.year, shown),
            },
            (None, Some(month)) => {
                let year = shown.year(when.year).map(|year| format!(" {year}")).unwrap_or_default();
                format!("{}{year}", name(month))
            }
            (None, None) => when.year.map(|year| year.to_string()).unwrap_or_default(),
        }
    }

    fn named(self, month: &str, day: &str, year: Option<i32>, shown: &mut Shown) -> String {
        let year = shown.year(year);
        match (self.is_american, year) {
            (false, Some(year)) => format!("{day} {month} {year}"),
            (false, None) => format!("{day} {month}"),
            (true, Some(year)) => format!("{month} {day}, {year}"),
            (true, None) => format!("{month} {day}"),
        }
    }
}

/// The date and time of a text on its own, the day first.
pub fn full(when: &When) -> String {
    Style { is_american: false }.full(when)
}

/// `22:05`, `about 22:00`, `22:05 to 23:10`. Empty without a time.
pub fn time(when: &When) -> String {
    let about = if when.about { "about " } else { "" };
    let Some(time) = when.time else { return String::new() };
    let limit = if when.limit.is_some() && when.day.is_none() { "by " } else { "" };
    let zone = when.zone.map(zone).unwrap_or_default();
    let end = when.end.filter(|end| end.day.is_none()).and_then(|end| end.time);
    let end = end.map(|end| format!(" to {}", clock(end))).unwrap_or_default();
    format!("{limit}{about}{}{zone}{end}", clock(time))
}

fn clock(Time { hour, minute, second }: Time) -> String {
    let second = second.map(|second| format!(":{second:02}")).unwrap_or_default();
    format!("{hour:02}:{minute:02}{second}")
}

/// ` UTC`, ` UTC+01:00`.
fn zone(minutes: i32) -> String {
    let (sign, ahead) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
    if ahead == 0 { String::from(" UTC") } else { format!(" UTC{sign}{:02}:{:02}", ahead / 60, ahead % 60) }
}

/// The day of a field; what is no day as typed.
pub fn shown(told: &Told, line: &Line) -> String {
    line.when().map_or_else(|| line.text.clone(), |when| Style::of(told).full(&when))
}

/// The time without seconds if they are zero: stamps of machines have them always.
pub fn to_minutes(when: When) -> When {
    let exact = |time: Option<Time>| time.map(|time| Time { second: time.second.filter(|second| *second > 0), ..time });
    When { time: exact(when.time), end: when.end.map(|end| End { time: exact(end.time), ..end }), ..when }
}
