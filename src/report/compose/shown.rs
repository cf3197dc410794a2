//! Which years are written out.

use super::told::Told;

/// The year that a reader has in mind: it is written at the first date and when it changes.
#[derive(Clone, Copy, Default)]
pub struct Shown {
    year: Option<i32>,
}

impl Shown {
    /// The year to write before a day of `year`.
    pub fn year(&mut self, year: Option<i32>) -> Option<i32> {
        let new = year.filter(|_| self.year != year)?;
        self.year = Some(new);
        Some(new)
    }

    /// Where no date was told yet, the date under the document gives the year.
    pub fn or_of_document(&mut self, told: &Told) {
        self.year = self.year.or_else(|| told.date.when().and_then(|w| w.year));
    }
}
