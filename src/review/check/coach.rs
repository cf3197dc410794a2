//! Words that take the place of an explanation: judgements of how work was done, and what should have been done instead.
//! Both are asked back as questions.

use super::{
    facts::{has_fact, has_fact_within},
    finding::Finding,
    lexicon::{Class, Hit},
    rule::{Rule, Severity},
    scope::{Scope, Text},
    sentences::{clause, clause_parts, sentence_parts, sentences},
};
use crate::review::List;

/// The first judgement of work in the heading or the text of a cause, unless the heading itself contains a fact. Empty
/// phrases have findings of their own.
pub(super) fn judgement(scope: &Scope, n: usize) -> Option<Finding> {
    ["heading", "text"].into_iter().find_map(|field| {
        let text = scope.field(List::Causes, n, field)?;
        let hit = text.hits.iter().find(|hit| is_judgement(text, hit))?;
        let is_told = field == "heading" && has_fact(text, &scope.names);
        (!is_told).then(|| at(Rule::CauseJudges, text, hit.at))
    })
}

fn at(rule: Rule, text: &Text, at: usize) -> Finding {
    Finding::at(rule, text.at.as_str()).about(clause(text.words, at), text.words)
}

fn is_judgement(text: &Text, hit: &Hit) -> bool {
    let is_empty = |phrase: &Hit| phrase.is(Class::Filler) && phrase.at <= hit.at && phrase.end() >= hit.end();
    let is_denied = || {
        let before = clause_parts(text.words, hit.at).0;
        ["不是", "并非", "不在于", "not because", "rather than"].iter().any(|word| before.contains(word))
    };
    (hit.is(Class::Judge) || hit.is(Class::Fault)) && !hit.is_quoted && !text.hits.iter().any(is_empty) && !is_denied()
}

/// A cause that tells what should, could or would have been instead of what was. A duty that is told with its source is
/// none. `lacks_duty` says whether that source is asked for already.
pub(super) fn counterfactual(scope: &Scope, n: usize, lacks_duty: bool) -> Option<Finding> {
    let field = |field| scope.field(List::Causes, n, field);
    let text = field("text");
    if let Some(heading) = field("heading")
        && let Some(hit) = place(heading, lacks_duty)
    {
        let finding = at(Rule::CauseCounterfactual, heading, hit.at);
        // Where the text tells what happened, only the heading could be better.
        let is_told = text.is_some_and(|text| has_fact(text, &scope.names));
        return Some(if is_told { Finding { severity: Severity::Hint, ..finding } } else { finding });
    }
    let text = text?;
    let hit = place(text, lacks_duty)?;
    let is_fact = |(start, words): (usize, &str)| {
        let part = start..start + words.len();
        !text.hits.iter().any(|hit| part.contains(&hit.at) && is_unreal(text, hit))
            && has_fact_within(text, part, &scope.names)
    };
    (!sentences(text.words).into_iter().any(is_fact)).then(|| at(Rule::CauseCounterfactual, text, hit.at))
}

/// The first counterfactual of a text, if it does not name the source of the duty.
fn place<'a>(text: &'a Text, lacks_duty: bool) -> Option<&'a Hit> {
    let hit = text.hits.iter().find(|hit| is_unreal(text, hit))?;
    let is_duty = hit.is(Class::Ought);
    (!(is_duty && (lacks_duty || names_source(text)))).then_some(hit)
}

/// Whether the text says where a duty is written. Words like “should” say only that there is one.
fn names_source(text: &Text) -> bool {
    const MODAL: [&str; 14] = [
        "应",
        "应当",
        "应该",
        "须",
        "要求",
        "通知",
        "should",
        "must",
        "supposed to",
        "due",
        "assigned",
        "promised",
        "notice",
        "responsible for",
    ];
    text.words.contains('《') || text.hits(Class::Duty).any(|hit| !MODAL.contains(&hit.word))
}

/// Whether the words tell something that was not.
fn is_unreal(text: &Text, hit: &Hit) -> bool {
    if hit.is_quoted {
        return false;
    }
    let (before, after) = sentence_parts(text.words, hit.at);
    let after = &after[hit.word.len()..];
    if hit.is(Class::Ought) {
        // 成本应当 does not contain 本应. “Should have two keys” is a duty of today.
        const NOUNS: &str = "成基文样版资根标课剧抄";
        let is_part = hit.word.starts_with('本') && before.ends_with(|c| NOUNS.contains(c));
        let next = after.split_whitespace().next().unwrap_or_default();
        let is_owning = hit.word.ends_with(" have") && AFTER_OWNING.contains(&next);
        return !is_part && !is_owning;
    }
    let is_unmet = || match hit.word {
        // “Had the list been read”, but not “the telephone had been switched off”.
        "had" => before.trim().is_empty() && !after.starts_with(" been") && after.contains(" been "),
        word => word.is_ascii() || is_condition(before, after),
    };
    hit.is(Class::Unreal) && is_unmet()
}

/// What follows “should have” where it means owning.
const AFTER_OWNING: [&str; 20] = [
    "a", "an", "the", "two", "three", "at", "access", "no", "one", "its", "their", "his", "her", "both", "all", "some",
    "enough", "more", "keys", "rights",
];

/// Whether a Chinese condition is one that was not met, with its consequence. How a system works is a fact: 如果没有人确认，
/// 系统就不会转接.
fn is_condition(before: &str, after: &str) -> bool {
    const THEN: [&str; 10] = ["就不", "也不会", "便不会", "不至于", "就能", "就可", "便能", "便可", "也就", "完全可"];
    const UNREAL: [&str; 22] = [
        "当时",
        "早",
        "多问",
        "多看",
        "多一",
        "多打",
        "再问",
        "再看",
        "再核",
        "再打",
        "及时",
        "认真",
        "提前",
        "仔细",
        "能够",
        "避免",
        "发生",
        "造成",
        "酿成",
        "出现",
        "有今天",
        "这样的",
    ];
    // A rule with a condition is a fact as well.
    let is_rule = ["规定", "要求", "写明", "约定"].iter().any(|word| before.contains(word));
    !is_rule && THEN.iter().any(|word| after.contains(word)) && UNREAL.iter().any(|word| after.contains(word))
}
