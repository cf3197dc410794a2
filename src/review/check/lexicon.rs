//! The lexicon of the check: words by what they indicate, such as empty phrases, duties and posts.
//!
//! The words are in `data/lexicon/`, one file per language; the build script sorts them. All rules share one pass over
//! a text, so the time of a check grows linearly with the length of the review.

use std::{collections::HashMap, sync::LazyLock};

use crate::i18n::Lang;

/// What a word indicates. A word may belong to several classes.
///
/// The files use the names of the variants in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Hides the words inside it, which have another meaning there: 应急 and 供应 do not contain the word 应. If it has
    /// further classes, it is itself a hit of those.
    Stop,
    /// An empty phrase. The finding asks a question instead.
    Filler,
    /// An empty phrase that may be harmless.
    Mild,
    /// Where a duty is laid down: 规定, procedure.
    Duty,
    /// Something was not done: 没有, failed to.
    Omission,
    /// A state of mind: 意识, attitude.
    Mindset,
    /// Teaching and telling: 培训, briefing.
    Teaching,
    /// Something outside the office: 暴雨, supplier.
    Outside,
    /// Systems rather than actions: 机制, appraisal.
    System,
    /// A virtue, see [`Class::Lack`].
    Virtue,
    /// The lack of a virtue: the second word of 责任心 不强.
    Lack,
    /// A judgement of character in one word: 敷衍, complacency.
    Fault,
    /// Nobody in particular: 相关, everyone.
    Nobody,
    /// An office: 科, department.
    Office,
    /// A post: 主任, manager.
    Post,
    /// Says only that something is done: 落实, completed.
    Done,
    /// Blocks or removes a step: 自动, cannot.
    Blocks,
    /// Relies on people remembering: 提醒, circular.
    Reminder,
    /// People hurt, complaining or young.
    Affected,
    /// Blames the people affected: 不配合, unreasonable.
    Blame,
    /// Malice of others: 炒作, malicious.
    Malice,
    /// A placeholder: 待核实, TODO.
    Placeholder,
    /// A day or a time in words: 当天, yesterday.
    Time,
    /// People and things that are counted: 医生, passengers.
    Counted,
    /// A number in words: twelve.
    Count,
    /// Something that lasts: 长期, for years.
    Long,
    /// Weather and the like, as an excuse or as a circumstance: 暴雨.
    Weather,
    /// Others who can be blamed for what they did or left undone: 供应商.
    Others,
    /// A judgement of how something was done: 不到位, inadequate.
    Judge,
    /// In English: a negative word for work or people, which explains nothing even beside facts: careless.
    Negative,
    /// In English: relies on people remembering, whatever it is about: be more careful.
    Soft,
    /// In English: only looks into something: investigate whether.
    Tentative,
    /// In English: changes the work itself: interlock, checklist.
    Sturdy,
    /// In English: a document that rules work, see [`Class::Written`].
    Document,
    /// In English: what is done with a document: updated.
    Written,
    /// What should or could have been done: 本应, should have.
    Ought,
    /// What would have happened otherwise: 如果, would have.
    Unreal,
    /// Papers, meetings and lessons: 印发, circular.
    Paper,
    /// What shows that something has changed: 测试, a rate.
    Outcome,
    /// 我们, we.
    We,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Classes(u64);

impl Classes {
    const fn of(classes: &[Class]) -> Classes {
        let (mut bits, mut n) = (0, 0);
        while n < classes.len() {
            bits |= 1 << classes[n] as u32;
            n += 1;
        }
        Classes(bits)
    }

    fn contains(self, class: Class) -> bool {
        self.0 & 1 << class as u32 != 0
    }
}

/// A word of the lexicon, as the build script writes it.
struct LexiconEntry {
    word: &'static str,
    /// Whether more letters may follow: `train*`.
    is_stem: bool,
    classes: Classes,
    /// For an empty phrase: the name of the question to ask instead.
    ask: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A word that was found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Where it begins, in bytes.
    pub at: usize,
    pub word: &'static str,
    /// For an empty phrase: the name of the question to ask instead.
    pub ask: &'static str,
    /// Whether it is inside quotation marks or book marks, so that the words are somebody else's.
    pub is_quoted: bool,
    classes: Classes,
}

