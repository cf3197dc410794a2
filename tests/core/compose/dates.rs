//! Days and times as they are typed.

use fupan::review::dates::{When, is_impossible, parse};

const DAY: When = When { year: Some(2026), day: Some((3, 7)), time: None, about: false };
const NIGHT: When = When { time: Some((22, 5)), ..DAY };

#[test]
fn common_forms_are_understood() {
    let yearless = When { year: None, ..DAY };
    let time = When { year: None, day: None, ..NIGHT };
    let rows = [
        ("2026-03-07", DAY),
        ("2026/3/7", DAY),
        ("2026.3.7", DAY),
        ("2026年3月7日", DAY),
        ("２０２６年３月７日", DAY),
        ("7 March 2026", DAY),
        (" 7 march 2026 ", DAY),
        ("2026-03-07T22:05", NIGHT),
        ("2026-03-07 22:05", NIGHT),
        ("2026年3月7日22时05分", NIGHT),
        ("2026年3月7日22点5分", NIGHT),
        ("2026年3月7日 22:05", NIGHT),
        ("2026年3月7日22：05", NIGHT),
        ("7 March 2026, 22:05", NIGHT),
        ("3月7日", yearless),
        ("7 March", yearless),
        ("7 March, 22:05", When { time: Some((22, 5)), ..yearless }),
        ("22:05", time),
        ("T22:05", time),
        ("22时", When { time: Some((22, 0)), ..time }),
        ("约22:05", When { about: true, ..time }),
        ("22:05许", When { about: true, ..time }),
        ("大约3月7日", When { about: true, ..yearless }),
        ("3月7日前后", When { about: true, ..yearless }),
        ("~2026-03-07", When { about: true, ..DAY }),
        ("about 7 March 2026", When { about: true, ..DAY }),
        ("2026年3月7日约22时05分", When { about: true, ..NIGHT }),
        ("2026-03-06T24:00", When { time: Some((0, 0)), ..DAY }),
    ];
    for (typed, expected) in rows {
        assert_eq!(parse(typed), Some(expected), "{typed}");
    }
}

#[test]
fn anything_else_stays_words() {
    let rows = [
        "",
        "春节前后",
        "3月7日凌晨",
        "3月40日",
        "2026-02-29",
        "2026年",
        "2026年3月",
        "4月15日前",
        "25:00",
        "22:60",
        "22:5",
        "约",
        "7",
        "7 Marchember",
        "26-03-07",
        "2026-03",
        "去年3月7日",
        "3月7日8",
        "24时5分",
        "3月7日24时",
        "around Easter",
        "🙂",
        "99999999999999",
    ];
    for typed in rows {
        assert_eq!(parse(typed), None, "{typed}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_impossible() {
    for typed in
        ["3月40日", "2026年2月30日", "2026-13-07", "2025-02-29T08:00", "31 February", "约2026/6/31", "６月３１日凌晨"]
    {
        assert!(is_impossible(typed), "{typed}");
    }
    for typed in ["", "2月29日", "2024-02-29", "3月7日凌晨", "25:00", "2026年3月", "40", "31st", "🙂", "99999999999999"]
    {
        assert!(!is_impossible(typed), "{typed}");
    }
}
