//! Page numbers, and the running head.

use super::xml::{DECLARATION, W, push_escaped};
use crate::i18n::Lang;

/// The footers of a document in the order of their relationship ids: for Chinese those of odd and even pages, then the
/// same for landscape pages if there are any; for English a single one.
pub(crate) fn footers(language: Lang, landscape: bool) -> Vec<String> {
    match language {
        Lang::En => vec![footer("", "Footer", PAGE_OF_PAGES, "")],
        Lang::Zh => {
            let mut footers = vec![footer("", "Footer", DASHED, ""), footer("", "FooterEven", DASHED, "")];
            if landscape {
                footers.push(footer(TURN, "Footer", DASHED, TURNED));
                footers.push(footer(TURN, "FooterEven", DASHED, TURNED));
            }
            footers
        }
    }
}

/// The header of an English document.
pub(crate) fn header(running: &str) -> String {
    let mut out = format!(
        "{DECLARATION}<w:hdr{W}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
    );
    push_escaped(&mut out, &running.replace(['\n', '\t'], " "));
    out.push_str("</w:t></w:r></w:p></w:hdr>");
    out
}

const PAGE_OF_PAGES: &str = concat!(
    "<w:r><w:t xml:space=\"preserve\">Page </w:t></w:r>",
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
    "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>",
    "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
);

/// A 一字线 on both sides of the number (GB/T 9704-2012, 7.5).
const DASHED: &str = concat!(
    "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">— </w:t></w:r>",
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>",
    "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\"> —</w:t></w:r>",
);

/// On landscape pages the number is at the same place of the sheet as on the others (GB/T 9704-2012, 8). With the head
/// of the table at the left edge of the portrait sheet, this is the left edge here, turned clockwise, at the same
/// distance from the text block. A floating cell as high as the text block contains it.
const TURN: &str = concat!(
    "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"page\" w:horzAnchor=\"page\" w:tblpX=\"1419\" w:tblpY=\"1587\"/>",
    "<w:tblW w:w=\"400\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>",
    "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>",
    "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>",
    "<w:tblGrid><w:gridCol w:w=\"400\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"8845\" w:hRule=\"exact\"/></w:trPr>",
    "<w:tc><w:tcPr><w:tcW w:w=\"400\" w:type=\"dxa\"/><w:textDirection w:val=\"tbRl\"/><w:vAlign w:val=\"center\"/></w:tcPr>",
);

const TURNED: &str = "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>";

fn footer(before: &str, style: &str, number: &str, after: &str) -> String {
    format!(
        "{DECLARATION}<w:ftr{W}>{before}<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{number}</w:p>{after}</w:ftr>"
    )
}
