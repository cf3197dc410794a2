//! Where lines and pages end.

mod whole;

use fupan::{
    report::{Face, Report, Role, compose},
    review::{Latin, Pitch},
    typeset::{Metrics, Part, Place, Typeface, apart, break_lines, pages},
};
use proptest::prelude::*;

use crate::{
    exports::samples::{self, annex, block},
    reviews,
};

/// A measure of so many 汉字 of the text block.
fn chars(count: usize) -> usize {
    count * 315
}

fn lines(text: &str, metrics: Metrics, measure: usize) -> Vec<&str> {
    break_lines(text, metrics, measure, measure).into_iter().map(|line| &text[line]).collect()
}

/// What a browser copies of lines that stand in boxes: it drops the blanks at their ends, but not those between them.
fn copied(text: &str, lines: &[std::ops::Range<usize>]) -> String {
    let mut out = String::new();
    for (n, line) in lines.iter().enumerate() {
        let (line, has_blank) = apart(text, line);
        assert!(!text[line.clone()].ends_with([' ', '\n']), "{text}");
        out += &text[line];
        out += if has_blank && n + 1 < lines.len() { " " } else { "" };
    }
    out
}

#[test]
fn copied_lines_do_not_run_into_each_other() {
    let body = Metrics::body(samples::zh().meta.setting);
    for text in [
        "The fridge passed 8 °C. (1) Owner: lead nurse. Due: 10 July 2026. Done when: three tests are answered.",
        "看 https://example.org/very/long/path 以后，由 IT 部门负责",
        "甲  乙   丙",
        "Owner: lead nurse\nDue: 10 July 2026",
    ] {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for measure in 1..40 {
            let lines = break_lines(text, body, chars(measure), chars(measure));
            assert_eq!(plain(&copied(text, &lines)), plain(text), "{measure}");
        }
    }
    // Every paragraph and cell of whole documents.
    for (_, review) in reviews::chinese().into_iter().chain(reviews::english()) {
        let report = compose(&review, &[]);
        let mut broken = 0;
        for part in pages(&report).iter().flat_map(|page| &page.parts) {
            let Part::Lines(lines) = part else { continue };
            let Place::Block(n) = lines.of else { continue };
            let (text, of) = (report.blocks[n].text(), &lines.lines);
            let (Some(first), Some(last)) = (of.first(), of.last()) else { continue };
            assert_eq!(copied(&text, of), text[first.start..last.end].trim_end(), "{n}");
            broken += of.len() - 1;
        }
        assert!(broken > 0);
    }
}

#[test]
fn lines_end_where_the_rules_of_punctuation_allow() {
    let body = Metrics::body(samples::zh().meta.setting);
    let rows: [(&str, usize, &[&str]); 22] = [
        ("一二三四五六", 3, &["一二三", "四五六"]),
        ("一二三四五六七", 3, &["一二三", "四五六", "七"]),
        // 避头: no mark begins a line; it takes the character before it along.
        ("一二三，四五", 3, &["一二", "三，四", "五"]),
        ("一二，三四五", 3, &["一二，", "三四五"]),
        ("一二三。”四五", 3, &["一二", "三。”", "四五"]),
        ("一二三）四", 3, &["一二", "三）四"]),
        ("一二三％四", 3, &["一二", "三％四"]),
        // 避尾: no opening mark ends a line.
        ("一二（三四）", 3, &["一二", "（三", "四）"]),
        ("一二“三四”", 3, &["一二", "“三", "四”"]),
        ("一二《三》四", 3, &["一二", "《三》", "四"]),
        // Doubled dashes and dots are one mark.
        ("一二——三四", 3, &["一二", "——三", "四"]),
        ("一二……三四", 3, &["一", "二……", "三四"]),
        // Numbers and words stay whole; a digit takes half a character.
        ("共12345件", 3, &["共", "12345", "件"]),
        ("由API接口", 3, &["由API", "接口"]),
        ("率97.5%高", 3, &["率", "97.5%", "高"]),
        ("于22:05分", 4, &["于22:05", "分"]),
        ("编号A01-345", 5, &["编号A01-", "345"]),
        // English breaks at blanks, which take no room at the end.
        ("no log was kept", 4, &["no log ", "was kept"]),
        ("甲 乙", 1, &["甲 ", "乙"]),
        // A word longer than the line is broken where the line is full.
        ("abcdefghijkl", 3, &["abcdef", "ghijkl"]),
        // A line end in the text ends a line.
        ("一\n二", 3, &["一\n", "二"]),
        ("", 3, &[]),
    ];
    for (text, measure, expected) in rows {
        assert_eq!(lines(text, body, chars(measure)), expected, "{text}");
    }
    // Nothing stands between the two letters but what is not seen.
    assert_eq!(lines("e\u{301}e\u{301}\u{200b}", body, 320).len(), 1);
}

