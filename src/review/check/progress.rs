//! How complete each section is.

use super::{finding::Finding, section::Section};
use crate::review::{Fields, List, Review, says};

/// How complete a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// Nothing is answered yet; default values do not count.
    Empty,
    /// Some answers are given, and some are missing.
    Started,
    /// Nothing is missing.
    Complete,
}

/// The state of one section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub section: Section,
    pub state: Completeness,
    /// How many answers are missing.
    pub missing: usize,
}

/// The progress of the sections with answers, in their order. `findings` are those of `review`.
pub fn progress(review: &Review, findings: &[Finding]) -> [Progress; 5] {
    Section::WRITING.map(|section| {
        let here = |f: &&Finding| f.rule.is_gap() && f.section() == section;
        let missing = findings.iter().filter(here).count();
        let state = match (is_begun(review, section), missing) {
            (false, _) => Completeness::Empty,
            (true, 0) => Completeness::Complete,
            (true, _) => Completeness::Started,
        };
        Progress { section, state, missing }
    })
}

/// Whether anything has been answered in `section`.
fn is_begun(review: &Review, section: Section) -> bool {
    let says_any = |part: &dyn Fields| part.texts().into_iter().any(|(_, words, _)| says(words));
    let mut lists = List::ALL.into_iter().filter(|list| list.section() == section);
    match section {
        Section::Check | Section::Document => false,
        Section::Basics if says_any(review.document()) => true,
        Section::Incident if says_any(&review.incident) => true,
        Section::Measures if review.measures.iter().any(|measure| !measure.answers.is_empty()) => true,
        _ => lists.any(|list| review.list(list).iter().any(|item| says_any(item))),
    }
}
