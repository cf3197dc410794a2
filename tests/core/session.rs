use std::rc::Rc;

use fupan::{
    review::{Edit, ItemId, Kind, Level, List, Review, Voice},
    ui::editor::{
        desk::{Action, State},
        typing::Key,
    },
};
use yew::Reducible;

pub fn start() -> Rc<State> {
    Rc::new(State::new(Rc::new(Review::default()), 7, false))
}

pub fn edit(state: Rc<State>, edit: Edit) -> Rc<State> {
    state.reduce(Action::Edit(edit))
}

pub fn type_in(state: Rc<State>, field: &str, value: &str, at: f64) -> Rc<State> {
    state.reduce(Action::Type { field: field.into(), value: value.into(), key: Key { is_composing: false, at } })
}

pub fn add(state: Rc<State>, list: List, id: &str) -> Rc<State> {
    edit(state, Edit::Add { list, id: id.into(), level: Some(Level::Main) })
}

fn goto(state: &State) -> &str {
    state.view.goto.as_ref().map_or("", |wish| &wish.address)
}

#[test]
fn what_changes_nothing_is_no_step() {
    let state = type_in(start(), "title", "甲", 0.0);
    for (field, value) in [("title", "甲"), ("no.such.field", "x"), ("kind", "memo")] {
        let same = type_in(state.clone(), field, value, 9000.0);
        assert_eq!(same.session.revision, state.session.revision, "{field}");
    }
    let nothing = start().reduce(Action::Undo);
    assert_eq!(nothing.session.revision, 7);
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
        let state = add(start(), list, "a");
        assert_eq!((state.view.open.clone(), goto(&state)), (Some(ItemId::from("a")), field));
    }
    let state = add(start(), List::Attachments, "a");
    assert_eq!((state.view.open.clone(), goto(&state)), (None, "attachments.0"));
}

#[test]
fn the_caret_never_falls_off_the_page() {
    let state = add(add(start(), List::Impacts, "a"), List::Impacts, "b");
    let opened = state.clone().reduce(Action::Open(Some("a".into())));
    assert_eq!(goto(&opened), "impacts.0.heading");
    let closed = opened.clone().reduce(Action::Open(None));
    assert_eq!(goto(&closed), "impacts.0");
    let moved = edit(opened.clone(), Edit::Move { item: "impacts.0".into(), down: true });
    assert_eq!(goto(&moved), "impacts.1/move-down");
    let removed = edit(opened, Edit::Remove { item: "impacts.0".into() });
    assert_eq!((goto(&removed), removed.view.removed), ("impacts.0", true));
    let emptied = edit(removed, Edit::Remove { item: "impacts.0".into() });
    assert_eq!(goto(&emptied), "impacts");
    assert!(!emptied.reduce(Action::Dismiss).view.removed);
}

#[test]
fn after_a_removal_the_caret_goes_to_a_neighbour() {
    let causes = [Level::Main, Level::Direct, Level::Main, Level::Direct, Level::Root].into_iter().enumerate();
    let causes = causes.fold(start(), |state, (n, level)| {
        let id = format!("c{n}").as_str().into();
        edit(state, Edit::Add { list: List::Causes, id, level: Some(level) })
    });
    let impacts = ["a", "b", "c"].into_iter().fold(start(), |state, id| add(state, List::Impacts, id));
    let attachments = (0..2).fold(start(), |state, _| add(state, List::Attachments, ""));
    let rows = [
        // The next one of the level, which has moved up.
        (&causes, "causes.0", "causes.1"),
        (&causes, "causes.1", "causes.2"),
        // The one of the level before it.
        (&causes, "causes.2", "causes.0"),
        (&causes, "causes.3", "causes.1"),
        // The only one of its level.
        (&causes, "causes.4", "causes.root"),
        (&impacts, "impacts.0", "impacts.0"),
        (&impacts, "impacts.1", "impacts.1"),
        (&impacts, "impacts.2", "impacts.1"),
        (&attachments, "attachments.0", "attachments.0"),
        (&attachments, "attachments.1", "attachments.0"),
    ];
    for (state, removed, caret) in rows {
        let after = edit(state.clone(), Edit::Remove { item: removed.into() });
        assert_eq!(goto(&after), caret, "{removed}");
    }
}

#[test]
fn what_undo_brings_back_has_the_caret() {
    let state = add(add(add(start(), List::Impacts, "a"), List::Impacts, "b"), List::Impacts, "c");
    let removed = edit(state, Edit::Remove { item: "impacts.1".into() });
    let restored = removed.reduce(Action::Undo);
    assert_eq!((goto(&restored), restored.view.removed), ("impacts.1", false));
    let open = restored.reduce(Action::Open(Some("b".into())));
    let removed = edit(open, Edit::Remove { item: "impacts.1".into() });
    assert_eq!(goto(&removed.reduce(Action::Undo)), "impacts.1.heading", "a card that was open is open again");

    let mut state = start();
    for (n, name) in ["甲", "乙"].into_iter().enumerate() {
        state = add(state, List::Attachments, "");
        state = type_in(state, &format!("attachments.{n}"), name, 0.0);
    }
    let removed = edit(state, Edit::Remove { item: "attachments.0".into() });
    assert_eq!(goto(&removed.clone().reduce(Action::Undo)), "attachments.0");
}

