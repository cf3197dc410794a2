//! The state of the editor, its reducer, and the way to change it.

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use super::{
    focus,
    session::Session,
    typing::Key,
    view::{Group, Outcome, Pasted, View},
};
use crate::{
    browser,
    review::{Edit, ItemId, Review},
    store::Draft,
    ui::widgets::Typed,
};

/// Everything that an event can change in the editor.
#[derive(Clone)]
pub struct State {
    pub session: Session,
    pub view: Rc<View>,
    /// Whether the last change was typed into a text control, so that more is likely to follow at once.
    pub is_typing: bool,
    /// Where every change stands at once, for what cannot wait for the next render or outlives the component.
    latest: Option<Rc<RefCell<Draft>>>,
}

/// What can happen to the state.
pub enum Action {
    Edit(Edit),
    /// What stands in a text control after a key.
    Type {
        field: String,
        value: String,
        key: Key,
    },
    /// Takes the last step back, and goes to what it changed.
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
    /// Somebody asked to save; the status says it anew.
    Save,
    /// Withdraws the offer to undo a removal, or to make items of what was pasted, and what was said of a step.
    Dismiss,
    /// Rows of a sheet were pasted into a field.
    Pasted(Pasted),
    /// Looks for words in the catalogue.
    Search(String),
    /// Another section is shown.
    Visit,
    /// Shows at once what follows from what was typed.
    Settle,
    /// What came of an export.
    Exported(Outcome),
    /// Folds a group of suggestions away, or out again.
    Fold(Group),
    /// Lists the status of all measures, or folds the list away.
    List(bool),
}

impl State {
    /// The state of a draft that was just opened; `reading` if another window writes it.
    pub fn new(review: Rc<Review>, revision: u64, reading: bool) -> State {
        State { session: Session::new(review, revision, reading), view: Rc::default(), is_typing: false, latest: None }
    }

    /// The same, which writes every change into `latest`.
    pub fn telling(self, latest: &Rc<RefCell<Draft>>) -> State {
        State { latest: Some(latest.clone()), ..self }
    }

    /// The same with these states, the oldest first, to which undo leads back.
    pub fn after(self, before: &[Rc<Review>]) -> State {
        State { session: self.session.after(before), ..self }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.is_typing = matches!(action, Action::Type { .. });
        let State { session, view, .. } = &mut next;
        let view = Rc::make_mut(view);
        match action {
            Action::Read(reading) => session.reading = reading,
            Action::Follow(review, revision) => session.follow(review, revision),
            Action::Edit(Edit::OpenDocument { id }) if session.reading => session.look_at(&id),
            Action::Edit(_)
            | Action::Type { .. }
            | Action::Undo
            | Action::Redo
            | Action::Become(_)
            | Action::CloseWording
                if session.reading => {}
            Action::Edit(edit) => {
                let before = session.review.clone();
                if session.edit(&edit) {
                    if matches!(edit, Edit::Write { .. }) {
                        view.query.clear();
                    }
                    view.show(focus::after_edit(&edit, view.open.as_ref(), &before, &session.review), &session.review);
                }
            }
            Action::Type { field, value, key } => {
                if session.type_in(&field, &value, key) {
                    view.type_on();
                }
            }
            Action::Undo | Action::Redo => {
                let step = if matches!(action, Action::Undo) { session.undo() } else { session.redo() };
                if let Some((before, place)) = step {
                    view.revisit(&before, &session.review, place);
                }
            }
            Action::Become(review) => session.replace(review),
            Action::Open(open) => view.open(open, &session.review),
            Action::Goto(address) => view.open_at(address, &session.review),
            Action::CloseWording => {
                view.close_wording(&session.review);
                session.drop_unchanged_wordings();
            }
            Action::Save => view.saves = view.saves.wrapping_add(1),
            Action::Dismiss => (view.removed, view.is_led, view.pasted) = (false, false, None),
            Action::Pasted(_) if session.reading => {}
            Action::Pasted(pasted) => view.pasted = Some(pasted),
            Action::Search(query) => view.query = query,
            Action::Visit => view.visit(),
            Action::Settle => {}
            Action::Exported(outcome) => view.outcome = outcome,
            Action::Fold(group) => view.fold(group),
            Action::List(on) => view.list(on, &session.review),
        }
        if let Some(latest) = &next.latest {
            // Yew renders later, and not at all what is removed meanwhile.
            let mut latest = latest.borrow_mut();
            (latest.revision, latest.review) = (next.session.revision, next.session.review.clone());
        }
        Rc::new(next)
    }
}

/// The way to change the state. It never changes, so its context never causes a render.
#[derive(Clone, PartialEq)]
pub struct Dispatch(pub UseReducerDispatcher<State>);

impl Dispatch {
    pub fn edit(&self, edit: Edit) {
        self.send(Action::Edit(edit));
    }

    /// Sets the text at a field address to what stands in its control after a key.
    pub fn type_in(&self, field: &str, Typed { value, is_composing }: Typed) {
        self.send(Action::Type { field: field.to_owned(), value, key: Key { is_composing, at: browser::now() } });
    }

    /// Sets the text or choice at a field address.
    pub fn set(&self, field: &str, value: String) {
        self.edit(Edit::Set { field: field.to_owned(), value });
    }

    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }
}
