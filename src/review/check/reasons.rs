//! Whether a cause explains anything: duties, facts, states of mind, things outside the office.

use super::{
    coach,
    facts::has_fact,
    finding::Finding,
    impacts::lacks_figures,
    lexicon::{Class, Hit},
    outside::is_outside,
    rule::Rule,
    scope::{Scope, Text},
};
use crate::review::{Cause, Item, Level, List, says};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    for (n, impact) in review.impacts.iter().enumerate() {
        let text = scope.field(List::Impacts, n, "text").filter(|text| says(text.words));
        if text.is_some_and(|text| !has_fact(text, &scope.names)) {
            findings.push(lacks_figures(Rule::ImpactFactsThin, n, impact));
        }
    }
    let told = || review.causes.iter().enumerate().filter(|(_, c)| c.is_told());
    let is_mind = |n: usize| scope.worded(List::Causes, n).is_some_and(is_state_of_mind);
    let is_mind_alone = told().filter(|(_, c)| c.level == Level::Root).all(|(n, _)| is_mind(n));
    let (mut outside, mut first_outside) = (0, None);
    for (n, cause) in told() {
        let Some(worded) = scope.worded(List::Causes, n) else { continue };
        if is_outside(worded) {
            outside += 1;
            first_outside = first_outside.or(Some(cause));
        }
        let mut push = |rule: Rule, field: &str| {
            let at = format!("causes.{n}.{field}");
            findings.push(Finding::at(rule, at).about(&cause.heading, &cause.text));
        };
        let lacks_duty = cause.level == Level::Direct && worded.has(Class::Omission) && !names_duty(scope, n);
        match cause.level {
            Level::Direct => {
                if lacks_duty {
                    push(Rule::OmissionWithoutDuty, "text");
                }
                if scope.field(List::Causes, n, "heading").is_some_and(speaks_of_systems) {
                    push(Rule::LevelDoubtful, "level");
                }
            }
            Level::Root if is_mind(n) => {
                if is_mind_alone {
                    push(Rule::MindsetAlone, "heading");
                }
                let answers = &scope.answered_by[n];
                if !answers.is_empty() && answers.iter().all(|m| only_teaches(scope, *m)) {
                    push(Rule::MindsetOnlyTaught, "heading");
                }
            }
            _ => {}
        }
        facts(scope, n, lacks_duty, findings);
    }
    if outside >= 2 && 2 * outside > told().count() {
        let Cause { heading, text, .. } = first_outside.expect("one was counted");
        findings.push(Finding::at(Rule::OutsideCauses, "causes").about(heading, text));
    }
}

/// Reports what stands in the place of facts: a judgement of character or of work, what should have been, or nothing.
/// `lacks_duty` says whether the duty that was not met is asked for already.
fn facts(scope: &Scope, n: usize, lacks_duty: bool, findings: &mut Vec<Finding>) {
    let Some(cause) = scope.review.causes.get(n) else { return };
    let is_backed = |field| scope.field(List::Causes, n, field).is_some_and(|text| has_fact(text, &scope.names));
    let is_known = is_backed("text") || is_backed("evidence");
    let unreal = coach::counterfactual(scope, n, lacks_duty);
    let is_unreal = unreal.is_some();
    findings.extend(unreal);
    if is_known {
        return;
    }
    let at =
        |rule: Rule, field: &str| Finding::at(rule, format!("causes.{n}.{field}")).about(&cause.heading, &cause.text);
    if scope.worded(List::Causes, n).is_some_and(is_judgement) {
        findings.push(at(Rule::Virtue, "heading"));
    } else if !is_unreal && (says(&cause.text) || says(&cause.evidence)) {
        findings.push(coach::judgement(scope, n).unwrap_or_else(|| at(Rule::CauseFactsThin, "text")));
    }
}

/// Whether some field of the cause names the duty that was not met. A document in book marks counts as one.
fn names_duty(scope: &Scope, n: usize) -> bool {
    ["heading", "text", "evidence"]
        .into_iter()
        .filter_map(|field| scope.field(List::Causes, n, field))
        .any(|text| text.words.contains('《') || text.hits.iter().any(|hit| hit.is(Class::Duty)))
}

/// Whether the text is about attitudes only. 安全意识没有列入考核 is about the appraisal.
fn is_state_of_mind(text: &Text) -> bool {
    let judged = ["执行", "落实", "意识", "观念"];
    let is_system = |hit: &Hit| !judged.iter().any(|word| text.words[hit.end()..].starts_with(word));
    text.has(Class::Mindset) && !text.hits(Class::System).any(is_system)
}

/// Whether a direct cause is about deeper things. Naming the system that was not followed is naming a duty.
fn speaks_of_systems(heading: &Text) -> bool {
    let followed = ["按", "依", "照", "遵", "违", "执行", "启动", "follow", "against", "breach"];
    let is_named = |hit: &Hit| followed.iter().any(|word| heading.words[..hit.at].contains(word));
    heading.has(Class::Long)
        || heading.hits(Class::System).next().is_some_and(|hit| !is_named(hit))
        || heading.hits(Class::Mindset).any(|hit| hit.word.ends_with("意识"))
}

/// Whether the measure consists of teaching only.
fn only_teaches(scope: &Scope, n: usize) -> bool {
    let blocks = |field| scope.field(List::Measures, n, field).is_some_and(|text| text.has(Class::Blocks));
    let worded = scope.worded(List::Measures, n);
    worded.is_some_and(|text| text.has(Class::Teaching)) && !blocks("heading") && !blocks("text")
}

/// Whether a clause contains a virtue and its lack, or a fault.
fn is_judgement(text: &Text) -> bool {
    /// In bytes: ten Chinese characters.
    const NEAR: usize = 30;
    let is_clause = |from: usize, to: usize| {
        to.saturating_sub(from) <= NEAR
            && text.words.get(from..to).is_none_or(|between| !between.contains(['，', '。', '；', ',', ';', '.']))
    };
    let (mut virtue, mut lack) = (None, None);
    text.hits.iter().filter(|hit| !hit.is_quoted).any(|hit| {
        // The two may come in either order: 责任心不强, 缺乏责任心.
        let other = match (hit.is(Class::Virtue), hit.is(Class::Lack)) {
            (true, _) => (virtue.replace(hit.end()), lack).1,
            (_, true) => (lack.replace(hit.end()), virtue).1,
            _ => None,
        };
        hit.is(Class::Fault) || other.is_some_and(|end| is_clause(end, hit.at))
    })
}
