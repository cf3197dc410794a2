//! Compares two versions of a text line by line.

use super::compose::numerals::is_numeral;

/// A line of the old and a line of the new version; one is missing if a line was added or removed.
pub type Pair<'a> = (Option<&'a str>, Option<&'a str>);

/// The most cells that the table of common lines may have. Beyond that all lines between the equal ends count as
/// changed, to limit the memory.
const MOST_CELLS: usize = 4_000_000;

/// The lines that differ, in order, with corresponding lines in pairs. Lines that differ in their number only are
/// equal.
pub fn compare<'a>(then: &[&'a str], now: &[&'a str]) -> Vec<Pair<'a>> {
    let start = then.iter().zip(now).take_while(|(a, b)| is_same(a, b)).count();
    let (then, now) = (&then[start..], &now[start..]);
    let end = then.iter().rev().zip(now.iter().rev()).take_while(|(a, b)| is_same(a, b)).count();
    let (then, now) = (&then[..then.len() - end], &now[..now.len() - end]);

    let mut pairs = Vec::new();
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    let mut settle = |gone: &mut Vec<&'a str>, new: &mut Vec<&'a str>| {
        for n in 0..gone.len().max(new.len()) {
            pairs.push((gone.get(n).copied(), new.get(n).copied()));
        }
        gone.clear();
        new.clear();
    };
    let lengths = common(then, now);
    let length = |a: usize, b: usize| lengths.get(a * (now.len() + 1) + b).copied().unwrap_or_default();
    let (mut a, mut b) = (0, 0);
    while a < then.len() || b < now.len() {
        if a < then.len() && b < now.len() && is_same(then[a], now[b]) {
            settle(&mut gone, &mut new);
            (a, b) = (a + 1, b + 1);
        } else if b == now.len() || a < then.len() && length(a + 1, b) >= length(a, b + 1) {
            gone.push(then[a]);
            a += 1;
        } else {
            new.push(now[b]);
            b += 1;
        }
    }
    settle(&mut gone, &mut new);
    pairs
}

/// For each pair of positions, the length of the longest common subsequence of the remaining lines. Empty if the table
/// would be too large.
fn common(then: &[&str], now: &[&str]) -> Vec<u32> {
    let width = now.len() + 1;
    let cells = (then.len() + 1) * width;
    if cells > MOST_CELLS {
        return Vec::new();
    }
    let mut lengths = vec![0; cells];
    for a in (0..then.len()).rev() {
        for b in (0..now.len()).rev() {
            lengths[a * width + b] = match is_same(then[a], now[b]) {
                true => lengths[(a + 1) * width + b + 1] + 1,
                false => lengths[(a + 1) * width + b].max(lengths[a * width + b + 1]),
            };
        }
    }
    lengths
}

fn is_same(one: &str, other: &str) -> bool {
    unnumbered(one) == unnumbered(other)
}

/// The line without its leading number: `一是`, `（一）`, `一、`, `(1) `, `1. `.
fn unnumbered(line: &str) -> &str {
    let open = line.trim_start_matches(['（', '(']);
    let rest = open.trim_start_matches(is_numeral);
    let marks = ["是", "、", "）", ") ", ". "];
    let after = marks.into_iter().find_map(|mark| rest.strip_prefix(mark));
    after.filter(|_| rest.len() < open.len()).unwrap_or(line)
}

/// Splits a line into the start that it shares with the other line, its own part, and the shared end.
pub fn differing<'a>(line: &'a str, other: &str) -> (&'a str, &'a str, &'a str) {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let start: usize = line.chars().zip(other.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let rest = (&line[start..], &other[start..]);
    let end: usize = rest.0.chars().rev().zip(rest.1.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (own, common) = line[start..].split_at(line.len() - start - end);
    (&line[..start], own, common)
}
