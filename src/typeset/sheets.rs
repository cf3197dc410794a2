//! Pages, and the placing of paragraphs on them.

use std::ops::Range;

use super::geometry::Geometry;
use crate::report::Meta;

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
    Rows { table: TablePlace, rows: Vec<Row> },
}

/// The place of a table in a [`Report`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TablePlace {
    /// The table of an annex.
    Annex(usize),
    /// The table of a block of the text.
    Block(usize),
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

/// A row of a table, or the part of a very high row that is on this page.
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
    /// Whether its last line has to be on the same page as the beginning of what follows.
    pub is_kept: bool,
    /// Whether neither its first nor its last line stands alone on a page.
    pub has_widow_control: bool,
}

impl Paragraph {
    /// The end of the group of lines from `start` on that are not separated.
    pub fn group_end(&self, start: usize) -> usize {
        let count = self.lines.len();
        match (self.has_widow_control, start) {
            (true, _) if count <= 3 => count,
            (true, 0) => 2,
            (true, start) if start + 2 == count => count,
            _ => start + 1,
        }
    }

    pub fn height(&self) -> usize {
        self.before + self.line * self.lines.len() + self.after
    }
}

/// Pages under construction.
pub(super) struct Sheets {
    done: Vec<Page>,
    pub(super) page: Page,
    /// Heights of the text block of an upright and of a turned sheet, in twips.
    heights: [usize; 2],
    /// Height of the filled part of the page, in twips.
    pub(super) filled: usize,
    /// The space below the last paragraph, which is included in `filled`.
    below: usize,
}

impl Sheets {
    pub(super) fn new(meta: &Meta) -> Sheets {
        let heights = [false, true].map(|is_turned| Geometry::of(meta, is_turned).text_height());
        Sheets { done: Vec::new(), page: empty(1, false), heights, filled: 0, below: 0 }
    }

    /// Height of the text block.
    fn height(&self) -> usize {
        self.heights[usize::from(self.page.is_turned)]
    }

    /// Whether `needed` twips are left on the page.
    pub(super) fn has_room(&self, needed: usize) -> bool {
        self.filled + needed <= self.height()
    }

    /// The height that is left on the page, in twips.
    pub(super) fn room(&self) -> usize {
        self.height().saturating_sub(self.filled)
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
        self.filled = 0;
        self.below = 0;
    }

    pub(super) fn push(&mut self, part: Part, height: usize) {
        self.page.parts.push(part);
        self.filled += height;
        self.below = 0;
    }

    /// Leaves some height blank.
    pub(super) fn skip(&mut self, height: usize) {
        self.filled += height;
    }

    pub(super) fn finish(mut self) -> Vec<Page> {
        self.done.push(self.page);
        self.done
    }

    /// Places a paragraph, on as many pages as it needs. `following` is the height from its last line to the end of what
    /// has to be on the same page, if it is kept with what follows.
    pub(super) fn set(&mut self, paragraph: &Paragraph, following: usize) {
        let Paragraph { line, before, after, .. } = *paragraph;
        let mut open =
            Lines { of: paragraph.of, lines: Vec::new(), has_gap: paragraph.has_gap, is_start: true, is_end: false };
        // Between two paragraphs the larger space applies.
        let mut height = if self.filled == 0 && !paragraph.has_gap { 0 } else { before.saturating_sub(self.below) };
        let mut start = 0;
        while start < paragraph.lines.len() {
            let end = paragraph.group_end(start);
            let needed = line * (end - start);
            let kept = if end == paragraph.lines.len() && paragraph.is_kept { following } else { 0 };
            let is_begun = self.filled > 0 || !open.lines.is_empty();
            let is_full = !self.has_room(height + needed);
            // Paragraphs that together are higher than a page are not kept together.
            if is_begun
                && (is_full || !self.has_room(height + needed + kept) && before + needed + kept <= self.height())
            {
                if !open.lines.is_empty() {
                    let rest = Lines { lines: Vec::new(), has_gap: false, is_start: false, ..open.clone() };
                    self.push(Part::Lines(std::mem::replace(&mut open, rest)), height);
                }
                self.next();
                height = if open.has_gap { before } else { 0 };
            }
            open.lines.extend_from_slice(&paragraph.lines[start..end]);
            height += needed;
            start = end;
        }
        open.is_end = true;
        self.push(Part::Lines(open), height + after);
        self.below = after;
    }
}

fn empty(number: usize, is_turned: bool) -> Page {
    Page { number, is_turned, parts: Vec::new(), has_imprint: false }
}
