//! Empty phrases, and the share of sentences that contain one.

use super::{
    facts::has_fact_within,
    figures::figures,
    finding::{Detail, Finding},
    lexicon::{Class, Hit},
    rule::Rule,
    scope::{Scope, Text},
    sentences::{clause_parts, sentence_parts, sentences},
};
use crate::review::{Item, List, Review, TextKind, dates};

/// From this number on, sentences with empty phrases are reported as a whole …
const MANY: usize = 4;
/// … if more than one sentence in this many contains one.
const SHARE: usize = 5;

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let (mut empty, mut all, mut first) = (0, 0, None);
    // In the names of records such words are not empty: 有关人员谈话记录.
    for text in scope.texts.iter().filter(|text| text.is_prose() && text.kind != TextKind::Evidence) {
        // A pledge is made of such phrases: they are hints there, and do not count.
        let is_pledge = text.kind == TextKind::Pledge;
        let phrases: Vec<&Hit> = text.hits.iter().filter(|hit| is_empty(scope, text, hit)).collect();
        let is_filler = !is_pledge && phrases.iter().any(|hit| hit.is(Class::Filler));
        let rule = if is_filler { Rule::Filler } else { Rule::FillerMild };
        let named: Vec<&Hit> = phrases.iter().filter(|hit| !is_filler || hit.is(Class::Filler)).copied().collect();
        if let Some(hit) = named.first() {
            let finding = Finding::at(rule, text.at.as_str());
            findings.push(Finding { about: quoted(text.words, &named), detail: Detail::Ask(hit.ask), ..finding });
        }
        // Reworded paragraphs repeat the answers.
        if is_pledge || text.kind == TextKind::Own {
            continue;
        }
        let sentences = sentences(text.words);
        all += sentences.len();
        let holds = |(at, words): &&(usize, &str)| {
            let first = phrases.partition_point(|hit| hit.at < *at);
            phrases.get(first).is_some_and(|hit| hit.at < at + words.len())
        };
        empty += sentences.iter().filter(holds).count();
        if first.is_none() && !phrases.is_empty() {
            first = Some(text);
        }
    }
    if let Some(text) = first.filter(|_| empty >= MANY && empty * SHARE > all) {
        findings.push(Finding::at(Rule::FillerShare, text.at.as_str()));
    }
}

/// The phrases as typed, each in quotation marks and named once, as far as they fit.
fn quoted(words: &str, hits: &[&Hit]) -> String {
    const ROOM: usize = 40;
    let mut quoted = String::new();
    for hit in hits {
        let phrase = format!("“{}”", &words[hit.at..hit.end()]);
        if !quoted.contains(&phrase) && (quoted.is_empty() || quoted.chars().count() + phrase.chars().count() <= ROOM) {
            quoted.push_str(&phrase);
        }
    }
    quoted
}

/// Whether the phrase is empty here: no fact accompanies it, and it is neither a duty nor something that was not done.
fn is_empty(scope: &Scope, text: &Text, hit: &Hit) -> bool {
    let is_mild = hit.is(Class::Mild);
    if hit.is_quoted || !is_mild && !hit.is(Class::Filler) {
        return false;
    }
    let (before, _) = clause_parts(text.words, hit.at);
    let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
    if is_mild && has(&["没", "未", "不", "无", "缺"]) {
        return false;
    }
    match hit.ask {
        "time" => {
            let is_duty = has(&["应", "须", "必须", "规定", "要求", "是否"]);
            !is_duty && !is_timed(text.words, hit) && !has_time(scope.review, &text.at)
        }
        // A search is not empty if the number of things searched is given.
        "search" => !is_counted(text.words, hit),
        // Not empty if the places are listed, and facts follow here.
        "places" => {
            let is_listed = scope.review.extent.iter().any(Item::is_told);
            !(is_listed && has_fact_within(text, hit.end()..text.words.len(), &scope.names))
        }
        // Not empty if the excuse is rejected.
        "load" => !has(&["不是", "不能", "不归", "没有", "并非", "而非"]),
        "withstand" => !has(&[" not ", "n't "]),
        // A quoted rule is a fact.
        "day" | "action" if hit.word.starts_with('a') => {
            !has(&["must", "shall", "should", "requir", "rule", "says", "said", "asked"])
        }
        // “Going forward” also describes movement, so it counts only if it stands apart.
        "day" => {
            let after = &text.words[hit.end()..];
            let is_apart =
                before.trim().is_empty() || after.trim_start().is_empty() || after.starts_with([',', '.', ';']);
            is_apart && ![" was", " were", " kept", " is", " are"].iter().any(|word| before.trim_end().ends_with(word))
        }
        _ => true,
    }
}

fn is_timed(words: &str, hit: &Hit) -> bool {
    let (before, after) = sentence_parts(words, hit.at);
    let is_time = |part: &str, end: usize| ["分", "秒", "小时", "时"].iter().any(|unit| part[end..].starts_with(unit));
    [before, after].iter().any(|part| figures(part).iter().any(|figure| is_time(part, figure.end)))
}

fn is_counted(words: &str, hit: &Hit) -> bool {
    let (_, after) = sentence_parts(words, hit.at);
    figures(after).iter().any(|f| after[f.end..].starts_with(super::figures::MEASURES))
}

/// Whether the step at this address has its own time.
fn has_time(review: &Review, at: &str) -> bool {
    let Some((List::Timeline, n, _)) = List::of(at) else { return false };
    review
        .incident
        .timeline
        .get(n)
        .and_then(|m| dates::parse(&m.at, review.document().language))
        .is_some_and(|when| when.time.is_some())
}
