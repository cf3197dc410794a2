//! The choices that a column offers (`dataValidation`, ECMA-376, 18.3.1.32). A rule holds short words itself. Words with a
//! comma, which a rule cannot escape, and long lists stand on a hidden sheet.

use super::{
    cells::{MAX_ROWS, letters},
    xml::{DECLARATION, MAIN, push_escaped, push_number},
};
use crate::{
    i18n::Words,
    report::{CellKind, Table},
};

/// Name of the hidden sheet.
pub(crate) const NAME: Words = Words { zh: "选项", en: "Choices" };

/// Empty rows below the ledger that offer the same choices.
const SPARE_ROWS: usize = 200;

/// The most UTF-16 units that the choices of a rule may have.
const MAX_LIST: usize = 255;

/// The columns of choices with their positions and words.
fn lists(table: &Table) -> Vec<(usize, &[String])> {
    let lists = table.columns.iter().enumerate().filter_map(|(at, column)| match &column.kind {
        CellKind::OneOf(words) if !words.is_empty() && words.iter().all(|word| is_plain(word)) => {
            Some((at, words.as_slice()))
        }
        _ => None,
    });
    lists.collect()
}

/// Whether a program finds this word again in a cell that is chosen from a list.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && !word.contains('\n') && word.trim() == word
}

/// Appends a rule for every column of choices. Other text gives a warning, but is allowed. `name` is that of the hidden
/// sheet.
pub(super) fn push(out: &mut String, table: &Table, name: &str) {
    let lists = lists(table);
    if lists.is_empty() {
        return;
    }
    out.push_str("<dataValidations");
    push_number(out, "count", lists.len());
    out.push('>');
    let last = (table.rows.len() + 1 + SPARE_ROWS).min(MAX_ROWS);
    let mut hidden = 0;
    for (column, words) in lists {
        let formula = joined(words).unwrap_or_else(|| {
            hidden += 1;
            let column = letters(hidden - 1);
            format!("'{name}'!${column}$1:${column}${}", words.len())
        });
        let column = letters(column);
        out.push_str("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\"");
        out.push_str(&format!(" sqref=\"{column}2:{column}{last}\"><formula1>"));
        push_escaped(out, &formula);
        out.push_str("</formula1></dataValidation>");
    }
    out.push_str("</dataValidations>");
}

/// The hidden sheet, with a column for each list that a rule cannot hold; `None` if there is none.
pub(crate) fn sheet(table: &Table) -> Option<String> {
    let lists = lists(table).into_iter().map(|(_, words)| words).filter(|words| joined(words).is_none());
    let lists: Vec<&[String]> = lists.collect();
    let rows = lists.iter().map(|words| words.len()).max()?;
    let mut out = format!("{DECLARATION}<worksheet{MAIN}><sheetData>");
    for row in 0..rows {
        out.push_str(&format!("<row r=\"{}\">", row + 1));
        for (at, word) in lists.iter().enumerate().filter_map(|(at, words)| Some((at, words.get(row)?))) {
            out.push_str(&format!("<c r=\"{}{}\" t=\"inlineStr\"><is><t>", letters(at), row + 1));
            push_escaped(&mut out, word);
            out.push_str("</t></is></c>");
        }
        out.push_str("</row>");
    }
    out.push_str("</sheetData></worksheet>");
    Some(out)
}

/// The words as a rule contains them, separated by commas; `None` if a word has one, or there are too many.
fn joined(words: &[String]) -> Option<String> {
    let joined = words.join(",");
    let fits = !words.iter().any(|word| word.contains([',', '"'])) && joined.encode_utf16().count() <= MAX_LIST;
    fits.then(|| format!("\"{joined}\""))
}
