//! Tables, in the text and in annexes.

use super::{
    writer::DocumentWriter,
    xml::{push_escaped, push_number},
};
use crate::{
    i18n::Lang,
    report::{Cell, Table},
    typeset::Breaking,
};

/// Appends a table. `name` is read by screen readers; empty for a table without one.
pub(super) fn push(document: &mut DocumentWriter, table: &Table, has_head: bool, name: &str, breaking: &Breaking) {
    let widths = &breaking.widths;
    let out = &mut document.out;
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW");
    push_number(out, "w:w", widths.iter().sum());
    out.push_str(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    out.push_str(if has_head {
        "<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>"
    } else {
        "<w:tblLook w:val=\"0080\" w:firstColumn=\"1\"/>"
    });
    if !name.is_empty() {
        out.push_str("<w:tblCaption w:val=\"");
        push_escaped(out, &name.replace(['\n', '\t'], " "));
        out.push_str("\"/>");
    }
    out.push_str("</w:tblPr><w:tblGrid>");
    for width in widths {
        out.push_str("<w:gridCol");
        push_number(out, "w:w", *width);
        out.push_str("/>");
    }
    out.push_str("</w:tblGrid>");
    if has_head {
        push_head(document, table, breaking);
    }
    let empty = Cell::default();
    for (row, is_whole) in table.rows.iter().zip(&breaking.is_whole) {
        // A row higher than the page would be cut off if it were kept whole.
        document.out.push_str(if *is_whole { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for (at, width) in widths.iter().enumerate() {
            let is_label = at == 0 && !has_head && document.language == Lang::En;
            let style = if is_label { "TableLabel" } else { "TableText" };
            push_cell(document, *width, style, row.get(at).unwrap_or(&empty));
        }
        document.out.push_str("</w:tr>");
    }
    if table.rows.is_empty() && !has_head {
        // A table needs a row.
        document.out.push_str("<w:tr>");
        widths.iter().for_each(|width| push_cell(document, *width, "TableText", &empty));
        document.out.push_str("</w:tr>");
    }
    document.out.push_str("</w:tbl>");
}

fn push_head(document: &mut DocumentWriter, table: &Table, breaking: &Breaking) {
    document.out.push_str("<w:tr>");
    let kept = if breaking.repeats_head { "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" } else { "" };
    document.out.push_str(kept);
    for (column, width) in table.columns.iter().zip(&breaking.widths) {
        push_cell(document, *width, "TableHead", &Cell { text: column.head.clone(), ..Cell::default() });
    }
    document.out.push_str("</w:tr>");
}

fn push_cell(document: &mut DocumentWriter, width: usize, style: &str, cell: &Cell) {
    document.out.push_str("<w:tc><w:tcPr><w:tcW");
    push_number(&mut document.out, "w:w", width);
    document.out.push_str(" w:type=\"dxa\"/>");
    document.out.push_str(if style == "TableHead" { "<w:vAlign w:val=\"center\"/></w:tcPr>" } else { "</w:tcPr>" });
    document.open(style, false);
    document.out.push_str("</w:pPr>");
    document.linked(&cell.text, cell.link.as_deref());
    document.out.push_str("</w:p></w:tc>");
}