#[test]
fn a_window_that_reads_along_changes_nothing() {
    let state = type_in(start(), "title", "甲", 0.0).reduce(Action::Read(true));
    assert!(!state.session.can_undo());
    let typed = type_in(state, "title", "乙", 9_000.0);
    let undone = typed.reduce(Action::Undo).reduce(Action::Become(Rc::default()));
    assert_eq!((undone.session.review.document().title.as_str(), undone.session.revision), ("甲", 8));
    let followed = undone.reduce(Action::Follow(Rc::default(), 20)).reduce(Action::Read(false));
    assert_eq!((followed.session.revision, followed.session.can_undo()), (20, false));
}

#[test]
fn a_window_that_reads_along_looks_at_any_document() {
    let open = |id: &str| Edit::OpenDocument { id: id.into() };
    let at_hand = |state: &State| state.session.review.document().id.0.clone();
    let another = Edit::AddDocument { kind: Kind::Report, voice: Voice::Unit, date: String::new(), id: "d2".into() };
    // What the other window writes.
    let writer = edit(start(), another);
    let reader = Rc::new(State::new(writer.session.review.clone(), writer.session.revision, true));
    let looked = edit(reader, open("d1"));
    assert_eq!(
        (at_hand(&looked).as_str(), looked.session.revision),
        ("d1", writer.session.revision),
        "nothing is written"
    );

    // It stays with its document, whatever the other window takes at hand.
    let writer = type_in(edit(edit(writer, open("d1")), open("d2")), "addressee", "县政府", 0.0);
    let follow = |state: Rc<State>, writer: &State| {
        state.reduce(Action::Follow(writer.session.review.clone(), writer.session.revision))
    };
    let followed = follow(looked, &writer);
    assert_eq!((at_hand(&followed).as_str(), followed.session.revision), ("d1", writer.session.revision));
    assert_eq!(edit(followed.clone(), open("d2")).session.review.document().addressee, "县政府");
    // A document that is gone cannot be shown any longer.
    let removed = edit(writer, Edit::RemoveDocument { id: "d1".into() });
    assert_eq!(at_hand(&follow(followed.clone(), &removed)), "d2");

    // Once it writes, it goes on in the document that it shows, and what it takes at hand then is stored.
    let writes = type_in(followed.reduce(Action::Read(false)), "signer", "闻人笑", 0.0);
    assert_eq!((at_hand(&writes).as_str(), writes.session.review.document().signer.as_str()), ("d1", "闻人笑"));
    let revision = writes.session.revision;
    let opened = edit(writes, open("d2"));
    assert_eq!((at_hand(&opened).as_str(), opened.session.revision), ("d2", revision + 1));
    assert_eq!(opened.reduce(Action::Undo).session.review.documents[0].signer, "", "it is no step");
}

#[test]
fn going_to_a_field_opens_the_card_that_holds_it() {
    let state = add(add(start(), List::Causes, "a"), List::Causes, "b");
    let state = state.reduce(Action::Goto("causes.0.evidence".into()));
    assert_eq!((state.view.open.clone(), goto(&state)), (Some(ItemId::from("a")), "causes.0.evidence"));
    let twice = state.clone().reduce(Action::Goto("causes.0.evidence".into()));
    assert_ne!(twice.view.goto, state.view.goto, "asked for again is a new wish");
}

#[test]
fn unticking_offers_to_take_it_back() {
    let tick = |on| Edit::Tick { list: List::Causes, catalog: "ge-1-1".into(), id: "a".into(), on };
    let ticked = edit(start(), tick(true));
    assert_eq!((ticked.view.removed, goto(&ticked), ticked.view.open.clone()), (false, "catalog.ge-1-1", None));
    let written = type_in(ticked, "causes.0.text", "当天8时", 0.0);
    let unticked = edit(written, tick(false));
    assert!(unticked.view.removed && unticked.session.review.causes.is_empty());
    assert_eq!(unticked.reduce(Action::Undo).session.review.causes[0].text, "当天8时");
}

fn reword(state: Rc<State>, of: &str, id: &str) -> Rc<State> {
    edit(state, Edit::Reword { of: of.into(), words: "原文。".into(), id: id.into() })
}

#[test]
fn own_words_open_where_they_are_written_and_are_kept_only_if_changed() {
    let state = reword(start(), "paragraph impacts 1/1", "w1");
    assert_eq!((state.view.open.as_ref().map(|id| id.0.as_str()), goto(&state)), (Some("w1"), "wordings.0.text"));
    // Rewording another paragraph drops the unchanged wording.
    let state = reword(state, "title title 1/1", "w2");
    assert_eq!(state.session.review.document().wordings.iter().map(|w| w.id.0.as_str()).collect::<Vec<_>>(), ["w2"]);
    let closed = state.clone().reduce(Action::CloseWording);
    assert_eq!((closed.view.open.clone(), closed.session.review.document().wordings.len()), (None, 0));

    let state = type_in(state, "wordings.0.text", "自己的话。", 0.0).reduce(Action::CloseWording);
    assert_eq!(
        (state.view.open.clone(), state.session.review.document().wordings.len(), state.view.removed),
        (None, 1, false)
    );
    // Removing a wording does not count as a removal, as the composed text is back. It can be undone.
    let back = edit(state, Edit::Remove { item: "wordings.0".into() });
    assert_eq!((back.session.review.document().wordings.len(), back.view.removed), (0, false));
    assert_eq!(back.reduce(Action::Undo).session.review.document().wordings[0].text, "自己的话。");
}

#[test]
fn closing_own_words_leaves_an_open_card_open() {
    let state = add(start(), List::Impacts, "e1").reduce(Action::CloseWording);
    assert_eq!(state.view.open, Some(ItemId::from("e1")));
}
