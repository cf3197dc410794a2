//! How much room a character takes. All figures are twips (twentieths of a point).

use crate::{i18n::Lang, report::Setting, review::Latin};

/// Advance widths of Times New Roman from U+0020 to U+007E, in thousandths of an em.
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

/// The same for its bold face.
const TIMES_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
];

/// A type at a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// The size: what a 汉字 takes before it is set tighter.
    size: usize,
    /// How much tighter each character is set.
    tighter: usize,
    /// Whether Latin letters have widths of their own; else each takes half a 汉字, as in all types of official
    /// documents.
    has_latin: bool,
    /// Whether Latin letters are bold.
    is_bold: bool,
    /// Whether marks that both scripts share (“ ” — …) are those of the Latin type.
    is_latin: bool,
    /// How wide Latin letters are, in hundredths of those above.
    widened: usize,
}

impl Metrics {
    /// 三号 of a Chinese document: 16 pt, a quarter point tighter, so that 28 fit on 156 mm (GB/T 9704-2012, 5.2.3).
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

    /// Text of an English document at a size.
    pub fn english(size: usize) -> Metrics {
        Metrics { size, tighter: 0, has_latin: true, is_bold: false, is_latin: true, widened: 100 }
    }

    /// Text of the interface at a size. Its type is that of the reader's system: letters are taken to be as wide as in
    /// the wider ones of those.
    pub fn screen(language: Lang, size: usize) -> Metrics {
        Metrics { is_latin: language == Lang::En, widened: language.pick(115, 125), ..Metrics::english(size).bold() }
    }

    /// The same in bold.
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

    /// Whether the text around Latin words is Chinese.
    pub(super) fn is_chinese(self) -> bool {
        !self.is_latin
    }

    /// The room `c` takes.
    pub fn advance(self, c: char) -> usize {
        let code = c as usize;
        if is_zero_width(c) {
            return 0;
        }
        let em = match code {
            0x20..=0x7e if self.has_latin && self.is_bold => usize::from(TIMES_BOLD[code - 0x20]),
            0x20..=0x7e if self.has_latin => usize::from(TIMES[code - 0x20]),
            // A blank that no line ends at.
            0xa0 if self.has_latin => 250,
            // Tabs reach to the next stop; half a character is as good a guess as any.
            0..=0x7e => 500,
            0x2013 | 0xa3 | 0xb7 if self.is_latin => 500,
            0x2018 | 0x2019 if self.is_latin => 333,
            0x201c | 0x201d if self.is_latin => 444,
            0x2022 if self.is_latin => 350,
            0x20ac if self.is_latin => 500,
            // Letters with marks are about as wide as those without.
            0xa1..=0x24f if self.has_latin => 500,
            _ => 1000,
        };
        let em = if code < 0x250 { em * self.widened / 100 } else { em };
        (self.size * em / 1000).saturating_sub(self.tighter)
    }

    /// The room that LibreOffice leaves between a 汉字 and a Latin letter or digit beside it: a fifth of the size, not
    /// set tighter. Word leaves a quarter.
    pub fn between(self, before: char, after: char) -> usize {
        let meets = |a: char, b: char| is_ideograph(a) && b.is_ascii_alphanumeric();
        if meets(before, after) || meets(after, before) { self.size / 5 + self.tighter } else { 0 }
    }
}

/// Characters that stand on others or are not seen.
fn is_zero_width(c: char) -> bool {
    c.is_control() && c != '\t'
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// 汉字 and kana, which Latin letters keep a distance from.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' | '〇')
}
