//! Days in the formats of files.

use chrono::{Datelike, NaiveDate};

/// Appends year, month and day as in ISO 8601, separated by `between`: `2026-04-15`, or `20260415`.
pub fn push_day(out: &mut String, day: NaiveDate, between: &str) {
    let (year, month, day) = (day.year().unsigned_abs(), day.month(), day.day());
    out.push_str(&format!("{year:04}{between}{month:02}{between}{day:02}"));
}
