//! Dates and times: 7 March 2026, 22:05.

use super::super::shown::Shown;
use crate::review::dates::{MONTHS, When};

/// `7 March 2026`, with the year only where it is not known yet. Empty without a day.
pub fn day(when: &When, shown: &mut Shown) -> String {
    let Some((month, day)) = when.day else { return String::new() };
    let about = if when.is_vague_day() { "about " } else { "" };
    let month = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
    let year = shown.year(when.year).map(|year| format!(" {year}")).unwrap_or_default();
    format!("{about}{day} {month}{year}")
}

/// `22:05`, `about 22:00`. Empty without a time.
pub fn time(when: &When) -> String {
    let Some((hour, minute)) = when.time else { return String::new() };
    let about = if when.about { "about " } else { "" };
    format!("{about}{hour:02}:{minute:02}")
}

/// `7 March 2026, 22:05`.
pub fn date(when: &When, shown: &mut Shown) -> String {
    let (day, time) = (day(when, shown), time(when));
    let comma = if day.is_empty() || time.is_empty() { "" } else { ", " };
    format!("{day}{comma}{time}")
}

/// The date with its year, if it has one.
pub fn full(when: &When) -> String {
    date(when, &mut Shown::default())
}
