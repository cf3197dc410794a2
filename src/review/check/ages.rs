//! Ages of people in English texts: 84-year-old, aged 84, (84F), born 12 March 1942.

use std::ops::Range;

use super::{
    figures::{ENGLISH, TENS},
    sentences::clause,
};

/// People who have an age.
const PEOPLE: [&str; 49] = [
    "man",
    "woman",
    "male",
    "female",
    "lady",
    "gentleman",
    "boy",
    "girl",
    "child",
    "baby",
    "infant",
    "toddler",
    "neonate",
    "teenager",
    "pensioner",
    "patient",
    "inpatient",
    "outpatient",
    "pt",
    "resident",
    "pupil",
    "student",
    "client",
    "person",
    "mother",
    "father",
    "son",
    "daughter",
    "wife",
    "husband",
    "brother",
    "sister",
    "grandmother",
    "grandfather",
    "driver",
    "worker",
    "employee",
    "colleague",
    "nurse",
    "doctor",
    "visitor",
    "passenger",
    "tenant",
    "victim",
    "casualty",
    "relative",
    "user",
    "customer",
    "who",
];

/// Things that have an age, or a figure that looks like one.
const THINGS: [&str; 84] = [
    "server",
    "servers",
    "software",
    "system",
    "systems",
    "boiler",
    "pipe",
    "pipes",
    "building",
    "buildings",
    "bug",
    "code",
    "version",
    "firmware",
    "database",
    "laptop",
    "machine",
    "equipment",
    "cable",
    "cables",
    "switch",
    "router",
    "device",
    "devices",
    "vehicle",
    "vehicles",
    "car",
    "ambulance",
    "bus",
    "train",
    "ship",
    "aircraft",
    "lift",
    "roof",
    "wall",
    "bridge",
    "policy",
    "contract",
    "procedure",
    "document",
    "script",
    "certificate",
    "key",
    "password",
    "issue",
    "vulnerability",
    "valve",
    "pump",
    "scanner",
    "tank",
    "battery",
    "wiring",
    "hardware",
    "kernel",
    "library",
    "release",
    "record",
    "records",
    "data",
    "backup",
    "backups",
    "house",
    "block",
    "school",
    "disk",
    "budget",
    "revenue",
    "cost",
    "costs",
    "file",
    "table",
    "log",
    "temperature",
    "rows",
    "memory",
    "plan",
    "tree",
    "trees",
    "road",
    "guidance",
    "report",
    "agreement",
    "lease",
    "app",
];

/// Whether a word is a number, which may be the last part of a longer one: eighty-four.
fn is_number(word: &str) -> bool {
    ENGLISH.contains(&word) || TENS.contains(&word)
}

/// The first age of a person in `words`.
pub(super) fn age(words: &str) -> Option<Range<usize>> {
    let lower = words.to_ascii_lowercase();
    in_figures(words, &lower).or_else(|| in_words(words, &lower)).or_else(|| birth(&lower))
}

