//! Names of people in English texts: Mrs Jones, Dr Patel, patient John Smith.

use std::ops::Range;

use super::ordinary::is_ordinary;

/// Titles that stand before nothing but a name.
const TITLES: [&str; 17] = [
    "Mr", "Mrs", "MRS", "Ms", "Miss", "Mx", "Dr", "Drs", "Prof", "Messrs", "Sgt", "Cllr", "Rev", "Capt", "Lt", "Cpl",
    "Dame",
];

/// Posts that may stand before a surname, but also before other words: Nurse Adams, nurse station.
const POSTS: [&str; 25] = [
    "nurse",
    "sister",
    "matron",
    "midwife",
    "doctor",
    "professor",
    "sergeant",
    "constable",
    "inspector",
    "captain",
    "reverend",
    "officer",
    "paramedic",
    "pharmacist",
    "councillor",
    "judge",
    "engineer",
    "technician",
    "operator",
    "driver",
    "supervisor",
    "porter",
    "carer",
    "lieutenant",
    "sir",
];

/// Who may stand before a full name.
const ROLES: [&str; 42] = [
    "patient",
    "resident",
    "pupil",
    "student",
    "client",
    "tenant",
    "passenger",
    "visitor",
    "child",
    "baby",
    "boy",
    "girl",
    "man",
    "woman",
    "lady",
    "gentleman",
    "employee",
    "colleague",
    "worker",
    "manager",
    "clerk",
    "surgeon",
    "consultant",
    "registrar",
    "teacher",
    "relative",
    "son",
    "daughter",
    "mother",
    "father",
    "wife",
    "husband",
    "customer",
    "applicant",
    "complainant",
    "victim",
    "claimant",
    "member",
    "administrator",
    "assistant",
    "physician",
    "therapist",
];

/// First names, which tell that two words with capitals are a name.
const FIRST_NAMES: [&str; 132] = [
    "Aaron",
    "Adam",
    "Ahmed",
    "Aisha",
    "Alan",
    "Alex",
    "Alexander",
    "Ali",
    "Alice",
    "Amanda",
    "Amy",
    "Andrew",
    "Angela",
    "Ann",
    "Anna",
    "Anne",
    "Anthony",
    "Barbara",
    "Ben",
    "Benjamin",
    "Brian",
    "Carol",
    "Caroline",
    "Catherine",
    "Charles",
    "Chloe",
    "Chris",
    "Christine",
    "Christopher",
    "Claire",
    "Colin",
    "Craig",
    "Daniel",
    "David",
    "Deborah",
    "Dennis",
    "Diane",
    "Donald",
    "Donna",
    "Dorothy",
    "Edward",
    "Elizabeth",
    "Ellen",
    "Emily",
    "Emma",
    "Eric",
    "Fatima",
    "Fiona",
    "Frances",
    "Gareth",
    "Gary",
    "George",
    "Gillian",
    "Graham",
    "Hannah",
    "Harry",
    "Hassan",
    "Helen",
    "Ian",
    "Ibrahim",
    "Irene",
    "Jacqueline",
    "James",
    "Jane",
    "Janet",
    "Jason",
    "Jean",
    "Jennifer",
    "Jessica",
    "Joan",
    "Joanna",
    "John",
    "Joseph",
    "Joshua",
    "Joyce",
    "Judith",
    "Julia",
    "Julie",
    "Karen",
    "Kate",
    "Katherine",
    "Keith",
    "Kenneth",
    "Kevin",
    "Laura",
    "Lauren",
    "Linda",
    "Lisa",
    "Lucy",
    "Margaret",
    "Maria",
    "Marie",
    "Martin",
    "Mary",
    "Matthew",
    "Maureen",
    "Michael",
    "Michelle",
    "Mohammed",
    "Muhammad",
    "Nancy",
    "Natalie",
    "Nicholas",
    "Nicola",
    "Olivia",
    "Omar",
    "Pamela",
    "Patricia",
    "Patrick",
    "Paul",
    "Peter",
    "Philip",
    "Priya",
    "Rachel",
    "Rebecca",
    "Richard",
    "Robert",
    "Sandra",
    "Sarah",
    "Sharon",
    "Simon",
    "Sophie",
    "Stephen",
    "Steven",
    "Stuart",
    "Susan",
    "Thomas",
    "Tracey",
    "William",
    "Wei",
    "Yusuf",
    "Zoe",
];

