//! The ledger as CSV (RFC 4180). Begins with a byte order mark, without which Excel assumes the code page of the
//! machine.

use super::{day::push_day, file::Error};
use crate::report::{Cell, CellKind, Report};

/// The head, then the rows. Days are written as in ISO 8601, which every program reads the same way.
pub(super) fn render(report: &Report) -> Result<String, Error> {
    let table = report.ledger.as_ref().filter(|table| !table.columns.is_empty()).ok_or(Error::Nothing)?;
    let mut out = String::from("\u{feff}");
    for (at, column) in table.columns.iter().enumerate() {
        push_field(&mut out, at, &column.head);
    }
    out.push_str("\r\n");
    for row in &table.rows {
        for (at, column) in table.columns.iter().enumerate() {
            match row.get(at) {
                Some(Cell { day: Some(day), .. }) if column.kind == CellKind::Day => {
                    out.push_str(if at == 0 { "" } else { "," });
                    push_day(&mut out, *day, "-");
                }
                cell => push_field(&mut out, at, cell.map_or("", |cell| &cell.text)),
            }
        }
        out.push_str("\r\n");
    }
    Ok(out)
}

/// Appends the field of column `at`. Text with blanks at its ends is quoted because some readers drop them, and an
/// empty first field because some readers skip empty lines.
fn push_field(out: &mut String, at: usize, text: &str) {
    out.push_str(if at == 0 { "" } else { "," });
    let quoted = text.contains(['"', ',', '\n']) || text.trim() != text || at == 0 && text.is_empty();
    out.push_str(if quoted { "\"" } else { "" });
    // A leading apostrophe tells a spreadsheet that the cell is text (OWASP, CSV Injection). It is visible, so it is
    // written only where a formula would begin.
    out.push_str(if begins_formula(text) { "'" } else { "" });
    out.push_str(&text.replace('"', "\"\""));
    out.push_str(if quoted { "\"" } else { "" });
}

/// Whether a spreadsheet may take `text` for a formula. Some programs drop leading blanks, and some accept the
/// full-width signs of Chinese keyboards. A sign alone is not a formula.
pub(super) fn begins_formula(text: &str) -> bool {
    let mut chars = text.trim_start().chars();
    let sign = chars.next();
    sign.is_some_and(|c| "=+-@＝＋－＠".contains(c)) && !chars.as_str().trim().is_empty()
}
