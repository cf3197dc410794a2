//! The foot of the last page, and the lines of an English document.

use fupan::{report::Report, review::Latin, typeset};

use super::{
    HEIGHT, LEFT, PITCH, TOP, WIDTH, line_top, measure_number,
    paper::{BOX, FOUR_FIFTHS, MM, measure, print},
    prose,
};

/// How far the characters of Arial and Times reach below the line they stand on, in characters.
const DESCENT: f64 = 0.214;

/// The height that a line of running text has in these typefaces without further spacing.
const NATURAL: usize = 253;

/// 7.4: on the last page, the last rule on the lower edge of the text block; no text runs into it.
#[test]
fn the_imprint_stands_at_the_foot_of_the_last_page() {
    let reports: Vec<Report> = (1..30).map(prose::issued).collect();
    for (report, pages) in reports.iter().zip(print("imprint", &reports)) {
        let lines = report.blocks.len();
        let last = pages.last().unwrap();
        let at = last.lines.iter().position(|line| line.text.starts_with("抄送")).expect("it is on the last page");
        let found = pages.iter().flat_map(|page| &page.lines).filter(|line| line.text.starts_with("抄送")).count();
        assert_eq!(found, 1);
        let imprint = &last.lines[at..];
        assert_eq!(imprint.len(), typeset::imprint_lines(report), "{lines} blocks");
        // Below a line of 27 pt there is the rule.
        let foot = imprint[imprint.len() - 1].base + (1.0 - FOUR_FIFTHS) * 27.0;
        assert!((foot - TOP - HEIGHT).abs() < MM, "{lines} blocks: foot at {} mm", (foot - TOP) / MM);
        if let Some(above) = at.checked_sub(1).map(|at| &last.lines[at]) {
            assert!(line_top(above, PITCH) + PITCH <= imprint[0].base - FOUR_FIFTHS * 27.0 + 2.0, "{lines} blocks");
        }
        // Title, blank line, text, blank line, signature and date: a page holds as many lines as are counted.
        let counted = lines + 2 + typeset::imprint_lines(report);
        assert_eq!(pages.len(), if counted > 22 { 2 } else { 1 }, "{lines} blocks");
        println!("版记 after {lines} blocks: {} pages, foot {:.2} mm below the top", pages.len(), (foot - TOP) / MM);
        for (at, page) in pages.iter().enumerate() {
            measure_number("版记", page, at + 1);
        }
        // The second line begins under the first name, three characters of 四号 after the label.
        let turned = (imprint[1].left - imprint[0].left) / 14.0;
        assert!((turned - 3.0).abs() < 0.1, "{turned}");
        assert!((imprint[0].left - LEFT - 14.0).abs() < MM && (LEFT + WIDTH - 14.0 - imprint[2].right).abs() < MM);
    }
}

/// Of what is below a paragraph and what is above the next the larger holds. What LibreOffice adds to a line of running
/// text is below its characters.
#[test]
fn english_lines_are_as_high_as_the_figures_say() {
    use typeset::english::*;
    for latin in [Latin::Same, Latin::Times] {
        let mut report = prose::english();
        report.meta.setting.latin = latin;
        let page = &print(&format!("english-{latin:?}"), std::slice::from_ref(&report))[0][0];
        let head = typeset::head_height(&report);
        let heights = Heights::of(typeset::Typeface::of(latin));
        // The line, what is blank above it, its height.
        let rows = [
            ("Incident", head, heights.title),
            ("To:", TITLE_AFTER, heights.text),
            ("What", AFTER, heights.text),
            ("1.", AFTER.max(HEADING_BEFORE), heights.heading),
            ("One.", HEADING_AFTER, heights.text),
            ("Two.", AFTER, heights.text),
            ("Annex:", AFTER.max(NOTE_BEFORE), heights.text),
            ("Tallow", TAIL_BEFORE, heights.text),
            ("2", 0, heights.text),
        ];
        let top = typeset::Geometry::upright(&report.meta).top as f64 / 20.0;
        let mut at = 0;
        // Below the head, which names the office too.
        let lines = &page.lines[4..];
        for ((text, before, height), line) in rows.into_iter().zip(lines) {
            assert!(line.text.starts_with(text), "{text}: {}", line.text);
            at += before + height;
            let added = if height == heights.text { height - NATURAL } else { 0 };
            let size = (line.bottom - line.top) / BOX;
            let wanted = (at - added) as f64 / 20.0;
            measure(&format!("English, {text}"), line.base + DESCENT * size - top, wanted, 0.5, "pt");
        }
    }
}
