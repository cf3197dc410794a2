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

/// What a rule objects to.
#[derive(PartialEq)]
enum Subject {
    /// An answer that is not there yet.
    Missing,
    /// An answer that is there, but may be wrong or could be better.
    Doubtful,
}

/// Defines [`Rule`] from one table: name, id, severity and subject of each rule.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $id:literal $severity:ident $subject:ident,)*) => {
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

            fn subject(self) -> Subject {
                match self {
                    $(Rule::$rule => Subject::$subject,)*
                }
            }
        }
    };
}

rules! {
    // Basics
    TitleMissing "title-missing" Certain Missing,
    AddresseeMissing "addressee-missing" Suspect Missing,
    /// No unit signs a unit's document.
    UnitMissing "unit-missing" Certain Missing,
    /// No person signs a person's document.
    SignerMissing "signer-missing" Certain Missing,
    DateMissing "date-missing" Suspect Missing,
    // Incident
    SummaryMissing "summary-missing" Certain Missing,
    StartedMissing "started-missing" Suspect Missing,
    PlaceMissing "place-missing" Suspect Missing,
    SourceMissing "source-missing" Suspect Missing,
    TimelineMissing "timeline-missing" Certain Missing,
    /// A timeline of one step.
    TimelineShort "timeline-short" Suspect Missing,
    MomentTimeMissing "moment-time-missing" Suspect Missing,
    // Impacts
    ImpactMissing "impact-missing" Suspect Missing,
    /// An effect that is only named.
    ImpactTextMissing "impact-text-missing" Hint Missing,
    // Causes
    CauseMissing "cause-missing" Certain Missing,
    DirectCauseMissing "direct-cause-missing" Suspect Missing,
    MainCauseMissing "main-cause-missing" Suspect Missing,
    RootCauseMissing "root-cause-missing" Suspect Missing,
    /// A cause that is only named: neither facts nor a record.
    CauseFactsMissing "cause-facts-missing" Suspect Missing,
    /// A deeper cause that explains none of the shallower ones.
    CauseUnconnected "cause-unconnected" Suspect Missing,
    /// A cause that no measure answers.
    CauseUnanswered "cause-unanswered" Certain Missing,
    // Remedies and measures
    RemedyMissing "remedy-missing" Hint Missing,
    MeasureMissing "measure-missing" Certain Missing,
    MeasureOwnerMissing "measure-owner-missing" Certain Missing,
    MeasureDueMissing "measure-due-missing" Certain Missing,
    MeasureProofMissing "measure-proof-missing" Certain Missing,
    /// A measure that answers no cause.
    MeasureUnconnected "measure-unconnected" Suspect Missing,
    MeasuresAllWeak "measures-all-weak" Suspect Doubtful,
    /// Several measures, all judged equally strong.
    MeasuresOneStrength "measures-one-strength" Hint Missing,
    // Items of any list
    /// An item with nothing in it.
    ItemEmpty "item-empty" Hint Missing,
    /// An item that the document leaves out although something stands in it.
    ItemNotTold "item-not-told" Suspect Missing,
    // The ladder
    /// A direct cause that nothing deeper explains: an error is where the questions begin.
    ChainEndsDirect "chain-ends-direct" Certain Doubtful,
    ChainEndsMain "chain-ends-main" Suspect Doubtful,
    /// A root cause that only weak measures answer.
    RootOnlyWeak "root-only-weak" Suspect Doubtful,
    /// “Not done” without the duty to do it.
    OmissionWithoutDuty "omission-without-duty" Suspect Doubtful,
    /// States of mind are the only root causes.
    MindsetAlone "mindset-alone" Suspect Doubtful,
    /// A state of mind that only teaching answers.
    MindsetOnlyTaught "mindset-only-taught" Suspect Doubtful,
    /// Most causes lie outside the office.
    OutsideCauses "outside-causes" Suspect Doubtful,
    /// A direct cause that speaks of systems.
    LevelDoubtful "level-doubtful" Hint Doubtful,
    /// A cause that is a judgement of character, without a fact.
    Virtue "virtue" Suspect Doubtful,
    /// An explanation without a number, a day, a name or a place.
    CauseFactsThin "cause-facts-thin" Suspect Doubtful,
    ImpactFactsThin "impact-facts-thin" Hint Doubtful,
    // What a measure promises
    MeasureOwnerVague "measure-owner-vague" Suspect Doubtful,
    /// An office where a person or a post belongs.
    MeasureOwnerOffice "measure-owner-office" Hint Doubtful,
    MeasureDueVague "measure-due-vague" Suspect Doubtful,
    MeasureProofVague "measure-proof-vague" Hint Doubtful,
    /// Called strong, worded as a reminder.
    StrengthDoubtful "strength-doubtful" Suspect Doubtful,
    // Dates
    /// A day that the calendar does not have.
    ImpossibleDate "impossible-date" Certain Doubtful,
    FutureDate "future-date" Certain Doubtful,
    /// A step that is earlier than the one before it.
    MomentsOrder "moments-order" Suspect Doubtful,
    /// The document is older than what it tells.
    DateBeforeIncident "date-before-incident" Certain Doubtful,
    DueBeforeIncident "due-before-incident" Certain Doubtful,
    /// Due before the date of the document, and not done.
    DueOverdue "due-overdue" Suspect Doubtful,
    RemedyBeforeIncident "remedy-before-incident" Certain Doubtful,
    RemedyAfterDate "remedy-after-date" Suspect Doubtful,
    /// Told as kept up, though it begins after the date of the document.
    LastingNotBegun "lasting-not-begun" Suspect Doubtful,
    // Words
    Placeholder "placeholder" Certain Doubtful,
    /// The example beside the field, word for word.
    ExampleLeft "example-left" Suspect Doubtful,
    Filler "filler" Suspect Doubtful,
    FillerMild "filler-mild" Hint Doubtful,
    /// Many sentences with empty phrases.
    FillerShare "filler-share" Suspect Doubtful,
    /// The same sentence twice.
    Repeated "repeated" Suspect Doubtful,
    /// Sentences of another draft.
    Recycled "recycled" Suspect Doubtful,
    /// The same thing counted differently.
    NumbersDiffer "numbers-differ" Suspect Doubtful,
    // People
    /// A name in an effect or a cause.
    PersonNamed "person-named" Suspect Doubtful,
    /// The name of somebody hurt, complaining or young.
    VictimNamed "victim-named" Suspect Doubtful,
    /// Those affected as the cause.
    AffectedBlamed "affected-blamed" Suspect Doubtful,
    // Customary form
    AnnexBookMarks "annex-book-marks" Certain Doubtful,
    HanNumeralDate "han-numeral-date" Suspect Doubtful,
    PaddedDate "padded-date" Suspect Doubtful,
    HalfWidthMarks "half-width-marks" Hint Doubtful,
    FullWidthMarks "full-width-marks" Hint Doubtful,
    DoubledMarks "doubled-marks" Suspect Doubtful,
    TitleMarks "title-marks" Hint Doubtful,
    // Own words
    /// Own words whose facts have changed.
    WordingStale "wording-stale" Suspect Doubtful,
    /// Own words that stand nowhere.
    WordingUnplaced "wording-unplaced" Suspect Doubtful,
}

impl Rule {
    /// Whether the rule says that an answer is missing, rather than that one is doubtful. Only such findings
    /// keep a section from being complete.
    pub fn is_gap(self) -> bool {
        let is_chain = matches!(self, Rule::ChainEndsDirect | Rule::ChainEndsMain);
        self.severity() != Severity::Hint && (self.is_missing() || is_chain)
    }

    /// Whether the rule asks for an answer that is not there yet, rather than objecting to one that is.
    pub fn is_missing(self) -> bool {
        self.subject() == Subject::Missing
    }
}
