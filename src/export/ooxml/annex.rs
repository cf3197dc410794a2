//! An annex: its label, its title, its table.

use super::{
    document::Document,
    xml::{push_escaped, push_number},
};
use crate::{
    i18n::Lang,
    report::{Annex, Face, Table},
};

/// Width of the landscape text block in twips (225 mm).
const WIDTH: usize = 12756;

/// Appends the annex; `new_page` if the section does not begin with it.
pub(super) fn push(document: &mut Document, annex: &Annex, new_page: bool) {
    document.open("AnnexLabel", false);
    document.out.push_str(if new_page { "<w:pageBreakBefore/>" } else { "" });
    end(document, &annex.label);
    // GB/T 9704-2012, 7.3.7: the label in the first line, the title in the third.
    if document.language == Lang::Zh {
        document.open("Normal", true);
        document.close();
    }
    document.open("AnnexTitle", false);
    end(document, &annex.title);
    if !annex.table.columns.is_empty() {
        push_table(document, &annex.table, &annex.title);
    }
    document.open("TableEnd", false);
    document.close();
}

fn push_table(document: &mut Document, table: &Table, title: &str) {
    let widths = widths(table);
    let out = &mut document.out;
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW");
    push_number(out, "w:w", widths.iter().sum());
    out.push_str(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>");
    // What a screen reader says for the table.
    out.push_str("<w:tblCaption w:val=\"");
    push_escaped(out, &title.replace(['\n', '\t'], " "));
    out.push_str("\"/></w:tblPr><w:tblGrid>");
    for width in &widths {
        out.push_str("<w:gridCol");
        push_number(out, "w:w", *width);
        out.push_str("/>");
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        push_cell(document, *width, "TableHead", &column.head);
    }
    document.out.push_str("</w:tr>");
    for row in &table.rows {
        document.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (at, width) in widths.iter().enumerate() {
            push_cell(document, *width, "TableText", row.get(at).map_or("", |cell| &cell.text));
        }
        document.out.push_str("</w:tr>");
    }
    document.out.push_str("</w:tbl>");
}

fn push_cell(document: &mut Document, width: usize, style: &str, text: &str) {
    document.out.push_str("<w:tc><w:tcPr><w:tcW");
    push_number(&mut document.out, "w:w", width);
    document.out.push_str(" w:type=\"dxa\"/>");
    document.out.push_str(if style == "TableHead" { "<w:vAlign w:val=\"center\"/></w:tcPr>" } else { "</w:tcPr>" });
    document.open(style, false);
    end(document, text);
    document.out.push_str("</w:tc>");
}

/// Ends a paragraph begun by [`Document::open`] with its text.
fn end(document: &mut Document, text: &str) {
    document.out.push_str("</w:pPr>");
    document.run(text, Face::Plain);
    document.out.push_str("</w:p>");
}

/// The shares in twips; the first column takes what rounding leaves.
fn widths(table: &Table) -> Vec<usize> {
    let share = |share: u16| usize::from(share.max(1));
    let total: usize = table.columns.iter().map(|c| share(c.share)).sum();
    let mut widths: Vec<usize> = table.columns.iter().map(|c| (share(c.share) * WIDTH / total).max(1)).collect();
    let rest = WIDTH.saturating_sub(widths.iter().sum());
    if let Some(first) = widths.first_mut() {
        *first += rest;
    }
    widths
}
