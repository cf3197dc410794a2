//! Plain text that even old versions of Notepad read: UTF-8 with byte order mark, CRLF.

use super::link;
use crate::{
    report::{Annex, Block, Cell, Report, Role, Table},
    typeset::{self, Tail},
};

pub(super) fn render(report: &Report) -> String {
    let indents = typeset::indents(report.meta.language);
    let tail = typeset::tail(report);
    let colon = report.meta.language.pick("：", ": ");
    let mut out = String::from("\u{feff}");
    if !report.head.is_empty() {
        push_lines(&mut out, &report.head);
        out.push_str("\r\n");
    }
    let mut previous = None;
    for block in &report.blocks {
        let text = block.text();
        if previous.is_some() && (!indents || typeset::blank_before(previous, block.role)) {
            out.push_str("\r\n");
        }
        previous = Some(block.role);
        if let Some(table) = &block.table {
            push_table(&mut out, table, colon);
            continue;
        }
        for line in text.split('\n') {
            if indents {
                match block.role {
                    Role::Paragraph | Role::Heading | Role::AnnexNote => pad(&mut out, 4),
                    // Aligned with the number in the first line.
                    Role::AnnexNoteNext => pad(&mut out, 10),
                    Role::Signature => pad(&mut out, Tail::start(tail.signature, line)),
                    Role::Date => pad(&mut out, Tail::start(tail.date, line)),
                    _ => {}
                }
            }
            push_line(&mut out, line);
        }
    }
    for annex in &report.annexes {
        push_annex(&mut out, annex, colon);
    }
    if !report.imprint.is_empty() {
        out.push_str("\r\n");
        push_lines(&mut out, &report.imprint);
    }
    out
}

/// 版头 or 版记, one line per block. Tabs become a space of two characters, and empty lines are left out.
fn push_lines(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        let text = block.text();
        let line = text.trim().replace('\t', "\u{3000}\u{3000}");
        if !line.is_empty() {
            push_line(out, &line);
        }
    }
}

fn push_annex(out: &mut String, annex: &Annex, colon: &str) {
    out.push_str("\r\n\r\n");
    push_line(out, &annex.label);
    push_line(out, &annex.title);
    for row in &annex.table.rows {
        out.push_str("\r\n");
        push_row(out, &annex.table, row, colon);
    }
}

/// A table in the text: rows with a line for each cell or, without heads of the columns, a line for each row.
fn push_table(out: &mut String, table: &Table, colon: &str) {
    for (n, row) in table.rows.iter().enumerate() {
        if table.has_head() {
            out.push_str(if n > 0 { "\r\n" } else { "" });
            push_row(out, table, row, colon);
        } else {
            let cells: Vec<String> = row.iter().map(told).filter(|text| !text.is_empty()).collect();
            push_line(out, &cells.join(colon));
        }
    }
}

/// Appends the cells one per line, as a table would lose its alignment in a proportional font.
fn push_row(out: &mut String, table: &Table, row: &[Cell], colon: &str) {
    for (column, cell) in table.columns.iter().zip(row) {
        if !cell.text.is_empty() {
            push_line(out, &format!("{}{colon}{}", column.head, told(cell)));
        }
    }
}

/// The text of a cell, and the address that it leads to.
fn told(cell: &Cell) -> String {
    match cell.link.as_deref().and_then(link::target).filter(|target| *target != cell.text) {
        Some(target) if !cell.text.is_empty() => format!("{} ({target})", cell.text),
        _ => cell.text.clone(),
    }
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(&line.replace('\n', "\r\n"));
    out.push_str("\r\n");
}

/// Blank space of `halves` half-width characters.
fn pad(out: &mut String, halves: usize) {
    out.push_str(&"\u{3000}".repeat(halves / 2));
    out.push_str(&" ".repeat(halves % 2));
}
