//! Writes `data/catalog/*.toml` as the static tables of `src/catalog`.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use serde::Deserialize;

use crate::variant;

/// All domains, in the order in which they are offered.
#[rustfmt::skip]
const DOMAINS: [&str; 16] = [
    "general", "epidemic", "safety", "petition", "service", "documents", "opinion", "data", "finance",
    "food", "care", "disaster", "construction", "health", "systems", "procurement",
];
/// The levels, and the least number of causes of each in every domain.
const LEVELS: [(&str, usize); 3] = [("direct", 9), ("main", 9), ("root", 7)];
/// What an effect can be on.
const AFFECTED: [&str; 4] = ["people", "trust", "work", "hazard"];
/// The least number of measures of a cause, of effects and of remedies of a domain, and of an entry's aliases in each language.
const LEAST: Least = Least { measures: 2, effects: 8, remedies: 5, aliases: 3 };
/// The least number of causes and of measures in all.
const LEAST_IN_ALL: (usize, usize) = (380, 800);
/// The means of the measures that hold only as long as people remember them. They are the last ones of [`MEANS`].
const WEAK: usize = 6;
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
    effect: Vec<Effect>,
    remedy: Vec<Remedy>,
}

struct Least {
    measures: usize,
    effects: usize,
    remedies: usize,
    aliases: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cause {
    id: String,
    level: String,
    label: Words,
    stem: Words,
    alias: Aliases,
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
struct Aliases {
    zh: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Effect {
    id: String,
    on: String,
    zh: String,
    en: String,
    ask: Words,
    alias: Aliases,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remedy {
    id: String,
    zh: String,
    en: String,
    ask: Words,
    alias: Aliases,
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
    check_counts(&domains);
    check_relations(&domains);
    let mut out = String::from("/// All domains, in the order of [`DomainId`].\n");
    writeln!(out, "pub static DOMAINS: [Domain; {}] = [", domains.len()).unwrap();
    for domain in &domains {
        writeln!(out, "Domain {{ id: DomainId::{}, causes: &[", variant(&domain.domain)).unwrap();
        domain.cause.iter().for_each(|cause| push_cause(&mut out, cause));
        out.push_str("], effects: &[\n");
        domain.effect.iter().for_each(|effect| push_effect(&mut out, effect));
        out.push_str("], remedies: &[\n");
        domain.remedy.iter().for_each(|remedy| push_remedy(&mut out, remedy));
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    out
}

fn push_cause(out: &mut String, cause: &Cause) {
    let Cause { id, level, label, stem, alias, deeper, measure } = cause;
    let level = variant(level);
    let (label, stem) = (words(id, &label.zh, &label.en), words(id, &stem.zh, &stem.en));
    writeln!(out, "CatalogCause {{ id: {id:?}, level: Level::{level}, label: {label}, stem: {stem},").unwrap();
    writeln!(out, "aliases: {},", aliases(id, alias)).unwrap();
    writeln!(out, "deeper_ids: &{deeper:?}, measures: &[").unwrap();
    for Measure { id, by, family, zh, en } in measure {
        one_of(id, by, &MEANS);
        assert!(FAMILIES.contains(*family), "{id}: family {family}");
        let (by, text) = (variant(by), words(id, zh, en));
        writeln!(out, "CatalogMeasure {{ id: {id:?}, by: Means::{by}, family: {family:?}, text: {text} }},").unwrap();
    }
    out.push_str("] },\n");
}

fn push_effect(out: &mut String, Effect { id, on, zh, en, ask, alias }: &Effect) {
    one_of(id, on, &AFFECTED);
    let (on, text, ask) = (variant(on), words(id, zh, en), words(id, &ask.zh, &ask.en));
    let aliases = aliases(id, alias);
    writeln!(out, "CatalogEffect {{ id: {id:?}, on: Affected::{on}, text: {text}, ask: {ask}, aliases: {aliases} }},")
        .unwrap();
}

fn push_remedy(out: &mut String, Remedy { id, zh, en, ask, alias }: &Remedy) {
    let (text, ask, aliases) = (words(id, zh, en), words(id, &ask.zh, &ask.en), aliases(id, alias));
    writeln!(out, "CatalogRemedy {{ id: {id:?}, text: {text}, ask: {ask}, aliases: {aliases} }},").unwrap();
}

fn aliases(id: &str, Aliases { zh, en }: &Aliases) -> String {
    for aliases in [zh, en] {
        assert!(aliases.len() >= LEAST.aliases, "{id}: fewer than {} aliases in a language", LEAST.aliases);
        assert!(aliases.iter().all(|alias| !alias.trim().is_empty()), "{id}: an alias is blank");
    }
    format!("Aliases {{ zh: &{zh:?}, en: &{en:?} }}")
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
    for domain in domains {
        let measures = domain.cause.iter().flat_map(|cause| cause.measure.iter().map(|measure| &measure.id));
        let causes = domain.cause.iter().map(|cause| &cause.id);
        let effects = domain.effect.iter().map(|effect| &effect.id);
        for id in causes.chain(measures).chain(effects).chain(domain.remedy.iter().map(|remedy| &remedy.id)) {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is no id");
            assert!(ids.insert(id), "{id}: twice");
        }
    }
}

/// Checks that there is enough to choose from everywhere, and that no cause has only weak measures.
fn check_counts(domains: &[Domain]) {
    let at_least = |least: usize, found: usize, what: &str| {
        assert!(found >= least, "{what}: {found}, at least {least}");
    };
    for Domain { domain, cause, effect, remedy } in domains {
        for (level, least) in LEVELS {
            let found = cause.iter().filter(|cause| cause.level == level).count();
            at_least(least, found, &format!("{domain}: {level} causes"));
        }
        at_least(LEAST.effects, effect.len(), &format!("{domain}: effects"));
        at_least(LEAST.remedies, remedy.len(), &format!("{domain}: remedies"));
        for on in AFFECTED {
            assert!(effect.iter().any(|effect| effect.on == on), "{domain}: no effect on {on}");
        }
        for cause in cause {
            at_least(LEAST.measures, cause.measure.len(), &format!("{}: measures", cause.id));
            let holds = |measure: &Measure| MEANS[..MEANS.len() - WEAK].contains(&measure.by.as_str());
            assert!(cause.measure.iter().any(holds), "{}: only weak measures", cause.id);
        }
    }
    let causes: Vec<&Cause> = domains.iter().flat_map(|domain| &domain.cause).collect();
    at_least(LEAST_IN_ALL.0, causes.len(), "causes in all");
    at_least(LEAST_IN_ALL.1, causes.iter().map(|cause| cause.measure.len()).sum(), "measures in all");
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
        one_of(&cause.id, &cause.level, &LEVELS.map(|(level, _)| level));
        LEVELS.iter().position(|(level, _)| *level == cause.level)
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
