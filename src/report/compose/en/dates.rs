//! Dates and times: 7 March 2026, 22:05.

use super::super::{numerals, shown::Shown};
use crate::review::dates::{MONTHS, When};

/// `7 March 2026`; the year only where it has to be shown. Empty if there is no day.
pub fn day(when: &When, shown: &mut Shown) -> String {
    let mut out = String::new();
    let Some((month, day)) = when.day else { return out };
    if when.is_vague_day() {
        out.push_str("about ");
    }
    numerals::push(&mut out, day as usize);
    out.push(' ');
    out.push_str(MONTHS.get(month as usize - 1).copied().unwrap_or_default());
    if let Some(year) = shown.year(when.year) {
        out.push(' ');
        numerals::push(&mut out, year as usize);
    }
    out
}

/// `22:05`, `about 22:00`; empty if there is no time.
pub fn time(when: &When) -> String {
    let mut out = String::new();
    let Some((hour, minute)) = when.time else { return out };
    if when.about {
        out.push_str("about ");
    }
    for (n, part) in [hour, minute].into_iter().enumerate() {
        if n > 0 {
            out.push(':');
        }
        if part < 10 {
            out.push('0');
        }
        numerals::push(&mut out, part as usize);
    }
    out
}

/// `7 March 2026, 22:05`.
pub fn date(when: &When, shown: &mut Shown) -> String {
    let mut out = day(when, shown);
    let time = time(when);
    if !out.is_empty() && !time.is_empty() {
        out.push_str(", ");
    }
    out.push_str(&time);
    out
}

/// The date with its year, if it has one.
pub fn full(when: &When) -> String {
    date(when, &mut Shown::default())
}
