//! What a measure can rely on: a closed list that determines the strength of a measure.

use super::strength::Strength;
use crate::i18n::{Lang, t};

/// What a measure relies on, from the strongest to the weakest.
///
/// A measure that the office can only propose to others is [`Means::Proposal`], whatever it proposes. Duties without
/// authority are [`Means::Duties`]. A document that is only issued is [`Means::Paper`], whatever it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// Steps, forms or points of entry are dropped or merged.
    Simplify,
    /// The step cannot be completed while something is missing, or happens automatically.
    Block,
    /// One template, ledger or source for everybody.
    Single,
    /// A single lead, duties that exclude each other, or a fixed right to decide.
    Authority,
    /// The place or the equipment itself is changed.
    Physical,
    /// The head of the office does it personally.
    Head,
    /// Staff, money or equipment are reserved for it.
    Provision,
    /// A second person takes part, or stands in.
    Second,
    /// Staff, time and work are balanced.
    Load,
    /// Something warns, reminds before the deadline or escalates.
    Alarm,
    /// People are appraised and rewarded for something else than before.
    Appraisal,
    /// Duties are written down, post by post.
    Duties,
    /// The steps are written down, tested, and used in the work.
    Checklist,
    /// The recipient confirms, or repeats what was said.
    Receipt,
    /// A record or ledger that makes things traceable.
    Record,
    /// Inspection of the real thing at fixed times, and correction of what it shows.
    Inspect,
    /// Repeated practice of the real thing.
    Drill,
    /// A request to whoever runs the system to change it.
    Proposal,
    /// One more signature or check.
    Signature,
    /// People are reminded or criticised.
    Reminder,
    /// A new document.
    Paper,
    /// Study and general training.
    Study,
    /// A talk or a pledge.
    Talk,
    /// Further research.
    Research,
}

impl Means {
    /// All of them, from the strongest to the weakest, with their names in the catalogue's files.
    pub const WORDS: &'static [(Means, &'static str)] = &[
        (Means::Simplify, "simplify"),
        (Means::Block, "block"),
        (Means::Single, "single"),
        (Means::Authority, "authority"),
        (Means::Physical, "physical"),
        (Means::Head, "head"),
        (Means::Provision, "provision"),
        (Means::Second, "second"),
        (Means::Load, "load"),
        (Means::Alarm, "alarm"),
        (Means::Appraisal, "appraisal"),
        (Means::Duties, "duties"),
        (Means::Checklist, "checklist"),
        (Means::Receipt, "receipt"),
        (Means::Record, "record"),
        (Means::Inspect, "inspect"),
        (Means::Drill, "drill"),
        (Means::Proposal, "proposal"),
        (Means::Signature, "signature"),
        (Means::Reminder, "reminder"),
        (Means::Paper, "paper"),
        (Means::Study, "study"),
        (Means::Talk, "talk"),
        (Means::Research, "research"),
    ];

    /// The strength of a measure that relies on this.
    pub fn strength(self) -> Strength {
        use Means::*;
        match self {
            Simplify | Block | Single | Authority | Physical | Head | Provision => Strength::Strong,
            Second | Load | Alarm | Appraisal | Duties | Checklist | Receipt | Record | Inspect | Drill | Proposal => {
                Strength::Intermediate
            }
            Signature | Reminder | Paper | Study | Talk | Research => Strength::Weak,
        }
    }

    /// The reason for the strength, worded as for a colleague.
    pub fn reason(self, lang: Lang) -> &'static str {
        let message = match self {
            Means::Simplify => t::means_simplify,
            Means::Block => t::means_block,
            Means::Single => t::means_single,
            Means::Authority => t::means_authority,
            Means::Physical => t::means_physical,
            Means::Head => t::means_head,
            Means::Provision => t::means_provision,
            Means::Second => t::means_second,
            Means::Load => t::means_load,
            Means::Alarm => t::means_alarm,
            Means::Appraisal => t::means_appraisal,
            Means::Duties => t::means_duties,
            Means::Checklist => t::means_checklist,
            Means::Receipt => t::means_receipt,
            Means::Record => t::means_record,
            Means::Inspect => t::means_inspect,
            Means::Drill => t::means_drill,
            Means::Proposal => t::means_proposal,
            Means::Signature => t::means_signature,
            Means::Reminder => t::means_reminder,
            Means::Paper => t::means_paper,
            Means::Study => t::means_study,
            Means::Talk => t::means_talk,
            Means::Research => t::means_research,
        };
        message(lang)
    }
}
