//! Days and times as they are typed, what they mean, and how the document writes them.

use fupan::{
    i18n::Lang,
    review::{
        Document, Edit, Review,
        dates::{self, End, Limit, Time, When, Years, is_impossible, parse},
    },
};
use proptest::{prelude::*, sample::select};

use super::{answers::*, blocks};

pub const ZH: &str = include_str!("../../fixtures/dates/zh.txt");
pub const EN: &str = include_str!("../../fixtures/dates/en.txt");

/// What was typed and what it means, line by line.
pub fn rows(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').expect(line))
}

/// The meaning as the fixtures write it.
fn meaning(when: Option<When>) -> String {
    let Some(when) = when else { return "-".to_owned() };
    let date = |year: Option<i32>, month: Option<u32>, day: Option<u32>| {
        let part = |n: Option<u32>| n.map(|n| format!("-{n:02}")).unwrap_or_default();
        let year = match (year, month) {
            (Some(year), _) => year.to_string(),
            (None, Some(_)) => "--".to_owned(),
            (None, None) => String::new(),
        };
        format!("{year}{}{}", part(month), part(day))
    };
    let time = |time: Option<Time>| {
        let Some(Time { hour, minute, second }) = time else { return String::new() };
        let second = second.map(|second| format!(":{second:02}")).unwrap_or_default();
        format!("T{hour:02}:{minute:02}{second}")
    };
    let day = |day: Option<(u32, u32)>| (day.map(|day| day.0), day.map(|day| day.1));
    let end = |End { year, day: last, time: until }: End| {
        let (month, last) = day(last);
        format!("/{}{}", date(year, month, last), time(until))
    };
    let (month, first) = day(when.day);
    let limit = match when.limit {
        None => "",
        Some(Limit::By) => " by",
        Some(Limit::ByClose) => " by-close",
        Some(Limit::End) => " end",
        Some(Limit::ByEnd) => " by-end",
        Some(Limit::Within) => " within",
    };
    [
        date(when.year, month.or(when.month), first),
        time(when.time),
        when.zone.map(|zone| format!("+{zone}")).unwrap_or_default(),
        if when.about { "~" } else { "" }.to_owned(),
        when.end.map(end).unwrap_or_default(),
        limit.to_owned(),
    ]
    .concat()
}

