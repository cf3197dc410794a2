//! The words a check knows, by what they tell: empty phrases, duties, posts and the like.
//!
//! They stand in `data/lexicon/`, one file a language; the build script sorts them. All rules share one pass over a
//! text, so that a long review costs no more than its length.

use std::sync::LazyLock;

use crate::i18n::Lang;

/// One table for a class and its name in the files, so that neither is forgotten.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident $name:literal,)*) => {
        /// What a word tells. A word may be of several classes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class {
            $($(#[$doc])* $class,)*
        }

        /// The classes by their names in the files.
        const NAMES: &[(&str, Class)] = &[$(($name, Class::$class)),*];
    };
}

classes! {
    /// Hides the words of another meaning that stand in it: 应急 and 供应 are no 应. Of further classes it is one itself.
    Stop "stop",
    /// An empty phrase; its question is asked instead.
    Filler "filler",
    /// An empty phrase that may do no harm.
    Mild "mild",
    /// Where a duty is written: 规定, procedure.
    Duty "duty",
    /// Something was not done: 没有, failed to.
    Omission "omission",
    /// A state of mind: 意识, attitude.
    Mindset "mindset",
    /// Teaching and telling: 培训, briefing.
    Teaching "teaching",
    /// What lies outside the office: 暴雨, supplier.
    Outside "outside",
    /// Systems rather than actions: 机制, appraisal.
    System "system",
    /// A virtue …
    Virtue "virtue",
    /// … and its lack: 责任心 不强.
    Lack "lack",
    /// A judgement of character by itself: 敷衍, complacency.
    Fault "fault",
    /// Nobody in particular: 相关, everyone.
    Nobody "nobody",
    /// An office: 科, department.
    Office "office",
    /// A post: 主任, manager.
    Post "post",
    /// Says only that it is done: 落实, completed.
    Done "done",
    /// Blocks or removes a step: 自动, cannot.
    Blocks "blocks",
    /// Relies on people remembering: 提醒, circular.
    Reminder "reminder",
    /// People hurt, complaining or young.
    Affected "affected",
    /// What is said of them to blame them: 不配合, unreasonable.
    Blame "blame",
    /// Ill will of others: 炒作, malicious.
    Malice "malice",
    /// Left to be filled in: 待核实, TODO.
    Placeholder "placeholder",
    /// A day or a time in words: 当天, yesterday.
    Time "time",
    /// People and things that are counted: 医生, passengers.
    Counted "counted",
    /// A number in words: twelve.
    Count "count",
    /// Something that lasts: 长期, for years.
    Long "long",
    /// Weather and the like, which is blamed or just there: 暴雨.
    Weather "weather",
    /// Others, to blame for what they did or left: 供应商.
    Others "others",
}

/// Words of one language, sorted.
pub struct Lexicon {
    entries: Vec<Entry>,
    /// Two bits for each character (its number modulo 2048): whether it begins a word, and whether it is one.
    firsts: [u64; 64],
    /// For each pair of characters (see [`pair`]) where the words begin that begin with it, and how many they are: mostly
    /// none, and a look costs less than a search. [`SHARED`] where several pairs meet.
    pairs: Vec<(u16, u16)>,
}

struct Entry {
    word: &'static str,
    /// Whether more letters may follow: `train*`.
    is_stem: bool,
    classes: u32,
    ask: &'static str,
}

