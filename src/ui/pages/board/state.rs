//! What the board shows.

use std::{collections::HashSet, rc::Rc};

use chrono::NaiveDate;
use yew::prelude::*;

use crate::{
    browser::{self, Found},
    files,
    review::{
        Review,
        board::{Board, Case, Change, Collected, Filter, Origin, Place, Sort, collect},
    },
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
    /// Which rows fit the filter, whatever words it has. It changes with filter, order and drafts, but not with what is edited
    /// here: nothing moves or goes while somebody works on it.
    pub order: Rc<Vec<Place>>,
    /// Those of them that have the words of the filter, if it has any.
    pub hits: Option<Rc<Vec<Place>>>,
    /// The row that is unfolded.
    pub open: Option<Place>,
    pub past: Vec<Change>,
    pub future: Vec<Change>,
    /// What was entered and the storage has not confirmed yet: the last change of each field. It stands over what is read.
    unconfirmed: Vec<Change>,
    /// When a change was last stored; milliseconds since 1970.
    pub saved_at: Option<f64>,
    /// Whether the last change was refused.
    pub has_failed: bool,
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
    /// Other words to search for.
    Words(String),
    Sort(Sort),
    Open(Option<Place>),
    /// A field gets another value, which is shown at once.
    Change(Change),
    /// The last change is taken back, or done again.
    Undo,
    Redo,
    /// The storage has confirmed all changes of a field, and the draft is like this now.
    Stored(Change, Rc<Case>),
    /// A change was not written.
    Refused(Change),
    /// A draft is not there any more.
    Gone(Rc<str>),
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
            hits: None,
            open: None,
            past: Vec::new(),
            future: Vec::new(),
            unconfirmed: Vec::new(),
            saved_at: None,
            has_failed: false,
        }
    }
}

impl State {
    /// Whether something that was entered is not stored yet.
    pub fn is_saving(&self) -> bool {
        !self.unconfirmed.is_empty()
    }

    /// The drafts that are shown.
    fn drafts(&self) -> Vec<Rc<Case>> {
        let cases = self.board.iter().flat_map(|board| board.cases());
        cases.filter(|case| case.origin == Origin::Draft).cloned().collect()
    }

    /// Shows these drafts, and the files that were read beside them.
    fn show(&mut self, drafts: Vec<Rc<Case>>) {
        self.today = browser::today();
        let drafts: Vec<Rc<Case>> = drafts.into_iter().map(|case| self.with_unconfirmed(case)).collect();
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

    /// Which rows are shown.
    pub fn shown(&self) -> &[Place] {
        self.hits.as_ref().unwrap_or(&self.order)
    }

    /// Chooses and orders the rows anew.
    fn arrange(&mut self) {
        let Some(board) = &self.board else { return };
        let rows = board.select(&Filter { words: String::new(), ..self.filter.clone() }, self.sort);
        self.order = Rc::new(rows.into_iter().map(|row| (row.place, row.n)).collect());
        self.hits = None;
        self.search();
    }

    /// Looks for the words of the filter anew.
    fn search(&mut self) {
        let Some(board) = &self.board else { return };
        self.hits = board.search(&self.filter.words, self.shown()).map(Rc::new);
    }

    /// Another filter. A search alone leaves the rows that it looks through as they are.
    fn filter(&mut self, filter: Filter) {
        let is_search = Filter { words: filter.words.clone(), ..self.filter.clone() } == filter;
        let is_typed_on = filter.words.starts_with(&self.filter.words);
        self.filter = filter;
        self.open = None;
        if !is_search {
            return self.arrange();
        }
        // What has the words that were typed on had those before, too.
        if !is_typed_on {
            self.hits = None;
        }
        self.search();
    }

    /// Shows another state of a draft, under what was entered meanwhile.
    fn replace(&mut self, case: Rc<Case>) {
        let case = self.with_unconfirmed(case);
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

    /// A draft with what was entered and is not stored yet.
    fn with_unconfirmed(&self, case: Rc<Case>) -> Rc<Case> {
        let entered = self.unconfirmed.iter().filter(|change| change.draft == case.id);
        entered.fold(case.clone(), |case, change| change.shown_in(&case).map_or(case, Rc::new))
    }

    /// Shows a change that is still to be written.
    fn show_change(&mut self, change: Change) {
        self.unconfirmed.retain(|before| !before.is_of(&change));
        let case = self.board.as_ref().and_then(|board| board.case(&change.draft).cloned());
        self.unconfirmed.push(change);
        self.has_failed = false;
        if let Some(case) = case {
            self.replace(case);
        }
    }

    /// Shows what was there before a change that was not written.
    fn refuse(&mut self, change: &Change) {
        for list in [&mut self.past, &mut self.future, &mut self.unconfirmed] {
            list.retain(|other| !other.is_of(change));
        }
        self.has_failed = true;
        let case = self.board.as_ref().and_then(|board| board.case(&change.draft));
        if let Some(case) = case.and_then(|case| change.back().shown_in(case)) {
            self.replace(Rc::new(case));
        }
    }

    /// Shows a draft no longer.
    fn drop_case(&mut self, draft: &str) {
        let cases = self.board.iter().flat_map(|board| board.cases()).filter(|case| *case.id != *draft);
        self.board = Some(Rc::new(Board::of(cases.cloned().collect::<Vec<_>>(), self.today)));
        self.open = None;
        self.arrange();
    }

    /// The changes of one text in a row are one step.
    fn note(&mut self, change: Change) {
        self.future.clear();
        match self.past.last_mut() {
            Some(last) if last.is_of(&change) && last.value == change.seen && last.step == change.step => {
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
            Action::Filter(filter) => next.filter(filter),
            Action::Words(words) => next.filter(Filter { words, ..next.filter.clone() }),
            Action::Sort(sort) => {
                next.sort = sort;
                next.open = None;
                next.arrange();
            }
            Action::Open(open) => next.open = open,
            Action::Change(change) => {
                next.show_change(change.clone());
                next.note(change);
            }
            Action::Undo => {
                if let Some(change) = next.past.pop() {
                    next.show_change(change.back());
                    next.future.push(change);
                }
            }
            Action::Redo => {
                if let Some(change) = next.future.pop() {
                    next.show_change(change.clone());
                    next.past.push(change);
                }
            }
            Action::Stored(change, case) => {
                next.unconfirmed.retain(|entered| !entered.is_of(&change));
                next.saved_at = Some(browser::now());
                next.replace(case);
            }
            Action::Refused(change) => next.refuse(&change),
            Action::Gone(draft) => next.drop_case(&draft),
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
