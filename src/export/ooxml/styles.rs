//! styles.xml: every figure of the page's type, one style per role.

use crate::{
    report::Report,
    review::Latin,
    typeset::{self, Masthead},
};

/// word/styles.xml
///
/// What a report decides stands between two `@` in the text below: a figure by its name, or the font that Times New
/// Roman may replace.
pub(crate) fn styles(report: &Report) -> String {
    let setting = report.meta.setting;
    let pitch = typeset::figures::pitch(setting.pitch);
    let masthead = Masthead::of(report);
    let mut out = String::new();
    for (at, piece) in report.meta.language.pick(ZH, EN).split('@').enumerate() {
        let figure = match piece {
            _ if at % 2 == 0 => {
                out.push_str(piece);
                continue;
            }
            "pitch" => pitch,
            "size" => masthead.size * 2,
            "line" => masthead.line,
            "before" => masthead.before,
            "gap" => typeset::reference_before(&masthead, pitch),
            "below" => typeset::reference_after(pitch),
            font => {
                out.push_str(if setting.latin == Latin::Times { "Times New Roman" } else { font });
                continue;
            }
        };
        out.push_str(&figure.to_string());
    }
    out
}

/// One font for all scripts: digits in 仿宋 as well, as the standard says without exception. With `latin` the report
/// may ask for Times New Roman.
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

/// A type size in half-points.
macro_rules! size {
    ($half_points:literal) => {
        concat!("<w:sz w:val=\"", $half_points, "\"/><w:szCs w:val=\"", $half_points, "\"/>")
    };
}

/// A paragraph style: id, name, the style it is based on, paragraph and run properties. `new` marks those Word
/// does not know by name.
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

/// The frame around the paragraph styles: defaults, Normal, table styles.
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
            // The paragraph a table must be followed by, too small to open a page.
            style!(new "TableEnd", "Table End", "Normal",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
                size!("2")),
            "</w:styles>",
        )
    };
}

/// Word widens the border between digits and 汉字 by a quarter; where widths are counted it must not.
macro_rules! no_auto_space {
    () => {
        "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
    };
}

