//! What became of the measures, month by month.

use chrono::{Datelike, Months, NaiveDate};

use super::Case;
use crate::review::{Days, Ending, Item, Measure, Status, Strength};

/// How many months are told of.
pub const MONTHS: u32 = 12;

/// The last [`MONTHS`] months up to a day, and what could not be placed in any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// The earliest first, without a gap.
    pub months: Vec<Month>,
    /// Measures that should have an end and whose due day was not understood.
    pub undue: usize,
    /// Measures of incidents whose day was not understood.
    pub undated: usize,
}

/// A month.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    pub first: NaiveDate,
    pub fallen: Fallen,
    pub profile: Profile,
}

/// The measures that fell due, by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fallen {
    /// Closed on the due day or before.
    pub in_time: usize,
    /// Closed later.
    pub late: usize,
    /// Done, on a day that is not known.
    pub undated: usize,
    /// Not done yet.
    pub open: usize,
}

impl Fallen {
    pub fn all(&self) -> usize {
        self.in_time + self.late + self.undated + self.open
    }
}

/// The measures that follow from incidents, by strength.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Profile {
    pub strong: usize,
    pub intermediate: usize,
    pub weak: usize,
    pub unrated: usize,
}

impl Profile {
    pub fn all(&self) -> usize {
        self.strong + self.intermediate + self.weak + self.unrated
    }
}

/// What became of the measures of the last months up to `today`, which have fallen due by then, and how strong those of the
/// incidents are. Measures that go on for good never fall due.
pub fn months(cases: &[Case], today: NaiveDate) -> Year {
    let Some(start) = first_of(today).checked_sub_months(Months::new(MONTHS - 1)) else { return Year::default() };
    let first = |n| start.checked_add_months(Months::new(n)).map(Month::new);
    let mut year = Year { months: (0..MONTHS).filter_map(first).collect(), ..Year::default() };
    for case in cases {
        let days = Days::of(&case.review);
        let incident = days.incident();
        for measure in case.review.measures.iter().filter(|measure| measure.is_told()) {
            match incident {
                Some(day) => year.place(day, today, |month| month.profile.count(measure)),
                None => year.undated += 1,
            }
            match days.due(measure) {
                _ if measure.status == Some(Status::Lasting) => {}
                Some(day) => year.place(day, today, |month| month.fallen.count(days.ending(measure))),
                None => year.undue += 1,
            }
        }
    }
    year
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How many months lie between the months of two days.
fn between(start: NaiveDate, day: NaiveDate) -> i32 {
    (day.year() - start.year()) * 12 + day.month0() as i32 - start.month0() as i32
}

impl Year {
    /// Counts something of a day in its month. Earlier months are not told of, and what is to come is not yet.
    fn place(&mut self, day: NaiveDate, today: NaiveDate, count: impl FnOnce(&mut Month)) {
        let Some(start) = self.months.first().map(|month| month.first) else { return };
        let month = usize::try_from(between(start, day)).ok().and_then(|n| self.months.get_mut(n));
        if let Some(month) = month.filter(|_| day <= today) {
            count(month);
        }
    }
}

impl Month {
    fn new(first: NaiveDate) -> Month {
        Month { first, fallen: Fallen::default(), profile: Profile::default() }
    }
}

impl Fallen {
    fn count(&mut self, ending: Ending) {
        let count = match ending {
            Ending::InTime => &mut self.in_time,
            Ending::Late { .. } => &mut self.late,
            Ending::Untold => &mut self.undated,
            Ending::Open => &mut self.open,
        };
        *count += 1;
    }
}

impl Profile {
    fn count(&mut self, measure: &Measure) {
        let count = match measure.strength {
            Some(Strength::Strong) => &mut self.strong,
            Some(Strength::Intermediate) => &mut self.intermediate,
            Some(Strength::Weak) => &mut self.weak,
            None => &mut self.unrated,
        };
        *count += 1;
    }
}
