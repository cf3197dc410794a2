//! What identifies a person in an English document: names and ages in its title and summary, and personal numbers anywhere.

use std::{borrow::Cow, ops::Range};

use super::{ages, finding::Finding, named, numerals, people, rule::Rule, scope::Scope};
use crate::{i18n::Lang, review::Voice};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let document = scope.review.document();
    if document.language != Lang::En {
        return;
    }
    let people = scope.review.incident.people.iter();
    let names: Vec<&str> = people.flat_map(|person| people::names(&person.name)).collect();
    // Whoever signs a person's document says who they are.
    let signer = Some(document.signer.trim()).filter(|signer| document.voice == Voice::Person && !signer.is_empty());
    let is_own = |name: &str| {
        let surname = name.rsplit([' ', '.']).next().unwrap_or(name);
        signer.is_some_and(|signer| signer.split(' ').any(|word| word == surname))
    };
    for text in &scope.texts {
        let words = text.words;
        let mut place = (text.is_prose() || text.at == "title").then(|| numerals::personal(words)).flatten();
        if matches!(text.at.as_str(), "title" | "incident.summary") {
            let words = &*cased(words);
            let is_other = |range: &Range<usize>| !is_own(&words[range.clone()]);
            let listed = || {
                let others = names.iter().filter(|name| !is_own(name));
                others.filter_map(|name| Some((people::place(words, name)?, name.len()))).next()
            };
            place = place
                .or_else(|| named::introduced(words).filter(is_other))
                .or_else(|| listed().map(|(at, length)| at..at + length))
                .or_else(|| named::full(words).filter(is_other))
                .or_else(|| ages::age(words));
        }
        if let Some(range) = place {
            findings.push(Finding::at(Rule::PersonalData, text.at.as_str()).about(&words[range], words));
        }
    }
}

/// A text in capitals with capitals only where words begin, so that names can be told apart. Other texts stay as they are.
fn cased(words: &str) -> Cow<'_, str> {
    if words.contains(|c: char| c.is_lowercase()) {
        return Cow::Borrowed(words);
    }
    let mut before = ' ';
    let lower = |c: char| {
        let is_inside = std::mem::replace(&mut before, c).is_alphabetic();
        if is_inside { c.to_ascii_lowercase() } else { c }
    };
    Cow::Owned(words.chars().map(lower).collect())
}
