//! The measurements of an English document, in twips. No standard applies: it uses the sheet of the Chinese one, set as
//! English readers expect. Every line has an exact height, so that pages can be counted. Between two paragraphs the
//! larger of the spaces below the first and above the second applies.

/// Line height of running text, 12 pt.
pub const LINE: usize = 340;
/// Space below a paragraph. The 附件说明, signature and date have none.
pub const AFTER: usize = 140;
/// Line height of the title, 16 pt bold.
pub const TITLE_LINE: usize = 440;
/// Space below the title.
pub const TITLE_AFTER: usize = 240;
/// Line height of a heading, 13 pt bold.
pub const HEADING_LINE: usize = 360;
/// Space above a heading.
pub const HEADING_BEFORE: usize = 280;
/// Space below a heading.
pub const HEADING_AFTER: usize = 100;
/// Space above the first line of the list of enclosures.
pub const NOTE_BEFORE: usize = 280;
/// Space above the signature, or above the date if there is no signature.
pub const TAIL_BEFORE: usize = 560;
/// Line height in a table, 10 pt.
pub const TABLE_LINE: usize = 260;
/// Space below the label of an annex.
pub const LABEL_AFTER: usize = 60;
/// Space below the title of an annex.
pub const ANNEX_TITLE_AFTER: usize = 160;
/// Line height of the name of the office in the head, 20 pt bold. The other lines of the head are like running text.
pub const MASTHEAD_LINE: usize = 520;
/// Space above the name of the office.
pub const MASTHEAD_BEFORE: usize = 240;
/// Space below the name of the office.
pub const MASTHEAD_AFTER: usize = 120;
/// Space between the last line of the head and the text: 4 pt, the rule of half a point, and 16 pt.
pub const HEAD_AFTER: usize = 80 + 10 + 320;
/// Line height of the imprint, 10 pt.
pub const IMPRINT_LINE: usize = 260;
