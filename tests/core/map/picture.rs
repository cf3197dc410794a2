//! The positions of boxes and lines.

use std::time::{Duration, Instant};

use fupan::{
    i18n::Lang,
    report::{self, CauseMap},
    review::Level,
    typeset::{Frame, Picture, Spot, picture},
};
use proptest::prelude::*;

use super::map;
use crate::{arbitrary, exports};

fn frame(picture: &Picture, spot: Spot) -> &Frame {
    picture.boxes.iter().find(|frame| frame.spot == spot).unwrap_or_else(|| panic!("{spot:?} has no box"))
}

/// The invariants of every picture.
fn is_sound(map: &CauseMap, picture: &Picture) {
    let count = 1 + map.causes.len() + map.measures.len();
    assert_eq!(picture.boxes.len(), count);
    for (at, one) in picture.boxes.iter().enumerate() {
        assert!(one.x + one.width <= picture.width && one.y + one.height <= picture.height, "{one:?}");
        assert!(one.lines.len() <= 3 && one.lines.iter().all(|line| !line.trim().is_empty()), "{one:?}");
        for other in &picture.boxes[at + 1..] {
            let is_beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
            let is_apart = one.y + one.height <= other.y || other.y + other.height <= one.y;
            assert!(is_beside || is_apart, "{one:?} {other:?}");
            assert!(other.y > one.y || other.y == one.y && other.x > one.x, "boxes stand in reading order");
            assert!(at == 0 || one.width == other.width);
        }
    }
    let level = |spot: Spot| match spot {
        Spot::Incident => 0,
        Spot::Cause(n) => 1 + map.causes[n].level as usize,
        Spot::Measure(_) => 4,
    };
    for pair in picture.boxes.windows(2) {
        assert!(level(pair[0].spot) <= level(pair[1].spot));
    }
    let direct = map.causes.iter().filter(|c| c.level == Level::Direct).count();
    let shallower: usize = map.causes.iter().map(|c| c.explains.len()).sum();
    let answered: usize = map.measures.iter().map(|m| m.answers.len()).sum();
    assert_eq!(picture.edges.len(), direct + shallower + answered);
    for edge in &picture.edges {
        let (from, to) = (frame(picture, edge.from), frame(picture, edge.to));
        assert_eq!((edge.start.1, edge.end.1), (from.y, to.y + to.height), "{edge:?}");
        assert!((from.x..=from.x + from.width).contains(&edge.start.0), "{edge:?}");
        assert!((to.x..=to.x + to.width).contains(&edge.end.0), "{edge:?}");
        let points = edge.passes.iter().flatten();
        points.for_each(|(x, y)| assert!((1..picture.width).contains(x) && (edge.end.1..=edge.start.1).contains(y)));
        // A line that passes boxes does not run behind one.
        let crossed = |frame: &&Frame| match edge.passes {
            None => frame.y > edge.end.1 && frame.y + frame.height < edge.start.1,
            Some([low, high]) => {
                let is_passed = frame.y + frame.height <= edge.start.1 && frame.y >= edge.end.1;
                is_passed && !(frame.y >= high.1 && frame.y + frame.height <= low.1 && is_clear(frame, low.0))
            }
        };
        assert_eq!(picture.boxes.iter().find(crossed), None, "{edge:?}");
    }
    assert!(picture.cuts.is_sorted() && picture.cuts.iter().all(|cut| *cut < picture.height));
    for cut in &picture.cuts {
        assert!(picture.boxes.iter().all(|b| b.y + b.height <= *cut || b.y >= *cut), "{cut} cuts a box");
        assert!(picture.labels.iter().all(|label| label.y <= *cut || label.y >= *cut + 14), "{cut} cuts a label");
    }
}

fn is_clear(frame: &Frame, x: usize) -> bool {
    x < frame.x || x > frame.x + frame.width
}

