//! What each sentence tells: the likeliest sequence, by weights learned from documents whose sentences are marked.
//!
//! A sentence has features: its words, its mark, the heading above it, its place. Each feature weighs for or against what a
//! sentence may tell, and so does what the sentence before tells. [`Weights::tag`] finds the sequence with the greatest sum.
//! `cargo run --profile bench --example learn` makes the weights, see `data/reader/README.md`.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    chain::{self, COUNT, NEVER, Scores},
    days, items,
    tells::Tells,
    units::{State, Unit},
    wording,
};
use crate::{i18n::Lang, review::Level};

/// Calls `found` with the kind and the value of each feature of the words of a sentence.
fn of_words(text: &str, state: State, lang: Lang, found: &mut impl FnMut(&str, &str)) {
    let near = text.char_indices().nth(lang.pick(10, 24)).map_or(text.len(), |(at, _)| at);
    grams(text, lang, &mut |gram| found("w", gram));
    grams(&text[..near], lang, &mut |gram| found("^", gram));
    match lang {
        Lang::Zh => {
            for n in [2, 3] {
                found("b", &text[..text.char_indices().nth(n).map_or(text.len(), |(at, _)| at)]);
                found("$", &text[text.char_indices().nth_back(n - 1).map_or(0, |(at, _)| at)..]);
            }
        }
        Lang::En => found("b", &text.split(' ').next().unwrap_or_default().to_lowercase()),
    }
    found("state", state.name());
    found("level", wording::level_name(wording::level(text)));
    if let Some(cue) = wording::cue(text) {
        found("cue", wording::name(cue));
    }
    let parts = items::parts(text, 0..text.len(), lang);
    for (part, name) in [(&parts.owner, "owner"), (&parts.due, "due"), (&parts.proof, "proof")] {
        if part.is_some() {
            found("has", name);
        }
    }
    found(
        "length",
        match text.chars().count() {
            0..8 => "8",
            8..16 => "16",
            16..32 => "32",
            32..64 => "64",
            _ => "more",
        },
    );
}

/// The same for what stands around it.
fn of_place(units: &[Unit], n: usize, lang: Lang, found: &mut impl FnMut(&str, &str)) {
    let unit = &units[n];
    found("bias", lang.pick("zh", "en"));
    grams(unit.heading, lang, &mut |gram| found("h", gram));
    let part = unit.part.map_or("none", wording::name);
    let mark = unit.mark.as_ref().map_or(if unit.is_listed { "listed" } else { "plain" }, |mark| mark.name());
    let first = if unit.is_first { "first" } else { "later" };
    let place = ["0", "1", "2", "3", "4", "5"][(n * 6 / units.len()).min(5)];
    let mut two = |kind: &str, a: &str, b: &str| found(kind, &format!("{a}, {b}"));
    two("part mark", part, mark);
    two("part state", part, unit.state.name());
    two("mark first", mark, first);
    two("part place", part, place);
    if days::day(unit.text, lang).is_some() {
        two("part day", part, "day");
    }
    let around = |n: Option<usize>| n.and_then(|n| units.get(n)).map_or("none", |unit| unit.state.name());
    found("before", around(n.checked_sub(1)));
    found("next", around(Some(n + 1)));
    if unit.is_detailed {
        found("detailed", "yes");
    }
    found("part", part);
    found("mark", mark);
    if unit.goes_on {
        found("goes on", part);
    }
    found("first", first);
    found("place", place);
}

/// Calls `found` with the kind and the value of each feature of a sentence.
fn features(units: &[Unit], n: usize, lang: Lang, found: &mut impl FnMut(&str, &str)) {
    of_words(units[n].text, units[n].state, lang, found);
    of_place(units, n, lang, found);
}

