//! What a review still lacks.

use super::Review;

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    Certain,
    Suspect,
    Hint,
}

impl Severity {
    pub fn id(self) -> &'static str {
        match self {
            Severity::Certain => "certain",
            Severity::Suspect => "suspect",
            Severity::Hint => "hint",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Title,
}

impl Rule {
    pub fn id(self) -> &'static str {
        "title"
    }
}

/// What a check found: which rule, how sure, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    /// Address of the field to go to.
    pub field: String,
}

/// All findings, in the order of the sections.
pub fn check(_review: &Review) -> Vec<Finding> {
    Vec::new()
}

/// A section of the form, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Basics,
    Incident,
    Impacts,
    Causes,
    Measures,
    Check,
    Document,
}

impl Section {
    pub const ALL: [Section; 7] = [
        Section::Basics,
        Section::Incident,
        Section::Impacts,
        Section::Causes,
        Section::Measures,
        Section::Check,
        Section::Document,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Section::Basics => "basics",
            Section::Incident => "incident",
            Section::Impacts => "impacts",
            Section::Causes => "causes",
            Section::Measures => "measures",
            Section::Check => "check",
            Section::Document => "document",
        }
    }

    pub fn from_id(id: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|s| s.id() == id)
    }

    /// The section a field address belongs to.
    pub fn of(address: &str) -> Section {
        match address.split('.').next().unwrap_or_default() {
            "incident" => Section::Incident,
            "impacts" => Section::Impacts,
            "causes" => Section::Causes,
            "measures" | "remedies" => Section::Measures,
            _ => Section::Basics,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Empty,
    Started,
    Complete,
}

impl State {
    pub fn id(self) -> &'static str {
        match self {
            State::Empty => "empty",
            State::Started => "started",
            State::Complete => "complete",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    pub section: Section,
    pub state: State,
    pub missing: usize,
}

pub fn progress(_review: &Review, _findings: &[Finding]) -> Vec<Progress> {
    Section::ALL[..5].iter().map(|&section| Progress { section, state: State::Empty, missing: 0 }).collect()
}
