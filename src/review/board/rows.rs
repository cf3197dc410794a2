//! The measures of all cases, each a row.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use chrono::NaiveDate;

use super::{Case, People, Person};
use crate::review::{Dates, Days, DueState, Measure, ParsedDays, Status, folded, is_open};

/// The position of a case on the board, and of a measure in it.
pub type Place = (usize, usize);

/// A measure of a case.
#[derive(Clone, Debug)]
pub struct Row {
    pub case: Rc<Case>,
    /// Position of the case on the board.
    pub place: usize,
    /// Position of the measure in its review.
    pub n: usize,
    pub dates: Dates,
    pub owners: Rc<[Person]>,
    pub leaders: Rc<[Person]>,
    /// What searches look at; made when it is first asked for.
    plain: OnceCell<Rc<str>>,
}

/// The same measure of the same state of a case. Days are compared, as they change at midnight.
impl PartialEq for Row {
    fn eq(&self, other: &Row) -> bool {
        Rc::ptr_eq(&self.case, &other.case) && (self.n, self.dates.due) == (other.n, other.dates.due)
    }
}

impl Row {
    pub fn measure(&self) -> &Measure {
        &self.case.review.measures[self.n]
    }

    /// The id of the row: draft and measure.
    pub fn id(&self) -> String {
        format!("{}/{}", self.case.id, self.measure().id)
    }

    /// Its heading, or its text if it has none, as typed.
    pub fn words(&self) -> &str {
        let Measure { heading, text, .. } = self.measure();
        if heading.trim().is_empty() { text.trim() } else { heading.trim() }
    }

    /// What it says, as words are compared: in small letters of half width.
    pub(super) fn plain(&self) -> &str {
        self.plain.get_or_init(|| {
            let Measure { heading, text, owner, leader, due, progress, .. } = self.measure();
            folded(&[&*self.case.title, heading, text, owner, leader, due, progress].join("\n")).into()
        })
    }

    /// Whether it still has to be done by a day.
    pub fn is_open(&self) -> bool {
        is_open(self.measure().status)
    }
}

/// The rows of all cases, in the order of the cases. A clone shares them.
#[derive(Clone, Debug, Default)]
pub struct Board {
    cases: Vec<(Rc<Case>, Rc<[Row]>)>,
    people: Rc<RefCell<People>>,
    parsed_days: Rc<RefCell<ParsedDays>>,
}

/// How many measures there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: usize,
    pub overdue: usize,
    pub soon: usize,
    pub later: usize,
    /// Done, but not verified.
    pub done: usize,
    pub closed: usize,
}

impl Board {
    pub fn of(cases: impl IntoIterator<Item = Rc<Case>>, today: NaiveDate) -> Board {
        let mut board = Board::default();
        for case in cases {
            board.push(case, today);
        }
        board
    }

    /// Adds the measures of a case.
    pub fn push(&mut self, case: Rc<Case>, today: NaiveDate) {
        let rows = self.rows_of(&case, self.cases.len(), today);
        self.cases.push((case, rows));
    }

    /// Puts another state of a case in the place of the one with its id. Returns whether there is one.
    pub fn replace(&mut self, case: Rc<Case>, today: NaiveDate) -> bool {
        let Some(place) = self.cases.iter().position(|(here, _)| here.id == case.id) else { return false };
        let rows = self.rows_of(&case, place, today);
        self.cases[place] = (case, rows);
        true
    }

    fn rows_of(&mut self, case: &Rc<Case>, place: usize, today: NaiveDate) -> Rc<[Row]> {
        let days = Days::of(&case.review);
        let (mut people, mut parsed_days) = (self.people.borrow_mut(), self.parsed_days.borrow_mut());
        let row = |(n, measure): (usize, &Measure)| Row {
            case: case.clone(),
            place,
            n,
            dates: days.read(measure, today, &mut parsed_days),
            owners: people.read(&measure.owner),
            leaders: people.read(&measure.leader),
            plain: OnceCell::new(),
        };
        case.review.measures.iter().enumerate().map(row).collect()
    }

    pub fn cases(&self) -> impl Iterator<Item = &Rc<Case>> {
        self.cases.iter().map(|(case, _)| case)
    }

    /// The case with this id.
    pub fn case(&self, id: &str) -> Option<&Rc<Case>> {
        self.cases().find(|case| *case.id == *id)
    }

    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.cases.iter().flat_map(|(_, rows)| rows.iter())
    }

    pub fn row(&self, (place, n): Place) -> Option<&Row> {
        self.cases.get(place)?.1.get(n)
    }

    /// Makes what searches look at in the rows of the case at this position, so that no search has to.
    pub fn prepare_search(&self, place: usize) {
        for row in self.cases.get(place).into_iter().flat_map(|(_, rows)| rows.iter()) {
            row.plain();
        }
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in self.rows() {
            counts.all += 1;
            match (row.dates.due.state, row.measure().status) {
                (DueState::Overdue, _) => counts.overdue += 1,
                (DueState::Soon, _) => counts.soon += 1,
                (DueState::Later, _) => counts.later += 1,
                (DueState::None, Some(Status::Closed)) => counts.closed += 1,
                (DueState::None, Some(Status::Done)) => counts.done += 1,
                (DueState::None, _) => {}
            }
        }
        counts
    }

    /// Everybody who owns a measure, or leads one, with how many they have that are open; in the order of their names.
    pub fn people(&self, of: fn(&Row) -> &[Person]) -> Vec<(Person, usize)> {
        let mut found = BTreeMap::<&Person, usize>::new();
        for row in self.rows() {
            for person in of(row) {
                *found.entry(person).or_default() += usize::from(row.is_open());
            }
        }
        found.into_iter().map(|(person, open)| (person.clone(), open)).collect()
    }
}
