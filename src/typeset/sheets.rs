//! Sheets of paper, and how paragraphs fill one after the other.

use std::ops::Range;

use super::figures::{HEIGHT, WIDTH};

/// A sheet of paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// From 1.
    pub number: usize,
    /// Whether the sheet lies on its side.
    pub is_turned: bool,
    pub parts: Vec<Part>,
    /// Whether the imprint stands at its foot.
    pub has_imprint: bool,
}

/// What stands on a sheet, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Lines(Lines),
    Rows {
        /// Position in [`Report::annexes`].
        annex: usize,
        rows: Vec<Row>,
    },
}

/// Lines of one paragraph; all of them, or those that stand on this sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub of: Place,
    /// The lines as ranges of bytes of the text.
    pub lines: Vec<Range<usize>>,
    /// Whether a line stays blank above.
    pub has_gap: bool,
    pub is_start: bool,
    pub is_end: bool,
}

/// Where a text stands in a [`Report`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Head(usize),
    Block(usize),
    AnnexLabel(usize),
    AnnexTitle(usize),
}

/// A row of an annex's table, or the part of a very high one that stands on this sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position in the table; `None` is the head row, which each sheet repeats.
    pub at: Option<usize>,
    /// For each cell its lines, as ranges of bytes of its text.
    pub cells: Vec<Vec<Range<usize>>>,
}

/// A paragraph before it is set.
pub(super) struct Paragraph {
    pub of: Place,
    pub lines: Vec<Range<usize>>,
    /// Heights in twips: of a line, of what stays blank above and below.
    pub line: usize,
    pub before: usize,
    pub after: usize,
    /// Whether what stays blank above stays so at the top of a sheet.
    pub has_gap: bool,
    /// Whether its last line stays on the sheet of what follows.
    pub is_kept: bool,
}

impl Paragraph {
    pub fn height(&self) -> usize {
        self.before + self.line * self.lines.len() + self.after
    }
}

/// Sheets in the making.
pub(super) struct Sheets {
    done: Vec<Page>,
    pub(super) page: Page,
    /// Height of the text block, and how much of it is set, in twips.
    height: usize,
    pub(super) filled: usize,
    /// How much of that stays blank below what was set last.
    below: usize,
}

impl Sheets {
    pub(super) fn new(height: usize) -> Sheets {
        Sheets { done: Vec::new(), page: empty(1, false), height, filled: 0, below: 0 }
    }

    /// Whether `needed` twips fit below what is set.
    pub(super) fn has_room(&self, needed: usize) -> bool {
        self.filled + needed <= self.height
    }

    /// The height that is left, in twips.
    pub(super) fn room(&self) -> usize {
        self.height.saturating_sub(self.filled)
    }

    /// Goes on on the next sheet.
    pub(super) fn next(&mut self) {
        let turned = self.page.is_turned;
        self.turn(turned);
    }

    /// Goes on on the next sheet, upright or on its side.
    pub(super) fn turn(&mut self, is_turned: bool) {
        let page = empty(self.page.number + 1, is_turned);
        self.done.push(std::mem::replace(&mut self.page, page));
        self.height = if is_turned { WIDTH } else { HEIGHT };
        self.filled = 0;
        self.below = 0;
    }

    pub(super) fn push(&mut self, part: Part, height: usize) {
        self.page.parts.push(part);
        self.filled += height;
        self.below = 0;
    }

    pub(super) fn finish(mut self) -> Vec<Page> {
        self.done.push(self.page);
        self.done
    }

    /// Sets paragraph `n` of `all`, over as many sheets as it takes.
    pub(super) fn set(&mut self, all: &[Paragraph], n: usize) {
        let paragraph = &all[n];
        let Paragraph { line, before, after, .. } = *paragraph;
        let mut open =
            Lines { of: paragraph.of, lines: Vec::new(), has_gap: paragraph.has_gap, is_start: true, is_end: false };
        // Of what is to stay blank below one and above the next the larger holds.
        let mut height = if self.filled == 0 && !paragraph.has_gap { 0 } else { before.saturating_sub(self.below) };
        for (at, range) in paragraph.lines.iter().enumerate() {
            let is_last = at + 1 == paragraph.lines.len();
            let kept = if is_last && paragraph.is_kept { after + beginning(all, n + 1) } else { 0 };
            let is_begun = self.filled > 0 || !open.lines.is_empty();
            let is_full = !self.has_room(height + line);
            // What is to be kept but higher than a sheet is not kept.
            if is_begun && (is_full || !self.has_room(height + line + kept) && before + line + kept <= self.height) {
                if !open.lines.is_empty() {
                    let rest = Lines { lines: Vec::new(), has_gap: false, is_start: false, ..open.clone() };
                    self.push(Part::Lines(std::mem::replace(&mut open, rest)), height);
                }
                self.next();
                height = if open.has_gap { before } else { 0 };
            }
            open.lines.push(range.clone());
            height += line;
        }
        open.is_end = true;
        self.push(Part::Lines(open), height + after);
        self.below = after;
    }
}

/// What the beginning of paragraph `n` needs: its first line, and with it what has to stay beside that.
fn beginning(all: &[Paragraph], n: usize) -> usize {
    let Some(Paragraph { line, before, after, lines, is_kept, .. }) = all.get(n) else { return 0 };
    let rest = if *is_kept && lines.len() == 1 { after + beginning(all, n + 1) } else { 0 };
    before + line + rest
}

fn empty(number: usize, is_turned: bool) -> Page {
    Page { number, is_turned, parts: Vec::new(), has_imprint: false }
}
