//! The sections of the form.

use crate::review::Review;

/// A section of the form, in the order they are walked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    Basics,
    Incident,
    Impacts,
    Causes,
    /// Remedies and measures.
    Measures,
    Check,
    Document,
    /// The whole on one page, to be judged: no step of the way.
    Overview,
    /// Earlier states of the draft: no step of the way.
    Versions,
    /// The passphrase of the draft: no step of the way.
    Lock,
}

impl Section {
    /// All sections in order.
    pub const ALL: [Section; 7] = [
        Section::Basics,
        Section::Incident,
        Section::Impacts,
        Section::Causes,
        Section::Measures,
        Section::Check,
        Section::Document,
    ];

    /// The sections in which answers are written.
    pub const WRITING: [Section; 5] =
        [Section::Basics, Section::Incident, Section::Impacts, Section::Causes, Section::Measures];

    /// The name in routes.
    pub fn id(self) -> &'static str {
        match self {
            Section::Basics => "basics",
            Section::Incident => "incident",
            Section::Impacts => "impacts",
            Section::Causes => "causes",
            Section::Measures => "measures",
            Section::Check => "check",
            Section::Document => "document",
            Section::Overview => "overview",
            Section::Versions => "versions",
            Section::Lock => "lock",
        }
    }

    /// The section with this name.
    pub fn from_id(id: &str) -> Option<Section> {
        Section::ALL.into_iter().chain([Section::Overview, Section::Versions, Section::Lock]).find(|s| s.id() == id)
    }

    /// The section that holds the field at `address`; also for the tick boxes of the catalogue.
    pub fn of(address: &str) -> Option<Section> {
        Some(match address.split('.').next()? {
            "attachments" => Section::Basics,
            "incident" => Section::Incident,
            "impacts" => Section::Impacts,
            "causes" | "catalog" => Section::Causes,
            "remedies" | "measures" | "suggest" => Section::Measures,
            "layout" | "wordings" => Section::Document,
            "dismissals" => Section::Check,
            field if Review::FIELDS.contains(&field) => Section::Basics,
            _ => return None,
        })
    }
}
