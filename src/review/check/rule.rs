//! The rules, each with its id and severity.

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The document would not be accepted like this.
    Certain,
    /// Something is probably missing or wrong; the user has to judge.
    Suspect,
    /// It could be better.
    Hint,
}

impl Severity {
    /// From the gravest to the mildest.
    pub const ALL: [Severity; 3] = [Severity::Certain, Severity::Suspect, Severity::Hint];

    /// The stable name, as used on the page.
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
            /// All rules.
            pub const ALL: &[Rule] = &[$(Rule::$rule),*];

            /// The stable name, as used on the page, in messages and in dismissals.
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
    /// Nobody signs a unit's document.
    UnitMissing "unit-missing" Certain Missing,
    /// Nobody signs a person's document.
    SignerMissing "signer-missing" Certain Missing,
    DateMissing "date-missing" Suspect Missing,
    /// An attachment without a name.
    AttachmentUnnamed "attachment-unnamed" Hint Missing,
    // Incident
    SummaryMissing "summary-missing" Certain Missing,
    StartedMissing "started-missing" Suspect Missing,
    PlaceMissing "place-missing" Suspect Missing,
    SourceMissing "source-missing" Suspect Missing,
    TimelineMissing "timeline-missing" Certain Missing,
    /// The timeline has only one step.
    TimelineShort "timeline-short" Suspect Missing,
    MomentTimeMissing "moment-time-missing" Suspect Missing,
    // Impacts
    ImpactMissing "impact-missing" Suspect Missing,
    /// The effect has a heading only.
    ImpactTextMissing "impact-text-missing" Hint Missing,
    // Causes
    CauseMissing "cause-missing" Certain Missing,
    DirectCauseMissing "direct-cause-missing" Suspect Missing,
    MainCauseMissing "main-cause-missing" Suspect Missing,
    RootCauseMissing "root-cause-missing" Suspect Missing,
    /// The cause has a heading only: neither facts nor a record.
    CauseFactsMissing "cause-facts-missing" Suspect Missing,
    /// A deeper cause that explains none of the shallower ones.
    CauseUnconnected "cause-unconnected" Suspect Missing,
    /// A cause that no measure answers.
    CauseUnanswered "cause-unanswered" Certain Missing,
    // Remedies and measures
    RemedyMissing "remedy-missing" Hint Missing,
    /// A remedy that was ticked, without a fact of its own.
    RemedyFactsMissing "remedy-facts-missing" Hint Missing,
    MeasureMissing "measure-missing" Certain Missing,
    MeasureOwnerMissing "measure-owner-missing" Certain Missing,
    MeasureDueMissing "measure-due-missing" Certain Missing,
    MeasureProofMissing "measure-proof-missing" Certain Missing,
    /// A measure that answers no cause.
    MeasureUnconnected "measure-unconnected" Suspect Missing,
    MeasuresAllWeak "measures-all-weak" Suspect Doubtful,
    /// Several measures, all of the same strength.
    MeasuresOneStrength "measures-one-strength" Hint Missing,
    // Items of any list
    /// An item without any text.
    ItemEmpty "item-empty" Hint Missing,
    /// An item that the document leaves out although it contains text.
    ItemNotTold "item-not-told" Suspect Missing,
    // Other places with the same fault
    /// A place was looked at, but not what was found there.
    ExtentFoundMissing "extent-found-missing" Suspect Missing,
    /// What was found is not said to be put right.
    ExtentFixedMissing "extent-fixed-missing" Hint Missing,
    // Chains of causes
    /// A direct cause without a deeper one that explains it.
    ChainEndsDirect "chain-ends-direct" Certain Doubtful,
    ChainEndsMain "chain-ends-main" Suspect Doubtful,
    /// A root cause that only weak measures answer.
    RootOnlyWeak "root-only-weak" Suspect Doubtful,
    /// Something was not done, but the duty to do it is not named.
    OmissionWithoutDuty "omission-without-duty" Suspect Doubtful,
    /// All root causes are states of mind.
    MindsetAlone "mindset-alone" Suspect Doubtful,
    /// A state of mind that is answered by teaching only.
    MindsetOnlyTaught "mindset-only-taught" Suspect Doubtful,
    /// Most causes are outside the office.
    OutsideCauses "outside-causes" Suspect Doubtful,
    /// A direct cause that is about systems.
    LevelDoubtful "level-doubtful" Hint Doubtful,
    /// A judgement of character without a fact.
    Virtue "virtue" Suspect Doubtful,
    /// A judgement of how something was done, without a fact.
    CauseJudges "cause-judges" Suspect Doubtful,
    /// In English: a negative word for work or people in a cause, also beside facts.
    NegativeWord "negative-word" Suspect Doubtful,
    /// What should, could or would have been is told as the cause.
    CauseCounterfactual "cause-counterfactual" Suspect Doubtful,
    /// An explanation without a number, a day, a name or a place.
    CauseFactsThin "cause-facts-thin" Suspect Doubtful,
    ImpactFactsThin "impact-facts-thin" Hint Doubtful,
    // Commitments of measures
    MeasureOwnerVague "measure-owner-vague" Suspect Doubtful,
    /// An office instead of a person or a post.
    MeasureOwnerOffice "measure-owner-office" Hint Doubtful,
    MeasureDueVague "measure-due-vague" Suspect Doubtful,
    MeasureProofVague "measure-proof-vague" Hint Doubtful,
    /// Completion is proved by a paper, a meeting or a lesson alone.
    ProofIsPaper "proof-is-paper" Hint Doubtful,
    /// An effect without a target, or without the day it is looked at.
    EffectThin "effect-thin" Hint Doubtful,
    /// A measure that is called strong, but worded as a reminder.
    StrengthDoubtful "strength-doubtful" Suspect Doubtful,
    /// In English: a measure that is called intermediate, but only reminds, teaches or looks into something.
    StrengthOverrated "strength-overrated" Suspect Doubtful,
    /// A ticket that looks like an address, but becomes no link.
    TicketUnlinked "ticket-unlinked" Hint Doubtful,
    // Dates
    /// A day that does not exist in the calendar.
    ImpossibleDate "impossible-date" Certain Doubtful,
    /// Typed where a day or time is expected, but understood as neither.
    DateUnread "date-unread" Hint Doubtful,
    FutureDate "future-date" Certain Doubtful,
    /// A step that is earlier than the one before it.
    MomentsOrder "moments-order" Suspect Doubtful,
    /// Noticed, contained or over before it began, or before what comes first.
    CourseOrder "course-order" Suspect Doubtful,
    /// A time zone that was not understood.
    ZoneUnread "zone-unread" Hint Doubtful,
    /// The document is dated before something that it reports.
    DateBeforeIncident "date-before-incident" Certain Doubtful,
    DueBeforeIncident "due-before-incident" Certain Doubtful,
    /// Due before the date of the document, but not done.
    DueOverdue "due-overdue" Suspect Doubtful,
    /// Closed before the incident began.
    ClosedBeforeIncident "closed-before-incident" Certain Doubtful,
    /// Called done in a progress report, but its day is after the date of the document.
    ClosedAfterDate "closed-after-date" Suspect Doubtful,
    /// Its progress in a progress report begins with a day after the date of the document, which leaves it out.
    ProgressAfterDate "progress-after-date" Suspect Doubtful,
    /// It has the day on which it was closed, but is not called done.
    ClosedNotMarked "closed-not-marked" Suspect Doubtful,
    /// Looked at again before it is due.
    RecheckBeforeDue "recheck-before-due" Suspect Doubtful,
    /// Overdue in a progress report, without the reason.
    ReasonMissing "reason-missing" Hint Missing,
    /// Closed after it was due in a progress report, without the reason.
    ClosedLate "closed-late" Hint Missing,
    RemedyBeforeIncident "remedy-before-incident" Certain Doubtful,
    RemedyAfterDate "remedy-after-date" Suspect Doubtful,
    /// Called permanent, but it begins after the date of the document.
    LastingNotBegun "lasting-not-begun" Suspect Doubtful,
    // Words
    Placeholder "placeholder" Certain Doubtful,
    /// It refers to another item, which stands elsewhere in the document.
    SameAsAbove "same-as-above" Suspect Doubtful,
    /// The example of the form, word for word.
    ExampleLeft "example-left" Suspect Doubtful,
    Filler "filler" Suspect Doubtful,
    FillerMild "filler-mild" Hint Doubtful,
    /// Many sentences contain empty phrases.
    FillerShare "filler-share" Suspect Doubtful,
    /// A sentence that occurs twice.
    Repeated "repeated" Suspect Doubtful,
    /// Sentences that also occur in another draft.
    Recycled "recycled" Suspect Doubtful,
    /// The same thing is counted differently.
    NumbersDiffer "numbers-differ" Suspect Doubtful,
    /// In English: a sentence or title that begins with a small letter.
    SmallStart "small-start" Hint Doubtful,
    // People
    /// In English: a name or an age in the title or the summary, or the number of a person in any text.
    PersonalData "personal-data" Suspect Doubtful,
    /// A name in an effect or a cause.
    PersonNamed "person-named" Suspect Doubtful,
    /// The name of somebody who is hurt, complains or is a minor.
    VictimNamed "victim-named" Suspect Doubtful,
    /// In a person's document: 我们, or the signer in the third person.
    VoiceMixed "voice-mixed" Suspect Doubtful,
    /// In a person's document beside an office's: the signer in the third person among the facts of both.
    VoiceShared "voice-shared" Hint Doubtful,
    /// A person signs a self-examination without saying in which post.
    PostMissing "post-missing" Hint Missing,
    /// The people affected are made the cause.
    AffectedBlamed "affected-blamed" Suspect Doubtful,
    // Customary form
    AnnexBookMarks "annex-book-marks" Certain Doubtful,
    HanNumeralDate "han-numeral-date" Suspect Doubtful,
    PaddedDate "padded-date" Suspect Doubtful,
    HalfWidthMarks "half-width-marks" Hint Doubtful,
    FullWidthMarks "full-width-marks" Hint Doubtful,
    DoubledMarks "doubled-marks" Suspect Doubtful,
    TitleMarks "title-marks" Hint Doubtful,
    // Reworded paragraphs
    /// A reworded paragraph whose facts have changed.
    WordingStale "wording-stale" Suspect Doubtful,
    /// A reworded paragraph whose place no longer exists.
    WordingUnplaced "wording-unplaced" Suspect Doubtful,
}

impl Rule {
    /// Whether the rule reports a missing answer rather than a doubtful one. Only such findings keep a section from
    /// being complete.
    pub fn is_gap(self) -> bool {
        let is_chain = matches!(self, Rule::ChainEndsDirect | Rule::ChainEndsMain);
        self.severity() != Severity::Hint && (self.is_missing() || is_chain)
    }

    /// Whether the rule reports an answer that does not exist yet.
    pub fn is_missing(self) -> bool {
        self.subject() == Subject::Missing
    }
}
