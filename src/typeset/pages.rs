//! Breaks a document into pages, as Word does.

use std::ops::Range;

use super::{
    english::{self, Heights},
    figures::{self, EM, WIDTH},
    geometry::Geometry,
    head,
    lines::{break_lines, break_partly_bold, one_at_least, title_ranges},
    metrics::Metrics,
    sheets::{Page, Paragraph, Place, Sheets, TablePlace},
    table::{self, RowLines},
    tail::{self, Tail},
    typeface::Typeface,
};
use crate::{
    i18n::Lang,
    report::{Block, Report, Role, Run},
};

/// The indent of two characters, in twips (7.3.3).
const INDENT: usize = 640;

/// What is placed on pages.
enum Item<'a> {
    Paragraph(Paragraph),
    Table(RowLines<'a>),
}

/// Computes the pages of `report`.
pub fn pages(report: &Report) -> Vec<Page> {
    let mut sheets = Sheets::new(&report.meta);
    set(&mut sheets, &items(report));
    for at in 0..report.annexes.len() {
        sheets.turn(table::is_turned(report, at));
        let table = RowLines::of(report, TablePlace::Annex(at));
        let items = annex_head(report, at).map(Item::Paragraph).into_iter().chain(table.map(Item::Table));
        match report.meta.language {
            // The label and the title of a Chinese annex are always on the sheet they begin on.
            Lang::Zh => items.for_each(|item| set(&mut sheets, &[item])),
            Lang::En => set(&mut sheets, &items.collect::<Vec<_>>()),
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

/// Places items, each below the one before.
fn set(sheets: &mut Sheets, items: &[Item]) {
    for (n, item) in items.iter().enumerate() {
        match item {
            Item::Paragraph(paragraph) => sheets.set(paragraph, following(paragraph, &items[n + 1..])),
            Item::Table(lines) => {
                if n > 0 && matches!(items[n - 1], Item::Table(_)) {
                    sheets.skip(english::TABLE_AFTER);
                }
                table::set(sheets, lines);
            }
        }
    }
}

/// The height from the last line of a paragraph to the end of what `rest` begins with: its first lines or row, and what
/// has to be on the same page.
fn following(paragraph: &Paragraph, rest: &[Item]) -> usize {
    let after = paragraph.after;
    match rest.split_first() {
        None => after,
        Some((Item::Table(lines), _)) => after + lines.beginning(),
        Some((Item::Paragraph(next), rest)) => {
            let first = if next.lines.is_empty() { 1 } else { next.group_end(0) };
            let is_single = first == next.lines.len();
            let kept = if next.is_kept && is_single { following(next, rest) } else { 0 };
            after.max(next.before) + next.line * first + kept
        }
    }
}

/// Head and body.
fn items(report: &Report) -> Vec<Item<'_>> {
    let mut items: Vec<Item> = head::paragraphs(report).into_iter().map(Item::Paragraph).collect();
    let tail = tail::tail(report);
    let kept = tail::kept_with_next(report);
    let several = report.blocks.iter().any(|b| b.role == Role::AnnexNoteNext);
    let mut previous = None;
    for (n, block) in report.blocks.iter().enumerate() {
        if let Some(lines) = RowLines::of(report, TablePlace::Block(n)) {
            items.push(Item::Table(lines));
        } else {
            let paragraph = match report.meta.language {
                Lang::Zh => chinese(report, n, previous, tail, several),
                Lang::En => english(report, n, previous),
            };
            let is_kept = kept[n] || block.role == Role::Title || is_heading(block.role);
            items.push(Item::Paragraph(Paragraph { is_kept, ..paragraph }));
        }
        previous = Some(block.role);
    }
    items
}

/// A paragraph of a Chinese document.
fn chinese(report: &Report, n: usize, previous: Option<Role>, tail: Tail, several: bool) -> Paragraph {
    let block = &report.blocks[n];
    let (text, line) = (block.text(), figures::pitch(report.meta.setting.pitch));
    let has_gap = tail::blank_before(previous, block.role);
    let (first, rest) = measures(block.role, &text, tail, several);
    let lines = match block.role {
        Role::Title => title_ranges(&text),
        _ => one_at_least(break_lines(&text, Metrics::body(report.meta.setting), first, rest)),
    };
    let before = if has_gap { line } else { 0 };
    let of = Place::Block(n);
    Paragraph { of, lines, line, before, after: 0, has_gap, is_kept: false, has_widow_control: false }
}

/// A paragraph of an English document.
fn english(report: &Report, n: usize, previous: Option<Role>) -> Paragraph {
    let block = &report.blocks[n];
    let typeface = Typeface::of(report.meta.setting.latin);
    let heights = Heights::of(typeface);
    let has_gap = tail::blank_before(previous, block.role);
    let (size, line, after) = match block.role {
        Role::Title => (english::TITLE_SIZE, heights.title, english::TITLE_AFTER),
        Role::Heading => (english::HEADING_SIZE, heights.heading, english::HEADING_AFTER),
        Role::Subheading => (english::SUBHEADING_SIZE, heights.subheading, english::SUBHEADING_AFTER),
        Role::AnnexNote | Role::AnnexNoteNext | Role::Signature | Role::Date => (english::SIZE, heights.text, 0),
        _ => (english::SIZE, heights.text, english::AFTER),
    };
    let before = english::before(previous, block.role);
    let metrics = Metrics::english(typeface, size);
    let is_bold = block.role == Role::Title || is_heading(block.role);
    let metrics = if is_bold { metrics.bold() } else { metrics };
    let width = Geometry::upright(&report.meta).text_width();
    let lines = one_at_least(break_partly_bold(&block.text(), metrics, &points(block), width));
    let of = Place::Block(n);
    Paragraph { of, lines, line, before, after, has_gap, is_kept: false, has_widow_control: true }
}

fn is_heading(role: Role) -> bool {
    matches!(role, Role::Heading | Role::Subheading)
}

/// Where the runs in the type of points are.
fn points(block: &Block) -> Vec<Range<usize>> {
    let mut end = 0;
    let range = |run: &Run| {
        let start = end;
        end += run.text.len();
        run.face.is_point_type().then_some(start..end)
    };
    block.runs.iter().filter_map(range).collect()
}

/// The widths of the first and of the other lines of a Chinese paragraph.
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

/// Label and title of an annex. In Chinese they are in the first and the third line (GB/T 9704-2012, 7.3.7).
fn annex_head(report: &Report, at: usize) -> [Paragraph; 2] {
    let (meta, annex) = (&report.meta, &report.annexes[at]);
    let typeface = match meta.language {
        Lang::Zh => Typeface::Times,
        Lang::En => Typeface::of(meta.setting.latin),
    };
    let width = Geometry::of(meta, table::is_turned(report, at)).text_width();
    let paragraph = |of, text: &str, (size, line, before, after): (usize, usize, usize, usize)| {
        let lines = one_at_least(break_lines(text, Metrics::english(typeface, size).bold(), width, width));
        let has_widow_control = meta.language == Lang::En;
        Paragraph { of, lines, line, before, after, has_gap: before > 0, is_kept: true, has_widow_control }
    };
    let (line, heights) = (figures::pitch(meta.setting.pitch), Heights::of(typeface));
    let (label, title) = match meta.language {
        Lang::Zh => ((320, line, 0, 0), (440, line, line, 140)),
        Lang::En => (
            (english::SIZE, heights.text, 0, english::LABEL_AFTER),
            (english::HEADING_SIZE, heights.heading, 0, english::ANNEX_TITLE_AFTER),
        ),
    };
    [paragraph(Place::AnnexLabel(at), &annex.label, label), paragraph(Place::AnnexTitle(at), &annex.title, title)]
}
