//! Finds numbers in running text, and what they count.

use super::{
    lexicon::Class,
    scope::Text,
    sentences::{clause_parts, is_han, sentence_parts},
};
use crate::{i18n::Lang, review::dates};

/// A whole number in a text, in digits or in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub at: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    pub value: u64,
}

/// A number together with what it counts.
pub(super) struct Count {
    pub figure: Figure,
    /// Measure word and noun, equal for equal things; empty for people without a noun: 86人.
    pub thing: String,
    /// Where the noun ends, in bytes.
    pub end: usize,
    /// Whether it is the exact number of all there are, as opposed to “another two”, “at least two” or “two each”.
    pub is_firm: bool,
}

/// Measure words for people and things that can be counted one by one. Units, money, times and house numbers are left
/// out.
pub(super) const MEASURES: [char; 31] = [
    '名', '位', '户', '家', '份', '件', '辆', '台', '个', '所', '处', '间', '栋', '幢', '套', '例', '起', '张', '部',
    '本', '封', '通', '只', '条', '块', '盒', '支', '枚', '桶', '箱', '项',
];

/// The whole numbers in `words`, except for dates, times, ranges, fractions, ordinals and codes.
pub(super) fn figures(words: &str) -> Vec<Figure> {
    let (mut figures, mut at, mut before) = (Vec::new(), 0, ' ');
    while let Some(c) = words[at..].chars().next() {
        // Skip quickly: most characters do not belong to a number.
        if !c.is_ascii_alphanumeric() && !is_numeral(c) && digit(c).is_none() {
            (at, before) = (at + c.len_utf8(), c);
            continue;
        }
        let rest = &words[at..];
        let (length, value) = if digit(c).is_some() {
            in_digits(rest)
        } else if is_numeral(c) {
            let length: usize = rest.chars().take_while(|c| is_numeral(*c)).map(char::len_utf8).sum();
            (length, in_han(&rest[..length]))
        } else if c.is_ascii_alphabetic() {
            let length = rest.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'-').count();
            (length, in_english(&rest[..length]))
        } else {
            (c.len_utf8(), None)
        };
        let end = at + length;
        // Not a number: 第3名, A3, and the last number of a range, as in 三至五名.
        let is_range = || {
            let head = words[..at].trim_end_matches(['至', '到', '或', '—', '～', '~', '、']);
            head.len() < at && head.ends_with(|c: char| digit(c).is_some() || is_numeral(c))
        };
        let is_part = before == '第' || before.is_ascii_alphanumeric() || is_range();
        if let Some(value) = value.filter(|_| !is_part) {
            figures.push(Figure { at, end, value });
        }
        before = words[..end].chars().next_back().unwrap_or(' ');
        at = end;
    }
    figures
}

fn digit(c: char) -> Option<u64> {
    dates::narrow(c).to_digit(10).map(u64::from)
}

/// The number at the beginning of `rest`, and its length in bytes.
fn in_digits(rest: &str) -> (usize, Option<u64>) {
    let (mut length, mut value, mut groups) = (0, Some(0_u64), 0);
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let goes_on = chars.peek().is_some_and(|c| digit(*c).is_some());
        match digit(c) {
            Some(d) => value = value.and_then(|v| v.checked_mul(10)?.checked_add(d)),
            None if c == ',' && goes_on => groups += 1,
            None if ".:：/-–".contains(c) && goes_on => value = None,
            None if c == '万' => {
                return (length + c.len_utf8(), value.and_then(|v| v.checked_mul(10_000)));
            }
            None if c.is_ascii_alphabetic() => return (length, None),
            None => break,
        }
        length += c.len_utf8();
    }
    // 1,460 is a number, 3,5 is not.
    let is_grouped = groups == 0 || rest[..length].split(',').skip(1).all(|group| group.len() == 3);
    (length, value.filter(|_| is_grouped))
}

fn is_numeral(c: char) -> bool {
    matches!(c, '零' | '〇' | '两' | '十' | '百' | '千' | '万') || han_digit(c).is_some()
}

