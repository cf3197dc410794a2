//! How long the board takes for thousands of drafts: `cargo bench --bench board`. Each step should take twice as long for twice
//! as many drafts.

mod least;
#[path = "../tests/reviews/mod.rs"]
#[allow(dead_code)]
mod reviews;

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use fupan::{
    export::{self, Format},
    i18n::Lang,
    review::{
        ItemId, Measure,
        board::{Board, Case, Filter, Origin, Sort, reminder},
    },
};

use least::least;

const SIZES: [usize; 3] = [1_250, 2_500, 5_000];
const MEASURES: usize = 8;

fn main() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
    println!(
        "drafts with {MEASURES} actions: rows made, filtered and ordered, found by words, replaced, Excel, reminders; in ms"
    );
    for size in SIZES {
        let cases: Vec<Rc<Case>> = (0..size).map(|n| case(n, today)).collect();
        let board = Board::of(cases.iter().cloned(), today);
        let words = Filter { words: "号码 负责".to_owned(), ..Filter::default() };
        let rows = board.select(&Filter::default(), Sort::Due);
        let people = board.people(|row| &row.owners);
        let times = [
            least(|| Board::of(cases.iter().cloned(), today)),
            least(|| board.select(&Filter::default(), Sort::Due).len()),
            least(|| board.select(&words, Sort::Due).len()),
            least(|| board.clone().replace(cases[size / 2].clone(), today)),
            least(|| export::board(Lang::Zh, &rows, today, Format::Xlsx).map(|file| file.bytes.len())),
            least(|| people.iter().filter_map(|(p, _)| reminder(Lang::Zh, today, p, rows.iter().copied())).count()),
        ];
        println!("{size:>5}: {}", times.map(|time| format!("{time:>8.1}")).concat());
    }
}

/// A draft whose measures are due around today.
fn case(n: usize, today: NaiveDate) -> Rc<Case> {
    let mut review = reviews::long(Lang::Zh, 3);
    let day = |days: usize| (today + Days::new(days as u64 % 90)).to_string();
    review.measures = (0..MEASURES)
        .map(|k| Measure {
            id: ItemId(format!("m{n}-{k}")),
            heading: format!("明确第{}处号码由一个岗位负责到底", k + 1),
            owner: ["张伟", "安全科张伟", "李娜（质检科）", "民政办主任"][(n + k) % 4].to_owned(),
            leader: ["陈志强副主任", ""][k % 2].to_owned(),
            due: day(n * 7 + k * 11),
            ..Measure::default()
        })
        .collect();
    let title = format!("关于第{}次呼叫无人接听问题的检查材料", n + 1);
    Rc::new(Case {
        id: format!("draft{n}").into(),
        title: title.into(),
        origin: Origin::Draft,
        revision: 1,
        review: Rc::new(review),
    })
}
