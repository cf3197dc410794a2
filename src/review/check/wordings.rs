//! Reworded paragraphs that no longer agree with the answers.

use super::{finding::Finding, scope::Scope};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    for (n, wording) in scope.review.document().wordings.iter().enumerate() {
        if let Some(rule) = scope.around.wordings.get(n).copied().flatten() {
            findings.push(Finding::at(rule, format!("wordings.{n}.text")).about(wording.words(), ""));
        }
    }
}
