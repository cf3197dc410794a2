//! Widths of characters. All lengths are twips (twentieths of a point).

use crate::{i18n::Lang, report::Setting, review::Latin};

/// Advance widths of Times New Roman from U+0020 to U+007E, in thousandths of an em.
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

/// The same for the bold face.
const TIMES_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
];

/// A font at a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// The font size: the width of a 汉字 before letter spacing.
    size: usize,
    /// How much the letter spacing takes from each character.
    tighter: usize,
    /// Whether Latin letters have their own widths. Otherwise each is half as wide as a 汉字, as in all fonts of official
    /// documents.
    has_latin: bool,
    /// Whether Latin letters are bold.
    is_bold: bool,
    /// Whether marks that both scripts share (“ ” — …) are taken from the Latin font.
    is_latin: bool,
    /// Width of Latin letters, in percent of the widths above.
    widened: usize,
}

impl Metrics {
    /// 三号 of a Chinese document: 16 pt, with a quarter point less letter spacing so that 28 characters fit in 156 mm
    /// (GB/T 9704-2012, 5.2.3).
    pub fn body(setting: Setting) -> Metrics {
        Metrics {
            size: 320,
            tighter: 5,
            has_latin: setting.latin == Latin::Times,
            is_bold: false,
            is_latin: false,
            widened: 100,
        }
    }

    /// Text of an English document at `size`.
    pub fn english(size: usize) -> Metrics {
        Metrics { size, tighter: 0, has_latin: true, is_bold: false, is_latin: true, widened: 100 }
    }

    /// Text of the interface at `size`. Its font is the system's, so the widths of the wider ones among the system
    /// fonts are assumed.
    pub fn screen(language: Lang, size: usize) -> Metrics {
        Metrics { is_latin: language == Lang::En, widened: language.pick(115, 125), ..Metrics::english(size).bold() }
    }

    /// The same font in bold.
    pub fn bold(self) -> Metrics {
        Metrics { is_bold: true, ..self }
    }

    /// Text in tables: 小四 in Chinese, 10 pt in English.
    pub fn table(language: Lang, setting: Setting) -> Metrics {
        match language {
            Lang::Zh => Metrics { size: 240, tighter: 0, ..Metrics::body(setting) },
            Lang::En => Metrics::english(200),
        }
    }

    /// Whether the text is Chinese, possibly with Latin words.
    pub(super) fn is_chinese(self) -> bool {
        !self.is_latin
    }

    /// The width of `c`.
    pub fn advance(self, c: char) -> usize {
        // Most characters of a Chinese text.
        if matches!(c, '\u{3400}'..='\u{9fff}') {
            return self.size.saturating_sub(self.tighter);
        }
        let code = c as usize;
        if is_zero_width(c) {
            return 0;
        }
        let em = match code {
            0x20..=0x7e if self.has_latin && self.is_bold => usize::from(TIMES_BOLD[code - 0x20]),
            0x20..=0x7e if self.has_latin => usize::from(TIMES[code - 0x20]),
            // No-break space.
            0xa0 if self.has_latin => 250,
            // A tab reaches to the next tab stop, which is unknown here; half a character is a fair estimate.
            0..=0x7e => 500,
            0x2013 | 0xa3 | 0xb7 if self.is_latin => 500,
            0x2018 | 0x2019 if self.is_latin => 333,
            0x201c | 0x201d if self.is_latin => 444,
            0x2022 if self.is_latin => 350,
            0x20ac if self.is_latin => 500,
            // Letters with diacritics are about as wide as those without.
            0xa1..=0x24f if self.has_latin => 500,
            _ => 1000,
        };
        let em = if code < 0x250 { em * self.widened / 100 } else { em };
        (self.size * em / 1000).saturating_sub(self.tighter)
    }

    /// The space that LibreOffice adds between a 汉字 and a Latin letter or digit: a fifth of the font size, without
    /// letter spacing. Word adds a quarter.
    pub fn between(self, before: char, after: char) -> usize {
        let meets = |a: char, b: char| b.is_ascii_alphanumeric() && is_ideograph(a);
        if meets(before, after) || meets(after, before) { self.size / 5 + self.tighter } else { 0 }
    }
}

/// Whether `c` is invisible or combines with another character.
fn is_zero_width(c: char) -> bool {
    c.is_control() && c != '\t'
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether `c` is a 汉字 or kana, which get some space before and after Latin letters.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' | '〇')
}
