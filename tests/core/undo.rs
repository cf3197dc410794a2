//! What one step of undo takes back, where it leads, and that it loses nothing.

use std::{collections::BTreeSet, rc::Rc};

use fupan::{
    review::{Edit, Kind, List, Review, Voice},
    ui::editor::{
        desk::{Action, State},
        typing::Key,
    },
};
use proptest::{collection::vec, prelude::*};
use yew::Reducible;

use crate::session::{add, edit, start, type_in};

fn compose(state: Rc<State>, field: &str, value: &str, at: f64, is_composing: bool) -> Rc<State> {
    state.reduce(Action::Type { field: field.into(), value: value.into(), key: Key { is_composing, at } })
}

/// Types the words a character at a time, one every 100 ms from a time on, and returns when the next would come.
fn key_in(mut state: Rc<State>, field: &str, words: &str, from: f64) -> (Rc<State>, f64) {
    let mut text = state.session.review.field(field).unwrap();
    let mut at = from;
    for c in words.chars() {
        text.push(c);
        state = type_in(state, field, &text, at);
        at += 100.0;
    }
    (state, at)
}

/// The texts of a field that undo leads back to, one after the other.
fn back(mut state: Rc<State>, field: &str) -> Vec<String> {
    let mut texts = Vec::new();
    while state.session.can_undo() {
        state = state.reduce(Action::Undo);
        texts.push(state.session.review.field(field).unwrap());
    }
    texts
}

#[test]
fn a_step_is_a_clause_or_some_twenty_characters() {
    let rows: [(&str, &[&str]); 5] = [
        ("电梯停运", &[""]),
        ("电梯停运，无人告知。后来", &["电梯停运，无人告知。", "电梯停运，", ""]),
        ("值班人员没有按照规定核对登记表也没有在交接班本上写明", &["值班人员没有按照规定核对登记表也没有在交", ""]),
        ("The pump failed because nobody checked", &["The pump failed because nobody ", "The pump failed ", ""]),
        ("first\nsecond", &["first\n", ""]),
    ];
    for (typed, expected) in rows {
        let (state, _) = key_in(start(), "title", typed, 0.0);
        assert_eq!(back(state, "title"), expected, "{typed}");
    }
    let clause = "值班室电话响了三次都没有人接，";
    let long = clause.repeat(13).chars().take(183).collect::<String>();
    let (state, _) = key_in(start(), "incident.summary", &long, 0.0);
    let undone = state.reduce(Action::Undo).session.review.incident.summary.chars().count();
    assert!((163..183).contains(&undone), "{undone} of 183 characters are left");
}

#[test]
fn a_pause_another_place_or_more_than_a_key_begins_a_new_step() {
    // What follows `甲乙` and when, and what undo leads back to.
    let rows: [(&str, f64, &[&str]); 12] = [
        ("甲乙丙", 100.0, &[""]),
        ("甲乙丙", 1_000.0, &["甲乙", ""]),
        // The clock was set back.
        ("甲乙丙", -60_000.0, &["甲乙", ""]),
        ("丙甲乙", 100.0, &["甲乙", ""]),
        ("甲丙乙", 100.0, &["甲乙", ""]),
        ("甲", 100.0, &["甲乙", ""]),
        ("", 100.0, &["甲乙", ""]),
        ("丙", 100.0, &["甲乙", ""]),
        ("丙丁戊", 100.0, &["甲乙", ""]),
        ("甲乙丙丁", 100.0, &["甲乙", ""]),
        ("甲乙 丙 ", 100.0, &["甲乙", ""]),
        ("甲乙\n", 100.0, &[""]),
    ];
    for (next, after, expected) in rows {
        let (state, at) = key_in(start(), "title", "甲乙", 0.0);
        assert_eq!(back(type_in(state, "title", next, at - 100.0 + after), "title"), expected, "{next} after {after}");
    }
    let (state, at) = key_in(start(), "title", "甲", 0.0);
    assert_eq!(back(type_in(state, "unit", "乙", at), "title"), ["甲", ""], "another field");
}

