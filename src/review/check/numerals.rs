//! Numbers that stand for one person in English texts: NHS and hospital numbers, social security numbers.

use std::ops::Range;

/// What announces a number of a person.
const KEYS: [&str; 42] = [
    "mrn",
    "m.r.n",
    "hospital no",
    "hospital number",
    "hospital id",
    "hosp no",
    "patient no",
    "patient number",
    "patient id",
    "medical record no",
    "medical record number",
    "health record no",
    "health record number",
    "case note no",
    "case note number",
    "casenote number",
    "casenote no",
    "chart number",
    "chart no",
    "nhs no",
    "nhs number",
    "nhs",
    "chi number",
    "chi no",
    "chi",
    "h&c number",
    "pas number",
    "pas no",
    "epr number",
    "ssn",
    "social security no",
    "social security number",
    "national insurance no",
    "national insurance number",
    "ni number",
    "passport no",
    "passport number",
    "medicare number",
    "health card number",
    "student id",
    "upn",
    "payroll number",
];

/// The first number of a person in `words`.
pub(super) fn personal(words: &str) -> Option<Range<usize>> {
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    announced(words).or_else(|| {
        let mut at = 0;
        while let Some(found) = words[at..].find(|c: char| c.is_ascii_digit()) {
            let start = at + found;
            let before = &words[..start];
            // Part of a word, an amount, a telephone number or another number.
            let is_part = before.ends_with(|c: char| c.is_alphanumeric() || "+#_/.=&".contains(c))
                || before.ends_with('-') && !before.ends_with(" -");
            let length = [nhs as fn(&str, &str) -> Option<usize>, social_security]
                .iter()
                .find_map(|read| read(before, &words[start..]));
            if let Some(length) = length.filter(|_| !is_part) {
                return Some(start..start + length);
            }
            at = start + words[start..].chars().take_while(char::is_ascii_digit).count();
        }
        insurance(words)
    })
}

/// A number behind the word that announces it.
fn announced(words: &str) -> Option<Range<usize>> {
    let mut before = ' ';
    words.char_indices().find_map(|(at, c)| {
        let may_begin = c.is_ascii_alphabetic() && !before.is_alphanumeric();
        before = c;
        let keys = KEYS.iter().filter(|_| may_begin);
        keys.filter_map(|key| Some((key, behind(&words[at..], key)?))).find_map(|(key, rest)| {
            // An organisation has few digits beside its name: NHS 111.
            let wants = if matches!(*key, "nhs" | "chi" | "upn") { 10 } else { 4 };
            let (start, length) = number_behind(rest, wants)?;
            let start = words.len() - rest.len() + start;
            Some(at..start + length)
        })
    })
}

/// What follows `word` in `words`, which begins with it in letters of either case.
fn behind<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    let (first, rest) = words.split_at_checked(word.len())?;
    first.eq_ignore_ascii_case(word).then_some(rest)
}

/// Where in `tail` a number of at least `wants` digits begins, and its length.
fn number_behind(tail: &str, wants: usize) -> Option<(usize, usize)> {
    const MARKS: [char; 8] = [' ', '.', ':', '#', '=', '(', '-', '\u{a0}'];
    let mut rest = tail.trim_start_matches(MARKS);
    for word in ["number", "no", "is", "was", "id"] {
        let after = behind(rest, word).filter(|after| !after.starts_with(char::is_alphanumeric));
        rest = after.map_or(rest, |after| after.trim_start_matches(MARKS));
    }
    let letters = rest.chars().take_while(char::is_ascii_alphabetic).count();
    let number = &rest[if letters < 4 { letters } else { 0 }..];
    let length = number.chars().take_while(|c| c.is_ascii_digit() || " -".contains(*c)).count();
    let number_end = number[..length].trim_end_matches([' ', '-']).len();
    let digits = number[..number_end].chars().filter(char::is_ascii_digit).count();
    let is_near = rest.len() < tail.len() && number.starts_with(|c: char| c.is_ascii_digit());
    let start = tail.len() - rest.len();
    let length = rest.len() - number.len() + number_end;
    (is_near && (wants..=14).contains(&digits)).then_some((start, length))
}

