//! The open review: its state, its undo history, and the one way to change it from the screen.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser,
    files::draft,
    review::{Cause, Edit, ItemId, Level, List, Review, Wording},
    ui::steps::document::Outcome,
};

/// Edits of one field that follow each other within this time (milliseconds) are undone together.
const PAUSE: f64 = 1_000.0;
/// How many steps back are kept.
const DEPTH: usize = 200;

/// The open review.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub review: Rc<Review>,
    /// Grows with every change, undo included: the draft's revision.
    pub revision: u64,
    /// Whether another window writes the draft: here nothing is changed.
    pub reading: bool,
    /// The card that stands open.
    pub open: Option<ItemId>,
    /// Where the caret is to go after the next render, and a count that makes each wish new.
    pub goto: Option<(AttrValue, u32)>,
    /// Whether something was just taken away, to offer it back in place.
    pub removed: bool,
    /// The levels whose suggestions are folded away.
    pub folded: Vec<Level>,
    /// What is looked for in the catalogue.
    pub query: String,
    /// What the last export came to.
    pub outcome: Outcome,
    past: Vec<Rc<Review>>,
    future: Vec<Rc<Review>>,
    typing: Option<(String, f64)>,
}

/// What can happen to a session.
pub enum Action {
    /// A change at a time (milliseconds since 1970).
    Edit(Edit, f64),
    Undo,
    Redo,
    /// Another window writes the draft now, or no other any more.
    Read(bool),
    /// Shows what another window has stored, at its revision.
    Follow(Rc<Review>, u64),
    /// Puts a whole review in the place of this one; a step that can be undone.
    Become(Rc<Review>),
    /// Opens the card of an item, or closes the open one.
    Open(Option<ItemId>),
    /// Opens what holds the field and puts the caret there.
    Goto(AttrValue),
    /// Closes the own words that stand open; words that nobody changed are not kept.
    CloseWording,
    /// The offer to undo was read.
    Dismiss,
    /// Looks for words in the catalogue.
    Search(String),
    /// Another screen: nothing is looked for, nothing was exported yet.
    Visit,
    /// An export came to something.
    Exported(Outcome),
    /// Folds the suggestions of a level away, or out again.
    Fold(Level),
}

