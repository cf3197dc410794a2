//! Sentences and titles in English that begin with a small letter. The document keeps the user's words as they are.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    commands::{is_ambiguous, is_command},
    finding::{Detail, Finding},
    named::PARTICLES,
    rule::Rule,
    scope::{Scope, Text},
};
use crate::{
    catalog::DOMAINS,
    i18n::Lang,
    review::{List, Review},
};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    if scope.review.document().language != Lang::En {
        return;
    }
    for text in scope.texts.iter().filter(|text| is_sentence(text)) {
        let mut first = None;
        small_starts(text.words, is_list(&text.at), &mut |at| {
            first.get_or_insert(at);
        });
        if let Some(words) = first.map(|at| &text.words[at..]) {
            let finding = Finding::at(Rule::SmallStart, text.at.as_str()).about(words, "");
            findings.push(Finding { detail: Detail::Words(with_capital(first_word(words))), ..finding });
        }
    }
}

/// The text at `field` with a capital at the beginning of its sentences, if one is missing.
pub(super) fn capitalised(review: &Review, field: &str) -> Option<String> {
    let words = review.field(field)?;
    let mut out = String::new();
    let mut end = 0;
    small_starts(&words, is_list(field), &mut |at| {
        let word = first_word(&words[at..]);
        out += &words[end..at];
        out += &with_capital(word);
        end = at + word.len();
    });
    (end > 0).then(|| out + &words[end..])
}

/// Whether the document prints the text as a title, as a heading or as sentences.
fn is_sentence(text: &Text) -> bool {
    let is_in = |lists: &[List]| lists.iter().any(|list| text.at.starts_with(list.address()));
    let is_meant = match text.field {
        "text" => is_in(&[List::Timeline, List::Remedies, List::Impacts, List::Causes, List::Measures]),
        "heading" => is_in(&[List::Impacts, List::Causes, List::Measures]),
        "what" => is_in(&[List::Told]),
        "title" | "summary" | "trigger" => true,
        _ => is_list(&text.at),
    };
    is_meant && !is_stem(text.words)
}

/// Whether every line of the field is an entry of its own.
fn is_list(field: &str) -> bool {
    field.starts_with("lessons.")
}

/// Whether the words are those of a cause in the catalogue as older drafts have them, beginning small: the document gives them
/// their capital.
fn is_stem(words: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let causes = DOMAINS.iter().flat_map(|domain| domain.causes);
        causes.map(|cause| cause.stem.en.to_ascii_lowercase()).collect()
    });
    let words = words.trim().trim_end_matches('.');
    words.starts_with(|c: char| c.is_ascii_lowercase()) && STEMS.contains(&words.to_ascii_lowercase())
}

/// Calls `found` for each place where a sentence begins with an ordinary word in small letters. A line goes on with the sentence before it unless that has
/// ended; `is_list` says that every line begins one.
fn small_starts(words: &str, is_list: bool, found: &mut impl FnMut(usize)) {
    let (mut is_start, mut is_code, mut at) = (true, false, 0);
    for line in words.split_inclusive('\n') {
        let mark = if is_code { None } else { item_mark(line) };
        is_start |= is_list || mark.is_some() || line.trim().is_empty();
        let skipped = mark.unwrap_or(0);
        scan(&line[skipped..], at + skipped, &mut is_start, &mut is_code, found);
        at += line.len();
    }
}

/// Calls `found` for the small beginnings of sentences in a part of a line that stands at `offset`. `is_start` says whether a sentence
/// begins there and `is_code` whether it is inside backticks.
fn scan(line: &str, offset: usize, is_start: &mut bool, is_code: &mut bool, found: &mut impl FnMut(usize)) {
    // Where the word begins that a full stop may shorten.
    let (mut word, mut before) = (0, ' ');
    for (at, c) in line.char_indices() {
        let is_last = || line[at + c.len_utf8()..].chars().next().is_none_or(char::is_whitespace);
        match c {
            '`' => (*is_code, *is_start) = (!*is_code, false),
            _ if *is_code => {}
            '!' | '?' => *is_start |= is_last(),
            '.' => *is_start = is_last() && !is_abbreviation(&line[word..at]),
            c if c.is_whitespace() => word = at + c.len_utf8(),
            // A quotation keeps its spelling.
            c => {
                if *is_start && c.is_ascii_lowercase() && !before.is_alphanumeric() && is_ordinary(&line[at..]) {
                    found(offset + at);
                }
                *is_start = false;
            }
        }
        before = c;
    }
}

