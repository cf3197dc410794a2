//! The state of the editor, the way to change it, and the contexts that pass both to the sections.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    focus,
    session::Session,
    view::{Outcome, View},
};
use crate::{
    browser,
    i18n::Lang,
    report::Report,
    review::{Edit, ItemId, Level, Review, check::Finding, pack::Pack},
    store::{Draft, Store},
    typeset::Page,
};

/// Everything that an event can change in the editor.
#[derive(Clone)]
pub struct State {
    pub session: Session,
    pub view: Rc<View>,
}

/// What can happen to the state.
pub enum Action {
    /// A change at a time (milliseconds since 1970).
    Edit(Edit, f64),
    Undo,
    Redo,
    /// Whether another window writes the draft from now on.
    Read(bool),
    /// Shows what another window has stored, at its revision.
    Follow(Rc<Review>, u64),
    /// Puts a whole review in the place of this one, as one step that can be undone.
    Become(Rc<Review>),
    /// Opens the card of an item, or closes the open one.
    Open(Option<ItemId>),
    /// Opens the card that holds a field and puts the caret there.
    Goto(AttrValue),
    /// Closes the wording that stands open. A wording that nobody changed is not kept.
    CloseWording,
    /// Withdraws the offer to undo a removal.
    Dismiss,
    /// Looks for words in the catalogue.
    Search(String),
    /// Another section is shown.
    Visit,
    /// What came of an export.
    Exported(Outcome),
    /// Folds the suggestions of a level away, or out again.
    Fold(Level),
}

impl State {
    pub fn new(review: Rc<Review>, revision: u64) -> State {
        State { session: Session::new(review, revision), view: Rc::default() }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let State { session, view } = &mut next;
        let view = Rc::make_mut(view);
        match action {
            Action::Read(reading) => session.reading = reading,
            Action::Follow(review, revision) => session.follow(review, revision),
            Action::Edit(..) | Action::Undo | Action::Redo | Action::Become(_) | Action::CloseWording
                if session.reading => {}
            Action::Edit(edit, at) => {
                if session.edit(&edit, at) {
                    view.show(focus::after_edit(&edit, view.open.as_ref(), &session.review));
                }
            }
            Action::Undo => view.removed &= !session.undo(),
            Action::Redo => view.removed &= !session.redo(),
            Action::Become(review) => session.replace(review),
            Action::Open(open) => view.open(open, &session.review),
            Action::Goto(address) => view.open_at(address, &session.review),
            Action::CloseWording => {
                view.close_wording(&session.review);
                session.drop_unchanged_wordings();
            }
            Action::Dismiss => view.removed = false,
            Action::Search(query) => view.query = query,
            Action::Visit => view.visit(),
            Action::Exported(outcome) => view.outcome = outcome,
            Action::Fold(level) => view.fold(level),
        }
        Rc::new(next)
    }
}

/// The way to change the state. It never changes, so its context never causes a render.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub UseReducerDispatcher<State>);

impl Dispatch {
    pub fn edit(&self, edit: Edit) {
        self.send(Action::Edit(edit, browser::now()));
    }

    /// Sets the text or choice at a field address.
    pub fn set(&self, field: &str, value: String) {
        self.edit(Edit::Set { field: field.to_owned(), value });
    }

    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }
}

/// The open review as the sections show it.
#[derive(Clone)]
pub struct Desk {
    /// Language of the interface.
    pub lang: Lang,
    /// Id of the draft.
    pub id: AttrValue,
    pub review: Rc<Review>,
    pub revision: u64,
    /// Whether another window writes the draft.
    pub reading: bool,
    pub can_undo: bool,
    pub can_redo: bool,
    pub view: Rc<View>,
    /// The field that somebody came for, as from a finding.
    pub wanted: Option<AttrValue>,
    /// What the check found, dismissed findings included.
    pub findings: Rc<Vec<Finding>>,
    /// The document as the files will hold it.
    pub report: Rc<Report>,
    /// The document, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// The office's own part of the catalogue.
    pub pack: Rc<Pack>,
    /// Shows another pack, once it is stored.
    pub set_pack: Callback<Rc<Pack>>,
    /// Whether the draft has a passphrase.
    pub has_key: bool,
    pub store: Store,
    pub dispatch: Dispatch,
}

/// Compares what is large by its address: the same revision is the same allocation.
impl PartialEq for Desk {
    fn eq(&self, other: &Desk) -> bool {
        Rc::ptr_eq(&self.review, &other.review)
            && Rc::ptr_eq(&self.findings, &other.findings)
            && Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.pages, &other.pages)
            && Rc::ptr_eq(&self.pack, &other.pack)
            && (self.lang, &self.id, self.revision) == (other.lang, &other.id, other.revision)
            && (self.reading, self.can_undo, self.can_redo) == (other.reading, other.can_undo, other.can_redo)
            && (&self.view, &self.wanted, self.has_key) == (&other.view, &other.wanted, other.has_key)
            && (&self.store, &self.dispatch) == (&other.store, &other.dispatch)
    }
}

/// The open review. Causes a render with every change of it.
///
/// # Panics
///
/// Outside of the editor, which provides it.
#[hook]
pub fn use_desk() -> Desk {
    use_context().expect("the editor provides a desk")
}

/// The way to change the open review, for components that show nothing of it.
///
/// # Panics
///
/// Outside of the editor, which provides it.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("the editor provides a dispatch")
}

impl Desk {
    /// The text or choice at a field address, as its control shows it; empty if there is no such field.
    pub fn value(&self, at: &str) -> AttrValue {
        self.review.field(at).unwrap_or_default().into()
    }

    /// The findings to show at a field: what is doubtful about its words, and what is missing if somebody came for it.
    pub fn findings_at(&self, at: &str) -> impl Iterator<Item = &Finding> {
        let is_wanted = self.wanted.as_deref() == Some(at);
        self.findings.iter().filter(move |f| f.field == at && f.is_open() && (is_wanted || !f.rule.is_missing()))
    }

    /// Sets the text or choice at a field address.
    pub fn set(&self, at: &str) -> Callback<String> {
        let (dispatch, at) = (self.dispatch.clone(), at.to_owned());
        Callback::from(move |value| dispatch.set(&at, value))
    }

    /// Changes the review.
    pub fn edit(&self, edit: Edit) {
        self.dispatch.edit(edit);
    }

    /// Whether the card of this item stands open.
    pub fn is_open(&self, id: &ItemId) -> bool {
        self.view.open.as_ref() == Some(id)
    }

    /// A fresh id for a new item.
    pub fn new_id(&self) -> ItemId {
        ItemId(browser::new_id())
    }

    /// The draft as it is now.
    pub fn draft(&self) -> Draft {
        Draft { id: self.id.to_string(), revision: self.revision, review: self.review.clone() }
    }
}
