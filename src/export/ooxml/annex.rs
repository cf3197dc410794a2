//! An annex: its label, its title, its table.

use super::{
    document::Document,
    xml::{push_escaped, push_number},
};
use crate::{
    i18n::Lang,
    report::{Annex, Face, Table},
    typeset,
};

/// Height of the landscape text block in twips: the width of the upright one.
const HEIGHT: usize = typeset::figures::WIDTH;

/// Appends the annex but for the paragraph that ends it; `new_page` if the section does not begin with it.
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
}

fn push_table(document: &mut Document, table: &Table, title: &str) {
    let widths = typeset::widths(table);
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
    out.push_str("</w:tblGrid><w:tr>");
    let heads: Vec<&str> = table.columns.iter().map(|column| &*column.head).collect();
    let head = height(document.language, &heads, &widths);
    // A head that leaves no room for rows is not repeated.
    document.out.push_str(if head <= HEIGHT / 2 { "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" } else { "" });
    for (column, width) in table.columns.iter().zip(&widths) {
        push_cell(document, *width, "TableHead", &column.head);
    }
    document.out.push_str("</w:tr>");
    for row in &table.rows {
        let cells: Vec<&str> = row.iter().map(|cell| &*cell.text).collect();
        // A row higher than the page would be cut off at its foot if it were kept whole.
        let fits = head.min(HEIGHT / 2) + height(document.language, &cells, &widths) <= HEIGHT;
        document.out.push_str(if fits { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for (at, width) in widths.iter().enumerate() {
            push_cell(document, *width, "TableText", row.get(at).map_or("", |cell| &cell.text));
        }
        document.out.push_str("</w:tr>");
    }
    document.out.push_str("</w:tbl>");
}

/// No less than the height of a row. A line stays short by less than the longest word and two marks that must not be
/// parted from their neighbours; and two lines together always hold more than one has room for.
fn height(language: Lang, cells: &[&str], widths: &[usize]) -> usize {
    // Half a character of 12 or 10 pt, and the pitch of its lines.
    let (half, pitch) = language.pick((120, 340), (100, typeset::english::TABLE_LINE));
    let lines = |text: &str, room: usize| {
        let longest = text.split(|c: char| !c.is_ascii_graphic()).map(str::len).max().unwrap_or(0);
        let filled = room.saturating_sub((longest + 4) * half).max(room / 2);
        text.split('\n').map(|line| 1 + typeset::width(line) * half / filled).sum::<usize>()
    };
    // 60 twips stay blank at each side of a cell, 28 above and below.
    let cells = cells.iter().zip(widths).map(|(text, width)| lines(text, width.saturating_sub(120).max(2 * half)));
    cells.max().unwrap_or(1) * pitch + 56
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
