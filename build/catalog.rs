//! data/catalog/*.toml → three packed texts: an index, and the wordings in either language.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use serde::Deserialize;

/// The order in which domains are offered, and the only domains there are.
const DOMAINS: [&str; 9] =
    ["general", "epidemic", "safety", "petition", "service", "documents", "opinion", "data", "finance"];
const LEVELS: [&str; 3] = ["direct", "main", "root"];
const FAMILIES: &str = "责严细快联实防学常";

/// What a measure can rely on; `src/catalog/means.rs` knows what each is worth.
#[rustfmt::skip]
const MEANS: [&str; 24] = [
    "simplify", "block", "single", "authority", "physical", "head", "provision",
    "second", "load", "alarm", "appraisal", "duties", "checklist", "receipt", "record", "inspect", "drill", "proposal",
    "signature", "reminder", "paper", "study", "talk", "research",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Domain {
    domain: String,
    cause: Vec<Cause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cause {
    id: String,
    level: String,
    label: Words,
    stem: Words,
    /// Ids of likely causes of this one; none for a root cause.
    #[serde(default)]
    deeper: Vec<String>,
    measure: Vec<Measure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Measure {
    id: String,
    by: String,
    family: String,
    zh: String,
    en: String,
}

/// Three texts, unpacked when the catalogue is first asked for: an index of entries, and their wordings in either
/// language in the order of the index. Tables of pointers would cost a fifth more of the download.
pub fn generate(folder: &Path) -> String {
    let (mut index, mut zh, mut en) = (String::new(), String::new(), String::new());
    let domains = DOMAINS.map(|name| read(folder, name));
    relations(&domains);
    let mut ids = BTreeSet::new();
    let mut admit = |id: &str| {
        assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is no id");
        assert!(ids.insert(id.to_owned()), "{id}: twice");
    };
    let mut say = |id: &str, words: &Words| {
        for (out, text) in [(&mut zh, &words.zh), (&mut en, &words.en)] {
            assert!(!text.trim().is_empty() && !text.contains('\n'), "{id}: a wording is missing or has two lines");
            writeln!(out, "{text}").unwrap();
        }
    };
    for domain in &domains {
        writeln!(index, "domain {}", domain.domain).unwrap();
        for cause in &domain.cause {
            admit(&cause.id);
            let row = [&[cause.level.clone(), cause.id.clone()], &cause.deeper[..]].concat();
            writeln!(index, "{}", row.join(" ")).unwrap();
            say(&cause.id, &cause.label);
            say(&cause.id, &cause.stem);
            for measure in &cause.measure {
                admit(&measure.id);
                one_of(&measure.id, &measure.by, &MEANS);
                let mut family = measure.family.chars();
                let known = family.next().is_some_and(|c| FAMILIES.contains(c)) && family.next().is_none();
                assert!(known, "{}: family {}", measure.id, measure.family);
                writeln!(index, "{} {} {}", measure.by, measure.id, measure.family).unwrap();
                say(&measure.id, &Words { zh: measure.zh.clone(), en: measure.en.clone() });
            }
        }
    }
    format!("static INDEX: &str = {index:?};\nstatic ZH: &str = {zh:?};\nstatic EN: &str = {en:?};\n")
}

fn read(folder: &Path, name: &str) -> Domain {
    let file = folder.join(format!("{name}.toml"));
    let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let domain: Domain = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    assert_eq!(domain.domain, name, "{}: domain", file.display());
    domain
}

/// Holds what `deeper` says: every cause but the root ones leads on to two or three deeper ones of its own domain or
/// of the first, and from the surface of a domain one comes to each of its causes.
fn relations(domains: &[Domain]) {
    let depth = |cause: &Cause| {
        one_of(&cause.id, &cause.level, &LEVELS);
        LEVELS.iter().position(|level| *level == cause.level)
    };
    for domain in domains {
        for cause in &domain.cause {
            let (id, own) = (&cause.id, depth(cause));
            let few = if cause.level == "root" { 0..=0 } else { 2..=3 };
            assert!(few.contains(&cause.deeper.len()), "{id}: {} deeper causes, not {few:?}", cause.deeper.len());
            for to in &cause.deeper {
                let found = domain.cause.iter().chain(&domains[0].cause).find(|c| c.id == *to);
                let found = found.unwrap_or_else(|| panic!("{id}: {to} is neither in {} nor general", domain.domain));
                assert!(depth(found) > own, "{id}: {to} lies no deeper");
                assert!(cause.deeper.iter().filter(|other| *other == to).count() == 1, "{id}: {to} twice");
            }
            let reached = domain.cause.iter().any(|other| other.deeper.contains(id));
            assert!(reached || cause.level == "direct", "{id}: no cause of its domain leads here");
        }
    }
}

fn one_of(id: &str, word: &str, allowed: &[&str]) {
    assert!(allowed.contains(&word), "{id}: {word} is none of {allowed:?}");
}
