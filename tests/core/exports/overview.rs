//! The page for reviewers: what it says of how far the measures have come.

use chrono::NaiveDate;
use fupan::{
    export::{Overview, overview, overview_file},
    i18n::Lang,
    report,
    review::Review,
};

use crate::steps::{edited, sample, set};

fn day(day: (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap()
}

fn page<T>(lang: Lang, review: &Review, today: NaiveDate, make: impl FnOnce(&Overview) -> T) -> T {
    make(&Overview { lang, review, map: &report::map(review, lang), findings: &[], today, link: None })
}

/// The words of an element of this class, the first on the page.
fn words<'a>(page: &'a str, class: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("class=\"{class}\">")).unwrap_or_default();
    rest.split('<').next().unwrap()
}

/// The sample with the first of its measures in a state each.
fn tracked(lang: Lang) -> Review {
    let edits = [
        ("0.due", "2026-06-01"),
        ("0.status", "closed"),
        ("0.closed_on", "2026-05-30"),
        ("1.due", "2026-06-01"),
        ("1.status", "done"),
        ("1.closed_on", "2026-06-04"),
        ("2.due", "2026-06-10"),
        ("2.status", "doing"),
        ("3.due", "2026-06-25"),
        ("3.status", "open"),
        ("4.due", "半年内有眉目"),
        ("4.status", "open"),
    ];
    edited(&sample(lang), &edits.map(|(field, value)| set(&format!("measures.{field}"), value)))
}

#[test]
fn one_line_counts_the_measures_and_names_the_day() {
    for (lang, expected) in [
        (
            Lang::Zh,
            "截至2026年6月20日，整改措施共5项：未启动2项、正在推进1项、待核实1项、已销号1项；逾期1项、10天内到期1项。",
        ),
        (
            Lang::En,
            "5 actions as of 20 Jun 2026: 2 not started, 1 in progress, 1 to verify, 1 closed; 1 overdue, \
             1 due within 10 days.",
        ),
    ] {
        let review = tracked(Lang::Zh);
        let page = page(lang, &review, day((2026, 6, 20)), overview);
        assert_eq!(words(&page, "overview-tally"), expected);
    }
}

#[test]
fn each_measure_says_how_far_it_has_come_and_whether_it_is_late() {
    for (lang, expected) in [
        (
            Lang::Zh,
            [
                "已核实销号，按期",
                "已完成待核实，超期3天",
                "正在推进</span> <span class=\"overview-gap\">逾期10天",
                "<span class=\"overview-soon\">还有5天到期",
                "半年内有眉目",
            ],
        ),
        (
            Lang::En,
            [
                "Verified and closed, on time",
                "Implemented, not yet verified, 3 days late",
                "In progress</span> <span class=\"overview-gap\">10 days overdue",
                "<span class=\"overview-soon\">",
                "半年内有眉目",
            ],
        ),
    ] {
        let review = tracked(Lang::Zh);
        let page = page(lang, &review, day((2026, 6, 20)), overview);
        for words in expected {
            assert!(page.contains(words), "{lang:?}: {words}\n{page}");
        }
    }
}

#[test]
fn a_day_earlier_nothing_is_late_yet() {
    let review = tracked(Lang::Zh);
    let page = page(Lang::Zh, &review, day((2026, 6, 10)), overview);
    assert!(page.contains("今天到期") && !page.contains("逾期"), "{page}");
}

#[test]
fn the_file_says_on_which_day_it_was_made() {
    for (lang, expected) in [(Lang::Zh, "截至2026年6月20日"), (Lang::En, "as of 20 Jun 2026")] {
        let review = tracked(lang);
        let file = page(lang, &review, day((2026, 6, 20)), overview_file);
        assert!(String::from_utf8(file.bytes).unwrap().contains(expected));
    }
    // Without measures nothing can be late.
    let empty = Review::new(Lang::Zh);
    assert!(!page(Lang::Zh, &empty, day((2026, 6, 20)), overview).contains("overview-tally"));
}
