//! How well a measure holds.

/// How well a measure works without anybody having to remember it.
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
    /// From the strongest to the weakest.
    pub const ALL: [Strength; 3] = [Strength::Strong, Strength::Intermediate, Strength::Weak];

    /// How many of its three bars are filled.
    pub fn bars(self) -> usize {
        3 - self as usize
    }

    /// The same, with their names in files.
    pub const WORDS: &'static [(Strength, &'static str)] =
        &[(Strength::Strong, "strong"), (Strength::Intermediate, "intermediate"), (Strength::Weak, "weak")];
}