/// Behind a name they make it that of a place, an organisation or a thing: Patel Street, Dr Gray's Hospital.
const PLACES: [&str; 58] = [
    "Street",
    "St",
    "Road",
    "Rd",
    "Lane",
    "Avenue",
    "Ave",
    "Close",
    "Drive",
    "Way",
    "Court",
    "Square",
    "Place",
    "Terrace",
    "Crescent",
    "Park",
    "Gardens",
    "Hill",
    "Bridge",
    "Ward",
    "Wing",
    "Building",
    "House",
    "Block",
    "Theatre",
    "Theater",
    "Room",
    "Suite",
    "Unit",
    "Lab",
    "Laboratory",
    "Centre",
    "Center",
    "Hospital",
    "Hospice",
    "Infirmary",
    "Clinic",
    "Surgery",
    "School",
    "College",
    "Academy",
    "University",
    "Library",
    "Hall",
    "Airport",
    "Station",
    "Trust",
    "Foundation",
    "Institute",
    "Museum",
    "Gallery",
    "Ltd",
    "Limited",
    "Inc",
    "Plc",
    "Bank",
    "Partnership",
    "Ambulance",
];

/// Parts of surnames in small letters.
pub(super) const PARTICLES: [&str; 22] = [
    "van", "von", "de", "der", "den", "du", "da", "di", "la", "le", "al", "el", "bin", "binti", "ibn", "ter", "ten",
    "dos", "das", "del", "della", "st",
];

/// The first name of a person in `words` that a title, a post or a role introduces.
pub(super) fn introduced(words: &str) -> Option<Range<usize>> {
    let is_titled = is_title_case(words);
    let mut before = "";
    tokens(words).find_map(|(at, token)| {
        let name = introduced_at(words, at, token, before, is_titled);
        before = token;
        name.map(|end| at..end)
    })
}

/// The first pair of a first name and a surname in `words`, unless it looks like a place.
pub(super) fn full(words: &str) -> Option<Range<usize>> {
    const OF_PLACES: [&str; 14] =
        ["St", "Saint", "the", "The", "at", "in", "near", "from", "to", "on", "King", "Queen", "Lord", "Port"];
    let mut before = "";
    let is_titled = is_title_case(words);
    tokens(words).find_map(|(at, token)| {
        let is_place = OF_PLACES.contains(&before);
        before = token;
        if is_place || !FIRST_NAMES.contains(&token) {
            return None;
        }
        let end = name(&words[at..], false, is_titled)?;
        (end > token.len()).then_some(at..at + end)
    })
}

/// Whether a text behind a name makes it that of a place or a thing: “ Street”.
pub(super) fn names_place(after: &str) -> bool {
    let after = ["'s", "’s"].iter().find_map(|end| after.strip_prefix(end)).unwrap_or(after);
    let next = tokens(after.trim_start_matches([' ', '\u{a0}'])).next();
    next.is_some_and(|(at, token)| at == 0 && PLACES.contains(&token))
}

/// Where the name ends that `token` at `at` introduces.
fn introduced_at(words: &str, at: usize, token: &str, before: &str, is_titled: bool) -> Option<usize> {
    let end = at + token.len();
    let rest = &words[end..];
    // “Near Miss”
    let is_title = TITLES.contains(&token) && !(token == "Miss" && before.eq_ignore_ascii_case("near"));
    let is_in = |list: &[&str]| list.iter().any(|word| word.eq_ignore_ascii_case(token));
    let is_typed_small = matches!(token, "mr" | "mrs" | "dr" | "miss" | "prof");
    let (blank, is_full) = if is_title || is_typed_small {
        (rest.strip_prefix('.').unwrap_or(rest), false)
    } else if is_in(&POSTS) {
        (rest, false)
    } else if is_in(&ROLES) {
        (rest, true)
    } else {
        return None;
    };
    let names = blank.trim_start_matches([' ', '\u{a0}']);
    // “Dr.Patel” is a name, “patient,” and “nurse's” introduce none.
    if names.len() == blank.len() && !(blank.len() < rest.len() && is_title) {
        return None;
    }
    let is_post = !is_title && !is_typed_small;
    let name_end = name(names, !is_post, is_titled)?;
    let found = &names[..name_end];
    let is_capital = token.starts_with(char::is_uppercase);
    let is_told = match (is_full, is_titled && is_capital) {
        (false, _) => true,
        (true, true) => FIRST_NAMES.contains(&found.split(' ').next().unwrap_or_default()),
        (true, false) => found.contains(' '),
    };
    is_told.then(|| words.len() - names.len() + name_end)
}

