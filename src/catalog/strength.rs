//! How well a measure holds.

/// How well a measure holds without anybody remembering it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Removes or blocks the wrong step, or settles who decides.
    Strong,
    /// Makes the wrong step less likely: checklists, alarms, drills.
    Intermediate,
    /// Relies on people remembering: reminders, circulars, training once.
    Weak,
}

impl Strength {
    /// From the strongest down.
    pub const ALL: [Strength; 3] = [Strength::Strong, Strength::Intermediate, Strength::Weak];

    /// How many of the three bars that stand for it are filled.
    pub fn bars(self) -> usize {
        3 - self as usize
    }

    /// The same with their words in files.
    pub const WORDS: &'static [(Strength, &'static str)] =
        &[(Strength::Strong, "strong"), (Strength::Intermediate, "intermediate"), (Strength::Weak, "weak")];
}
