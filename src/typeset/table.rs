//! Tables of annexes on landscape sheets.

use std::ops::Range;

use super::{
    english,
    figures::{HEIGHT, WIDTH},
    lines::break_lines,
    metrics::Metrics,
    pages::{Part, Row, Sheets},
};
use crate::{
    i18n::Lang,
    report::{Report, Table},
};

/// Blank room at the left and right of a cell together, in twips.
pub const CELL_SIDES: usize = 120;
/// Blank room above and below a cell's text and the rule, together, in twips.
const CELL_ENDS: usize = 66;

/// Height of a line in a table, in twips: 17 pt for 小四, 13 pt for English at 10 pt.
fn line(language: Lang) -> usize {
    language.pick(340, english::TABLE_LINE)
}

/// The shares of the columns in twips of the landscape text block; the first takes what rounding leaves.
pub fn widths(table: &Table) -> Vec<usize> {
    let share = |share: u16| usize::from(share.max(1));
    let total: usize = table.columns.iter().map(|c| share(c.share)).sum();
    let mut widths: Vec<usize> = table.columns.iter().map(|c| (share(c.share) * HEIGHT / total).max(1)).collect();
    let rest = HEIGHT.saturating_sub(widths.iter().sum());
    if let Some(first) = widths.first_mut() {
        *first += rest;
    }
    widths
}

/// Sets the table of an annex: rows stay whole unless one is higher than a sheet, and every sheet repeats the head.
pub(super) fn set(sheets: &mut Sheets, report: &Report, annex: usize) {
    let (language, table) = (report.meta.language, &report.annexes[annex].table);
    let metrics = Metrics::table(language, report.meta.setting);
    let widths = widths(table);
    let cells = |texts: &mut dyn Iterator<Item = &str>| -> Vec<Vec<Range<usize>>> {
        let measure = |width: &usize| width.saturating_sub(CELL_SIDES);
        texts.zip(&widths).map(|(text, w)| break_lines(text, metrics, measure(w), measure(w))).collect()
    };
    let head = Row { at: None, cells: cells(&mut table.columns.iter().map(|c| c.head.as_str())) };
    let head_height = height(&head, language);
    // As in the Word file: a head that leaves no room for rows is not repeated.
    let (again, again_height) =
        if head_height <= WIDTH / 2 { (vec![head.clone()], head_height) } else { (Vec::new(), 0) };
    let mut rows = vec![head];
    let mut filled = head_height;
    for (at, row) in table.rows.iter().enumerate() {
        let mut row = Row { at: Some(at), cells: cells(&mut row.iter().map(|c| c.text.as_str())) };
        loop {
            let needed = height(&row, language);
            if sheets.has_room(filled + needed) {
                filled += needed;
                rows.push(row);
                break;
            }
            // A row higher than a sheet begins below the others; the rest goes on on the next sheets.
            let room = sheets.room().saturating_sub(filled + CELL_ENDS) / line(language);
            let is_splittable = again_height + needed > WIDTH;
            if is_splittable && room > 0 && row.cells.iter().any(|cell| cell.len() > room) {
                let rest = split(&mut row, room);
                filled += height(&row, language);
                rows.push(std::mem::replace(&mut row, rest));
            } else if rows.len() > 1 || !rows.is_empty() && again.is_empty() {
                sheets.push(Part::Rows { annex, rows: std::mem::replace(&mut rows, again.clone()) }, filled);
                sheets.next();
                filled = again_height;
            } else if sheets.filled > 0 {
                // The head goes along with its first row.
                sheets.next();
            } else {
                // Only the head above it leaves no room, not even for a line.
                filled += needed;
                rows.push(row);
                break;
            }
        }
    }
    sheets.push(Part::Rows { annex, rows }, filled);
}

fn height(row: &Row, language: Lang) -> usize {
    let lines = row.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    lines * line(language) + CELL_ENDS
}

/// Cuts `row` after some lines and gives back what is left of it.
fn split(row: &mut Row, lines: usize) -> Row {
    let cut = |cell: &mut Vec<Range<usize>>| if cell.len() > lines { cell.split_off(lines) } else { Vec::new() };
    Row { at: row.at, cells: row.cells.iter_mut().map(cut).collect() }
}
