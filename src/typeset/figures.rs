//! The figures of the page that every format shares, in twips (a twentieth of a point).

use crate::review::Pitch;

/// Width of the text block of GB/T 9704-2012, 5.2.1: 156 mm.
pub const WIDTH: usize = 8845;

/// Its height: 225 mm.
pub const HEIGHT: usize = 12756;

/// Lines on a page (5.2.3).
pub const LINES: usize = 22;

/// A character of the text block: 16 pt less the quarter point that lets 28 of them stand in a line.
pub const EM: usize = 315;

/// From one line to the next: 28.95 pt, at which 22 lines fill the text block (29 pt would leave 21), or the 28 pt of
/// many house rules, at which 22 lines leave 7.7 mm of it blank.
pub fn pitch(pitch: Pitch) -> usize {
    match pitch {
        Pitch::Full => 579,
        Pitch::Round => 560,
    }
}
