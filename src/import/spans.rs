//! Who, by when, how it is proved, and when it was done, within a sentence: the likeliest label of each word, by weights learned
//! from marked documents. What the rules of [`items`] and [`days`] find are features of the words.

use std::ops::Range;

use super::{
    chain::{self, COUNT, NEVER},
    days,
    items::{self, Parts},
    tagger::{Sample, Weights, step},
    tells::Tells,
};
use crate::i18n::Lang;

/// What a sentence is taken apart as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Measure,
    /// What says more of a measure.
    Detail,
    Remedy,
}

impl Of {
    /// What a sentence is taken apart as, by what it tells; `None` if it is not.
    pub fn told(tells: Tells) -> Option<Of> {
        match tells {
            Tells::Measure => Some(Of::Measure),
            Tells::OfMeasure => Some(Of::Detail),
            Tells::Remedy => Some(Of::Remedy),
            _ => None,
        }
    }
}

/// What a word of a sentence belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words that only lead to others.
    Out,
    Said,
    Owner,
    Due,
    Proof,
    /// The day on which it was done.
    Day,
}

impl Span {
    pub const ALL: [Span; 6] = [Span::Out, Span::Said, Span::Owner, Span::Due, Span::Proof, Span::Day];

    fn name(self) -> &'static str {
        match self {
            Span::Out => "out",
            Span::Said => "said",
            Span::Owner => "owner",
            Span::Due => "due",
            Span::Proof => "proof",
            Span::Day => "day",
        }
    }
}

/// The names of the steps between words, and behind a sign.
const STEPS: [&str; 2] = ["word", "sign"];

/// Words and signs of a sentence, each Chinese character by itself.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, c) in text[range.clone()].char_indices() {
        let at = at + range.start;
        let end = at + c.len_utf8();
        let is_letter = c.is_alphanumeric() && c < '\u{2e80}' || matches!(c, '\'' | '’');
        match words.last_mut() {
            Some(last) if is_letter && is_open && last.end == at => last.end = end,
            _ if c.is_whitespace() => {}
            _ => words.push(at..end),
        }
        is_open = is_letter;
    }
    words
}

/// A sentence that is taken apart.
struct Sentence<'a> {
    text: &'a str,
    lang: Lang,
    of: Of,
    words: Vec<Range<usize>>,
    /// The words as features name them.
    names: Vec<String>,
    /// What the rules say of each word.
    rules: Vec<Span>,
    limits: Vec<&'static str>,
    /// For each word the first and the last of its segment.
    segments: Vec<(usize, usize)>,
    /// How many segments stand before that of each word.
    places: Vec<usize>,
    /// For each word the last colon before it.
    colons: Vec<Option<usize>>,
}

