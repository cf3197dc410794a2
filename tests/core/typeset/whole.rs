//! All text is on the sheets, and no sheet holds more than fits.

use fupan::{
    i18n::Lang,
    report::{Block, Report, Role, Table, compose},
    typeset::{
        self, Geometry, Masthead, Page, Part, Place, Row, TablePlace, Typeface, english::Heights, figures, pages,
    },
};
use proptest::prelude::*;

use crate::{
    arbitrary,
    exports::samples::{self, annex, block},
    reviews,
};

/// For any report, every text is on the pages once, whole and in order, and no sheet holds more than fits.
fn is_all_there(report: &Report) {
    let (pages, masthead) = (pages(report), Masthead::of(report));
    let mut told: Vec<String> = vec![String::new(); report.head.len() + report.blocks.len() + 2 * report.annexes.len()];
    let (blocks, annexes) = (report.head.len(), report.head.len() + report.blocks.len());
    let tables: Vec<(TablePlace, &Table)> = tables(report);
    let mut cells: Vec<Vec<Vec<String>>> = (tables.iter())
        .map(|(_, table)| table.rows.iter().map(|row| vec![String::new(); row.len()]).collect())
        .collect();
    for (page, number) in pages.iter().zip(1..) {
        assert_eq!(page.number, number);
        fits(report, &masthead, page);
        for part in &page.parts {
            match part {
                Part::Lines(lines) => {
                    let (at, text) = match lines.of {
                        Place::Head(n) => (n, report.head[n].text()),
                        Place::Block(n) => (blocks + n, report.blocks[n].text()),
                        Place::AnnexLabel(n) => (annexes + 2 * n, report.annexes[n].label.clone()),
                        Place::AnnexTitle(n) => (annexes + 2 * n + 1, report.annexes[n].title.clone()),
                    };
                    lines.lines.iter().for_each(|line| told[at].push_str(&text[line.clone()]));
                }
                Part::Rows { table, rows } => {
                    let place = tables.iter().position(|(place, _)| place == table).expect("a table of the report");
                    for row in rows {
                        let Some(at) = row.at else { continue };
                        for (n, lines) in row.cells.iter().enumerate() {
                            let text = &tables[place].1.rows[at][n].text;
                            lines.iter().for_each(|line| cells[place][at][n].push_str(&text[line.clone()]));
                        }
                    }
                }
            }
        }
    }
    let annexes = report.annexes.iter().flat_map(|a| [a.label.clone(), a.title.clone()]).map(|text| (None, text));
    // What is in tables is compared below.
    let has_table = |block: &Block| block.table.as_ref().is_some_and(|table| !table.columns.is_empty());
    let text = |block: &Block| if has_table(block) { String::new() } else { block.text() };
    let expected = report.head.iter().chain(&report.blocks).map(|b| (Some(b.role), text(b))).chain(annexes);
    for ((role, text), told) in expected.zip(told) {
        match role {
            // Blanks at the edges of a title may be dropped.
            Some(Role::Title | Role::Masthead) => assert_eq!(told.trim(), text.trim()),
            _ => assert_eq!(told, text),
        }
    }
    for ((_, table), cells) in tables.iter().zip(cells) {
        let columns = table.columns.len();
        for (row, told) in table.rows.iter().zip(cells) {
            for (cell, told) in row.iter().zip(told).take(columns) {
                assert_eq!(told, cell.text);
            }
        }
    }
}

/// The tables of annexes and text.
fn tables(report: &Report) -> Vec<(TablePlace, &Table)> {
    let annexes = report.annexes.iter().enumerate().map(|(at, annex)| (TablePlace::Annex(at), &annex.table));
    let blocks = report.blocks.iter().enumerate();
    let blocks = blocks.filter_map(|(at, block)| Some((TablePlace::Block(at), block.table.as_ref()?)));
    annexes.chain(blocks).collect()
}

