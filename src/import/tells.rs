//! What sentences tell.

use crate::review::Level;

/// What a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tells {
    /// Nothing that a field takes.
    Nothing,
    Event,
    Impact,
    /// What explains the impact before it.
    OfImpact,
    Cause(Level),
    OfCause,
    Remedy,
    Measure,
    OfMeasure,
}

impl Tells {
    pub const ALL: [Tells; 11] = [
        Tells::Nothing,
        Tells::Event,
        Tells::Impact,
        Tells::OfImpact,
        Tells::Cause(Level::Direct),
        Tells::Cause(Level::Main),
        Tells::Cause(Level::Root),
        Tells::OfCause,
        Tells::Remedy,
        Tells::Measure,
        Tells::OfMeasure,
    ];
}
