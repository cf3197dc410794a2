//! The figures of an English document, in twips. No standard binds it: the sheet of the Chinese one, set as English
//! readers expect. Every line has an exact height, so that pages can be counted. Where one paragraph asks for space
//! below and the next for space above, the larger of the two holds.

/// Line of running text, 12 pt.
pub const LINE: usize = 340;
/// Below a paragraph. The 附件说明, signature and date have nothing below them.
pub const AFTER: usize = 140;
/// Line of the title, 16 pt bold.
pub const TITLE_LINE: usize = 440;
/// Below the title.
pub const TITLE_AFTER: usize = 240;
/// Line of a heading, 13 pt bold.
pub const HEADING_LINE: usize = 360;
/// Above a heading.
pub const HEADING_BEFORE: usize = 280;
/// Below a heading.
pub const HEADING_AFTER: usize = 100;
/// Above the first line of the list of enclosures.
pub const NOTE_BEFORE: usize = 280;
/// Above the signature, or the date if there is none.
pub const TAIL_BEFORE: usize = 560;
/// Line of a table, 10 pt.
pub const TABLE_LINE: usize = 260;
/// Below the label of an annex.
pub const LABEL_AFTER: usize = 60;
/// Below the title of an annex.
pub const ANNEX_TITLE_AFTER: usize = 160;
/// Line of the name of the office in the head, 20 pt bold. The other lines of the head are those of running text.
pub const MASTHEAD_LINE: usize = 520;
/// Above the name of the office.
pub const MASTHEAD_BEFORE: usize = 240;
/// Below it.
pub const MASTHEAD_AFTER: usize = 120;
/// From the last line of the head to the text below: 4 pt, the rule of half a point, 16 pt.
pub const HEAD_AFTER: usize = 80 + 10 + 320;
/// Line of the imprint, 10 pt.
pub const IMPRINT_LINE: usize = 260;
