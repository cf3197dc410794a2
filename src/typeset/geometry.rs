//! The sheet and its margins, in twips.

use crate::{i18n::Lang, report::Meta, review::Paper};

/// A sheet with its margins, upright or turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geometry {
    pub width: usize,
    pub height: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
    pub left: usize,
}

/// Width and height of A4.
const A4: (usize, usize) = (11906, 16838);
/// Width and height of US Letter.
const LETTER: (usize, usize) = (12240, 15840);
/// The margin of an English document on all sides: 25 mm.
const MARGIN: usize = 1417;

impl Geometry {
    /// The upright sheet of a document.
    ///
    /// Chinese: A4, 37 mm at the top, 28 mm at the binding edge, and a text block of 156 mm × 225 mm (GB/T 9704-2012,
    /// 5.2.1).
    pub fn upright(meta: &Meta) -> Geometry {
        if meta.language == Lang::Zh {
            return Geometry { width: A4.0, height: A4.1, top: 2098, right: 1474, bottom: 1984, left: 1587 };
        }
        let (width, height) = match meta.setting.paper {
            Paper::A4 => A4,
            Paper::Letter => LETTER,
        };
        Geometry { width, height, top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN }
    }

    /// The landscape sheet of a document, with its head at the left edge of the upright one (GB/T 9704-2012, 8).
    pub fn turned(meta: &Meta) -> Geometry {
        let Geometry { width, height, top, right, bottom, left } = Geometry::upright(meta);
        Geometry { width: height, height: width, top: left, right: top, bottom: right, left: bottom }
    }

    /// The sheet of a document, turned or not.
    pub fn of(meta: &Meta, is_turned: bool) -> Geometry {
        if is_turned { Geometry::turned(meta) } else { Geometry::upright(meta) }
    }

    /// Width of the text block.
    pub fn text_width(self) -> usize {
        self.width - self.left - self.right
    }

    /// Height of the text block.
    pub fn text_height(self) -> usize {
        self.height - self.top - self.bottom
    }
}
