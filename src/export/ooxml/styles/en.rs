//! The styles of an English document.

/// No standard applies to an English report: it uses the same sheet, set as English readers expect.
pub(super) const SHEET: &str = sheet!(
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
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\" w:line=\"520\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
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