#[test]
fn latin_type_and_the_gap_beside_it_take_room() {
    let mut setting = samples::zh().meta.setting;
    let width = |setting, text: &str| {
        let metrics = Metrics::body(setting);
        let between = text.chars().zip(text.chars().skip(1)).map(|(a, b)| metrics.between(a, b)).sum::<usize>();
        between + text.chars().map(|c| metrics.advance(c)).sum::<usize>()
    };
    // Twips: 15.75 pt for a 汉字, 7.75 for a digit, 3.45 between them.
    for (text, same, times) in [("年", 315, 315), ("3", 155, 155), ("月3日", 923, 923), ("W", 155, 297), ("i", 155, 83)]
    {
        setting.latin = Latin::Same;
        assert_eq!(width(setting, text), same, "{text}");
        setting.latin = Latin::Times;
        assert_eq!(width(setting, text), times, "{text}");
    }
}

/// The lines of the body that stand on each page, and how many.
fn counts(report: &Report) -> Vec<usize> {
    let of = |part: &Part| match part {
        Part::Lines(lines) => lines.lines.len() + usize::from(lines.has_gap),
        Part::Rows { rows, .. } => rows.len(),
    };
    pages(report).iter().map(|page| page.parts.iter().map(of).sum()).collect()
}

#[test]
fn a_page_holds_22_lines() {
    let body = |lines: usize| {
        let mut report = samples::full_page();
        // Title, blank line and addressee take three.
        report.blocks[2] = block(Role::Paragraph, &"满".repeat(28 * lines - 2));
        report
    };
    for (lines, expected) in
        [(1, vec![4]), (19, vec![22]), (20, vec![22, 1]), (41, vec![22, 22]), (42, vec![22, 22, 1])]
    {
        let mut report = body(lines);
        assert_eq!(counts(&report), expected, "{lines} lines");
        report.meta.setting.pitch = Pitch::Round;
        assert_eq!(counts(&report), expected, "{lines} lines at 28 pt");
    }
}

#[test]
fn the_tail_takes_the_last_line_along() {
    let signed = |lines: usize| {
        let mut report = samples::full_page();
        report.blocks[2] = block(Role::Paragraph, &"满".repeat(28 * lines - 2));
        report.blocks.push(block(Role::Paragraph, "特此报告。"));
        report.blocks.extend([block(Role::Signature, "甲单位"), block(Role::Date, "2026年3月1日")]);
        report
    };
    // Three lines above, one for the last paragraph, three for blank line, signature and date.
    for (lines, expected) in
        [(15, vec![22]), (16, vec![19, 4]), (17, vec![20, 4]), (19, vec![22, 4]), (20, vec![22, 5])]
    {
        assert_eq!(counts(&signed(lines)), expected, "{lines} lines");
    }
    // No heading stays alone at the foot.
    let mut report = samples::full_page();
    report.blocks[2] = block(Role::Paragraph, &"满".repeat(28 * 18 - 2));
    report.blocks.push(block(Role::Heading, "一、问题"));
    report.blocks.push(block(Role::Paragraph, "正文。"));
    assert_eq!(counts(&report), [21, 2]);
}

#[test]
fn rows_stay_whole_unless_higher_than_a_sheet_and_the_head_is_repeated() {
    let of = |cells: &[usize]| {
        let mut report = samples::full_page();
        let rows = cells.iter().map(|chars| vec!["1".to_owned(), "字".repeat(*chars)]).collect();
        report.annexes = vec![annex("附件", "台账", &[("序号", 1), ("内容", 9)], rows)];
        let rows = |part: &Part| match part {
            Part::Rows { rows, .. } => Some(rows.iter().map(|row| row.at).collect::<Vec<_>>()),
            Part::Lines(_) => None,
        };
        let pages = pages(&report);
        assert!(pages[4..].iter().all(|page| page.is_turned) && !pages[3].is_turned);
        pages.iter().filter_map(|page| page.parts.iter().find_map(rows)).collect::<Vec<_>>()
    };
    // A cell holds 47 characters a line; below the head the first sheet has room for some 19 lines.
    assert_eq!(of(&[]), [vec![None]]);
    assert_eq!(of(&[40, 40]), [vec![None, Some(0), Some(1)]]);
    assert_eq!(of(&[47 * 10, 47 * 10]), [vec![None, Some(0)], vec![None, Some(1)]]);
    let high = of(&[47 * 60]);
    assert!(high.len() > 2 && high.iter().all(|rows| rows == &[None, Some(0)]), "{high:?}");
}

