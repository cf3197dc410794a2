//! Writes `data/catalog/*.toml` as the static tables of `src/catalog`.

use std::{collections::BTreeSet, fmt::Write, fs, iter, path::Path};

use serde::Deserialize;

use crate::variant;

/// All domains, in the order in which they are offered.
const DOMAINS: [&str; 9] =
    ["general", "epidemic", "safety", "petition", "service", "documents", "opinion", "data", "finance"];
const LEVELS: [&str; 3] = ["direct", "main", "root"];
const FAMILIES: &str = "责严细快联实防学常";

/// What a measure can rely on, see `Means` in `src/catalog/means.rs`.
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
    /// Ids of likely deeper causes; none for a root cause.
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
    family: char,
    zh: String,
    en: String,
}

/// The Rust code of the catalogue: `DOMAINS`, an array of `Domain`.
pub fn generate(folder: &Path) -> String {
    let domains = DOMAINS.map(|name| read(folder, name));
    check_ids(&domains);
    check_relations(&domains);
    let mut out = String::from("/// All domains, in the order of [`DomainId`].\n");
    writeln!(out, "pub static DOMAINS: [Domain; {}] = [", domains.len()).unwrap();
    for domain in &domains {
        writeln!(out, "Domain {{ id: DomainId::{}, causes: &[", variant(&domain.domain)).unwrap();
        domain.cause.iter().for_each(|cause| push_cause(&mut out, cause));
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    out
}

fn push_cause(out: &mut String, cause: &Cause) {
    let Cause { id, level, label, stem, deeper, measure } = cause;
    let level = variant(level);
    let (label, stem) = (words(id, &label.zh, &label.en), words(id, &stem.zh, &stem.en));
    writeln!(out, "CatalogCause {{ id: {id:?}, level: Level::{level}, label: {label}, stem: {stem},").unwrap();
    writeln!(out, "deeper_ids: &{deeper:?}, measures: &[").unwrap();
    for Measure { id, by, family, zh, en } in measure {
        one_of(id, by, &MEANS);
        assert!(FAMILIES.contains(*family), "{id}: family {family}");
        let (by, text) = (variant(by), words(id, zh, en));
        writeln!(out, "CatalogMeasure {{ id: {id:?}, by: Means::{by}, family: {family:?}, text: {text} }},").unwrap();
    }
    out.push_str("] },\n");
}

/// The code of a wording; `id` is the entry to name when it is missing in a language.
fn words(id: &str, zh: &str, en: &str) -> String {
    for text in [zh, en] {
        assert!(!text.trim().is_empty() && !text.contains('\n'), "{id}: a wording is missing or has two lines");
    }
    format!("Words {{ zh: {zh:?}, en: {en:?} }}")
}

/// Checks that every id is one word and used once in the whole catalogue.
fn check_ids(domains: &[Domain]) {
    let mut ids = BTreeSet::new();
    for cause in domains.iter().flat_map(|domain| &domain.cause) {
        for id in iter::once(&cause.id).chain(cause.measure.iter().map(|measure| &measure.id)) {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is no id");
            assert!(ids.insert(id), "{id}: twice");
        }
    }
}

fn read(folder: &Path, name: &str) -> Domain {
    let file = folder.join(format!("{name}.toml"));
    let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let domain: Domain = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    assert_eq!(domain.domain, name, "{}: domain", file.display());
    domain
}

/// Checks `deeper`: every cause except the root ones names two or three deeper causes of its own domain or of the first
/// domain, and every cause of a domain can be reached from its direct causes.
fn check_relations(domains: &[Domain]) {
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
