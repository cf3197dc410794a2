//! Text as the search compares it: in small letters, without punctuation, and cut into tokens.

/// Text in small letters whose words are separated by single spaces; everything but letters and digits counts as a space.
/// Full-width Latin letters, which Chinese input methods produce, become ordinary ones.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        };
        // Chinese characters and small letters are nearly all there is; tables of Unicode are slow.
        if matches!(c, '\u{4e00}'..='\u{9fff}' | 'a'..='z') {
            plain.push(c);
        } else if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether `words` occurs in a plain text. Latin letters have to be the beginning of a word.
pub fn holds(text: &str, words: &str) -> bool {
    let is_latin = words.starts_with(|c: char| c.is_ascii());
    let is_inside = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    text.match_indices(words).any(|(at, _)| !is_latin || !is_inside(at))
}

/// The same with the end of a word behind it.
pub fn holds_words(text: &str, words: &str) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_whole = |at: usize| {
        let (before, behind) = (text[..at].chars().next_back(), text[at + words.len()..].chars().next());
        !(is_latin(before) && is_latin(words.chars().next()) || is_latin(behind) && is_latin(words.chars().next_back()))
    };
    text.match_indices(words).any(|(at, _)| is_whole(at))
}

/// English words that say nothing of what is searched for.
#[rustfmt::skip]
const EMPTY: [&str; 40] = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "did", "do", "for", "from", "had", "has", "have", "in",
    "into", "is", "it", "its", "no", "nobody", "not", "of", "on", "or", "so", "that", "the", "their", "them", "they", "this", "to", "was",
    "were", "with",
];

/// Whether an English word says nothing of what is searched for.
pub fn is_empty_word(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// An English word without its ending, so that its forms are equal: `alert` for `alerts` and `alerted`, `dut` for `duty` and `duties`.
/// It stays the beginning of the word. Not a stem in the sense of grammar.
pub fn stem(word: &str) -> &str {
    if !word.is_ascii() {
        return word;
    }
    let without = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.len() >= 3);
    let hisses = |stem: &&str| ["s", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end));
    if let Some(stem) = without("ies").or_else(|| without("ied")).or_else(|| without("y")) {
        return stem;
    }
    if let Some(stem) = without("es").filter(hisses) {
        return stem;
    }
    let long = |ending: &str| without(ending).filter(|stem| stem.len() >= 4);
    let plural = || without("s").filter(|stem| !stem.ends_with('s'));
    long("ings").or_else(|| long("ing")).or_else(|| long("ed")).or_else(plural).unwrap_or(word)
}

/// A pair of adjacent Chinese characters, or the stem of a Latin word.
pub type Token = u64;

/// The tokens of a plain text, sorted, each once.
pub fn tokens(plain: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let is_ascii = |c: char| c.is_ascii();
    for word in plain.split(' ').flat_map(|word| runs(word)) {
        if word.starts_with(is_ascii) {
            if !is_empty_word(word) {
                tokens.push(token(stem(word)));
            }
            continue;
        }
        let mut chars = word.chars();
        let mut last = chars.next();
        for c in chars {
            let before = last.replace(c).map_or(0, |c| c as Token);
            tokens.push(before << 32 | c as Token);
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// The parts of a word, each of only ASCII or of only other characters.
pub fn runs(mut word: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    while let Some(first) = word.chars().next() {
        let end = word.find(|c: char| c.is_ascii() != first.is_ascii()).unwrap_or(word.len());
        let (run, rest) = word.split_at(end);
        runs.push(run);
        word = rest;
    }
    runs
}

/// The token of a stem: FNV-1a with the highest bit set, which no pair of characters has.
pub fn token(word: &str) -> Token {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    hash | 1 << 63
}
