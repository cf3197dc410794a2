//! Names of cells and ranges of a worksheet.

use crate::report::Table;

/// The most rows of a sheet in Excel.
pub(super) const MAX_ROWS: usize = 1_048_576;

/// The range from the first cell of the head to the last cell of the rows: `A1:F9`. `fixed` is written before each
/// letter and number; with `$` the range stays the same when a formula is copied: `$A$1:$F$9`.
pub(crate) fn range(table: &Table, fixed: &str) -> String {
    let (column, row) = (letters(table.columns.len() - 1), table.rows.len() + 1);
    format!("{fixed}A{fixed}1:{fixed}{column}{fixed}{row}")
}

/// The name of the column at position `at`: A, B … Z, AA …
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
