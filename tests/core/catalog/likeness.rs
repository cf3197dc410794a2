//! No two entries of the catalogue say the same.

use std::collections::HashMap;

use fupan::{catalog::DOMAINS, i18n::Words};

/// How often each pair of neighbouring letters occurs, without spaces and punctuation.
fn pairs(text: &str) -> HashMap<(char, char), usize> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pairs = HashMap::new();
    for pair in letters.windows(2) {
        *pairs.entry((pair[0], pair[1])).or_default() += 1;
    }
    pairs
}

/// From 0 to 1: the share of pairs that two texts have in common (Sørensen and Dice).
fn likeness(a: &HashMap<(char, char), usize>, b: &HashMap<(char, char), usize>) -> f64 {
    let common: usize = a.iter().map(|(pair, n)| *n.min(b.get(pair).unwrap_or(&0))).sum();
    let all: usize = a.values().chain(b.values()).sum();
    2.0 * common as f64 / all.max(1) as f64
}

/// Pairs of entries of one kind that are too much alike.
fn alike(entries: &[(&str, Words)]) -> Vec<String> {
    let mut alike = Vec::new();
    for (most, text) in [(0.66, (|words| words.zh) as fn(&Words) -> &str), (0.8, |words| words.en)] {
        let counted: Vec<_> = entries.iter().map(|(_, words)| pairs(text(words))).collect();
        for (n, (id, words)) in entries.iter().enumerate() {
            for (m, (other, others)) in entries.iter().enumerate().take(n) {
                let likeness = likeness(&counted[n], &counted[m]);
                if likeness >= most {
                    alike.push(format!("{other} and {id}, {likeness:.2}: {} | {}", text(others), text(words)));
                }
            }
        }
    }
    alike
}

#[test]
fn no_two_entries_are_alike() {
    let causes = || DOMAINS.iter().flat_map(|domain| domain.causes);
    let kinds: [Vec<(&str, Words)>; 5] = [
        causes().map(|entry| (entry.id, entry.stem)).collect(),
        causes().map(|entry| (entry.id, entry.label)).collect(),
        causes().flat_map(|entry| entry.measures).map(|entry| (entry.id, entry.text)).collect(),
        DOMAINS.iter().flat_map(|domain| domain.effects).map(|entry| (entry.id, entry.text)).collect(),
        DOMAINS.iter().flat_map(|domain| domain.remedies).map(|entry| (entry.id, entry.text)).collect(),
    ];
    let found: Vec<String> = kinds.iter().flat_map(|entries| alike(entries)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn likeness_is_noticed() {
    let words = |zh, en| Words { zh, en };
    let same = ("a", words("来电没有登记也没有转办", "The call was not logged and not passed on"));
    for (other, is_alike) in [
        (words("来电没有登记，也没有转办出去", "The form was lost"), true),
        (words("窗口没有受理", "The call was not logged and not passed on to anyone"), true),
        (words("来信没有按期回复", "The letter was answered late"), false),
    ] {
        assert_eq!(!alike(&[same, ("b", other)]).is_empty(), is_alike, "{other:?}");
    }
}
