//! Rows of the board: what is due, for whom, in which order.

use std::rc::Rc;

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    review::{
        DueState, ItemId, Measure, Review, Status,
        board::{Board, Case, Counts, Filter, Origin, Sort, Wanted},
    },
};

/// Id, heading, owner, leader, due, status.
type Line = (&'static str, &'static str, &'static str, &'static str, &'static str, Option<Status>);

fn case(id: &str, title: &str, language: Lang, date: &str, lines: &[Line]) -> Rc<Case> {
    let mut review = Review::new(language);
    review.document_mut().date = date.to_owned();
    for (id, heading, owner, leader, due, status) in lines {
        review.measures.push(Measure {
            id: ItemId::from(*id),
            heading: (*heading).to_owned(),
            owner: (*owner).to_owned(),
            leader: (*leader).to_owned(),
            due: (*due).to_owned(),
            status: *status,
            ..Measure::default()
        });
    }
    Rc::new(Case { id: id.into(), title: title.into(), origin: Origin::Draft, revision: 1, review: Rc::new(review) })
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day")
}

fn board() -> Board {
    let night = case(
        "night",
        "夜间值班无人接听",
        Lang::Zh,
        "2026-02-10",
        &[
            ("a", "明确转接号码由一个岗位负责", "安全科张伟", "王建国副主任", "3月1日", Some(Status::Doing)),
            ("b", "更换值班电话", "李娜", "", "2026年3月30日", Some(Status::Open)),
            ("c", "每月试拨", "由张伟负责", "", "长期", Some(Status::Lasting)),
            ("d", "改正四处号码", "张 伟", "", "2026-02-20", Some(Status::Closed)),
            ("e", "修订流程", "", "", "2026-05-01", None),
        ],
    );
    let outage = case(
        "outage",
        "Checkout outage",
        Lang::En,
        "2026-03-01",
        &[
            ("a", "Add a canary stage", "Lee, Anna", "", "20 March 2026", Some(Status::Open)),
            ("b", "Alert on error rate", "Anna Lee", "", "2026-03-05", Some(Status::Done)),
            ("c", "Write a runbook", "anna lee (SRE)", "", "", Some(Status::Open)),
            ("d", "Retire the old cluster", "Tom Reed", "", "2026-02-28", Some(Status::Open)),
        ],
    );
    Board::of([night, outage], today())
}

fn ids(board: &Board, filter: &Filter, sort: Sort) -> Vec<String> {
    board.select(filter, sort).into_iter().map(|row| row.id()).collect()
}

#[test]
fn states_are_seen_from_today() {
    let states: Vec<(String, &str, Option<i64>)> =
        board().rows().map(|row| (row.id(), row.dates.due.state.id(), row.dates.due.left)).collect();
    let expected = [
        ("night/a", "overdue", Some(-19)),
        ("night/b", "soon", Some(10)),
        ("night/c", "none", None),
        ("night/d", "none", None),
        ("night/e", "later", Some(42)),
        ("outage/a", "soon", Some(0)),
        ("outage/b", "none", None),
        ("outage/c", "none", None),
        ("outage/d", "overdue", Some(-20)),
    ];
    assert_eq!(states, expected.map(|(id, state, left)| (id.to_owned(), state, left)));
    let counts = Counts { all: 9, overdue: 2, soon: 2, later: 1, done: 1, closed: 1 };
    assert_eq!(board().counts(), counts);
}

#[test]
fn a_search_finds_what_a_filter_with_its_words_leaves() {
    let board = board();
    let places = |filter: &Filter| -> Vec<(usize, usize)> {
        board.select(filter, Sort::Due).into_iter().map(|row| (row.place, row.n)).collect()
    };
    let all = places(&Filter::default());
    for words in ["值班 号码", "ＣＨＥＣＫＯＵＴ canary", "张伟", "a", "没有这样的话"] {
        let filter = Filter { words: words.to_owned(), ..Filter::default() };
        assert_eq!(board.search(words, &all), Some(places(&filter)), "{words}");
    }
    for words in ["", "  ", "\u{3000}"] {
        assert_eq!(board.search(words, &all), None, "{words:?}");
    }
}

#[test]
fn filters_choose_rows() {
    let of = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        ids(&board(), &filter, Sort::Incident)
    };
    let cases: [(Vec<String>, &[&str]); 9] = [
        (of(|f| f.due = Wanted::Due(DueState::Overdue)), &["night/a", "outage/d"]),
        (of(|f| f.due = Wanted::Due(DueState::Soon)), &["night/b", "outage/a"]),
        (of(|f| f.status = Wanted::Status(Status::Closed)), &["night/d"]),
        (of(|f| f.status = Wanted::NoStatus), &["night/e"]),
        (of(|f| f.owner = "张伟".to_owned()), &["night/a", "night/c", "night/d"]),
        (of(|f| f.owner = "Anna Lee".to_owned()), &["outage/a", "outage/b", "outage/c"]),
        (of(|f| f.leader = "王建国".to_owned()), &["night/a"]),
        (of(|f| f.words = "ＣＨＥＣＫＯＵＴ canary".to_owned()), &["outage/a"]),
        (of(|f| f.words = "值班 号码".to_owned()), &["night/a", "night/d"]),
    ];
    for (found, expected) in cases {
        assert_eq!(found, expected);
    }
}

#[test]
fn sorts_order_rows() {
    let sorted = |sort| ids(&board(), &Filter::default(), sort);
    let by_due =
        ["outage/d", "night/a", "outage/a", "night/b", "night/e", "outage/c", "night/c", "night/d", "outage/b"];
    assert_eq!(sorted(Sort::Due), by_due);
    let by_owner = sorted(Sort::Owner);
    assert_eq!(by_owner.first().map(String::as_str), Some("outage/a"));
    assert_eq!(by_owner.last().map(String::as_str), Some("night/e"), "nobody comes last");
    let by_status = sorted(Sort::Status);
    assert_eq!(by_status.first().map(String::as_str), Some("night/e"));
}

#[test]
fn owners_are_known_however_they_are_written() {
    let people = board().people(|row| &row.owners);
    let people: Vec<(&str, usize)> = people.iter().map(|(person, open)| (person.name(), *open)).collect();
    assert_eq!(people, [("Anna Lee", 2), ("Tom Reed", 1), ("张伟", 1), ("李娜", 1)]);
}
