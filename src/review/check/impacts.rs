//! The effects on people, on trust and on the work.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Review, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    if !review.impacts.iter().any(|i| i.is_told()) {
        findings.push(Finding::at(Rule::ImpactMissing, "impacts"));
    }
    for (n, impact) in review.impacts.iter().enumerate() {
        if !impact.is_told() {
            findings.push(untold(&[], format!("impacts.{n}.heading")));
        } else if !says(&impact.text) {
            let finding = Finding::at(Rule::ImpactTextMissing, format!("impacts.{n}.text"));
            findings.push(finding.about(&impact.heading, ""));
        }
    }
}
