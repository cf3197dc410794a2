//! Another draft, as far as a check compares it with the review.

use std::collections::HashSet;

/// What is known of another draft: its sentences, to find those that were taken over.
#[derive(Clone, Debug, Default)]
pub struct Other {
    pub title: String,
    /// Its long sentences.
    pub(super) sentences: HashSet<u64>,
    /// When its incident began: drafts about the same one may share their words.
    pub(super) started: String,
}
