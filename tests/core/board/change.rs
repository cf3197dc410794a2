//! Changes made on the board.

use std::rc::Rc;

use fupan::review::{
    ItemId, Measure, Review,
    board::{Case, Change, Origin},
};

fn review(owner: &str) -> Review {
    let measure = |id: &str, owner: &str| Measure { id: id.into(), owner: owner.to_owned(), ..Measure::default() };
    Review { measures: vec![measure("m1", "李娜"), measure("m2", owner)], ..Review::default() }
}

fn change(seen: &str, value: &str) -> Change {
    Change {
        draft: "d".into(),
        title: "t".into(),
        measure: ItemId::from("m2"),
        of: "h".into(),
        field: "owner",
        seen: seen.to_owned(),
        value: value.to_owned(),
        step: 1,
    }
}

/// What the draft has, what the board showed, and whether it is changed.
#[test]
fn only_what_was_seen_is_changed() {
    let cases = [
        ("张伟", "张伟", true),
        ("", "", true),
        // It was written, but not confirmed, and comes once more.
        ("王建国", "张伟", true),
        ("赵敏", "张伟", false),
    ];
    for (there, seen, is_made) in cases {
        let mut changed = review(there);
        assert_eq!(change(seen, "王建国").make(&mut changed), is_made, "{there:?} {seen:?}");
        assert_eq!(changed, review(if is_made { "王建国" } else { there }), "{there:?} {seen:?}");
    }
    let mut none = Review::default();
    assert!(!change("", "王建国").make(&mut none));
    assert_eq!(none, Review::default());
}

#[test]
fn a_change_is_shown_whatever_was_there_and_taken_back() {
    let case = |owner: &str| Case {
        id: "d".into(),
        title: "t".into(),
        origin: Origin::Draft,
        revision: 1,
        review: Rc::new(review(owner)),
    };
    let change = change("张伟", "王建国");
    let shown = change.shown_in(&case("赵敏")).expect("the measure is there");
    assert_eq!(*shown.review, review("王建国"));
    let back = change.back().shown_in(&shown).expect("the measure is there");
    assert_eq!(*back.review, review("张伟"));
    assert!(change.shown_in(&Case { review: Rc::default(), ..case("") }).is_none());
}
