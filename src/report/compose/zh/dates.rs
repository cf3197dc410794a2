//! Dates and times in figures, without leading zeros of months and days (GB/T 15835—2011, GB/T 9704—2012, 7.3.5.4).

use super::super::{shown::Shown, text};
use crate::{
    i18n::Lang,
    review::dates::{self, End, Limit, Time, When},
};

/// `2026年3月7日22时05分`, with the year only where it is not known yet; with what stands around it: `6月底前`,
/// `3月5日至7日`.
pub fn date(when: &When, shown: &mut Shown) -> String {
    let mut out = match (when.day, when.month) {
        (None, None) => when.year.map(|year| format!("{year}年")).unwrap_or_default(),
        (Some(day), _) => dated(when.year, Some(day.0), Some(day.1), shown),
        (None, month) => dated(when.year, month, None, shown),
    };
    out += &time(when);
    if let Some(end) = when.end.filter(|end| end.day.is_some()) {
        out += "至";
        out += &until(when, &end, shown);
    }
    if when.about && when.time.is_none() {
        match when.limit {
            Some(_) => out.insert(0, '约'),
            None => out.push_str("前后"),
        }
    }
    out.push_str(match when.limit {
        None => "",
        Some(Limit::By) => "前",
        Some(Limit::ByClose) => "下班前",
        Some(Limit::End) => "底",
        Some(Limit::ByEnd) => "底前",
        Some(Limit::Within) => "内",
    });
    out
}

fn dated(year: Option<i32>, month: Option<u32>, day: Option<u32>, shown: &mut Shown) -> String {
    let year = shown.year(year).map(|year| format!("{year}年")).unwrap_or_default();
    let month = month.map(|month| format!("{month}月")).unwrap_or_default();
    let day = day.map(|day| format!("{day}日")).unwrap_or_default();
    format!("{year}{month}{day}")
}

/// The end of a period, without what the beginning says already.
fn until(from: &When, end: &End, shown: &mut Shown) -> String {
    let is_same_month = from.day.zip(end.day).is_some_and(|(from, end)| from.0 == end.0);
    let is_same_year = end.year.is_none() || end.year == from.year;
    let day = end.day.map_or(String::new(), |(month, day)| match is_same_month && is_same_year {
        true => format!("{day}日"),
        false => dated(end.year, Some(month), Some(day), shown),
    });
    let time = end.time.map(clock).unwrap_or_default();
    format!("{day}{time}")
}

/// The date with its year, if it has one.
pub fn full(when: &When) -> String {
    date(when, &mut Shown::default())
}

/// `22时05分`, `8时至10时`; empty without a time. The standard does not say whether minutes are padded; padding avoids mistaking 5 for
/// 50.
pub fn time(when: &When) -> String {
    let about = if when.about { "许" } else { "" };
    let Some(time) = when.time else { return String::new() };
    let end = when.end.filter(|end| end.day.is_none()).and_then(|end| end.time);
    let end = end.map(|end| format!("至{}", clock(end))).unwrap_or_default();
    format!("{}{end}{about}", clock(time))
}

fn clock(Time { hour, minute, second }: Time) -> String {
    let second = second.filter(|second| *second > 0).map(|second| format!("{second:02}秒")).unwrap_or_default();
    let minute = if minute > 0 || !second.is_empty() { format!("{minute:02}分") } else { String::new() };
    format!("{hour}时{minute}{second}")
}

/// Whether the sentence begins with a time, so that none may be put before it.
pub fn begins_with_time(sentence: &str) -> bool {
    const WORDS: [&str; 15] = [
        "当日", "当天", "当晚", "次日", "同日", "随后", "之后", "此后", "此前", "凌晨", "上午", "中午", "下午", "傍晚",
        "晚上",
    ];
    text::after_any(sentence, &WORDS).is_some()
        || dates::at_start(sentence, Lang::Zh).is_some()
        || dates::begins_with_figures(sentence, Lang::Zh)
}
