//! The worksheet of the ledger, with frozen head, filter and choices.

use chrono::NaiveDate;

use super::{
    super::{csv::begins_formula, file::Error},
    cells::{MAX_ROWS, letters, range},
    choices,
    sheet_styles::Style,
    xml::{DECLARATION, MAIN, push_escaped, push_number},
};
use crate::{
    i18n::{Lang, Words},
    report::{Cell, CellKind, Column, Table},
    typeset,
};

/// Name of the sheet.
pub(crate) const NAME: Words = Words { zh: "整改台账", en: "Action log" };

/// The most columns of a sheet, and the most UTF-16 units of a cell, in Excel.
const MAX_COLUMNS: usize = 16_384;
const MAX_TEXT: usize = 32_767;
/// Height of a line of 11 pt, and the greatest height of a row, in points.
const LINE: usize = 16;
const MAX_HEIGHT: usize = 409;

/// Width of all columns together, in digits: about what a landscape A4 page holds. Of many columns each has `EACH` on
/// average, and print is made smaller.
const WIDTH: usize = 120;
const EACH: usize = 12;

/// xl/worksheets/sheet1.xml; `table` needs a column. The order of the elements is that of the schema.
pub(crate) fn sheet(table: &Table, language: Lang) -> Result<String, Error> {
    if table.rows.len() >= MAX_ROWS || table.columns.len() > MAX_COLUMNS {
        return Err(Error::TooLarge);
    }
    let range = range(table, "");
    let mut out = format!(
        "{DECLARATION}<worksheet{MAIN}><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"{range}\"/>\
         <sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"16\"/>"
    );
    let widths = widths(&table.columns);
    // A cell has margins of one digit. Chinese text fills its lines, while English letters are narrower than digits.
    let rooms: Vec<usize> = widths.iter().map(|width| width - language.pick(2, 0)).collect();
    out.push_str("<cols>");
    for (width, number) in widths.iter().zip(1..) {
        out.push_str("<col");
        push_number(&mut out, "min", number);
        push_number(&mut out, "max", number);
        push_number(&mut out, "width", *width);
        out.push_str(" customWidth=\"1\"/>");
    }
    out.push_str("</cols><sheetData>");
    open_row(&mut out, 1, table.columns.iter().map(|column| &*column.head), &rooms);
    for (at, column) in table.columns.iter().enumerate() {
        push_text(&mut out, (at, 1), Style::Head, &column.head);
    }
    out.push_str("</row>");
    for (row, number) in table.rows.iter().zip(2..) {
        open_row(&mut out, number, row.iter().map(|cell| &*cell.text), &rooms);
        for (at, column) in table.columns.iter().enumerate() {
            push_cell(&mut out, (at, number), &column.kind, row.get(at));
        }
        out.push_str("</row>");
    }
    out += &format!("</sheetData><autoFilter ref=\"{range}\"/>");
    choices::push(&mut out, table, choices::NAME.get(language));
    out.push_str(concat!(
        "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.3\"/>",
        "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>",
    ));
    Ok(out)
}

/// The widths of the columns in digits.
fn widths(columns: &[Column]) -> Vec<usize> {
    let share = |column: &Column| usize::from(column.share.max(1));
    let total: usize = columns.iter().map(share).sum();
    let width = |column: &Column| {
        // 2026年12月31日 has to fit, because otherwise the cell shows ####; a short head needs room for its filter button.
        let least = if column.kind == CellKind::Day { 16 } else { 10 };
        (share(column) * WIDTH.max(EACH * columns.len()) / total).max(least)
    };
    columns.iter().map(width).collect()
}

/// Opens a row that is high enough for its texts; `rooms` are the widths of the columns. Excel adjusts the height
/// later, programs that only display a sheet do not.
fn open_row<'t>(out: &mut String, number: usize, texts: impl Iterator<Item = &'t str>, rooms: &[usize]) {
    let mut lines = 1;
    for (text, room) in texts.zip(rooms) {
        let here = text.split('\n').map(|line| typeset::width(line).div_ceil(*room).max(1)).sum();
        lines = lines.max(here);
    }
    out.push_str("<row");
    push_number(out, "r", number);
    push_number(out, "ht", (lines * LINE).min(MAX_HEIGHT));
    out.push('>');
}

fn push_cell(out: &mut String, place: (usize, usize), kind: &CellKind, cell: Option<&Cell>) {
    let text = cell.map_or("", |cell| &cell.text);
    let value = match kind {
        CellKind::Number => whole(text).map(|number| (Style::Number, number)),
        CellKind::Day => cell.and_then(|cell| serial(cell.day?)).map(|days| (Style::Day, days)),
        CellKind::Text | CellKind::OneOf(_) => None,
    };
    match value {
        Some((style, number)) => {
            open(out, place, style);
            out.push_str(&format!("><v>{number}</v></c>"));
        }
        None => push_text(out, place, if begins_formula(text) { Style::Quoted } else { Style::Text }, text),
    }
}

/// A whole number that a spreadsheet displays unchanged: no leading zeros, and not too large to be exact.
fn whole(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok().filter(|number| *number < 1_000_000_000_000_000)?;
    (number.to_string() == text).then_some(number)
}

/// The number of a day in the 1900 date system. The system has a 29 February 1900 that never existed, so earlier days
/// are written as text, like those after the year 9999.
fn serial(day: NaiveDate) -> Option<u64> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    u64::try_from(day.signed_duration_since(first).num_days()).ok().filter(|days| (61..=2_958_465).contains(days))
}

/// Opens the tag of a cell in this column and row, with its format.
fn open(out: &mut String, (column, row): (usize, usize), style: Style) {
    out.push_str(&format!("<c r=\"{}{row}\"", letters(column)));
    push_number(out, "s", style as usize);
}

/// Appends a cell with inline text, which a spreadsheet never takes for a formula.
fn push_text(out: &mut String, place: (usize, usize), style: Style, text: &str) {
    open(out, place, style);
    if text.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    push_string(out, fitting(text));
    out.push_str(if fitting(text).len() < text.len() { "…</t></is></c>" } else { "</t></is></c>" });
}

/// The part of `text` that fits in a cell, with room for `…` if it is cut. The document contains the whole text.
fn fitting(text: &str) -> &str {
    // A character never has more UTF-16 units than bytes.
    if text.len() <= MAX_TEXT || text.encode_utf16().count() <= MAX_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > MAX_TEXT - 1
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Appends `text` as an `ST_Xstring` (ECMA-376, 22.9.2.19). In this type `_x0041_` means A, so an underscore that
/// begins such a sequence is escaped as `_x005F_`.
fn push_string(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, _) in text.match_indices("_x") {
        let code = text.get(at + 2..at + 7).and_then(|code| code.strip_suffix('_'));
        if code.is_some_and(|code| code.chars().all(|c| c.is_ascii_hexdigit())) {
            push_escaped(out, &text[from..at]);
            out.push_str("_x005F_");
            from = at + 1;
        }
    }
    push_escaped(out, &text[from..]);
}
