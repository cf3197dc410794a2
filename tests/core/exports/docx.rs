//! The Word document against GB/T 9704-2012.

use fupan::{
    export::Format,
    report::{Report, Role},
};
use roxmltree::Document;

use super::{
    file,
    reading::{all, attr, one, paragraphs, parse, part, parts, text},
    samples::{self, HOSTILE, ZH_TITLE, block},
};

fn bytes(report: &Report) -> Vec<u8> {
    file(report, Format::Docx).bytes
}

fn body(report: &Report) -> String {
    part(&bytes(report), "word/document.xml")
}

#[test]
fn a_package_holds_its_parts_and_nothing_of_the_clock() {
    let names = |report: &Report| parts(&bytes(report)).into_iter().map(|p| p.0).collect::<Vec<_>>();
    let fixed = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"];
    for (report, footers) in
        [(samples::zh(), 2), (samples::zh_ledger(), 4), (samples::en(), 1), (samples::en_ledger(), 1)]
    {
        let names = names(&report);
        assert_eq!(names[..4], fixed);
        assert_eq!(names.iter().filter(|n| n.starts_with("word/footer")).count(), footers);
        let relations = part(&bytes(&report), "word/_rels/document.xml.rels");
        for relation in parse(&relations).root_element().children() {
            let target = format!("word/{}", relation.attribute("Target").unwrap());
            assert!(names.contains(&target), "{target}");
        }
        for (name, xml) in parts(&bytes(&report)) {
            parse(&xml);
            assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\""), "{name}");
        }
    }
    let core = part(&bytes(&samples::zh()), "docProps/core.xml");
    let core = parse(&core);
    let of = |name| core.descendants().find(|n| n.tag_name().name() == name).and_then(|n| n.text());
    assert_eq!(of("title"), Some(ZH_TITLE));
    assert_eq!(of("creator"), Some("云泽区澜桥街道办事处"));
    assert_eq!(of("language"), Some("zh-CN"));
    assert_eq!(of("created"), Some("2026-03-16T00:00:00Z"));
    assert_eq!(of("modified"), None);
}

#[test]
fn text_stands_in_reading_order_in_its_styles() {
    let report = samples::zh_ledger();
    let xml = body(&report);
    let document = parse(&xml);
    let found: Vec<_> = paragraphs(&document).into_iter().map(|p| (p.0, p.1)).collect();
    let mut expected: Vec<(&str, String)> = Vec::new();
    for block in &report.blocks {
        let style = match block.role {
            Role::Title => "Title",
            Role::Addressee => "Addressee",
            Role::Paragraph => "BodyText",
            Role::Heading => "Heading1",
            Role::AnnexNote | Role::AnnexNoteNext => "AnnexNote",
            Role::Signature => "Signature",
            Role::Date => "Date",
            _ => panic!("no role of a body"),
        };
        if matches!(block.role, Role::Addressee | Role::AnnexNote | Role::Signature) {
            expected.push(("Normal", String::new()));
        }
        let text = block.text().replace("独居老人应急", "独居老人\n应急");
        expected.push((style, if block.role == Role::Title { text } else { block.text() }));
    }
    for (style, text) in [("AnnexLabel", "附件1"), ("Normal", ""), ("AnnexTitle", "整改台账"), ("TableEnd", "")] {
        expected.push((style, text.to_owned()));
    }
    assert_eq!(found, expected);

    let points: Vec<_> = all(document.root_element(), "rStyle").into_iter().map(|s| attr(s, "val")).collect();
    assert_eq!(points, ["Point"; 4]);
    for run in all(document.root_element(), "r") {
        assert_eq!(attr(one(run, "rFonts"), "hint"), "eastAsia", "{}", text(run));
    }
}

