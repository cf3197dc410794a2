//! Annexes with their label, title and table.

use super::{
    writer::DocumentWriter,
    xml::{push_escaped, push_number},
};
use crate::{
    i18n::Lang,
    report::{Face, Report, Table},
    typeset::{self, Breaking},
};

/// Appends the annex at position `at`, except for the paragraph that ends its section. The first annex begins the
/// section.
pub(super) fn push(document: &mut DocumentWriter, report: &Report, at: usize) {
    let annex = &report.annexes[at];
    document.open("AnnexLabel", false);
    document.out.push_str(if at > 0 { "<w:pageBreakBefore/>" } else { "" });
    end(document, &annex.label);
    // GB/T 9704-2012, 7.3.7: the label is in the first line, the title in the third.
    if document.language == Lang::Zh {
        document.open("Normal", true);
        document.close();
    }
    document.open("AnnexTitle", false);
    end(document, &annex.title);
    if !annex.table.columns.is_empty() {
        push_table(document, &annex.table, &annex.title, &typeset::breaking(report, at));
    }
}

fn push_table(document: &mut DocumentWriter, table: &Table, title: &str, breaking: &Breaking) {
    let widths = typeset::widths(table);
    let out = &mut document.out;
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW");
    push_number(out, "w:w", widths.iter().sum());
    out.push_str(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>");
    // The name of the table for screen readers.
    out.push_str("<w:tblCaption w:val=\"");
    push_escaped(out, &title.replace(['\n', '\t'], " "));
    out.push_str("\"/></w:tblPr><w:tblGrid>");
    for width in &widths {
        out.push_str("<w:gridCol");
        push_number(out, "w:w", *width);
        out.push_str("/>");
    }
    out.push_str("</w:tblGrid><w:tr>");
    let head = if breaking.repeats_head { "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" } else { "" };
    document.out.push_str(head);
    for (column, width) in table.columns.iter().zip(&widths) {
        push_cell(document, *width, "TableHead", &column.head);
    }
    document.out.push_str("</w:tr>");
    for (row, is_whole) in table.rows.iter().zip(&breaking.is_whole) {
        // A row higher than the page would be cut off if it were kept whole.
        document.out.push_str(if *is_whole { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for (at, width) in widths.iter().enumerate() {
            push_cell(document, *width, "TableText", row.get(at).map_or("", |cell| &cell.text));
        }
        document.out.push_str("</w:tr>");
    }
    document.out.push_str("</w:tbl>");
}

fn push_cell(document: &mut DocumentWriter, width: usize, style: &str, text: &str) {
    document.out.push_str("<w:tc><w:tcPr><w:tcW");
    push_number(&mut document.out, "w:w", width);
    document.out.push_str(" w:type=\"dxa\"/>");
    document.out.push_str(if style == "TableHead" { "<w:vAlign w:val=\"center\"/></w:tcPr>" } else { "</w:tcPr>" });
    document.open(style, false);
    end(document, text);
    document.out.push_str("</w:tc>");
}

/// Ends a paragraph begun by [`DocumentWriter::open`], with `text` in it.
fn end(document: &mut DocumentWriter, text: &str) {
    document.out.push_str("</w:pPr>");
    document.run(text, Face::Plain);
    document.out.push_str("</w:p>");
}
