//! Finds the same thing counted differently in two places.
//!
//! Two different numbers of the same thing are seldom a contradiction: one may be a part of the other, their sum, what
//! is left of it, or a rule. So two numbers are reported only if no such explanation applies.

use std::collections::HashMap;

use super::{
    figures::{Count, counts},
    finding::Finding,
    rule::Rule,
    scope::{Scope, Text},
    sentences::{clause, clause_parts, is_han, sentence_parts},
};
use crate::{
    i18n::Lang,
    review::{List, TextKind, dates},
};

/// More numbers of one thing than this describe a course of events.
const FEW: usize = 6;

/// A count and where it is.
struct Mention<'a> {
    text: &'a Text<'a>,
    count: Count,
    /// The day to which it refers, as month and day.
    day: Option<(u64, u64)>,
}

/// The counts in the narrative, the effects and the causes.
type Sides<'a> = [Vec<Mention<'a>>; 3];

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let mut places = HashMap::new();
    let mut things: Vec<Sides> = Vec::new();
    // People who are counted without a noun may be any people.
    let mut people: [Vec<u64>; 3] = Default::default();
    let mut last = None;
    for text in &scope.texts {
        let Some(side) = side(text) else { continue };
        let at = day_at(scope, text, last);
        last = at;
        for count in counts(text, scope.review.document().language) {
            if count.thing.is_empty() {
                people[side].push(count.figure.value);
                continue;
            }
            let day = day_told(text.words, count.figure.at, scope.review.document().language).or(at);
            let next = things.len();
            let place = places.get(&count.thing).copied().unwrap_or(next);
            if place == next {
                places.insert(count.thing.clone(), next);
                things.push(Default::default());
            }
            things[place][side].push(Mention { text, count, day });
        }
    }
    for sides in &things {
        let pairs = [(0, 1), (0, 2), (1, 2)];
        let differing =
            pairs.iter().filter(|(a, b)| !is_explained([&sides[*a], &sides[*b]], [&people[*a], &people[*b]]));
        if let Some((there, here)) = differing.filter_map(|(a, b)| clash(&sides[*a], &sides[*b])).next() {
            let words = |mention: &Mention| clause(mention.text.words, mention.count.figure.at).to_owned();
            let finding = Finding::at(Rule::NumbersDiffer, here.text.at.as_str());
            findings.push(finding.about(&words(here), "").against(&words(there)));
        }
    }
}

fn side(text: &Text) -> Option<usize> {
    match text.kind {
        TextKind::Story if text.at != "incident.source" => Some(0),
        TextKind::Impact => Some(1),
        TextKind::Cause => Some(2),
        _ => None,
    }
}

/// Whether the two sides have a number in common, or a number of one is a sum or difference of numbers of the other.
fn is_explained(sides: [&[Mention]; 2], people: [&[u64]; 2]) -> bool {
    let values = sides.map(|side| side.iter().map(|mention| mention.count.figure.value).collect::<Vec<_>>());
    if values.iter().any(|side| side.len() > FEW) {
        return true;
    }
    [(0, 1), (1, 0)]
        .into_iter()
        .any(|(a, b)| values[a].iter().any(|value| people[b].contains(value) || is_made_of(*value, &values[b])))
}

/// Whether `value` is one of the numbers, the sum of some or the difference of two.
fn is_made_of(value: u64, numbers: &[u64]) -> bool {
    let sums = (1..1_u32 << numbers.len()).any(|some| {
        let chosen = numbers.iter().enumerate().filter(|(n, _)| some >> n & 1 == 1);
        chosen.fold(0_u64, |sum, (_, number)| sum.saturating_add(*number)) == value
    });
    sums || numbers.iter().any(|a| numbers.iter().any(|b| a.checked_sub(*b) == Some(value)))
}

/// The first pair of exact numbers of the same day that are unlikely to be a part and its whole.
fn clash<'a, 'b>(there: &'a [Mention<'b>], here: &'a [Mention<'b>]) -> Option<(&'a Mention<'b>, &'a Mention<'b>)> {
    here.iter().find_map(|now| there.iter().find(|then| is_clash(then, now)).map(|then| (then, now)))
}

fn is_clash(then: &Mention, now: &Mention) -> bool {
    let (before, after) = (then.count.figure.value, now.count.figure.value);
    let is_same_day = then.day.zip(now.day).is_none_or(|(a, b)| a == b);
    // A much larger number counts something else. A smaller one may be a part, unless the text calls it the whole.
    let is_near = match after > before {
        true => after <= before.saturating_mul(2),
        false => before < after.saturating_mul(2) && is_whole(then, now),
    };
    then.count.is_firm && now.count.is_firm && is_same_day && is_near
}

/// Whether the smaller number refers to the whole: it says so, is in a heading, has the same digits in another order,
/// or is followed by the same words.
fn is_whole(then: &Mention, now: &Mention) -> bool {
    let before = clause_parts(now.text.words, now.count.figure.at).0;
    let says_so = ["共", "总", "全部", "all ", "total"].iter().any(|word| before.contains(word));
    let digits = |mention: &Mention| {
        let mut digits: Vec<char> = mention.count.figure.value.to_string().chars().collect();
        digits.sort_unstable();
        digits
    };
    // Two Chinese characters, or one word.
    let next = |mention: &Mention| {
        let rest = mention.text.words[mention.count.end..].trim_start();
        let most = if rest.starts_with(is_han) { 2 } else { 12 };
        rest.chars().take_while(|c| c.is_alphanumeric()).take(most).collect::<String>()
    };
    let follows = next(now);
    let is_same = !follows.is_empty() && follows == next(then);
    says_so || now.text.at.ends_with(".heading") || digits(then) == digits(now) || is_same
}

/// The day to which a text refers by its place: a step has its own day or that of the previous step.
fn day_at(scope: &Scope, text: &Text, last: Option<(u64, u64)>) -> Option<(u64, u64)> {
    let incident = &scope.review.incident;
    let typed = match List::of(&text.at) {
        Some((List::Timeline, n, _)) => &incident.timeline.get(n)?.at,
        None if text.at == "incident.summary" => &incident.started,
        _ => return None,
    };
    let day = dates::parse(typed, scope.review.document().language)
        .and_then(|when| when.day)
        .map(|(month, day)| (month.into(), day.into()));
    day.or(last)
}

/// The last day before the position `at` in its sentence, in English also the first behind it. A year or a month alone counts as one.
fn day_told(words: &str, at: usize, lang: Lang) -> Option<(u64, u64)> {
    let (before, after) = sentence_parts(words, at);
    let behind = || dates::named_in(after, lang).into_iter().next().filter(|_| lang == Lang::En);
    let when = dates::named_in(before, lang).pop().or_else(behind)?;
    let whole = |n: u32| (u64::from(n), 0);
    let year = || when.year.and_then(|year| u32::try_from(year).ok());
    when.day.map(|(month, day)| (month.into(), day.into())).or(when.month.map(whole)).or(year().map(whole))
}