#[test]
fn headings_of_the_second_level_have_the_style_of_points() {
    let xml = body(&samples::headed());
    let document = parse(&xml);
    let pointed: Vec<String> = (all(document.root_element(), "r").into_iter())
        .filter(|run| all(*run, "rStyle").iter().any(|style| attr(*style, "val") == "Point"))
        .map(|run| text(run))
        .collect();
    let expected = ["（一）从表层看，直接原因是", "值班手机停用后没有改号。", "（二）从内层看，主要原因有两个方面。"];
    assert_eq!(pointed, expected);
}

#[test]
fn the_sheet_is_a4_with_the_margins_of_the_standard() {
    let xml = body(&samples::zh_ledger());
    let document = parse(&xml);
    let sections = all(document.root_element(), "sectPr");
    assert_eq!(sections.len(), 2);
    let figures = |at: usize| {
        let (size, margin) = (one(sections[at], "pgSz"), one(sections[at], "pgMar"));
        let size = [attr(size, "w"), attr(size, "h"), attr(size, "orient")].join(" ");
        (size, ["top", "right", "bottom", "left"].map(|side| attr(margin, side)).join(" "))
    };
    assert_eq!(figures(0), ("11906 16838 ".into(), "2098 1474 1984 1587".into()));
    assert_eq!(figures(1), ("16838 11906 landscape".into(), "1587 2098 1474 1984".into()));
    for (section, kind) in sections.iter().zip(["lines", ""]) {
        let grid = one(*section, "docGrid");
        assert_eq!((attr(grid, "type"), attr(grid, "linePitch")), (kind, "579"));
        let kinds: Vec<_> = all(*section, "footerReference").into_iter().map(|f| attr(f, "type")).collect();
        assert_eq!(kinds, ["default", "even"]);
    }
    assert!(one(document.root_element(), "sectPr").parent_element().unwrap().has_tag_name((super::reading::W, "pPr")));
}

#[test]
fn styles_hold_the_type_of_the_standard() {
    let xml = part(&bytes(&samples::zh()), "word/styles.xml");
    let document = parse(&xml);
    let style = |id: &str| {
        all(document.root_element(), "style").into_iter().find(|s| attr(*s, "styleId") == id).expect("the style")
    };
    let defaults = one(document.root_element(), "rPrDefault");
    assert_eq!(attr(one(defaults, "rFonts"), "eastAsia"), "仿宋_GB2312");
    assert_eq!(attr(one(defaults, "sz"), "val"), "32");
    let normal = style("Normal");
    let pitch = all(normal, "spacing");
    assert_eq!((attr(pitch[0], "line"), attr(pitch[0], "lineRule")), ("579", "exact"));
    assert_eq!(attr(pitch[1], "val"), "-5");
    for (id, font) in [
        ("Title", "方正小标宋简体"),
        ("Heading1", "黑体"),
        ("AnnexLabel", "黑体"),
        ("Point", "楷体_GB2312"),
        ("Footer", "宋体"),
    ] {
        let fonts = one(style(id), "rFonts");
        for script in ["ascii", "hAnsi", "eastAsia"] {
            assert_eq!(attr(fonts, script), font, "{id}");
        }
    }
    assert_eq!(attr(one(style("Title"), "sz"), "val"), "44");
    assert_eq!(attr(one(style("Title"), "jc"), "val"), "center");
    assert_eq!(attr(one(style("Footer"), "sz"), "val"), "28");
    assert_eq!(attr(one(style("Heading1"), "outlineLvl"), "val"), "0");
    for id in ["BodyText", "Heading1"] {
        assert_eq!(attr(one(style(id), "ind"), "firstLineChars"), "200");
    }
    // Every style that is used is there.
    for report in samples::all() {
        let bytes = bytes(&report);
        let (styles, xml) = (part(&bytes, "word/styles.xml"), part(&bytes, "word/document.xml"));
        for used in
            parse(&xml).descendants().filter(|n| matches!(n.tag_name().name(), "pStyle" | "rStyle" | "tblStyle"))
        {
            assert!(styles.contains(&format!("w:styleId=\"{}\"", attr(used, "val"))));
        }
    }
}

