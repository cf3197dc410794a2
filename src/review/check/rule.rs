//! The rules by name.

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The document would not be accepted like this.
    Certain,
    /// Probably something is missing or wrong; the person knows.
    Suspect,
    /// It could be better.
    Hint,
}

impl Severity {
    /// From the gravest down.
    pub const ALL: [Severity; 3] = [Severity::Certain, Severity::Suspect, Severity::Hint];

    /// The stable name, as it stands on the page.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Certain => "certain",
            Severity::Suspect => "suspect",
            Severity::Hint => "hint",
        }
    }
}

/// One table for the three things every rule has, so that none is forgotten.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $id:literal $severity:ident,)*) => {
        /// A rule of the check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Rule] = &[$(Rule::$rule),*];

            /// The stable name: on the page, in messages and wherever a finding is set aside.
            pub fn id(self) -> &'static str {
                match self {
                    $(Rule::$rule => $id,)*
                }
            }

            /// How sure a finding of this rule is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Rule::$rule => Severity::$severity,)*
                }
            }
        }
    };
}

rules! {
    // Basics
    TitleMissing "title-missing" Certain,
    AddresseeMissing "addressee-missing" Suspect,
    /// No unit signs a unit's document.
    UnitMissing "unit-missing" Certain,
    /// No person signs a person's document.
    SignerMissing "signer-missing" Certain,
    DateMissing "date-missing" Suspect,
    // Incident
    SummaryMissing "summary-missing" Certain,
    StartedMissing "started-missing" Suspect,
    PlaceMissing "place-missing" Suspect,
    SourceMissing "source-missing" Suspect,
    TimelineMissing "timeline-missing" Certain,
    /// A timeline of one step.
    TimelineShort "timeline-short" Suspect,
    MomentTimeMissing "moment-time-missing" Suspect,
    // Impacts
    ImpactMissing "impact-missing" Suspect,
    /// An effect that is only named.
    ImpactTextMissing "impact-text-missing" Hint,
    // Causes
    CauseMissing "cause-missing" Certain,
    DirectCauseMissing "direct-cause-missing" Suspect,
    MainCauseMissing "main-cause-missing" Suspect,
    RootCauseMissing "root-cause-missing" Suspect,
    /// A cause that is only named: neither facts nor a record.
    CauseFactsMissing "cause-facts-missing" Suspect,
    /// A deeper cause that explains none of the shallower ones.
    CauseUnconnected "cause-unconnected" Suspect,
    /// A cause that no measure answers.
    CauseUnanswered "cause-unanswered" Certain,
    // Remedies and measures
    RemedyMissing "remedy-missing" Hint,
    MeasureMissing "measure-missing" Certain,
    MeasureOwnerMissing "measure-owner-missing" Certain,
    MeasureDueMissing "measure-due-missing" Certain,
    MeasureProofMissing "measure-proof-missing" Certain,
    /// A measure that answers no cause.
    MeasureUnconnected "measure-unconnected" Suspect,
    MeasuresAllWeak "measures-all-weak" Suspect,
    /// Several measures, all judged equally strong.
    MeasuresOneStrength "measures-one-strength" Hint,
    // Items of any list
    /// An item with nothing in it.
    ItemEmpty "item-empty" Hint,
    /// An item that the document leaves out although something stands in it.
    ItemNotTold "item-not-told" Suspect,
    // Own words
    /// Own words whose facts have changed.
    WordingStale "wording-stale" Suspect,
    /// Own words that stand nowhere.
    WordingUnplaced "wording-unplaced" Suspect,
}

impl Rule {
    /// Whether the rule says that an answer is missing, rather than that one is doubtful. Only such findings
    /// keep a section from being complete.
    pub fn is_gap(self) -> bool {
        let is_doubt = matches!(self, Rule::MeasuresAllWeak | Rule::WordingStale | Rule::WordingUnplaced);
        self.severity() != Severity::Hint && !is_doubt
    }
}
