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

/// Whether the number of an item may contain it.
pub fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十".contains(c)
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
    let figure = |c: char| c.to_digit(10).or_else(|| (c as u32).checked_sub('０' as u32).filter(|value| *value < 10));
    let figures = text.chars().map_while(figure);
    if !(1..=2).contains(&figures.clone().count()) {
        return None;
    }
    let end = text.char_indices().nth(figures.clone().count()).map_or(text.len(), |(at, _)| at);
    Some((figures.fold(0, |value, figure| value * 10 + figure as usize), &text[end..]))
}

/// How an enumerator is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// （一）
    HanInBrackets,
    /// （1）, 1）
    FigureInBrackets,
    /// ①, ⑴
    Circled,
    /// 第一，
    Ordinal,
    /// 一是
    Spoken,
    /// 一、
    Han,
    /// 1. and 1、
    Figure,
    /// A.
    Letter,
    /// 首先，
    First,
    /// 其一，
    OfThem,
}

/// An enumerator at the beginning of a text.
pub struct Enumerator<'a> {
    /// The text after it.
    pub rest: &'a str,
    pub style: Style,
    pub n: usize,
    /// Whether it can be nothing else: 四、 is a number in 四、六级考试.
    pub is_sure: bool,
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

/// The enumerators with which the items of a list begin.
#[derive(Clone, Debug, Default)]
pub struct Numbering(Vec<(Style, usize)>);

impl Numbering {
    /// Of the beginnings of the items.
    pub fn of<'a>(beginnings: impl Iterator<Item = &'a str>) -> Numbering {
        Numbering(beginnings.filter_map(enumerator).map(|found| (found.style, found.n)).collect())
    }

    /// Whether a neighbour carries the next number or the one before, and the numbers begin with the first.
    pub fn has_neighbour(&self, found: &Enumerator) -> bool {
        let has = |n: usize| self.0.contains(&(found.style, n));
        if found.style == Style::First {
            // 最后 follows any of them.
            return has(1) && self.0.iter().any(|(style, n)| *style == Style::First && *n != found.n);
        }
        has(1) && (has(found.n + 1) || found.n > 1 && has(found.n - 1))
    }
}

/// Reads （一） 一、 一是 第一， (1) （1） 1) 1. 1、 ① ⑴ A. 首先， 其一， at the beginning of `text`. （2）班 is a name.
pub fn enumerator(text: &str) -> Option<Enumerator<'_>> {
    bracketed(text).or_else(|| circled(text)).or_else(|| spoken(text)).or_else(|| dotted(text)).or_else(|| worded(text))
}

fn found<'a>(
    style: Style,
    n: usize,
    rest: &'a str,
    is_sure: bool,
    write: impl Fn(usize) -> String,
) -> Option<Enumerator<'a>> {
    Some(Enumerator { rest, style, n, is_sure, next: write(n + 1), previous: (n > 1).then(|| write(n - 1)) })
}

/// Whether what follows a number belongs to it: 号楼, 班.
fn is_counted(rest: &str) -> bool {
    const NOUNS: [&str; 26] = [
        "号", "班", "组", "队", "栋", "幢", "座", "楼", "层", "区", "期", "类", "级", "届", "院", "中", "小", "厂",
        "所", "站", "线", "路", "单元", "车间", "标段", "年级",
    ];
    NOUNS.iter().any(|noun| rest.starts_with(noun))
}

/// Whether the text begins with a number.
fn is_number(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit() || "两百千零〇".contains(c)) || leading_han(rest).is_some()
}

fn bracketed(text: &str) -> Option<Enumerator<'_>> {
    let open = text.chars().next().filter(|c| matches!(c, '（' | '('));
    let inner = &text[open.map_or(0, char::len_utf8)..];
    let in_han = leading_han(inner).filter(|_| open.is_some());
    let is_han = in_han.is_some();
    let (n, rest) = in_han.or_else(|| leading_figures(inner))?;
    let close = rest.chars().next().filter(|c| matches!(c, '）' | ')'))?;
    let rest = &rest[close.len_utf8()..];
    if is_counted(rest) {
        return None;
    }
    let style = if is_han { Style::HanInBrackets } else { Style::FigureInBrackets };
    let open = open.map(String::from).unwrap_or_default();
    found(style, n, rest, true, |n| {
        let number = if is_han { han(n) } else { n.to_string() };
        format!("{open}{number}{close}")
    })
}

fn circled(text: &str) -> Option<Enumerator<'_>> {
    let c = text.chars().next()?;
    let first = ['①', '⑴', '⒈'].into_iter().find(|first| (*first as u32..*first as u32 + 20).contains(&(c as u32)))?;
    let n = (c as u32 - first as u32 + 1) as usize;
    let rest = &text[c.len_utf8()..];
    if is_counted(rest) {
        return None;
    }
    found(Style::Circled, n, rest, true, |n| char::from_u32(first as u32 + n as u32 - 1).into_iter().collect())
}

fn spoken(text: &str) -> Option<Enumerator<'_>> {
    if let Some(inner) = text.strip_prefix('第') {
        let (n, rest) = leading_han(inner)?;
        let mark = rest.chars().next().filter(|c| matches!(c, '，' | ',' | '、'))?;
        let rest = &rest[mark.len_utf8()..];
        let is_sure = mark != '、' || !is_number(rest);
        return found(Style::Ordinal, n, rest, is_sure, |n| format!("第{}", han(n)));
    }
    let (n, rest) = leading_han(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '、' | '是' | '.' | '．'))?;
    let after = &rest[mark.len_utf8()..];
    if mark == '是' {
        return found(Style::Spoken, n, after, true, |n| format!("{}{mark}", han(n)));
    }
    // 三、四天 and 一、二楼 are numbers.
    found(Style::Han, n, after, !is_number(after), |n| format!("{}{mark}", han(n)))
}

fn dotted(text: &str) -> Option<Enumerator<'_>> {
    let (n, rest) = leading_figures(text)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '．' | '、'))?;
    let after = &rest[mark.len_utf8()..];
    // 2.5万 and 120、119 are numbers.
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_number = match mark {
        '、' => is_number(after),
        // 3.x版本
        _ => after.starts_with(|c: char| c.is_ascii_alphanumeric()),
    };
    found(Style::Figure, n, after, !is_number, |n| format!("{n}{mark}"))
}

/// A. and words: nothing for sure.
fn worded(text: &str) -> Option<Enumerator<'_>> {
    let comma =
        |rest: &'_ str| rest.chars().next().filter(|c| matches!(c, '，' | ',' | '：' | '、')).map(char::len_utf8);
    const FIRST: [&str; 4] = ["首先", "其次", "再次", "最后"];
    for (at, word) in FIRST.into_iter().enumerate() {
        if let Some(rest) = text.strip_prefix(word) {
            let word = |n: usize| FIRST[n.clamp(1, FIRST.len()) - 1].to_owned();
            return found(Style::First, at + 1, &rest[comma(rest)?..], false, word);
        }
    }
    if let Some((n, rest)) = text.strip_prefix('其').and_then(leading_han) {
        return found(Style::OfThem, n, &rest[comma(rest)?..], false, |n| format!("其{}", han(n)));
    }
    let letter = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = &text[1..];
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '．' | '、' | ')' | '）'))?;
    let n = (letter.to_ascii_uppercase() as u8 - b'A' + 1).into();
    let first = if letter.is_ascii_uppercase() { b'A' } else { b'a' };
    found(Style::Letter, n, &rest[mark.len_utf8()..], false, |n| match n {
        1..=26 => format!("{}{mark}", char::from(first + n as u8 - 1)),
        _ => String::new(),
    })
}
