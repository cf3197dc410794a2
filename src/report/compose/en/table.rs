//! Tables of answers.

use super::super::{runs::SourcedText, told::Line};
use crate::report::tree::{Block, Cell, CellKind, Column, Role, Table};

/// A column of a table under construction.
pub struct Filled {
    pub head: &'static str,
    /// Relative width.
    pub share: u16,
    pub cells: Vec<Cell>,
}

/// A table without the columns in which nothing stands; `None` if nothing stands in any.
pub fn table(columns: impl IntoIterator<Item = Filled>) -> Option<Block> {
    let is_filled = |column: &Filled| column.cells.iter().any(|cell| !cell.text.is_empty());
    let columns: Vec<Filled> = columns.into_iter().filter(is_filled).collect();
    let rows = columns.first()?.cells.len();
    let heads = columns.iter().map(|Filled { head, share, .. }| Column {
        head: (*head).to_owned(),
        share: *share,
        kind: CellKind::Text,
    });
    let heads = heads.collect();
    let row = |at: usize| columns.iter().map(|column| column.cells[at].clone()).collect();
    Some(block(Table { columns: heads, rows: (0..rows).map(row).collect(), tasks: Vec::new() }))
}

/// A table of two columns without heads: what each answer is, and the answer. `None` without answers.
pub fn labelled(answers: impl IntoIterator<Item = (&'static str, Cell)>) -> Option<Block> {
    let answers = answers.into_iter().filter(|(_, cell)| !cell.text.is_empty());
    let row = |(label, cell): (&str, Cell)| {
        let label = Cell { text: label.to_owned(), from: cell.from.clone(), ..Cell::default() };
        vec![label, cell]
    };
    let rows: Vec<Vec<Cell>> = answers.map(row).collect();
    let column = |share| Column { head: String::new(), share, kind: CellKind::Text };
    let table = Table { columns: vec![column(27), column(73)], rows, tasks: Vec::new() };
    (!table.rows.is_empty()).then(|| block(table))
}

/// Sentences, a line each.
pub fn sentences(from: &str, lines: &[String]) -> Cell {
    let stopped = |line: &String| {
        let mut text = SourcedText::new();
        text.say(from, line);
        text.stop();
        text.plain()
    };
    Cell::new(from, lines.iter().map(stopped).collect::<Vec<_>>().join("\n"))
}

/// The text of a field of one line.
pub fn line(line: &Line) -> Cell {
    Cell::new(&line.from, line.text.clone())
}

fn block(table: Table) -> Block {
    Block { role: Role::Table, runs: Vec::new(), key: String::new(), own: None, table: Some(table) }
}
