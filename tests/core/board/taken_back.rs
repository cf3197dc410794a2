//! What the board changed in a draft can be taken back in the draft's editor: the states before each change are its steps.

use std::rc::Rc;

use fupan::{
    i18n::Lang,
    review::{Edit, Review},
    ui::editor::desk::{Action, State},
};
use yew::Reducible;

use crate::steps::{edited, sample, set};

/// The states of a review while these edits are made one after another, the first before any.
fn states(review: &Review, edits: &[Edit]) -> Vec<Rc<Review>> {
    (0..=edits.len()).map(|n| Rc::new(edited(review, &edits[..n]))).collect()
}

fn opened(before: &[Rc<Review>], now: &Rc<Review>) -> Rc<State> {
    Rc::new(State::new(now.clone(), 12, false).after(before))
}

#[test]
fn each_change_is_a_step_that_can_be_taken_back_and_made_again() {
    for lang in Lang::ALL {
        let edits = [
            set("measures.0.status", "closed"),
            set("measures.0.closed_on", "2026-03-18"),
            set("measures.1.progress", lang.pick("已完成\n试运行", "Done\nOn trial")),
            set("measures.0.status", "doing"),
        ];
        let states = states(&sample(lang), &edits);
        let (now, before) = states.split_last().expect("states");
        let mut state = opened(before, now);
        assert!(state.session.can_undo() && !state.session.can_redo());
        assert_eq!(state.session.revision, 12, "opening is no change");
        for expected in before.iter().rev() {
            state = state.reduce(Action::Undo);
            assert_eq!(state.session.review, *expected);
        }
        assert!(!state.session.can_undo());
        for expected in &states[1..] {
            state = state.reduce(Action::Redo);
            assert_eq!(state.session.review, *expected);
        }
        assert!(!state.session.can_redo());
    }
}

#[test]
fn an_edit_in_the_editor_is_a_step_after_those_of_the_board() {
    let states = states(&sample(Lang::Zh), &[set("measures.0.status", "closed")]);
    let [before, now] = &states[..] else { panic!("two states") };
    let state = opened(std::slice::from_ref(before), now).reduce(Action::Edit(set("measures.0.owner", "李娜")));
    let state = state.reduce(Action::Undo);
    assert_eq!(state.session.review, *now);
    let state = state.reduce(Action::Undo);
    assert_eq!(state.session.review, *before);
    // Another edit takes the place of what was taken back.
    let state = state.reduce(Action::Edit(set("measures.0.owner", "王强")));
    assert!(!state.session.can_redo());
}

#[test]
fn without_changes_there_is_nothing_to_take_back() {
    let now = Rc::new(sample(Lang::Zh));
    assert!(!opened(&[], &now).session.can_undo());
    // A window that reads along takes nothing back.
    let reading = State::new(now.clone(), 3, true).after(&[Rc::new(Review::default())]);
    assert!(!reading.session.can_undo());
}
