//! The choices that a column offers (`dataValidation`, ECMA-376, 18.3.1.32).

use super::{
    cells::{MAX_ROWS, letters},
    xml::{push_escaped, push_number},
};
use crate::report::{CellKind, Table};

/// Empty rows below the ledger that offer the same choices.
const SPARE_ROWS: usize = 200;

/// The most UTF-16 units that the choices of a rule may have.
const MAX_LIST: usize = 255;

/// Appends a rule for every column of choices, unless a rule cannot express them. Other text gives a warning, but is
/// allowed.
pub(super) fn push(out: &mut String, table: &Table) {
    let lists: Vec<(usize, String)> = (table.columns.iter().enumerate())
        .filter_map(|(at, column)| match &column.kind {
            CellKind::OneOf(words) => Some((at, joined(words)?)),
            _ => None,
        })
        .collect();
    if lists.is_empty() {
        return;
    }
    out.push_str("<dataValidations");
    push_number(out, "count", lists.len());
    out.push('>');
    let last = (table.rows.len() + 1 + SPARE_ROWS).min(MAX_ROWS);
    for (column, words) in lists {
        let column = letters(column);
        out.push_str("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\"");
        out.push_str(&format!(" sqref=\"{column}2:{column}{last}\"><formula1>\""));
        push_escaped(out, &words);
        out.push_str("\"</formula1></dataValidation>");
    }
    out.push_str("</dataValidations>");
}

/// The words separated by commas, as a rule contains them. A comma cannot be escaped, so `None` if a word has one.
fn joined(words: &[String]) -> Option<String> {
    let is_plain = |word: &String| !word.is_empty() && !word.contains([',', '"', '\n']) && word.trim() == word;
    let joined = words.join(",");
    let fits = !words.is_empty() && words.iter().all(is_plain) && joined.encode_utf16().count() <= MAX_LIST;
    fits.then_some(joined)
}