#[test]
fn what_is_typed_over_a_selection_is_one_step_with_what_follows() {
    let (state, at) = key_in(start(), "title", "电梯停运", 0.0);
    let state = type_in(state, "title", "水", at);
    let (state, at) = key_in(state, "title", "管破裂", at + 100.0);
    assert_eq!(back(state.clone(), "title"), ["电梯停运", ""]);
    // Taken away one by one, before the caret and behind it.
    let state = type_in(type_in(state, "title", "水管破", at), "title", "水管", at + 100.0);
    let state = type_in(state, "title", "管", at + 2_000.0);
    assert_eq!(back(state, "title"), ["水管", "水管破裂", "电梯停运", ""]);
}

#[test]
fn a_composition_is_one_step() {
    let composed = |words: &[&str], end: &str| {
        let (mut state, mut at) = key_in(start(), "title", "甲", 0.0);
        for word in words {
            // However long somebody thinks about it.
            at += 1_200.0;
            state = compose(state, "title", &format!("甲{word}"), at, true);
        }
        compose(state, "title", &format!("甲{end}"), at + 1_200.0, false)
    };
    assert_eq!(back(composed(&["n", "ni", "nihao"], "你好"), "title"), ["甲", ""]);
    assert_eq!(back(composed(&["n", "ni", "nihao", "你好"], "你好"), "title"), ["甲", ""], "ended as it stands");
    assert_eq!(back(composed(&["n"], ""), "title"), [""], "cancelled");
    // Two are two steps, and keys behind them a third.
    let state = composed(&["n", "nihao", "你好"], "你好");
    let state = compose(state, "title", "甲你好shi", 9_000.0, true);
    let state = compose(state, "title", "甲你好是", 9_100.0, false);
    let state = type_in(state, "title", "甲你好是a", 9_200.0);
    assert_eq!(back(state, "title"), ["甲你好是", "甲你好", "甲", ""]);
}

#[test]
fn a_stray_key_after_undo_loses_nothing() {
    let (state, at) = key_in(start(), "title", "电梯停运，", 0.0);
    let (state, at) = key_in(state, "title", "无人告知", at);
    let undone = state.reduce(Action::Undo).reduce(Action::Undo);
    let stray = type_in(undone.clone(), "title", "x", at);
    let redone = stray.clone().reduce(Action::Redo);
    assert_eq!(redone.session.review.document().title, "电梯停运，");
    assert_eq!(redone.clone().reduce(Action::Redo).session.review.document().title, "电梯停运，无人告知");
    assert_eq!(back(redone, "title"), ["x", ""]);

    // After a change elsewhere undo leads there.
    let elsewhere = type_in(stray, "unit", "乙", at);
    assert!(!elsewhere.session.can_redo());
    assert_eq!(back(elsewhere, "title"), ["x", "电梯停运，无人告知", "电梯停运，", "x", ""]);
    let ticked = edit(undone, Edit::Tick { list: List::Causes, catalog: "ge-1-1".into(), id: "a".into(), on: true });
    assert_eq!(back(ticked, "title"), ["", "电梯停运，无人告知", "电梯停运，", ""]);
}

#[test]
fn undo_goes_to_what_it_changes() {
    let (state, _) = key_in(start(), "addressee", "区民政局", 0.0);
    let state = add(add(state, List::Causes, "a"), List::Causes, "b");
    let state = type_in(state, "causes.1.text", "甲乙丙", 9_000.0);
    let state = type_in(state, "causes.1.text", "甲丁戊丙", 19_000.0);
    let state = edit(state, Edit::Set { field: "causes.0.level".into(), value: "root".into() });
    let state = edit(state, Edit::Move { item: "causes.1".into(), down: false });
    let state = edit(state, Edit::Tick { list: List::Causes, catalog: "ge-1-1".into(), id: "t".into(), on: true });
    let state = edit(state, Edit::Remove { item: "causes.1".into() });
    let steps = [
        ("causes.1.heading", None),
        ("catalog.ge-1-1", None),
        ("causes.0.level", None),
        ("causes.1.text", Some(2)),
        ("causes.1.text", Some(0)),
        ("causes.0", None),
        ("causes.main", None),
        ("addressee", Some(0)),
    ];
    let mut now = state.clone();
    for (address, caret) in steps {
        now = now.reduce(Action::Undo);
        let wish = now.view.goto.clone().unwrap();
        assert_eq!((wish.address.as_str(), wish.caret, wish.is_far), (address, caret, true));
    }
    assert!(!now.session.can_undo());
    while now.session.can_redo() {
        now = now.reduce(Action::Redo);
    }
    assert_eq!(now.session.review, state.session.review);
}

