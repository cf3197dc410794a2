//! Where pages end: the sheets of a document as Word sets them.

use std::ops::Range;

use super::{
    english,
    figures::{self, EM, HEIGHT, WIDTH},
    head,
    lines::break_lines,
    metrics::Metrics,
    table,
    tail::{self, Tail},
    title::{MAX_CHARS, lines as title_lines},
};
use crate::{
    i18n::Lang,
    report::{Report, Role},
};

/// Two characters in, in twips (7.3.3).
const INDENT: usize = 640;

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

/// Sets `report` on sheets.
pub fn pages(report: &Report) -> Vec<Page> {
    let mut sheets = Sheets::new(HEIGHT);
    let paragraphs = paragraphs(report);
    for n in 0..paragraphs.len() {
        sheets.set(&paragraphs, n);
    }
    for (at, annex) in report.annexes.iter().enumerate() {
        sheets.turn(true);
        for paragraph in annex_head(report, at) {
            sheets.set(&[paragraph], 0);
        }
        if !annex.table.columns.is_empty() {
            table::set(&mut sheets, report, at);
        }
    }
    if !report.imprint.is_empty() {
        let needed = head::imprint_height(report);
        if !report.annexes.is_empty() || !sheets.has_room(needed) {
            sheets.turn(false);
        }
        sheets.page.has_imprint = true;
    }
    sheets.finish()
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
    page: Page,
    /// Height of the text block, and how much of it is set, in twips.
    height: usize,
    pub(super) filled: usize,
    /// How much of that stays blank below what was set last.
    below: usize,
}

impl Sheets {
    fn new(height: usize) -> Sheets {
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
    fn turn(&mut self, is_turned: bool) {
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

    fn finish(mut self) -> Vec<Page> {
        self.done.push(self.page);
        self.done
    }

    /// Sets paragraph `n` of `all`, over as many sheets as it takes.
    fn set(&mut self, all: &[Paragraph], n: usize) {
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

/// Head and body as paragraphs.
fn paragraphs(report: &Report) -> Vec<Paragraph> {
    let mut paragraphs = head::paragraphs(report);
    let tail = tail::tail(report);
    let kept = tail::kept_with_next(&report.blocks);
    let several = report.blocks.iter().any(|b| b.role == Role::AnnexNoteNext);
    let mut previous = None;
    for (n, block) in report.blocks.iter().enumerate() {
        let text = block.text();
        let blanks = usize::from(tail::blank_before(previous, block.role));
        let (metrics, line, before, after) = setting(report, block.role, blanks);
        let (first, rest) = match report.meta.language {
            Lang::Zh => measures(block.role, &text, tail, several),
            Lang::En => (WIDTH, WIDTH),
        };
        let lines = match (report.meta.language, block.role) {
            (Lang::Zh, Role::Title) => title_ranges(&text),
            _ => one_at_least(break_lines(&text, metrics, first, rest)),
        };
        let is_kept = matches!(block.role, Role::Title | Role::Heading) || kept.contains(&n);
        let of = Place::Block(n);
        paragraphs.push(Paragraph { of, lines, line, before, after, has_gap: blanks > 0, is_kept });
        previous = Some(block.role);
    }
    paragraphs
}

/// Type of a role, and the heights of a line, of what stays blank above and below.
fn setting(report: &Report, role: Role, blanks: usize) -> (Metrics, usize, usize, usize) {
    match report.meta.language {
        Lang::Zh => {
            let line = figures::pitch(report.meta.setting.pitch);
            (Metrics::body(report.meta.setting), line, blanks * line, 0)
        }
        Lang::En => {
            let (size, line, before, after) = match role {
                Role::Title => (320, english::TITLE_LINE, 0, english::TITLE_AFTER),
                Role::Heading => (260, english::HEADING_LINE, english::HEADING_BEFORE, english::HEADING_AFTER),
                Role::AnnexNote if blanks > 0 => (240, english::LINE, english::NOTE_BEFORE, 0),
                Role::Signature | Role::Date if blanks > 0 => (240, english::LINE, english::TAIL_BEFORE, 0),
                Role::AnnexNote | Role::AnnexNoteNext | Role::Signature | Role::Date => (240, english::LINE, 0, 0),
                _ => (240, english::LINE, 0, english::AFTER),
            };
            let metrics = Metrics::english(size);
            let is_bold = matches!(role, Role::Title | Role::Heading);
            (if is_bold { metrics.bold() } else { metrics }, line, before, after)
        }
    }
}

/// How wide the first line of a Chinese paragraph may be, and the others.
fn measures(role: Role, text: &str, tail: Tail, several: bool) -> (usize, usize) {
    let halves = |halves: usize| WIDTH.saturating_sub(halves * EM / 2);
    match role {
        Role::Paragraph | Role::Heading => (WIDTH - INDENT, WIDTH),
        Role::AnnexNote if several => (halves(4), halves(10 + tail::number_width(text))),
        Role::AnnexNote => (halves(4), halves(10)),
        Role::AnnexNoteNext => (halves(10), halves(10 + tail::number_width(text))),
        Role::Signature => (halves(tail.signature), halves(tail.signature)),
        Role::Date => (halves(tail.date), halves(tail.date)),
        _ => (WIDTH, WIDTH),
    }
}

/// An empty paragraph takes a line all the same.
fn one_at_least(lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if lines.is_empty() { std::iter::once(0..0).collect() } else { lines }
}

/// The lines of a title as ranges of its text; blanks at their ends belong to the line before.
pub(super) fn title_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for line in title_lines(text, MAX_CHARS) {
        let start = text[from..].find(&line).map_or(from, |at| from + at);
        if let Some(last) = ranges.last_mut() {
            last.end = start;
        }
        from = start + line.len();
        ranges.push(start..from);
    }
    one_at_least(ranges)
}

/// Label and title of an annex: the first line, and the third in Chinese (GB/T 9704-2012, 7.3.7).
fn annex_head(report: &Report, at: usize) -> [Paragraph; 2] {
    let annex = &report.annexes[at];
    let paragraph = |of, text: &str, (size, line, before, after): (usize, usize, usize, usize)| {
        let lines = one_at_least(break_lines(text, Metrics::english(size).bold(), HEIGHT, HEIGHT));
        Paragraph { of, lines, line, before, after, has_gap: before > 0, is_kept: true }
    };
    let line = figures::pitch(report.meta.setting.pitch);
    let (label, title) = match report.meta.language {
        Lang::Zh => ((320, line, 0, 0), (440, line, line, 140)),
        Lang::En => {
            ((240, english::LINE, 0, english::LABEL_AFTER), (320, english::TITLE_LINE, 0, english::ANNEX_TITLE_AFTER))
        }
    };
    [paragraph(Place::AnnexLabel(at), &annex.label, label), paragraph(Place::AnnexTitle(at), &annex.title, title)]
}
