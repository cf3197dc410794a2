//! The page as LibreOffice lays it out, measured against GB/T 9704-2012. Run by name, as it wants LibreOffice, poppler
//! and fonts: `cargo test -p fupan --test office -- --nocapture` prints every figure.
#![cfg(not(target_arch = "wasm32"))]

mod counts;
mod english;
mod foot;
mod paper;
mod prose;

use fupan::{report::Report, review::Pitch, typeset};
use paper::{FOUR_FIFTHS, Line, MM, Page, measure, print};

/// 三号 with its quarter point less (5.2.3), and the line pitch.
const CHAR: f64 = 15.75;
const PITCH: f64 = 28.95;
/// The text block from the left and the top of the sheet, and its size (5.2.1).
const LEFT: f64 = 28.0 * MM;
const TOP: f64 = 37.0 * MM;
const WIDTH: f64 = 156.0 * MM;
const HEIGHT: f64 = 225.0 * MM;
/// How much wider each border between 汉字 and digits or Latin words is set: LibreOffice 7.4 knows no switch for it.
const BORDER: f64 = 4.0;

/// The top of a line on the grid: LibreOffice sets the line that the font itself asks for (1.16 characters above, 0.288
/// below) in its middle. Only lines that fill the text block have a grid.
fn line_top(line: &Line, pitch: f64) -> f64 {
    if pitch != PITCH {
        return exact_top(line, pitch);
    }
    line.base - pitch / 2.0 - (1.16 - 0.288) / 2.0 * 16.0
}

