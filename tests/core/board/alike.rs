//! Which wordings of causes say the same.

use fupan::catalog::Saying;

/// The pairs with the mark before them: see the file.
pub fn pairs() -> impl Iterator<Item = (char, &'static str, &'static str)> {
    const PAIRS: &str = include_str!("../../fixtures/board/alike.txt");
    PAIRS.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (mark, pair) = line.split_at(1);
        let (a, b) = pair.trim().split_once(" | ").unwrap();
        (mark.chars().next().unwrap(), a, b)
    })
}

#[test]
fn the_pairs_are_told_apart() {
    for (mark, a, b) in pairs() {
        let (first, second) = (Saying::of(a), Saying::of(b));
        assert_eq!(first.is_like(&second), mark == '=', "{mark} {a} | {b}: {}", first.likeness(&second));
        assert_eq!(first.is_like(&second), second.is_like(&first), "{a} | {b}");
    }
}

#[test]
fn there_are_enough_pairs_in_both_languages() {
    for is_chinese in [true, false] {
        for (mark, least) in [('=', 20), ('/', 20)] {
            let found = pairs().filter(|(of, a, _)| *of == mark && a.is_ascii() != is_chinese).count();
            assert!(found >= least, "{mark} {found}");
        }
    }
}

#[test]
fn words_are_like_themselves_whatever_stands_between_them() {
    for (_, a, b) in pairs() {
        for words in [a, b] {
            let other = format!("“{}”。", words.to_uppercase());
            assert!(Saying::of(words).is_like(&Saying::of(&other)), "{words}");
        }
    }
    assert!(!Saying::of("没有人").covers(&Saying::of("值班电话无人接听")), "without content nothing is the same");
}