#[test]
fn levels_stand_below_one_another_under_their_names() {
    for (lang, names) in [
        (Lang::Zh, ["表层·直接", "内层·主要", "深层·根本", "整改措施"]),
        (Lang::En, ["Immediate cause", "Contributing factor", "Root cause", "Actions"]),
    ] {
        for (causes, measures, expected) in
            [(0, 0, &names[..0]), (1, 0, &names[..1]), (12, 5, &names), (0, 2, &names[3..])]
        {
            let laid = picture(&map(lang, causes, measures, 1), 900);
            let found: Vec<&str> = laid.labels.iter().map(|label| label.text).collect();
            assert_eq!(found, expected, "{causes} causes, {measures} measures");
            assert!(laid.labels.windows(2).all(|pair| pair[0].y < pair[1].y && pair[0].x == pair[1].x));
        }
    }
}

#[test]
fn a_row_holds_two_to_four_boxes_by_the_width() {
    let map = map(Lang::Zh, 30, 9, 2);
    for (width, columns) in [(0, 2), (320, 2), (460, 2), (640, 3), (900, 4), (2000, 4)] {
        let picture = picture(&map, width);
        let first = picture.boxes[1].y;
        assert_eq!(picture.boxes.iter().filter(|frame| frame.y == first).count(), columns, "{width}");
        assert!(picture.width >= width && picture.width <= width.max(420), "{width} becomes {}", picture.width);
    }
}

#[test]
fn long_words_end_in_an_ellipsis_after_three_lines() {
    let mut map = map(Lang::Zh, 1, 0, 1);
    let rows = [
        ("没有核对", 1, false),
        ("接到通知以后没有人再核对一遍转接的号码是不是还有人接听", 2, false),
        (&"没有核对，".repeat(300), 3, true),
        (&"x".repeat(2000), 3, true),
        ("", 0, false),
    ];
    for (words, count, is_cut) in rows {
        map.causes[0].entry.words = words.to_owned();
        let lines = &frame(&picture(&map, 460), Spot::Cause(0)).lines.clone();
        assert_eq!((lines.len(), lines.concat().ends_with('…')), (count, is_cut), "{lines:?}");
        assert!(words.starts_with(lines.concat().trim_end_matches('…')), "{lines:?}");
    }
}

#[test]
fn a_cause_stands_near_what_it_explains() {
    let mut review = super::connected(Lang::Zh, 6, 0, 1);
    let id = |n: usize| review.causes[n].id.clone();
    // Two direct, two main that explain them crosswise, two root that explain the main ones straight on.
    let links = [vec![], vec![], vec![id(1)], vec![id(0)], vec![id(2)], vec![id(3)]];
    for (cause, explains) in review.causes.iter_mut().zip(links) {
        cause.explains = explains;
    }
    let map = report::map(&review, Lang::Zh);
    let picture = picture(&map, 900);
    let column = |n| frame(&picture, Spot::Cause(n)).x;
    assert_eq!((column(3), column(2)), (column(0), column(1)));
    assert_eq!((column(5), column(4)), (column(0), column(1)));
    let is_straight = picture.edges.iter().all(|edge| edge.start.0 == edge.end.0 && edge.passes.is_none());
    assert!(is_straight, "{:?}", picture.edges);
}

#[test]
fn a_large_map_is_laid_out_and_drawn_in_no_time() {
    let map = map(Lang::Zh, 300, 300, 3);
    let draw = || {
        let begun = Instant::now();
        let picture = picture(&map, 460);
        let drawn = fupan::export::svg(&picture, &map, Some(&|from| format!("#{from}")));
        (begun.elapsed(), picture, drawn)
    };
    // The best of several runs, because other programs also use the processor.
    let mut tries = (0..10).map(|_| draw());
    let (time, picture, drawn) =
        tries.find(|(time, ..)| *time < Duration::from_secs(2)).expect("ten times it took more than two seconds");
    println!("drawn within {time:?}");
    assert_eq!(drawn.matches("<a ").count(), 601);
    is_sound(&map, &picture);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_picture_is_sound(causes in 0..=60_usize, measures in 0..40_usize, seed in 0..1000_usize, width in 0..1500_usize) {
        for lang in Lang::ALL {
            let map = map(lang, causes, measures, seed);
            is_sound(&map, &picture(&map, width));
        }
    }

    #[test]
    fn any_answers_have_a_picture(review in arbitrary::review(), width in 0..1500_usize) {
        for lang in Lang::ALL {
            let map = report::map(&review, lang);
            let picture = picture(&map, width);
            is_sound(&map, &picture);
            exports::reading::parse(&fupan::export::svg(&picture, &map, None));
        }
    }
}