/// What stands on a sheet is no higher than its text block. Counted in lines: in English, where what stays blank
/// differs, at least as much.
fn fits(report: &Report, masthead: &Masthead, page: &Page) {
    let language = report.meta.language;
    let heights = Heights::of(Typeface::of(report.meta.setting.latin));
    // The lowest line of a paragraph in English.
    let pitch = language.pick(figures::pitch(report.meta.setting.pitch), heights.subheading);
    let row_height = |row: &Row| row_height(row, language.pick(340, heights.table));
    let (mut filled, mut below) = (0, 0);
    for part in &page.parts {
        filled += below;
        below = 0;
        match part {
            Part::Lines(lines) if language == Lang::Zh => {
                let role = if let Place::Head(n) = lines.of { Some(report.head[n].role) } else { None };
                let (line, before) = match (role, lines.of) {
                    (Some(Role::Masthead), _) => (masthead.line, masthead.before),
                    (Some(Role::Reference), _) => (pitch, typeset::reference_before(masthead, pitch)),
                    (Some(_), _) => (pitch, 0),
                    (None, _) => (pitch, pitch),
                };
                filled += lines.lines.len() * line + if lines.has_gap { before } else { 0 };
                below = match (role, lines.of) {
                    (Some(Role::Reference), _) if lines.is_end => 2 * pitch,
                    (_, Place::AnnexTitle(_)) => 140,
                    _ => 0,
                };
            }
            Part::Lines(lines) => filled += lines.lines.len() * pitch,
            Part::Rows { rows, .. } => filled += rows.iter().map(row_height).sum::<usize>(),
        }
    }
    if page.has_imprint {
        filled += typeset::imprint_lines(report) * language.pick(pitch, heights.table);
    }
    let height = Geometry::of(&report.meta, page.is_turned).text_height();
    // A piece that cannot be divided is alone on its sheet, however high it is.
    let is_whole = match page.parts.as_slice() {
        [] => true,
        [Part::Lines(lines)] => lines.lines.len() == 1,
        // The same applies to the head of a table that is higher than half a sheet, except that its title is above it.
        [.., Part::Rows { rows, .. }] => rows.len() == 1 && row_height(&rows[0]) > height / 2,
        _ => false,
    };
    assert!(filled <= height || is_whole, "{filled} of {height} on sheet {}: {page:?}", page.number);
}

/// Its lines and what stays blank above and below.
fn row_height(row: &Row, line: usize) -> usize {
    row.cells.iter().map(Vec::len).max().unwrap_or(0).max(1) * line + 56
}

#[test]
fn odd_reports_are_set_whole() {
    for report in samples::all() {
        is_all_there(&report);
    }
    let long = [
        "满".repeat(30_000),
        "w".repeat(300),
        "，".repeat(500),
        "（".repeat(500),
        "a\u{301}".repeat(400),
        "\u{200b}".repeat(5_000),
        " ".repeat(2_000),
        "\t一".repeat(300),
        "\n".repeat(100),
        "😀👨\u{200d}👩\u{200d}👧🇨🇳".repeat(200),
    ];
    for text in &long {
        for role in [Role::Title, Role::Addressee, Role::Paragraph, Role::Heading, Role::AnnexNote, Role::Date] {
            let mut report = samples::full_page();
            report.blocks.push(block(role, text));
            is_all_there(&report);
        }
        for at in 0..4 {
            let mut report = samples::full_page();
            report.head =
                [Role::CopyNumber, Role::Grade, Role::Masthead, Role::Reference].map(|r| block(r, "云泽区")).to_vec();
            report.head[at].runs[0].text = text.chars().take(2_000).collect();
            is_all_there(&report);
        }
        for heads in [[("", 1), ("", 3)], [("Time", 1), (text.as_str(), 3)]] {
            let mut report = samples::en_tables();
            report.blocks[4] = samples::table_block(&heads, &[&["1", text], &[text, "2"], &["3"], &[]]);
            report.blocks[7].runs[0].text.clone_from(text);
            is_all_there(&report);
        }
        for (head, cell) in [("头", text.as_str()), (text, "一"), (text, text)] {
            let mut report = samples::full_page();
            let rows = vec![vec![cell.to_owned(), "二".to_owned()]; 2];
            report.annexes = vec![annex(text, text, &[(head, 1), ("乙", 40)], rows)];
            is_all_there(&report);
        }
    }
}

#[test]
fn sample_reviews_are_set_whole() {
    for (_, review) in reviews::chinese().into_iter().chain(reviews::english()) {
        is_all_there(&compose(&review, &[]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_review_is_set_whole(review in arbitrary::review()) {
        is_all_there(&compose(&review, &[]));
    }
}
