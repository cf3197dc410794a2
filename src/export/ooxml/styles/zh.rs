//! The styles of a Chinese document.

/// The styles of GB/T 9704-2012.
pub(super) const SHEET: &str = sheet!(
    // 5.2.2: 三号仿宋, black.
    concat!(face!(latin "仿宋_GB2312"), size!("32"), "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"),
    // 5.2.3: 22 lines fill 225 mm at 28.95 pt; 29 pt would leave room for 21. Widow control would leave lines empty.
    // Hanging punctuation is the default but stated explicitly: LibreOffice 7.4 reads the switch inverted, and where it
    // allows hanging punctuation in justified lines, it loses one mark in forty lines when converting to PDF.
    concat!(
        "<w:widowControl w:val=\"0\"/><w:overflowPunct w:val=\"1\"/><w:spacing w:line=\"@pitch@\" w:lineRule=\"exact\"/>",
        "<w:jc w:val=\"both\"/>"
    ),
    // 5.2.3: 28 characters of 16 pt are wider than 156 mm; with a quarter point less letter spacing they fit.
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
    // 7.2.5 to 7.2.7: two lines below, centred; with 签发人 each is a character from its edge; followed by the red rule.
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
    // 7.3.2: flush left, including continuation lines.
    style!(new "Addressee", "主送机关", "Normal", "", ""),
    // 7.3.3: indented by two characters, continuation lines flush left.
    style!("BodyText", "Body Text", "Normal", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", ""),
    // 7.3.3: 黑体 for the first level.
    style!(
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>",
        face!(latin "黑体")
    ),
    // 7.3.4: indented by two characters, continuation lines below the name; a single note is 附件： without a number.
    style!(
        new "AnnexNote",
        "附件说明",
        "Normal",
        concat!(no_auto_space!(), "<w:ind w:left=\"1575\" w:hanging=\"945\"/>"),
        ""
    ),
    // 7.3.5.2: the distance from the edge depends on the document.
    style!("Signature", "Signature", "Normal", concat!(no_auto_space!(), "<w:jc w:val=\"right\"/>"), ""),
    style!("Date", "Date", "Normal", concat!(no_auto_space!(), "<w:jc w:val=\"right\"/>"), ""),
    // 7.3.7: 三号黑体 in the first line, the title in the third.
    style!(new "AnnexLabel", "附件序号", "Normal", "<w:keepNext/>", face!(latin "黑体")),
    style!(new "AnnexTitle", "附件标题", "Title", "<w:spacing w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>", ""),
    // Clause 8 does not prescribe the font of tables: 小四, with its own line height.
    style!(
        new "TableText",
        "表格文字",
        "Normal",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>",
        concat!("<w:spacing w:val=\"0\"/>", size!("24"))
    ),
    style!(new "TableHead", "表格表头", "TableText", "<w:keepNext/><w:jc w:val=\"center\"/>", face!(latin "黑体")),
    // 7.4: 四号, a character from the edges of the table; continuation lines below the first name.
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
    // 7.3.3: 楷体 for the sentence that states the point.
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Point\"><w:name w:val=\"论点句\"/><w:qFormat/><w:rPr>",
    face!(latin "楷体_GB2312"),
    "</w:rPr></w:style>",
);
