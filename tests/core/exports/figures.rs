//! The figures that pages are counted from, and what they decide in the Word document.

use fupan::{
    export::Format,
    report::{Report, Role},
};

use super::{
    file,
    reading::{self, all, attr, one, paragraphs, parse, part},
    samples::{self, block},
};

fn bytes(report: &Report) -> Vec<u8> {
    file(report, Format::Docx).bytes
}

fn body(report: &Report) -> String {
    part(&bytes(report), "word/document.xml")
}

#[test]
fn styles_hold_the_figures_of_the_page() {
    use fupan::typeset::{self, english::*};
    let spacing = |report: &Report, id: &str, name: &str| {
        let xml = part(&bytes(report), "word/styles.xml");
        let document = parse(&xml);
        let style = all(document.root_element(), "style").into_iter().find(|s| attr(*s, "styleId") == id).expect(id);
        let figure = all(one(style, "pPr"), "spacing").into_iter().next().map(|s| attr(s, name).parse().unwrap_or(0));
        figure.unwrap_or(0)
    };
    for (id, before, line, after) in [
        ("Normal", 0, LINE, AFTER),
        ("Title", 0, TITLE_LINE, TITLE_AFTER),
        ("Heading1", HEADING_BEFORE, HEADING_LINE, HEADING_AFTER),
        ("AnnexLabel", 0, 0, LABEL_AFTER),
        ("AnnexTitle", 0, 0, ANNEX_TITLE_AFTER),
        ("TableText", 0, TABLE_LINE, 0),
        ("Masthead", MASTHEAD_BEFORE, MASTHEAD_LINE, MASTHEAD_AFTER),
        ("Reference", 0, 0, HEAD_AFTER - 90),
        ("Printer", 0, 0, 0),
    ] {
        let found = ["before", "line", "after"].map(|name| spacing(&samples::en(), id, name));
        assert_eq!(found, [before, line, after], "{id}");
    }
    assert_eq!(IMPRINT_LINE, TABLE_LINE);
    let xml = body(&samples::en());
    for (style, gap) in [("AnnexNote", NOTE_BEFORE), ("Signature", TAIL_BEFORE)] {
        let document = parse(&xml);
        let paragraph = paragraphs(&document).into_iter().find(|p| p.0 == style).expect(style).2;
        assert_eq!(attr(one(paragraph, "spacing"), "before"), gap.to_string());
    }

    // 发文机关标志 in one line as large as it fits, the rest of the head on whole lines.
    for (name, size, lines) in
        [("云泽区", 62, 1), ("云泽区澜桥街道办事处文件", 36, 1), (&*"长".repeat(20), 22, 1), (&*"长".repeat(38), 22, 2)]
    {
        for small in 0..=4 {
            let mut report = samples::zh();
            report.head = vec![block(Role::Grade, "特急"); small];
            report.head.extend([block(Role::Masthead, name), block(Role::Reference, "")]);
            let masthead = typeset::Masthead::of(&report);
            assert_eq!((masthead.size, masthead.lines.len()), (size, lines), "{name}");
            assert_eq!(typeset::head_height(&report) % 579, 0, "{name}");
            assert_eq!(spacing(&report, "Masthead", "before"), masthead.before);
            assert_eq!(masthead.before + small * 579, 1984.max(small * 579));
            // The rule and its distance are part of the two lines below.
            let rule = typeset::RULE_SPACE * 20 + typeset::RULE_WIDTH * 5 / 2;
            assert_eq!(spacing(&report, "Reference", "after") + rule, 2 * 579);
            assert_eq!(spacing(&report, "Reference", "before"), 2 * 579 + masthead.after);
        }
    }
    assert_eq!(spacing(&samples::zh(), "Printer", "line"), typeset::IMPRINT_LINE);
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
