//! The sections of the form.

/// A section of the form, in the order in which the user walks through them.
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
}

impl Section {
    /// All steps of the form in order.
    pub const ALL: [Section; 7] = [
        Section::Basics,
        Section::Incident,
        Section::Impacts,
        Section::Causes,
        Section::Measures,
        Section::Check,
        Section::Document,
    ];

    /// The sections that contain answers.
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
        }
    }

    /// The section with this name.
    pub fn from_id(id: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|s| s.id() == id)
    }

    /// The section that contains the field at `address`, or the checkboxes of the catalogue.
    pub fn of(address: &str) -> Option<Section> {
        Some(match address.split('.').next()? {
            "kind" | "voice" | "domain" | "language" | "title" | "addressee" | "unit" | "signer" | "date"
            | "attachments" => Section::Basics,
            "incident" => Section::Incident,
            "impacts" => Section::Impacts,
            "causes" | "catalog" => Section::Causes,
            "remedies" | "measures" | "suggest" => Section::Measures,
            "layout" | "wordings" => Section::Document,
            "dismissals" => Section::Check,
            _ => return None,
        })
    }
}
