//! Removes characters that no format can contain, or that make text look different from what it is. Done once for all
//! exporters.

use crate::report::{Report, Table};

/// `raw` without characters that XML 1.0 forbids or discourages, without byte order marks, and without the
/// bidirectional controls that display text in another order than it is stored. Every kind of line end becomes `\n`;
/// tabs stay.
pub fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push('\n');
            }
            '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if is_dropped(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether [`clean`] leaves the text as it is.
fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| matches!(c, '\r' | '\u{2028}' | '\u{2029}') || is_dropped(c))
}

fn is_dropped(c: char) -> bool {
    // Most characters are in this range.
    if matches!(c, '\u{206a}'..='\u{fdcf}') {
        return false;
    }
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        // The last two code points of every plane are noncharacters.
        || c as u32 & 0xfffe == 0xfffe
}

/// A copy of `report` in which every text is [`clean`]ed, as files contain it.
pub fn report(report: &Report) -> Report {
    let mut report = report.clone();
    each_text(&mut report, &mut |text| {
        if !is_clean(text) {
            *text = clean(text);
        }
    });
    report
}

/// The number of characters of `report` that no file can contain. Line ends do not count, as they are only converted.
pub fn dropped(report: &Report) -> usize {
    let mut count = 0;
    each_text(&mut report.clone(), &mut |text| count += text.chars().filter(|c| is_dropped(*c)).count());
    count
}

/// Calls `visit` for every text except those of the map. The map repeats words of the document, and its picture is
/// cleaned when it is written.
fn each_text(report: &mut Report, visit: &mut dyn FnMut(&mut String)) {
    let Report { meta, head, blocks, annexes, imprint, ledger, map: _, deadlines, wordings: _ } = report;
    visit(&mut meta.title);
    visit(&mut meta.author);
    visit(&mut meta.addressee);
    visit(&mut meta.running);
    let mut tables: Vec<&mut Table> = Vec::new();
    for block in head.iter_mut().chain(blocks).chain(imprint) {
        block.runs.iter_mut().for_each(|run| visit(&mut run.text));
        tables.extend(&mut block.table);
    }
    for annex in annexes.iter_mut() {
        visit(&mut annex.label);
        visit(&mut annex.title);
    }
    for table in annexes.iter_mut().map(|a| &mut a.table).chain(ledger).chain(tables) {
        table.columns.iter_mut().for_each(|column| visit(&mut column.head));
        for cell in table.rows.iter_mut().flatten() {
            visit(&mut cell.text);
            cell.link.iter_mut().for_each(&mut *visit);
        }
    }
    for deadline in deadlines {
        visit(&mut deadline.measure);
        visit(&mut deadline.owner);
        visit(&mut deadline.proof);
        visit(&mut deadline.verifier);
        visit(&mut deadline.effect);
    }
}
