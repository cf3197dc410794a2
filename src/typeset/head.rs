//! Layout of 版头 and 版记 (GB/T 9704-2012, 7.2 and 7.4). All lengths are twips.

use std::ops::Range;

use super::{
    english::{self, Heights},
    figures,
    geometry::Geometry,
    lines::{break_lines, title_ranges},
    metrics::Metrics,
    sheets::{Paragraph, Place},
    tail::width,
    title,
    typeface::Typeface,
};
use crate::{
    i18n::Lang,
    report::{Block, Report, Role},
};

/// From the top of the text block to the top of 发文机关标志, including the lines above it: 35 mm (7.2.4).
const TOP: usize = 1984;

/// Blank lines above 发文字号 (7.2.5) and below the red rule (7.3.1).
const BLANK: usize = 2;

/// The largest and the smallest font size of 发文机关标志 in points; the standard does not prescribe one (7.2.4).
const SIZES: (usize, usize) = (62, 22);

/// From the line of 发文字号 to the red rule, in points. The line itself leaves about 4 pt below its characters; together
/// they are the 4 mm of 7.2.7.
pub const RULE_SPACE: usize = 7;

/// Width of the red rule, in eighths of a point.
pub const RULE_WIDTH: usize = 12;

/// Line height of the 版记. It is a little less than the line height of the page to make room for the rules, so that the
/// whole takes as many lines of the page as it has.
pub const IMPRINT_LINE: usize = 540;

/// The layout of 发文机关标志.
#[derive(Clone, Debug, PartialEq)]
pub struct Masthead {
    pub lines: Vec<String>,
    /// Font size in points: the largest at which the name fits in one line.
    pub size: usize,
    /// Height of a line.
    pub line: usize,
    /// Space above it.
    pub before: usize,
    /// Space below it, up to the next line of the page.
    pub after: usize,
}

impl Masthead {
    /// The masthead of a Chinese report; without lines if the report has none.
    pub fn of(report: &Report) -> Masthead {
        let text = report.head.iter().find(|b| b.role == Role::Masthead).map(Block::text).unwrap_or_default();
        let (largest, smallest) = SIZES;
        // A half-width character is half as wide as the font size.
        let size = (figures::WIDTH / 10 / width(&text).max(1)).clamp(smallest, largest);
        let lines = title::lines(&text, title::MAX_CHARS);
        // Fonts place characters on the lower four fifths of a line, so with a tenth more than the font size there is
        // no space above them.
        let line = size * 22;
        let pitch = figures::pitch(report.meta.setting.pitch);
        let above: usize = report.head.iter().filter(|b| is_small(b.role)).map(|b| small_lines(report, b).len()).sum();
        let before = if lines.is_empty() { 0 } else { TOP.saturating_sub(above * pitch) };
        let height = before + line * lines.len();
        Masthead { lines, size, line, before, after: height.next_multiple_of(pitch) - height }
    }
}

fn is_small(role: Role) -> bool {
    matches!(role, Role::CopyNumber | Role::Grade)
}

/// Number of lines of 三号 in a block whose first line is indented by `indent` half-width characters.
fn wrapped(block: &Block, indent: usize) -> usize {
    (width(&block.text()) + indent).div_ceil(super::tail::LINE).max(1)
}

/// Space above 发文字号, including what [`Masthead`] leaves of its last line.
pub fn reference_before(masthead: &Masthead, pitch: usize) -> usize {
    BLANK * pitch + masthead.after
}

/// Space below the red rule. Together with the rule and its distance it is two lines.
pub fn reference_after(pitch: usize) -> usize {
    BLANK * pitch - RULE_SPACE * 20 - RULE_WIDTH * 5 / 2
}

/// Height of the head including all space; in Chinese a whole number of lines.
pub fn head_height(report: &Report) -> usize {
    paragraphs(report).iter().map(Paragraph::height).sum()
}

/// Number of lines of the imprint at the foot of the last page; in Chinese these are lines of the page.
pub fn imprint_lines(report: &Report) -> usize {
    // At both sides a character of 四号 stays blank, also in English.
    let measure = Geometry::upright(&report.meta).text_width();
    let line = (measure - 560) / report.meta.language.pick(140, 100);
    // Continuation lines begin below the first name.
    let lines = |block: &Block| match (report.meta.language, block.role) {
        (Lang::Zh, Role::Copies) => width(&block.text()).saturating_sub(6).div_ceil(line - 6),
        _ => width(&block.text()).div_ceil(line),
    };
    report.imprint.iter().map(|block| lines(block).max(1)).sum()
}

/// The paragraphs of the head.
pub(super) fn paragraphs(report: &Report) -> Vec<Paragraph> {
    let masthead = Masthead::of(report);
    let pitch = figures::pitch(report.meta.setting.pitch);
    let measure = Geometry::upright(&report.meta).text_width();
    let typeface = Typeface::of(report.meta.setting.latin);
    let heights = Heights::of(typeface);
    let paragraph = |(n, block): (usize, &Block)| {
        let text = block.text();
        let whole: Vec<Range<usize>> = std::iter::once(0..text.len()).collect();
        let lines_in = |metrics| break_lines(&text, metrics, measure, measure);
        let (lines, line, before, after) = match (report.meta.language, block.role) {
            (Lang::Zh, Role::Masthead) => (title_ranges(&text), masthead.line, masthead.before, 0),
            (Lang::Zh, Role::Reference) => {
                (whole, wrapped(block, 2) * pitch, reference_before(&masthead, pitch), BLANK * pitch)
            }
            (Lang::Zh, _) => (small_lines(report, block), pitch, 0, 0),
            (Lang::En, Role::Masthead) => {
                let lines = lines_in(Metrics::english(typeface, english::MASTHEAD_SIZE).bold());
                (lines, heights.masthead, english::MASTHEAD_BEFORE, english::MASTHEAD_AFTER)
            }
            (Lang::En, Role::Reference) => (whole, heights.text, 0, english::HEAD_AFTER),
            (Lang::En, role) => {
                let metrics = Metrics::english(typeface, english::SIZE);
                let metrics = if role == Role::Grade { metrics.bold() } else { metrics };
                (lines_in(metrics), heights.text, 0, 0)
            }
        };
        // At the top of a sheet the space above a paragraph is dropped, unless the standard counts from the top.
        let has_gap = report.meta.language == Lang::Zh;
        let of = Place::Head(n);
        Paragraph { of, lines, line, before, after, has_gap, is_kept: true, has_widow_control: false }
    };
    report.head.iter().enumerate().map(paragraph).collect()
}

/// The lines of 份号, 密级 and 紧急程度.
fn small_lines(report: &Report, block: &Block) -> Vec<Range<usize>> {
    break_lines(&block.text(), Metrics::body(report.meta.setting), figures::WIDTH, figures::WIDTH)
}

/// Height of the imprint.
pub(super) fn imprint_height(report: &Report) -> usize {
    let line = match report.meta.language {
        Lang::Zh => figures::pitch(report.meta.setting.pitch),
        Lang::En => Heights::of(Typeface::of(report.meta.setting.latin)).table,
    };
    imprint_lines(report) * line
}
