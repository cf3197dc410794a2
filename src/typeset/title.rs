//! Breaking a long title into lines of about the same length.

/// Characters of 二号 in a line of 156 mm.
pub const MAX_CHARS: usize = 20;

/// The lines of a title, each at most `max` characters wide (ASCII counts half), as few and as even as possible
/// (GB/T 9704-2012, 7.3.1: symmetric, spaced properly). A line never ends in an opening mark, never begins with
/// a closing one, and neither numbers nor Latin words are torn apart, so a longer word has a line to itself.
pub fn lines(title: &str, max: usize) -> Vec<String> {
    title.split('\n').map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| balance(line, 2 * max)).collect()
}

/// Splits a text without line ends; `max` in halves of a character.
fn balance(text: &str, max: usize) -> Vec<String> {
    let pieces = pieces(text);
    // Best way to set the first n pieces: fewest lines, then the smallest sum of squares, which is the most even;
    // the last number is where its last line begins.
    let mut best: Vec<(usize, usize, usize)> = vec![(0, 0, 0)];
    for end in 1..=pieces.len() {
        let mut width = 0;
        let mut choice: Option<(usize, usize, usize)> = None;
        for start in (0..end).rev() {
            width += pieces[start].1;
            if width > max && start + 1 < end {
                break;
            }
            let (count, squares, _) = best[start];
            let candidate = (count + 1, squares.saturating_add(width.saturating_mul(width)), start);
            // Of two equals the one with the longer lines first.
            if choice.is_none_or(|chosen| (candidate.0, candidate.1) < (chosen.0, chosen.1)) {
                choice = Some(candidate);
            }
        }
        best.extend(choice);
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let start = best[end].2;
        let line: String = pieces[start..end].iter().map(|piece| piece.0).collect();
        lines.push(line.trim().to_owned());
        end = start;
    }
    lines.reverse();
    lines
}

/// The stretches a line may not be broken within, each with its width.
fn pieces(text: &str) -> Vec<(&str, usize)> {
    let mut pieces = Vec::new();
    let (mut start, mut width, mut last) = (0, 0, None);
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| may_break(last, c)) {
            pieces.push((&text[start..at], width));
            (start, width) = (at, 0);
        }
        width += if c.is_ascii() { 1 } else { 2 };
        last = Some(c);
    }
    if start < text.len() {
        pieces.push((&text[start..], width));
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    const OPENING: &str = "（《〈“‘「『【〔〖([{〝＜";
    const CLOSING: &str = "）》〉”’」』】〕〗)]}〞＞，。、；：！？…—～·％%‰℃,.;:!?";
    // These lean on the character before them.
    const LEANING: &str = "的了等";
    const COUNTED: &str = "年月日时分号第届次个项名人户起例";
    if OPENING.contains(before) || CLOSING.contains(after) || after.is_whitespace() || LEANING.contains(after) {
        return false;
    }
    if before.is_whitespace() {
        return true;
    }
    let word = |c: char| c < '\u{2e80}' && !OPENING.contains(c) && !CLOSING.contains(c);
    !(word(before) && word(after)
        || joins(before) && word(after)
        || before.is_ascii_digit() && COUNTED.contains(after)
        || before == '第' && (after.is_ascii_digit() || "一二三四五六七八九十".contains(after)))
}

/// Marks that belong to numbers, codes and addresses when a letter or digit follows.
fn joins(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '·' | '—')
}
