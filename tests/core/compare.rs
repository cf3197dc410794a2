//! The comparison of two versions of a text.

use fupan::report::{compare, differing};
use proptest::prelude::*;

fn lines(text: &str) -> Vec<&str> {
    text.split(' ').filter(|line| !line.is_empty()).collect()
}

#[test]
fn lines_that_differ_stand_side_by_side() {
    // The old lines, the new lines, and the pairs, with `-` for a missing line.
    let rows = [
        ("a b c", "a b c", ""),
        ("", "a", "-|a"),
        ("a", "", "a|-"),
        ("a b c", "a x c", "b|x"),
        ("a b c", "a c", "b|-"),
        ("a c", "a b c", "-|b"),
        ("a b c d", "a x y d", "b|x c|y"),
        ("a b c d", "a x d", "b|x c|-"),
        ("a b c", "c b a", "a|- b|- -|b -|a"),
        ("a b a b", "b a b a", "a|- -|a"),
    ];
    for (then, now, expected) in rows {
        let pairs = compare(&lines(then), &lines(now));
        let said: Vec<String> =
            pairs.iter().map(|(a, b)| format!("{}|{}", a.unwrap_or("-"), b.unwrap_or("-"))).collect();
        assert_eq!(said, lines(expected), "{then} / {now}");
    }
}

#[test]
fn a_line_that_got_another_number_says_the_same() {
    let rows = [
        ("一是甲。", "二是甲。", true),
        ("（一）甲", "（十二）甲", true),
        ("三、甲", "四、甲", true),
        ("1. a", "12. a", true),
        ("(1) a", "(2) a", true),
        ("一是甲。", "二是乙。", false),
        ("3月5日断电", "4月5日断电", false),
        ("3.5万元", "4.5万元", false),
        ("86人到场", "87人到场", false),
        ("是甲", "、甲", false),
    ];
    for (then, now, same) in rows {
        assert_eq!(compare(&[then], &[now]).is_empty(), same, "{then} / {now}");
    }
}

#[test]
fn what_changed_within_a_line_is_cut_out() {
    let rows = [
        ("3月5日8时断电", "3月6日8时断电", ("3月", "5", "日8时断电")),
        ("断电", "断电", ("断电", "", "")),
        ("断电", "", ("", "断电", "")),
        ("", "断电", ("", "", "")),
        ("aa", "aaa", ("aa", "", "")),
        ("aaa", "aa", ("aa", "a", "")),
        ("😀b", "😁b", ("", "😀", "b")),
    ];
    for (line, other, expected) in rows {
        assert_eq!(differing(line, other), expected, "{line} / {other}");
    }
}

#[test]
fn a_text_of_many_lines_is_compared_too() {
    let then: Vec<String> = (0..3_000).map(|n| format!("甲{n}")).collect();
    let now: Vec<String> = (0..3_000).map(|n| format!("乙{n}")).collect();
    let slices = |lines: &'static [String]| lines.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(compare(&slices(then.leak()), &slices(now.leak())).len(), 3_000);
}

proptest! {
    /// Every line that differs is in one pair, and applying the pairs turns the old text into the new one.
    #[test]
    fn nothing_is_left_out(then in "[a-d ]{0,24}", now in "[a-d ]{0,24}") {
        let (then, now) = (lines(&then), lines(&now));
        let pairs = compare(&then, &now);
        let gone: Vec<&str> = pairs.iter().filter_map(|(a, _)| *a).collect();
        let new: Vec<&str> = pairs.iter().filter_map(|(_, b)| *b).collect();
        prop_assert_eq!(then.len() - gone.len(), now.len() - new.len());
        let count = |lines: &[&str], line: &str| lines.iter().filter(|l| **l == line).count();
        for line in ["a", "b", "c", "d", "ab"] {
            prop_assert!(count(&gone, line) <= count(&then, line) && count(&new, line) <= count(&now, line));
        }
        prop_assert_eq!(pairs.is_empty(), then == now);
    }

    #[test]
    fn a_line_is_cut_without_loss(line in ".{0,12}", other in ".{0,12}") {
        let (start, own, end) = differing(&line, &other);
        prop_assert_eq!([start, own, end].concat(), line.clone());
        prop_assert!(other.starts_with(start) && other.ends_with(end));
    }
}
