//! The days of a document: which year they are in, and what came after the document.

use chrono::NaiveDate;

use super::{Told, measures::ToldMeasure, read::ToldMoment};
use crate::review::{Status, dates::When};

impl Told {
    /// The date of the document, if it is exact.
    pub fn dated(&self) -> Option<NaiveDate> {
        self.date.when().filter(|w| !w.is_vague_day())?.date(None)
    }

    /// The date of a day of the incident.
    pub fn day(&self, when: &When) -> Option<NaiveDate> {
        self.years.day(when)
    }

    /// The date of a due day.
    pub fn due_day(&self, when: &When) -> Option<NaiveDate> {
        self.years.due(when)
    }

    /// The date on which a measure is looked at again.
    pub fn recheck_day(&self, measure: &ToldMeasure) -> Option<NaiveDate> {
        let due = measure.due.when().and_then(|when| self.due_day(&when));
        self.years.recheck(&measure.recheck.when()?, due)
    }

    /// The date on which a measure was closed.
    pub fn closed_day(&self, measure: &ToldMeasure) -> Option<NaiveDate> {
        self.years.closed(&measure.closed_on.when()?)
    }

    /// When the incident began, without the time if an entry of the timeline has the same day.
    pub fn started_when(&self) -> Option<When> {
        let mut when = self.started.when()?;
        let day = self.day(&when);
        let is_told = |m: &ToldMoment| m.at.when().and_then(|w| self.day(&w)) == day;
        if day.is_some() && when.time.is_some() && self.moments.iter().any(is_told) {
            (when.time, when.about) = (None, false);
        }
        Some(when)
    }

    /// The status of a measure, unless the days contradict it: nothing is completed on a day after the document, and what is
    /// due after it needs an earlier day of completion.
    pub fn status(&self, measure: &ToldMeasure) -> Option<Status> {
        let is_early = measure.is_ahead && matches!(measure.status, Some(Status::Done | Status::Closed));
        measure.status.filter(|_| !is_early)
    }

    /// Whether nothing is left to do for a measure, except to keep it up.
    pub fn is_in_place(&self, measure: &ToldMeasure) -> bool {
        matches!(measure.status, Some(Status::Closed | Status::Done | Status::Lasting)) && !measure.is_ahead
    }
}
