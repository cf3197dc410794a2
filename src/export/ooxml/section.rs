//! Page size, margins, header, footers and line grid of a section.

use super::{writer::DocumentWriter, xml::push_number};
use crate::{
    i18n::Lang,
    typeset::{Geometry, english, figures},
};

impl DocumentWriter {
    /// Appends the section properties.
    pub(super) fn section(&mut self, landscape: bool) {
        let (out, language) = (&mut self.out, self.language);
        out.push_str("<w:sectPr>");
        out.push_str(match (language, landscape) {
            (Lang::Zh, false) => FOOTERS,
            (Lang::Zh, true) => TURNED_FOOTERS,
            (Lang::En, _) if self.meta.running.is_empty() => FOOTER,
            (Lang::En, _) => HEADER_AND_FOOTER,
        });
        let sheet = Geometry::of(&self.meta, landscape);
        out.push_str("<w:pgSz");
        push_number(out, "w:w", sheet.width);
        push_number(out, "w:h", sheet.height);
        out.push_str(if landscape { " w:orient=\"landscape\"/><w:pgMar" } else { "/><w:pgMar" });
        let (header, footer) = match language {
            // The dash of the page number is 7 mm below the text block (GB/T 9704-2012, 7.5).
            Lang::Zh => (851, if landscape { 851 } else { 1417 }),
            Lang::En => (english::EDGE, english::EDGE),
        };
        for (name, length) in [
            ("w:top", sheet.top),
            ("w:right", sheet.right),
            ("w:bottom", sheet.bottom),
            ("w:left", sheet.left),
            ("w:header", header),
            ("w:footer", footer),
            ("w:gutter", 0),
        ] {
            push_number(out, name, length);
        }
        out.push_str("/>");
        // 5.2.3: 22 lines on 225 mm.
        if language == Lang::Zh {
            // LibreOffice centres a grid that does not fill the text block. Line heights are exact even without a grid.
            let pitch = figures::pitch(self.meta.setting.pitch);
            let fills = !landscape && pitch * figures::LINES + 20 > figures::HEIGHT;
            out.push_str(if fills { "<w:docGrid w:type=\"lines\"" } else { "<w:docGrid" });
            push_number(out, "w:linePitch", pitch);
            out.push_str("/>");
        }
        out.push_str("</w:sectPr>");
    }
}

const FOOTER: &str = "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>";

const HEADER_AND_FOOTER: &str = concat!(
    "<w:headerReference w:type=\"default\" r:id=\"rId5\"/>",
    "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>",
);

const FOOTERS: &str = concat!(
    "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>",
    "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>",
);

const TURNED_FOOTERS: &str = concat!(
    "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>",
    "<w:footerReference w:type=\"even\" r:id=\"rId7\"/>",
);