impl<'a> Sentence<'a> {
    fn new(text: &'a str, range: Range<usize>, of: Of, lang: Lang) -> Sentence<'a> {
        let words = words(text, range.clone());
        let names: Vec<String> = words.iter().map(|word| name(&text[word.clone()])).collect();
        let mut rules = vec![Span::Out; words.len()];
        let mut mark = |range: &Range<usize>, span: Span| rules[within(&words, range)].fill(span);
        if of == Of::Remedy {
            mark(&range, Span::Said);
            if let Some(day) = days::done(&text[range.clone()], lang) {
                mark(&(day.start + range.start..day.end + range.start), Span::Day);
            }
        } else {
            let parts = items::parts(text, range.clone(), lang);
            parts.said.iter().for_each(|range| mark(range, Span::Said));
            for (range, span) in [(&parts.owner, Span::Owner), (&parts.due, Span::Due), (&parts.proof, Span::Proof)] {
                range.iter().for_each(|range| mark(range, span));
            }
        }
        let mut limits = vec![""; words.len()];
        let mut from = range.start;
        while let Some(limit) = days::limit(&text[from..range.end], lang) {
            let shift = |range: &Range<usize>| range.start + from..range.end + from;
            limits[within(&words, &shift(&limit.whole))].fill("around");
            limits[within(&words, &shift(&limit.day))].fill("day");
            from += limit.whole.end.max(1);
            while from < range.end && !text.is_char_boundary(from) {
                from += 1;
            }
        }
        let (segments, places) = segments(text, &words);
        let colons = names
            .iter()
            .enumerate()
            .scan(None, |last, (n, name): (usize, &String)| {
                let before = *last;
                if name == "：" {
                    *last = Some(n);
                }
                Some(before)
            })
            .collect();
        Sentence { text, lang, of, words, names, rules, limits, segments, places, colons }
    }

    /// Which step leads to a word.
    fn step(&self, n: usize) -> usize {
        let before = n.checked_sub(1).map(|n| &self.text[self.words[n].clone()]);
        usize::from(before.is_some_and(|word| matches!(word, "，" | "；" | "：" | "—" | "。" | "）" | "." | "（")))
    }

    /// Calls `found` with the kind and the value of each feature of a word.
    fn features(&self, n: usize, found: &mut impl FnMut(&str, &str)) {
        let name = |at: isize| {
            usize::try_from(n as isize + at).ok().and_then(|n| self.names.get(n)).map_or("", String::as_str)
        };
        let rule = |at: isize| {
            usize::try_from(n as isize + at).ok().and_then(|n| self.rules.get(n)).map_or("", |rule| rule.name())
        };
        let (first, last) = self.segments[n];
        found("x", self.lang.pick("zh", "en"));
        let of = match self.of {
            Of::Measure => "measure",
            Of::Detail => "detail",
            Of::Remedy => "remedy",
        };
        found("x of", of);
        found("x-2", name(-2));
        found("x-1", name(-1));
        found("x0", name(0));
        found("x1", name(1));
        found("x2", name(2));
        fn two(found: &mut impl FnMut(&str, &str), kind: &str, a: &str, b: &str) {
            found(kind, &format!("{a} {b}"));
        }
        two(found, "x-1,0", name(-1), name(0));
        two(found, "x0,1", name(0), name(1));
        two(found, "x-2,-1", name(-2), name(-1));
        two(found, "x1,2", name(1), name(2));
        two(found, "x rule", of, rule(0));
        two(found, "x rules", rule(-1), rule(0));
        two(found, "x rules+", rule(0), rule(1));
        two(found, "x limit", of, self.limits[n]);
        two(found, "x limit rule", self.limits[n], rule(0));
        let begins = format!(
            "{} {}",
            self.names[first],
            self.names.get(first + 1).filter(|_| first < last).map_or("", String::as_str)
        );
        let ends = format!("{} {}", self.names[last.saturating_sub(1).max(first)], self.names[last]);
        let place = ["0", "1", "2", "3"][self.places[n].min(3)];
        let is_last = self.places[n] == self.places.last().copied().unwrap_or_default();
        two(found, "x segment", place, if is_last { "last" } else { "" });
        two(found, "x segment rule", place, rule(0));
        two(
            found,
            "x length",
            ["4", "8", "14", "24", "more"][[4, 8, 14, 24].iter().position(|most| last - first < *most).unwrap_or(4)],
            place,
        );
        let from = ["0", "1", "2", "3", "more"][(n - first).min(4)];
        let to = ["0", "1", "2", "3", "more"][(last - n).min(4)];
        two(found, "x from", from, place);
        two(found, "x to", to, place);
        found("x begins", &begins);
        found("x ends", &ends);
        found("x begin", &self.names[first]);
        found("x end", &self.names[last]);
        let sign = first.checked_sub(1).map_or("", |n| self.names[n].as_str());
        found("x sign", sign);
        let after = self.names.get(last + 1).map_or("", String::as_str);
        found("x after", after);
        let word = &self.text[self.words[n].clone()];
        if self.lang == Lang::En && word.starts_with(char::is_uppercase) {
            found("x capital", if n == first { "first" } else { "later" });
        }
        // What a colon within the segment names.
        let colon = self.colons[n].filter(|at| *at >= first);
        if let Some(colon) = colon {
            let label =
                self.names[first..colon].iter().rev().take(4).rev().map(String::as_str).collect::<Vec<_>>().join(" ");
            found("x label", &label);
        }
    }

    fn excluded(&self, label: usize) -> bool {
        let Some(span) = Span::ALL.get(label) else { return true };
        match span {
            Span::Out | Span::Said => false,
            Span::Owner | Span::Due | Span::Proof => self.of == Of::Remedy,
            Span::Day => self.of != Of::Remedy,
        }
    }
}

/// The positions of the words that a part of the text touches.
fn within(words: &[Range<usize>], part: &Range<usize>) -> Range<usize> {
    let start = words.partition_point(|word| word.end <= part.start);
    let end = words.partition_point(|word| word.start < part.end);
    start..end.max(start)
}

/// Figures count as one, letters as small ones.
fn name(word: &str) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
        return format!("0{}", rest.to_lowercase());
    }
    word.to_lowercase()
}

