//! The ledger as a workbook, read back by calamine.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use fupan::{
    export::{Error, Format, clean, render},
    i18n::Lang,
    report::{CellKind, Report},
};
use proptest::{collection::vec, prelude::*};

use super::{
    file,
    ledgers::{self, TRICKY, day},
    samples,
    wild::wild,
};

fn read(report: &Report) -> (String, Range<Data>) {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file(report, Format::Xlsx).bytes)).unwrap();
    let names = book.sheet_names();
    let formulas = book.worksheet_formula(&names[0]).unwrap();
    assert!(formulas.is_empty(), "{formulas:?}");
    (names[0].clone(), book.worksheet_range(&names[0]).unwrap())
}

/// The days since 30 December 1899 of a cell that is a day.
fn serial(data: &Data) -> f64 {
    match data {
        Data::DateTime(day) if day.is_datetime() => day.as_f64(),
        other => panic!("no day: {other:?}"),
    }
}

#[test]
fn numbers_days_and_words_keep_their_kind() {
    for (lang, name) in [(Lang::Zh, "整改台账"), (Lang::En, "Action log")] {
        let report = ledgers::ledger(lang);
        let (sheet, range) = read(&report);
        assert_eq!(sheet, name);
        let heads: Vec<String> = report.ledger.iter().flat_map(|t| &t.columns).map(|c| c.head.clone()).collect();
        assert_eq!(range.headers(), Some(heads));
        assert_eq!(range.get_size(), (6, 4));
        let text = |text: &str| Data::String(text.to_owned());
        let column = |at: usize| (1..6).map(|row| range[(row, at)].clone()).collect::<Vec<_>>();
        let numbers: Vec<Data> = column(0);
        assert_eq!(numbers[..4], [1.0, 2.0, 3.0, 4.0].map(Data::Float));
        assert_eq!(numbers[4], text("五"));
        assert_eq!(
            column(1),
            [text("明确民政办对呼叫接通负总责"), text("=1+1"), Data::Empty, text("多一格"), Data::Empty]
        );
        let days = column(2);
        // Days of 1900 before March are numbered differently by different programs: text.
        assert_eq!(days[1..4], [text("长期"), Data::Empty, text("1900年1月1日")]);
        assert_eq!([serial(&days[0]), serial(&days[4])], [46127.0, 45351.0]);
        assert_eq!(column(3), [text("正在推进"), Data::Empty, Data::Empty, text("未启动"), text("别的词")]);
    }
}

#[test]
fn days_are_those_of_the_1900_system() {
    let rows = [
        (day(1900, 3, 1), Some(61.0)),
        (day(1900, 2, 28), None),
        (day(1970, 1, 1), Some(25569.0)),
        (day(2000, 2, 29), Some(36585.0)),
        (day(9999, 12, 31), Some(2_958_465.0)),
        (day(10000, 1, 1), None),
        (day(-1, 1, 1), None),
    ];
    for (day, expected) in rows {
        let mut report = ledgers::texts(&["某日"]);
        let table = report.ledger.as_mut().unwrap();
        table.columns[0].kind = CellKind::Day;
        table.rows[0][0].day = Some(day);
        let cell = read(&report).1[(1, 0)].clone();
        match expected {
            Some(expected) => assert_eq!(serial(&cell), expected, "{day}"),
            None => assert_eq!(cell, Data::String("某日".to_owned()), "{day}"),
        }
    }
}

#[test]
fn whole_numbers_are_numbers_and_nothing_else_is() {
    for (text, number) in [
        ("0", Some(0.0)),
        ("42", Some(42.0)),
        ("999999999999999", Some(999_999_999_999_999.0)),
        ("1000000000000000", None),
        ("007", None),
        ("+1", None),
        ("-1", None),
        ("1.5", None),
        ("１", None),
        (" 1", None),
    ] {
        let mut report = ledgers::texts(&[text]);
        report.ledger.as_mut().unwrap().columns[0].kind = CellKind::Number;
        let expected = number.map_or(Data::String(text.to_owned()), Data::Float);
        assert_eq!(read(&report).1[(1, 0)], expected);
    }
}

#[test]
fn any_text_stays_text() {
    let (_, range) = read(&ledgers::texts(&TRICKY));
    for (at, text) in TRICKY.iter().enumerate() {
        assert_eq!(range[(at + 1, 0)], Data::String(clean(text)), "{text:?}");
    }
    // Heads as well, with widths that add up to nothing or to too much, and rows of any length.
    let (_, range) = read(&samples::hostile());
    assert_eq!(range[(0, 0)], Data::String(clean(samples::HOSTILE)));
    assert_eq!(range[(1, 1)], Data::String(clean(samples::HOSTILE)));
}

#[test]
fn a_cell_too_long_for_a_sheet_says_that_it_goes_on() {
    let (token, long) = ("x".repeat(300), "字".repeat(30_000));
    let full = "字".repeat(32_767);
    let over = "字".repeat(32_768);
    let astral = "𠮷".repeat(16_384);
    let rows = [
        (&*token, token.clone()),
        (&*long, long.clone()),
        (&*full, full.clone()),
        (&*over, "字".repeat(32_766) + "…"),
        (&*astral, "𠮷".repeat(16_383) + "…"),
    ];
    let (_, range) = read(&ledgers::texts(&rows.each_ref().map(|row| row.0)));
    for (at, (_, expected)) in rows.iter().enumerate() {
        let Data::String(found) = &range[(at + 1, 0)] else { panic!("no text") };
        assert!(found == expected, "{at}: {} characters", found.chars().count());
        assert!(found.encode_utf16().count() <= 32_767);
    }
}

#[test]
fn a_composed_review_comes_back_as_it_was() {
    for lang in Lang::ALL {
        let report = ledgers::composed(lang);
        let table = report.ledger.clone().unwrap();
        let (_, range) = read(&report);
        assert_eq!(range.get_size(), (table.rows.len() + 1, table.columns.len()));
        let mut days = 0;
        for (row, cells) in table.rows.iter().enumerate() {
            for (at, cell) in cells.iter().enumerate() {
                let found = &range[(row + 1, at)];
                match (&table.columns[at].kind, cell.day) {
                    (CellKind::Number, _) => assert_eq!(*found, Data::Float((row + 1) as f64)),
                    (CellKind::Day, Some(due)) => {
                        days += 1;
                        assert_eq!(serial(found), (due - day(1899, 12, 30)).num_days() as f64);
                    }
                    _ if cell.text.is_empty() => assert_eq!(*found, Data::Empty),
                    _ => assert_eq!(*found, Data::String(cell.text.clone())),
                }
            }
        }
        assert!(days > 0, "the sample has due days");
    }
}

#[test]
fn without_a_ledger_there_is_no_workbook() {
    let mut columnless = ledgers::texts(&[]);
    columnless.ledger.as_mut().unwrap().columns.clear();
    for report in [samples::zh(), samples::empty(), columnless] {
        for format in [Format::Xlsx, Format::Csv] {
            assert_eq!(render(&report, format), Err(Error::Nothing));
        }
    }
    let head_only = read(&ledgers::texts(&[])).1;
    assert_eq!(head_only.get_size(), (1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_text_comes_back(texts in vec(wild(), 1..8)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (_, range) = read(&ledgers::texts(&texts));
        for (at, text) in texts.iter().enumerate() {
            let found = range.get((at + 1, 0)).cloned().unwrap_or_default();
            let cleaned = clean(text);
            let expected = if cleaned.is_empty() { Data::Empty } else { Data::String(cleaned) };
            prop_assert_eq!(found, expected, "{:?}", text);
        }
    }
}
