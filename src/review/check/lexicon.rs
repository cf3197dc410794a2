//! The words a check knows, by what they tell: empty phrases, duties, posts and the like.
//!
//! They stand in `data/lexicon/`, one file a language; the build script sorts them. All rules share one pass over a
//! text, so that a long review costs no more than its length.

use std::{collections::HashMap, sync::LazyLock};

use crate::i18n::Lang;

/// What a word tells. A word may be of several classes.
///
/// The names in the files are those of the variants in small letters; the build script writes the variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Hides the words of another meaning that stand in it: 应急 and 供应 are no 应. Of further classes it is one itself.
    Stop,
    /// An empty phrase; its question is asked instead.
    Filler,
    /// An empty phrase that may do no harm.
    Mild,
    /// Where a duty is written: 规定, procedure.
    Duty,
    /// Something was not done: 没有, failed to.
    Omission,
    /// A state of mind: 意识, attitude.
    Mindset,
    /// Teaching and telling: 培训, briefing.
    Teaching,
    /// What lies outside the office: 暴雨, supplier.
    Outside,
    /// Systems rather than actions: 机制, appraisal.
    System,
    /// A virtue …
    Virtue,
    /// … and its lack: 责任心 不强.
    Lack,
    /// A judgement of character by itself: 敷衍, complacency.
    Fault,
    /// Nobody in particular: 相关, everyone.
    Nobody,
    /// An office: 科, department.
    Office,
    /// A post: 主任, manager.
    Post,
    /// Says only that it is done: 落实, completed.
    Done,
    /// Blocks or removes a step: 自动, cannot.
    Blocks,
    /// Relies on people remembering: 提醒, circular.
    Reminder,
    /// People hurt, complaining or young.
    Affected,
    /// What is said of them to blame them: 不配合, unreasonable.
    Blame,
    /// Ill will of others: 炒作, malicious.
    Malice,
    /// Left to be filled in: 待核实, TODO.
    Placeholder,
    /// A day or a time in words: 当天, yesterday.
    Time,
    /// People and things that are counted: 医生, passengers.
    Counted,
    /// A number in words: twelve.
    Count,
    /// Something that lasts: 长期, for years.
    Long,
    /// Weather and the like, which is blamed or just there: 暴雨.
    Weather,
    /// Others, to blame for what they did or left: 供应商.
    Others,
}

/// A word of the lexicon, as the build script writes it.
struct LexiconEntry {
    word: &'static str,
    /// Whether more letters may follow: `train*`.
    is_stem: bool,
    classes: &'static [Class],
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
    /// Whether it stands within quotation marks or book marks: then somebody else said it.
    pub is_quoted: bool,
    classes: &'static [Class],
}

impl Hit {
    pub fn is(&self, class: Class) -> bool {
        self.classes.contains(&class)
    }

    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.at + self.word.len()
    }
}

/// Words of one language.
pub struct Lexicon {
    /// The words that begin with a character, sorted.
    by_first: HashMap<char, &'static [LexiconEntry]>,
}

static LEXICONS: LazyLock<[Lexicon; 2]> = LazyLock::new(|| [ZH, EN].map(Lexicon::new));

impl Lexicon {
    /// The words of `lang`.
    pub fn of(lang: Lang) -> &'static Lexicon {
        &LEXICONS[lang as usize]
    }

    /// `entries` are sorted by their words.
    fn new(entries: &'static [LexiconEntry]) -> Lexicon {
        debug_assert!(entries.is_sorted_by(|a, b| a.word <= b.word), "the build script sorts them");
        let first = |entry: &LexiconEntry| entry.word.chars().next();
        let groups = entries.chunk_by(|a, b| first(a) == first(b));
        Lexicon { by_first: groups.filter_map(|group| Some((first(&group[0])?, group))).collect() }
    }

    /// All its words in `text`, in their order there.
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
            if !(is_letter(c) && is_letter(before))
                && let Some(entries) = self.by_first.get(&c)
            {
                hidden = push_hits(entries, text, at, depth > 0 || is_straight, hidden, &mut hits);
            }
            before = c;
        }
        hits
    }
}

/// Appends the words of `entries` that begin at `at`; what lies before `hidden` belongs to a stop word. The answer is how
/// far stop words reach now.
fn push_hits(
    entries: &[LexiconEntry],
    text: &str,
    at: usize,
    is_quoted: bool,
    hidden: usize,
    hits: &mut Vec<Hit>,
) -> usize {
    let (rest, own) = (&text[at..], hits.len());
    for entry in candidates(entries, rest) {
        let Some(after) = rest.strip_prefix(entry.word) else { continue };
        let goes_on = entry.word.ends_with(is_letter) && after.starts_with(is_letter);
        if (entry.is_stem || !goes_on) && at + entry.word.len() > hidden {
            hits.push(Hit { at, word: entry.word, ask: entry.ask, is_quoted, classes: entry.classes });
        }
    }
    let Some(end) = hits[own..].iter().filter(|hit| hit.is(Class::Stop)).map(Hit::end).max() else { return hidden };
    let stays = |hit: &Hit| hit.end() > end || hit.end() == end && hit.classes != [Class::Stop];
    let longer: Vec<_> = hits.drain(own..).filter(stays).collect();
    hits.extend(longer);
    hidden.max(end)
}

/// The entries that `rest` may begin with, in their order: the word of one character, and those that share the first two
/// characters of `rest` and sort before it.
fn candidates<'e>(entries: &'e [LexiconEntry], rest: &str) -> impl Iterator<Item = &'e LexiconEntry> {
    let two = rest.char_indices().nth(2).map_or(rest.len(), |(end, _)| end);
    let is_single = |entry: &&LexiconEntry| entry.word.chars().nth(1).is_none();
    let single = entries.first().filter(is_single);
    let entries = &entries[usize::from(single.is_some())..];
    let start = entries.partition_point(|entry| entry.word < &rest[..two]);
    let end = entries.partition_point(|entry| entry.word <= rest);
    single.into_iter().chain(&entries[start..end])
}

/// Letters that make up words between spaces; Chinese characters stand for themselves.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
