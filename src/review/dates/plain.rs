//! Typed characters in the form in which the reader looks for them, one for one.

/// The text with one sign for each meaning: half-width letters and digits, one blank, one hyphen, simplified characters.
pub fn plain(typed: &str) -> String {
    let chars: Vec<char> = typed.chars().map(simple).collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let between = |at: usize| is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
    let one = |(at, c): (usize, &char)| match c {
        // Input methods put these in the place of a full stop between figures.
        '。' | '·' | '•' if between(at) => '.',
        c => *c,
    };
    chars.iter().enumerate().map(one).collect()
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
        '止' => '止',
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

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The value of a Chinese numeral.
pub fn han_digit(c: char) -> Option<u32> {
    let digits = ["〇○零", "一壹", "二两贰", "三叁", "四", "五", "六", "七", "八", "九"];
    digits.iter().zip(0..).find_map(|(same, value)| same.contains(c).then_some(value))
}
