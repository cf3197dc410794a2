//! The measurements of an English document, in twips. No standard applies: it is set as English readers expect. Between
//! two paragraphs the larger of the spaces below the first and above the second applies.
//!
//! Word spaces lines by what the typeface asks for, running text at 1.15 times that. [`Heights`] has what comes of it, so
//! that pages can be counted.

use super::{tail, typeface::Typeface};
use crate::report::Role;

/// Font size of running text and of the lines of the head, 11 pt.
pub const SIZE: usize = 220;
/// Font size of the title, 18 pt.
pub const TITLE_SIZE: usize = 360;
/// Font size of a heading and of the title of an annex, 14 pt.
pub const HEADING_SIZE: usize = 280;
/// Font size of a heading within a section, 12 pt.
pub const SUBHEADING_SIZE: usize = 240;
/// Font size in tables and the imprint, 9 pt.
pub const TABLE_SIZE: usize = 180;
/// Font size of the running head and the page number, 9 pt.
pub const RUNNING_SIZE: usize = 180;
/// Font size of the name of the office in the head, 20 pt.
pub const MASTHEAD_SIZE: usize = 400;

/// Line spacing of running text in 240ths of what the typeface asks for. All else is spaced by 240.
pub const SPACING: usize = 276;

/// Space below a paragraph. The list of enclosures, signature and date have none.
pub const AFTER: usize = 140;
/// Space below the title.
pub const TITLE_AFTER: usize = 200;
/// Space above a heading.
pub const HEADING_BEFORE: usize = 280;
/// Space below a heading.
pub const HEADING_AFTER: usize = 100;
/// Space above a heading within a section.
pub const SUBHEADING_BEFORE: usize = 200;
/// Space below a heading within a section.
pub const SUBHEADING_AFTER: usize = 80;
/// Space at least between a table and the paragraph below it.
pub const TABLE_AFTER: usize = 160;
/// Space above the first line of the list of enclosures.
pub const NOTE_BEFORE: usize = 280;
/// Space above the signature, or above the date if there is no signature.
pub const TAIL_BEFORE: usize = 560;
/// Space below the label of an annex.
pub const LABEL_AFTER: usize = 60;
/// Space below the title of an annex.
pub const ANNEX_TITLE_AFTER: usize = 160;
/// Space above the name of the office.
pub const MASTHEAD_BEFORE: usize = 240;
/// Space below the name of the office.
pub const MASTHEAD_AFTER: usize = 120;
/// The rule below the head, of half a point, and its distance of 4 pt from the last line.
pub const RULE: usize = 80 + 10;
/// Space between the last line of the head and the text: the rule, its distance, and 16 pt.
pub const HEAD_AFTER: usize = RULE + 320;

/// From the upper edge of the sheet to the running head, and from the page number to the lower edge: 12 mm.
pub const EDGE: usize = 680;

/// Space above a paragraph, by the role of the block before it.
pub fn before(previous: Option<Role>, role: Role) -> usize {
    let has_gap = tail::blank_before(previous, role);
    let before = match role {
        Role::Heading => HEADING_BEFORE,
        Role::Subheading => SUBHEADING_BEFORE,
        Role::AnnexNote if has_gap => NOTE_BEFORE,
        Role::Signature | Role::Date if has_gap => TAIL_BEFORE,
        _ => 0,
    };
    if previous == Some(Role::Table) { before.max(TABLE_AFTER) } else { before }
}

/// Heights of lines in a typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heights {
    /// Running text, and the lines of the head.
    pub text: usize,
    pub title: usize,
    /// A heading, and the title of an annex.
    pub heading: usize,
    pub subheading: usize,
    /// A line in a table or the imprint.
    pub table: usize,
    /// The running head and the page number.
    pub running: usize,
    pub masthead: usize,
}

impl Heights {
    /// What LibreOffice makes of the sizes above; Word's lines differ by less than a twentieth of a point.
    pub const fn of(typeface: Typeface) -> Heights {
        match typeface {
            Typeface::Times => Heights {
                text: 290,
                title: 414,
                heading: 322,
                subheading: 276,
                table: 207,
                running: 207,
                masthead: 460,
            },
            Typeface::Arial => Heights {
                text: 290,
                title: 414,
                heading: 322,
                subheading: 276,
                table: 207,
                running: 207,
                masthead: 460,
            },
            Typeface::Calibri => Heights {
                text: 309,
                title: 440,
                heading: 342,
                subheading: 293,
                table: 220,
                running: 220,
                masthead: 488,
            },
        }
    }
}