#[test]
fn every_spelling_has_its_meaning() {
    let mut wrong = Vec::new();
    for (lang, file) in [(Lang::Zh, ZH), (Lang::En, EN)] {
        for (typed, expected) in rows(file) {
            let found = meaning(parse(typed, lang));
            if found != expected {
                wrong.push(format!("{typed}: {found}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How the document writes what was typed.
fn written(typed: &str, lang: Lang) -> String {
    let review = Review::from(Document { language: lang, date: typed.to_owned(), ..Document::default() });
    blocks(&review).pop().unwrap_or_default()
}

#[test]
fn what_was_read_and_written_is_read_again() {
    for (lang, file) in [(Lang::Zh, ZH), (Lang::En, EN)] {
        for (typed, expected) in rows(file).filter(|(_, expected)| *expected != "-") {
            let written = written(typed, lang);
            assert_eq!(meaning(parse(&written, lang)), expected, "{typed} is written {written}");
        }
    }
}

/// A day or time in a spelling of people, with what stands around it.
fn spelling() -> impl Strategy<Value = (Lang, String)> {
    let numbers = (1990..2060, 1..=12_u32, 1..=31_u32, 0..=24_u32, 0..60_u32, 1..=31_u32);
    (any::<bool>(), numbers, 0..40_usize, 0..9_usize).prop_map(|(is_zh, (y, m, d, h, min, last), form, around)| {
        let month = dates::MONTHS[m as usize - 1];
        if is_zh {
            let day = [
                format!("{y}年{m}月{d}日"),
                format!("{y}-{m:02}-{d:02}"),
                format!("{y}.{m}.{d}"),
                format!("{m}月{d}号"),
                format!("{y}年{m}月{d}日（周三）"),
            ];
            let time = [
                String::new(),
                format!("{h}时{min}分"),
                format!(" {h:02}:{min:02}"),
                format!("下午{h}点半"),
                format!("晚{h}点"),
                format!(" {h:02}:{min:02}:{min:02}Z"),
                format!("至{last}日"),
                format!("{h}时至{h}时{min}分"),
            ];
            let day = &day[form % day.len()];
            let time = &time[form / day.len() % time.len()];
            let (before, after) = [
                ("", ""),
                ("约", ""),
                ("", "前后"),
                ("", "许"),
                ("", "前"),
                ("最迟", ""),
                ("", "之前完成"),
                ("", "下班前"),
                ("于", ""),
            ][around];
            return (Lang::Zh, format!("{before}{day}{time}{after}"));
        }
        let day = [
            format!("{d} {month} {y}"),
            format!("{month} {d}, {y}"),
            format!("{y}-{m:02}-{d:02}"),
            format!("{d}th of {}", &month[..3]),
            format!("{d}-{} {month} {y}", d + 1),
        ];
        let time = [
            String::new(),
            format!(", {h:02}:{min:02}"),
            format!(" {h:02}:{min:02}:{min:02}Z"),
            format!(" at {h}:{min:02} pm"),
            format!(" {h} am"),
            format!(", {h:02}:{min:02} to {h:02}:59"),
            format!(", {h:02}:{min:02} to {last} {month}, 23:00"),
            format!(" to {last} {month} {y}"),
        ];
        let day = &day[form % day.len()];
        let time = &time[form / day.len() % time.len()];
        let before = ["", "about ", "by ", "on ", "before ", "from ", "no later than ", "~", "by COB "][around];
        (Lang::En, format!("{before}{day}{time}"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_spelling_is_written_so_that_it_means_the_same((lang, typed) in spelling()) {
        if let Some(when) = parse(&typed, lang) {
            let written = written(&typed, lang);
            prop_assert_eq!(parse(&written, lang), Some(when), "{} is written {}", typed, written);
        }
    }

    #[test]
    fn nothing_that_is_typed_stops_the_reader(
        typed in prop_oneof!["\\PC{0,24}", "[0-9年月日时点分秒前底内至约上下午晚半〇一二三十:/.\\- ]{0,14}", "[0-9a-zA-Z:,.\\- ]{0,18}"],
        lang in select(Lang::ALL.to_vec()),
    ) {
        let _ = (parse(&typed, lang), is_impossible(&typed, lang), dates::at_start(&typed, lang), dates::named_in(&typed, lang));
        let _ = (dates::leading_year(&typed, lang), dates::begins_with_figures(&typed, lang));
    }
}

#[test]
fn a_day_that_no_calendar_has_is_impossible() {
    let zh = ["3月40日", "2026年2月30日", "2026-13-07", "2025-02-29T08:00", "约2026/6/31", "６月３１日凌晨"];
    let en = ["31 February", "February 30, 2026", "by 31 June 2026", "2026-02-30"];
    for (lang, typed) in zh.map(|typed| (Lang::Zh, typed)).into_iter().chain(en.map(|typed| (Lang::En, typed))) {
        assert!(is_impossible(typed, lang), "{typed}");
    }
    for typed in ["", "2月29日", "2024-02-29", "3月7日凌晨", "25:00", "2026年3月", "40", "31st", "🙂", "99999999999999"]
    {
        assert!(!is_impossible(typed, Lang::Zh), "{typed}");
    }
}

#[test]
fn a_day_without_a_year_is_in_the_nearest_one() {
    // Date of the document, beginning of the incident, kind, day, its date as a day of the incident and as a deadline.
    let rows = [
        ("2026-03-16", "2026-03-05", "self", "3月7日", "2026-03-07", "2026-03-07"),
        ("2026-01-08", "2025-12-31", "self", "1月1日", "2026-01-01", "2026-01-01"),
        ("2026-01-08", "12月31日", "self", "12月31日", "2025-12-31", "2025-12-31"),
        ("2025-12-20", "", "self", "1月31日", "2026-01-31", "2026-01-31"),
        ("2025-12-20", "2025-12-01", "progress", "1月31日", "2026-01-31", "2026-01-31"),
        ("2026-03-16", "2026-03-05", "self", "10月31日", "2025-10-31", "2026-10-31"),
        ("2026-03-16", "", "self", "10月31日", "2025-10-31", "2026-10-31"),
        ("2026-03-16", "2025-09-01", "progress", "10月31日", "2025-10-31", "2025-10-31"),
        ("", "2026-03-05", "self", "6月底前", "-", "2026-06-30"),
        ("1月8日", "2025-12-31", "self", "2月底", "-", "2026-02-28"),
        ("2027-12-01", "", "self", "2月29日", "2028-02-29", "2028-02-29"),
        ("", "", "self", "3月7日", "-", "-"),
    ];
    for (date, started, kind, typed, of_incident, deadline) in rows {
        let mut review = Review::from(Document {
            date: date.into(),
            kind: fupan::review::parse(kind).unwrap(),
            ..Document::default()
        });
        review.incident.started = started.into();
        let years = Years::of(&review);
        let when = parse(typed, Lang::Zh).unwrap();
        let shown = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
        assert_eq!(
            (shown(years.day(&when)), shown(years.due(&when))),
            (of_incident.into(), deadline.into()),
            "{typed}"
        );
    }
}

/// Whichever document is at hand, a day of the same review is the same.
#[test]
fn a_day_without_a_year_is_the_same_in_all_documents() {
    // Dates of the documents, beginning of the incident, due, recheck and closing day, and their dates.
    type Row = (&'static [&'static str], &'static str, [&'static str; 3], [&'static str; 3]);
    let rows: [Row; 7] = [
        // A deadline in the year after the incident, for a document of the same week and one ten months later.
        (
            &["2025-12-20", "2026-10-30"],
            "2025-12-18",
            ["1月31日", "4月30日", "1月28日"],
            ["2026-01-31", "2026-04-30", "2026-01-28"],
        ),
        (
            &["2025-12-20", "2026-10-30"],
            "12月18日",
            ["1月31日", "4月30日", "1月28日"],
            ["2026-01-31", "2026-04-30", "2026-01-28"],
        ),
        (
            &["2025-12-20", "2026-10-30"],
            "",
            ["1月31日", "4月30日", "10月20日"],
            ["2026-01-31", "2026-04-30", "2026-10-20"],
        ),
        (
            &["2026-03-16", "2027-01-20"],
            "2026-03-05",
            ["10月31日", "2月1日", "10月30日"],
            ["2026-10-31", "2027-02-01", "2026-10-30"],
        ),
        // The documents are in no order, and one has no date.
        (
            &["2026-10-30", "", "2025-12-20"],
            "2025-12-18",
            ["1月31日", "4月30日", "1月28日"],
            ["2026-01-31", "2026-04-30", "2026-01-28"],
        ),
        // The incident was looked into only after a year and a half.
        (
            &["2026-04-20", "2026-09-01"],
            "2024-06-02",
            ["7月31日", "8月31日", "7月20日"],
            ["2026-07-31", "2026-08-31", "2026-07-20"],
        ),
        (&["", ""], "2026-03-05", ["6月底", "7月31日", "6月20日"], ["2026-06-30", "2026-07-31", "2026-06-20"]),
    ];
    for (dates, started, typed, expected) in rows {
        let mut review = zh(C).started(started).measure("甲", "").0;
        let measure = &mut review.measures[0];
        (measure.due, measure.recheck, measure.closed_on) = (typed[0].into(), typed[1].into(), typed[2].into());
        review.documents = (dates.iter().enumerate())
            .map(|(n, date)| Document {
                id: format!("d{n}").as_str().into(),
                date: (*date).into(),
                kind: if n == 0 { C } else { Z },
                ..Document::default()
            })
            .collect();
        for n in 0..dates.len() {
            review.apply(&Edit::OpenDocument { id: format!("d{n}").as_str().into() }).unwrap();
            let report = fupan::report::compose(&review, &[]);
            let ledger = report.ledger.unwrap();
            let day = |head: &str| {
                let at = ledger.columns.iter().position(|column| column.head == head).unwrap();
                ledger.rows[0][at].day.map_or("-".to_owned(), |day| day.to_string())
            };
            assert_eq!(["完成时限", "复查日期", "销号日期"].map(day), expected, "{dates:?}, {n} at hand");
            let days: Vec<String> = report.deadlines.iter().map(|deadline| deadline.day.to_string()).collect();
            assert_eq!(days, expected[..2], "{dates:?}, {n} at hand");
        }
    }
}

#[test]
fn room_for_the_pen_stays_in_a_date() {
    for typed in ["2026年3月    日", "2026年  月  日", "2026 年 3 月 　 日"] {
        assert_eq!(written(typed, Lang::Zh), typed);
    }
}
