//! Decisions about the page that several formats share: where a line stays blank, how far signature and date
//! stand from the edge, what stays together.

use std::ops::Range;

use super::title;
use crate::{
    i18n::Lang,
    report::{Block, Meta, Report, Role},
    review::Kind,
};

/// Characters of 三号 in a line of the text block (GB/T 9704-2012, 5.2.3), counted in halves.
pub(super) const LINE: usize = 2 * 28;

/// The title in one line; without one, what kind of document it is.
pub fn name(meta: &Meta) -> String {
    let title = meta.title.replace(['\n', '\t'], " ");
    if !title.trim().is_empty() {
        return title;
    }
    let (zh, en) = match meta.kind {
        Kind::SelfExamination => ("检查材料", "Incident review"),
        Kind::Report => ("情况报告", "Incident report"),
        Kind::Progress => ("整改情况报告", "Corrective action report"),
    };
    meta.language.pick(zh, en).to_owned()
}

/// Whether a line stays blank between blocks: below the title (GB/T 9704-2012, 7.3.2), above the 附件说明
/// (7.3.4), above the signature (7.3.5.2).
pub fn blank_before(previous: Option<Role>, role: Role) -> bool {
    let Some(previous) = previous else { return false };
    match role {
        Role::Title => false,
        Role::AnnexNote => !is_note(previous),
        Role::Signature | Role::Date => !is_tail(previous),
        _ => previous == Role::Title,
    }
}

fn is_note(role: Role) -> bool {
    matches!(role, Role::AnnexNote | Role::AnnexNoteNext)
}

fn is_tail(role: Role) -> bool {
    matches!(role, Role::Signature | Role::Date)
}

/// The blocks that stay on the page of their successor, so that no page holds a signature or a date alone
/// (GB/T 9704-2012, 7.3.5.5): from the last paragraph of the body on, if a signature or date follows it.
pub fn kept_with_next(blocks: &[Block]) -> Range<usize> {
    let end = blocks.iter().rposition(|b| is_tail(b.role)).unwrap_or(0);
    let start = blocks.iter().take(end).rposition(|b| !is_tail(b.role) && !is_note(b.role));
    start.unwrap_or(0)..end
}

/// How far signature and date stand from the right edge, in halves of a character.
#[derive(Clone, Copy)]
pub struct Tail {
    pub signature: usize,
    pub date: usize,
}

/// Signature and date. Texts too long for the geometry keep within the line.
///
/// Without seal (GB/T 9704-2012, 7.3.5.2) the signature stands two characters from the edge and the date begins two
/// characters right of it; a longer date stands two characters from the edge itself and moves the signature left.
/// With seal (7.3.5.1) the date stands four characters from the edge and the signature centred above it.
pub fn tail(report: &Report) -> Tail {
    let blocks = &report.blocks;
    let widest = |role| blocks.iter().filter(|b| b.role == role).map(|b| width(&b.text())).max().unwrap_or(0);
    let (signature, date) = (widest(Role::Signature).min(LINE - 4), widest(Role::Date).min(LINE - 8));
    if report.meta.setting.seal {
        // Half the difference, never past the edge.
        Tail { signature: (16 + date).saturating_sub(signature) / 2, date: 8 }
    } else if date <= signature {
        Tail { signature: 4, date: signature - date }
    } else {
        Tail { signature: 8 + date - signature, date: 4 }
    }
}

impl Tail {
    /// Where a line of `text` begins in plain text, in halves of a character from the left.
    pub fn start(right: usize, text: &str) -> usize {
        LINE.saturating_sub(right + width(text))
    }
}

/// Width of the widest line, in halves of a character.
pub fn width(text: &str) -> usize {
    let line = |line: &str| line.chars().map(title::width).sum();
    text.lines().map(line).max().unwrap_or(0)
}

/// Whether the language indents paragraphs instead of setting them apart.
pub fn indents(language: Lang) -> bool {
    language == Lang::Zh
}

/// Width of the number that a line of the 附件说明 begins with (`1.`), in halves of a character, 0 if there is none.
pub fn number_width(text: &str) -> usize {
    let text = text.strip_prefix("附件：").unwrap_or(text);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && digits < 4 && text[digits..].starts_with('.') { digits + 1 } else { 0 }
}
