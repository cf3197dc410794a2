//! Numbers in words, and the enumerators that people type before an item.

const HAN: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// An ordinal number in 汉字, as in 第十二; in figures from 100 on.
pub fn han(n: usize) -> String {
    match n {
        0 => "零".to_owned(),
        1..=9 => HAN[n].to_owned(),
        10..=19 => format!("十{}", HAN[n % 10]),
        20..=99 => format!("{}十{}", HAN[n / 10], HAN[n % 10]),
        _ => n.to_string(),
    }
}

/// A count in 汉字: 两 for 2.
pub fn han_count(n: usize) -> String {
    if n == 2 { "两".to_owned() } else { han(n) }
}

/// A count in English: in words up to ten, then in figures.
pub fn english(n: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// Reads a number in 汉字 from 1 to 99 at the beginning of `text`.
fn leading_han(text: &str) -> Option<(usize, &str)> {
    let digit = |text: &str| -> Option<usize> {
        let c = text.chars().next()?;
        HAN.iter().position(|han| han.starts_with(c))
    };
    let step = |text: &'_ str| text.char_indices().nth(1).map_or(text.len(), |(at, _)| at);
    let (mut value, mut rest) = match digit(text) {
        Some(n) => (n, &text[step(text)..]),
        None => (0, text),
    };
    if let Some(after) = rest.strip_prefix('十') {
        value = value.max(1) * 10;
        rest = after;
        if let Some(n) = digit(rest) {
            value += n;
            rest = &rest[step(rest)..];
        }
    }
    (value > 0).then_some((value, rest))
}

/// Reads one or two figures at the beginning of `text`.
fn leading_figures(text: &str) -> Option<(usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    Some((text[..digits].parse().ok()?, &text[digits..]))
}

/// An enumerator at the beginning of a text.
pub struct Enumerator<'a> {
    /// The text after it.
    pub rest: &'a str,
    /// The next enumerator of such a list.
    pub next: String,
    previous: Option<String>,
}

impl Enumerator<'_> {
    /// Whether the previous enumerator of such a list occurs in `text`.
    pub fn is_before(&self, text: &str) -> bool {
        self.previous.as_ref().is_some_and(|previous| text.contains(previous))
    }
}

/// Reads （一） 一、 一是 第一， (1) （1） 1. 1、 ① at the beginning of `text`.
pub fn enumerator(text: &str) -> Option<Enumerator<'_>> {
    bracketed(text).or_else(|| circled(text)).or_else(|| spoken(text)).or_else(|| dotted(text))
}

fn found<'a>(n: usize, rest: &'a str, write: impl Fn(usize) -> String) -> Option<Enumerator<'a>> {
    Some(Enumerator { rest, next: write(n + 1), previous: (n > 1).then(|| write(n - 1)) })
}

fn bracketed(text: &str) -> Option<Enumerator<'_>> {
    let open = text.chars().next().filter(|c| matches!(c, '（' | '('))?;
    let inner = &text[open.len_utf8()..];
    let is_han = leading_han(inner).is_some();
    let (n, rest) = leading_han(inner).or_else(|| leading_figures(inner))?;
    let close = rest.chars().next().filter(|c| matches!(c, '）' | ')'))?;
    found(n, &rest[close.len_utf8()..], |n| {
        let number = if is_han { han(n) } else { n.to_string() };
        format!("{open}{number}{close}")
    })
}

fn circled(text: &str) -> Option<Enumerator<'_>> {
    let c = text.chars().next().filter(|c| ('①'..='⑳').contains(c))?;
    let n = (c as u32 - '①' as u32 + 1) as usize;
    found(n, &text[c.len_utf8()..], |n| char::from_u32('①' as u32 + n as u32 - 1).into_iter().collect())
}

fn spoken(text: &str) -> Option<Enumerator<'_>> {
    if let Some(inner) = text.strip_prefix('第') {
        let (n, rest) = leading_han(inner)?;
        let mark = rest.chars().next().filter(|c| matches!(c, '，' | ',' | '、'))?;
        return found(n, &rest[mark.len_utf8()..], |n| format!("第{}", han(n)));
    }
    let (n, rest) = leading_han(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '、' | '是'))?;
    let after = &rest[mark.len_utf8()..];
    // 三、四天 and 一、二楼 are numbers.
    if mark == '、' && leading_han(after).is_some_and(|(next, _)| next == n + 1) {
        return None;
    }
    found(n, after, |n| format!("{}{mark}", han(n)))
}

fn dotted(text: &str) -> Option<Enumerator<'_>> {
    let (n, rest) = leading_figures(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '．' | '、'))?;
    let after = &rest[mark.len_utf8()..];
    // 2.5万 and 120、119 are numbers.
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    found(n, after, |n| format!("{n}{mark}"))
}
