//! The features of the worksheet besides its cells: panes, filter, choices, print. Read from its XML.

use std::io::Cursor;

use calamine::{Reader, SheetVisible, Xlsx};
use fupan::{
    export::Format,
    i18n::Lang,
    report::{CellKind, Report},
};
use roxmltree::{Document, Node};

use super::{
    file, ledgers,
    reading::{parse, part, parts},
    samples,
};

fn named<'a, 'i>(document: &'a Document<'i>, name: &str) -> Vec<Node<'a, 'i>> {
    document.descendants().filter(|n| n.is_element() && n.tag_name().name() == name).collect()
}

fn attr<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute(name).unwrap_or_default()
}

fn sheet(report: &Report) -> String {
    part(&file(report, Format::Xlsx).bytes, "xl/worksheets/sheet1.xml")
}

#[test]
fn a_workbook_holds_its_parts() {
    // A status in English has a comma, so its words stand on a sheet of their own.
    for (report, has_choices) in
        [(ledgers::ledger(Lang::Zh), false), (ledgers::composed(Lang::En), true), (samples::hostile(), false)]
    {
        let parts = parts(&file(&report, Format::Xlsx).bytes);
        let names: Vec<&str> = parts.iter().map(|p| p.0.as_str()).collect();
        let expected = [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
            "xl/worksheets/sheet2.xml",
            "docProps/core.xml",
            "docProps/app.xml",
        ];
        let expected = expected.into_iter().filter(|name| has_choices || !name.ends_with("sheet2.xml"));
        assert_eq!(names, expected.collect::<Vec<_>>());
        for (name, xml) in &parts {
            parse(xml);
            assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\""), "{name}");
        }
        for (at, folder) in [(1, ""), (3, "xl/")] {
            for relation in parse(&parts[at].1).root_element().children() {
                assert!(names.contains(&&*format!("{folder}{}", attr(relation, "Target"))));
            }
        }
        for kind in named(&parse(&parts[0].1), "Override") {
            assert!(names.contains(&attr(kind, "PartName").trim_start_matches('/')));
        }
    }
}

#[test]
fn the_head_stays_in_sight_and_filters() {
    for (report, range, fixed) in [
        (ledgers::ledger(Lang::Zh), "A1:D6", "'整改台账'!$A$1:$D$6"),
        (ledgers::ledger(Lang::En), "A1:D6", "'Action log'!$A$1:$D$6"),
        (ledgers::texts(&[]), "A1:A1", "'整改台账'!$A$1:$A$1"),
    ] {
        let xml = sheet(&report);
        let document = parse(&xml);
        let pane = named(&document, "pane")[0];
        assert_eq!(["ySplit", "topLeftCell", "state"].map(|name| attr(pane, name)), ["1", "A2", "frozen"]);
        assert_eq!(attr(named(&document, "autoFilter")[0], "ref"), range);
        assert_eq!(attr(named(&document, "dimension")[0], "ref"), range);
        let workbook = part(&file(&report, Format::Xlsx).bytes, "xl/workbook.xml");
        let workbook = parse(&workbook);
        let names: Vec<_> = named(&workbook, "definedName")
            .into_iter()
            .map(|n| (attr(n, "name"), attr(n, "localSheetId"), attr(n, "hidden"), n.text().unwrap()))
            .collect();
        let titles = format!("{}!$1:$1", fixed.split('!').next().unwrap());
        assert_eq!(names, [("_xlnm._FilterDatabase", "0", "1", fixed), ("_xlnm.Print_Titles", "0", "", &*titles)]);
    }
}

#[test]
fn it_prints_on_landscape_sheets_one_page_wide() {
    let xml = sheet(&ledgers::composed(Lang::Zh));
    let document = parse(&xml);
    assert_eq!(attr(named(&document, "pageSetUpPr")[0], "fitToPage"), "1");
    let setup = named(&document, "pageSetup")[0];
    let found = ["paperSize", "orientation", "fitToWidth", "fitToHeight"].map(|name| attr(setup, name));
    assert_eq!(found, ["9", "landscape", "1", "0"]);
}

#[test]
fn columns_are_wide_enough_and_fill_a_page() {
    let widths = |report: &Report| -> Vec<u32> {
        named(&parse(&sheet(report)), "col").into_iter().map(|c| attr(c, "width").parse().unwrap()).collect()
    };
    assert_eq!(widths(&ledgers::ledger(Lang::Zh)), [13, 54, 29, 22]);
    assert_eq!(widths(&samples::hostile()), [10, 119]);
    for lang in Lang::ALL {
        let found = widths(&ledgers::composed(lang));
        assert!((110..=135).contains(&found.iter().sum::<u32>()), "{found:?}");
        assert!(found.iter().all(|width| (10..=60).contains(width)), "{found:?}");
    }
}

#[test]
fn rows_are_as_high_as_their_texts() {
    // One column of 120 digits, of which 118 hold text.
    let wide = "字".repeat(60);
    let texts = ["", "一行", "一\n二\n\n", &*wide, &"x".repeat(118), &"x".repeat(119), &"字".repeat(30_000)];
    let xml = sheet(&ledgers::texts(&texts));
    let heights: Vec<u32> =
        named(&parse(&xml), "row").into_iter().map(|row| attr(row, "ht").parse().unwrap()).collect();
    assert_eq!(heights, [16, 16, 16, 64, 32, 16, 32, 409]);
}

