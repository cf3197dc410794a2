//! The ledger: which columns it has, what is in them, and how it fits on pages.

use std::collections::BTreeSet;

use super::{answers::*, combinations::cases, random::case};
use crate::exports::ledgers;
use fupan::{
    i18n::Lang,
    report::{self, Annex, CellKind, Report, Table},
    review::{Choice, Kind, LedgerColumns, Measure, Review, Status, Strength},
    typeset::{figures, widths},
};

/// With the ledger, which English documents do not have of themselves.
fn composed(review: &Review) -> Report {
    let mut review = review.clone();
    review.document_mut().layout.ledger = true;
    report::compose(&review, &[])
}

fn heads(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.head.as_str()).collect()
}

fn rows(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
    std::iter::once(heads(table)).chain(rows).collect()
}

/// The annexes that are the ledger.
fn bound(report: &Report) -> Vec<&Annex> {
    let titles = ["整改台账", "Action log"];
    report.annexes.iter().filter(|annex| titles.iter().any(|title| annex.title.starts_with(title))).collect()
}

fn full(answers: Answers) -> Answers {
    answers.layout(|layout| layout.ledger_columns = LedgerColumns::Full)
}

/// Two measures that are told in the other order.
fn two() -> Answers {
    let mut answers = zh(C)
        .cause(Direct, "甲1", "", "")
        .cause(Direct, "甲2", "", "")
        .cause(Root, "谁来管？", "", "")
        .measure("推行换号单", "")
        .answers(&[1])
        .owner("由沈知远")
        .due("2026-3-31")
        .status(Status::Open)
        .measure("明确岗位", "每月通报")
        .answers(&[2, 0])
        .proof("通报")
        .attachment("名单");
    answers.0.measures[1].strength = Some(Strength::Strong);
    answers
}

#[test]
fn it_lists_measures_in_the_order_they_are_told() {
    let report = composed(&two().0);
    let annex = &report.annexes[0];
    assert_eq!((annex.label.as_str(), annex.title.as_str()), ("附件1", "整改台账"));
    let expected = [
        vec!["序号", "存在问题", "整改措施", "责任人", "完成时限", "进展情况"],
        vec!["1", "谁来管？甲1", "明确岗位", "", "", ""],
        vec!["2", "甲2", "推行换号单", "沈知远", "2026年3月31日", "未启动"],
    ];
    assert_eq!(rows(&annex.table), expected);

    let report = composed(&full(two()).0);
    let expected = [
        vec!["序号", "存在问题", "整改措施", "责任人", "完成时限", "进展情况", "原因层级", "措施力度", "完成标志"],
        vec!["1", "谁来管？甲1", "明确岗位", "", "", "", "根本原因和直接原因第一项", "强", "通报"],
        vec!["2", "甲2", "推行换号单", "沈知远", "2026年3月31日", "未启动", "直接原因第二项", "", ""],
    ];
    assert_eq!(rows(&bound(&report)[0].table), expected);
    // A spreadsheet has the same, and the status apart.
    let spreadsheet = report.ledger.as_ref().unwrap();
    let heads = ["序号", "存在问题", "整改措施", "责任人", "完成时限", "状态", "原因层级", "措施力度", "完成标志"];
    assert_eq!(rows(spreadsheet)[0], heads);
    assert_eq!(report.ledger, composed(&two().0).ledger, "it holds all, whatever the document wants");
}

#[test]
fn it_has_no_column_for_what_nobody_said() {
    for answers in [en(C), full(en(C))] {
        let report = composed(&answers.measure("name an owner", "").due("2026-07-10").0);
        let annex = &report.annexes[0];
        assert_eq!((annex.label.as_str(), annex.title.as_str()), ("Appendix", "Action log"));
        // The owner can be filled in by hand.
        let expected = [vec!["No.", "Action", "Owner", "Due"], vec!["A1", "name an owner", "", "10 July 2026"]];
        assert_eq!(rows(&annex.table), expected);
        assert_eq!(report.ledger.as_ref().map(rows), Some(expected.to_vec()));
    }
}

/// Field, what is typed, the head and the cell in Chinese and in English, and whether the standard ledger has it.
type Row = (&'static str, &'static str, [&'static str; 2], [&'static str; 2], bool);

