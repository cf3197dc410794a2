//! The figures that pages are counted from, and what they decide in the Word document.

use fupan::{
    export::Format,
    report::{Report, Role},
    review::Pitch,
    typeset::{self, Masthead},
};

use super::{
    file,
    reading::{self, all, attr, figure, one, paragraphs, parse, part},
    samples::{self, block},
};

fn bytes(report: &Report) -> Vec<u8> {
    file(report, Format::Docx).bytes
}

fn body(report: &Report) -> String {
    part(&bytes(report), "word/document.xml")
}

fn styles(report: &Report) -> String {
    part(&bytes(report), "word/styles.xml")
}

fn spacing(styles: &str, id: &str, name: &str) -> usize {
    figure(styles, id, &["pPr", "spacing"], name).try_into().expect("a length")
}

/// The rule below the reference and its distance, as they stand in eighths of a point and points.
fn rule(styles: &str) -> [usize; 2] {
    let of = |name| figure(styles, "Reference", &["pPr", "pBdr", "bottom"], name);
    ["sz", "space"].map(|name| of(name).try_into().expect("a length"))
}

#[test]
fn styles_hold_the_figures_of_an_english_page() {
    use fupan::typeset::english::*;
    let english = styles(&samples::en());
    for (id, size, before, line, after) in [
        ("Normal", 0, 0, SPACING, AFTER),
        ("Title", TITLE_SIZE, 0, 240, TITLE_AFTER),
        ("Heading1", HEADING_SIZE, HEADING_BEFORE, 240, HEADING_AFTER),
        ("Heading2", SUBHEADING_SIZE, SUBHEADING_BEFORE, 240, SUBHEADING_AFTER),
        ("AnnexLabel", 0, 0, 0, LABEL_AFTER),
        ("AnnexTitle", HEADING_SIZE, 0, 0, ANNEX_TITLE_AFTER),
        ("TableText", TABLE_SIZE, 0, 240, 0),
        ("Masthead", MASTHEAD_SIZE, MASTHEAD_BEFORE, 240, MASTHEAD_AFTER),
        ("Printer", 0, 0, 0, 0),
        ("Header", RUNNING_SIZE, 0, 240, 0),
        ("Footer", RUNNING_SIZE, 0, 240, 0),
    ] {
        assert_eq!(["before", "line", "after"].map(|name| spacing(&english, id, name)), [before, line, after], "{id}");
        assert_eq!(figure(&english, id, &["rPr", "sz"], "val"), size as i32 / 10, "{id}");
    }
    assert_eq!(figure(&english, "", &["rPr", "sz"], "val"), SIZE as i32 / 10);
    let [width, space] = rule(&english);
    assert_eq!(space * 20 + width * 5 / 2 + spacing(&english, "Reference", "after"), HEAD_AFTER);
    let xml = body(&samples::en());
    for (style, gap) in [("AnnexNote", NOTE_BEFORE), ("Signature", TAIL_BEFORE)] {
        let document = parse(&xml);
        let paragraph = paragraphs(&document).into_iter().find(|p| p.0 == style).expect(style).2;
        assert_eq!(attr(one(paragraph, "spacing"), "before"), gap.to_string());
    }
}

/// 发文机关标志 in one line as large as it fits, the rest of the head on whole lines.
#[test]
fn styles_hold_the_figures_of_a_chinese_head() {
    let names = [
        ("云泽区", 62, 1),
        ("云泽区澜桥街道办事处文件", 36, 1),
        (&*"长".repeat(20), 22, 1),
        (&*"长".repeat(38), 22, 2),
    ];
    let pitches = [(Pitch::Full, 579), (Pitch::Round, 560)];
    for ((name, size, lines), (pitch, line)) in names.into_iter().flat_map(|name| pitches.map(|pitch| (name, pitch))) {
        for small in 0..=4 {
            let mut report = samples::zh();
            report.meta.setting.pitch = pitch;
            report.head = vec![block(Role::Grade, "特急"); small];
            report.head.extend([block(Role::Masthead, name), block(Role::Reference, "")]);
            let masthead = Masthead::of(&report);
            assert_eq!((masthead.size, masthead.lines.len()), (size, lines), "{name}");
            let xml = styles(&report);
            let of = |id, name| spacing(&xml, id, name);
            assert_eq!(of("Normal", "line"), line);
            assert_eq!(figure(&xml, "Masthead", &["rPr", "sz"], "val"), size as i32 * 2);
            assert_eq!([of("Masthead", "before"), of("Masthead", "line")], [masthead.before, masthead.line]);
            assert_eq!(of("Reference", "before"), typeset::reference_before(&masthead, line));
            assert_eq!(of("Reference", "after"), typeset::reference_after(line));
            // 35 mm from the top, as long as what stands above leaves them.
            assert_eq!(of("Masthead", "before") + small * line, 1984.max(small * line), "{name}");
            let [width, space] = rule(&xml);
            assert_eq!([width, space], [typeset::RULE_WIDTH, typeset::RULE_SPACE]);
            // The rule and its distance are part of the two lines below; all together are whole lines.
            assert_eq!(of("Reference", "after") + space * 20 + width * 5 / 2, 2 * line);
            let above = of("Masthead", "before") + lines * of("Masthead", "line") + of("Reference", "before");
            assert_eq!(above % line, 0, "{name}");
            assert_eq!(above + (small + 3) * line, typeset::head_height(&report), "{name}");
        }
    }
    assert_eq!(spacing(&styles(&samples::zh()), "Printer", "line"), typeset::IMPRINT_LINE);
}

#[test]
fn rows_higher_than_a_page_may_break() {
    for (chars, kept) in [(100, 2), (3000, 1), (20000, 1)] {
        let mut report = samples::zh_ledger();
        report.annexes[0].table.rows = vec![vec![samples::cell("1"), samples::cell(&"长".repeat(chars))]];
        let xml = body(&report);
        assert_eq!(all(parse(&xml).root_element(), "cantSplit").len(), kept, "{chars}");
    }
    // A head higher than half a page is neither repeated nor kept whole.
    let mut report = samples::zh_ledger();
    report.annexes[0].table.columns[0].head = "长".repeat(100);
    let xml = body(&report);
    assert!(all(parse(&xml).root_element(), "tblHeader").is_empty());
}

#[test]
fn the_reference_stands_above_the_red_rule() {
    let mut report = samples::zh();
    for (text, centred, point) in
        [("澜街发〔2026〕7号", true, ""), ("澜街发〔2026〕7号\t签发人：周启岚", false, "周启岚"), ("", true, "")]
    {
        report.head = vec![block(Role::Masthead, "云泽区文件"), block(Role::Reference, text)];
        let xml = body(&report);
        let document = parse(&xml);
        let found = paragraphs(&document);
        assert_eq!([found[0].0, found[1].0, found[2].0], ["Masthead", "Reference", "Title"]);
        assert_eq!(found[1].1, text);
        assert_eq!(!all(found[1].2, "jc").is_empty(), centred);
        let styled = all(found[1].2, "r").into_iter().filter(|r| !all(*r, "rStyle").is_empty()).map(reading::text);
        assert_eq!(styled.collect::<String>(), point);
    }
}
