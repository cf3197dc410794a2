//! The words a check knows, by what they tell: empty phrases, duties, posts and the like.
//!
//! They stand in `data/lexicon/`, one file a language; the build script sorts them. All rules share one pass over a
//! text, so that a long review costs no more than its length.

use std::sync::LazyLock;

use crate::i18n::Lang;

/// What a word tells. A word may be of several classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Hides a shorter word of another meaning: 应急 is no 应.
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
}

/// The classes by their names in the files.
const NAMES: &[(&str, Class)] = &[
    ("stop", Class::Stop),
    ("filler", Class::Filler),
    ("mild", Class::Mild),
    ("duty", Class::Duty),
    ("omission", Class::Omission),
    ("mindset", Class::Mindset),
    ("teaching", Class::Teaching),
    ("outside", Class::Outside),
    ("system", Class::System),
    ("virtue", Class::Virtue),
    ("lack", Class::Lack),
    ("fault", Class::Fault),
    ("nobody", Class::Nobody),
    ("office", Class::Office),
    ("post", Class::Post),
    ("done", Class::Done),
    ("blocks", Class::Blocks),
    ("reminder", Class::Reminder),
    ("affected", Class::Affected),
    ("blame", Class::Blame),
    ("malice", Class::Malice),
    ("placeholder", Class::Placeholder),
    ("time", Class::Time),
    ("counted", Class::Counted),
];

/// Words of one language, sorted.
pub struct Lexicon {
    entries: Vec<Entry>,
    /// A bit for each first character (its number modulo 1024): most characters begin no word.
    firsts: [u64; 16],
}

struct Entry {
    word: &'static str,
    /// Whether more letters may follow: `train*`.
    is_stem: bool,
    classes: u32,
    ask: &'static str,
}

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
    classes: u32,
}

impl Hit {
    pub fn is(&self, class: Class) -> bool {
        self.classes & bit(class) != 0
    }

    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.at + self.word.len()
    }
}

fn bit(class: Class) -> u32 {
    1 << class as u32
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

static LEXICONS: LazyLock<[Lexicon; 2]> = LazyLock::new(|| [ZH, EN].map(Lexicon::read));

impl Lexicon {
    /// The words of `lang`.
    pub fn of(lang: Lang) -> &'static Lexicon {
        &LEXICONS[lang as usize]
    }

    /// A line a word: `word=class class`, a class perhaps with the name of a question: `filler.meeting`.
    fn read(text: &'static str) -> Lexicon {
        let mut lexicon = Lexicon { entries: Vec::new(), firsts: [0; 16] };
        for line in text.lines() {
            let Some((word, names)) = line.split_once('=') else { continue };
            let mut entry = Entry { word, is_stem: false, classes: 0, ask: "" };
            if let Some(stem) = word.strip_suffix('*') {
                (entry.word, entry.is_stem) = (stem, true);
            }
            for name in names.split(' ') {
                let (name, ask) = name.split_once('.').unwrap_or((name, ""));
                let class = NAMES.iter().find(|(known, _)| *known == name);
                debug_assert!(class.is_some(), "{line}: no such class");
                entry.classes |= class.map_or(0, |(_, class)| bit(*class));
                entry.ask = if ask.is_empty() { entry.ask } else { ask };
            }
            if let Some(first) = entry.word.chars().next() {
                let n = first as usize % 1024;
                lexicon.firsts[n / 64] |= 1 << (n % 64);
            }
            lexicon.entries.push(entry);
        }
        debug_assert!(lexicon.entries.is_sorted_by(|a, b| a.word <= b.word), "the build script sorts them");
        lexicon
    }

    /// All its words in `text`, in their order there.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let text = &text.to_ascii_lowercase();
        let mut hits = Vec::new();
        let (mut depth, mut is_straight, mut before) = (0_usize, false, ' ');
        for (at, c) in text.char_indices() {
            match c {
                '“' | '‘' | '「' | '『' | '《' => depth += 1,
                '”' | '’' | '」' | '』' | '》' => depth = depth.saturating_sub(1),
                '"' => is_straight = !is_straight,
                _ => {}
            }
            let n = c as usize % 1024;
            if self.firsts[n / 64] >> (n % 64) & 1 == 1 && !(is_letter(c) && is_letter(before)) {
                self.push_hits(text, at, c, depth > 0 || is_straight, &mut hits);
            }
            before = c;
        }
        hits
    }

    /// The words that begin at `at` with the character `c`.
    fn push_hits(&self, text: &str, at: usize, c: char, is_quoted: bool, hits: &mut Vec<Hit>) {
        let rest = &text[at..];
        let start = self.entries.partition_point(|e| e.word.chars().next().is_some_and(|first| first < c));
        let own = hits.len();
        for entry in self.entries[start..].iter().take_while(|e| e.word.starts_with(c)) {
            let Some(after) = rest.strip_prefix(entry.word) else { continue };
            let goes_on = entry.word.ends_with(is_letter) && after.starts_with(is_letter);
            if goes_on && !entry.is_stem {
                continue;
            }
            let (word, ask, classes) = (entry.word, entry.ask, entry.classes);
            hits.push(Hit { at, word, ask, is_quoted, classes });
        }
        // Sorted words come shorter first: the last is the longest.
        if hits.len() > own && hits.last().is_some_and(|longest| longest.is(Class::Stop)) {
            hits.truncate(own);
        }
    }
}

/// Letters that make up words between spaces; Chinese characters stand for themselves.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
