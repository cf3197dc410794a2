//! Causes that come back.

use std::{rc::Rc, time::Instant};

use chrono::NaiveDate;
use fupan::{
    catalog::{self, DOMAINS},
    i18n::Lang,
    review::{
        Cause, Level, Measure, Review, Status,
        board::{Case, Origin, Recurring, recurring},
    },
};

use super::{alike, due::day};

fn case(n: usize, started: &str, causes: Vec<Cause>, measures: Vec<Measure>) -> Case {
    let mut review = Review::new(Lang::Zh);
    review.incident.started = started.into();
    review.incident.summary = format!("事件{n}");
    (review.causes, review.measures) = (causes, measures);
    Case {
        id: format!("d{n}").into(),
        title: format!("标题{n}").into(),
        origin: Origin::Draft,
        revision: 1,
        review: Rc::new(review),
    }
}

fn own(id: &str, level: Level, heading: &str) -> Cause {
    Cause { heading: heading.into(), ..Cause::new(id.into(), level) }
}

fn ticked(id: &str, entry: &str) -> Cause {
    let found = catalog::cause(entry).unwrap();
    let heading = found.stem.get(Lang::Zh).into();
    Cause { heading, catalog: Some(entry.into()), ..Cause::new(id.into(), found.level) }
}

fn answer(cause: &str, status: Option<Status>) -> Measure {
    Measure { heading: "措施".into(), answers: vec![cause.into()], status, ..Measure::default() }
}

fn ids(found: &Recurring) -> Vec<&str> {
    found.cases.iter().map(|seen| &*seen.id).collect()
}

/// The first main or root entry.
fn entry() -> &'static catalog::CatalogCause {
    DOMAINS.iter().flat_map(|domain| domain.causes).find(|cause| cause.level == Level::Main).unwrap()
}

#[test]
fn a_ticked_cause_comes_back_under_its_label() {
    let entry = entry();
    let cases = [
        case(1, "2026-03-01", vec![ticked("a", entry.id)], vec![answer("a", Some(Status::Closed))]),
        case(
            2,
            "2026-05-02",
            vec![ticked("a", entry.id), ticked("b", entry.id)],
            vec![
                answer("a", Some(Status::Doing)),
                answer("b", None),
                answer("b", Some(Status::Lasting)),
                answer("c", Some(Status::Closed)),
            ],
        ),
        case(3, "很久以前", vec![ticked("x", entry.id)], vec![]),
    ];
    for lang in Lang::ALL {
        let found = recurring(&cases, lang);
        assert_eq!(found.len(), 1);
        let cause = &found[0];
        assert_eq!((&*cause.label, cause.entry, cause.level), (entry.label.get(lang), Some(entry.id), Level::Main));
        // The latest first, and what has no day last.
        assert_eq!(ids(cause), ["d2", "d1", "d3"]);
        assert_eq!(cause.last(), Some(day(2026, 5, 2)));
        assert_eq!((cause.closed, cause.measures), (1, 3));
    }
}

#[test]
fn own_words_go_with_the_entry_that_they_repeat() {
    let entry = entry();
    for lang in Lang::ALL {
        for words in [entry.stem.get(lang), entry.label.get(lang)] {
            let cases = [
                case(1, "", vec![ticked("a", entry.id)], vec![]),
                case(2, "", vec![own("b", Level::Root, &format!("{words}。"))], vec![]),
            ];
            let found = recurring(&cases, Lang::Zh);
            assert_eq!(found.len(), 1, "{words}");
            assert_eq!(found[0].entry, Some(entry.id));
        }
    }
    // An entry that nobody ticked gives no name to anything.
    let words = entry.stem.get(Lang::Zh);
    let cases = [1, 2].map(|n| case(n, "", vec![own("b", Level::Main, words)], vec![]));
    assert_eq!(recurring(&cases, Lang::En)[0].entry, None);
    assert_eq!(&*recurring(&cases, Lang::En)[0].label, words);
}

