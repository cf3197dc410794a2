use std::rc::Rc;

use fupan::{
    review::{Edit, ItemId, Level, List, Review},
    ui::session::{Action, Session},
};
use yew::Reducible;

fn start() -> Rc<Session> {
    Rc::new(Session::new(Rc::new(Review::default()), 7))
}

fn edit(session: Rc<Session>, edit: Edit, at: f64) -> Rc<Session> {
    session.reduce(Action::Edit(edit, at))
}

fn type_in(session: Rc<Session>, field: &str, value: &str, at: f64) -> Rc<Session> {
    edit(session, Edit::Set { field: field.into(), value: value.into() }, at)
}

fn add(session: Rc<Session>, list: List, id: &str) -> Rc<Session> {
    edit(session, Edit::Add { list, id: id.into(), level: Some(Level::Main) }, 0.0)
}

fn goto(session: &Session) -> &str {
    session.goto.as_ref().map_or("", |(address, _)| address)
}

#[test]
fn typing_without_a_pause_is_one_step() {
    let mut session = start();
    for (n, value) in ["电", "电梯", "电梯停", "电梯停运"].into_iter().enumerate() {
        session = type_in(session, "title", value, n as f64 * 900.0);
    }
    assert_eq!(session.revision, 11);
    let undone = session.reduce(Action::Undo);
    assert_eq!((undone.review.title.as_str(), undone.revision, undone.can_undo()), ("", 12, false));
    let redone = undone.reduce(Action::Redo);
    assert_eq!((redone.review.title.as_str(), redone.revision, redone.can_redo()), ("电梯停运", 13, false));
}

#[test]
fn a_pause_another_field_or_an_undo_begins_a_new_step() {
    let rows: [(&str, &str, f64); 3] = [("title", "甲乙", 1000.0), ("unit", "乙", 10.0), ("title", "", 5000.0)];
    for (field, value, at) in rows {
        let session = type_in(type_in(start(), "title", "甲", 0.0), field, value, at);
        let undone = session.reduce(Action::Undo);
        assert_eq!((undone.review.title.as_str(), undone.review.unit.as_str()), ("甲", ""), "{field} {value}");
    }
    let session = type_in(start(), "title", "甲", 0.0).reduce(Action::Undo);
    let session = type_in(session, "title", "乙", 1.0);
    assert!(!session.can_redo());
    assert_eq!(session.reduce(Action::Undo).review.title, "");
}

#[test]
fn what_changes_nothing_is_no_step() {
    let session = type_in(start(), "title", "甲", 0.0);
    for (field, value) in [("title", "甲"), ("no.such.field", "x"), ("kind", "memo")] {
        let same = type_in(session.clone(), field, value, 9000.0);
        assert_eq!(same.revision, session.revision, "{field}");
    }
    let nothing = start().reduce(Action::Undo);
    assert_eq!(nothing.revision, 7);
}

#[test]
fn a_new_card_opens_with_the_caret_in_its_first_field() {
    let rows = [
        (List::People, "incident.people.0.role"),
        (List::Timeline, "incident.timeline.0.at"),
        (List::Impacts, "impacts.0.heading"),
        (List::Causes, "causes.0.heading"),
        (List::Remedies, "remedies.0.done_on"),
        (List::Measures, "measures.0.heading"),
    ];
    for (list, field) in rows {
        let session = add(start(), list, "a");
        assert_eq!((session.open.clone(), goto(&session)), (Some(ItemId::from("a")), field));
    }
    let session = add(start(), List::Attachments, "a");
    assert_eq!((session.open.clone(), goto(&session)), (None, "attachments.0"));
}

#[test]
fn the_caret_never_falls_off_the_page() {
    let session = add(add(start(), List::Impacts, "a"), List::Impacts, "b");
    let opened = session.clone().reduce(Action::Open(Some("a".into())));
    assert_eq!(goto(&opened), "impacts.0.heading");
    let closed = opened.clone().reduce(Action::Open(None));
    assert_eq!(goto(&closed), "impacts.0");
    let moved = edit(opened.clone(), Edit::Move { item: "impacts.0".into(), down: true }, 0.0);
    assert_eq!(goto(&moved), "impacts.1/move-down");
    let removed = edit(opened, Edit::Remove { item: "impacts.0".into() }, 0.0);
    assert_eq!((goto(&removed), removed.removed), ("impacts.0", true));
    let emptied = edit(removed, Edit::Remove { item: "impacts.0".into() }, 0.0);
    assert_eq!(goto(&emptied), "impacts");
    assert!(!emptied.reduce(Action::Dismiss).removed);
}

#[test]
fn going_to_a_field_opens_the_card_that_holds_it() {
    let session = add(add(start(), List::Causes, "a"), List::Causes, "b");
    let session = session.reduce(Action::Goto("causes.0.evidence".into()));
    assert_eq!((session.open.clone(), goto(&session)), (Some(ItemId::from("a")), "causes.0.evidence"));
    let twice = session.clone().reduce(Action::Goto("causes.0.evidence".into()));
    assert_ne!(twice.goto, session.goto, "asked for again is a new wish");
}

#[test]
fn unticking_offers_to_take_it_back() {
    let tick = |on| Edit::TickCause { catalog: "ge-1-1".into(), id: "a".into(), on };
    let ticked = edit(start(), tick(true), 0.0);
    assert_eq!((ticked.removed, goto(&ticked), ticked.open.clone()), (false, "catalog.ge-1-1", None));
    let written = type_in(ticked, "causes.0.text", "当天8时", 0.0);
    let unticked = edit(written, tick(false), 0.0);
    assert!(unticked.removed && unticked.review.causes.is_empty());
    assert_eq!(unticked.reduce(Action::Undo).review.causes[0].text, "当天8时");
}

fn reword(session: Rc<Session>, of: &str, id: &str) -> Rc<Session> {
    edit(session, Edit::Reword { of: of.into(), words: "原文。".into(), id: id.into() }, 0.0)
}

#[test]
fn own_words_open_where_they_are_written_and_are_kept_only_if_changed() {
    let session = reword(start(), "paragraph impacts 1/1", "w1");
    assert_eq!((session.open.as_ref().map(|id| id.0.as_str()), goto(&session)), (Some("w1"), "wordings.0.text"));
    // Another pen: what was begun and not written goes.
    let session = reword(session, "title title 1/1", "w2");
    assert_eq!(session.review.wordings.iter().map(|w| w.id.0.as_str()).collect::<Vec<_>>(), ["w2"]);
    let closed = session.clone().reduce(Action::CloseWording);
    assert_eq!((closed.open.clone(), closed.review.wordings.len()), (None, 0));

    let session = type_in(session, "wordings.0.text", "自己的话。", 0.0).reduce(Action::CloseWording);
    assert_eq!((session.open.clone(), session.review.wordings.len(), session.removed), (None, 1, false));
    // Putting back takes nothing away, and is undone like everything else.
    let back = edit(session, Edit::Remove { item: "wordings.0".into() }, 9_000.0);
    assert_eq!((back.review.wordings.len(), back.removed), (0, false));
    assert_eq!(back.reduce(Action::Undo).review.wordings[0].text, "自己的话。");
}

#[test]
fn closing_own_words_leaves_an_open_card_open() {
    let session = add(start(), List::Impacts, "e1").reduce(Action::CloseWording);
    assert_eq!(session.open, Some(ItemId::from("e1")));
}
