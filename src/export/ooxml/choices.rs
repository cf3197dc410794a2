//! The words that a column offers to choose from (`dataValidation`, ECMA-376, 18.3.1.32).

use super::{
    cells::{MAX_ROWS, letters},
    xml::{push_escaped, push_number},
};
use crate::report::{CellKind, Table};

/// Empty rows below the ledger that offer the same words.
const SPARE_ROWS: usize = 200;

/// UTF-16 units of the words that a rule holds.
const MAX_LIST: usize = 255;

/// Appends a rule for every column of words; words that no rule can hold get none. Other words are warned of, not
/// refused.
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

/// The words parted by commas, as a rule holds them: it knows no way to write a comma within a word.
fn joined(words: &[String]) -> Option<String> {
    let is_plain = |word: &String| !word.is_empty() && !word.contains([',', '"', '\n']) && word.trim() == word;
    let joined = words.join(",");
    let fits = !words.is_empty() && words.iter().all(is_plain) && joined.encode_utf16().count() <= MAX_LIST;
    fits.then_some(joined)
}