#[test]
fn a_ticked_cause_that_was_rewritten_is_own_words() {
    let entry = entry();
    let rewritten = Cause { heading: "锅炉房的阀门从来没有换过".into(), ..ticked("a", entry.id) };
    let cases = [
        case(1, "", vec![ticked("a", entry.id)], vec![]),
        case(2, "", vec![rewritten], vec![]),
        case(3, "", vec![own("c", Level::Main, "锅炉房的阀门没有换过")], vec![]),
    ];
    let found = recurring(&cases, Lang::Zh);
    assert_eq!(found.len(), 1);
    assert_eq!((ids(&found[0]), found[0].entry), (vec!["d2", "d3"], None));
}

#[test]
fn own_words_go_together_as_the_pairs_say() {
    for (mark, a, b) in alike::pairs() {
        let cases = [(1, a), (2, b)].map(|(n, words)| case(n, "", vec![own("c", Level::Main, words)], vec![]));
        assert_eq!(recurring(&cases, Lang::Zh).len(), usize::from(mark == '='), "{a} | {b}");
    }
    // All at once, too: nothing draws others to it.
    let cases: Vec<Case> = alike::pairs()
        .flat_map(|(_, a, b)| [a, b])
        .enumerate()
        .map(|(n, words)| case(n, "", vec![own("c", Level::Root, words)], vec![]))
        .collect();
    for group in recurring(&cases, Lang::Zh) {
        let words: Vec<&str> = group
            .cases
            .iter()
            .map(|seen| {
                let n: usize = seen.id[1..].parse().unwrap();
                cases[n].review.causes[0].heading.as_str()
            })
            .collect();
        for word in &words {
            assert!(!alike::pairs().any(|(mark, a, b)| mark == '/' && a == *word && words.contains(&b)), "{words:?}");
        }
    }
}

#[test]
fn the_most_frequent_wording_names_them() {
    let words = ["值班电话没有人接听 ", "值班电话无人接听", "值班电话无人接听"];
    let cases: Vec<Case> =
        words.iter().enumerate().map(|(n, words)| case(n, "", vec![own("c", Level::Main, words)], vec![])).collect();
    assert_eq!(&*recurring(&cases, Lang::En)[0].label, "值班电话无人接听");
    // Of equally frequent ones the shorter, to the letter.
    assert_eq!(&*recurring(&cases[..2], Lang::En)[0].label, "值班电话无人接听");
}

#[test]
fn only_what_is_deep_said_and_in_two_incidents_comes_back() {
    let twice = |level, heading: &str| {
        let cases = [1, 2].map(|n| case(n, "", vec![own("c", level, heading)], vec![]));
        recurring(&cases, Lang::Zh).len()
    };
    assert_eq!(twice(Level::Direct, "值班电话无人接听"), 0);
    assert_eq!(twice(Level::Main, "值班电话无人接听"), 1);
    for nothing in ["", "  ", "——", "。"] {
        assert_eq!(twice(Level::Root, nothing), 0, "{nothing}");
    }
    let once = case(
        1,
        "",
        vec![own("a", Level::Main, "值班电话无人接听"), own("b", Level::Root, "值班电话没有人接听")],
        vec![],
    );
    assert_eq!(recurring(std::slice::from_ref(&once), Lang::Zh), []);
    // A copy of the draft is about the same incident.
    let copy = Case { id: "copy".into(), ..once.clone() };
    assert_eq!(recurring(&[once, copy], Lang::Zh), []);
    // Drafts that do not say yet what happened are not copies of each other.
    let untold = ["x", "y"].map(|id| {
        let mut review = Review::new(Lang::Zh);
        review.causes.push(own("a", Level::Main, "值班电话无人接听"));
        Case { id: id.into(), title: "".into(), origin: Origin::Draft, revision: 1, review: Rc::new(review) }
    });
    assert_eq!(recurring(&untold, Lang::Zh).len(), 1);
}

