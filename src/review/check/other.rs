//! Another draft, as far as a check compares the review with it.

use std::collections::HashSet;

/// What is known of another draft, to find sentences that were copied from it.
#[derive(Clone, Debug, Default)]
pub struct Other {
    pub title: String,
    /// Hashes of its long sentences, see [`super::sentences::number`].
    pub(super) sentences: HashSet<u64>,
    /// When its incident began. Drafts about the same incident may share sentences.
    pub(super) started: String,
}