/// An age in figures.
fn in_figures(words: &str, lower: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(found) = lower[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + found;
        let length = lower[start..].chars().take_while(char::is_ascii_digit).count();
        let end = start + length;
        at = end;
        let (before, after) = (&lower[..start], &lower[end..]);
        let is_part = before.ends_with(|c: char| c.is_alphanumeric() || ".,:-£$€#/".contains(c)) && !is_letter(before);
        let is_longer = after.starts_with(['.', ':', ',']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
        let is_age = lower[start..end].parse().is_ok_and(|age: u32| age < 121) && length < 4;
        if !is_age || is_part || is_longer {
            continue;
        }
        let age = years(words, start, end, after).or_else(|| aged(before, after).map(|back| start - back..end));
        if let Some(age) = age.or_else(|| with_sex(words, before, after, start, end)) {
            return Some(age);
        }
    }
    None
}

/// Whether the text ends in a letter that may mean a sex, as in (F84).
fn is_letter(before: &str) -> bool {
    ["(f", "(m", "/f", "/m"].iter().any(|end| before.ends_with(end))
}

/// 84-year-old, 84 years old, 84 years of age, 84yo, 84 y/o, a 6-month-old baby.
fn years(words: &str, start: usize, end: usize, after: &str) -> Option<Range<usize>> {
    let rest = after.trim_start_matches([' ', '-', '\u{a0}', '‑']);
    let skipped = after.len() - rest.len();
    for short in ["yo", "y/o", "y.o.", "y.o", "yof", "yom"] {
        if let Some(behind) = rest.strip_prefix(short).filter(|b| !b.starts_with(char::is_alphanumeric)) {
            let length = after.len() - behind.len();
            return is_of_person(words, start, false).then_some(start..end + length);
        }
    }
    let units = ["years", "year", "yrs", "yr", "months", "month", "weeks", "week", "days", "day"];
    let (unit, behind) = units.iter().find_map(|unit| Some((unit, rest.strip_prefix(unit)?)))?;
    let old = behind.trim_start_matches([' ', '-', '\u{a0}', '.', '‑']);
    let tail = ["old", "of age"].iter().find_map(|tail| old.strip_prefix(tail))?;
    // “14-year-olds” are a group.
    let is_whole = !tail.starts_with(char::is_alphanumeric) && (skipped > 0 || unit.starts_with('y'));
    (is_whole && is_of_person(words, start, !unit.starts_with('y'))).then(|| start..end + after.len() - tail.len())
}

/// How far before the number an age begins that is announced: aged 84, at the age of 84. “Aged 65 and over” is a group.
fn aged(before: &str, after: &str) -> Option<usize> {
    const GROUP: [&str; 19] = [
        "and over",
        "or over",
        "and above",
        "or above",
        "and under",
        "or under",
        "and older",
        "or older",
        "and up",
        "or younger",
        "years and over",
        "years or over",
        "years and older",
        "years or older",
        "plus",
        "and younger",
        "to ",
        "and below",
        "or below",
    ];
    const LIMIT: [&str; 12] = [
        "over",
        "under",
        "above",
        "below",
        "from",
        "minimum",
        "maximum",
        "average",
        "mean",
        "median",
        "over the",
        "under the",
    ];
    let head = before.trim_end();
    let word =
        ["aged about", "aged around", "age of", "aged", "age:", "age"].iter().find(|word| head.ends_with(*word))?;
    let front = head.strip_suffix(word)?;
    let is_word = !front.ends_with(char::is_alphanumeric);
    let next = after.trim_start();
    let is_range =
        after.starts_with(['+', '–']) || after.starts_with('-') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    let is_group = is_range || GROUP.iter().any(|group| next.starts_with(group));
    let is_limit = LIMIT.iter().any(|limit| front.trim_end().ends_with(limit));
    (is_word && !is_group && !is_limit).then(|| before.len() - front.len())
}

/// An age with a sex, in brackets or beside the word for a person: (84F), 84/F, a patient (84).
fn with_sex(words: &str, before: &str, after: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let is_end = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let rest = after.trim_start_matches([' ', ',', '/']);
    let sexed = rest.strip_prefix(['f', 'm']).filter(|behind| is_end(behind)).map(|behind| after.len() - behind.len());
    let is_open = before.ends_with('(');
    let beside = before.trim_end_matches([' ', ',', '(']).rsplit(|c: char| !c.is_alphabetic()).next();
    let is_beside = beside.is_some_and(|word| PEOPLE.contains(&word));
    if let Some(length) = sexed {
        let next = after[length..].trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let is_sure = is_open && after[length..].trim_start().starts_with([')', ',', ';'])
            || after.starts_with('/')
            || (is_beside || PEOPLE.contains(&next)) && next != "who";
        return (is_sure && is_of_person(words, start, false)).then_some(start..end + length);
    }
    if is_letter(before) || ["(f ", "(m ", "(f, ", "(m, ", "(f,", "(m,"].iter().any(|end| before.ends_with(end)) {
        return (after.starts_with([')', ',']) && is_of_person(words, start, false)).then(|| {
            let from = before.rfind(['f', 'm']).unwrap_or(start);
            from..end
        });
    }
    // A patient (84), a boy, 9, who
    let is_set_off = is_open && after.starts_with([')', ',']) || before.ends_with(", ") && after.starts_with(',');
    (is_set_off && is_beside && beside != Some("who")).then_some(start..end)
}

/// An age in words: eighty-four-year-old, eight years old, aged nine.
fn in_words(words: &str, lower: &str) -> Option<Range<usize>> {
    let old = lower.match_indices("year").find_map(|(at, _)| {
        let head = lower[..at].trim_end_matches([' ', '-']);
        let number = head.rsplit([' ', '-']).next().unwrap_or_default();
        let tail = lower[at + 4..].trim_start_matches('s').trim_start_matches([' ', '-']);
        let tail = ["old", "of age"].iter().find_map(|old| tail.strip_prefix(old))?;
        let is_whole = is_number(number) && head.len() < at && !tail.starts_with(char::is_alphanumeric);
        let start = head.len() - number.len();
        (is_whole && is_of_person(words, start, false)).then(|| start..lower.len() - tail.len())
    });
    let aged = || {
        lower.match_indices("aged ").find_map(|(at, aged)| {
            let start = at + aged.len();
            let number = lower[start..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            let end = start + number.len();
            let is_word = !lower[..at].ends_with(char::is_alphanumeric) && is_number(number);
            (is_word && aged_alone(&lower[..start], &lower[end..])).then_some(at..end)
        })
    };
    old.or_else(aged)
}

fn aged_alone(before: &str, after: &str) -> bool {
    aged(before, after).is_some()
}

/// A day of birth.
fn birth(lower: &str) -> Option<Range<usize>> {
    ["dob", "d.o.b", "date of birth", "born on", "born in", "born"].iter().find_map(|word| {
        lower.match_indices(word).find_map(|(at, _)| {
            let end = at + word.len();
            let is_word = !lower[..at].ends_with(char::is_alphanumeric);
            let rest = lower[end..].trim_start_matches([' ', ':', '.', '-']);
            let day = rest.chars().take_while(char::is_ascii_digit).count();
            (is_word && rest.len() < lower.len() - end && day > 0).then(|| at..lower.len() - rest.len() + day)
        })
    })
}

/// Whether the age at `at` is that of a person: its clause names no thing, or it names a person. `wants_person` says that it has
/// to name one.
fn is_of_person(words: &str, at: usize, wants_person: bool) -> bool {
    let clause = clause(words, at).to_lowercase();
    // What stands in brackets belongs to what is before them.
    let is_word = |list: &[&str]| clause.split(|c: char| !c.is_alphanumeric()).any(|word| list.contains(&word));
    is_word(&PEOPLE) || !wants_person && !is_word(&THINGS)
}
