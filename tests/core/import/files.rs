//! What kinds of files are read, and what is said of others.

use std::io::{Cursor, Write};

use fupan::{
    export,
    i18n::Lang,
    import::{Error, Format, MAX_TEXT, checked, docx_text, encodings, format, html_text, markdown_text},
    report::compose,
};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::steps::sample;

/// A zip file of these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A Word file with this body, and perhaps numbering and footnotes.
fn word(body: &str, numbering: &str, footnotes: &str) -> Vec<u8> {
    let part = |root: &str, inner: &str| format!("<?xml version=\"1.0\"?><w:{root} {NAMESPACE}>{inner}</w:{root}>");
    let body = part("document", &format!("<w:body>{body}</w:body>"));
    let (numbering, footnotes) = (part("numbering", numbering), part("footnotes", footnotes));
    zipped(&[
        ("word/document.xml", body.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/footnotes.xml", footnotes.as_bytes()),
    ])
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(list: usize, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn the_words_of_a_word_file_are_read() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
    let cases: [(String, &str); 12] = [
        (p("甲") + &p("") + &p("乙"), "甲\n\n乙"),
        ("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>".to_owned(), "甲\t乙\n丙"),
        ("<w:p><w:r><w:t>分成</w:t></w:r><w:r><w:t>两段</w:t></w:r></w:p>".to_owned(), "分成两段"),
        // Revisions as accepted.
        (
            "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>词</w:t></w:r></w:p>"
                .to_owned(),
            "新词",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>".to_owned(),
            "来",
        ),
        (format!("<w:p><w:r><w:t>见</w:t></w:r>{hidden}</w:p>"), "见"),
        (
            format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("问题"), p("原因"), p("二"), p("甲"), p("")),
            "问题\t原因 二\n甲\t",
        ),
        (
            format!("<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("里"), p("面"), p("外")),
            "里 面\t外",
        ),
        (format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("控件里")), "控件里"),
        ("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>".to_owned(), "链接"),
        (
            format!("<w:p><w:r><w:t>旁</w:t></w:r><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>", p("框里")),
            "旁\n框里",
        ),
        ("<w:p><w:r><w:t>甲 &lt; 乙 &amp; 丙</w:t></w:r></w:p>".to_owned(), "甲 < 乙 & 丙"),
    ];
    for (body, expected) in cases {
        assert_eq!(docx_text(&word(&body, "", "")).as_deref(), Ok(expected), "{body}");
    }
    let notes =
        format!("<w:footnote w:type=\"separator\">{}</w:footnote><w:footnote>{}</w:footnote>", p("—"), p("据值班记录"));
    assert_eq!(docx_text(&word(&p("正文"), "", &notes)).as_deref(), Ok("正文\n据值班记录"));
}

#[test]
fn automatic_numbers_are_read_as_printed() {
    let level = |n: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = [
        format!(
            "<w:abstractNum w:abstractNumId=\"0\">{}{}{}</w:abstractNum>",
            level(0, "chineseCounting", "%1、"),
            level(1, "chineseCounting", "（%2）"),
            level(2, "decimal", "%3."),
        ),
        format!("<w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum>", level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")),
        format!("<w:abstractNum w:abstractNumId=\"2\">{}{}</w:abstractNum>", level(0, "bullet", ""), level(1, "decimalEnclosedCircle", "%2")),
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>".to_owned(),
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>".to_owned(),
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>".to_owned(),
        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>".to_owned(),
    ]
    .concat();
    let body = [
        numbered(1, 0, "原因"),
        numbered(1, 1, "直接"),
        numbered(1, 1, "根本"),
        numbered(1, 2, "细目"),
        numbered(1, 0, "措施"),
        numbered(1, 1, "核对"),
        numbered(2, 0, "a"),
        numbered(2, 1, "b"),
        numbered(2, 1, "c"),
        numbered(3, 0, "d"),
        numbered(3, 1, "e"),
        numbered(4, 0, "f"),
        numbered(2, 0, "g"),
        // Taken out of any list, a list that is not there, and no words.
        numbered(0, 0, "h"),
        numbered(9, 0, "i"),
        numbered(1, 0, ""),
        numbered(1, 0, "三"),
    ]
    .concat();
    let expected = "一、原因\n（一）直接\n（二）根本\n1. 细目\n二、措施\n（一）核对\n1. a\n1.1 b\n1.2 c\n• d\n① e\n5. f\n2. g\nh\ni\n\n四、三";
    assert_eq!(docx_text(&word(&body, &numbering, "")).as_deref(), Ok(expected));
}

#[test]
fn the_word_files_of_this_program_are_read_whole() {
    for lang in [Lang::Zh, Lang::En] {
        let report = compose(&sample(lang), &[]);
        let bytes = export::render(&report, export::Format::Docx).expect("a Word file").bytes;
        let text = docx_text(&bytes).expect("a Word file");
        for block in report.blocks.iter().filter(|block| block.table.is_none()) {
            for line in block.text().lines().filter(|line| !line.trim().is_empty()) {
                assert!(text.contains(line.trim()), "{line:?} is not in {text}");
            }
        }
    }
}

#[test]
fn files_are_known_by_what_is_in_them() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let cases: [(&str, &[u8], Result<Format, Error>); 10] = [
        ("a.txt", "检查".as_bytes(), Ok(Format::Text)),
        ("a.docx", b"PK\x03\x04", Ok(Format::Zip)),
        ("a.txt", b"PK\x03\x04", Ok(Format::Zip)),
        ("a.md", b"# x", Ok(Format::Markdown)),
        ("a.HTM", b"x", Ok(Format::Html)),
        ("a", b"\n<!DOCTYPE html><p>", Ok(Format::Html)),
        ("a.doc", ole, Err(Error::OldOffice)),
        ("a.wps", ole, Err(Error::OldOffice)),
        ("a.pdf", b"%PDF-1.7", Err(Error::Pdf)),
        ("a.doc", b"{\\rtf1", Err(Error::RichText)),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(format(name, bytes), expected, "{name} {bytes:?}");
    }
    assert_eq!(format("a.txt", &vec![b'a'; MAX_TEXT + 1]), Err(Error::TooLarge));
    let encoded: [(&[u8], &[&str]); 6] = [
        ("检查".as_bytes(), &["utf-8", "gb18030"]),
        (b"\xff\xfe\x63", &["utf-16le"]),
        (b"\xfe\xff\x63", &["utf-16be"]),
        (b"a\0b\0c\0d\0", &["utf-16le"]),
        (b"\0a\0b\0c\0d", &["utf-16be"]),
        (b"", &["utf-8", "gb18030"]),
    ];
    for (bytes, expected) in encoded {
        assert_eq!(encodings(bytes), expected, "{bytes:?}");
    }
    assert_eq!(checked(" \n——".to_owned()), Err(Error::NoWords));
    assert_eq!(checked("a\0\u{1}\u{2}\u{3}".to_owned()), Err(Error::NoText));
    assert_eq!(checked("a".repeat(MAX_TEXT + 1)), Err(Error::TooLarge));
}

#[test]
fn what_is_made_to_do_harm_is_refused() {
    let bomb = format!(
        "<?xml version=\"1.0\"?><w:document {NAMESPACE}><w:body>{}</w:body></w:document>",
        p(&"长".repeat(16 << 20))
    );
    let entities =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;\">]><w:document>&c;</w:document>";
    let outside =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document>&b;</w:document>";
    let deep = [
        format!("<w:document {NAMESPACE}><w:body>"),
        "<w:sdt>".repeat(20_000),
        "</w:sdt>".repeat(20_000),
        "</w:body></w:document>".to_owned(),
    ]
    .concat();
    let tables = "<w:tbl><w:tr><w:tc>".repeat(2_000) + &"</w:tc></w:tr></w:tbl>".repeat(2_000);
    let whole = word(&p("甲"), "", "");
    let of = |xml: &str| zipped(&[("word/document.xml", xml.as_bytes())]);
    let cases: [(Vec<u8>, Error); 9] = [
        (of(&bomb), Error::TooLarge),
        (of(entities), Error::Damaged),
        (of(outside), Error::Damaged),
        (of(&deep), Error::Damaged),
        (word(&tables, "", ""), Error::Damaged),
        (of("<w:document"), Error::Damaged),
        (zipped(&[("xl/workbook.xml", b"<a/>")]), Error::Zip),
        (whole[..whole.len() / 2].to_vec(), Error::Damaged),
        (word("", "", ""), Error::NoWords),
    ];
    for (n, (bytes, error)) in cases.into_iter().enumerate() {
        assert_eq!(docx_text(&bytes), Err(error), "case {n}");
    }
}

#[test]
fn the_marks_of_markdown_are_no_words() {
    let cases = [
        ("# 标题\n\n## 一、原因 ##\n**根本原因**：`没有核对`", "标题\n\n一、原因\n根本原因：没有核对"),
        ("> 引用\n---\n- 第一\n* 第二", "引用\n- 第一\n* 第二"),
        ("见[记录](https://a.example/b)和\\*号", "见记录和*号"),
        ("|问题|措施|\n|---|---|\n|甲|乙|", "|问题|措施|\n|甲|乙|"),
        ("#标签不是标题", "#标签不是标题"),
        ("[没有链接", "[没有链接"),
        ("# 从 C 到 C#", "从 C 到 C#"),
        ("![图](x)和2**10", "图和2**10"),
        ("[[[[a](b)", "[[[a"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(markdown_text(markdown), expected, "{markdown}");
    }
}

#[test]
fn the_words_of_a_page_are_read() {
    let cases = [
        ("<h1>检查</h1><p>甲<p>乙</div>丙", "检查\n甲\n乙\n丙"),
        ("<!DOCTYPE html><html><head><title>首页</title><style>p{}</style></head><body>正文</body></html>", "正文"),
        ("甲<script>if (a < b) { '</div>' }</script>乙<!-- 注 -->丙", "甲乙丙"),
        ("<ul><li>一<li>二 <b>粗</b>体</ul>", "- 一\n- 二 粗体"),
        (
            "<table><tr><th>问题<th>原因<tr><td>甲<p>乙</p></td><td></td><td>丙</td></tr></table>末",
            "问题\t原因\n甲 乙\t\t丙\n末",
        ),
        ("a &lt; b &amp; c&nbsp;d &#x4e2d;", "a < b & c\u{a0}d 中"),
        ("  一  \n 行\t字  <br>二", "一 行 字\n二"),
        ("<div hidden>藏<div>里</div>藏</div>见<del>旧</del>", "见"),
        ("没有标签", "没有标签"),
        ("<p", ""),
        ("<select><option>选</select>字<template>板</template>", "字"),
        ("<head><title>没有结束<body>正文", "正文"),
        ("<html><head><title>首页</title><h1>没有说身体", "没有说身体"),
        ("<p hidden>藏<p>见<li hidden>藏<li>见", "见\n- 见"),
        ("2026年<st1:chsdate>3月5日</st1:chsdate>发生", "2026年3月5日发生"),
        ("<pre>一\n二</pre>三\n四", "一\n二\n三 四"),
    ];
    for (html, expected) in cases {
        assert_eq!(html_text(html), expected, "{html}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0..2_000_usize, with in any::<u8>()) {
        let _ = docx_text(&bytes);
        let mut whole = word(&(numbered(1, 0, "甲") + &p("乙")), "", "");
        let at = at % whole.len();
        whole[at] = with;
        let _ = docx_text(&whole);
        html_text(&String::from_utf8_lossy(&bytes));
        markdown_text(&String::from_utf8_lossy(&bytes));
    }
}
