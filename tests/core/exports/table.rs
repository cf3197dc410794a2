//! The ledger as CSV, read back by an independent reader.

use fupan::{
    export::{Format, clean},
    i18n::Lang,
    report::{CellKind, Report},
};
use proptest::{collection::vec, prelude::*};

use super::{
    file,
    ledgers::{self, TRICKY},
    samples, string,
    wild::wild,
};

fn records(report: &Report) -> Vec<Vec<String>> {
    let text = string(report, Format::Csv);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(!text.contains('\u{feff}'));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn days_are_iso_and_rows_are_whole() {
    for lang in Lang::ALL {
        let report = ledgers::ledger(lang);
        let heads = lang.pick(["序号", "整改措施", "完成时限", "状态"], ["No.", "Measure", "Due", "Status"]);
        assert_eq!(
            records(&report),
            [
                heads,
                ["1", "明确民政办对呼叫接通负总责", "2026-04-15", "正在推进"],
                ["2", "'=1+1", "长期", ""],
                ["3", "", "", ""],
                ["4", "多一格", "1900-01-01", "未启动"],
                ["五", "", "2024-02-29", "别的词"],
            ]
        );
    }
}

#[test]
fn lines_end_in_crlf() {
    for report in [ledgers::ledger(Lang::Zh), ledgers::texts(&TRICKY), ledgers::composed(Lang::En), samples::hostile()]
    {
        let bytes = file(&report, Format::Csv).bytes;
        assert_eq!(bytes[..3], [0xef, 0xbb, 0xbf]);
        assert!(bytes.ends_with(b"\r\n"));
        let mut in_quotes = false;
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'"' => in_quotes = !in_quotes,
                b'\n' if !in_quotes => assert_eq!(bytes[at - 1], b'\r'),
                b'\r' => assert!(!in_quotes && bytes[at + 1] == b'\n'),
                _ => {}
            }
        }
        assert!(!in_quotes);
    }
}

#[test]
fn no_text_begins_a_formula() {
    let guarded = ["=1+1", "=HYPERLINK", "@SUM", "+86", "-2+3", " =1+1", "\t=1+1", "＝1+1"];
    let found = records(&ledgers::texts(&TRICKY));
    for (text, record) in TRICKY.iter().zip(&found[1..]) {
        let mark = if guarded.iter().any(|start| text.starts_with(start)) { "'" } else { "" };
        assert_eq!(record[0], format!("{mark}{}", clean(text)), "{text:?}");
    }
}

#[test]
fn a_composed_review_comes_back_as_it_was() {
    for lang in Lang::ALL {
        let report = ledgers::composed(lang);
        let table = report.ledger.clone().unwrap();
        let found = records(&report);
        assert_eq!(found[0], table.columns.iter().map(|c| c.head.clone()).collect::<Vec<_>>());
        assert_eq!(found.len(), table.rows.len() + 1);
        for (record, row) in found[1..].iter().zip(&table.rows) {
            for ((field, cell), column) in record.iter().zip(row).zip(&table.columns) {
                match cell.day.filter(|_| column.kind == CellKind::Day) {
                    Some(day) => assert_eq!(*field, day.format("%Y-%m-%d").to_string()),
                    None => assert_eq!(*field, cell.text),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_text_comes_back_but_for_the_mark(texts in vec(wild(), 1..8)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let found = records(&ledgers::texts(&texts));
        prop_assert_eq!(found.len(), texts.len() + 1);
        for (text, record) in texts.iter().zip(&found[1..]) {
            let cleaned = clean(text);
            let marked = record[0].strip_prefix('\'').filter(|rest| *rest == cleaned);
            prop_assert!(record[0] == cleaned || marked.is_some(), "{text:?}");
            prop_assert!(!record[0].starts_with(['=', '+', '-', '@']) || record[0].trim_end().chars().count() == 1);
        }
    }
}
