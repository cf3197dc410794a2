//! The days of a document: which year they are in, and what came after the document.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{
    Told,
    measures::ToldMeasure,
    read::{Line, ToldMoment},
};
use crate::review::{
    Status,
    dates::{When, zone},
};

/// A moment by a clock.
#[derive(Clone, Copy)]
pub struct Instant {
    at: NaiveDateTime,
    /// Minutes that the clock is ahead of UTC; that of the incident if absent.
    zone: Option<i32>,
    /// Whether it is approximate.
    pub about: bool,
}

impl Instant {
    /// The time from another moment; nothing if nobody knows how their clocks differ.
    pub fn since(self, other: Instant) -> Option<TimeDelta> {
        let ahead = match (self.zone, other.zone) {
            (Some(zone), Some(other)) => TimeDelta::minutes(i64::from(zone - other)),
            (None, None) => TimeDelta::zero(),
            _ => return None,
        };
        Some(self.at - other.at - ahead)
    }
}

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
        let mut when = self.when(&self.started)?;
        let day = self.day(&when);
        let is_told = |m: &ToldMoment| m.at.when().and_then(|w| self.day(&w)) == day;
        if day.is_some() && when.time.is_some() && self.moments.iter().any(is_told) {
            (when.time, when.about) = (None, false);
        }
        Some(when)
    }

    /// The time zone of the incident's times, in minutes ahead of UTC, if it is understood.
    pub fn zone(&self) -> Option<i32> {
        zone(&self.course.zone.text, self.language)
    }

    /// The day and time of a field by the clock of the incident. A time of another zone that cannot be converted keeps its own.
    pub fn when(&self, line: &Line) -> Option<When> {
        Some(self.years.in_zone(line.when()?, self.zone()))
    }

    /// The moment of a field, if it has a time. A time without a day is on the day of `after`, or on the one behind
    /// it.
    pub fn moment(&self, line: &Line, after: Option<Instant>) -> Option<Instant> {
        let when = self.when(line).filter(|when| when.end.is_none() && when.limit.is_none())?;
        let time = when.time?;
        let after = after.filter(|after| after.zone == when.zone).map(|after| after.at);
        let day = match when.day {
            Some(_) => self.day(&when)?,
            None => after?.date(),
        };
        let at = day.and_hms_opt(0, 0, 0)? + TimeDelta::minutes(i64::from(time.hour * 60 + time.minute));
        let is_next = when.day.is_none() && after.is_some_and(|after| at < after);
        Some(Instant { at: if is_next { at + TimeDelta::days(1) } else { at }, zone: when.zone, about: when.about })
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
