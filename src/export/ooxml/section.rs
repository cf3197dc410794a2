//! Sheets: their size, margins, footers and lines.

use super::{writer::Document, xml::push_number};
use crate::{i18n::Lang, typeset};

impl Document {
    /// GB/T 9704-2012, 5.2.1: A4, 37 mm above, 28 mm at the binding edge, text block 156 mm × 225 mm. Landscape
    /// sheets are the same sheet turned, their head at the portrait's left edge (clause 8).
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
            // LibreOffice moves a grid that does not fill the text block to its middle. Lines are exact without one.
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

/// The page number's dash stands 7 mm below the text block (GB/T 9704-2012, 7.5).
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