/// The length of the mark of a list item with which a line begins: `- `, `2. `, `(a) `.
fn item_mark(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[indent..];
    let bullet = ["- [ ] ", "- [x] ", "- ", "* ", "• ", "– ", "— ", "+ "].iter().find(|mark| rest.starts_with(**mark));
    if let Some(bullet) = bullet {
        return Some(indent + bullet.len());
    }
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let number = inner.chars().take_while(char::is_ascii_digit).count();
    let number = if number == 0 && inner.starts_with(|c: char| c.is_ascii_lowercase()) { 1 } else { number };
    let is_bare = inner.len() == rest.len();
    let after = inner.get(number..).filter(|_| (1..3).contains(&number))?;
    let is_letter = inner.starts_with(|c: char| c.is_ascii_alphabetic());
    let mark = after.strip_prefix(") ").or_else(|| after.strip_prefix(". ").filter(|_| is_bare && !is_letter))?;
    Some(line.len() - mark.len())
}

/// Whether a full stop behind `word` belongs to an abbreviation or a single letter.
fn is_abbreviation(word: &str) -> bool {
    const SHORT: [&str; 34] = [
        "approx", "incl", "excl", "etc", "dept", "ext", "vol", "fig", "est", "min", "max", "tel", "inc", "ltd", "misc",
        "temp", "vs", "cf", "no", "nos", "st", "dr", "mr", "mrs", "ms", "prof", "ca", "resp", "ref", "para", "sec",
        "hr", "hrs", "avg",
    ];
    let bare = word.trim_start_matches(['(', '"', '“', '\'', '[']);
    bare.contains('.') || bare.chars().count() < 2 || SHORT.iter().any(|short| short.eq_ignore_ascii_case(bare))
}

/// The word with which `words` begins.
fn first_word(words: &str) -> &str {
    let end = words.find(|c: char| !(c.is_ascii_alphabetic() || "'’-".contains(c))).unwrap_or(words.len());
    words[..end].trim_end_matches(['-', '\'', '’'])
}

fn with_capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// Whether the word with which `words` begins has no spelling of its own: it is neither code nor a name such as pH, `rm` or db1.
fn is_ordinary(words: &str) -> bool {
    let token = words.split([' ', '\n', '\r', '\t', '\u{a0}']).next().unwrap_or_default();
    let bare = token.trim_end_matches([',', ';', ':', '.', '!', '?', ')', '"', '”', '’', '\'', '…']);
    let behind = &words[token.len()..];
    let next = behind.trim_start();
    let is_word = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_lowercase() || "'’".contains(c));
    let is_compound = || {
        bare.split_once('-').is_some_and(|(first, rest)| {
            COMPOUNDS.contains(&first) && rest.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        })
    };
    if !(is_word || is_compound()) || token.contains(['(', '=', '[', '{', '`']) {
        return false;
    }
    // A flag, a path, a variable, an assignment or a pipe makes it a command.
    let argument = behind.trim_start_matches([' ', '\t']);
    let is_flag =
        argument.starts_with('-') && argument[1..].starts_with(|c: char| c == '-' || c.is_ascii_alphanumeric());
    let is_path =
        ["/", "./", "../", "~", "$", "=", "| ", "> ", "`", "\\", "*"].iter().any(|mark| argument.starts_with(mark));
    let is_called = is_flag || is_path && !argument.is_empty();
    // van der Berg
    let mut following = next.split(' ').skip_while(|word| PARTICLES.contains(word));
    let is_particle = PARTICLES.contains(&bare) && following.next().is_some_and(|w| w.starts_with(char::is_uppercase));
    let is_argument = || is_ambiguous(bare) && names_code(argument);
    !(is_called || is_particle || is_command(bare) || is_argument())
}

/// Whether the word with which `words` begins looks like a name in code: main.py, user_id, :8080.
fn names_code(words: &str) -> bool {
    let token =
        words.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.', ';', ':', ')', '?', '!']);
    // At 10:00
    let is_figure = !token.contains(|c: char| c.is_ascii_alphabetic());
    !is_figure && !words.starts_with('\n') && token.contains(['_', '/', '@', '.', '=', ':', '*', '$'])
}

/// First parts of ordinary compounds: on-call, out-of-hours.
const COMPOUNDS: [&str; 22] = [
    "on", "one", "two", "three", "four", "five", "six", "ten", "half", "well", "long", "short", "high", "low", "old",
    "out", "hand", "follow", "step", "over", "under", "non",
];
