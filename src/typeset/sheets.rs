//! Pages, and the placing of paragraphs on them.

use std::ops::Range;

use super::figures::{HEIGHT, WIDTH};

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// From 1.
    pub number: usize,
    /// Whether it is landscape.
    pub is_turned: bool,
    pub parts: Vec<Part>,
    /// Whether the imprint is at its foot.
    pub has_imprint: bool,
}

/// The contents of a page, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Lines(Lines),
    Rows {
        /// Position in [`Report::annexes`].
        annex: usize,
        rows: Vec<Row>,
    },
}

/// Lines of one paragraph: all of them, or those on this page.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub of: Place,
    /// The lines as byte ranges of the text.
    pub lines: Vec<Range<usize>>,
    /// Whether there is a blank line above.
    pub has_gap: bool,
    pub is_start: bool,
    pub is_end: bool,
}

/// The place of a text in a [`Report`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Head(usize),
    Block(usize),
    AnnexLabel(usize),
    AnnexTitle(usize),
}

/// A row of an annex's table, or the part of a very high row that is on this page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position in the table; `None` for the head row, which every page repeats.
    pub at: Option<usize>,
    /// The lines of each cell, as byte ranges of its text.
    pub cells: Vec<Vec<Range<usize>>>,
}

/// A paragraph that is not placed yet.
pub(super) struct Paragraph {
    pub of: Place,
    pub lines: Vec<Range<usize>>,
    /// In twips: the height of a line, and the space above and below.
    pub line: usize,
    pub before: usize,
    pub after: usize,
    /// Whether the space above is kept at the top of a page.
    pub has_gap: bool,
    /// Whether its last line has to be on the same page as the next paragraph.
    pub is_kept: bool,
}

impl Paragraph {
    pub fn height(&self) -> usize {
        self.before + self.line * self.lines.len() + self.after
    }
}

/// Pages under construction.
pub(super) struct Sheets {
    done: Vec<Page>,
    pub(super) page: Page,
    /// Height of the text block, and of its filled part, in twips.
    height: usize,
    pub(super) filled: usize,
    /// The space below the last paragraph, which is included in `filled`.
    below: usize,
}

impl Sheets {
    pub(super) fn new(height: usize) -> Sheets {
        Sheets { done: Vec::new(), page: empty(1, false), height, filled: 0, below: 0 }
    }

    /// Whether `needed` twips are left on the page.
    pub(super) fn has_room(&self, needed: usize) -> bool {
        self.filled + needed <= self.height
    }

    /// The height that is left on the page, in twips.
    pub(super) fn room(&self) -> usize {
        self.height.saturating_sub(self.filled)
    }

    /// Begins a page of the same orientation.
    pub(super) fn next(&mut self) {
        let turned = self.page.is_turned;
        self.turn(turned);
    }

    /// Begins a page.
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

    /// Places paragraph `n` of `all`, on as many pages as it needs.
    pub(super) fn set(&mut self, all: &[Paragraph], n: usize) {
        let paragraph = &all[n];
        let Paragraph { line, before, after, .. } = *paragraph;
        let mut open =
            Lines { of: paragraph.of, lines: Vec::new(), has_gap: paragraph.has_gap, is_start: true, is_end: false };
        // Between two paragraphs the larger space applies.
        let mut height = if self.filled == 0 && !paragraph.has_gap { 0 } else { before.saturating_sub(self.below) };
        for (at, range) in paragraph.lines.iter().enumerate() {
            let is_last = at + 1 == paragraph.lines.len();
            let kept = if is_last && paragraph.is_kept { after + beginning(all, n + 1) } else { 0 };
            let is_begun = self.filled > 0 || !open.lines.is_empty();
            let is_full = !self.has_room(height + line);
            // Paragraphs that together are higher than a page are not kept together.
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

/// The height that the beginning of paragraph `n` needs: its first line, and what has to be on the same page.
fn beginning(all: &[Paragraph], n: usize) -> usize {
    let Some(Paragraph { line, before, after, lines, is_kept, .. }) = all.get(n) else { return 0 };
    let rest = if *is_kept && lines.len() == 1 { after + beginning(all, n + 1) } else { 0 };
    before + line + rest
}

fn empty(number: usize, is_turned: bool) -> Page {
    Page { number, is_turned, parts: Vec::new(), has_imprint: false }
}