/// An English report of paragraphs with so many lines.
fn english(lines: &[usize]) -> Report {
    let mut report = samples::en();
    let words = |lines: usize| vec!["Mmmmm ".repeat(8).trim_end().to_owned(); lines].join("\n");
    report.blocks = lines.iter().map(|lines| block(Role::Paragraph, &words(*lines))).collect();
    report
}

#[test]
fn no_line_of_an_english_paragraph_stands_alone() {
    // A sheet holds 48 lines of 290 twips and a bit; 7 pt are blank below a paragraph.
    for (lines, expected) in [
        (vec![48], vec![48]),
        (vec![49], vec![47, 2]),
        (vec![50], vec![48, 2]),
        (vec![45, 2], vec![47]),
        (vec![46, 2], vec![46, 2]),
        (vec![46, 3], vec![46, 3]),
        (vec![45, 3], vec![45, 3]),
        (vec![45, 4], vec![47, 2]),
        (vec![46, 4], vec![46, 4]),
        (vec![100], vec![48, 48, 4]),
        (vec![97], vec![48, 47, 2]),
    ] {
        assert_eq!(counts(&english(&lines)), expected, "{lines:?}");
    }
    // A heading takes along two lines of what follows it, and one of a table's rows with the head.
    let mut report = english(&[43, 10]);
    report.blocks.insert(1, block(Role::Subheading, "Immediate causes"));
    assert_eq!(counts(&report), [47, 7]);
    report.blocks[0] = english(&[45]).blocks.remove(0);
    assert_eq!(counts(&report), [45, 11]);
    report.blocks[2] = samples::table_block(&[("Time", 1), ("What", 3)], &[&["1", "a"], &["2", "b"]]);
    assert_eq!(counts(&report), [45, 4]);
}

#[test]
fn tables_in_the_text_go_on_below_their_head() {
    let mut report = english(&[20]);
    let rows: Vec<[String; 2]> = (0..90).map(|n| [n.to_string(), "What happened then.".to_owned()]).collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let rows_of = |report: &Report| -> Vec<Vec<Option<usize>>> {
        let of = |part: &Part| match part {
            Part::Rows { rows, .. } => Some(rows.iter().map(|row| row.at).collect()),
            Part::Lines(_) => None,
        };
        pages(report).iter().filter_map(|page| page.parts.iter().find_map(of)).collect()
    };
    report.blocks.push(samples::table_block(&[("No.", 1), ("What", 9)], &rows));
    let found = rows_of(&report);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|rows| rows[0].is_none() && rows[1..].iter().all(Option::is_some)));
    assert_eq!(found.iter().flatten().flatten().copied().collect::<Vec<_>>(), (0..90).collect::<Vec<_>>());
    // Labels have no head above them.
    report.blocks[1] = samples::table_block(&[("", 1), ("", 9)], &rows);
    assert_eq!(rows_of(&report).concat(), (0..90).map(Some).collect::<Vec<_>>());
}

#[test]
fn typefaces_are_as_wide_as_they_are() {
    let width = |typeface, text: &str| {
        let metrics = Metrics::english(typeface, 1000);
        [metrics, metrics.bold()].map(|metrics| text.chars().map(|c| metrics.advance(c)).sum::<usize>())
    };
    for (text, times, arial, calibri) in [
        ("Wi", [1222, 1278], [1166, 1222], [1119, 1152]),
        ("é", [444, 444], [556, 556], [498, 503]),
        ("–", [500, 500], [556, 556], [498, 498]),
        ("’", [333, 333], [222, 278], [250, 258]),
    ] {
        assert_eq!(width(Typeface::Times, text), times, "{text}");
        assert_eq!(width(Typeface::Arial, text), arial, "{text}");
        assert_eq!(width(Typeface::Calibri, text), calibri, "{text}");
    }
    // A bold point takes the room that it needs.
    let mut report = english(&[1]);
    let count = |report: &Report| counts(report)[0];
    report.blocks[0].runs[0].text = "illness ".repeat(39);
    let plain = count(&report);
    report.blocks[0].runs[0].face = Face::Point;
    assert_eq!([plain, count(&report)], [3, 4]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_broken_without_a_gap(text in "(\\PC|[，。（）“”a-z0-9 ]){0,200}", measure in 0_usize..9_000) {
        let body = Metrics::body(samples::zh().meta.setting);
        let lines = break_lines(&text, body, measure, measure);
        prop_assert!(lines.iter().all(|line| !line.is_empty()));
        prop_assert_eq!(lines.iter().map(|line| &text[line.clone()]).collect::<String>(), text.clone());
    }
}
