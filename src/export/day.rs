//! Days as files of other programs write them.

use chrono::{Datelike, NaiveDate};

/// Appends year, month and day of ISO 8601 with `between` between them: `2026-04-15`, or `20260415`.
pub fn push_day(out: &mut String, day: NaiveDate, between: &str) {
    let year = day.year().unsigned_abs().to_string();
    for _ in year.len()..4 {
        out.push('0');
    }
    out.push_str(&year);
    for number in [day.month(), day.day()] {
        out.push_str(between);
        if number < 10 {
            out.push('0');
        }
        out.push_str(&number.to_string());
    }
}