/// A match rather than a lookup, because it is called for every character of a text.
fn han_digit(c: char) -> Option<u64> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Parses 十二, 一百零三, 两千; `None` for 三五 and 万一.
fn in_han(word: &str) -> Option<u64> {
    let (mut total, mut section, mut digit) = (0_u64, 0_u64, None);
    for c in word.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            '零' | '〇' => continue,
            _ if digit.is_some() => return None,
            '两' => {
                digit = Some(2);
                continue;
            }
            _ => {
                digit = han_digit(c);
                continue;
            }
        };
        if unit == 10_000 {
            total = (section + digit.take().unwrap_or(0)).checked_mul(unit).filter(|n| *n > 0)?;
            section = 0;
        } else {
            let count = digit.take().or((unit == 10 && section == 0).then_some(1))?;
            section += count * unit;
        }
    }
    Some(total + section + digit.unwrap_or(0)).filter(|n| *n > 0)
}

/// Numbers in English up to nineteen, and the tens above.
pub(super) const ENGLISH: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
pub(super) const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Parses “twelve”, “Eighty-six”.
fn in_english(word: &str) -> Option<u64> {
    // Return early: few words begin with the letter of a number.
    let first = word.as_bytes().first().map(u8::to_ascii_lowercase);
    if !(3..=12).contains(&word.len()) || !first.is_some_and(|first| b"otfsen".contains(&first)) {
        return None;
    }
    let place = |list: &[&str], word: &str| {
        list.iter().zip(1..).find_map(|(known, n)| known.eq_ignore_ascii_case(word).then_some(n))
    };
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    match place(&TENS, tens) {
        Some(n) if ones.is_empty() => Some((n + 1) * 10),
        Some(n) => place(&ENGLISH, ones).filter(|one| *one < 10).map(|one| (n + 1) * 10 + one),
        None => place(&ENGLISH, word),
    }
}

/// The things that `text` counts.
pub(super) fn counts(text: &Text, lang: Lang) -> Vec<Count> {
    let read = lang.pick(chinese as fn(&Text, Figure) -> Option<Count>, english);
    figures(text.words).into_iter().filter_map(|figure| read(text, figure)).collect()
}

fn chinese(text: &Text, figure: Figure) -> Option<Count> {
    let words = text.words;
    let measure = words[figure.end..].chars().next().filter(|c| *c == '人' || MEASURES.contains(c))?;
    let start = figure.end + measure.len_utf8();
    let is_person = matches!(measure, '人' | '名' | '位');
    let (known, end) = known_noun(text, start);
    let end = if end > start { end } else { start + noun_length(&words[start..]) };
    let noun = &words[start..end];
    // The noun before 的 is not what is counted: 3名老人的家属.
    let is_noun =
        measure != '人' && noun.chars().count() >= 2 && !words[end..].starts_with('的') && !noun.ends_with('中');
    // 个 and similar words also count versions, steps and reasons, so they are used with known nouns only.
    let is_abstract = !known && "个项条处".contains(measure);
    let thing = match () {
        _ if is_noun && !is_abstract => {
            format!("{}{noun}", if is_person || known { "" } else { &words[figure.end..start] })
        }
        _ if is_person => String::new(),
        _ => return None,
    };
    let (before, after) = clause_parts(words, figure.at);
    let told = sentence_parts(words, figure.at).0;
    let is_firm = figure.value > 1
        && !WEAK_ZH.iter().any(|word| before.contains(word))
        && !["其中", "次日", "第二天"].iter().any(|word| told.contains(word))
        && !words[end..].starts_with('中')
        && !["左右", "以上", "以下", "以内", "不等"].iter().any(|word| after.contains(word));
    Some(Count { figure, thing, end, is_firm })
}

/// Words before a number that make it a part, a rule, an estimate or a number of helpers.
const WEAK_ZH: [&str; 36] = [
    "另", "又", "还", "再", "每", "各", "应", "须", "规定", "要求", "标准", "计划", "去年", "上年", "往年", "同期",
    "只", "仅", "其余", "剩", "分别", "约", "近", "超", "至少", "少于", "不到", "不足", "最多", "平均", "抽", "派",
    "调", "安排", "组织", "增",
];