fn segments(text: &str, words: &[Range<usize>]) -> (Vec<(usize, usize)>, Vec<usize>) {
    let is_sign = |n: usize| {
        let word = &text[words[n].clone()];
        matches!(word, "，" | "；" | "。" | "（" | "）" | "[" | "]" | "|" | "｜" | "—" | "–" | "-" | "/" | ".")
            || n > 0 && text[words[n - 1].end..words[n].start].chars().count() > 2
    };
    let mut segments = vec![(0, 0); words.len()];
    let mut places = vec![0; words.len()];
    let (mut start, mut place) = (0, 0);
    for n in 0..words.len() {
        if n > start && is_sign(n) {
            // A sign ends a segment, and is one of its own.
            let end = n - 1;
            segments[start..=end].fill((start, end));
            places[start..=end].fill(place);
            let is_gap = text[words[n].clone()].contains(char::is_alphanumeric);
            if !is_gap {
                segments[n] = (n, n);
                places[n] = place;
            }
            start = if is_gap { n } else { n + 1 };
            place += 1;
        } else if n == start && is_sign(n) && !text[words[n].clone()].contains(char::is_alphanumeric) {
            segments[n] = (n, n);
            places[n] = place;
            start = n + 1;
        }
    }
    if start < words.len() {
        let end = words.len() - 1;
        segments[start..].fill((start, end));
        places[start..].fill(place);
    }
    (segments, places)
}

/// The words of a sentence as they are learned from, with their places.
pub fn samples(text: &str, range: Range<usize>, of: Of, lang: Lang) -> Vec<(Range<usize>, Sample)> {
    let sentence = Sentence::new(text, range, of, lang);
    let sample = |(n, word): (usize, &Range<usize>)| {
        let mut sample = Sample::default();
        sentence.features(n, &mut |kind, value| sample.features.push(format!("{kind} {value}")));
        sample.transition = STEPS[sentence.step(n)];
        sample.excluded = (0..COUNT).filter(|label| sentence.excluded(*label)).collect();
        (word.clone(), sample)
    };
    sentence.words.iter().enumerate().map(sample).collect()
}

/// Takes a sentence apart.
pub fn parts(text: &str, range: Range<usize>, of: Of, lang: Lang, weights: &Weights) -> Parts {
    let sentence = Sentence::new(text, range, of, lang);
    let mut key = String::new();
    let scores = |n: usize| {
        let mut sum = [0; COUNT];
        sentence.features(n, &mut |kind, value| weights.add(kind, value, &mut key, &mut sum));
        for (label, sum) in sum.iter_mut().enumerate() {
            if sentence.excluded(label) {
                *sum = NEVER;
            }
        }
        sum
    };
    let steps = STEPS.map(|name| (0..COUNT).map(|label| weights.get(&step(name, label))).collect::<Vec<_>>());
    let mut labels = chain::likeliest(sentence.words.len(), scores, |n, label| steps[sentence.step(n)][label]);
    // No word is left out of the middle of what is said: it might be the one that says not.
    let said = Span::ALL.iter().position(|span| *span == Span::Said).unwrap_or_default();
    let mut before = None;
    for n in 0..labels.len() {
        if labels[n] == said {
            if let Some(before) = before {
                labels[before..n].fill(said);
            }
            before = Some(n);
        } else if Span::ALL[labels[n]] != Span::Out {
            before = None;
        }
    }
    let mut parts = Parts::default();
    let labelled: Vec<(usize, &Range<usize>)> = labels.into_iter().zip(&sentence.words).collect();
    for run in labelled.chunk_by(|(label, _), (next, _)| label == next) {
        let range = run[0].1.start..run[run.len() - 1].1.end;
        let field = match Span::ALL[run[0].0] {
            Span::Out => continue,
            Span::Said => None,
            Span::Owner => Some(&mut parts.owner),
            Span::Due => Some(&mut parts.due),
            Span::Proof => Some(&mut parts.proof),
            Span::Day => Some(&mut parts.day),
        };
        match field {
            Some(field) if field.is_none() => *field = Some(range),
            // What is there already is not taken again.
            _ => parts.said.push(range),
        }
    }
    parts.said.retain(|part| text[part.clone()].contains(char::is_alphanumeric));
    parts
}