/// Where the name ends with which `words` begins: initials, up to three words with capitals, and what stands between them.
/// `is_certain` says whether a title announces it, and `is_titled` whether all words begin with a capital.
fn name(words: &str, is_certain: bool, is_titled: bool) -> Option<usize> {
    /// In words.
    const LONGEST: usize = 5;
    let (mut end, mut at, mut told) = (0, 0, 0);
    for _ in 0..LONGEST {
        let Some((0, token)) = tokens(&words[at..]).next() else { break };
        let after = at + token.len();
        let is_initial = token.chars().count() == 1 && token.starts_with(char::is_uppercase);
        let is_surname = is_certain && told == 0 && is_surname(token, is_titled);
        let is_part = told < 3 && (is_surname || is_name(token, is_titled));
        if is_part {
            end = after;
            told += 1;
        } else if !(is_initial || PARTICLES.contains(&token)) {
            break;
        }
        let rest = &words[after..];
        let rest = if is_initial { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
        let next = rest.trim_start_matches([' ', '\u{a0}']);
        at = words.len() - next.len();
        // A possessive ends a name.
        if token.ends_with("'s") || token.ends_with("’s") || next.len() == rest.len() && !is_initial {
            break;
        }
    }
    let end = bare(&words[..end]).len();
    (told > 0 && !names_place(&words[end..])).then_some(end)
}

/// Whether the word behind a title may be a surname, which may also be an ordinary word: Mr Hall, Dr Young.
fn is_surname(word: &str, is_titled: bool) -> bool {
    const NO_SURNAMES: [&str; 14] =
        ["on", "and", "or", "in", "at", "to", "of", "for", "the", "who", "was", "is", "not", "off"];
    const SURNAMES: [&str; 22] = [
        "young", "hall", "ward", "day", "page", "hand", "key", "case", "park", "self", "house", "may", "driver",
        "hill", "walk", "school", "friend", "bell", "church", "wait", "story", "shop",
    ];
    let word = bare(word);
    let is_in = |list: &[&str]| list.iter().any(|listed| listed.eq_ignore_ascii_case(word));
    let is_whole = word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c));
    // PATEL, but not IT.
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_acronym = letters < 4 && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let is_ordinary = is_titled && is_ordinary(word) && !is_in(&SURNAMES);
    let is_capital = word.starts_with(char::is_uppercase);
    is_capital && is_whole && letters > 1 && !is_acronym && !is_ordinary && !is_in(&NO_SURNAMES)
}

/// The word without a possessive.
fn bare(word: &str) -> &str {
    ["'s", "’s"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// Whether a word may be part of a name: it begins with a capital and is no ordinary word. `is_titled` says whether all words
/// around it begin with a capital, too.
fn is_name(word: &str, is_titled: bool) -> bool {
    const ENDS: [&str; 12] =
        ["ed", "ing", "tion", "tions", "sion", "ment", "ments", "ness", "ity", "ical", "ful", "ance"];
    const NAMES: [&str; 12] = [
        "Reed", "Ahmed", "Mohammed", "Mohamed", "Saeed", "Creed", "Keating", "Fleming", "Browning", "Harding",
        "Manning", "Cushing",
    ];
    let word = bare(word);
    let is_capital = word.starts_with(char::is_uppercase);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_acronym = letters < 4 && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let is_whole = word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c));
    let is_likely = !is_titled || NAMES.contains(&word) || !ENDS.iter().any(|end| word.ends_with(end));
    is_capital && letters > 1 && !is_acronym && is_whole && is_likely && !is_ordinary(word) && !PLACES.contains(&word)
}

/// Whether the longer words of a text all begin with a capital, so that capitals say nothing.
fn is_title_case(words: &str) -> bool {
    const SMALL: [&str; 12] =
        ["with", "from", "into", "over", "after", "during", "before", "without", "between", "under", "until", "near"];
    let mut long = tokens(words).filter(|(_, token)| token.len() > 3 && !SMALL.contains(token));
    long.all(|(_, token)| token.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
}

/// The words of a text, each with its byte position.
fn tokens(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = words.as_ptr() as usize;
    let pieces = words.split(|c: char| !(c.is_alphanumeric() || "'’-".contains(c)));
    pieces.filter_map(move |piece| {
        let token = piece.trim_matches(['\'', '’', '-']);
        (!token.is_empty()).then(|| (token.as_ptr() as usize - start, token))
    })
}
