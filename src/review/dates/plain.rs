//! Typed characters in the form in which the reader looks for them, one for one.

use std::borrow::Cow;

use crate::review::is_invisible;

/// The text with one sign for each meaning: half-width letters and digits, one blank, one hyphen, simplified characters.
pub fn plain(typed: &str) -> Cow<'_, str> {
    let mut before = ' ';
    let mut chars = typed.chars().peekable();
    let mut is_same = true;
    let mut out = String::new();
    for (at, c) in typed.char_indices() {
        chars.next();
        let next = chars.peek().copied().map_or(' ', simple);
        let one = match simple(c) {
            // Input methods put these in the place of a full stop between figures.
            '。' | '·' | '•' if before.is_ascii_digit() && next.is_ascii_digit() => '.',
            one => one,
        };
        if is_same && one != c {
            is_same = false;
            out.push_str(&typed[..at]);
        }
        if !is_same {
            out.push(one);
        }
        before = one;
    }
    if is_same { Cow::Borrowed(typed) } else { Cow::Owned(out) }
}

fn simple(c: char) -> char {
    match narrow(c) {
        c if c.is_whitespace() || is_invisible(c) => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '～' | '〜' => '~',
        '∶' | '︰' => ':',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '號' => '号',
        '點' => '点',
        '時' => '时',
        '鐘' => '钟',
        '內' => '内',
        '週' => '周',
        '後' => '后',
        '間' => '间',
        '約' => '约',
        '兩' => '两',
        c => c,
    }
}

/// The half-width form of `c`.
pub fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The value of a Chinese numeral.
pub fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '○' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a number may begin so.
pub fn begins_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '十' | '廿') || han_digit(c).is_some()
}