/// The length of an NHS number with which `rest` begins: ten digits in groups of three, three and four, the last of which checks
/// the others.
fn nhs(before: &str, rest: &str) -> Option<usize> {
    const CALLS: [&str; 13] = [
        "tel",
        "telephone",
        "phone",
        "call",
        "called",
        "fax",
        "mobile",
        "ext",
        "dial",
        "dialled",
        "rang",
        "hotline",
        "ring",
    ];
    let (length, digits) = groups(rest, &[3, 3, 4])?;
    let last = before.trim_end_matches([' ', '.', ':', '(', ')']).rsplit(|c: char| !c.is_alphabetic()).next();
    let is_call =
        last.is_some_and(|last| CALLS.iter().any(|word| word.eq_ignore_ascii_case(last))) || before.ends_with('+');
    // The numbers given out begin with these; what begins with 1 is mostly a time in seconds.
    let is_given = matches!(digits[0], 3 | 4 | 6 | 7 | 9);
    let sum: u32 = digits.iter().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    (!is_call && is_given && check == digits[9]).then_some(length)
}

/// The length of an American social security number with which `rest` begins: 123-45-6789.
fn social_security(_: &str, rest: &str) -> Option<usize> {
    let (length, digits) = groups(rest, &[3, 2, 4])?;
    let is_grouped = rest.as_bytes().get(3) == Some(&b'-') && length == 11;
    let area = digits[0] * 100 + digits[1] * 10 + digits[2];
    (is_grouped && area != 0 && area != 666 && area < 900).then_some(length)
}

/// The length and the digits of groups of these sizes, ten digits at most, with which `rest` begins, with or without blanks or
/// hyphens between them. Nothing if more letters or digits follow.
fn groups(rest: &str, sizes: &[usize]) -> Option<(usize, [u32; 10])> {
    let (mut at, mut count, mut digits) = (0, 0, [0; 10]);
    for (n, size) in sizes.iter().enumerate() {
        if n > 0 && rest[at..].starts_with([' ', '-', '\u{a0}']) {
            at += rest[at..].chars().next().map_or(0, char::len_utf8);
        }
        for _ in 0..*size {
            digits[count] = rest[at..].chars().next()?.to_digit(10)?;
            count += 1;
            at += 1;
        }
    }
    let behind = &rest[at..];
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || "_/=&".contains(c))
        || behind.starts_with(['.', '-', ',', ':']) && behind[1..].starts_with(|c: char| c.is_ascii_digit());
    (!goes_on).then_some((at, digits))
}

/// A British national insurance number: two capitals, six digits, a capital from A to D.
fn insurance(words: &str) -> Option<Range<usize>> {
    let is_pair = |c: char| c.is_ascii_uppercase() && !"DFIQUV".contains(c);
    words.match_indices(is_pair).find_map(|(at, _)| {
        let rest = &words[at..];
        let prefix = rest.get(..2).filter(|pair| pair.chars().all(is_pair))?;
        let is_start = !words[..at].ends_with(char::is_alphanumeric) && !prefix.ends_with('O');
        let (mut end, mut digits) = (2, 0);
        for c in rest[2..].chars().take(10) {
            match c {
                ' ' => {}
                c if c.is_ascii_digit() && digits < 6 => digits += 1,
                _ => break,
            }
            end += 1;
        }
        let suffix = rest[end..].chars().next().filter(|c| ('A'..='D').contains(c))?;
        let is_end = !rest[end + suffix.len_utf8()..].starts_with(char::is_alphanumeric);
        (is_start && is_end && digits == 6).then_some(at..at + end + 1)
    })
}
