//! Missing causes and facts, level by level. Connections between causes are checked in `links`.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Level, Review, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    let is_missing = |level| !review.causes_of(level).any(|(_, c)| c.is_told());
    if Level::ALL.into_iter().all(is_missing) {
        findings.push(Finding::at(Rule::CauseMissing, "causes"));
    } else {
        for level in Level::ALL.into_iter().filter(|level| is_missing(*level)) {
            let rule = match level {
                Level::Direct => Rule::DirectCauseMissing,
                Level::Main => Rule::MainCauseMissing,
                Level::Root => Rule::RootCauseMissing,
            };
            findings.push(Finding::at(rule, "causes"));
        }
    }
    for (n, cause) in review.causes.iter().enumerate() {
        if !cause.is_told() {
            findings.push(untold(&[&cause.evidence], format!("causes.{n}.heading")));
        } else if !says(&cause.text) && !says(&cause.evidence) {
            let finding = Finding::at(Rule::CauseFactsMissing, format!("causes.{n}.text"));
            findings.push(finding.about(&cause.heading, ""));
        }
    }
}
