//! Why a measure holds: a closed list of reasons, from which its strength follows.

use super::strength::Strength;
use crate::i18n::{Lang, t};

/// What a measure relies on, from the strongest down.
///
/// What an office can only propose to others is [`Means::Proposal`], whatever it proposes; duties without authority
/// stay [`Means::Duties`]; a document that is only issued is [`Means::Paper`], whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// Steps, forms or points of entry are dropped or merged.
    Simplify,
    /// The step cannot go on while something is missing, or passes on by itself.
    Block,
    /// One template, ledger or source for all.
    Single,
    /// A sole lead, duties that exclude each other, a fixed right to decide.
    Authority,
    /// The place or the equipment itself is changed.
    Physical,
    /// The head of the office does it in person.
    Head,
    /// Staff, money or equipment are set aside for nothing else.
    Provision,
    /// A second person acts, or stands in.
    Second,
    /// Staff, time and work are brought into balance.
    Load,
    /// Something warns, reminds at the deadline or escalates.
    Alarm,
    /// People are judged and rewarded by something else.
    Appraisal,
    /// Duties are written down, post by post.
    Duties,
    /// The steps are written out, tried, and worked from.
    Checklist,
    /// The other side answers, or repeats what it heard.
    Receipt,
    /// A record or ledger from which things can be traced.
    Record,
    /// Looking at real things and results at set times, and mending what shows.
    Inspect,
    /// Practice of the thing itself, repeated.
    Drill,
    /// Whoever runs the system is asked to change it.
    Proposal,
    /// One more signature or check.
    Signature,
    /// People are reminded or told off.
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
    /// All of them, from the strongest down, with their words in the catalogue's files.
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

    /// How well a measure holds that relies on this.
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

    /// The reason for the strength, as one would say it to a colleague.
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
