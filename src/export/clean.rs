//! What no format can hold, or what would make text look other than it is, taken out once for all exporters.

use crate::report::{Annex, Block, Column, Meta, Report, Run, Table};

/// `raw` without characters that XML 1.0 forbids or discourages, without byte order marks, and without the
/// bidirectional controls that make text read otherwise than it is stored. Every kind of line end becomes
/// `\n`; tabs stay.
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
            c if dropped(c) => {}
            c => out.push(c),
        }
    }
    out
}

fn dropped(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        // The last two code points of every plane are no characters.
        || c as u32 & 0xfffe == 0xfffe
}

/// A copy of `report` in which every text is [`clean`].
pub(super) fn report(report: &Report) -> Report {
    let meta = &report.meta;
    Report {
        meta: Meta { title: clean(&meta.title), author: clean(&meta.author), ..*meta },
        blocks: report.blocks.iter().map(block).collect(),
        annexes: report.annexes.iter().map(annex).collect(),
    }
}

fn block(block: &Block) -> Block {
    let runs = block.runs.iter().map(|run| Run { text: clean(&run.text), from: None, face: run.face });
    Block { role: block.role, runs: runs.collect() }
}

fn annex(annex: &Annex) -> Annex {
    let columns = annex.table.columns.iter().map(|c| Column { head: clean(&c.head), share: c.share });
    let rows = annex.table.rows.iter().map(|row| row.iter().map(|cell| clean(cell)).collect());
    Annex {
        label: clean(&annex.label),
        title: clean(&annex.title),
        table: Table { columns: columns.collect(), rows: rows.collect() },
    }
}
