//! Tables: how wide their columns are, which sheet they are on, and where they are broken.

use std::ops::Range;

use super::{
    english::Heights,
    geometry::Geometry,
    lines::break_lines,
    metrics::Metrics,
    sheets::{Part, Row, Sheets, TablePlace},
    typeface::Typeface,
};
use crate::{
    i18n::Lang,
    report::{Meta, Report, Table},
};

/// Left and right padding of a cell together, in twips.
const CELL_SIDES: usize = 120;
/// A border of half a point on either side, which takes room from the words.
const BORDER: usize = 20;
/// Top and bottom padding of a cell and the rule together, in twips.
const CELL_ENDS: usize = 66;

/// The most columns of a table on an upright sheet.
const UPRIGHT_COLUMNS: usize = 7;
/// Characters of a word that has to fit into a column of an upright sheet. Longer ones are addresses, which are broken
/// anywhere.
const LONGEST_WORD: usize = 20;

/// Line height in a table, in twips: 17 pt for 小四, what the typeface asks for in English at 9 pt.
fn line(meta: &Meta) -> usize {
    match meta.language {
        Lang::Zh => 340,
        Lang::En => Heights::of(Typeface::of(meta.setting.latin)).table,
    }
}

/// The widths of the columns of a table that is `whole` twips wide, by their shares. The first one takes the remainder of
/// rounding.
pub fn widths(table: &Table, whole: usize) -> Vec<usize> {
    let share = |share: u16| usize::from(share.max(1));
    let total: usize = table.columns.iter().map(|c| share(c.share)).sum();
    let widths = table.columns.iter().map(|c| (share(c.share) * whole / total).max(1)).collect();
    filled(widths, whole)
}

/// `widths` with what they lack to `whole` given to the first one.
fn filled(mut widths: Vec<usize>, whole: usize) -> Vec<usize> {
    let rest = whole.saturating_sub(widths.iter().sum());
    if let Some(first) = widths.first_mut() {
        *first += rest;
    }
    widths
}

/// The widths of the columns of a table of the report, in twips; none if there is no table. In English, columns with words
/// that are wider than their share take what they need from the others.
pub fn column_widths(report: &Report, place: TablePlace) -> Vec<usize> {
    let is_turned = match place {
        TablePlace::Annex(at) => is_turned(report, at),
        TablePlace::Block(_) => false,
    };
    let Some(table) = table_at(report, place) else { return Vec::new() };
    let whole = Geometry::of(&report.meta, is_turned).text_width();
    let widths = widths(table, whole);
    match report.meta.language {
        Lang::Zh => widths,
        Lang::En => fitted(widths, &narrowest(&report.meta, table), whole),
    }
}

fn table_at(report: &Report, place: TablePlace) -> Option<&Table> {
    match place {
        TablePlace::Annex(at) => Some(&report.annexes[at].table),
        TablePlace::Block(at) => report.blocks[at].table.as_ref(),
    }
}

/// For each column of an English table the width at which it tears no word.
fn narrowest(meta: &Meta, table: &Table) -> Vec<usize> {
    let metrics = Metrics::table(meta.language, meta.setting).bold();
    let of = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.text.as_str());
        let words = cells.chain([table.columns[at].head.as_str()]).flat_map(str::split_whitespace);
        let width = |word: &str| word.chars().map(|c| metrics.advance(c)).sum::<usize>();
        words.filter(|word| word.chars().count() <= LONGEST_WORD).map(width).max().unwrap_or(0) + CELL_SIDES + BORDER
    };
    (0..table.columns.len()).map(of).collect()
}

/// `widths` in which no column is narrower than `narrowest`, if there is room: what those columns lack the others give, in
/// proportion to what they can spare.
fn fitted(widths: Vec<usize>, narrowest: &[usize], whole: usize) -> Vec<usize> {
    let pairs = || widths.iter().zip(narrowest);
    let lacking: usize = pairs().map(|(width, least)| least.saturating_sub(*width)).sum();
    let spare: usize = pairs().map(|(width, least)| width.saturating_sub(*least)).sum();
    if lacking > spare {
        // Some word is torn; each column tears as little as the others.
        let all: usize = narrowest.iter().sum();
        return filled(narrowest.iter().map(|least| least * whole / all).collect(), whole);
    }
    if lacking == 0 {
        return widths;
    }
    let given = |(width, least): (&usize, &usize)| match width.checked_sub(*least) {
        // Rounded up, so that the whole is not exceeded.
        Some(extra) => width - (extra * lacking).div_ceil(spare),
        None => *least,
    };
    filled(pairs().map(given).collect(), whole)
}

/// Whether an annex is on landscape sheets. Those of Chinese documents always are; an English one is where its table has
/// too many columns for an upright sheet, or words that would leave little room there.
pub fn is_turned(report: &Report, annex: usize) -> bool {
    let (meta, table) = (&report.meta, &report.annexes[annex].table);
    meta.language == Lang::Zh
        || table.columns.len() > UPRIGHT_COLUMNS
        || narrowest(meta, table).iter().sum::<usize>() > Geometry::upright(meta).text_width() * 3 / 4
}

/// How a table is broken into pages.
pub struct Breaking {
    /// The widths of its columns in twips.
    pub widths: Vec<usize>,
    /// Whether every page repeats the head row. A head that leaves no room for rows is not repeated.
    pub repeats_head: bool,
    /// For each row, whether it stays on one page. A row higher than a page is broken.
    pub is_whole: Vec<bool>,
}

