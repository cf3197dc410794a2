//! The styles of an English document.

/// No standard applies to an English report: it is set as English readers expect.
pub(super) const SHEET: &str = sheet!(
    concat!(
        "<w:rFonts w:ascii=\"@latin@\" w:eastAsia=\"宋体\" w:hAnsi=\"@latin@\" w:cs=\"@latin@\"/>",
        size!("22"),
        "<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
    ),
    "<w:widowControl/><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/>",
    "",
    style!(
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:after=\"200\" w:line=\"240\" w:lineRule=\"auto\"/>",
        concat!("<w:b/><w:bCs/>", size!("36"))
    ),
    style!(new "CopyNumber", "Copy Number", "Normal", "<w:keepNext/><w:spacing w:after=\"0\"/>", ""),
    style!(new "Grade", "Grade", "CopyNumber", "", "<w:b/><w:bCs/>"),
    style!(
        new "Masthead",
        "Masthead",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        concat!("<w:b/><w:bCs/>", size!("40"))
    ),
    style!(
        new "Reference",
        "Reference",
        "Normal",
        concat!(
            "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"@width@\"/></w:tabs><w:spacing w:after=\"320\"/>"
        ),
        ""
    ),
    style!(new "Addressee", "Addressee", "Normal", "", ""),
    style!("BodyText", "Body Text", "Normal", "", ""),
    style!(
        "Heading1",
        "heading 1",
        "Normal",
        concat!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:outlineLvl w:val=\"0\"/>"
        ),
        concat!("<w:b/><w:bCs/>", size!("28"))
    ),
    style!(
        "Heading2",
        "heading 2",
        "Normal",
        concat!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:outlineLvl w:val=\"1\"/>"
        ),
        concat!("<w:b/><w:bCs/>", size!("24"))
    ),
    style!(new "AnnexNote", "Appendix List", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!("Signature", "Signature", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!("Date", "Date", "Normal", "<w:spacing w:after=\"0\"/>", ""),
    style!(new "AnnexLabel", "Appendix Label", "Normal", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:b/><w:bCs/>"),
    style!(
        new "AnnexTitle",
        "Appendix Title",
        "Title",
        "<w:spacing w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
        size!("28")
    ),
    style!(
        new "TableText",
        "Table Text",
        "Normal",
        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
        size!("18")
    ),
    style!(new "TableHead", "Table Head", "TableText", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    style!(new "TableLabel", "Table Label", "TableText", "", "<w:b/><w:bCs/>"),
    style!(
        new "Printer",
        "Printer",
        "TableText",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"@inner@\"/></w:tabs><w:ind w:left=\"280\" w:right=\"280\"/>",
        ""
    ),
    style!(new "Copies", "Copies", "Printer", "", ""),
    style!("Header", "header", "Normal", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", size!("18")),
    style!(
        "Footer",
        "footer",
        "Normal",
        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        size!("18")
    ),
    concat!(
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Point\"><w:name w:val=\"Point\"/><w:qFormat/>",
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    ),
    concat!(
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:qFormat/>",
        "<w:rPr><w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    ),
);
