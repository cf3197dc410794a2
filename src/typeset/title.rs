//! Breaks a long title into lines of similar length, at word boundaries.

use super::words;

/// Characters of 二号 in a line of 156 mm.
pub const MAX_CHARS: usize = 20;

/// The lines of a title, each at most `max` characters wide (ASCII counts half).
///
/// GB/T 9704-2012, 7.3.1: 词意完整, 排列对称, 长短适宜. So there are as few lines as possible, or one more if a word would
/// otherwise be broken. Among the ways that break the fewest words the most even one is chosen. A line never ends in an
/// opening mark or 关于 and never begins with a closing mark or 的. Numbers and Latin words are never broken, so a longer
/// word has a line of its own.
pub fn lines(title: &str, max: usize) -> Vec<String> {
    title.split('\n').map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| balance(line, 2 * max)).collect()
}

/// A piece of text without a possible break, and the cost of a break before it.
struct Piece {
    text: String,
    /// In half-width characters.
    width: usize,
    words: usize,
    closeness: usize,
}

/// A way to set the first pieces of a title.
#[derive(Clone, Copy, Default)]
struct Way {
    /// The cost of broken words, see [`words::Parted`].
    torn: usize,
    /// How uneven the lines are: the sum of their squared widths, plus the closeness of separated words.
    uneven: usize,
    /// Width of the last line.
    width: usize,
    /// Where the last line begins, and which of the two ways leads to it.
    start: usize,
    before: usize,
}

/// The cost of a last line that is longer than the one above it: titles should narrow downwards, or be widest in the
/// middle.
const WIDENING: usize = 12;

/// Splits a text without line breaks; `max` is in half-width characters.
fn balance(text: &str, max: usize) -> Vec<String> {
    if text.chars().map(width).sum::<usize>() <= max {
        return vec![text.to_owned()];
    }
    let pieces = pieces(text);
    // For each number of pieces: the fewest lines they need, the best way to set them in that number of lines, and the
    // best way in one more.
    let mut best: Vec<(usize, [Option<Way>; 2])> = vec![(0, [Some(Way::default()), None])];
    for end in 1..=pieces.len() {
        let mut width = 0;
        let mut reached: Vec<(usize, Way)> = Vec::new();
        for start in (0..end).rev() {
            width += pieces[start].width;
            if width > max && start + 1 < end {
                break;
            }
            let (fewest, ways) = best[start];
            for (before, way) in ways.into_iter().enumerate() {
                let Some(way) = way else { continue };
                let mut uneven = way.uneven.saturating_add(width.saturating_mul(width));
                let mut torn = way.torn;
                if start > 0 {
                    torn += pieces[start].words;
                    uneven = uneven.saturating_add(pieces[start].closeness);
                    if end == pieces.len() && width > way.width {
                        uneven = uneven.saturating_add(WIDENING);
                    }
                }
                reached.push((fewest + before + 1, Way { torn, uneven, width, start, before }));
            }
        }
        let fewest = reached.iter().map(|(count, _)| *count).min().unwrap_or_default();
        let least = |count| {
            let ways = reached.iter().filter(|(c, _)| *c == count).map(|(_, way)| *way);
            // Among equal ways, prefer the one with longer lines above, which is found first.
            ways.reduce(|a, b| if (b.torn, b.uneven) < (a.torn, a.uneven) { b } else { a })
        };
        best.push((fewest, [least(fewest), least(fewest + 1)]));
    }
    let mut end = pieces.len();
    let mut slack = match best[end].1 {
        [Some(few), Some(more)] if more.torn < few.torn => 1,
        _ => 0,
    };
    let mut lines = Vec::new();
    while let Some(way) = best[end].1[slack].filter(|_| end > 0) {
        let line: String = pieces[way.start..end].iter().map(|piece| piece.text.as_str()).collect();
        lines.push(line.trim().to_owned());
        (end, slack) = (way.start, way.before);
    }
    lines.reverse();
    lines
}

/// In half-width characters: ASCII is half as wide as everything else.
pub(super) fn width(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

fn pieces(text: &str) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let parted = words::parted(&chars);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut depth = 0usize;
    for (n, &c) in chars.iter().enumerate() {
        match pieces.last_mut().filter(|_| !may_break(&chars, n)) {
            Some(last) => last.text.push(c),
            // Text in quotation marks or brackets is one name, as far as it fits.
            None => pieces.push(Piece {
                text: c.to_string(),
                width: 0,
                words: parted[n].words + QUOTED * depth,
                closeness: parted[n].closeness,
            }),
        }
        if let Some(last) = pieces.last_mut() {
            last.width += width(c);
        }
        if "《“‘「（".contains(c) {
            depth += 1;
        } else if "》”’」）".contains(c) {
            depth = depth.saturating_sub(1);
        }
    }
    pieces
}

/// The cost of breaking a quotation, in units of [`words::Parted::words`].
const QUOTED: usize = 3;

/// Whether a line may be broken before character `n`.
fn may_break(chars: &[char], n: usize) -> bool {
    const OPENING: &str = "（《〈“‘「『【〔〖([{〝＜";
    const CLOSING: &str = "）》〉”’」』】〕〗)]}〞＞，。、；：！？…—～·％%‰℃,.;:!?";
    // Characters that belong to the one before them.
    const LEANING: &str = "的了等";
    const COUNTED: &str = "年月日时天周岁小分号第届次个项名人户起例楼栋层室路期批件处家条辆台元吨米度多余";
    const HAN_DIGITS: &str = "〇一二三四五六七八九十百千万两";
    let (Some(&before), after) = (n.checked_sub(1).and_then(|n| chars.get(n)), chars[n]) else { return true };
    if after.is_whitespace() {
        return false;
    }
    // 关于 is one word, and its object follows in the same line.
    let mut said = chars[..n].iter().rev().filter(|c| !c.is_whitespace());
    let said = [said.next(), said.next()];
    if said == [Some(&'于'), Some(&'关')] || before == '关' && after == '于' {
        return false;
    }
    if said[0].is_some_and(|c| OPENING.contains(*c)) || CLOSING.contains(after) || LEANING.contains(after) {
        return false;
    }
    if before.is_whitespace() {
        return true;
    }
    let word = |c: char| c < '\u{2e80}' && !OPENING.contains(c) && !CLOSING.contains(c);
    let digit = |c: char| c.is_ascii_digit() || HAN_DIGITS.contains(c);
    !(word(before) && word(after)
        || joins(before) && word(after)
        || digit(before) && (COUNTED.contains(after) || digit(after))
        || "年月第".contains(before) && digit(after))
}

/// Whether `c` belongs to a number, code or address if a letter or digit follows.
fn joins(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '·' | '—')
}
