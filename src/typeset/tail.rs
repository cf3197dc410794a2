//! Layout rules that several formats share: blank lines, the position of signature and date, and what stays on the same
//! page.

use std::ops::Range;

use super::title;
use crate::{
    i18n::Lang,
    report::{Block, Meta, Report, Role},
    review::Kind,
};

/// Characters of 三号 in a line of the text block (GB/T 9704-2012, 5.2.3), in half-width characters.
pub(super) const LINE: usize = 2 * 28;

/// The title in one line, or the kind of document if there is no title.
pub fn name(meta: &Meta) -> String {
    let title = meta.title.replace(['\n', '\t'], " ");
    if title.trim().is_empty() { kind_name(meta).to_owned() } else { title }
}

/// What a document of this kind is called without a title.
pub fn kind_name(meta: &Meta) -> &'static str {
    let (zh, en) = match meta.kind {
        Kind::SelfExamination => ("检查材料", "Incident review"),
        Kind::Report => ("情况报告", "Incident report"),
        Kind::Progress => ("整改情况报告", "Action report"),
    };
    meta.language.pick(zh, en)
}

/// Whether a blank line separates two blocks: below the title (GB/T 9704-2012, 7.3.2), above the 附件说明 (7.3.4), above
/// the signature (7.3.5.2).
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

/// For each block whether it has to be on the same page as the beginning of the next one, as title and headings always
/// are: from the last paragraph of the body on, if a signature or date follows, so that no page contains only those (GB/T
/// 9704-2012, 7.3.5.5). In English also a paragraph that leads to what follows.
pub fn kept_with_next(report: &Report) -> Vec<bool> {
    let blocks = &report.blocks;
    let signed = signed(blocks);
    let leads = |at: usize| report.meta.language == Lang::En && leads(&blocks[at], blocks.get(at + 1));
    (0..blocks.len()).map(|at| signed.contains(&at) || leads(at)).collect()
}

/// From the last paragraph of the body to the last but one of the lines of signature and date.
fn signed(blocks: &[Block]) -> Range<usize> {
    let end = blocks.iter().rposition(|b| is_tail(b.role)).unwrap_or(0);
    let start = blocks.iter().take(end).rposition(|b| !is_tail(b.role) && !is_note(b.role));
    start.unwrap_or(0)..end
}

/// Whether a paragraph leads to the block after it: to a table, or with a colon.
fn leads(block: &Block, next: Option<&Block>) -> bool {
    let Some(next) = next.filter(|_| block.role == Role::Paragraph) else { return false };
    next.role == Role::Table || next.role == Role::Paragraph && block.text().trim_end().ends_with(':')
}

/// The distance of signature and date from the right edge, in half-width characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tail {
    pub signature: usize,
    pub date: usize,
}

/// The positions of signature and date. Texts that are too long are kept within the line.
///
/// Without a seal (GB/T 9704-2012, 7.3.5.2) the signature is two characters from the edge, and the date begins two
/// characters to the right of where the signature begins. A longer date is itself two characters from the edge and
/// moves the signature to the left. With a seal (7.3.5.1) the date is four characters from the edge and the signature
/// is centred above it.
pub fn tail(report: &Report) -> Tail {
    let blocks = &report.blocks;
    let widest = |role| blocks.iter().filter(|b| b.role == role).map(|b| width(&b.text())).max().unwrap_or(0);
    let (signature, date) = (widest(Role::Signature).min(LINE - 4), widest(Role::Date).min(LINE - 8));
    if report.meta.setting.seal {
        // Half the difference, but not beyond the edge.
        Tail { signature: (16 + date).saturating_sub(signature) / 2, date: 8 }
    } else if date <= signature {
        Tail { signature: 4, date: signature - date }
    } else {
        Tail { signature: 8 + date - signature, date: 4 }
    }
}

impl Tail {
    /// The column in which a line of `text` begins in plain text, in half-width characters.
    pub fn start(right: usize, text: &str) -> usize {
        LINE.saturating_sub(right + width(text))
    }
}

/// Width of the widest line, in half-width characters.
pub fn width(text: &str) -> usize {
    let line = |line: &str| line.chars().map(title::width).sum();
    text.lines().map(line).max().unwrap_or(0)
}

/// Whether paragraphs of the language are indented rather than separated by space.
pub fn indents(language: Lang) -> bool {
    language == Lang::Zh
}

/// Width of the number at the beginning of a line of the 附件说明 (`1.`), in half-width characters; 0 without a number.
pub fn number_width(text: &str) -> usize {
    let text = text.strip_prefix("附件：").unwrap_or(text);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && digits < 4 && text[digits..].starts_with('.') { digits + 1 } else { 0 }
}
