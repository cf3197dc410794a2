//! data/catalog/*.toml → one static table of domains.

use std::{fmt::Write, fs, path::Path};

use serde::Deserialize;

/// The order in which domains are offered, and the only domains there are.
const DOMAINS: [&str; 9] =
    ["general", "epidemic", "safety", "petition", "service", "documents", "opinion", "data", "finance"];
const FAMILIES: &str = "责严细快联实防学常";

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
    strength: String,
    family: String,
    zh: String,
    en: String,
}

pub fn generate(folder: &Path) -> String {
    let mut out = String::from("pub static DOMAINS: &[Domain] = &[\n");
    for name in DOMAINS {
        let file = folder.join(format!("{name}.toml"));
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let domain: Domain = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        assert_eq!(domain.domain, name, "{}: domain", file.display());
        writeln!(out, "Domain {{ id: DomainId::{}, causes: &[", variant(name)).unwrap();
        for cause in &domain.cause {
            let level = one_of(&cause.id, &cause.level, &["direct", "main", "root"]);
            writeln!(
                out,
                "CatalogCause {{ id: {:?}, level: Level::{level}, label: {}, stem: {}, measures: &[",
                cause.id,
                words(&cause.id, &cause.label),
                words(&cause.id, &cause.stem)
            )
            .unwrap();
            for measure in &cause.measure {
                let strength = one_of(&measure.id, &measure.strength, &["strong", "intermediate", "weak"]);
                let family = measure.family.chars().next().unwrap_or(' ');
                assert!(FAMILIES.contains(family), "{}: family {family}", measure.id);
                let text = Words { zh: measure.zh.clone(), en: measure.en.clone() };
                writeln!(
                    out,
                    "CatalogMeasure {{ id: {:?}, strength: Strength::{strength}, family: {family:?}, text: {} }},",
                    measure.id,
                    words(&measure.id, &text)
                )
                .unwrap();
            }
            out.push_str("] },\n");
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    out
}

fn words(id: &str, words: &Words) -> String {
    assert!(!words.zh.trim().is_empty() && !words.en.trim().is_empty(), "{id}: a language is missing");
    format!("Words {{ zh: {:?}, en: {:?} }}", words.zh, words.en)
}

fn one_of(id: &str, word: &str, allowed: &[&str]) -> String {
    assert!(allowed.contains(&word), "{id}: {word} is none of {allowed:?}");
    variant(word)
}

fn variant(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
