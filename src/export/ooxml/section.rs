//! Page size, margins, footers and line grid of a section.

use super::{writer::DocumentWriter, xml::push_number};
use crate::{i18n::Lang, typeset};

impl DocumentWriter {
    /// Appends the section properties.
    ///
    /// GB/T 9704-2012, 5.2.1: A4, 37 mm at the top, 28 mm at the binding edge, text block 156 mm × 225 mm. Landscape
    /// pages are the same sheet turned, with their head at the left edge of the portrait sheet (clause 8).
    pub(super) fn section(&mut self, landscape: bool) {
        let out = &mut self.out;
        out.push_str("<w:sectPr>");
        out.push_str(match (self.language, landscape) {
            (Lang::Zh, false) => FOOTERS,
            (Lang::Zh, true) => TURNED_FOOTERS,
            (Lang::En, _) => "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>",
        });
        out.push_str(if landscape { LANDSCAPE } else { PORTRAIT });
        // 5.2.3: 22 lines on 225 mm.
        if self.language == Lang::Zh {
            // LibreOffice centres a grid that does not fill the text block. Line heights are exact even without a grid.
            let fills = !landscape && self.pitch * typeset::figures::LINES + 20 > typeset::figures::HEIGHT;
            out.push_str(if fills { "<w:docGrid w:type=\"lines\"" } else { "<w:docGrid" });
            push_number(out, "w:linePitch", self.pitch);
            out.push_str("/>");
        }
        out.push_str("</w:sectPr>");
    }
}

const FOOTERS: &str = concat!(
    "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>",
    "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>",
);

const TURNED_FOOTERS: &str = concat!(
    "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>",
    "<w:footerReference w:type=\"even\" r:id=\"rId7\"/>",
);

/// The dash of the page number is 7 mm below the text block (GB/T 9704-2012, 7.5).
const PORTRAIT: &str = concat!(
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" ",
    "w:header=\"851\" w:footer=\"1417\" w:gutter=\"0\"/>",
);

const LANDSCAPE: &str = concat!(
    "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>",
    "<w:pgMar w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\" ",
    "w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>",
);
