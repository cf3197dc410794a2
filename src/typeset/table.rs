//! Tables of annexes on landscape pages.

use std::ops::Range;

use super::{
    english,
    figures::{HEIGHT, WIDTH},
    lines::break_lines,
    metrics::Metrics,
    sheets::{Part, Row, Sheets},
};
use crate::{
    i18n::Lang,
    report::{Report, Table},
};

/// Left and right padding of a cell together, in twips.
const CELL_SIDES: usize = 120;
/// Top and bottom padding of a cell and the rule together, in twips.
const CELL_ENDS: usize = 66;

/// Line height in a table, in twips: 17 pt for 小四, 13 pt for English at 10 pt.
fn line(language: Lang) -> usize {
    language.pick(340, english::TABLE_LINE)
}

/// The widths of the columns in twips of the landscape text block. The first one takes the remainder of rounding.
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

/// How the table of an annex is broken into pages.
pub struct Breaking {
    /// Whether every page repeats the head row. A head that leaves no room for rows is not repeated.
    pub repeats_head: bool,
    /// For each row, whether it stays on one page. A row higher than a page is broken.
    pub is_whole: Vec<bool>,
}

/// How the table of the annex at position `annex` is broken.
pub fn breaking(report: &Report, annex: usize) -> Breaking {
    let lines = RowLines::of(report, annex);
    let rows = 0..lines.table.rows.len();
    Breaking { repeats_head: lines.repeats_head(), is_whole: rows.map(|at| lines.is_whole(&lines.row(at))).collect() }
}

/// Breaks the cells of a table into lines.
struct RowLines<'a> {
    table: &'a Table,
    language: Lang,
    metrics: Metrics,
    widths: Vec<usize>,
    head: Row,
}

impl<'a> RowLines<'a> {
    fn of(report: &'a Report, annex: usize) -> RowLines<'a> {
        let (language, table) = (report.meta.language, &report.annexes[annex].table);
        let (metrics, widths) = (Metrics::table(language, report.meta.setting), widths(table));
        let bold = if language == Lang::En { metrics.bold() } else { metrics };
        let heads = table.columns.iter().map(|c| c.head.as_str());
        let head = Row { at: None, cells: cells(heads, bold, &widths) };
        RowLines { table, language, metrics, widths, head }
    }

    fn row(&self, at: usize) -> Row {
        let texts = self.table.rows[at].iter().map(|c| c.text.as_str());
        Row { at: Some(at), cells: cells(texts, self.metrics, &self.widths) }
    }

    fn height(&self, row: &Row) -> usize {
        let lines = row.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        lines * line(self.language) + CELL_ENDS
    }

    fn repeats_head(&self) -> bool {
        self.height(&self.head) <= WIDTH / 2
    }

    /// Height of the head row on all pages but the first.
    fn above(&self) -> usize {
        if self.repeats_head() { self.height(&self.head) } else { 0 }
    }

    fn is_whole(&self, row: &Row) -> bool {
        self.above() + self.height(row) <= WIDTH
    }
}

/// The lines of each cell of a row.
fn cells<'t>(texts: impl Iterator<Item = &'t str>, metrics: Metrics, widths: &[usize]) -> Vec<Vec<Range<usize>>> {
    let lines = |(text, width): (&str, &usize)| {
        let measure = width.saturating_sub(CELL_SIDES);
        break_lines(text, metrics, measure, measure)
    };
    texts.zip(widths).map(lines).collect()
}

/// Places the table of an annex. Rows stay whole unless one is higher than a page, and every page repeats the head row.
pub(super) fn set(sheets: &mut Sheets, report: &Report, annex: usize) {
    let lines = RowLines::of(report, annex);
    let again = if lines.repeats_head() { vec![lines.head.clone()] } else { Vec::new() };
    let mut rows = vec![lines.head.clone()];
    let mut filled = lines.height(&lines.head);
    for at in 0..lines.table.rows.len() {
        let mut row = lines.row(at);
        loop {
            let needed = lines.height(&row);
            if sheets.has_room(filled + needed) {
                filled += needed;
                rows.push(row);
                break;
            }
            // A row higher than a page begins below the previous rows and continues on the next pages.
            let room = sheets.room().saturating_sub(filled + CELL_ENDS) / line(lines.language);
            if !lines.is_whole(&row) && room > 0 && row.cells.iter().any(|cell| cell.len() > room) {
                let rest = split(&mut row, room);
                filled += lines.height(&row);
                rows.push(std::mem::replace(&mut row, rest));
            } else if rows.len() > 1 || !rows.is_empty() && again.is_empty() {
                sheets.push(Part::Rows { annex, rows: std::mem::replace(&mut rows, again.clone()) }, filled);
                sheets.next();
                filled = lines.above();
            } else if sheets.filled > 0 {
                // Keep the head row together with the first row.
                sheets.next();
            } else {
                // The head row leaves no room for a single line: let the row overflow.
                filled += needed;
                rows.push(row);
                break;
            }
        }
    }
    sheets.push(Part::Rows { annex, rows }, filled);
}

/// Cuts `row` after `lines` lines and returns the rest.
fn split(row: &mut Row, lines: usize) -> Row {
    let cut = |cell: &mut Vec<Range<usize>>| if cell.len() > lines { cell.split_off(lines) } else { Vec::new() };
    Row { at: row.at, cells: row.cells.iter_mut().map(cut).collect() }
}
