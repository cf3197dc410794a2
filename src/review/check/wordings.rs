//! Own words that no longer agree with the answers.

use super::{Finding, Review, Rule};

/// Findings about own wordings. Only composing knows how each stands: `rule` says what is wrong with the one at a
/// position, if anything is.
pub fn wordings(review: &Review, rule: impl Fn(usize) -> Option<Rule>) -> Vec<Finding> {
    let about = |(n, wording): (usize, &super::super::Wording)| {
        Some(Finding::at(rule(n)?, format!("wordings.{n}.text")).about(wording.words(), ""))
    };
    review.wordings.iter().enumerate().filter_map(about).collect()
}
