//! Sentences and items, and what stands around each of them.

use std::ops::Range;

use super::{
    flow::range_in,
    marks::{self, Mark},
    tells::Tells,
    wording::{self, Part},
};
use crate::i18n::Lang;

/// A sentence or an item of a list, with what is known of it before it is known what it tells.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// The position of its paragraph.
    pub paragraph: usize,
    /// Its place in the plain text of the paragraph.
    pub range: Range<usize>,
    pub text: &'a str,
    pub mark: Option<Mark>,
    /// Whether its paragraph begins with it.
    pub is_first: bool,
    /// Whether it goes on with an item whose first sentence stands before it in the paragraph.
    pub goes_on: bool,
    /// Whether items are marked in the part that it belongs to.
    pub is_listed: bool,
    /// Whether who, by when, or how it is proved follows it.
    pub is_detailed: bool,
    /// The heading or label above it, and what that announces if its words are known.
    pub heading: &'a str,
    pub part: Option<Part>,
    /// Whether it says that something is done or promised.
    pub state: State,
    /// What it tells, if that is known.
    pub known: Option<Tells>,
}

/// Whether a sentence says that something is done or promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Said,
    Done,
    Promised,
}

impl State {
    pub fn of(text: &str) -> State {
        if wording::is_done(text) {
            State::Done
        } else if wording::is_promised(text) {
            State::Promised
        } else {
            State::Said
        }
    }

    /// The name that the weights know.
    pub fn name(self) -> &'static str {
        match self {
            State::Said => "said",
            State::Done => "done",
            State::Promised => "promised",
        }
    }
}

/// The mark and the words of each sentence or item of a paragraph from `start` on.
pub fn split(text: &str, start: usize, lang: Lang) -> Vec<(Option<Mark>, Range<usize>)> {
    let marks: Vec<Mark> = marks::within(text)
        .into_iter()
        .filter(|mark| mark.range.start >= start || mark.range.start == 0 && start == 0)
        .collect();
    let mut cuts: Vec<usize> = marks.iter().map(|mark| mark.range.start).collect();
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '「' | '（' => depth += 1,
            '”' | '」' | '）' => depth = (depth - 1).max(0),
            '；' if lang == Lang::En => {}
            '。' | '！' | '？' | '；' if depth == 0 => cuts.push(at + c.len_utf8()),
            // 我们采取一项措施：…
            '：' if depth == 0 && lang == Lang::Zh => {
                let begun = cuts.iter().filter(|cut| **cut <= at).max().copied().unwrap_or(start).max(start);
                let mark = marks.iter().find(|mark| mark.range.start == begun).map_or(begun, |mark| mark.range.end);
                if mark < at && wording::announced(&text[mark..at]).is_some() {
                    cuts.push(at + c.len_utf8());
                }
            }
            '，' if depth == 0 && turns(&text[at + c.len_utf8()..]) => cuts.push(at + c.len_utf8()),
            '.' | '!' | '?' if lang == Lang::En && ends_sentence(text, at) => cuts.push(at + 1),
            _ => {}
        }
    }
    cuts.retain(|cut| *cut > start);
    cuts.push(start);
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    let unit = |pair: &[usize]| {
        let mark = marks.binary_search_by_key(&pair[0], |mark| mark.range.start).ok().map(|n| marks[n].clone());
        let from = mark.as_ref().map_or(pair[0], |mark| mark.range.end.min(pair[1]));
        let bare = text[from..pair[1]].trim();
        (mark, range_in(text, bare))
    };
    let units = cuts.windows(2).map(unit);
    units.filter(|(_, range)| text[range.clone()].contains(char::is_alphanumeric)).collect()
}

/// Whether what stands behind a comma says something of another kind than what stands before: causes and what is done about
/// them stand in one sentence often.
fn turns(rest: &str) -> bool {
    const TURNS: [&str; 9] = ["对此", "为此", "因此我们要", "故拟", "故我", "下一步", "接下来", "现已", "截至目前"];
    TURNS.iter().any(|word| rest.starts_with(word)) && !rest.starts_with("现已超期")
}

/// Whether the full stop at `at` ends an English sentence.
fn ends_sentence(text: &str, at: usize) -> bool {
    const ABBREVIATIONS: [&str; 13] =
        ["Mr", "Mrs", "Ms", "Dr", "St", "No", "approx", "e.g", "i.e", "vs", "Resp", "max", "min"];
    let before = text[..at].rsplit([' ', '（']).next().unwrap_or_default();
    let rest = &text[at + 1..];
    let is_short = before.chars().count() <= 1 || ABBREVIATIONS.contains(&before);
    let begins = |c: char| c.is_uppercase() || c == '"' || c == '“' || c.is_ascii_digit();
    !is_short && (rest.is_empty() || rest.starts_with(' ') && rest.trim_start().starts_with(begins))
}
