//! Widths of characters. All lengths are twips (twentieths of a point).

use super::{english, typeface::Typeface};
use crate::{i18n::Lang, report::Setting, review::Latin};

/// A font at a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// The font size: the width of a 汉字 before letter spacing.
    size: usize,
    /// How much the letter spacing takes from each character.
    tighter: usize,
    /// The typeface of Latin letters, if they have their own widths. Otherwise each is half as wide as a 汉字, as in all
    /// fonts of official documents.
    latin: Option<Typeface>,
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
            latin: (setting.latin == Latin::Times).then_some(Typeface::Times),
            is_bold: false,
            is_latin: false,
            widened: 100,
        }
    }

    /// English text at `size`.
    pub fn english(typeface: Typeface, size: usize) -> Metrics {
        Metrics { size, tighter: 0, latin: Some(typeface), is_bold: false, is_latin: true, widened: 100 }
    }

    /// Text in Times New Roman at `size`.
    pub(super) fn times(size: usize) -> Metrics {
        Metrics::english(Typeface::Times, size)
    }

    /// Text of the interface at `size`. Its font is the system's, so the widths of the wider ones among the system
    /// fonts are assumed.
    pub fn screen(language: Lang, size: usize) -> Metrics {
        Metrics { is_latin: language == Lang::En, widened: language.pick(115, 125), ..Metrics::times(size).bold() }
    }

    /// The same font in bold.
    pub fn bold(self) -> Metrics {
        Metrics { is_bold: true, ..self }
    }

    /// Text in tables: 小四 in Chinese, 9 pt in English.
    pub fn table(language: Lang, setting: Setting) -> Metrics {
        match language {
            Lang::Zh => Metrics { size: 240, tighter: 0, ..Metrics::body(setting) },
            Lang::En => Metrics::english(Typeface::of(setting.latin), english::TABLE_SIZE),
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
        let em = match self.latin {
            // In a Chinese document only ASCII has the widths of the typeface.
            Some(typeface) if self.is_latin || code < 0x7f => typeface.advance(c, self.is_bold).map(usize::from),
            _ => None,
        };
        let em = em.unwrap_or(match code {
            // No-break space.
            0xa0 if self.latin.is_some() => 250,
            // A tab reaches to the next tab stop, which is unknown here; half a character is a fair estimate.
            0..=0x7e => 500,
            // Letters with diacritics are about as wide as those without; Greek and Cyrillic ones a little wider.
            0xa1..=0x24f if self.latin.is_some() => 500,
            0x370..=0x52f if self.is_latin => 570,
            _ => 1000,
        });
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
