//! When measures are due, and whether they are late on a day.

use chrono::{Datelike, NaiveDate};

use super::{
    Measure, Review, Status,
    dates::{MONTHS, Years, parse},
};
use crate::i18n::{Lang, t};

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

/// Reads the days of the measures of a review.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    years: Years,
    language: Lang,
}

impl Days {
    pub fn of(review: &Review) -> Days {
        Days { years: Years::of(review), language: review.document().language }
    }

    /// The last day on which a measure is due.
    pub fn due(&self, measure: &Measure) -> Option<NaiveDate> {
        self.years.due(&parse(&measure.due, self.language)?)
    }

    /// The day on which a measure is looked at again.
    pub fn recheck(&self, measure: &Measure) -> Option<NaiveDate> {
        self.years.recheck(&parse(&measure.recheck, self.language)?, self.due(measure))
    }

    /// The day on which a measure was completed.
    pub fn closed(&self, measure: &Measure) -> Option<NaiveDate> {
        self.years.closed(&parse(&measure.closed_on, self.language)?)
    }

    /// When a measure is due, seen from `today`.
    pub fn see(&self, measure: &Measure, today: NaiveDate) -> Due {
        let day = self.due(measure);
        let left = day.filter(|_| is_open(measure.status)).map(|day| (day - today).num_days());
        let state = match left {
            None => DueState::None,
            Some(..0) => DueState::Overdue,
            Some(0..=SOON) => DueState::Soon,
            Some(_) => DueState::Later,
        };
        Due { state, day, left }
    }
}

/// Whether a measure of this status still has to be done by a day. One that goes on has no end.
pub fn is_open(status: Option<Status>) -> bool {
    !matches!(status, Some(Status::Done | Status::Closed | Status::Lasting))
}

/// Whether a measure is late, or by when it is due, in words; nothing if it is done or has no day.
pub fn say_due(lang: Lang, due: &Due) -> Option<String> {
    let left = due.left?;
    let days = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
    Some(match due.state {
        DueState::None => return None,
        DueState::Overdue => t::due_overdue(lang, days),
        DueState::Soon if left == 0 => t::due_today(lang).to_owned(),
        DueState::Soon => t::due_soon(lang, days),
        DueState::Later => t::due_later(lang, &say_day(lang, due.day?)),
    })
}

/// A day with its year.
pub fn say_day(lang: Lang, day: NaiveDate) -> String {
    let (y, m, d) = (day.year(), day.month(), day.day());
    match lang {
        Lang::Zh => format!("{y}年{m}月{d}日"),
        Lang::En => format!("{d} {} {y}", &MONTHS[day.month0() as usize][..3]),
    }
}