/// The features of what follows what.
fn transition(units: &[Unit], n: usize) -> &'static str {
    let (before, unit) = (&units[n - 1], &units[n]);
    let is_near = before.paragraph == unit.paragraph;
    let is_same = before.part == unit.part && before.heading == unit.heading;
    match (is_same, is_near, unit.mark.is_some(), before.mark.is_some()) {
        (false, ..) => "other part",
        (true, true, true, true) => "same paragraph, both marked",
        (true, true, true, false) => "same paragraph, marked",
        (true, true, false, true) => "same paragraph, after mark",
        (true, true, false, false) => "same paragraph",
        (true, false, true, true) => "both marked",
        (true, false, true, false) => "marked",
        (true, false, false, true) => "after mark",
        (true, false, false, false) => "next paragraph",
    }
}

/// The key of the weights of what follows what.
pub fn step(transition: &str, before: usize) -> String {
    format!("after {}, {transition}", NAMES[before])
}

const _: () = assert!(Tells::ALL.len() == COUNT);

const NAMES: [&str; COUNT] = [
    "nothing",
    "event",
    "impact",
    "of impact",
    "direct",
    "main",
    "root",
    "of cause",
    "remedy",
    "measure",
    "of measure",
];

/// Pairs of characters of Chinese words; English words and pairs of them. Figures count as one.
fn grams(text: &str, lang: Lang, found: &mut impl FnMut(&str)) {
    match lang {
        Lang::Zh => {
            let mut gram = String::new();
            let mut before: Option<char> = None;
            for c in text.chars() {
                let c = if c.is_ascii_digit() { '0' } else { c };
                if before == Some('0') && c == '0' {
                    continue;
                }
                if let Some(before) = before
                    && (before.is_alphanumeric() || c.is_alphanumeric())
                {
                    gram.clear();
                    gram.push(before);
                    gram.push(c);
                    found(&gram);
                }
                before = Some(c);
            }
        }
        Lang::En => {
            let lower = text.to_lowercase();
            let words =
                lower.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty());
            let mut pair = String::new();
            let mut before = "";
            for word in words {
                let word = if word.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { word };
                found(word);
                if !before.is_empty() {
                    pair.clear();
                    pair += before;
                    pair.push(' ');
                    pair += word;
                    found(&pair);
                }
                before = word;
            }
        }
    }
}

/// A sentence, or a word of one, as it is learned from.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    pub features: Vec<String>,
    /// How it follows the sentence before it.
    pub transition: &'static str,
    /// Positions of labels that it cannot have.
    pub excluded: Vec<usize>,
}

impl Sample {
    /// The sentence at a position.
    pub fn of(units: &[Unit], n: usize, lang: Lang) -> Sample {
        let mut sample = Sample::default();
        features(units, n, lang, &mut |kind, value| sample.features.push(format!("{kind} {value}")));
        sample.transition = if n > 0 { transition(units, n) } else { "" };
        sample.excluded = (0..COUNT).filter(|of| is_excluded(&units[n], Tells::ALL[*of])).collect();
        sample
    }

    /// A sentence by itself.
    pub fn alone(text: &str, lang: Lang) -> Sample {
        let mut sample = Sample::default();
        of_words(text, State::of(text), lang, &mut |kind, value| sample.features.push(format!("{kind} {value}")));
        sample
    }
}

/// What a sentence cannot tell, because the document says itself what the part is about.
fn is_excluded(unit: &Unit, tells: Tells) -> bool {
    use wording::Part;
    if let Some(known) = unit.known {
        return tells != known;
    }
    let Some(part) = unit.part else { return false };
    let is_list = matches!(part, Part::Causes(_) | Part::Impacts | Part::Measures | Part::Actions);
    let explains = matches!(tells, Tells::OfImpact | Tells::OfCause | Tells::OfMeasure);
    let begins = matches!(tells, Tells::Impact | Tells::Cause(_) | Tells::Measure);
    if is_list && (unit.mark.is_some() && explains || unit.goes_on && begins) {
        return true;
    }
    // What is marked in a list says something.
    if (is_list || part == Part::Remedies) && unit.mark.is_some() && tells == Tells::Nothing {
        return true;
    }
    match part {
        Part::Causes(Some(named)) => !matches!(tells, Tells::OfCause | Tells::Nothing) && tells != Tells::Cause(named),
        Part::Causes(None) => matches!(tells, Tells::Impact | Tells::OfImpact),
        Part::Impacts => !matches!(tells, Tells::Impact | Tells::OfImpact | Tells::Nothing),
        Part::Other => tells != Tells::Nothing,
        Part::Incident | Part::Timeline => false,
        Part::Measures | Part::Remedies | Part::Actions => {
            !matches!(tells, Tells::Measure | Tells::OfMeasure | Tells::Remedy | Tells::Nothing)
        }
    }
}