/// Characters that end a noun from its third character on.
const AFTER_NOUN: &str = "的在了是把被从到于和与及等未没不已都均共受有来去向让给由至因";

/// Where the known nouns that begin at `start` and follow each other end (学生家长), and whether there are any.
fn known_noun(text: &Text, start: usize) -> (bool, usize) {
    let mut end = start;
    loop {
        let first = text.hits.partition_point(|hit| hit.at < end);
        let here = text.hits[first..].iter().take_while(|hit| hit.at == end);
        let nouns = here.filter(|hit| hit.is(Class::Counted) || hit.is(Class::Affected));
        match nouns.map(|hit| hit.end()).max() {
            Some(next) if next > end => end = next,
            _ => return (end > start, end),
        }
    }
}

/// The length in bytes of an unknown noun at the beginning of `rest`; zero if its end is unclear or `rest` begins with
/// a verb: 4份缺少签名.
fn noun_length(rest: &str) -> usize {
    const MOST: usize = 4;
    let mut length = 0;
    if rest.starts_with(|c| "缺没未已有被不无是均都需要超过送提报写填到来去由经".contains(c)) {
        return 0;
    }
    for (n, c) in rest.chars().enumerate() {
        if !is_han(c) || n >= 2 && AFTER_NOUN.contains(c) {
            break;
        }
        if n >= MOST {
            return 0;
        }
        length += c.len_utf8();
    }
    length
}

fn english(text: &Text, figure: Figure) -> Option<Count> {
    let words = text.words;
    let start = figure.end + words[figure.end..].strip_prefix(' ').map(|_| 1)?;
    let mut end = start;
    // One or two adjectives may precede the noun; they are part of what is counted.
    for _ in 0..3 {
        let (known, noun) = known_noun(text, end);
        if known {
            return Some(count_english(words, figure, start, noun));
        }
        let length = words[end..].bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'-').count();
        if length == 0 || !words[end + length..].starts_with(' ') {
            break;
        }
        end += length + 1;
    }
    // Accept an unknown noun only in the bare plural, followed by a word that cannot be part of it.
    let length = words[start..].bytes().take_while(u8::is_ascii_alphabetic).count();
    let (noun, after) = words[start..].split_at(length);
    let next = after.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let ends = !after.starts_with([' ', '-']) || AFTER_PLURAL.contains(&next);
    let is_plural = noun.len() > 3 && noun.ends_with('s') && !UNITS.iter().any(|unit| noun.eq_ignore_ascii_case(unit));
    (is_plural && ends).then(|| count_english(words, figure, start, start + length))
}

fn count_english(words: &str, figure: Figure, start: usize, end: usize) -> Count {
    let before = clause_parts(words, figure.at).0;
    let lower = before.to_ascii_lowercase();
    let last = before.split_whitespace().next_back().unwrap_or_default();
    // “Ward 3”, “at 10”.
    let is_name = last.starts_with(|c: char| c.is_ascii_uppercase()) && last != "The";
    let is_weak = WEAK_EN.iter().any(|word| lower.contains(word)) || is_name || last == "at";
    let thing = words[start..end].to_ascii_lowercase();
    Count { figure, thing, end, is_firm: figure.value > 1 && !is_weak }
}

const WEAK_EN: [&str; 26] = [
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "at least",
    "up to",
    "more than",
    "fewer",
    "less than",
    "another",
    "other",
    "each",
    "every",
    "should",
    "must",
    "requir",
    "normal",
    "usual",
    "average",
    "only",
    "of the",
    "of them",
    "of whom",
    "last year",
    "sent",
];

const AFTER_PLURAL: [&str; 19] = [
    "were", "was", "had", "who", "did", "came", "left", "in", "on", "at", "of", "for", "from", "to", "and", "with",
    "without", "could", "that",
];

const UNITS: [&str; 30] = [
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "seconds",
    "metres",
    "meters",
    "kilometres",
    "kilometers",
    "miles",
    "degrees",
    "points",
    "pounds",
    "dollars",
    "euros",
    "crowns",
    "times",
    "pages",
    "lines",
    "steps",
    "things",
    "measures",
    "causes",
    "effects",
    "reasons",
    "issues",
    "problems",
    "percent",
];