/// The top of an exact line that is not held by the grid.
fn exact_top(line: &Line, pitch: f64) -> f64 {
    line.base - FOUR_FIFTHS * pitch
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Holds lines, characters, margins and indents of `pages`, all but the last of which are full of text.
fn measure_pages(name: &str, pages: &[Page], pitch: f64) {
    let (mut full, mut solid, mut indented) = (0, 0, 0);
    let (mut left, mut right, mut indent) = (f64::MAX, 0.0_f64, 0.0_f64);
    for (at, page) in pages.iter().enumerate() {
        // The title is larger than the grid.
        let titles =
            if at == 0 { page.lines.iter().filter(|line| prose::TITLE.contains(&*line.text)).count() } else { 0 };
        let edge = |line: &Line| {
            if titles > 0 && prose::TITLE.contains(&*line.text) {
                exact_top(line, pitch)
            } else {
                line_top(line, pitch)
            }
        };
        let top = edge(&page.lines[0]);
        assert!((top - TOP).abs() < MM, "{name}: page {} begins at {}", at + 1, top / MM);
        for line in &page.lines {
            // Every line of every page stands on the grid.
            let lines = (edge(line) - TOP) / pitch;
            assert!((lines - lines.round()).abs() < 0.05, "{name}: {} stands at line {lines}", line.text);
            if line.text.chars().all(is_han) && line.right > LEFT + WIDTH - CHAR {
                let expected = if line.left > LEFT + CHAR { 26 } else { 28 };
                assert_eq!(line.text.chars().count(), expected, "{name}: {}", line.text);
                solid += 1;
            }
            if line.right > LEFT + WIDTH - 2.0 * CHAR {
                (left, right) = (left.min(line.left), right.max(line.right));
            }
            let from_edge = line.left - LEFT;
            if (CHAR..3.0 * CHAR).contains(&from_edge) && at + 1 < pages.len() {
                indent = if (from_edge - 2.0 * CHAR).abs() > (indent - 2.0 * CHAR).abs() || indent == 0.0 {
                    from_edge
                } else {
                    indent
                };
                indented += 1;
            }
        }
        // The tail takes the last paragraph along, so the page before the last may end early.
        if at + 2 < pages.len() {
            let last = &page.lines[page.lines.len() - 1];
            assert_eq!(((edge(last) - TOP) / pitch).round(), 21.0, "{name}: page {}", at + 1);
            if at > 0 {
                assert_eq!(page.lines.len(), 22, "{name}: page {}", at + 1);
                full += 1;
            }
        }
    }
    println!("{name}: {} pages, {full} full ones of 22 lines, {solid} lines of 28 characters", pages.len());
    if let Some(page) = pages.get(1) {
        let (first, last) = (&page.lines[0], &page.lines[page.lines.len() - 1]);
        measure(&format!("{name}, top margin"), line_top(first, pitch) / MM, 37.0, 1.0, "mm");
        if full > 0 {
            // 22 lines of 28 pt leave 7.7 mm of the text block blank.
            let height = (last.base - first.base + pitch) / MM;
            measure(&format!("{name}, height of 22 lines"), height, 22.0 * pitch / MM, 0.3, "mm");
        }
    }
    if solid > 0 {
        measure(&format!("{name}, left margin"), left / MM, 28.0, 1.0, "mm");
        measure(&format!("{name}, width of the lines"), (right - left) / MM, 156.0, 1.0, "mm");
    }
    if indented > 0 {
        measure(&format!("{name}, first lines ({indented})"), indent / MM, 2.0 * CHAR / MM, 0.5, "mm");
    }
    for (at, page) in pages.iter().enumerate() {
        measure_number(name, page, at + 1);
    }
}

/// 7.5: the dash 7 mm below the text block, odd pages right, even pages left, a character of 四号 from the edge. The
/// dash stands 0.38 characters above the line.
fn measure_number(name: &str, page: &Page, number: usize) {
    let parts: Vec<&str> = page.number.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(parts, ["—", &number.to_string(), "—"], "{name}");
    let (first, last) = (&page.number[0], &page.number[2]);
    let (below, side) = if page.width < page.height {
        let side = if number % 2 == 1 { LEFT + WIDTH - last.right } else { first.left - LEFT };
        (first.base - 0.3 * 14.0 - TOP - HEIGHT, side)
    } else {
        // Clause 8: turned at the left edge; the left edge of the text block is the lower edge of the upright one, and
        // its lower edge is where the right one was.
        let base = first.left + (first.right - first.left) * 0.35 / 1.3;
        let side = if number % 2 == 1 { page.height - 26.0 * MM - last.bottom } else { first.top - LEFT };
        (35.0 * MM - base - 0.3 * 14.0, side)
    };
    if number < 3 || page.width > page.height {
        measure(&format!("{name}, page {number}, dash below the text"), below / MM, 7.0, 1.0, "mm");
        measure(&format!("{name}, page {number}, dash from the edge"), side / MM, 14.0 / MM, 0.5, "mm");
    }
    assert!((below / MM - 7.0).abs() < 1.0 && (side - 14.0).abs() < 0.5 * MM, "{name}: page {number}");
}

#[test]
fn text_stands_in_22_lines_of_28_characters() {
    let lengths = [1, 2, 5, 40];
    let reports: Vec<Report> = lengths.into_iter().map(prose::review).collect();
    for (wanted, pages) in lengths.into_iter().zip(print("lengths", &reports)) {
        assert_eq!(pages.len(), wanted);
        measure_pages(&format!("{wanted} pages"), &pages, PITCH);
    }
    let mut round = prose::review(5);
    round.meta.setting.pitch = Pitch::Round;
    measure_pages("28 pt", &print("round", &[round])[0], 28.0);
}

#[test]
fn the_head_takes_as_many_lines_as_are_counted() {
    for (name, pitch, points) in [("full", Pitch::Full, PITCH), ("round", Pitch::Round, 28.0)] {
        for small in [0, 2] {
            let mut report = prose::headed();
            report.meta.setting.pitch = pitch;
            report.head.drain(..2 - small);
            let pages = print(&format!("head-{name}-{small}"), std::slice::from_ref(&report));
            let page = &pages[0][0];
            let head_lines = typeset::head_height(&report) as f64 / 20.0 / points;
            let masthead = page.line("云泽区澜桥街道办事处文件");
            // Its characters are 0.88 of their size high.
            let size = typeset::Masthead::of(&report).size as f64;
            let top = (masthead.base - 0.88 * size - TOP) / MM;
            measure(&format!("{name} pitch, {small} lines above: top of 发文机关标志"), top, 35.0, 1.5, "mm");
            measure(
                &format!("{name} pitch, its width"),
                (masthead.right - masthead.left) / MM,
                12.0 * size / MM,
                1.0,
                "mm",
            );
            let title = (exact_top(page.line(prose::TITLE), points) - TOP) / points;
            measure(&format!("{name} pitch, lines above the title"), title, head_lines, 0.05, "lines");
            let reference = page.line("澜街发");
            measure("发文字号 from the left", (reference.left - LEFT) / CHAR, 1.0, 0.1, "characters");
            measure("签发人 from the right", (LEFT + WIDTH - reference.right) / CHAR, 1.0, 0.1, "characters");
            // The text below stands on the grid again.
            let text = (line_top(page.line("云泽区民政局"), points) - TOP) / points;
            measure("lines above the addressee", text, head_lines + 2.0, 0.05, "lines");
        }
    }
}

#[test]
fn signature_and_date_stand_where_the_standard_wants_them() {
    let person = "检查人：郑一帆";
    let rows = [
        ("without seal", prose::UNIT, prose::DATE, false),
        ("without seal, in 汉字", prose::UNIT, "某年某月某日", false),
        ("with seal", prose::UNIT, prose::DATE, true),
        ("with seal, in 汉字", prose::UNIT, "某年某月某日", true),
        ("person", person, prose::DATE, false),
    ];
    let reports = rows.map(|(_, signature, date, seal)| prose::signed(signature, date, seal));
    for ((name, sign, day, seal), pages) in rows.into_iter().zip(print("tails", &reports)) {
        let (signature, date) = (pages[0].line(sign), pages[0].line(day));
        let blank = |line: &Line| (LEFT + WIDTH - line.right) / 16.0;
        // A digit's border with a 汉字 that LibreOffice widens moves the beginning, never the end.
        let borders = if day == prose::DATE { 5.0 * BORDER / 16.0 } else { 0.0 };
        if seal {
            measure(&format!("{name}: date from the right"), blank(date), 4.0, 0.1, "characters");
            let off = (signature.left + signature.right - date.left - date.right) / 2.0 / 16.0;
            measure(
                &format!("{name}: signature off the date's middle"),
                off,
                borders / 2.0,
                0.3 + borders / 4.0,
                "characters",
            );
        } else {
            measure(&format!("{name}: signature from the right"), blank(signature), 2.0, 0.1, "characters");
            let start = (date.left - signature.left) / 16.0;
            measure(&format!("{name}: date begins after the signature"), start, 2.0 - borders, 0.3, "characters");
        }
        measure(
            &format!("{name}: blank line above"),
            (signature.base - pages[0].line("检查如下").base) / PITCH,
            2.0,
            0.02,
            "lines",
        );
        measure(&format!("{name}: date below"), (date.base - signature.base) / PITCH, 1.0, 0.02, "lines");
    }
}

#[test]
fn the_annex_lies_across_with_its_number_turned() {
    let pages = &print("annex", &[prose::with_annex()])[0];
    let sheets: Vec<bool> = pages.iter().map(|page| page.width > page.height).collect();
    assert_eq!(sheets, [false, true, true]);
    for (at, page) in pages.iter().enumerate() {
        measure_number("annex", page, at + 1);
    }
    let (label, title) = (pages[1].line("附件"), pages[1].line("整改台账"));
    measure("annex, top margin", exact_top(label, PITCH) / MM, 28.0, 1.0, "mm");
    measure("annex, left margin", label.left / MM, 35.0, 1.0, "mm");
    measure("annex, title below the label", (title.base - label.base) / PITCH, 2.0, 0.05, "lines");
    assert!(pages[2].lines[0].text.starts_with("序号"), "the head of the table is not repeated");
}
