//! Which year a day without one is in.

use chrono::{Datelike, Months, NaiveDate};

use super::{When, parse};
use crate::review::{Document, Kind, Review};

/// What a review says about the time it is about. It is the same whichever document is at hand, so that a day is in the same
/// year in all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Years {
    /// When the incident began.
    began: Option<NaiveDate>,
    /// The date of the earliest document.
    first: Option<NaiveDate>,
    /// The date of the latest document.
    last: Option<NaiveDate>,
    /// Whether the earliest document reports on progress.
    is_progress: bool,
}

impl Years {
    pub fn of(review: &Review) -> Years {
        let parsed = |document: &Document| Some((parse(&document.date, document.language)?, document.kind));
        let parsed: Vec<(When, Kind)> = review.documents.iter().filter_map(parsed).collect();
        let dates = |near| parsed.iter().filter_map(move |(when, kind)| Some((when.date(near)?, *kind)));
        let earliest = |near| dates(near).min_by_key(|(date, _)| *date);
        let first = earliest(None);
        let started = parse(&review.incident.started, review.document().language);
        let began = started.and_then(|when| when.date(first.map(|(date, _)| date)));
        // Dates of documents may lack their year, too.
        let near = began.or(first.map(|(date, _)| date));
        let first = earliest(near);
        Years {
            began,
            first: first.map(|(date, _)| date),
            last: dates(near).map(|(date, _)| date).max(),
            is_progress: first.is_some_and(|(_, kind)| kind == Kind::Progress),
        }
    }

    /// The day on which the incident began.
    pub fn began(&self) -> Option<NaiveDate> {
        self.began
    }

    /// Whether there is a day near which others are.
    pub fn is_known(&self) -> bool {
        self.began.or(self.first).is_some()
    }

    /// A day of the incident: near its beginning, or else near the earliest document.
    pub fn day(&self, when: &When) -> Option<NaiveDate> {
        when.date(self.began.or(self.first))
    }

    /// The same moment by the clock that is `zone` minutes ahead of UTC, if it names another one and can be converted; else as
    /// it is. A day without a year is taken as one of the incident.
    pub fn in_zone(&self, when: When, zone: Option<i32>) -> When {
        let Some(zone) = zone.filter(|_| when.zone.is_some()) else { return when };
        let year = when.year.or_else(|| Some(self.day(&when)?.year()));
        When { year, ..when }.in_zone(zone).unwrap_or(when)
    }

    /// The last day of a deadline: near the earliest document, or else near the incident, but not before that. A measure is
    /// promised with a document, which may be long after the incident.
    pub fn due(&self, when: &When) -> Option<NaiveDate> {
        self.since(when, self.first, self.began.or_else(|| self.promised()))
    }

    /// The last day on which something due on `due` is looked at again: as for a deadline, and not before that day.
    pub fn recheck(&self, when: &When, due: Option<NaiveDate>) -> Option<NaiveDate> {
        self.since(when, self.first, due.or(self.began).or_else(|| self.promised()))
    }

    /// A day on which something was done about the incident: near the latest document, but not before the incident.
    pub fn done(&self, when: &When) -> Option<NaiveDate> {
        self.since(when, self.last, self.began)
    }

    /// The last day on which something was closed: as for what was done, but rather past than to come, though not long before it
    /// was promised.
    pub fn closed(&self, when: &When) -> Option<NaiveDate> {
        let day = self.done(when)?;
        let is_to_come = when.year.is_none() && self.last.is_some_and(|last| day > last);
        let before = When { year: Some(day.year() - 1), ..*when }.last_day(None);
        let earliest = self.began.or_else(|| self.promised());
        let before = before.filter(|before| is_to_come && earliest.is_none_or(|earliest| *before >= earliest));
        before.or(Some(day))
    }

    /// What is promised is not long past; a report on progress may tell of that.
    fn promised(&self) -> Option<NaiveDate> {
        self.first.filter(|_| !self.is_progress)?.checked_sub_months(Months::new(1))
    }

    /// The last day near `dated`, or else near the incident; without a year not before `earliest`.
    fn since(&self, when: &When, dated: Option<NaiveDate>, earliest: Option<NaiveDate>) -> Option<NaiveDate> {
        let near = dated.or(self.began);
        let day = when.last_day(near)?;
        let is_past = when.year.is_none() && earliest.is_some_and(|earliest| day < earliest);
        // Of a period it is the beginning that has a year.
        let begins = when.date(near).filter(|_| when.end.is_some()).unwrap_or(day);
        let next = When { year: Some(begins.year() + 1), ..*when };
        if is_past { next.last_day(None).or(Some(day)) } else { Some(day) }
    }
}
