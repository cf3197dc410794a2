//! Measures in English that only remind, teach or look into something, and are rated higher than that.

use super::{
    lexicon::{Class, Hit},
    scope::{Scope, Text},
};
use crate::{i18n::Lang, review::List};

/// Whether measure `n` relies on people remembering, or only looks into something: its heading begins like that, and names
/// nothing else that would change the work.
pub(super) fn is_weak(scope: &Scope, n: usize) -> bool {
    if scope.review.document().language != Lang::En {
        return false;
    }
    let Some(worded) = scope.worded(List::Measures, n) else { return false };
    let Some(first) = leading(worded) else { return false };
    if first.is(Class::Tentative) {
        return true;
    }
    let rest = scope.field(List::Measures, n, "text").filter(|text| text.at != worded.at);
    !adds_change(worded, first) && !rest.is_some_and(changes)
}

/// The word for a weak action with which the text begins.
fn leading<'a>(text: &'a Text) -> Option<&'a Hit> {
    let is_weak = |hit: &&Hit| hit.is(Class::Soft) || hit.is(Class::Tentative);
    let first = text.hits.iter().filter(is_weak).find(|hit| !hit.is_quoted)?;
    let before = &text.words[..first.at];
    let mut words = before.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    let is_lead_in = |word: &str| LEAD_IN.iter().any(|lead| lead.eq_ignore_ascii_case(word));
    words.all(|word| is_lead_in(word) || word.chars().all(|c| c.is_ascii_digit())).then_some(first)
}

/// What may stand before the action.
const LEAD_IN: [&str; 97] = [
    "we",
    "will",
    "to",
    "staff",
    "all",
    "the",
    "a",
    "an",
    "be",
    "is",
    "are",
    "should",
    "must",
    "been",
    "have",
    "has",
    "nurses",
    "doctors",
    "clinicians",
    "team",
    "teams",
    "everyone",
    "everybody",
    "managers",
    "ward",
    "further",
    "additional",
    "more",
    "regular",
    "annual",
    "monthly",
    "weekly",
    "daily",
    "quarterly",
    "mandatory",
    "formal",
    "continue",
    "continued",
    "please",
    "provide",
    "deliver",
    "hold",
    "run",
    "arrange",
    "organise",
    "organize",
    "give",
    "send",
    "issue",
    "carry",
    "out",
    "conduct",
    "offer",
    "schedule",
    "plan",
    "ensure",
    "make",
    "sure",
    "engineers",
    "operators",
    "new",
    "quick",
    "brief",
    "another",
    "general",
    "that",
    "again",
    "of",
    "in",
    "on",
    "at",
    "fire",
    "safety",
    "clinical",
    "relevant",
    "colleagues",
    "employees",
    "drivers",
    "and",
    "attend",
    "undertake",
    "complete",
    "take",
    "write",
    "round",
    "around",
    "nurse",
    "doctor",
    "clinician",
    "manager",
    "engineer",
    "operator",
    "midwife",
    "individual",
    "involved",
    "concerned",
    "add",
];

/// Whether a second action behind the first one changes the work.
fn adds_change(text: &Text, first: &Hit) -> bool {
    const ALWAYS: [&str; 3] = ["automat", "simulat", "rehears"];
    let second = [" and ", ";", ", ", ". "].iter().filter_map(|mark| text.words[first.end()..].find(mark)).min();
    let second = second.map(|at| first.end() + at);
    text.hits(Class::Sturdy)
        .any(|hit| ALWAYS.iter().any(|word| hit.word.starts_with(word)) || second.is_some_and(|second| hit.at > second))
}

/// Whether a text tells of something that changes the work, beyond its words for tests and limits.
fn changes(text: &Text) -> bool {
    const CLEAR: [&str; 15] = [
        "automat",
        "simulat",
        "simulation",
        "simulated",
        "simulator",
        "rehears",
        "interlock",
        "block",
        "blocks",
        "cannot",
        "reject",
        "hard stop",
        "lock",
        "observed",
        "observation",
    ];
    text.hits(Class::Sturdy).any(|hit| CLEAR.contains(&hit.word))
}
