//! No two entries of the catalogue say the same.

use fupan::{catalog::DOMAINS, i18n::Words};

/// The pairs of neighbouring letters, without spaces and punctuation, sorted.
fn pairs(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// The share of pairs that two texts have in common, from 0 to 1 (Sørensen and Dice), if it is at least `least`.
fn likeness(a: &[(char, char)], b: &[(char, char)], least: f64) -> Option<f64> {
    let share = |common: usize| 2.0 * common as f64 / (a.len() + b.len()).max(1) as f64;
    // Texts of lengths that differ much cannot have so many in common.
    if share(a.len().min(b.len())) < least {
        return None;
    }
    let (mut n, mut m, mut common) = (0, 0, 0);
    while let (Some(own), Some(other)) = (a.get(n), b.get(m)) {
        common += usize::from(own == other);
        n += usize::from(own <= other);
        m += usize::from(other <= own);
    }
    Some(share(common)).filter(|share| *share >= least)
}

/// Pairs of entries of one kind that are too much alike.
fn alike(entries: &[(&str, Words)]) -> Vec<String> {
    let mut alike = Vec::new();
    for (least, text) in [(0.66, (|words| words.zh) as fn(&Words) -> &str), (0.8, |words| words.en)] {
        let cut: Vec<_> = entries.iter().map(|(_, words)| pairs(text(words))).collect();
        for (n, (id, words)) in entries.iter().enumerate() {
            for (m, (other, others)) in entries.iter().enumerate().take(n) {
                if let Some(likeness) = likeness(&cut[n], &cut[m], least) {
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