#[test]
fn undo_leads_to_the_document_of_what_it_changes() {
    let open = |state, id: &str| edit(state, Edit::OpenDocument { id: id.into() });
    let at_hand = |state: &State| state.session.review.document().id.0.clone();
    let (state, at) = key_in(two_documents(), "addressee", "县政府", 0.0);
    let (state, _) = key_in(open(state, "d1"), "addressee", "市政府", at);
    let state = open(state, "d2");
    assert!(state.session.revision > 7 + 6, "which document is at hand is stored");
    let mut state = state;
    // The document at hand and its addressee, step by step.
    for (id, addressee) in [("d1", ""), ("d2", "")] {
        state = state.reduce(Action::Undo);
        assert_eq!((at_hand(&state).as_str(), state.session.review.document().addressee.as_str()), (id, addressee));
    }
    for (id, addressee) in [("d2", "县政府"), ("d1", "市政府")] {
        state = state.reduce(Action::Redo);
        assert_eq!((at_hand(&state).as_str(), state.session.review.document().addressee.as_str()), (id, addressee));
    }
    // So does redo, also for what is no text.
    let sealed = edit(open(state, "d1"), Edit::Set { field: "layout.seal".into(), value: "yes".into() });
    let back = open(sealed, "d2").reduce(Action::Undo);
    assert_eq!(at_hand(&back), "d1");
    let state = open(back, "d2").reduce(Action::Redo);
    assert_eq!((at_hand(&state).as_str(), state.session.review.field("layout.seal").as_deref()), ("d1", Some("yes")));
    // A document that is added comes and goes with its step.
    let add = Edit::AddDocument { kind: Kind::Progress, voice: Voice::Unit, date: String::new(), id: "d3".into() };
    let added = edit(state, add).reduce(Action::Undo);
    assert_eq!((at_hand(&added).as_str(), added.session.review.documents.len()), ("d1", 2));
    let added = added.reduce(Action::Redo);
    assert_eq!((at_hand(&added).as_str(), added.session.review.documents.len()), ("d3", 3));
    let state = open(added.reduce(Action::Undo), "d1");
    // A removed document comes back with its words.
    let state = edit(state, Edit::RemoveDocument { id: "d1".into() });
    assert_eq!((state.session.review.documents.len(), state.view.removed), (1, true));
    let state = state.reduce(Action::Undo);
    assert_eq!((at_hand(&state).as_str(), state.session.review.document().addressee.as_str()), ("d1", "市政府"));
}

#[test]
fn a_step_that_leads_to_another_document_says_so() {
    let open = |state, id: &str| edit(state, Edit::OpenDocument { id: id.into() });
    let (state, _) = key_in(two_documents(), "addressee", "县政府", 0.0);
    assert!(!state.clone().reduce(Action::Undo).view.is_led, "it is at hand already");
    let undone = open(state, "d1").reduce(Action::Undo);
    assert_eq!((undone.view.is_led, undone.session.review.document().id.0.as_str()), (true, "d2"));
    let redone = open(undone.clone(), "d1").reduce(Action::Redo);
    assert_eq!((redone.view.is_led, redone.session.review.document().id.0.as_str()), (true, "d2"));
    // It is said until something else is done, also in another section.
    assert!(undone.clone().reduce(Action::Visit).view.is_led);
    let rest = [
        undone.clone().reduce(Action::Dismiss),
        open(undone.clone(), "d1"),
        type_in(undone.clone(), "unit", "乙", 9_000.0),
        undone.clone().reduce(Action::Redo),
    ];
    assert!(rest.iter().all(|state| !state.view.is_led));
}