#[test]
fn the_level_is_the_most_frequent_one_and_a_text_stands_for_a_heading() {
    let at = |n, level| case(n, "", vec![own("c", level, "值班电话无人接听")], vec![]);
    let cases = [at(1, Level::Root), at(2, Level::Main), at(3, Level::Main)];
    assert_eq!(recurring(&cases, Lang::Zh)[0].level, Level::Main);
    assert_eq!(recurring(&cases[..2], Lang::Zh)[0].level, Level::Root);
    let text = Cause { text: "值班电话无人接听".into(), ..Cause::new("c".into(), Level::Main) };
    assert_eq!(recurring(&[at(1, Level::Main), case(2, "", vec![text], vec![])], Lang::Zh).len(), 1);
}

#[test]
fn what_comes_back_most_often_and_latest_stands_first() {
    let words = ["值班电话无人接听", "台账没有及时更新", "外包单位没有人监管"];
    let causes =
        |which: &[usize]| which.iter().map(|&n| own(&format!("c{n}"), Level::Main, words[n])).collect::<Vec<_>>();
    let cases = [
        case(1, "2026-01-01", causes(&[0, 1]), vec![]),
        case(2, "2026-02-01", causes(&[0, 1, 2]), vec![]),
        case(3, "2026-03-01", causes(&[1, 2]), vec![]),
    ];
    let found = recurring(&cases, Lang::Zh);
    let labels: Vec<&str> = found.iter().map(|cause| &*cause.label).collect();
    assert_eq!(labels, [words[1], words[2], words[0]]);
}

/// Words as they are written in offices, none of them twice: a place, a thing and what was not done with it.
fn wording(n: usize) -> String {
    const PLACES: [&str; 10] = ["东街", "西桥", "南湖", "北站", "中心", "城郊", "沿江", "高新", "老城", "临港"];
    const THINGS: [&str; 12] = [
        "值班电话",
        "消防通道",
        "培训档案",
        "应急预案",
        "巡查台账",
        "设备标签",
        "检验报告",
        "门禁权限",
        "备份数据",
        "疏散图",
        "合同文本",
        "排班表",
    ];
    const FAULTS: [&str; 10] = [
        "没有指定负责人",
        "多年没有更新",
        "和实际对不上",
        "发现问题不上报",
        "只有纸质一份",
        "检查时才补",
        "交接时遗漏",
        "没有第二人核对",
        "费用一直没有落实",
        "由外包单位自行掌握",
    ];
    let pick = |list: &[&'static str], n: usize| list[n % list.len()];
    let tail = char::from_u32(0x4e00 + (n / 1200 * 37 % 20_000) as u32).unwrap();
    format!("{}{tail}{}{}", pick(&PLACES, n), pick(&THINGS, n / 10), pick(&FAULTS, n / 120))
}

#[test]
fn thousands_of_drafts_take_no_time() {
    let entries: Vec<&str> =
        DOMAINS.iter().flat_map(|domain| domain.causes).filter(|c| c.level != Level::Direct).map(|c| c.id).collect();
    let started = |n: usize| NaiveDate::from_ymd_opt(2026, 1 + n as u32 % 9, 1).unwrap().to_string();
    // Half of the causes are ticked; of the other half each has words of its own.
    let cases: Vec<Case> = (0..5_000)
        .map(|n| {
            let causes = (0..6).map(|k| match k % 2 {
                0 => ticked(&format!("c{k}"), entries[(n * 7 + k * 13) % entries.len()]),
                _ => own(&format!("c{k}"), Level::Main, &wording(n * 3 + k / 2)),
            });
            case(n, &started(n), causes.collect(), vec![answer("c0", Some(Status::Closed))])
        })
        .collect();
    let clock = Instant::now();
    let found = recurring(&cases, Lang::Zh);
    let time = clock.elapsed();
    println!("{} of 30000 causes in 5000 drafts come back, found in {time:?}", found.len());
    assert!(found.len() >= entries.len());
    // It takes three seconds without optimization; comparing all with all takes minutes. Other tests run beside it.
    assert!(time.as_secs() < 90, "{time:?}");
}