/// How a table of the report is broken; `None` if there is no table.
pub fn breaking(report: &Report, place: TablePlace) -> Option<Breaking> {
    let lines = RowLines::of(report, place)?;
    let is_whole = (0..lines.table.rows.len()).map(|at| lines.is_whole(&lines.row(at))).collect();
    Some(Breaking { repeats_head: lines.repeats_head(), is_whole, widths: lines.widths })
}

/// Breaks the cells of a table into lines.
pub(super) struct RowLines<'a> {
    table: &'a Table,
    place: TablePlace,
    metrics: Metrics,
    line: usize,
    /// Height of the text block of its sheet.
    height: usize,
    widths: Vec<usize>,
    /// None if the columns have no heads.
    head: Option<Row>,
}

impl<'a> RowLines<'a> {
    /// Of a table with columns.
    pub(super) fn of(report: &'a Report, place: TablePlace) -> Option<RowLines<'a>> {
        let meta = &report.meta;
        let table = table_at(report, place).filter(|table| !table.columns.is_empty())?;
        let is_turned = matches!(place, TablePlace::Annex(at) if is_turned(report, at));
        let metrics = Metrics::table(meta.language, meta.setting);
        let widths = column_widths(report, place);
        let bold = if meta.language == Lang::En { metrics.bold() } else { metrics };
        let heads = table.columns.iter().map(|c| (c.head.as_str(), bold));
        // The table of an annex always has a head row.
        let has_head = matches!(place, TablePlace::Annex(_)) || table.has_head();
        let head = has_head.then(|| Row { at: None, cells: cells(heads, &widths) });
        let height = Geometry::of(meta, is_turned).text_height();
        Some(RowLines { table, place, metrics, line: line(meta), height, widths, head })
    }

    fn row(&self, at: usize) -> Row {
        // Without a head row the first column holds labels.
        let metrics = |column| if self.head.is_none() && column == 0 { self.metrics.bold() } else { self.metrics };
        let texts = self.table.rows[at].iter().enumerate().map(|(column, c)| (c.text.as_str(), metrics(column)));
        Row { at: Some(at), cells: cells(texts, &self.widths) }
    }

    fn row_height(&self, row: &Row) -> usize {
        let lines = row.cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        lines * self.line + CELL_ENDS
    }

    fn head_height(&self) -> usize {
        self.head.as_ref().map_or(0, |head| self.row_height(head))
    }

    fn repeats_head(&self) -> bool {
        self.head.is_some() && self.head_height() <= self.height / 2
    }

    /// Height of the head row on all pages but the first.
    fn above(&self) -> usize {
        if self.repeats_head() { self.head_height() } else { 0 }
    }

    fn is_whole(&self, row: &Row) -> bool {
        self.above() + self.row_height(row) <= self.height
    }

    /// The height that its beginning needs: the head row and the first row, or a line of that if it is broken.
    pub(super) fn beginning(&self) -> usize {
        let first = self.table.rows.first().map(|_| self.row(0));
        let row =
            first.map_or(0, |row| if self.is_whole(&row) { self.row_height(&row) } else { self.line + CELL_ENDS });
        self.head_height() + row
    }
}

/// The lines of each cell of a row, from its text and font.
fn cells<'t>(texts: impl Iterator<Item = (&'t str, Metrics)>, widths: &[usize]) -> Vec<Vec<Range<usize>>> {
    let lines = |((text, metrics), width): ((&str, Metrics), &usize)| {
        let measure = width.saturating_sub(CELL_SIDES);
        break_lines(text, metrics, measure, measure)
    };
    texts.zip(widths).map(lines).collect()
}

/// Places a table. Rows stay whole unless one is higher than a page, and every page repeats the head row.
pub(super) fn set(sheets: &mut Sheets, lines: &RowLines) {
    let table = lines.place;
    let again: Vec<Row> = lines.head.iter().filter(|_| lines.repeats_head()).cloned().collect();
    let mut rows: Vec<Row> = lines.head.iter().cloned().collect();
    let mut filled = lines.head_height();
    for at in 0..lines.table.rows.len() {
        let mut row = lines.row(at);
        loop {
            let needed = lines.row_height(&row);
            if sheets.has_room(filled + needed) {
                filled += needed;
                rows.push(row);
                break;
            }
            // A row higher than a page begins below the previous rows and continues on the next pages.
            let room = sheets.room().saturating_sub(filled + CELL_ENDS) / lines.line;
            if !lines.is_whole(&row) && room > 0 && row.cells.iter().any(|cell| cell.len() > room) {
                let rest = split(&mut row, room);
                filled += lines.row_height(&row);
                rows.push(std::mem::replace(&mut row, rest));
            } else if rows.len() > 1 || !rows.is_empty() && again.is_empty() {
                sheets.push(Part::Rows { table, rows: std::mem::replace(&mut rows, again.clone()) }, filled);
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
    if !rows.is_empty() {
        sheets.push(Part::Rows { table, rows }, filled);
    }
}

/// Cuts `row` after `lines` lines and returns the rest.
fn split(row: &mut Row, lines: usize) -> Row {
    let cut = |cell: &mut Vec<Range<usize>>| if cell.len() > lines { cell.split_off(lines) } else { Vec::new() };
    Row { at: row.at, cells: row.cells.iter_mut().map(cut).collect() }
}
