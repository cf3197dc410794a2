//! One person written in many ways, and drafts of both languages on one board.

use std::rc::Rc;

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    review::{
        ItemId, Measure, Review, Status,
        board::{Board, Case, Filter, Origin, Sort, reminder},
    },
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day")
}

/// Each measure in a draft of its own.
fn board(owners: &[(Lang, &str)]) -> Board {
    let cases = owners.iter().enumerate().map(|(n, (lang, owner))| {
        let mut review = Review::new(*lang);
        review.measures.push(Measure {
            id: ItemId(n.to_string()),
            heading: lang.pick(format!("措施{n}"), format!("Action {n}")),
            owner: (*owner).to_owned(),
            leader: (*owner).to_owned(),
            due: "2026-03-18".to_owned(),
            status: Some(Status::Open),
            ..Measure::default()
        });
        let id: Rc<str> = n.to_string().into();
        Rc::new(Case { id: id.clone(), title: id, origin: Origin::Draft, revision: 1, review: Rc::new(review) })
    });
    Board::of(cases, today())
}

/// The people of a board with how many measures are found by each name, as owner and as leader.
fn people(board: &Board) -> Vec<(String, usize, usize)> {
    let by = |owner: &str, leader: &str| {
        let filter = Filter { owner: owner.to_owned(), leader: leader.to_owned(), ..Filter::default() };
        board.select(&filter, Sort::Due).len()
    };
    let people = board.people(|row| &row.owners);
    people.iter().map(|(person, _)| (person.name().to_owned(), by(person.name(), ""), by("", person.name()))).collect()
}

#[test]
fn a_person_written_in_many_ways_is_one() {
    let ways: [&[&str]; 4] = [
        &["张伟", "张 伟", "由张伟负责", "安全科科长张伟", "张伟（安全科）", "责任人：张伟同志", "张伟主任"],
        &["欧阳晓明", "欧阳 晓明", "信息中心欧阳晓明", "欧阳晓明（信息中心，电话12345）", "由欧阳晓明牵头"],
        &["Anna Lee", "LEE, Anna", "anna lee", "Ms Anna Lee", "Anna Lee (ward manager)", "Owner: Anna Lee"],
        &["李娜", "质检科李娜", "李娜科长", "李 娜", "李娜、李娜"],
    ];
    for ways in ways {
        for lang in Lang::ALL {
            let board = board(&ways.iter().map(|way| (lang, *way)).collect::<Vec<_>>());
            assert_eq!(people(&board), [(ways[0].to_owned(), ways.len(), ways.len())], "{ways:?} in {lang:?}");
        }
    }
}

#[test]
fn the_way_that_comes_first_names_the_person_and_finds_the_others() {
    for first in ["LEE, Anna", "anna lee", "Dr. Anna Lee"] {
        let board = board(&[(Lang::En, first), (Lang::En, "Anna Lee"), (Lang::Zh, "ANNA LEE")]);
        let found = people(&board);
        assert_eq!(found.len(), 1, "{first:?}: {found:?}");
        assert_eq!((found[0].1, found[0].2), (3, 3), "{first:?}");
    }
}

#[test]
fn those_who_share_a_measure_both_find_it() {
    let board = board(&[(Lang::Zh, "张伟、李娜"), (Lang::Zh, "李娜"), (Lang::En, "Anna Lee; Tom Reed")]);
    let expected = [("Anna Lee", 1), ("Tom Reed", 1), ("张伟", 1), ("李娜", 2)];
    assert_eq!(people(&board), expected.map(|(name, n)| (name.to_owned(), n, n)));
}

#[test]
fn a_board_of_both_languages_reads_each_draft_in_its_own() {
    let board = board(&[(Lang::Zh, "张伟"), (Lang::En, "Zhang Wei"), (Lang::Zh, "张伟"), (Lang::En, "张伟")]);
    // Characters and letters are two names: nobody says that they are one person.
    assert_eq!(people(&board), [("Zhang Wei", 1), ("张伟", 3)].map(|(name, n)| (name.to_owned(), n, n)));
    let zhang = &board.people(|row| &row.owners)[1].0;
    let rows = board.select(&Filter::default(), Sort::Due);
    for lang in Lang::ALL {
        let text = reminder(lang, today(), zhang, rows.iter().copied()).expect("a reminder");
        assert_eq!(text.lines().count(), 5, "{text}");
        assert!(text.contains("措施0") && text.contains("Action 3"), "{text}");
        assert_eq!(text.matches(lang.pick("已逾期2天", "2 days overdue")).count(), 3, "{text}");
    }
}
