//! What the board shows.

use std::{collections::HashSet, rc::Rc};

use chrono::NaiveDate;
use yew::prelude::*;

use super::writing::Change;
use crate::{
    browser::{self, Found},
    files,
    review::{
        Edit, Review,
        board::{Board, Case, Collected, Filter, Origin, Sort, collect},
    },
    store::NotAmended,
};

/// A draft or file that the board cannot show, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unshown {
    /// The draft's id, or the name of the file.
    pub id: Rc<str>,
    pub origin: Origin,
    pub why: Why,
}

/// Why something is not on the board.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It cannot be read.
    File(files::Error),
    /// The browser could not read it from the disk.
    Disk,
    /// A draft that is here, or another file, has the same measures.
    Same(Rc<str>),
}

/// The positions of a case on the board and of a measure in it.
pub type Place = (usize, usize);

/// What the board shows.
#[derive(Clone)]
pub struct State {
    /// Counts what has happened: it tells states apart.
    turn: u32,
    /// `None` until the drafts were read.
    pub board: Option<Rc<Board>>,
    pub today: NaiveDate,
    pub unshown: Rc<Vec<Unshown>>,
    /// What was read from files, also what is not shown because it is here already.
    files: Rc<Vec<Rc<Case>>>,
    /// The files that were read.
    pub found: Rc<Vec<Found>>,
    /// Drafts that another window writes.
    pub held: Rc<HashSet<String>>,
    pub filter: Filter,
    pub sort: Sort,
    /// Which rows are shown, by the positions of case and measure. It changes with filter, order and drafts, but not with what
    /// is edited here: nothing moves or goes while somebody works on it.
    pub order: Rc<Vec<Place>>,
    /// The row that is unfolded.
    pub open: Option<Place>,
    pub past: Vec<Change>,
    pub future: Vec<Change>,
    pub is_saving: bool,
    /// When a change was last stored; milliseconds since 1970.
    pub saved_at: Option<f64>,
    /// The change that was refused last.
    pub refused: Option<(Change, NotAmended)>,
}

/// What happens on the board.
pub enum Action {
    /// The drafts were read.
    Read {
        cases: Vec<Rc<Case>>,
        unshown: Vec<Unshown>,
    },
    /// Files were read; they take the place of those read before.
    ReadFiles {
        cases: Vec<Rc<Case>>,
        unshown: Vec<Unshown>,
        found: Rc<Vec<Found>>,
    },
    /// A draft has another state.
    Replace(Rc<Case>),
    Held(HashSet<String>),
    Filter(Filter),
    Sort(Sort),
    Open(Option<Place>),
    /// A field gets another value, which is shown at once.
    Change(Change),
    /// The last change is taken back, or done again.
    Undo,
    Redo,
    /// The storage has confirmed a change.
    Stored,
    Refused(Change, NotAmended),
    /// The refusal was read.
    Dismiss,
}

impl PartialEq for State {
    fn eq(&self, other: &State) -> bool {
        self.turn == other.turn
    }
}

impl Default for State {
    fn default() -> State {
        State {
            turn: 0,
            board: None,
            today: browser::today(),
            unshown: Rc::default(),
            files: Rc::default(),
            found: Rc::default(),
            held: Rc::default(),
            filter: Filter::default(),
            sort: Sort::default(),
            order: Rc::default(),
            open: None,
            past: Vec::new(),
            future: Vec::new(),
            is_saving: false,
            saved_at: None,
            refused: None,
        }
    }
}

impl State {
    /// The drafts that are shown.
    fn drafts(&self) -> Vec<Rc<Case>> {
        let cases = self.board.iter().flat_map(|board| board.cases());
        cases.filter(|case| case.origin == Origin::Draft).cloned().collect()
    }

    /// Shows these drafts, and the files that were read beside them.
    fn show(&mut self, drafts: Vec<Rc<Case>>) {
        self.today = browser::today();
        let Collected { shown, same } = collect(&drafts, &self.files);
        let of_same = same.into_iter().map(|(case, other)| Unshown {
            id: case.id.clone(),
            origin: Origin::File,
            why: Why::Same(other),
        });
        let others = self.unshown.iter().filter(|unshown| !matches!(unshown.why, Why::Same(_)));
        self.unshown = Rc::new(others.cloned().chain(of_same).collect());
        self.board = Some(Rc::new(Board::of(drafts.into_iter().chain(shown), self.today)));
        self.open = None;
        self.arrange();
    }