/// GB/T 9704-2012.
const ZH: &str = sheet!(
    // 5.2.2: 三号仿宋, black.
    concat!(face!(latin "仿宋_GB2312"), size!("32"), "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"),
    // 5.2.3: 22 lines fill 225 mm at 28.95 pt; 29 pt would leave 21. Widow control would leave lines empty.
    // Hanging marks are the default and said all the same: LibreOffice 7.4 reads the switch the wrong way round,
    // and where it lets a mark hang in a justified line it loses one in forty lines on the way to PDF.
    concat!(
        "<w:widowControl w:val=\"0\"/><w:overflowPunct w:val=\"1\"/><w:spacing w:line=\"@pitch@\" w:lineRule=\"exact\"/>",
        "<w:jc w:val=\"both\"/>"
    ),
    // 5.2.3: 28 characters of 16 pt are wider than 156 mm; a quarter point less each makes them fit.
    "<w:spacing w:val=\"-5\"/>",
    // 7.3.1: 二号小标宋, centred.
    style!(
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>",
        concat!(face!(latin "方正小标宋简体"), "<w:spacing w:val=\"0\"/>", size!("44"))
    ),
    // 7.2.1 to 7.2.3: 份号, then 密级 and 紧急程度, flush left in the first lines.
    style!(new "CopyNumber", "份号", "Normal", "<w:keepNext/>", ""),
    style!(new "Grade", "密级和紧急程度", "Normal", "<w:keepNext/>", face!(latin "黑体")),
    // 7.2.4: red, centred, 35 mm below the top of the text block.
    style!(
        new "Masthead",
        "发文机关标志",
        "Normal",
        concat!(
            "<w:keepNext/><w:snapToGrid w:val=\"0\"/>",
            "<w:spacing w:before=\"@before@\" w:line=\"@line@\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"
        ),
        concat!(
            face!(latin "方正小标宋简体"),
            "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"@size@\"/><w:szCs w:val=\"@size@\"/>"
        )
    ),
    // 7.2.5 to 7.2.7: two lines below, centred; with 签发人 each a character from the edge; the red rule below.
    style!(
        new "Reference",
        "发文字号",
        "Normal",
        concat!(
            "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"7\" w:color=\"FF0000\"/></w:pBdr>",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"8530\"/></w:tabs><w:snapToGrid w:val=\"0\"/>",
            "<w:spacing w:before=\"@gap@\" w:after=\"@below@\"/><w:jc w:val=\"left\"/>"
        ),
        ""
    ),
    // 7.3.2: flush left, with its turn-over lines.
    style!(new "Addressee", "主送机关", "Normal", "", ""),
    // 7.3.3: two characters in, turn-over lines flush.
    style!("BodyText", "Body Text", "Normal", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", ""),
    // 7.3.3: 黑体 for the first level.
    style!(
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>",
        face!(latin "黑体")
    ),
    // 7.3.4: two characters in, turn-over lines under the name; single note 附件：, without number.
    style!(
        new "AnnexNote",
        "附件说明",
        "Normal",
        concat!(no_auto_space!(), "<w:ind w:left=\"1575\" w:hanging=\"945\"/>"),
        ""
    ),
    // 7.3.5.2: the distance from the edge is counted for each document.
    style!("Signature", "Signature", "Normal", concat!(no_auto_space!(), "<w:jc w:val=\"right\"/>"), ""),
    style!("Date", "Date", "Normal", concat!(no_auto_space!(), "<w:jc w:val=\"right\"/>"), ""),
    // 7.3.7: 三号黑体 in the first line, the title in the third.
    style!(new "AnnexLabel", "附件序号", "Normal", "<w:keepNext/>", face!(latin "黑体")),
    style!(new "AnnexTitle", "附件标题", "Title", "<w:spacing w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>", ""),
    // Clause 8 leaves the type of tables open: 小四, on its own pitch.
    style!(
        new "TableText",
        "表格文字",
        "Normal",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>",
        concat!("<w:spacing w:val=\"0\"/>", size!("24"))
    ),
    style!(new "TableHead", "表格表头", "TableText", "<w:keepNext/><w:jc w:val=\"center\"/>", face!(latin "黑体")),
    // 7.4: 四号, a character from the edges of the table; turn-over lines under the first name.
    style!(
        new "Printer",
        "印发机关和印发日期",
        "Normal",
        concat!(
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"8565\"/></w:tabs>", no_auto_space!(),
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"540\" w:lineRule=\"exact\"/><w:ind w:left=\"280\" w:right=\"280\"/>"
        ),
        concat!("<w:spacing w:val=\"0\"/>", size!("28"))
    ),
    style!(new "Copies", "抄送机关", "Printer", "<w:ind w:left=\"1120\" w:hanging=\"840\"/>", ""),
    // 7.5: 四号半角宋体, one character from the edge, odd pages right, even pages left.
    style!(
        "Footer",
        "footer",
        "Normal",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>",
        concat!(face!("宋体"), "<w:spacing w:val=\"0\"/>", size!("28"))
    ),
    style!(
        new "FooterEven",
        "偶数页页码",
        "Footer",
        "<w:ind w:leftChars=\"100\" w:left=\"280\" w:rightChars=\"0\" w:right=\"0\"/><w:jc w:val=\"left\"/>",
        ""
    ),
    // 7.3.3: 楷体 sets the sentence apart that states the point.
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Point\"><w:name w:val=\"论点句\"/><w:qFormat/><w:rPr>",
    face!(latin "楷体_GB2312"),
    "</w:rPr></w:style>",
);

/// No standard binds an English report: the same sheet, set as English readers expect.
const EN: &str = sheet!(
    concat!(
        "<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"宋体\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>",
        size!("24"),
        "<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
    ),
    // Every line has an exact height, so that pages can be counted.
    "<w:widowControl w:val=\"0\"/><w:spacing w:after=\"140\" w:line=\"340\" w:lineRule=\"exact\"/>",
    "",
    style!(
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:after=\"240\" w:line=\"440\" w:lineRule=\"exact\"/>",
        concat!("<w:b/><w:bCs/>", size!("32"))
    ),
    style!(new "CopyNumber", "Copy Number", "Normal", "<w:keepNext/><w:spacing w:after=\"0\"/>", ""),
    style!(new "Grade", "Grade", "CopyNumber", "", "<w:b/><w:bCs/>"),
    style!(
        new "Masthead",
        "Masthead",
        "Normal",
        "<w:keepNext/><w:spacing w:after=\"120\" w:line=\"520\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
        concat!("<w:b/><w:bCs/>", size!("40"))
    ),
    style!(
        new "Reference",
        "Reference",
        "Normal",
        concat!(
            "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"8845\"/></w:tabs><w:spacing w:after=\"320\"/>"
        ),
        ""
    ),
    style!(new "Addressee", "Addressee", "Normal", "", ""),
    style!("BodyText", "Body Text", "Normal", "", ""),
    style!(
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\" w:line=\"360\" w:lineRule=\"exact\"/><w:outlineLvl w:val=\"0\"/>",
        concat!("<w:b/><w:bCs/>", size!("26"))
    ),
    style!(new "AnnexNote", "Annex Note", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!("Signature", "Signature", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!("Date", "Date", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!(new "AnnexLabel", "Annex Label", "Normal", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:b/><w:bCs/>"),
    style!(new "AnnexTitle", "Annex Title", "Title", "<w:spacing w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>", ""),
    style!(
        new "TableText",
        "Table Text",
        "Normal",
        "<w:spacing w:after=\"0\" w:line=\"260\" w:lineRule=\"exact\"/>",
        size!("20")
    ),
    style!(new "TableHead", "Table Head", "TableText", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    style!(
        new "Printer",
        "Printer",
        "TableText",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"8565\"/></w:tabs><w:ind w:left=\"280\" w:right=\"280\"/>",
        ""
    ),
    style!(new "Copies", "Copies", "Printer", "", ""),
    style!(
        "Footer",
        "footer",
        "Normal",
        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        size!("22")
    ),
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Point\"><w:name w:val=\"Point\"/><w:qFormat/></w:style>",
);
