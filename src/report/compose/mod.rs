//! From answers to the document.

use super::{Meta, Report};
use crate::review::Review;

/// Composes the document of `review`.
pub fn compose(review: &Review) -> Report {
    Report {
        meta: Meta {
            kind: review.kind,
            language: review.language,
            title: review.title.clone(),
            author: review.unit.clone(),
            date: None,
        },
        blocks: Vec::new(),
        annexes: Vec::new(),
    }
}
