//! Who usually carries out a measure of an office, and how.

use serde::{Deserialize, Serialize};

use super::{Measure, says};

/// Who usually carries out a measure of an office, and how its completion is usually proved. Days belong to one incident and are
/// not kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Usual {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub leader: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub helpers: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub proof: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub verifier: String,
}

impl Usual {
    /// What is usual of a measure that was promised.
    pub(super) fn of(measure: &Measure) -> Usual {
        let kept = |text: &String| if says(text) { text.clone() } else { String::new() };
        Usual {
            owner: kept(&measure.owner),
            leader: kept(&measure.leader),
            helpers: kept(&measure.helpers),
            proof: kept(&measure.proof),
            verifier: kept(&measure.verifier),
        }
    }

    /// Writes it into a new measure.
    pub(super) fn write(&self, measure: &mut Measure) {
        self.owner.clone_into(&mut measure.owner);
        self.leader.clone_into(&mut measure.leader);
        self.helpers.clone_into(&mut measure.helpers);
        self.proof.clone_into(&mut measure.proof);
        self.verifier.clone_into(&mut measure.verifier);
    }

    /// Adds what is lacking. Returns whether there was something to add.
    pub(super) fn complete(&mut self, other: Usual) -> bool {
        let Usual { owner, leader, helpers, proof, verifier } = other;
        let pairs = [
            (&mut self.owner, owner),
            (&mut self.leader, leader),
            (&mut self.helpers, helpers),
            (&mut self.proof, proof),
            (&mut self.verifier, verifier),
        ];
        let mut added = false;
        for (here, text) in pairs {
            if here.is_empty() && !text.is_empty() {
                *here = text;
                added = true;
            }
        }
        added
    }
}