impl Entry {
    fn begins(&self, first: char, second: char) -> bool {
        let mut chars = self.word.chars();
        (chars.next(), chars.next()) == (Some(first), Some(second))
    }
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
        let mut lexicon = Lexicon { entries: Vec::new(), firsts: [0; 64], pairs: vec![(0, 0); PAIRS] };
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
            let mut chars = entry.word.chars();
            if let (Some(first), Some(second)) = (chars.next(), chars.next()) {
                let own = lexicon.entries.len() as u16;
                let (start, count) = &mut lexicon.pairs[pair(first, second)];
                if *count == 0 {
                    *start = own;
                } else if *start != SHARED && !lexicon.entries[usize::from(*start)].begins(first, second) {
                    *start = SHARED;
                }
                *count += 1;
            }
            if let Some(first) = entry.word.chars().next() {
                let n = first as usize % 2048 * 2;
                let is_single = entry.word.len() == first.len_utf8();
                lexicon.firsts[n / 64] |= (1 + 2 * u64::from(is_single)) << (n % 64);
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
        let (mut depth, mut is_straight, mut before, mut hidden) = (0_usize, false, ' ', 0);
        for (at, c) in text.char_indices() {
            match c {
                '“' | '‘' | '「' | '『' | '《' => depth += 1,
                '”' | '’' | '」' | '』' | '》' => depth = depth.saturating_sub(1),
                '"' => is_straight = !is_straight,
                _ => {}
            }
            let n = c as usize % 2048 * 2;
            let bits = self.firsts[n / 64] >> (n % 64);
            if bits & 1 == 1 && !(is_letter(c) && is_letter(before)) {
                let is_single = bits & 2 == 2;
                hidden = self.push_hits(text, at, is_single, depth > 0 || is_straight, hidden, &mut hits);
            }
            before = c;
        }
        hits
    }

    /// The words that begin at `at`; what lies before `hidden` belongs to a stop word. The answer is how far stop words
    /// reach now.
    fn push_hits(
        &self,
        text: &str,
        at: usize,
        is_single: bool,
        is_quoted: bool,
        hidden: usize,
        hits: &mut Vec<Hit>,
    ) -> usize {
        let (rest, own) = (&text[at..], hits.len());
        let mut push = |entry: &Entry| {
            let Some(after) = rest.strip_prefix(entry.word) else { return };
            let goes_on = entry.word.ends_with(is_letter) && after.starts_with(is_letter);
            if (entry.is_stem || !goes_on) && at + entry.word.len() > hidden {
                let (word, ask, classes) = (entry.word, entry.ask, entry.classes);
                hits.push(Hit { at, word, ask, is_quoted, classes });
            }
        };
        let mut chars = rest.chars();
        let Some(first) = chars.next() else { return hidden };
        if is_single {
            let single = &rest[..first.len_utf8()];
            let place = self.entries.partition_point(|e| e.word < single);
            self.entries.get(place).filter(|e| e.word == single).into_iter().for_each(&mut push);
        }
        if let Some(second) = chars.next() {
            let known = first.len_utf8() + second.len_utf8();
            let (start, count) = self.pairs[pair(first, second)];
            let of_pair = match start {
                SHARED => {
                    let start = self.entries.partition_point(|e| e.word < &rest[..known]);
                    let count = self.entries[start..].partition_point(|e| e.begins(first, second));
                    &self.entries[start..start + count]
                }
                _ => &self.entries[start as usize..][..count as usize],
            };
            let next = rest.as_bytes().get(known);
            for entry in of_pair {
                match entry.word.as_bytes().get(known) {
                    // They are sorted: most words are told apart by one more byte.
                    byte if byte.is_some() && byte > next => break,
                    byte if byte.is_some() && byte < next => {}
                    _ => push(entry),
                }
            }
        }
        let Some(end) = hits[own..].iter().filter(|hit| hit.is(Class::Stop)).map(Hit::end).max() else { return hidden };
        let stays = |hit: &Hit| hit.end() > end || hit.end() == end && hit.classes != bit(Class::Stop);
        let longer: Vec<_> = hits.drain(own..).filter(stays).collect();
        hits.extend(longer);
        hidden.max(end)
    }
}

const PAIRS: usize = 8192;
const SHARED: u16 = u16::MAX;

/// The place of two characters in a table of [`PAIRS`].
fn pair(first: char, second: char) -> usize {
    (first as usize * 37 + second as usize) % PAIRS
}

/// Letters that make up words between spaces; Chinese characters stand for themselves.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
