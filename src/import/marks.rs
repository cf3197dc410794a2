//! Where the items of a list begin.

use std::{collections::HashSet, ops::Range};

use crate::report::{Style, enumerator};

/// The mark before an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub range: Range<usize>,
    /// `None` for a bullet.
    style: Option<Style>,
    n: usize,
    is_sure: bool,
}

impl Mark {
    /// Whether it is the next of the headings 一、二、三、.
    pub fn follows(&self, other: &Mark) -> bool {
        (self.style, self.n) == (Some(Style::Han), other.n + 1) && other.style == self.style
    }

    /// Whether it is of the same style as another.
    pub fn is_alike(&self, other: &Mark) -> bool {
        self.style == other.style
    }

    pub fn number(&self) -> usize {
        self.n
    }

    /// The name of its style, as the weights call it.
    pub fn name(&self) -> &'static str {
        match self.style {
            None => "bullet",
            Some(Style::Han) => "han",
            Some(Style::HanInBrackets) => "han in brackets",
            Some(Style::Figure) => "figure",
            Some(Style::FigureInBrackets) => "figure in brackets",
            Some(Style::Circled) => "circled",
            Some(Style::Letter) => "letter",
            Some(Style::Spoken) => "spoken",
            Some(Style::First | Style::OfThem | Style::Ordinal) => "ordinal",
        }
    }

    /// Whether it numbers the items below a heading, as （一） and 1. do, and not those within a sentence.
    pub fn is_outer(&self) -> bool {
        !matches!(self.style, Some(Style::Spoken | Style::First | Style::OfThem | Style::Ordinal))
    }
}

const BULLETS: &[&str] = &["- ", "> ", "• ", "● ", "* ", "-> ", "→", "■", "◆", "➢", "√ ", "·", "– ", "— ", "○ "];

/// The mark at the beginning of `text`, blanks behind it included.
pub fn leading(text: &str) -> Option<Mark> {
    let bullet =
        BULLETS.iter().find(|bullet| text.starts_with(**bullet)).map(|bullet| (&text[bullet.len()..], None, 1, true));
    let (rest, style, n, is_sure) = bullet
        .or_else(|| bracketed(text))
        .or_else(|| code(text))
        .or_else(|| enumerator(text).map(|found| (found.rest, Some(found.style), found.n, found.is_sure)))?;
    let rest = rest.trim_start_matches([' ', '，', '：', '\u{3000}']);
    Some(Mark { range: 0..text.len() - rest.len(), style, n, is_sure })
}

/// （二）, which is a mark before 中断 and 组织, too.
fn bracketed(text: &str) -> Option<(&str, Option<Style>, usize, bool)> {
    let inner = text.strip_prefix('（')?;
    let inner = &inner[..inner.chars().next()?.len_utf8()];
    let rest = text['（'.len_utf8() + inner.len()..].strip_prefix('）')?;
    let n = "一二三四五六七八九".find(inner).map(|at| at / '一'.len_utf8() + 1)?;
    (!rest.is_empty()).then_some((rest, Some(Style::HanInBrackets), n, true))
}

/// `CA-1 `, `3.1 `, `#4 `, `D2 – `: how English reports number.
fn code(text: &str) -> Option<(&str, Option<Style>, usize, bool)> {
    let near = text.char_indices().nth(8).map_or(text.len(), |(at, _)| at);
    let head = text[..near].split([' ', '\t', '：']).next()?;
    let rest = &text[head.len()..];
    let is_short = (2..=6).contains(&head.len()) && head.ends_with(|c: char| c.is_ascii_digit());
    let is_number = head.len() >= 3 && head.contains(['-', '.', '#']) && !head.starts_with(['-', '.']);
    let is_letter = head.starts_with(|c: char| c.is_ascii_uppercase())
        && (rest.starts_with(" – ") || rest.starts_with(" - ") || rest.starts_with('：'));
    let is_code = is_short
        && (is_number || is_letter)
        && head.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-.#".contains(c));
    let n = head.trim_start_matches(|c: char| c.is_ascii_uppercase()).rsplit(['-', '.', '#']).next()?.parse().ok()?;
    let rest = rest.trim_start_matches([' ', '：', '–', '-']);
    (is_code && !rest.is_empty()).then_some((rest, Some(Style::Figure), n, false))
}

/// Whether a line begins with a mark.
pub fn leads(line: &str) -> bool {
    leading(line).is_some()
}

/// The marks in a paragraph, of which each may be one: at its beginning, behind punctuation, and 一是 also behind a comma.
pub fn within(text: &str) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    let mut before = '\n';
    for (at, c) in text.char_indices() {
        // The minutes of 18:30. are no mark.
        let is_time = c.is_ascii_digit()
            && before == '：'
            && text[..at - before.len_utf8()].ends_with(|c: char| c.is_ascii_digit());
        let is_place = match before {
            _ if is_time => false,
            '\n' | '。' | '；' | '！' | '？' | '：' | '）' | ' ' => true,
            '，' => true,
            _ => matches!(c, '①'..='⑳' | '⑴'..='⒇'),
        };
        let was = std::mem::replace(&mut before, c);
        let is_within = found.last().is_some_and(|mark| at < mark.range.end);
        if !is_place || is_within {
            continue;
        }
        let Some(mark) = leading(&text[at..]).or_else(|| hand(&text[at..])) else { continue };
        // A blank or a comma may stand within a sentence.
        let may_be = was == '\n'
            || mark.style.is_some()
                && (matches!(was, '。' | '；' | '：')
                    || !mark.is_outer()
                    || matches!(mark.style, Some(Style::Circled)));
        if may_be {
            let range = at..at + mark.range.end;
            found.push(Mark { range, ..mark });
        }
    }
    let there: HashSet<(Option<Style>, usize)> = found.iter().map(|mark| (mark.style, mark.n)).collect();
    // One that may be a number or a word is a mark only beside a neighbour.
    found.retain(|mark| {
        let has = |n: usize| there.contains(&(mark.style, n));
        mark.is_sure || mark.range.start == 0 || has(mark.n + 1) || mark.n > 1 && has(mark.n - 1)
    });
    found
}

/// 一方面 and 另一方面.
fn hand(text: &str) -> Option<Mark> {
    [("一方面", 1), ("另一方面", 2)].into_iter().find_map(|(word, n)| {
        let rest = text.strip_prefix(word)?.trim_start_matches('，');
        Some(Mark { range: 0..text.len() - rest.len(), style: Some(Style::OfThem), n, is_sure: true })
    })
}
