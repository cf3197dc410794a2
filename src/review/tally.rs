//! How many measures have come how far, and how many of them are late.

use chrono::NaiveDate;

use super::{Days, Due, DueState, Measure, Status};
use crate::i18n::{Lang, t};

/// Measures, counted by how far they have come and how near their days are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub all: usize,
    /// By status, in the order of [`Status::ALL`].
    statuses: [usize; Status::ALL.len()],
    /// Those of which no status is known.
    pub unsaid: usize,
    /// By how near the day is, in the order of [`DueState::ALL`].
    states: [usize; DueState::ALL.len()],
    /// Days until the first open measure is due; negative if it is late.
    pub nearest: Option<i64>,
}

impl Tally {
    /// Counts `measures`, whose days are read by `days` and seen from `today`.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>, days: &Days, today: NaiveDate) -> Tally {
        measures.into_iter().map(|measure| (measure.status, days.see(measure, today))).collect()
    }

    pub fn with(&self, status: Status) -> usize {
        self.statuses[status as usize]
    }

    pub fn at(&self, state: DueState) -> usize {
        self.states[state as usize]
    }

    /// How many measures have come how far, each number with its word; what none has is left out.
    pub fn say_statuses(&self, lang: Lang) -> Vec<String> {
        let said = Status::ALL.into_iter().map(|status| (self.with(status), said(status)));
        let unsaid = [(self.unsaid, t::tally_unsaid as Said)];
        said.chain(unsaid).filter(|(n, _)| *n > 0).map(|(n, say)| say(lang, n)).collect()
    }

    /// How many measures are late or due soon, each number with its word; what none is is left out.
    pub fn say_days(&self, lang: Lang) -> Vec<String> {
        let said: [(DueState, Said); 2] = [(DueState::Overdue, t::tally_overdue), (DueState::Soon, t::tally_soon)];
        said.into_iter()
            .map(|(state, say)| (self.at(state), say))
            .filter(|(n, _)| *n > 0)
            .map(|(n, say)| say(lang, n))
            .collect()
    }
}

/// Of how far each measure has come, and when it is due.
impl FromIterator<(Option<Status>, Due)> for Tally {
    fn from_iter<I: IntoIterator<Item = (Option<Status>, Due)>>(measures: I) -> Tally {
        let mut tally = Tally::default();
        for (status, due) in measures {
            tally.all += 1;
            match status {
                Some(status) => tally.statuses[status as usize] += 1,
                None => tally.unsaid += 1,
            }
            tally.states[due.state as usize] += 1;
            tally.nearest = tally.nearest.into_iter().chain(due.left).min();
        }
        tally
    }
}

/// A number of measures with the word for it.
type Said = fn(Lang, usize) -> String;

fn said(status: Status) -> Said {
    match status {
        Status::Open => t::tally_open,
        Status::Doing => t::tally_doing,
        Status::Done => t::tally_done,
        Status::Closed => t::tally_closed,
        Status::Lasting => t::tally_lasting,
    }
}
