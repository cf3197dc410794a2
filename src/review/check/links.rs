//! Connections: deeper causes explain shallower ones, and measures answer causes.

use super::{finding::Finding, rule::Rule, scope::Scope};
use crate::review::{Level, Strength};

pub(super) fn of_causes(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    let mut explains = vec![false; review.causes.len()];
    for deeper in scope.explained_by.iter().zip(&review.causes).filter(|(_, c)| c.is_told()).flat_map(|(d, _)| d) {
        explains[*deeper] = true;
    }
    let is_told_on = Level::ALL.map(|level| review.causes_of(level).any(|(_, c)| c.is_told()));
    for (n, cause) in review.causes.iter().enumerate().filter(|(_, c)| c.is_told()) {
        let mut push = |rule: Rule, field: &str| {
            findings.push(Finding::at(rule, format!("causes.{n}.{field}")).about(&cause.heading, &cause.text));
        };
        let (shallower, deeper) = (&is_told_on[..cause.level as usize], &is_told_on[cause.level as usize + 1..]);
        if shallower.contains(&true) && !explains[n] {
            push(Rule::CauseUnconnected, "explains");
        }
        // If a whole level is missing, another rule reports it once.
        if deeper.contains(&true) && scope.explained_by[n].is_empty() {
            let is_direct = cause.level == Level::Direct;
            push(if is_direct { Rule::ChainEndsDirect } else { Rule::ChainEndsMain }, "heading");
        }
        let answers = &scope.answered_by[n];
        if answers.is_empty() {
            push(Rule::CauseUnanswered, "heading");
        } else if cause.level == Level::Root
            && answers.iter().all(|m| review.measures[*m].strength == Some(Strength::Weak))
        {
            push(Rule::RootOnlyWeak, "heading");
        }
    }
}

pub(super) fn of_measures(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    let told = review.causes.iter().zip(&scope.answered_by).filter(|(c, _)| c.is_told());
    let mut answers = vec![false; review.measures.len()];
    let mut has_causes = false;
    for (_, measures) in told {
        has_causes = true;
        measures.iter().for_each(|n| answers[*n] = true);
    }
    // Without a cause a measure cannot be connected to one; the missing causes are reported elsewhere.
    if !has_causes {
        return;
    }
    for (n, measure) in review.measures.iter().enumerate().filter(|(_, m)| m.is_told()) {
        if !answers[n] {
            let finding = Finding::at(Rule::MeasureUnconnected, format!("measures.{n}.answers"));
            findings.push(finding.about(&measure.heading, &measure.text));
        }
    }
}
