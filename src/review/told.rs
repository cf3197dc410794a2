//! What counts as said. Checks and composing judge it alike, so that nothing is demanded that the document
//! shows already, and nothing taken for said that it leaves out.

use super::{Cause, Impact, Measure, Moment, Person, Remedy};

/// Whether `text` holds a letter, a digit or a Chinese character; dashes and stops alone say nothing.
pub fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

impl Person {
    /// Whether the document mentions this person.
    pub fn is_told(&self) -> bool {
        says(&self.name) || says(&self.role)
    }
}

impl Moment {
    /// Whether the document tells this step; a time alone tells nothing.
    pub fn is_told(&self) -> bool {
        says(&self.text)
    }
}

impl Impact {
    /// Whether the document tells this effect.
    pub fn is_told(&self) -> bool {
        says(&self.heading) || says(&self.text)
    }
}

impl Cause {
    /// Whether the document tells this cause.
    pub fn is_told(&self) -> bool {
        says(&self.heading) || says(&self.text)
    }
}

impl Remedy {
    /// Whether the document tells this correction.
    pub fn is_told(&self) -> bool {
        says(&self.text)
    }
}

impl Measure {
    /// Whether the document tells this commitment.
    pub fn is_told(&self) -> bool {
        says(&self.heading) || says(&self.text)
    }
}