const FIELDS: [Row; 16] = [
    ("leader", "周维", ["责任领导", "Accountable"], ["周维"; 2], true),
    ("owner", "沈知远", ["责任人", "Owner"], ["沈知远"; 2], true),
    ("due", "2026-04-15", ["完成时限", "Due"], ["2026年4月15日", "15 April 2026"], true),
    ("status", "done", ["进展情况", "Progress"], ["已完成待核实", "Implemented, not yet verified"], true),
    ("progress", "四个", ["进展情况", "Progress"], ["四个"; 2], true),
    ("strength", "weak", ["措施力度", "Strength"], ["弱", "Weaker"], false),
    ("helpers", "民政局", ["配合单位", "Supported by"], ["民政局"; 2], false),
    ("interim", "每晚试拨", ["临时管控", "Interim control"], ["每晚试拨"; 2], false),
    ("proof", "通报", ["完成标志", "Done when"], ["通报"; 2], false),
    ("effect", "接通率98%", ["成效标准", "Success criterion"], ["接通率98%"; 2], false),
    ("recheck", "2026-07-15", ["复查日期", "Recheck date"], ["2026年7月15日", "15 July 2026"], false),
    ("verifier", "贺兰亭", ["验收人", "Verified by"], ["贺兰亭"; 2], false),
    ("closed_on", "2026-03-02", ["销号日期", "Completed on"], ["2026年3月2日", "2 March 2026"], false),
    ("reason", "文件较多", ["未完成原因", "Reason for delay"], ["文件较多"; 2], false),
    ("next", "5月拆完", ["下一步", "Next step"], ["5月拆完"; 2], false),
    ("ticket", "OPS-12", ["工单", "Ticket"], ["OPS-12"; 2], false),
];

fn set(review: &mut Review, field: &str, value: &str) {
    let field = format!("measures.0.{field}");
    review.apply(&fupan::review::Edit::Set { field, value: value.into() }).unwrap();
}

#[test]
fn each_field_has_its_column() {
    for (lang, at) in [(Lang::Zh, 0), (Lang::En, 1)] {
        for (field, typed, heads_of, cells, is_standard) in FIELDS {
            for columns in [LedgerColumns::Standard, LedgerColumns::Full] {
                let mut review = lang.pick(zh(C), en(C)).measure("甲", "").0;
                review.document_mut().layout.ledger_columns = columns;
                set(&mut review, field, typed);
                let report = composed(&review);
                let cell = |table: &Table, head: &str| {
                    let column = heads(table).iter().position(|h| *h == head)?;
                    Some(table.rows[0][column].text.clone())
                };
                let expected = Some(cells[at].to_owned());
                let is_bound = is_standard || columns == LedgerColumns::Full;
                let found = cell(&report.annexes[0].table, heads_of[at]);
                assert_eq!(found, expected.clone().filter(|_| is_bound), "{field} {columns:?}");
                let head = if field == "status" { lang.pick("状态", "Status") } else { heads_of[at] };
                assert_eq!(cell(report.ledger.as_ref().unwrap(), head), expected, "{field}");
                let cells = report.ledger.iter().flat_map(|table| &table.rows[0]);
                let from = format!("measures.0.{field}");
                let found: Vec<&str> =
                    cells.filter(|cell| cell.from.as_deref() == Some(&*from)).map(|cell| cell.text.as_str()).collect();
                assert_eq!(found, Vec::from_iter(expected.as_deref()), "{field}");
            }
        }
    }
}

#[test]
fn the_status_stands_before_the_progress_in_one_word() {
    use Status::*;
    let rows = [
        (Lang::Zh, None, "", None),
        (Lang::Zh, None, "已拆分四个", Some("已拆分四个")),
        (Lang::Zh, Some(Open), "", Some("未启动")),
        (Lang::Zh, Some(Doing), "已拆分四个。", Some("正在推进，已拆分四个")),
        (Lang::Zh, Some(Doing), "正在推进，已拆分四个", Some("正在推进，已拆分四个")),
        (Lang::Zh, Some(Doing), "进展情况：已拆分四个", Some("正在推进，已拆分四个")),
        (Lang::Zh, Some(Done), "文件已印发\n人已到岗", Some("已完成待核实，文件已印发；人已到岗")),
        (Lang::Zh, Some(Closed), "无", Some("已核实销号")),
        (Lang::Zh, Some(Lasting), "每月通报一次", Some("长期坚持，每月通报一次")),
        (Lang::En, Some(Open), "waiting for quotes", Some("Not started: waiting for quotes")),
        (Lang::En, Some(Doing), "in progress since May", Some("in progress since May")),
        (Lang::En, Some(Done), "", Some("Implemented, not yet verified")),
        (Lang::En, Some(Closed), "all six posts split.", Some("Verified and closed: all six posts split")),
        (Lang::En, Some(Lasting), "N/A", Some("Ongoing")),
    ];
    for (lang, status, progress, expected) in rows {
        let mut review = lang.pick(zh(C), en(C)).measure("甲", "").0;
        (review.measures[0].status, review.measures[0].progress) = (status, progress.into());
        let report = composed(&review);
        let table = &report.annexes[0].table;
        let at = heads(table).iter().position(|head| *head == lang.pick("进展情况", "Progress"));
        assert_eq!(at.map(|at| table.rows[0][at].text.as_str()), expected, "{status:?} {progress}");
        let choices = report.ledger.iter().flat_map(|t| &t.columns).find_map(|column| match &column.kind {
            CellKind::OneOf(words) => Some(words.len()),
            _ => None,
        });
        assert_eq!(choices, status.map(|_| Status::ALL.len()));
    }
}

