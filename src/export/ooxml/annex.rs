//! Annexes with their label, title and table.

use super::{table, writer::DocumentWriter};
use crate::{
    i18n::Lang,
    report::{Face, Report},
    typeset::{self, TablePlace},
};

/// Appends the annex at position `at`, except for the paragraph that ends its section. An annex begins a section or,
/// with `breaks_page`, a page.
pub(super) fn push(document: &mut DocumentWriter, report: &Report, at: usize, breaks_page: bool) {
    let annex = &report.annexes[at];
    document.open("AnnexLabel", false);
    document.out.push_str(if breaks_page { "<w:pageBreakBefore/>" } else { "" });
    end(document, &annex.label);
    // GB/T 9704-2012, 7.3.7: the label is in the first line, the title in the third.
    if document.language == Lang::Zh {
        document.open("Normal", true);
        document.close();
    }
    document.open("AnnexTitle", false);
    end(document, &annex.title);
    if let Some(breaking) = typeset::breaking(report, TablePlace::Annex(at)) {
        table::push(document, &annex.table, true, &annex.title, &breaking);
    }
}

/// Ends a paragraph begun by [`DocumentWriter::open`], with `text` in it.
fn end(document: &mut DocumentWriter, text: &str) {
    document.out.push_str("</w:pPr>");
    document.run(text, Face::Plain);
    document.out.push_str("</w:p>");
}
