//! The ledger in its standard and in all columns, in every format.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use fupan::{
    export::Format,
    i18n::Lang,
    report::{Annex, CellKind, Report, Table, compose},
    review::LedgerColumns,
    typeset::{self, Part, TablePlace, column_widths, pages},
};

use super::{
    file, ledgers,
    reading::{all, attr, parse, part, text},
    string,
};

/// Every language with every choice of columns.
fn reports() -> Vec<Report> {
    let columns = [LedgerColumns::Standard, LedgerColumns::Full];
    let each = Lang::ALL.into_iter().flat_map(|lang| columns.map(|columns| ledgers::full(lang, columns)));
    each.map(|review| compose(&review, &[])).collect()
}

/// The words of a table, a row at a time, the head first.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let head = table.columns.iter().map(|column| column.head.clone()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect());
    std::iter::once(head).chain(rows).collect()
}

#[test]
fn a_workbook_has_every_column_and_its_days_are_days() {
    for report in reports() {
        let table = report.ledger.as_ref().unwrap();
        let mut book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(file(&report, Format::Xlsx).bytes)).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(table.columns.len(), 19);
        let mut days = 0;
        for (at, column) in table.columns.iter().enumerate() {
            assert_eq!(range[(0, at)], Data::String(column.head.clone()));
            for (n, row) in table.rows.iter().enumerate() {
                match (&range[(n + 1, at)], &row[at]) {
                    (Data::DateTime(day), cell) => {
                        assert!(day.is_datetime() && column.kind == CellKind::Day);
                        let first = ledgers::day(1899, 12, 30);
                        let expected = cell.day.unwrap().signed_duration_since(first).num_days();
                        assert_eq!(day.as_f64(), expected as f64, "{}", cell.text);
                        days += 1;
                    }
                    (found, cell) => {
                        assert!(cell.day.is_none(), "{} is no day in the workbook", cell.text);
                        assert_eq!(found.to_string(), cell.text);
                    }
                }
            }
        }
        let of_days = table.columns.iter().filter(|column| column.kind == CellKind::Day).count();
        assert_eq!(of_days, 3);
        let expected = table.rows.iter().flatten().filter(|cell| cell.day.is_some()).count();
        assert_eq!(days, expected);
    }
}

#[test]
fn a_csv_has_every_column_and_its_days_are_iso() {
    for report in reports() {
        let text = string(&report, Format::Csv);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let found: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        let table = report.ledger.as_ref().unwrap();
        let mut expected = rows(table);
        for (words, row) in expected[1..].iter_mut().zip(&table.rows) {
            for (word, cell) in words.iter_mut().zip(row) {
                if let Some(day) = cell.day {
                    *word = day.to_string();
                }
            }
        }
        assert_eq!(found, expected);
    }
}

#[test]
fn the_tables_of_word_are_those_of_the_paper() {
    for report in reports() {
        let xml = part(&file(&report, Format::Docx).bytes, "word/document.xml");
        let document = parse(&xml);
        let tables = all(document.root_element(), "tbl");
        let in_text = report.blocks.iter().filter(|block| block.table.is_some()).count();
        assert_eq!(tables.len(), in_text + report.annexes.len());
        for (at, (table, annex)) in tables.into_iter().skip(in_text).zip(&report.annexes).enumerate() {
            let grid: Vec<usize> =
                all(table, "gridCol").into_iter().map(|column| attr(column, "w").parse().unwrap()).collect();
            assert_eq!(grid, column_widths(&report, TablePlace::Annex(at)));
            let found: Vec<Vec<String>> =
                all(table, "tr").into_iter().map(|row| all(row, "tc").into_iter().map(text).collect()).collect();
            assert_eq!(found, rows(&annex.table));
        }
    }
}

#[test]
fn every_row_is_on_the_page_of_its_annex_and_none_is_longer_than_half_of_it() {
    for report in reports() {
        let pages = pages(&report);
        let mut shown: Vec<Vec<usize>> = vec![Vec::new(); report.annexes.len()];
        for page in &pages {
            for placed in &page.parts {
                if let Part::Rows { table: TablePlace::Annex(annex), rows } = placed {
                    assert_eq!(page.is_turned, typeset::is_turned(&report, *annex));
                    shown[*annex].extend(rows.iter().filter_map(|row| row.at));
                    let most = rows.iter().flat_map(|row| &row.cells).map(Vec::len).max();
                    assert!(most.is_some_and(|lines| lines <= 13), "{most:?} lines");
                }
            }
        }
        let expected = report.annexes.iter().map(|Annex { table, .. }| (0..table.rows.len()).collect::<Vec<_>>());
        assert_eq!(shown, expected.collect::<Vec<_>>());
    }
}

#[test]
fn pages_and_texts_say_what_the_annexes_say() {
    for report in reports() {
        let language = report.meta.language;
        let html = string(&report, Format::Html);
        let markdown = string(&report, Format::Markdown);
        let plain = string(&report, Format::Text).replace("\r\n", "\n");
        let colon = language.pick("：", ": ");
        for annex in &report.annexes {
            let rows = rows(&annex.table);
            for (n, row) in rows.iter().enumerate() {
                let tag = if n == 0 { "th scope=\"col\"" } else { "td" };
                let cells = row.iter().map(|cell| format!("<{tag}>{cell}</{}>", &tag[..2]));
                assert!(html.contains(&cells.collect::<String>()), "{row:?}");
                let cells = row.iter().map(|cell| format!("| {cell} "));
                assert!(markdown.contains(&(cells.collect::<String>() + "|\n")), "{row:?}");
                if n > 0 {
                    let lines = rows[0].iter().zip(row).filter(|(_, cell)| !cell.is_empty());
                    let lines: String = lines.map(|(head, cell)| format!("{head}{colon}{cell}\n")).collect();
                    assert!(plain.contains(&format!("\n\n{lines}")), "{lines}");
                }
            }
        }
    }
}