/// Weights of features.
#[derive(Clone, Debug, Default)]
pub struct Weights(pub HashMap<String, Scores>);

/// Those that were learned.
static LEARNED: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("../../data/reader/weights.txt")));

impl Weights {
    /// Reads lines of a feature, a tab, and pairs of what may be told and how much the feature speaks for it.
    pub fn parse(text: &str) -> Weights {
        let line = |line: &str| {
            let (feature, weights) = line.split_once('\t')?;
            let mut scores = [0; COUNT];
            for pair in weights.split(' ') {
                let (of, weight) = pair.split_once(':')?;
                *scores.get_mut(of.parse::<usize>().ok()?)? = weight.parse().ok()?;
            }
            Some((feature.to_owned(), scores))
        };
        Weights(text.lines().filter_map(line).collect())
    }

    fn scores(&self, units: &[Unit], n: usize, lang: Lang, key: &mut String) -> Scores {
        let mut sum = [0; COUNT];
        features(units, n, lang, &mut |kind, value| self.add(kind, value, key, &mut sum));
        for (sum, tells) in sum.iter_mut().zip(Tells::ALL) {
            if is_excluded(&units[n], tells) {
                *sum = NEVER;
            }
        }
        sum
    }

    /// Those that were learned.
    pub fn learned() -> &'static Weights {
        &LEARNED
    }

    /// What each sentence tells.
    pub async fn tag(&self, units: &[Unit<'_>], lang: Lang, rest: &mut impl AsyncFnMut()) -> Vec<Tells> {
        let mut key = String::new();
        let mut scores = Vec::with_capacity(units.len());
        for n in 0..units.len() {
            rest().await;
            scores.push(self.scores(units, n, lang, &mut key));
        }
        let mut known: HashMap<(&str, usize), Option<Scores>> = HashMap::new();
        let steps = |n: usize, before: usize| {
            let transition = transition(units, n);
            *known.entry((transition, before)).or_insert_with(|| self.get(&step(transition, before)))
        };
        chain::likeliest(units.len(), |n| scores[n], steps).into_iter().map(|n| Tells::ALL[n]).collect()
    }

    /// How deep a cause lies by its words.
    pub fn level(&self, text: &str, lang: Lang) -> Level {
        let mut key = String::new();
        let mut sum = [0; COUNT];
        of_words(text, State::of(text), lang, &mut |kind, value| self.add(kind, value, &mut key, &mut sum));
        let levels = Tells::ALL.iter().zip(sum).filter_map(|(tells, sum)| match tells {
            Tells::Cause(level) => Some((sum, *level)),
            _ => None,
        });
        levels.max_by_key(|(sum, _)| *sum).map_or(Level::Direct, |(_, level)| level)
    }

    /// Adds what a feature speaks for; `key` is for reuse.
    pub fn add(&self, kind: &str, value: &str, key: &mut String, sum: &mut Scores) {
        key.clear();
        key.push_str(kind);
        key.push(' ');
        key.push_str(value);
        if let Some(weights) = self.0.get(key.as_str()) {
            sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
    }

    /// What a feature speaks for.
    pub fn get(&self, feature: &str) -> Option<Scores> {
        self.0.get(feature).copied()
    }
}