impl Session {
    pub fn new(review: Rc<Review>, revision: u64) -> Session {
        Session {
            review,
            revision,
            reading: false,
            open: None,
            goto: None,
            removed: false,
            folded: Vec::new(),
            query: String::new(),
            outcome: Outcome::None,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn edit(&mut self, edit: Edit, at: f64) {
        let mut review = (*self.review).clone();
        // The screen only offers what applies; what comes too late (a second click on a removed row) changes nothing.
        let field = match &edit {
            Edit::Set { field, .. } => Some(field.clone()),
            _ => None,
        };
        let before = field.as_ref().and_then(|field| review.field(field));
        let is_applied = review.apply(&edit).is_ok();
        let is_new = match &field {
            // Typing is looked at often: the field alone tells.
            Some(field) => review.field(field) != before,
            None => draft::to_json(0, &review) != draft::to_json(0, &self.review),
        };
        if !is_applied || !is_new {
            return;
        }
        let continues = match (&self.typing, &field) {
            (Some((last, when)), Some(field)) => last == field && at - when < PAUSE,
            _ => false,
        };
        if continues {
            (self.review, self.revision) = (Rc::new(review), self.revision + 1);
            self.future.clear();
        } else {
            self.become_other(Rc::new(review));
        }
        self.typing = field.map(|f| (f, at));
        self.removed = match &edit {
            // Putting the composed words or a finding back takes nothing away.
            Edit::Remove { item } => ![List::Wordings, List::Dismissals].iter().any(|l| item.starts_with(l.address())),
            Edit::TickCause { on, .. } | Edit::TickMeasure { on, .. } => !on,
            _ => false,
        };
        match &edit {
            Edit::Add { list, id, .. } => self.show_new(*list, id),
            Edit::AskWhy { id, entry: None, .. } => self.show_new(List::Causes, id),
            // One goes on asking where one is; the new cause is ticked there.
            Edit::AskWhy { entry: Some(entry), .. } => {
                let is_it = |c: &Cause| c.catalog.as_ref() == Some(entry);
                if let Some(n) = self.review.causes.iter().position(is_it) {
                    self.aim(format!("causes.{n}.explains").into());
                }
            }
            Edit::AddAnswer { id, .. } => self.show_new(List::Measures, id),
            Edit::Reword { id, .. } => self.show_new(List::Wordings, id),
            Edit::Dismiss { id, .. } => self.show_new(List::Dismissals, id),
            // The box stands in a row of another shape now, the choice perhaps in another list.
            Edit::TickCause { catalog, .. } | Edit::TakeCause { catalog, .. } => {
                self.aim(format!("catalog.{catalog}").into());
            }
            Edit::TickMeasure { catalog, .. } | Edit::TakeMeasure { catalog, .. } => {
                self.aim(format!("suggest.{catalog}").into());
            }
            Edit::Set { field, .. } if field.ends_with(".level") => self.aim(field.clone().into()),
            Edit::Remove { item } if self.removed => self.show_next(item),
            Edit::Move { down, .. } => self.follow_open(*down),
            _ => {}
        }
    }

    /// Another state, from which undo leads back.
    fn become_other(&mut self, review: Rc<Review>) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(std::mem::replace(&mut self.review, review));
        self.future.clear();
        self.typing = None;
        self.revision += 1;
    }

    /// Opens a new card and puts the caret into its first field.
    fn show_new(&mut self, list: List, id: &ItemId) {
        let last = self.review.length(list).saturating_sub(1);
        let address = format!("{}.{last}", list.address());
        self.open = (list != List::Attachments).then(|| id.clone());
        let first = first_field(&address);
        self.aim(first);
    }

    /// After a removal: the item that took the place, else the way to add one.
    fn show_next(&mut self, item: &str) {
        if let Some((list, n, _)) = List::of(item) {
            let address = if n < self.review.length(list) { item } else { list.address() };
            self.aim(address.to_owned().into());
        }
    }

    /// Keeps the button at hand that moved the open card, so that it can be pressed again.
    fn follow_open(&mut self, down: bool) {
        if let Some(address) = self.open.as_ref().and_then(|id| self.review.address_of(id)) {
            self.aim(format!("{address}/{}", if down { "move-down" } else { "move-up" }).into());
        }
    }

    fn open(&mut self, open: Option<ItemId>) {
        let was = std::mem::replace(&mut self.open, open);
        let address = |id: &Option<ItemId>| id.as_ref().and_then(|id| self.review.address_of(id));
        // A card that closes leaves the caret on its row.
        let target = address(&self.open).map(|at| first_field(&at)).or_else(|| address(&was).map(AttrValue::from));
        if let Some(target) = target {
            self.aim(target);
        }
    }

    fn close_wording(&mut self) {
        if self.review.wordings.iter().any(|w| Some(&w.id) == self.open.as_ref()) {
            self.open = None;
        }
        if self.review.wordings.iter().any(|w| !w.is_changed()) {
            let mut review = (*self.review).clone();
            review.wordings.retain(Wording::is_changed);
            self.review = Rc::new(review);
            self.revision += 1;
        }
    }

    fn aim(&mut self, address: AttrValue) {
        let count = self.goto.as_ref().map_or(0, |(_, n)| *n);
        self.goto = Some((address, count.wrapping_add(1)));
    }

    fn step(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(review) = from.pop() {
            to.push(std::mem::replace(&mut self.review, review));
            self.revision += 1;
            self.typing = None;
            self.removed = false;
        }
    }
}

/// Where the caret goes in an item's open card.
fn first_field(item: &str) -> AttrValue {
    let field = match List::of(item) {
        Some((List::People, ..)) => ".role",
        Some((List::Timeline, ..)) => ".at",
        Some((List::Impacts | List::Causes | List::Measures, ..)) => ".heading",
        Some((List::Remedies, ..)) => ".done_on",
        Some((List::Wordings, ..)) => ".text",
        Some((List::Dismissals, ..)) => ".reason",
        Some((List::Attachments, ..)) | None => "",
    };
    format!("{item}{field}").into()
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Read(reading) => next.reading = reading,
            Action::Follow(review, revision) => {
                (next.past, next.future, next.typing) = Default::default();
                (next.review, next.revision) = (review, revision);
            }
            // Whoever reads along changes nothing.
            Action::Edit(..) | Action::Undo | Action::Redo | Action::Become(_) | Action::CloseWording
                if self.reading => {}
            Action::Edit(edit, at) => next.edit(edit, at),
            Action::Undo => next.step(true),
            Action::Redo => next.step(false),
            Action::Become(review) => next.become_other(review),
            Action::Open(open) => next.open(open),
            Action::Goto(address) => {
                if let Some((list, n, _)) = List::of(&address) {
                    next.open = next.review.item_id(list, n).cloned().or(next.open);
                }
                next.aim(address);
            }
            Action::CloseWording => next.close_wording(),
            Action::Dismiss => next.removed = false,
            Action::Search(query) => next.query = query,
            Action::Visit => (next.query, next.outcome, next.removed) = Default::default(),
            Action::Exported(outcome) => next.outcome = outcome,
            Action::Fold(level) => match next.folded.iter().position(|l| *l == level) {
                Some(place) => drop(next.folded.remove(place)),
                None => next.folded.push(level),
            },
        }
        Rc::new(next)
    }
}

/// The way from a control to the session.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub UseReducerDispatcher<Session>);

impl Dispatch {
    pub fn edit(&self, edit: Edit) {
        self.0.dispatch(Action::Edit(edit, browser::now()));
    }

    pub fn set(&self, field: &str, value: String) {
        self.edit(Edit::Set { field: field.to_owned(), value });
    }

    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }
}