/// Something that somebody does to a text.
#[derive(Clone, Debug)]
enum Deed {
    Key(char),
    Backspace,
    Paste(String),
    /// Everything is replaced.
    Over(char),
    Cut,
    /// An input method composes; nothing comes of it if it is cancelled.
    Compose(Vec<String>, String),
    Undo,
    Redo,
    /// To the other field.
    Switch,
    /// Takes the first or the second document at hand.
    Open(bool),
    Tick(bool),
    /// For so many milliseconds.
    Pause(u32),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => "[a-c，。 甲乙]".prop_map(|word| Deed::Key(word.chars().next().unwrap())),
        2 => Just(Deed::Backspace),
        1 => "[甲乙丙丁]{2,30}".prop_map(Deed::Paste),
        1 => Just(Deed::Over('x')),
        1 => Just(Deed::Cut),
        2 => (vec("[a-z]{1,3}", 1..4), "[天太夫]{0,3}").prop_map(|(steps, word)| Deed::Compose(steps, word)),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Switch),
        1 => any::<bool>().prop_map(Deed::Open),
        1 => any::<bool>().prop_map(Deed::Tick),
        3 => (1..2_500_u32).prop_map(Deed::Pause),
    ]
}

const FIELDS: [&str; 2] = ["title", "unit"];

/// The texts of both fields in all documents.
fn texts(state: &State) -> Vec<[String; 2]> {
    state.session.review.documents.iter().map(|document| [document.title.clone(), document.unit.clone()]).collect()
}

/// A review with two documents, the second one at hand.
fn two_documents() -> Rc<State> {
    let mut review = Review::default();
    let add = Edit::AddDocument { kind: Kind::Report, voice: Voice::Unit, date: String::new(), id: "d2".into() };
    review.apply(&add).unwrap();
    Rc::new(State::new(Rc::new(review), 7, false))
}

/// Does it to the text of `field`; returns the state and the time after it.
fn perform(state: Rc<State>, field: &str, deed: &Deed, at: f64) -> (Rc<State>, f64) {
    let text = state.session.review.field(field).unwrap();
    let set = |state, text: String| (type_in(state, field, &text, at), at + 90.0);
    match deed {
        Deed::Key(c) => set(state, format!("{text}{c}")),
        Deed::Backspace => {
            let left = text.chars().count().saturating_sub(1);
            set(state, text.chars().take(left).collect())
        }
        Deed::Paste(words) => set(state, format!("{text}{words}")),
        Deed::Over(c) => set(state, c.to_string()),
        Deed::Cut => set(state, String::new()),
        Deed::Compose(steps, word) => {
            let typed =
                steps.iter().fold(state, |state, step| compose(state, field, &format!("{text}{step}"), at, true));
            (compose(typed, field, &format!("{text}{word}"), at, false), at + 90.0)
        }
        Deed::Undo => (state.reduce(Action::Undo), at + 90.0),
        Deed::Redo => (state.reduce(Action::Redo), at + 90.0),
        Deed::Tick(on) => {
            let tick = Edit::Tick { list: List::Causes, catalog: "ge-1-1".into(), id: "t".into(), on: *on };
            (edit(state, tick), at + 90.0)
        }
        Deed::Switch => (state, at),
        Deed::Open(first) => {
            let id = if *first { "d1" } else { "d2" };
            (edit(state, Edit::OpenDocument { id: id.into() }), at)
        }
        Deed::Pause(time) => (state, at + f64::from(*time)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_text_that_stood_still_for_a_second_can_be_had_back(deeds in vec(deed(), 1..120)) {
        let (mut state, mut at, mut changed) = (two_documents(), 0.0, 0.0);
        let mut field = 0;
        let mut stood = BTreeSet::new();
        for deed in &deeds {
            if let Deed::Switch = deed {
                field = 1 - field;
            }
            let before = texts(&state);
            if at - changed >= 1_000.0 {
                stood.insert(before.clone());
            }
            let begun = at;
            (state, at) = perform(state, FIELDS[field], deed, at);
            if texts(&state) != before {
                changed = begun;
            }
        }
        stood.insert(texts(&state));
        let mut seen = BTreeSet::from([texts(&state)]);
        for action in [|| Action::Redo, || Action::Undo] {
            loop {
                let next = state.clone().reduce(action());
                let is_end = next.session.revision == state.session.revision;
                if is_end {
                    break;
                }
                state = next;
                seen.insert(texts(&state));
            }
        }
        let lost: Vec<_> = stood.difference(&seen).collect();
        prop_assert!(lost.is_empty(), "{lost:?}");
    }
}