/// Kind, date of the document, beginning of the incident, due day, typed, and the day it is.
type Dated = (Kind, &'static str, &'static str, &'static str, &'static str, Option<&'static str>);

#[test]
fn a_recheck_follows_the_due_day() {
    let rows: [Dated; 10] = [
        (C, "2026-03-16", "", "", "2026-07-15", Some("2026-07-15")),
        (C, "2026-03-16", "", "", "7月15日", Some("2026-07-15")),
        (C, "2026-03-16", "2026-03-01", "", "2月1日", Some("2027-02-01")),
        (C, "2026-05-01", "", "2026-12-20", "1月20日", Some("2027-01-20")),
        (Z, "2026-05-01", "2026-01-02", "2026-12-20", "1月20日", Some("2027-01-20")),
        (Z, "2026-05-01", "2026-01-02", "2026-01-10", "1月20日", Some("2026-01-20")),
        (C, "2026-03-16", "", "", "7月底", Some("2026-07-31")),
        (C, "2026-03-16", "", "", "7月15日左右", None),
        (C, "2026-03-16", "", "", "三个月后", None),
        (C, "", "", "", "7月15日", None),
    ];
    for (kind, dated, began, due, typed, expected) in rows {
        let mut review = zh(kind).measure("甲", "").date(dated).started(began).due(due).0;
        review.measures[0].recheck = typed.into();
        let found = day(&composed(&review), "复查日期");
        assert_eq!(found.as_deref(), expected, "{typed} of {dated}");
    }
}

#[test]
fn a_measure_was_closed_before_the_document() {
    let rows: [Dated; 8] = [
        (Z, "2026-04-20", "2026-01-10", "", "2026-04-02", Some("2026-04-02")),
        (Z, "2026-04-20", "2026-01-10", "", "4月2日", Some("2026-04-02")),
        (Z, "2026-04-20", "2025-08-01", "", "10月1日", Some("2025-10-01")),
        (R, "2026-04-20", "2026-01-10", "", "2月1日", Some("2026-02-01")),
        // Not before the incident.
        (Z, "2026-04-20", "2025-11-01", "", "10月1日", Some("2026-10-01")),
        (Z, "2026-04-20", "", "", "4月22日", Some("2025-04-22")),
        (Z, "2026-04-20", "2026-01-10", "", "4月2日下午", None),
        (Z, "2026-04-20", "2026-01-10", "", "验收之后", None),
    ];
    for (kind, dated, began, _, typed, expected) in rows {
        let mut review = zh(kind).measure("甲", "").date(dated).started(began).0;
        review.measures[0].closed_on = typed.into();
        assert_eq!(day(&composed(&review), "销号日期").as_deref(), expected, "{typed} of {dated}");
    }
}

/// The text of a cell in the first row of the ledger behind the document, if the column is there.
fn bound_cell(report: &Report, head: &str) -> Option<String> {
    let table = &report.annexes[0].table;
    let at = heads(table).iter().position(|h| *h == head)?;
    Some(table.rows[0][at].text.clone())
}

#[test]
fn no_page_tells_of_a_day_after_the_document() {
    let rows = [
        ("2026-04-02", Some("2026年4月2日"), Some("已核实销号")),
        ("2026-04-20", Some("2026年4月20日"), Some("已核实销号")),
        ("2026年4月", Some("2026年4月"), Some("已核实销号")),
        ("2026-05-02", None, None),
        ("5月2日", None, None),
    ];
    for kind in [C, R, Z] {
        for (closed_on, expected, status) in rows {
            let mut review = full(zh(kind).measure("甲", "").date("2026-04-20").started("2026-04-01")).0;
            (review.measures[0].closed_on, review.measures[0].status) = (closed_on.into(), Some(Status::Closed));
            let report = composed(&review);
            assert_eq!(bound_cell(&report, "销号日期").as_deref(), expected, "{kind:?} {closed_on}");
            assert_eq!(bound_cell(&report, "进展情况").as_deref(), status, "{kind:?} {closed_on}");
            let ledger = report.ledger.as_ref().unwrap();
            assert!(heads(ledger).contains(&"销号日期"), "the spreadsheet has all days");
        }
    }
}

/// The day in the first row of the column, which is one of days.
fn day(report: &Report, head: &str) -> Option<String> {
    let table = report.ledger.as_ref().unwrap();
    let at = heads(table).iter().position(|h| *h == head).expect(head);
    assert_eq!(table.columns[at].kind, CellKind::Day);
    table.rows[0][at].day.map(|day| day.to_string())
}

#[test]
fn all_columns_are_legible_on_two_pages() {
    let standard = [
        vec!["序号", "存在问题", "整改措施", "责任领导", "责任人", "完成时限", "进展情况"],
        vec!["No.", "Addresses", "Action", "Accountable", "Owner", "Due", "Progress"],
    ];
    let first = [&["原因层级", "措施力度", "配合单位"][..], &["Strength", "Supported by", "Interim control"]];
    let second = [
        &[
            "序号",
            "整改措施",
            "临时管控",
            "完成标志",
            "成效标准",
            "复查日期",
            "验收人",
            "销号日期",
            "未完成原因",
            "下一步",
        ][..],
        &[
            "No.",
            "Action",
            "Done when",
            "Success criterion",
            "Recheck date",
            "Verified by",
            "Completed on",
            "Reason for delay",
            "Next step",
        ],
    ];
    for (lang, at) in [(Lang::Zh, 0), (Lang::En, 1)] {
        let report = composed(&ledgers::full(lang, LedgerColumns::Standard));
        let parts = bound(&report);
        assert_eq!(parts.iter().map(|annex| heads(&annex.table)).collect::<Vec<_>>(), [standard[at].clone()]);
        let report = composed(&ledgers::full(lang, LedgerColumns::Full));
        let parts = bound(&report);
        let expected = [[&standard[at][..], first[at]].concat(), second[at].to_vec()];
        assert_eq!(parts.iter().map(|annex| heads(&annex.table)).collect::<Vec<_>>(), expected);
        let titles: Vec<&str> = parts.iter().map(|annex| annex.title.as_str()).collect();
        let expected = lang.pick(["整改台账", "整改台账（续）"], ["Action log", "Action log (continued)"]);
        assert_eq!(titles, expected);
        assert_eq!(parts[0].label, parts[1].label, "it is one enclosure");
        let notes = report.blocks.iter().filter(|block| block.text().contains(lang.pick("整改台账", "Action log")));
        assert_eq!(notes.count(), 1);
    }
}

#[test]
fn the_map_is_numbered_after_a_ledger_of_two_tables() {
    let mut review = ledgers::full(Lang::Zh, LedgerColumns::Full);
    review.document_mut().layout.map = true;
    let report = composed(&review);
    let found: Vec<_> = report.annexes.iter().map(|annex| (annex.label.as_str(), annex.title.as_str())).collect();
    assert_eq!(found, [("附件1", "整改台账"), ("附件1", "整改台账（续）"), ("附件2", "原因与措施对照表")]);
}

/// The narrowest that a column is on paper, in twips by its head; that of texts for any other.
fn narrowest(head: &str) -> usize {
    match head {
        "序号" => 630,
        "No." => 570,
        "措施力度" => 760,
        "Strength" => 1140,
        "完成时限" | "复查日期" | "销号日期" => 1400,
        _ => 1270,
    }
}

#[test]
fn whichever_columns_there_are_each_is_legible_and_in_one_table() {
    for (lang, full) in [(Lang::Zh, 3), (Lang::En, 7)] {
        let review = ledgers::full(lang, LedgerColumns::Full);
        let mut counts = BTreeSet::new();
        for chosen in (0..1usize << 11).step_by(full) {
            let mut review = review.clone();
            review.measures.iter_mut().for_each(|measure| leave_out(measure, chosen));
            let report = composed(&review);
            let parts = bound(&report);
            counts.insert(parts.len());
            let mut found: Vec<&str> = Vec::new();
            for (n, annex) in parts.iter().enumerate() {
                let heads = heads(&annex.table);
                for (head, width) in heads.iter().zip(widths(&annex.table, figures::HEIGHT)) {
                    assert!(width >= narrowest(head), "{head} has {width} of {heads:?}");
                }
                let again = if n == 0 { 0 } else { 2 };
                assert!(heads.len() > again, "{heads:?}");
                assert_eq!(heads[..again], lang.pick(["序号", "整改措施"], ["No.", "Action"])[..again]);
                found.extend(&heads[again..]);
            }
            let [status, progress] = lang.pick(["状态", "进展情况"], ["Status", "Progress"]);
            let spreadsheet = heads(report.ledger.as_ref().unwrap());
            let mut expected: Vec<&str> =
                spreadsheet.into_iter().filter(|head| ![status, "Incident"].contains(head)).collect();
            if !expected.contains(&progress) {
                expected.insert(found.iter().position(|head| *head == progress).unwrap(), progress);
            }
            assert_eq!(found, expected);
        }
        assert_eq!(counts, BTreeSet::from([1, 2]));
    }
}

/// Empties the fields whose bit is not set.
fn leave_out(measure: &mut Measure, chosen: usize) {
    let fields: [fn(&mut Measure); 11] = [
        |m| m.leader.clear(),
        |m| m.helpers.clear(),
        |m| m.interim.clear(),
        |m| m.effect.clear(),
        |m| m.recheck.clear(),
        |m| m.verifier.clear(),
        |m| m.closed_on.clear(),
        |m| m.reason.clear(),
        |m| m.next.clear(),
        |m| m.progress.clear(),
        |m| m.proof.clear(),
    ];
    for (n, clear) in fields.iter().enumerate() {
        if chosen >> n & 1 == 0 {
            clear(measure);
        }
    }
}

#[test]
fn no_column_is_empty_and_no_answer_is_left_out() {
    const TEXTS: [&str; 8] = ["leader", "helpers", "interim", "effect", "verifier", "reason", "next", "progress"];
    for seed in 0..cases() {
        let (mut review, case) = case(seed);
        let mut dice = super::random::Dice(seed);
        review.document_mut().layout.ledger_columns = dice.of(&[LedgerColumns::Standard, LedgerColumns::Full]);
        let mut told = Vec::new();
        for n in 0..review.measures.len() {
            for (at, field) in TEXTS.iter().enumerate() {
                if dice.chance(40) {
                    let word = format!("W{n}X{at}Y");
                    let value = dice.of(&["#", "由#牵头", "#；再看一遍。", "完成#"]).replace('#', &word);
                    let field = format!("measures.{n}.{field}");
                    review.apply(&fupan::review::Edit::Set { field, value }).unwrap();
                    if case.is_told("measures", n) {
                        told.push(word);
                    }
                }
            }
            for field in ["recheck", "closed_on"] {
                let value = dice.of(&["", "2026-07-15", "7月底", "验收之后"]).into();
                review.apply(&fupan::review::Edit::Set { field: format!("measures.{n}.{field}"), value }).unwrap();
            }
        }
        let report = report::compose(&review, &case.phrases);
        let tables = report.ledger.iter().chain(bound(&report).into_iter().map(|annex| &annex.table));
        for table in tables {
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "case {seed}");
            for (at, column) in table.columns.iter().enumerate() {
                let is_kept = ["责任人", "Owner", "完成时限", "Due"].contains(&column.head.as_str());
                let is_filled = table.rows.iter().any(|row| !row[at].text.is_empty());
                assert!(is_kept || is_filled, "case {seed}: {} is empty", column.head);
            }
        }
        let cells = report.ledger.iter().flat_map(|table| table.rows.iter().flatten());
        let all: String = cells.map(|cell| cell.text.clone() + "\n").collect();
        for word in told {
            assert_eq!(all.matches(&word).count(), 1, "case {seed}: {word}");
        }
        let is_full = review.document().layout.ledger_columns == LedgerColumns::Full;
        let parts = bound(&report);
        assert!(
            parts.len() <= if is_full { 2 } else { 1 },
            "case {seed}: {}",
            review.document().layout.ledger_columns.word()
        );
    }
}
