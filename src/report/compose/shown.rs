//! Decides which years are written out.

use super::told::Told;

/// The year that the reader knows. A year is written with the first date and whenever it changes.
#[derive(Clone, Copy, Default)]
pub struct Shown {
    year: Option<i32>,
}

impl Shown {
    /// The year to write before a day of `year`; `None` if the reader knows it.
    pub fn year(&mut self, year: Option<i32>) -> Option<i32> {
        let new = year.filter(|_| self.year != year)?;
        self.year = Some(new);
        Some(new)
    }

    /// Without an earlier date the reader takes the year from the date of the document.
    pub fn or_of_document(&mut self, told: &Told) {
        self.year = self.year.or_else(|| told.date.when().and_then(|w| w.year));
    }
}
