//! What connects the answers: deeper causes explain shallower ones, measures answer causes.

use super::{Finding, Rule};
use crate::review::{Cause, Review};

fn told(review: &Review) -> Vec<&Cause> {
    review.causes.iter().filter(|c| c.is_told()).collect()
}

pub(super) fn of_causes(review: &Review, findings: &mut Vec<Finding>) {
    let told = told(review);
    let answers: Vec<_> = review.measures.iter().filter(|m| m.is_told()).flat_map(|m| &m.answers).collect();
    for (n, cause) in review.causes.iter().enumerate().filter(|(_, c)| c.is_told()) {
        let mut shallower = told.iter().filter(|other| other.level < cause.level).peekable();
        if shallower.peek().is_some() && !shallower.any(|other| cause.explains.contains(&other.id)) {
            let finding = Finding::at(Rule::CauseUnconnected, format!("causes.{n}.explains"));
            findings.push(finding.about(&cause.heading, &cause.text));
        }
        if !answers.contains(&&cause.id) {
            let finding = Finding::at(Rule::CauseUnanswered, format!("causes.{n}.heading"));
            findings.push(finding.about(&cause.heading, &cause.text));
        }
    }
}

pub(super) fn of_measures(review: &Review, findings: &mut Vec<Finding>) {
    let told = told(review);
    // Without a cause there is nothing a measure could be connected to, and the causes say so already.
    if told.is_empty() {
        return;
    }
    for (n, measure) in review.measures.iter().enumerate().filter(|(_, m)| m.is_told()) {
        if !measure.answers.iter().any(|id| told.iter().any(|cause| cause.id == *id)) {
            let finding = Finding::at(Rule::MeasureUnconnected, format!("measures.{n}.answers"));
            findings.push(finding.about(&measure.heading, &measure.text));
        }
    }
}
