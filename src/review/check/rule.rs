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
    // The ladder
    /// A direct cause that nothing deeper explains: an error is where the questions begin.
    ChainEndsDirect "chain-ends-direct" Certain,
    ChainEndsMain "chain-ends-main" Suspect,
    /// A root cause that only weak measures answer.
    RootOnlyWeak "root-only-weak" Suspect,
    /// “Not done” without the duty to do it.
    OmissionWithoutDuty "omission-without-duty" Suspect,
    /// States of mind are the only root causes.
    MindsetAlone "mindset-alone" Suspect,
    /// A state of mind that only teaching answers.
    MindsetOnlyTaught "mindset-only-taught" Suspect,
    /// Most causes lie outside the office.
    OutsideCauses "outside-causes" Suspect,
    /// A direct cause that speaks of systems.
    LevelDoubtful "level-doubtful" Hint,
    /// A cause that is a judgement of character, without a fact.
    Virtue "virtue" Suspect,
    /// An explanation without a number, a day, a name or a place.
    CauseFactsThin "cause-facts-thin" Suspect,
    ImpactFactsThin "impact-facts-thin" Hint,
    // What a measure promises
    MeasureOwnerVague "measure-owner-vague" Suspect,
    /// An office where a person or a post belongs.
    MeasureOwnerOffice "measure-owner-office" Hint,
    MeasureDueVague "measure-due-vague" Suspect,
    MeasureProofVague "measure-proof-vague" Hint,
    /// Called strong, worded as a reminder.
    StrengthDoubtful "strength-doubtful" Suspect,
    // Dates
    /// A day that the calendar does not have.
    ImpossibleDate "impossible-date" Certain,
    FutureDate "future-date" Certain,
    /// A step that is earlier than the one before it.
    MomentsOrder "moments-order" Suspect,
    /// The document is older than what it tells.
    DateBeforeIncident "date-before-incident" Certain,
    DueBeforeIncident "due-before-incident" Certain,
    /// Due before the date of the document, and not done.
    DueOverdue "due-overdue" Suspect,
    RemedyBeforeIncident "remedy-before-incident" Certain,
    RemedyAfterDate "remedy-after-date" Suspect,
    /// Told as kept up, though it begins after the date of the document.
    LastingNotBegun "lasting-not-begun" Suspect,
    // Words
    Placeholder "placeholder" Certain,
    /// The example beside the field, word for word.
    ExampleLeft "example-left" Suspect,
    Filler "filler" Suspect,
    FillerMild "filler-mild" Hint,
    /// Many sentences with empty phrases.
    FillerShare "filler-share" Suspect,
    /// The same sentence twice.
    Repeated "repeated" Suspect,
    /// Sentences of another draft.
    Recycled "recycled" Suspect,
    /// The same thing counted differently.
    NumbersDiffer "numbers-differ" Suspect,
    // People
    /// A name in an effect or a cause.
    PersonNamed "person-named" Suspect,
    /// The name of somebody hurt, complaining or young.
    VictimNamed "victim-named" Suspect,
    /// Those affected as the cause.
    AffectedBlamed "affected-blamed" Suspect,
    // Customary form
    AnnexBookMarks "annex-book-marks" Certain,
    HanNumeralDate "han-numeral-date" Suspect,
    PaddedDate "padded-date" Suspect,
    HalfWidthMarks "half-width-marks" Hint,
    FullWidthMarks "full-width-marks" Hint,
    DoubledMarks "doubled-marks" Suspect,
    TitleMarks "title-marks" Hint,
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
        let is_chain = matches!(self, Rule::ChainEndsDirect | Rule::ChainEndsMain);
        self.severity() != Severity::Hint && (self.is_missing() || is_chain)
    }

    /// Whether the rule asks for what is not there yet, rather than about words that are. These come first in the table,
    /// up to [`Rule::ItemNotTold`].
    pub fn is_missing(self) -> bool {
        self <= Rule::ItemNotTold && self != Rule::MeasuresAllWeak
    }
}
