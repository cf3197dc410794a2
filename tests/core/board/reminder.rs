//! Reminders to owners.

use std::rc::Rc;

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    review::{
        ItemId, Measure, Review, Status,
        board::{Board, Case, Filter, Origin, Sort, reminder},
    },
};

fn case(language: Lang, title: &str, date: &str, lines: &[(&str, &str, &str, Option<Status>)]) -> Rc<Case> {
    let mut review = Review::new(language);
    review.document_mut().date = date.to_owned();
    for (n, (heading, owner, due, status)) in lines.iter().enumerate() {
        review.measures.push(Measure {
            id: ItemId(n.to_string()),
            heading: (*heading).to_owned(),
            owner: (*owner).to_owned(),
            due: (*due).to_owned(),
            status: *status,
            ..Measure::default()
        });
    }
    Rc::new(Case { id: title.into(), title: title.into(), origin: Origin::Draft, revision: 1, review: Rc::new(review) })
}

fn reminders(lang: Lang, case: Rc<Case>) -> Vec<Option<String>> {
    let today = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    let board = Board::of([case], today);
    let rows = board.select(&Filter::default(), Sort::Due);
    board
        .people(|row| &row.owners)
        .iter()
        .map(|(person, _)| reminder(lang, today, person, rows.iter().copied()))
        .collect()
}

#[test]
fn a_reminder_names_what_is_open_and_late() {
    let zh = case(
        Lang::Zh,
        "关于夜间值班无人接听问题的检查材料",
        "2026-02-10",
        &[
            ("明确转接号码由一个岗位负责。", "安全科张伟", "3月1日", Some(Status::Doing)),
            ("更换值班电话", "张 伟", "2026年3月20日", Some(Status::Open)),
            ("修订流程", "张伟", "待定", None),
            ("改正四处号码", "张伟", "2026-02-20", Some(Status::Closed)),
            ("培训", "李娜", "2026-02-20", Some(Status::Done)),
        ],
    );
    let text = "张伟：您负责的3项整改还没有办结，截至2026年3月20日情况如下。\n\
        1. 明确转接号码由一个岗位负责（关于夜间值班无人接听问题的检查材料），2026年3月1日到期，已逾期19天，目前正在推进。\n\
        2. 更换值班电话（关于夜间值班无人接听问题的检查材料），2026年3月20日到期，今天到期，目前未启动。\n\
        3. 修订流程（关于夜间值班无人接听问题的检查材料），完成时限为“待定”。\n\
        请回复进展；已经做完的，请告知完成日期和验收人。";
    assert_eq!(reminders(Lang::Zh, zh), [Some(text.to_owned()), None]);
}

#[test]
fn in_english_too() {
    let en = case(
        Lang::En,
        "Checkout outage",
        "2026-03-01",
        &[
            ("Add a canary stage.", "Lee, Anna", "21 March 2026", Some(Status::Open)),
            ("Write a runbook", "Tom Reed", "", Some(Status::Doing)),
        ],
    );
    let anna = "Anna Lee, you own 1 action that is still open. As of 20 March 2026:\n\
        1. Add a canary stage (Checkout outage), due 21 March 2026, 1 day left, status: Not started.\n\
        Please reply with your progress. If an action is complete, say when it was completed and who verified it.";
    let tom = "Tom Reed, you own 1 action that is still open. As of 20 March 2026:\n\
        1. Write a runbook (Checkout outage), no due date set, status: In progress.\n\
        Please reply with your progress. If an action is complete, say when it was completed and who verified it.";
    assert_eq!(reminders(Lang::En, en), [Some(anna.to_owned()), Some(tom.to_owned())]);
}

/// The one line of the reminder to the only owner.
fn line(language: Lang, heading: &str, due: &str, status: Option<Status>) -> String {
    let owner = language.pick("张伟", "Tom Reed");
    let found = reminders(language, case(language, "T", "2026-03-01", &[(heading, owner, due, status)]));
    let [Some(text)] = &found[..] else { panic!("one reminder: {found:?}") };
    let lines: Vec<&str> = text.lines().collect();
    let [_, line, _] = lines[..] else { panic!("three lines: {text}") };
    line.to_owned()
}

#[test]
fn whatever_was_typed_is_one_line_that_reads_well() {
    let cases = [
        (Lang::Zh, "改正\n四处\n号码。", "", None, "1. 改正 四处 号码（T），未定完成时限。"),
        (Lang::Zh, "  改正四处号码；  ", "3月21日", None, "1. 改正四处号码（T），2026年3月21日到期，还有1天。"),
        (Lang::Zh, "改正", "等上级通知后", None, "1. 改正（T），完成时限为“等上级通知后”。"),
        (Lang::Zh, "改正", "等上级\n通知后", None, "1. 改正（T），完成时限为“等上级 通知后”。"),
        (Lang::Zh, "改正", "   ", Some(Status::Open), "1. 改正（T），未定完成时限，目前未启动。"),
        (
            Lang::Zh,
            "改正",
            "3月19日",
            Some(Status::Doing),
            "1. 改正（T），2026年3月19日到期，已逾期1天，目前正在推进。",
        ),
        (Lang::En, "Correct\r\nthe numbers.", "", None, "1. Correct the numbers (T), no due date set."),
        (Lang::En, "Correct it", "when told", None, "1. Correct it (T), due “when told”."),
        (Lang::En, "Correct it", "19 March 2026", None, "1. Correct it (T), due 19 March 2026, 1 day overdue."),
        (Lang::En, "Correct it", "20 March 2026", None, "1. Correct it (T), due 20 March 2026, due today."),
    ];
    for (language, heading, due, status, expected) in cases {
        assert_eq!(line(language, heading, due, status), expected);
    }
}

#[test]
fn a_measure_without_a_word_is_still_named() {
    for language in Lang::ALL {
        for heading in ["", " ", "。"] {
            let line = line(language, heading, "2026-03-18", None);
            assert!(!line.starts_with("1. （") && !line.starts_with("1.  ("), "{line}");
        }
    }
}

#[test]
fn who_has_nothing_open_gets_no_reminder() {
    let done = [
        ("甲", "张伟", "2026-03-01", Some(Status::Done)),
        ("乙", "张伟", "2026-03-01", Some(Status::Closed)),
        ("丙", "张伟", "长期", Some(Status::Lasting)),
    ];
    assert_eq!(reminders(Lang::Zh, case(Lang::Zh, "T", "2026-03-01", &done)), [None]);
    assert_eq!(reminders(Lang::Zh, case(Lang::Zh, "T", "2026-03-01", &[("甲", "", "3月1日", None)])), []);
}
