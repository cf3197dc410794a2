//! The context of a check.

use chrono::NaiveDate;

use super::{other::Other, rule::Rule};

/// What a check has to know besides the review.
#[derive(Default)]
pub struct Around<'a> {
    /// Today's date on this machine; if it is unknown, no day is reported as being in the future.
    pub today: Option<NaiveDate>,
    /// What is wrong with each reworded paragraph, if anything. Only composing the document can tell.
    pub wordings: &'a [Option<Rule>],
    /// The other drafts, to find sentences that were copied from them.
    pub others: &'a [Other],
}
