//! The words that a column offers to choose from (`dataValidation`, ECMA-376, 18.3.1.32).

use super::{
    sheet::{MAX_ROWS, letters, push_text},
    sheet_styles::Style,
    xml::{DECLARATION, MAIN, push_escaped, push_number},
};
use crate::{
    i18n::{Lang, Words},
    report::{Holds, Table},
};

/// Name of the hidden sheet that holds the words no list can.
pub(crate) const NAME: Words = Words { zh: "选项", en: "Choices" };

/// Empty rows below the ledger that offer the same words.
const SPARE_ROWS: usize = 200;

/// UTF-16 units of the words that stand in a rule itself.
const MAX_LIST: usize = 255;

/// Appends a rule for every column of words. Other words are warned of, not refused.
pub(super) fn push(out: &mut String, table: &Table, language: Lang) {
    let lists = lists(table);
    if lists.is_empty() {
        return;
    }
    out.push_str("<dataValidations");
    push_number(out, "count", lists.len());
    out.push('>');
    let last = (table.rows.len() + 1 + SPARE_ROWS).min(MAX_ROWS).to_string();
    let mut row = 0;
    for (column, words) in lists {
        let column = letters(column);
        out.push_str("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\"");
        for part in [" sqref=\"", &*column, "2:", &column, &last, "\"><formula1>"] {
            out.push_str(part);
        }
        match joined(words) {
            Some(words) => {
                out.push('"');
                push_escaped(out, &words);
                out.push('"');
            }
            None => {
                row += 1;
                let row = row.to_string();
                for part in [NAME.get(language), "!$A$", &row, ":$", &letters(words.len() - 1), "$", &row] {
                    out.push_str(part);
                }
            }
        }
        out.push_str("</formula1></dataValidation>");
    }
    out.push_str("</dataValidations>");
}

/// The hidden sheet: a row for each list that does not fit into its rule, in the order of the columns. Most ledgers
/// need none.
pub(crate) fn sheet(table: &Table) -> Option<String> {
    let lists: Vec<_> = lists(table).into_iter().filter(|(_, words)| joined(words).is_none()).collect();
    if lists.is_empty() {
        return None;
    }
    let mut out = String::from(DECLARATION);
    for part in ["<worksheet", MAIN, "><sheetData>"] {
        out.push_str(part);
    }
    for ((_, words), row) in lists.iter().zip(1..) {
        out.push_str("<row");
        push_number(&mut out, "r", row);
        out.push('>');
        for (at, word) in words.iter().enumerate() {
            push_text(&mut out, (at, row), Style::Text, word);
        }
        out.push_str("</row>");
    }
    out.push_str("</sheetData></worksheet>");
    Some(out)
}

/// The columns of words, by their place.
fn lists(table: &Table) -> Vec<(usize, &[String])> {
    let words = table.columns.iter().enumerate().filter_map(|(at, column)| match &column.holds {
        Holds::OneOf(words) if !words.is_empty() => Some((at, &**words)),
        _ => None,
    });
    words.collect()
}

/// The words parted by commas, as a rule holds them: it knows no way to write a comma within a word.
fn joined(words: &[String]) -> Option<String> {
    let is_plain = |word: &String| !word.is_empty() && !word.contains([',', '"', '\n']) && word.trim() == word;
    let joined = words.join(",");
    (words.iter().all(is_plain) && joined.encode_utf16().count() <= MAX_LIST).then_some(joined)
}