    fn keep_unshown(&mut self, origin: Origin, unshown: Vec<Unshown>) {
        let others = self.unshown.iter().filter(|unshown| unshown.origin != origin);
        self.unshown = Rc::new(others.cloned().chain(unshown).collect());
    }

    /// Chooses and orders the rows anew.
    fn arrange(&mut self) {
        let Some(board) = &self.board else { return };
        let rows = board.select(&self.filter, self.sort);
        self.order = Rc::new(rows.into_iter().map(|row| (row.place, row.n)).collect());
    }

    fn replace(&mut self, case: Rc<Case>) {
        let Some(board) = &mut self.board else { return };
        let before = board.case(&case.id).cloned();
        if !Rc::make_mut(board).replace(case.clone(), self.today) {
            return;
        }
        let ids = |review: &Review| review.measures.iter().map(|measure| measure.id.clone()).collect::<Vec<_>>();
        if before.is_none_or(|before| ids(&before.review) != ids(&case.review)) {
            self.open = None;
            self.arrange();
        }
    }

    /// Shows a change that is still to be written.
    fn show_change(&mut self, change: &Change) {
        let case = self.board.as_ref().and_then(|board| board.case(&change.draft).cloned());
        let Some(case) = case else { return };
        let Some(n) = case.review.measures.iter().position(|measure| measure.id == change.measure) else { return };
        let mut review = (*case.review).clone();
        let edit = Edit::Set { field: format!("measures.{n}.{}", change.field), value: change.value.clone() };
        if review.apply(&edit).is_ok() {
            self.replace(Rc::new(Case { review: Rc::new(review), ..(*case).clone() }));
        }
        (self.is_saving, self.refused) = (true, None);
    }

    /// The changes of one text in a row are one step.
    fn note(&mut self, change: Change) {
        self.future.clear();
        match self.past.last_mut() {
            Some(last) if last.is_of(&change) && last.value == change.seen && change.is_text() => {
                last.value = change.value
            }
            _ => self.past.push(change),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.turn = next.turn.wrapping_add(1);
        match action {
            Action::Read { cases, unshown } => {
                next.keep_unshown(Origin::Draft, unshown);
                next.show(cases);
            }
            Action::ReadFiles { cases, unshown, found } => {
                next.keep_unshown(Origin::File, unshown);
                (next.files, next.found) = (Rc::new(cases), found);
                next.show(self.drafts());
            }
            Action::Replace(case) => next.replace(case),
            Action::Held(held) if held == *self.held => return self,
            Action::Held(held) => next.held = Rc::new(held),
            Action::Filter(filter) => {
                next.filter = filter;
                next.open = None;
                next.arrange();
            }
            Action::Sort(sort) => {
                next.sort = sort;
                next.open = None;
                next.arrange();
            }
            Action::Open(open) => next.open = open,
            Action::Change(change) => {
                next.show_change(&change);
                next.note(change);
            }
            Action::Undo => {
                if let Some(change) = next.past.pop() {
                    next.show_change(&change.back());
                    next.future.push(change);
                }
            }
            Action::Redo => {
                if let Some(change) = next.future.pop() {
                    next.show_change(&change);
                    next.past.push(change);
                }
            }
            Action::Stored => (next.is_saving, next.saved_at) = (false, Some(browser::now())),
            Action::Refused(change, why) => {
                next.past.retain(|past| !past.is_of(&change));
                next.future.retain(|past| !past.is_of(&change));
                next.is_saving = false;
                next.refused = Some((change, why));
            }
            Action::Dismiss => next.refused = None,
        }
        Rc::new(next)
    }
}

/// Equal for the same state of the board.
pub struct SameBoard(pub Option<Rc<Board>>);

impl PartialEq for SameBoard {
    fn eq(&self, other: &SameBoard) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}
