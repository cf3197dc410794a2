//! Names of cells and ranges of a worksheet.

use crate::report::Table;

/// Rows of a sheet that Excel takes.
pub(super) const MAX_ROWS: usize = 1_048_576;

/// The range from the first cell of the head to the last of the rows: `A1:F9`. `fixed` stands before each letter and
/// number: `$A$1:$F$9` is the same range when a formula is copied.
pub(crate) fn range(table: &Table, fixed: &str) -> String {
    let (column, row) = (letters(table.columns.len() - 1), table.rows.len() + 1);
    format!("{fixed}A{fixed}1:{fixed}{column}{fixed}{row}")
}

/// The name of the column at a position: A, B … Z, AA …
pub(super) fn letters(mut at: usize) -> String {
    let mut out = String::new();
    loop {
        out.insert(0, char::from(b'A' + (at % 26) as u8));
        if at < 26 {
            return out;
        }
        at = at / 26 - 1;
    }
}
