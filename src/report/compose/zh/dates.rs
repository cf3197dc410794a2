//! Dates and times in figures, without leading zeros of months and days (GB/T 15835—2011, GB/T 9704—2012, 7.3.5.4).

use super::super::{shown::Shown, text};
use crate::review::dates::{Scan, When};

/// `2026年3月7日22时05分`, with the year only where it is not known yet.
pub fn date(when: &When, shown: &mut Shown) -> String {
    let mut out = String::new();
    if let Some((month, day)) = when.day {
        if let Some(year) = shown.year(when.year) {
            out = format!("{year}年");
        }
        out += &format!("{month}月{day}日");
    }
    out += &time(when);
    if when.is_vague_day() {
        out.push_str("前后");
    }
    out
}

/// The date with its year, if it has one.
pub fn full(when: &When) -> String {
    date(when, &mut Shown::default())
}

/// `22时05分`; empty without a time. The standard does not say whether minutes are padded; padding avoids mistaking 5 for
/// 50.
pub fn time(when: &When) -> String {
    let Some((hour, minute)) = when.time else { return String::new() };
    let minute = if minute > 0 { format!("{minute:02}分") } else { String::new() };
    let about = if when.about { "许" } else { "" };
    format!("{hour}时{minute}{about}")
}

/// Whether the sentence begins with a time, so that none may be put before it.
pub fn begins_with_time(sentence: &str) -> bool {
    const WORDS: [&str; 15] = [
        "当日", "当天", "当晚", "次日", "同日", "随后", "之后", "此后", "此前", "凌晨", "上午", "中午", "下午", "傍晚",
        "晚上",
    ];
    if text::after_any(sentence, &WORDS).is_some() || Scan(sentence).chinese_day().is_some() {
        return true;
    }
    if leading_year(sentence).is_some() {
        return true;
    }
    let mut scan = Scan(sentence);
    if scan.number(2).is_none() {
        return false;
    }
    let is_minute =
        (scan.0.strip_prefix([':', '：'])).is_some_and(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 2);
    is_minute || text::after_any(scan.0, &["日", "时", "点"]).is_some()
}

/// The year at the beginning of the sentence.
pub fn leading_year(sentence: &str) -> Option<i32> {
    let mut scan = Scan(sentence);
    let digits = sentence.bytes().take_while(u8::is_ascii_digit).count();
    let year = scan.number(4)?;
    (digits == 4 && scan.skip("年")).then(|| i32::try_from(year).ok())?
}
