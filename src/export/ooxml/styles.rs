//! styles.xml: fonts and measurements, one style per role.

use crate::{
    report::Report,
    review::Latin,
    typeset::{self, Geometry, Masthead, Typeface},
};

/// word/styles.xml
///
/// In the texts below, values that depend on the report are between two `@`: measurements by their name, and fonts that
/// may be replaced by Times New Roman.
pub(crate) fn styles(report: &Report) -> String {
    let setting = report.meta.setting;
    let pitch = typeset::figures::pitch(setting.pitch);
    let masthead = Masthead::of(report);
    let width = Geometry::upright(&report.meta).text_width();
    let figures = [
        ("@width@", width),
        // What two characters of the imprint leave blank at its edges.
        ("@inner@", width - 280),
        ("@pitch@", pitch),
        ("@size@", masthead.size * 2),
        ("@line@", masthead.line),
        ("@before@", masthead.before),
        ("@gap@", typeset::reference_before(&masthead, pitch)),
        ("@below@", typeset::reference_after(pitch)),
    ];
    let mut out = report.meta.language.pick(zh::SHEET, en::SHEET).to_owned();
    for (name, figure) in figures {
        out = out.replace(name, &figure.to_string());
    }
    out = out.replace("@latin@", Typeface::of(setting.latin).name());
    for font in ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"] {
        let latin = if setting.latin == Latin::Times { "Times New Roman" } else { font };
        out = out.replace(&format!("@{font}@"), latin);
    }
    out
}

/// One font for all scripts, including the digits: the standard makes no exception. With `latin` the report may choose
/// Times New Roman.
macro_rules! face {
    (latin $font:literal) => {
        face!(@ concat!("@", $font, "@"), $font)
    };
    (@ $latin:expr, $font:literal) => {
        concat!(
            "<w:rFonts w:ascii=\"",
            $latin,
            "\" w:eastAsia=\"",
            $font,
            "\" w:hAnsi=\"",
            $latin,
            "\" w:cs=\"Times New Roman\"/>"
        )
    };
    ($font:literal) => {
        face!(@ $font, $font)
    };
}

/// A font size in half-points.
macro_rules! size {
    ($half_points:literal) => {
        concat!("<w:sz w:val=\"", $half_points, "\"/><w:szCs w:val=\"", $half_points, "\"/>")
    };
}

/// A paragraph style: id, name, the style it is based on, paragraph and run properties. `new` is for styles that are
/// not built into Word.
macro_rules! style {
    (new $($rest:tt)+) => {
        style!(@ "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"", $($rest)+)
    };
    (@ $open:literal, $id:literal, $name:literal, $base:literal, $ppr:expr, $rpr:expr $(,)?) => {
        concat!(
            $open,
            $id,
            "\"><w:name w:val=\"",
            $name,
            "\"/><w:basedOn w:val=\"",
            $base,
            "\"/><w:qFormat/><w:pPr>",
            $ppr,
            "</w:pPr><w:rPr>",
            $rpr,
            "</w:rPr></w:style>",
        )
    };
    ($($rest:tt)+) => {
        style!(@ "<w:style w:type=\"paragraph\" w:styleId=\"", $($rest)+)
    };
}

/// The common parts around the paragraph styles: defaults, Normal, table styles.
macro_rules! sheet {
    ($run:expr, $normal_ppr:expr, $normal_rpr:expr, $($style:expr),+ $(,)?) => {
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
            "<w:docDefaults><w:rPrDefault><w:rPr>", $run, "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>",
            "<w:pPr>", $normal_ppr, "</w:pPr><w:rPr>", $normal_rpr, "</w:rPr></w:style>",
            "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">",
            "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>",
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>",
            "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>",
            "<w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/>",
            "<w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
            // Rules of 0.5 pt.
            "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>",
            "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
            "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            "</w:tblBorders></w:tblPr></w:style>",
            $($style,)+
            // The paragraph that has to follow a table, small enough not to begin a page.
            style!(new "TableEnd", "Table End", "Normal",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
                size!("2")),
            "</w:styles>",
        )
    };
}

/// Word adds a quarter of the font size between digits and 汉字, which would spoil computed widths.
macro_rules! no_auto_space {
    () => {
        "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
    };
}

// After the macros that they use.
mod en;
mod zh;
