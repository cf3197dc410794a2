//! Whether two people say the same in their own words.

use super::plain::{Token, is_empty_word, plain, stem, token};

/// The least likeness, from 0 to 1, of words that say the same. `tests/fixtures/board/alike.txt` has the pairs that it follows
/// from.
pub const ALIKE: f32 = 0.6;

/// Chinese words that two wordings of the same differ in, the longer ones first.
#[rustfmt::skip]
const FILLERS: [&str; 51] = [
    "没有", "未能", "未曾", "从来", "从未", "多年", "长期", "一直", "始终", "及时", "之间", "具体", "情况", "没", "未", "无", "不", "的",
    "了", "在", "时", "都", "就", "由", "被", "和", "与", "及", "中", "做", "过", "也", "人", "员", "个", "前", "后", "对", "从", "将", "把",
    "各", "很", "才", "还", "给", "到", "有", "等", "上", "曾",
];

/// English words that two wordings of the same differ in, besides those that say nothing to a search.
#[rustfmt::skip]
const LOOSE: [&str; 34] = [
    "after", "all", "also", "because", "before", "can", "could", "ever", "may", "never", "off", "one", "only", "our", "out",
    "over", "than", "then", "there", "too", "under", "up", "us", "we", "what", "when", "which", "while", "who", "whom", "will", "within",
    "without", "would",
];

/// Somebody's words, cut to be compared with others.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// Chinese characters and pairs of them, and the stems of Latin words; sorted, each once.
    pieces: Vec<Token>,
    /// The characters and stems that are not of words that wordings of the same differ in; sorted, each once.
    content: Vec<Token>,
    /// A bit or more for each token of the content, by which most words are told apart at once.
    mark: u64,
}

impl Saying {
    pub fn of(words: &str) -> Saying {
        let plain = plain(words);
        let (mut pieces, mut content) = (Vec::new(), Vec::new());
        for run in plain.split(' ').flat_map(super::plain::runs) {
            if run.is_ascii() {
                if !is_empty_word(run) && !LOOSE.contains(&run) {
                    pieces.push(token(root(run)));
                    content.push(token(root(run)));
                }
                continue;
            }
            let mut last = None;
            for c in run.chars() {
                pieces.push(c as Token);
                pieces.extend(last.map(|last: char| (last as Token) << 32 | c as Token));
                last = Some(c);
            }
            let bare = FILLERS.iter().fold(run.to_owned(), |run, filler| match run.contains(filler) {
                true => run.replace(filler, ""),
                false => run,
            });
            content.extend(bare.chars().map(|c| c as Token));
        }
        for list in [&mut pieces, &mut content] {
            list.sort_unstable();
            list.dedup();
        }
        let mark = content.iter().fold(0, |mark, token| mark | 1 << (token.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58));
        Saying { pieces, content, mark }
    }

    /// The characters and stems that tell it from others, sorted. Of words that say the same one has all that the other has.
    pub fn content(&self) -> &[Token] {
        &self.content
    }

    /// What it is cut into, sorted.
    pub fn pieces(&self) -> &[Token] {
        &self.pieces
    }

    /// The share of pieces that both have, from 0 to 1 (Sørensen and Dice).
    pub fn likeness(&self, other: &Saying) -> f32 {
        let all = self.pieces.len() + other.pieces.len();
        2.0 * common(&self.pieces, &other.pieces) as f32 / all.max(1) as f32
    }

    /// Whether one of both has all content of the other, so that what differs is a further detail or the way to say it. Two
    /// causes may differ in one word alone: that nobody checked the date, and that nobody checked the names.
    pub fn covers(&self, other: &Saying) -> bool {
        if self.mark & !other.mark != 0 && other.mark & !self.mark != 0 {
            return false;
        }
        let least = self.content.len().min(other.content.len());
        least > 0 && common(&self.content, &other.content) == least
    }

    /// Whether both say the same.
    pub fn is_like(&self, other: &Saying) -> bool {
        self.pieces == other.pieces || (self.covers(other) && self.likeness(other) >= ALIKE)
    }
}

/// How many tokens two sorted lists have in common.
fn common(a: &[Token], b: &[Token]) -> usize {
    let (mut n, mut m, mut common) = (0, 0, 0);
    while let (Some(own), Some(other)) = (a.get(n), b.get(m)) {
        common += usize::from(own == other);
        n += usize::from(own <= other);
        m += usize::from(other <= own);
    }
    common
}

/// The beginning of a word that all its forms have: `skip` for `skipped`, `shar` for `share` and `shared`.
fn root(word: &str) -> &str {
    let adjective = word.strip_suffix("ly").filter(|adjective| adjective.len() >= 5);
    let stem = stem(adjective.unwrap_or(word));
    let letters = stem.as_bytes();
    let ends_double = letters.len() > 3 && letters[letters.len() - 1] == letters[letters.len() - 2];
    match stem.strip_suffix('e').filter(|stem| stem.len() >= 3) {
        _ if ends_double && stem.len() < word.len() => &stem[..stem.len() - 1],
        Some(root) => root,
        None => stem,
    }
}
