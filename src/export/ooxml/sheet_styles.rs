//! styles.xml of a workbook: one cell format for each kind of cell.

use super::xml::{DECLARATION, MAIN, push_number};
use crate::i18n::Lang;

/// A cell format, by its index in `cellXfs`.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    Head = 1,
    Text = 2,
    /// Text that would become a formula if its cell were edited; `quotePrefix` prevents that.
    Quoted = 3,
    Number = 4,
    Day = 5,
}

/// xl/styles.xml
pub(crate) fn styles(language: Lang) -> String {
    let mut out = format!("{DECLARATION}<styleSheet{MAIN}><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"");
    out.push_str(language.pick("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "d mmm yyyy"));
    out.push_str("\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/>");
    // Fonts that are installed everywhere, because a workbook cannot name alternatives.
    out.push_str(
        language.pick("<name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/>", "<name val=\"Calibri\"/>"),
    );
    out.push_str("</font><font><b/><sz val=\"11\"/>");
    out.push_str(
        language.pick("<name val=\"黑体\"/><family val=\"3\"/><charset val=\"134\"/>", "<name val=\"Calibri\"/>"),
    );
    out.push_str(FRAME);
    // Font, fill, number format and alignment of each format after the default one.
    let formats = [
        (Style::Head, [1, 2, 0], "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"),
        (Style::Text, [0, 0, 0], "<alignment vertical=\"top\" wrapText=\"1\"/>"),
        (Style::Quoted, [0, 0, 0], "<alignment vertical=\"top\" wrapText=\"1\"/>"),
        (Style::Number, [0, 0, 1], "<alignment horizontal=\"center\" vertical=\"top\"/>"),
        (Style::Day, [0, 0, 164], "<alignment horizontal=\"center\" vertical=\"top\"/>"),
    ];
    for (style, [font, fill, format], alignment) in formats {
        out.push_str("<xf borderId=\"1\" xfId=\"0\"");
        push_number(&mut out, "fontId", font);
        push_number(&mut out, "fillId", fill);
        push_number(&mut out, "numFmtId", format);
        if matches!(style, Style::Quoted) {
            out.push_str(" quotePrefix=\"1\"");
        }
        out.push_str(
            " applyBorder=\"1\" applyFont=\"1\" applyFill=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\">",
        );
        out.push_str(alignment);
        out.push_str("</xf>");
    }
    out.push_str(
        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
    );
    out.push_str("</styleSheet>");
    out
}

/// Programs take the first two fills for “none” and “pattern”, whatever they contain, so they are not usable.
const FRAME: &str = concat!(
    "</font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>",
    "<fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/><bgColor indexed=\"64\"/></patternFill></fill>",
    "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>",
    "<left style=\"thin\"><color auto=\"1\"/></left><right style=\"thin\"><color auto=\"1\"/></right>",
    "<top style=\"thin\"><color auto=\"1\"/></top><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border>",
    "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
);
