//! How complete each section is.

use super::{finding::Finding, section::Section};
use crate::review::{Review, says};

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
    match section {
        Section::Basics => {
            let Review { title, addressee, unit, signer, date, attachments, .. } = review;
            [title, addressee, unit, signer, date].into_iter().chain(attachments).any(|x| says(x))
        }
        Section::Incident => {
            let incident = &review.incident;
            [&incident.summary, &incident.started, &incident.place, &incident.source].into_iter().any(|x| says(x))
                || incident.people.iter().any(|p| p.is_told())
                || incident.timeline.iter().any(|m| m.is_told() || says(&m.at))
        }
        Section::Impacts => review.impacts.iter().any(|i| i.is_told()),
        Section::Causes => review.causes.iter().any(|c| c.is_told() || says(&c.evidence)),
        Section::Measures => {
            review.remedies.iter().any(|r| r.is_told() || says(&r.done_on))
                || review.measures.iter().any(|m| {
                    m.is_told() || [&m.owner, &m.due, &m.proof].into_iter().any(|x| says(x)) || !m.answers.is_empty()
                })
        }
        Section::Check | Section::Document => false,
    }
}