/// Where the rules of a sheet stand and what they offer.
fn choices(report: &Report) -> Vec<(String, String)> {
    let xml = sheet(report);
    let document = parse(&xml);
    let rules = named(&document, "dataValidation").into_iter().map(|rule| {
        assert_eq!((attr(rule, "type"), attr(rule, "errorStyle")), ("list", "warning"));
        (attr(rule, "sqref").to_owned(), rule.first_element_child().and_then(|f| f.text()).unwrap().to_owned())
    });
    rules.collect()
}

#[test]
fn a_column_of_words_offers_them_below_the_ledger_too() {
    let expected = ("D2:D206".to_owned(), "\"未启动,正在推进,已完成待核实\"".to_owned());
    assert_eq!(choices(&ledgers::ledger(Lang::Zh)), [expected]);
    let expected = "\"未启动,正在推进,已完成待核实,已核实销号,长期坚持\"";
    assert_eq!(choices(&ledgers::composed(Lang::Zh))[0].1, expected);
}

/// The words of the hidden sheet, as calamine reads them; `None` without such a sheet.
fn hidden_words(report: &Report) -> Option<Vec<String>> {
    let bytes = file(report, Format::Xlsx).bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheets: Vec<_> = book.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.visible)).collect();
    assert_eq!(sheets[0].1, SheetVisible::Visible);
    let (name, visible) = sheets.get(1)?;
    assert_eq!(*visible, SheetVisible::Hidden);
    let cells = book.worksheet_range(name).unwrap();
    assert_eq!(cells.width(), 1);
    Some(cells.rows().map(|row| row[0].to_string()).collect())
}

#[test]
fn words_that_a_rule_cannot_hold_stand_on_a_hidden_sheet() {
    let long = ["甲".repeat(128), "乙".repeat(126), "丙".repeat(127)];
    let range = |rows| Some(format!("'选项'!$A$1:$A${rows}"));
    let rows = [
        (vec![&*long[0], &*long[1]], Some(format!("\"{},{}\"", long[0], long[1]))),
        (vec![&*long[0], &*long[2]], range(2)),
        (vec!["a,b", "=1+1", "c"], range(3)),
        (vec!["a\"b"], range(1)),
        (vec![" a"], None),
        (vec![], None),
    ];
    for (words, expected) in rows {
        let mut report = ledgers::texts(&["甲"]);
        let kind = CellKind::OneOf(words.iter().map(|word| (*word).to_owned()).collect());
        report.ledger.as_mut().unwrap().columns[0].kind = kind;
        let offered: Vec<String> = choices(&report).into_iter().map(|rule| rule.1).collect();
        assert_eq!(offered, Vec::from_iter(expected));
        let is_hidden = offered.iter().any(|formula| formula.starts_with('\''));
        let hidden = is_hidden.then(|| words.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(hidden_words(&report), hidden);
    }
    let report = ledgers::composed(Lang::En);
    assert_eq!(choices(&report)[0].1, "'Choices'!$A$1:$A$5");
    let expected = ["Not started", "In progress", "Implemented, not yet verified", "Verified and closed", "Ongoing"];
    assert_eq!(hidden_words(&report).unwrap(), expected);
}

/// The format of the first cell of each of these rows, from the styles.
#[test]
fn cells_look_like_what_they_are() {
    for (lang, code, face) in [(Lang::Zh, "yyyy\"年\"m\"月\"d\"日\"", "黑体"), (Lang::En, "d mmm yyyy", "Calibri")]
    {
        let bytes = file(&ledgers::ledger(lang), Format::Xlsx).bytes;
        let (sheet, styles) = (part(&bytes, "xl/worksheets/sheet1.xml"), part(&bytes, "xl/styles.xml"));
        let (sheet, styles) = (parse(&sheet), parse(&styles));
        let formats = named(&styles, "cellXfs")[0];
        assert_eq!(attr(formats, "count"), formats.children().count().to_string());
        let format = |place: &str| {
            let cell = named(&sheet, "c").into_iter().find(|c| attr(*c, "r") == place).unwrap();
            formats.children().nth(attr(cell, "s").parse().unwrap()).unwrap()
        };
        let head = format("A1");
        let font = named(&styles, "font")[attr(head, "fontId").parse::<usize>().unwrap()];
        assert!(font.children().any(|n| n.tag_name().name() == "b"));
        assert!(font.children().any(|n| attr(n, "val") == face));
        assert_eq!(attr(format("B3"), "quotePrefix"), "1");
        assert_eq!(attr(format("B2"), "quotePrefix"), "");
        let number = named(&styles, "numFmt")[0];
        assert_eq!((attr(number, "numFmtId"), attr(number, "formatCode")), (attr(format("C2"), "numFmtId"), code));
        for place in ["A1", "A2", "B2", "B4", "C2", "C3", "D2", "D4"] {
            assert_eq!(attr(format(place), "borderId"), "1");
            let alignment = format(place).first_element_child().unwrap();
            let vertical = if place == "A1" { "center" } else { "top" };
            assert_eq!(attr(alignment, "vertical"), vertical, "{place}");
        }
        for place in ["A1", "B2", "C3", "D2"] {
            assert_eq!(attr(format(place).first_element_child().unwrap(), "wrapText"), "1");
        }
    }
}
