//! Which year a day without one is in.

use chrono::{Datelike, Months, NaiveDate};

use super::{When, parse};
use crate::review::{Kind, Review};

/// What a review says about the time it is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Years {
    /// When the incident began.
    began: Option<NaiveDate>,
    /// The date of the document.
    dated: Option<NaiveDate>,
    is_progress: bool,
}

impl Years {
    pub fn of(review: &Review) -> Years {
        let date = |typed: &str, near| parse(typed, review.document().language).and_then(|when| when.date(near));
        let dated = date(&review.document().date, None);
        let began = date(&review.incident.started, dated);
        // The document may lack its year, too.
        let dated = dated.or_else(|| date(&review.document().date, began));
        Years { began, dated, is_progress: review.document().kind == Kind::Progress }
    }

    /// Whether there is a day near which others are.
    pub fn is_known(&self) -> bool {
        self.began.or(self.dated).is_some()
    }

    /// A day of the incident: near its beginning, or else near the date of the document.
    pub fn day(&self, when: &When) -> Option<NaiveDate> {
        when.date(self.began.or(self.dated))
    }

    /// The last day of a deadline: near the date of the document, or else near the incident, but not before that.
    pub fn due(&self, when: &When) -> Option<NaiveDate> {
        self.since(when, self.began.or_else(|| self.promised()))
    }

    /// The last day on which something due on `due` is looked at again: as for a deadline, and not before that day.
    pub fn recheck(&self, when: &When, due: Option<NaiveDate>) -> Option<NaiveDate> {
        self.since(when, due.or(self.began).or_else(|| self.promised()))
    }

    /// A day on which something was done about the incident: near the document, but not before the incident.
    pub fn done(&self, when: &When) -> Option<NaiveDate> {
        self.since(when, self.began)
    }

    /// The last day on which something was closed: as for a deadline, but rather past than to come.
    pub fn closed(&self, when: &When) -> Option<NaiveDate> {
        let day = self.since(when, self.began)?;
        let is_to_come = when.year.is_none() && self.dated.is_some_and(|dated| day > dated);
        let before = When { year: Some(day.year() - 1), ..*when }.last_day(None);
        let before = before.filter(|before| is_to_come && self.began.is_none_or(|began| *before >= began));
        before.or(Some(day))
    }

    /// What is promised is not long past; a report on progress may tell of that.
    fn promised(&self) -> Option<NaiveDate> {
        self.dated.filter(|_| !self.is_progress)?.checked_sub_months(Months::new(1))
    }

    /// The last day near the date of the document, or else near the incident; without a year not before `earliest`.
    fn since(&self, when: &When, earliest: Option<NaiveDate>) -> Option<NaiveDate> {
        let near = self.dated.or(self.began);
        let day = when.last_day(near)?;
        let is_past = when.year.is_none() && earliest.is_some_and(|earliest| day < earliest);
        // Of a period it is the beginning that has a year.
        let begins = when.date(near).filter(|_| when.end.is_some()).unwrap_or(day);
        let next = When { year: Some(begins.year() + 1), ..*when };
        if is_past { next.last_day(None).or(Some(day)) } else { Some(day) }
    }
}
