//! When measures are due, and whether they are late on a day.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    Measure, Review, Status,
    dates::{When, Years, parse},
};
use crate::i18n::Lang;

/// So many days before a measure is due it is due soon.
pub const SOON: i64 = 10;

/// How near the day is on which a measure is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueState {
    /// The day has passed, and the measure is not done.
    Overdue,
    /// The day is today or at most [`SOON`] days ahead.
    Soon,
    Later,
    /// The measure is done or has no end, or no day is known.
    #[default]
    None,
}

impl DueState {
    pub const ALL: [DueState; 4] = [DueState::Overdue, DueState::Soon, DueState::Later, DueState::None];

    /// The value of `data-due-state`.
    pub fn id(self) -> &'static str {
        match self {
            DueState::Overdue => "overdue",
            DueState::Soon => "soon",
            DueState::Later => "later",
            DueState::None => "none",
        }
    }
}

/// When a measure is due, seen from a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    pub state: DueState,
    /// The last day on which it is due; `None` if it was not understood.
    pub day: Option<NaiveDate>,
    /// How many days are left until then; negative if it has passed. Only of an open measure.
    pub left: Option<i64>,
}

/// How a measure ended, by the day on which it was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// It is not done yet, or goes on without an end.
    Open,
    /// It was closed on the day or before.
    InTime,
    /// It was closed so many days after.
    Late { days: i64 },
    /// It is done, but when it was due or closed is not known.
    Untold,
}

/// Reads the days of the measures of a review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Days {
    years: Years,
    language: Lang,
}

impl Days {
    pub fn of(review: &Review) -> Days {
        Days { years: Years::of(review), language: review.document().language }
    }

    /// The day on which the incident began.
    pub fn incident(&self) -> Option<NaiveDate> {
        self.years.began()
    }

    /// The last day on which a measure is due.
    pub fn due(&self, measure: &Measure) -> Option<NaiveDate> {
        self.years.due(&parse(&measure.due, self.language)?)
    }

    /// How a measure ended.
    pub fn ending(&self, measure: &Measure) -> Ending {
        if !is_done(measure.status) {
            return Ending::Open;
        }
        Ending::of(self.due(measure), self.closed(measure))
    }

    /// When a measure is due, seen from `today`.
    pub fn see(&self, measure: &Measure, today: NaiveDate) -> Due {
        Due::of(measure.status, self.due(measure), today)
    }

    /// As [`Days::see`], for one measure of many.
    pub fn see_of_many(&self, measure: &Measure, today: NaiveDate, parsed: &mut ParsedDays) -> Due {
        let day = parsed.parse(&measure.due, self.language).and_then(|when| self.years.due(&when));
        Due::of(measure.status, day, today)
    }

    /// All days of one measure of many, seen from `today`.
    pub fn read(&self, measure: &Measure, today: NaiveDate, parsed: &mut ParsedDays) -> Dates {
        let due = self.see_of_many(measure, today, parsed);
        let closed = parsed.parse(&measure.closed_on, self.language).and_then(|when| self.years.closed(&when));
        let recheck = parsed.parse(&measure.recheck, self.language).and_then(|when| self.years.recheck(&when, due.day));
        let ending = if is_done(measure.status) { Ending::of(due.day, closed) } else { Ending::Open };
        Dates { due, recheck, closed, ending }
    }

    fn closed(&self, measure: &Measure) -> Option<NaiveDate> {
        self.years.closed(&parse(&measure.closed_on, self.language)?)
    }
}

/// Remembers what fields were parsed as: boards have many thousands of them, but few days.
#[derive(Debug, Default)]
pub struct ParsedDays {
    zh: HashMap<String, Option<When>>,
    en: HashMap<String, Option<When>>,
}

impl ParsedDays {
    /// As [`parse`](super::dates::parse).
    fn parse(&mut self, typed: &str, lang: Lang) -> Option<When> {
        if typed.is_empty() {
            return None;
        }
        let parsed = lang.pick(&mut self.zh, &mut self.en);
        if let Some(when) = parsed.get(typed) {
            return *when;
        }
        let when = parse(typed, lang);
        parsed.insert(typed.to_owned(), when);
        when
    }
}

/// The days of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dates {
    pub due: Due,
    /// The day on which it is looked at again, if it was understood.
    pub recheck: Option<NaiveDate>,
    /// The day on which it was completed, if it was understood.
    pub closed: Option<NaiveDate>,
    pub ending: Ending,
}

impl Due {
    fn of(status: Option<Status>, day: Option<NaiveDate>, today: NaiveDate) -> Due {
        let left = day.filter(|_| is_open(status)).map(|day| (day - today).num_days());
        let state = match left {
            None => DueState::None,
            Some(..0) => DueState::Overdue,
            Some(0..=SOON) => DueState::Soon,
            Some(_) => DueState::Later,
        };
        Due { state, day, left }
    }
}

impl Ending {
    /// How what is done ended.
    fn of(due: Option<NaiveDate>, closed: Option<NaiveDate>) -> Ending {
        match (due, closed) {
            (Some(due), Some(closed)) if closed <= due => Ending::InTime,
            (Some(due), Some(closed)) => Ending::Late { days: (closed - due).num_days() },
            _ => Ending::Untold,
        }
    }
}

fn is_done(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Done | Status::Closed))
}

/// Whether a measure of this status still has to be done by a day. One that goes on has no end.
pub fn is_open(status: Option<Status>) -> bool {
    !matches!(status, Some(Status::Done | Status::Closed | Status::Lasting))
}
