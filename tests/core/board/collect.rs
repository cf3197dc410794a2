//! Files beside drafts: what is shown once, and what not.

use std::rc::Rc;

use fupan::review::{
    ItemId, Measure, Review,
    board::{Case, Collected, Origin, collect},
};

fn case(origin: Origin, id: &str, revision: u64, measures: &[&str]) -> Rc<Case> {
    let measures = measures.iter().map(|id| Measure { id: ItemId::from(*id), ..Measure::default() }).collect();
    let review = Review { measures, ..Review::default() };
    Rc::new(Case { id: id.into(), title: format!("title of {id}").into(), origin, revision, review: Rc::new(review) })
}

fn draft(id: &str, revision: u64, measures: &[&str]) -> Rc<Case> {
    case(Origin::Draft, id, revision, measures)
}

fn file(id: &str, revision: u64, measures: &[&str]) -> Rc<Case> {
    case(Origin::File, id, revision, measures)
}

/// What is shown, and what is not with what stands in its place.
type Found = (Vec<String>, Vec<(String, String)>);

fn found(drafts: &[Rc<Case>], files: &[Rc<Case>]) -> Found {
    let Collected { shown, same } = collect(drafts, files);
    let shown = shown.iter().map(|case| case.id.to_string()).collect();
    (shown, same.iter().map(|(case, other)| (case.id.to_string(), other.to_string())).collect())
}

/// What it is, the files, which of them are shown, and which are not with what stands in their place.
type Row = (&'static str, Vec<Rc<Case>>, &'static [&'static str], &'static [(&'static str, &'static str)]);

#[test]
fn copies_are_shown_once() {
    let mine = [draft("mine", 5, &["a", "b"]), draft("other", 2, &["c"])];
    let rows: [Row; 9] = [
        ("nothing in common", vec![file("new.json", 1, &["x"])], &["new.json"], &[]),
        ("a copy of an own draft", vec![file("a.json", 1, &["a", "b"])], &[], &[("a.json", "title of mine")]),
        ("a newer copy of an own draft", vec![file("a.json", 9, &["a"])], &[], &[("a.json", "title of mine")]),
        ("a copy with a measure more", vec![file("a.json", 9, &["y", "b"])], &[], &[("a.json", "title of mine")]),
        (
            "of two files the one with the larger revision, whatever their order",
            vec![file("old.json", 3, &["x"]), file("new.json", 4, &["x", "y"])],
            &["new.json"],
            &[("old.json", "new.json")],
        ),
        (
            "the same in the other order",
            vec![file("new.json", 4, &["x", "y"]), file("old.json", 3, &["x"])],
            &["new.json"],
            &[("old.json", "new.json")],
        ),
        (
            "of two with one revision the first",
            vec![file("one.json", 4, &["x"]), file("two.json", 4, &["x"])],
            &["one.json"],
            &[("two.json", "one.json")],
        ),
        (
            "a file that is a copy of two own drafts",
            vec![file("both.json", 4, &["c", "a"])],
            &[],
            &[("both.json", "title of other")],
        ),
        (
            "the order of the files stays",
            vec![file("z.json", 1, &["p"]), file("m.json", 8, &["q"]), file("a.json", 3, &["r"])],
            &["z.json", "m.json", "a.json"],
            &[],
        ),
    ];
    for (about, files, shown, same) in rows {
        let expected: Found = (
            shown.iter().map(|id| (*id).to_owned()).collect(),
            same.iter().map(|(id, other)| ((*id).to_owned(), (*other).to_owned())).collect(),
        );
        assert_eq!(found(&mine, &files), expected, "{about}");
    }
}

#[test]
fn of_a_chain_of_copies_the_newest_stands_for_those_that_have_something_in_common_with_it() {
    // The middle one has a measure of each.
    let files = [file("1.json", 1, &["a"]), file("2.json", 2, &["a", "b"]), file("3.json", 3, &["b"])];
    let (shown, same) = found(&[], &files);
    // The oldest has nothing in common with the newest, and is no copy of anything that is shown.
    assert_eq!(shown, ["1.json", "3.json"]);
    assert_eq!(same, [("2.json".to_owned(), "3.json".to_owned())]);
}

#[test]
fn files_of_one_name_are_told_apart() {
    // A folder has each path once, but several files that are chosen may come from several folders.
    let files = [file("plan.json", 1, &["a"]), file("plan.json", 1, &["b"]), file("plan.json", 2, &["a"])];
    let (shown, same) = found(&[], &files);
    assert_eq!((shown.len(), same.len()), (2, 1), "{shown:?} {same:?}");
}

#[test]
fn nothing_is_collected_of_nothing() {
    assert_eq!(found(&[], &[]), (Vec::new(), Vec::new()));
    assert_eq!(found(&[draft("mine", 1, &["a"])], &[]), (Vec::new(), Vec::new()));
    // A file without measures is a copy of nothing.
    assert_eq!(found(&[draft("mine", 1, &[])], &[file("e.json", 1, &[])]).1, Vec::new());
}
