//! Breaks a document into pages, as Word does.

use super::{
    english,
    figures::{self, EM, HEIGHT, WIDTH},
    head,
    lines::{break_lines, one_at_least, title_ranges},
    metrics::Metrics,
    sheets::{Page, Paragraph, Place, Sheets},
    table,
    tail::{self, Tail},
};
use crate::{
    i18n::Lang,
    report::{Report, Role},
};

/// The indent of two characters, in twips (7.3.3).
const INDENT: usize = 640;

/// Computes the pages of `report`.
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

/// The paragraphs of head and body.
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

/// Font, line height, and the space above and below, of a role.
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
