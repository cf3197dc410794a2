//! 版头 and 版记 of a document that is issued under a number (GB/T 9704-2012, 7.2 and 7.4).

use super::writer::{DocumentWriter, style};
use crate::{
    i18n::Lang,
    report::{Face, Report, Role},
    typeset::{Geometry, Masthead},
};

/// The lines above the title.
pub(super) fn push_head(document: &mut DocumentWriter, report: &Report) {
    for block in &report.head {
        document.open(style(block.role), false);
        match (block.role, document.language) {
            (Role::Masthead, Lang::Zh) => {
                document.out.push_str("</w:pPr>");
                document.run(&Masthead::of(report).lines.join("\n"), Face::Plain);
            }
            (Role::Reference, Lang::Zh) => push_reference(document, &block.text()),
            _ => {
                document.out.push_str("</w:pPr>");
                document.runs(&block.runs);
            }
        }
        document.out.push_str("</w:p>");
    }
}

/// 7.2.5 and 7.2.6: centred if it is alone; with 签发人, whose name is set in 楷体, each is a character away from its edge.
/// An indent of the whole paragraph would shorten the rule below it.
fn push_reference(document: &mut DocumentWriter, text: &str) {
    let Some((number, approver)) = text.split_once('\t') else {
        document.out.push_str("<w:jc w:val=\"center\"/></w:pPr>");
        return document.run(text, Face::Plain);
    };
    document.out.push_str("<w:ind w:firstLineChars=\"100\" w:firstLine=\"320\"/></w:pPr>");
    let name = approver.find('：').map_or(0, |at| at + '：'.len_utf8());
    document.run(&format!("{number}\t{}", &approver[..name]), Face::Plain);
    document.run(&approver[name..], Face::Point);
}

/// The lines at the foot of the last page: a floating table at the foot of the text block, with its last rule on the
/// edge and a row for each line.
pub(super) fn push_imprint(document: &mut DocumentWriter, report: &Report, opens_section: bool) {
    let blocks = &report.imprint;
    if blocks.is_empty() {
        return;
    }
    if opens_section {
        // LibreOffice ignores the section of a table that opens it.
        document.end(None);
    }
    let sheet = Geometry::upright(&report.meta);
    let placed = |text: &str| {
        text.replace("@left@", &sheet.left.to_string()).replace("@width@", &sheet.text_width().to_string())
    };
    document.out.push_str(&placed(TABLE));
    document.out.push_str(document.language.pick(RULES, THIN_RULES));
    document.out.push_str(&placed(LAYOUT));
    for block in blocks {
        document.out.push_str(&placed(ROW));
        document.open(style(block.role), false);
        document.out.push_str("</w:pPr>");
        document.runs(&block.runs);
        document.out.push_str("</w:p></w:tc></w:tr>");
    }
    document.out.push_str("</w:tbl>");
    document.end(None);
}

/// Its place and width are between two `@`.
const TABLE: &str = concat!(
    "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"@left@\" w:tblpYSpec=\"bottom\"/>",
    "<w:tblW w:w=\"@width@\" w:type=\"dxa\"/>",
);

/// 7.4.1: the first and the last rule are 0.35 mm thick, those between 0.25 mm.
const RULES: &str = concat!(
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideH w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>",
);

const THIN_RULES: &str = concat!(
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>",
);

/// The character that stays blank at each side is an indent of the paragraphs, because LibreOffice would move a table
/// with cell margins.
const LAYOUT: &str = concat!(
    "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>",
    "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>",
    "<w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"@width@\"/></w:tblGrid>",
);

const ROW: &str = "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"@width@\" w:type=\"dxa\"/></w:tcPr>";
