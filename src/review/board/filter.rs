//! Which rows of the board are shown, and in which order.

use std::cmp::Ordering;

use super::{Board, Place, Row};
use crate::review::{DueState, Status, folded};

/// Which measures are wanted by how far they have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    #[default]
    All,
    /// Of this state.
    Due(DueState),
    /// Of this status.
    Status(Status),
    /// Without a status.
    NoStatus,
}

/// Which rows are shown: those that fit all of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub due: Wanted,
    pub status: Wanted,
    /// The name of an owner as [`Person::name`](super::Person::name) says it; empty for anybody.
    pub owner: String,
    /// The same for who leads.
    pub leader: String,
    /// Words that all have to occur in the row.
    pub words: String,
}

/// What rows are ordered by. Those that are equal stay in the order of their drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Overdue first, the longest overdue before others; measures that are done come last.
    #[default]
    Due,
    /// The order of the drafts.
    Incident,
    Owner,
    Status,
}

impl Sort {
    pub const ALL: [Sort; 4] = [Sort::Due, Sort::Incident, Sort::Owner, Sort::Status];

    /// The name in the control.
    pub fn word(self) -> &'static str {
        match self {
            Sort::Due => "due",
            Sort::Incident => "incident",
            Sort::Owner => "owner",
            Sort::Status => "status",
        }
    }

    fn compare(self, a: &Row, b: &Row) -> Ordering {
        // Open measures without a day come before those that are done.
        let by_day = |row: &Row| (row.dates.due.state, !row.is_open(), row.dates.due.day);
        match self {
            Sort::Due => by_day(a).cmp(&by_day(b)),
            Sort::Incident => Ordering::Equal,
            // Nobody comes last.
            Sort::Owner => {
                let key = |row: &Row| (row.owners.is_empty(), row.owners.first().cloned());
                key(a).cmp(&key(b)).then_with(|| by_day(a).cmp(&by_day(b)))
            }
            Sort::Status => {
                let place = |row: &Row| row.measure().status.map(|status| status as u8);
                place(a).cmp(&place(b)).then_with(|| by_day(a).cmp(&by_day(b)))
            }
        }
    }
}

impl Wanted {
    fn fits(self, row: &Row) -> bool {
        match self {
            Wanted::All => true,
            Wanted::Due(state) => row.dates.due.state == state,
            Wanted::Status(status) => row.measure().status == Some(status),
            Wanted::NoStatus => row.measure().status.is_none(),
        }
    }
}

impl Filter {
    /// Whether it leaves nothing out.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    fn fits(&self, row: &Row, words: &[String]) -> bool {
        let is_of = |people: &[super::Person], name: &str| name.is_empty() || people.iter().any(|p| p.name() == name);
        self.due.fits(row)
            && self.status.fits(row)
            && is_of(&row.owners, &self.owner)
            && is_of(&row.leaders, &self.leader)
            && has(row, words)
    }
}

/// The words of a search, as they are compared.
fn words(searched: &str) -> Vec<String> {
    folded(searched).split_whitespace().map(str::to_owned).collect()
}

fn has(row: &Row, words: &[String]) -> bool {
    words.iter().all(|word| row.plain().contains(word.as_str()))
}

impl Board {
    /// The rows that fit, in order.
    pub fn select(&self, filter: &Filter, sort: Sort) -> Vec<&Row> {
        let words = words(&filter.words);
        let mut rows: Vec<&Row> = self.rows().filter(|row| filter.fits(row, &words)).collect();
        rows.sort_by(|a, b| sort.compare(a, b));
        rows
    }

    /// Which of the rows at these places have all words of a search, in the same order; `None` if it has no words.
    pub fn search(&self, searched: &str, among: &[Place]) -> Option<Vec<Place>> {
        let words = words(searched);
        let is_hit = |place: &&Place| self.row(**place).is_some_and(|row| has(row, &words));
        (!words.is_empty()).then(|| among.iter().filter(is_hit).copied().collect())
    }
}
