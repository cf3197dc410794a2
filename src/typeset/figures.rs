//! The measurements of the page that all formats share, in twips (a twentieth of a point).

use crate::review::Pitch;

/// Width of the text block of GB/T 9704-2012, 5.2.1: 156 mm.
pub const WIDTH: usize = 8845;

/// Height of the text block: 225 mm.
pub const HEIGHT: usize = 12756;

/// Lines on a page (5.2.3).
pub const LINES: usize = 22;

/// Width of a character in the text block: 16 pt minus the quarter point that makes room for 28 of them in a line.
pub const EM: usize = 315;

/// The line height: 28.95 pt, at which 22 lines fill the text block (29 pt would leave room for 21), or the 28 pt of
/// many house rules, at which 22 lines leave 7.7 mm blank.
pub fn pitch(pitch: Pitch) -> usize {
    match pitch {
        Pitch::Full => 579,
        Pitch::Round => 560,
    }
}