#[test]
fn missing_fonts_name_a_stand_in() {
    let xml = part(&bytes(&samples::zh()), "word/fontTable.xml");
    let document = parse(&xml);
    let fonts: Vec<_> = all(document.root_element(), "font")
        .into_iter()
        .map(|font| (attr(font, "name"), attr(one(font, "altName"), "val")))
        .collect();
    for pair in [("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("方正小标宋简体", "宋体")] {
        assert!(fonts.contains(&pair));
    }
}

#[test]
fn page_numbers_stand_right_on_odd_and_left_on_even_pages() {
    let bytes = bytes(&samples::zh_ledger());
    assert!(part(&bytes, "word/settings.xml").contains("<w:evenAndOddHeaders/>"));
    for (name, style, turned) in [
        ("word/footer1.xml", "Footer", false),
        ("word/footer2.xml", "FooterEven", false),
        ("word/footer3.xml", "Footer", true),
        ("word/footer4.xml", "FooterEven", true),
    ] {
        let xml = part(&bytes, name);
        let document = parse(&xml);
        assert_eq!(text(document.root_element()), "— 1 —");
        assert_eq!(attr(one(document.root_element(), "fldSimple"), "instr"), " PAGE ");
        assert_eq!(attr(one(document.root_element(), "pStyle"), "val"), style);
        assert_eq!(!all(document.root_element(), "textDirection").is_empty(), turned);
    }
}

/// The attributes of the `ind` of the first paragraph in `style`.
fn indent(document: &Document, style: &str, at: usize) -> Vec<(String, String)> {
    let found = paragraphs(document).into_iter().filter(|p| p.0 == style).nth(at).expect("the paragraph").2;
    let attributes = all(found, "ind").into_iter().flat_map(|ind| ind.attributes().collect::<Vec<_>>());
    attributes.map(|a| (a.name().to_owned(), a.value().to_owned())).collect()
}

#[test]
fn signature_and_date_stand_as_without_seal() {
    // Signature, date, and how many hundredths of a character each stands from the edge.
    let rows = [
        ("信息技术部", "2026年4月2日", 500, 200),
        ("云泽区澜桥街道办事处", "2026年3月16日", 200, 350),
        ("检查人：郑一帆", "2026年12月31日", 200, 0),
        ("张三", "2026年4月2日", 800, 200),
        ("甲乙丙丁戊己", "2026年4月2日", 200, 0),
    ];
    for (sign, date, sign_right, date_right) in rows {
        let mut report = samples::zh();
        report.blocks.truncate(3);
        report.blocks.extend([block(Role::Signature, sign), block(Role::Date, date)]);
        let xml = body(&report);
        let document = parse(&xml);
        for (style, chars) in [("Signature", sign_right), ("Date", date_right)] {
            let expected =
                [("rightChars".to_owned(), chars.to_string()), ("right".to_owned(), (chars * 320 / 100).to_string())];
            assert_eq!(indent(&document, style, 0), expected, "{sign} {date}");
        }
    }
    // Too long for a line: still within it.
    for (sign, date) in [(40, 6), (6, 40), (60, 60)] {
        let mut report = samples::zh();
        report.blocks.extend([block(Role::Signature, &"长".repeat(sign)), block(Role::Date, &"长".repeat(date))]);
        let xml = body(&report);
        for ind in all(parse(&xml).root_element(), "ind") {
            assert!(attr(ind, "rightChars").parse().unwrap_or(0) <= 2800);
        }
    }
}

#[test]
fn annex_notes_turn_over_under_the_name() {
    let pair = |left: u32, hanging: u32| {
        vec![("left".to_owned(), left.to_string()), ("hanging".to_owned(), hanging.to_string())]
    };
    // One note: the style's own indent, two characters in, name at five.
    let xml = body(&samples::zh());
    assert_eq!(indent(&parse(&xml), "AnnexNote", 0), []);
    let styles = part(&bytes(&samples::zh()), "word/styles.xml");
    assert!(styles.contains("<w:ind w:left=\"1575\" w:hanging=\"945\"/>"));

    let mut report = samples::zh_ledger();
    let at = report.blocks.iter().rposition(|b| b.role == Role::AnnexNoteNext).unwrap();
    report.blocks.insert(at + 1, block(Role::AnnexNoteNext, "10.名单"));
    let xml = body(&report);
    let document = parse(&xml);
    assert_eq!(indent(&document, "AnnexNote", 0), pair(1890, 1260));
    assert_eq!(indent(&document, "AnnexNote", 1), pair(1890, 315));
    assert_eq!(indent(&document, "AnnexNote", 3), pair(2047, 472));
}

#[test]
fn the_tail_keeps_with_the_last_paragraph() {
    let xml = body(&samples::zh());
    let document = parse(&xml);
    let found = paragraphs(&document);
    let kept: Vec<_> = found.iter().map(|p| !all(p.2, "keepNext").is_empty()).collect();
    // Last paragraph, blank, note, blank, signature; then the date.
    assert!(kept[kept.len() - 6..].iter().eq(&[true, true, true, true, true, false]), "{kept:?}");
    assert!(!kept[kept.len() - 7]);
}

#[test]
fn the_ledger_repeats_its_head_and_keeps_rows_whole() {
    for (report, rows) in [(samples::zh_ledger(), 14), (samples::en_ledger(), 18)] {
        let xml = body(&report);
        let document = parse(&xml);
        let table = one(document.root_element(), "tbl");
        assert_eq!(all(table, "tr").len(), rows + 1);
        assert_eq!(all(table, "cantSplit").len(), rows + 1);
        assert_eq!(all(table, "tblHeader").len(), 1);
        assert_eq!(attr(one(table, "tblLayout"), "type"), "fixed");
        let columns = all(table, "gridCol").into_iter().map(|c| attr(c, "w").parse::<u32>().unwrap());
        assert_eq!(columns.sum::<u32>(), report.meta.language.pick(12756, 9072));
        let cells: Vec<_> = all(all(table, "tr")[1], "tc").into_iter().map(text).collect();
        let row = report.annexes[0].table.rows[0].iter();
        assert_eq!(cells, row.map(|cell| cell.text.as_str()).collect::<Vec<_>>());
    }
}

#[test]
fn english_documents_are_set_as_english_readers_expect() {
    let bytes = bytes(&samples::en());
    let styles = part(&bytes, "word/styles.xml");
    for expected in [
        "<w:rFonts w:ascii=\"Arial\"",
        "<w:sz w:val=\"22\"/>",
        "<w:lang w:val=\"en-GB\"",
        "w:line=\"276\" w:lineRule=\"auto\"",
        "<w:widowControl/>",
    ] {
        assert!(styles.contains(expected), "{expected}");
    }
    assert!(!styles.contains("firstLine") && !styles.contains("\"both\""));
    let xml = part(&bytes, "word/document.xml");
    assert!(!xml.contains("hint") && !xml.contains("docGrid"));
    assert_eq!(text(parse(&part(&bytes, "word/footer1.xml")).root_element()), "Page 1 of 1");
}

#[test]
fn long_words_do_not_stretch_the_line_before_them() {
    let mut report = samples::zh();
    report.blocks.truncate(3);
    assert!(!body(&report).contains("wordWrap"));
    report.blocks.push(block(Role::Paragraph, "校验值为e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c，已核对。"));
    assert!(body(&report).contains("<w:wordWrap w:val=\"0\"/>"));
}

#[test]
fn hostile_text_is_text() {
    let xml = body(&samples::hostile());
    let document = parse(&xml);
    let wanted = fupan::export::clean(HOSTILE);
    for (style, text, _) in paragraphs(&document) {
        if matches!(style, "Addressee" | "BodyText" | "Heading1" | "Signature") && !text.is_empty() {
            assert_eq!(text, wanted, "{style}");
        }
    }
}