impl Hit {
    pub fn is(&self, class: Class) -> bool {
        self.classes.contains(class)
    }

    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.at + self.word.len()
    }
}

/// Words of one language.
pub struct Lexicon {
    /// The entries by their first character, and in it by their second one if they have one.
    by_first: HashMap<char, Vec<Group>>,
}

/// Entries with the same first two characters: the second one, if there is one, and the entries.
type Group = (Option<char>, &'static [LexiconEntry]);

const STOP_ONLY: Classes = Classes::of(&[Class::Stop]);

static LEXICONS: LazyLock<[Lexicon; 2]> = LazyLock::new(|| [ZH, EN].map(Lexicon::new));

impl Lexicon {
    /// The words of `lang`.
    pub fn of(lang: Lang) -> &'static Lexicon {
        &LEXICONS[lang as usize]
    }

    /// `entries` have to be sorted by their words.
    fn new(entries: &'static [LexiconEntry]) -> Lexicon {
        debug_assert!(entries.is_sorted_by(|a, b| a.word <= b.word), "the build script sorts them");
        let start = |entry: &LexiconEntry| {
            let mut chars = entry.word.chars();
            (chars.next(), chars.next())
        };
        let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
        for group in entries.chunk_by(|a, b| start(a) == start(b)) {
            if let (Some(first), second) = start(&group[0]) {
                by_first.entry(first).or_default().push((second, group));
            }
        }
        Lexicon { by_first }
    }

    /// All words of the lexicon in `text`, in the order of the text.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let text = &text.to_ascii_lowercase();
        let mut hits = Vec::new();
        let (mut depth, mut is_straight, mut before, mut hidden) = (0_usize, false, ' ', 0);
        for (at, c) in text.char_indices() {
            match c {
                '“' | '‘' | '「' | '『' | '《' => depth += 1,
                '”' | '’' | '」' | '』' | '》' => depth = depth.saturating_sub(1),
                '"' => is_straight = !is_straight,
                _ => {}
            }
            let is_inside_word = is_letter(c) && is_letter(before);
            let may_begin = !c.is_whitespace() && !is_inside_word;
            if may_begin && let Some(groups) = self.by_first.get(&c) {
                hidden = push_hits(groups, text, at, depth > 0 || is_straight, hidden, &mut hits);
            }
            before = c;
        }
        hits
    }
}

/// How many words are found in a usual text, so that few lists have to grow.
const USUAL: usize = 12;

/// Appends the words of `groups` that begin at `at`. Words that end before `hidden` are inside a stop word. Returns
/// the position up to which stop words reach now.
fn push_hits(
    groups: &[(Option<char>, &[LexiconEntry])],
    text: &str,
    at: usize,
    is_quoted: bool,
    hidden: usize,
    hits: &mut Vec<Hit>,
) -> usize {
    let (rest, own) = (&text[at..], hits.len());
    let second = rest.chars().nth(1);
    let single = groups.first().filter(|(second, _)| second.is_none());
    let pair = groups.binary_search_by_key(&second, |(second, _)| *second).ok().filter(|_| second.is_some());
    for entry in single.into_iter().chain(pair.map(|n| &groups[n])).flat_map(|(_, entries)| *entries) {
        let Some(after) = rest.strip_prefix(entry.word) else { continue };
        let goes_on = entry.word.ends_with(is_letter) && after.starts_with(is_letter);
        if (entry.is_stem || !goes_on) && at + entry.word.len() > hidden {
            if hits.capacity() == 0 {
                hits.reserve(USUAL);
            }
            hits.push(Hit { at, word: entry.word, ask: entry.ask, is_quoted, classes: entry.classes });
        }
    }
    let Some(end) = hits[own..].iter().filter(|hit| hit.is(Class::Stop)).map(Hit::end).max() else { return hidden };
    let stays = |hit: &Hit| hit.end() > end || hit.end() == end && hit.classes != STOP_ONLY;
    let longer: Vec<_> = hits.drain(own..).filter(stays).collect();
    hits.extend(longer);
    hidden.max(end)
}

/// Letters of words that are separated by spaces. A Chinese character may begin a word anywhere.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
