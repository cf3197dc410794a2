//! How far each section has come.

use super::{Finding, Section};
use crate::review::{Fields, List, Review, says};

/// How far a section has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing has been answered yet; defaults are no answers.
    Empty,
    /// Something is answered, something is missing.
    Started,
    /// Nothing is missing.
    Complete,
}

/// The state of one section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub section: Section,
    pub state: State,
    /// How many answers are missing.
    pub missing: usize,
}

/// The progress of the writing sections, in their order, judged by the findings of this review.
pub fn progress(review: &Review, findings: &[Finding]) -> [Progress; 5] {
    Section::WRITING.map(|section| {
        let here = |f: &&Finding| f.rule.is_gap() && f.section() == section;
        let missing = findings.iter().filter(here).count();
        let state = match (is_begun(review, section), missing) {
            (false, _) => State::Empty,
            (true, 0) => State::Complete,
            (true, _) => State::Started,
        };
        Progress { section, state, missing }
    })
}

/// Whether anything has been answered in `section`.
fn is_begun(review: &Review, section: Section) -> bool {
    let says_any = |part: &dyn Fields| part.texts().into_iter().any(|(_, words, _)| says(words));
    let mut lists = List::ALL.into_iter().filter(|list| Section::of(list.address()) == Some(section));
    let holds_words = |list: List| review.list(list).iter().any(|item| says_any(item));
    match section {
        Section::Check | Section::Document | Section::Overview | Section::Versions | Section::Lock => false,
        Section::Basics if says_any(review) => true,
        Section::Incident if says_any(&review.incident) => true,
        Section::Measures if review.measures.iter().any(|m| !m.answers.is_empty()) => true,
        _ => lists.any(holds_words),
    }
}
