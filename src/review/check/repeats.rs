//! Sentences that occur twice in this review, or also in another draft.

use std::collections::{HashMap, HashSet};

use super::{
    finding::Finding,
    other::Other,
    rule::Rule,
    scope::{Scope, Text, bare_texts},
    sentences::{is_long, number, plain, sentences},
};
use crate::{
    i18n::Lang,
    review::{List, Review, TextKind, says},
};

/// From this number on, sentences in common with another draft are reported.
const SEVERAL: usize = 3;

impl Other {
    /// Extracts what a check compares from the draft called `title`.
    pub fn of(review: &Review, title: &str) -> Other {
        let texts = bare_texts(review);
        let sentences = long_sentences(review, &texts)
            .into_iter()
            .filter(|(text, number, _)| !is_from_catalog(review, &text.at, *number))
            .map(|(_, number, _)| number)
            .collect();
        Other { title: title.to_owned(), sentences, started: review.incident.started.trim().to_owned() }
    }
}

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let sentences = long_sentences(scope.review, &scope.texts);
    repeated(scope, &sentences, findings);
    recycled(scope, &sentences, findings);
}

/// A long sentence: its text, its hash, its words.
type Sentence<'a, 'b> = (&'b Text<'a>, u64, &'a str);

/// The long sentences of the running texts, except for those that a reworded paragraph took over from the answers, and
/// for the names of records, which may occur twice.
fn long_sentences<'a, 'b>(review: &Review, texts: &'b [Text<'a>]) -> Vec<Sentence<'a, 'b>> {
    let mut found = Vec::new();
    for text in texts {
        if !text.is_prose() || matches!(text.kind, TextKind::Evidence | TextKind::Proof) {
            continue;
        }
        let basis = basis(review, text);
        for (_, words) in sentences(text.words) {
            if is_long(words) && (basis.is_empty() || !basis.contains(&plain(words))) {
                found.push((text, number(words), words));
            }
        }
    }
    found
}

/// The composed text that a reworded paragraph replaces.
fn basis(review: &Review, text: &Text) -> String {
    let place = (text.kind == TextKind::Own).then(|| List::of(&text.at)).flatten();
    match place {
        Some((List::Wordings, n, _)) => review.document().wordings.get(n).map(|w| plain(&w.basis)).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Whether a heading is still the text of the catalogue.
fn is_from_catalog(review: &Review, at: &str, own: u64) -> bool {
    let entry = List::of(at).and_then(|(list, n, field)| {
        let item = review.list(list).get(n)?;
        let entry = item.entry()?;
        (item.main_text() == field).then(|| list.wording(entry))?
    });
    entry.is_some_and(|words| Lang::ALL.into_iter().any(|lang| number(words.get(lang)) == own))
}

fn repeated(scope: &Scope, sentences: &[Sentence], findings: &mut Vec<Finding>) {
    let mut seen = HashMap::with_capacity(sentences.len());
    let mut last = "";
    // A sentence that occurs ten times is reported once.
    let mut is_told = vec![false; sentences.len()];
    for (n, (text, number, words)) in sentences.iter().enumerate() {
        // A reworded paragraph replaces answers and may repeat them.
        let first = *seen.entry((text.kind == TextKind::Own, *number)).or_insert(n);
        if first == n || text.at == last || may_repeat(scope.review, sentences[first].0, text, words) {
            continue;
        }
        if std::mem::replace(&mut is_told[first], true) {
            continue;
        }
        last = &text.at;
        findings.push(Finding::at(Rule::Repeated, text.at.as_str()).about(words, ""));
    }
}

/// Whether the repetition is legitimate: an event that happened twice, or a text that begins with its own heading.
fn may_repeat(review: &Review, first: &Text, second: &Text, words: &str) -> bool {
    let (Some((list, a, field)), Some((other, b, _))) = (List::of(&first.at), List::of(&second.at)) else {
        return false;
    };
    let at = |n: usize| review.incident.timeline.get(n).map(|moment| &moment.at);
    match list == other {
        true if list == List::Timeline => at(a) != at(b),
        true => a == b && field == "heading" && second.words.trim_start().starts_with(words.trim()),
        false => false,
    }
}

fn recycled(scope: &Scope, sentences: &[Sentence], findings: &mut Vec<Finding>) {
    let started = scope.review.incident.started.trim();
    let mut most: Option<(usize, &Other, &Sentence)> = None;
    for other in scope.around.others {
        if says(started) && other.started == started {
            continue;
        }
        let is_taken = |(text, number, _): &&Sentence| {
            other.sentences.contains(number) && !is_from_catalog(scope.review, &text.at, *number)
        };
        let first = sentences.iter().find(is_taken);
        let count = sentences.iter().filter(is_taken).map(|(_, number, _)| number).collect::<HashSet<_>>().len();
        let is_more = most.is_none_or(|(most, ..)| count > most);
        if let Some(first) = first.filter(|_| count >= SEVERAL && is_more) {
            most = Some((count, other, first));
        }
    }
    if let Some((_, other, (text, _, words))) = most {
        findings.push(Finding::at(Rule::Recycled, text.at.as_str()).about(words, "").against(&other.title));
    }
}
