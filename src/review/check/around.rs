//! What a check has to know besides the review.

use chrono::NaiveDate;

use super::{other::Other, rule::Rule};

/// What a check has to know besides the review.
#[derive(Default)]
pub struct Around<'a> {
    /// The day on this machine's calendar; without it nothing is held to lie in the future.
    pub today: Option<NaiveDate>,
    /// What is wrong with each of the own wordings, if anything is: only composing knows how they stand.
    pub wordings: &'a [Option<Rule>],
    /// The other drafts, whose sentences should not stand here.
    pub others: &'a [Other],
}
