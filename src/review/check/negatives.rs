//! Negative words in the causes of an English document: careless, inadequate, failed to follow. They judge and explain nothing,
//! also where facts stand beside them.

use std::collections::HashSet;

use super::{
    finding::Finding,
    lexicon::{Class, Hit},
    rule::Rule,
    scope::{Scope, Text},
    sentences::{clause, clause_parts},
};
use crate::{
    i18n::Lang,
    review::{Item, List},
};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    if scope.review.document().language != Lang::En {
        return;
    }
    // Other rules may have asked for the facts behind the same words.
    let judged: HashSet<usize> = findings
        .iter()
        .filter(|finding| matches!(finding.rule, Rule::Virtue | Rule::CauseJudges))
        .filter_map(|finding| Some(List::of(&finding.field)?.1))
        .collect();
    let told = scope.review.causes.iter().enumerate().filter(|(_, cause)| cause.is_told());
    for (n, _) in told.filter(|(n, _)| !judged.contains(n)) {
        for text in ["heading", "text"].into_iter().filter_map(|field| scope.field(List::Causes, n, field)) {
            let negative = text.hits(Class::Negative).find(|hit| is_negative(text, hit));
            if let Some(hit) = negative {
                let finding = Finding::at(Rule::NegativeWord, text.at.as_str()).about(clause(text.words, hit.at), "");
                findings.push(finding.against(&text.words[hit.at..word_end(text.words, hit)]));
            }
        }
    }
}

/// Where the word ends that the hit begins.
fn word_end(words: &str, hit: &Hit) -> usize {
    let rest = &words[hit.end()..];
    hit.end() + rest.len() - rest.trim_start_matches(char::is_alphabetic).len()
}

fn is_failure(hit: &Hit) -> bool {
    hit.word.starts_with("fail")
}

fn is_negative(text: &Text, hit: &Hit) -> bool {
    let (before, after) = clause_parts(text.words, hit.at);
    let after = &after[word_end(text.words, hit) - hit.at..];
    let denied = ["not because", "rather than", "not due to", "not a matter of", "nobody was", "not to say"];
    let before = before.to_lowercase();
    let is_code = before.matches('`').count() % 2 == 1;
    if is_code || denied.iter().any(|word| before.contains(word)) {
        return false;
    }
    if is_failure(hit) { !is_of_machine(text, hit, before.len()) } else { !is_physical(hit, &before, after) }
}

/// Whether a word is a name in code or that of a machine: pg_dump, db1.
fn is_name_in_code(word: &str) -> bool {
    word.contains(['_', '/', '`']) || word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic)
}

/// Whether a machine failed: it is named before the hit in its clause, and no person behind it. `reach` is the length of what
/// precedes the hit there.
fn is_of_machine(text: &Text, hit: &Hit, reach: usize) -> bool {
    let start = hit.at - reach;
    let clause = &text.words[start..hit.at];
    if clause.split_whitespace().next_back().is_some_and(is_name_in_code) {
        return true;
    }
    let mut words = clause.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).rev();
    let place = |word: &str| start + (word.as_ptr() as usize - clause.as_ptr() as usize);
    let first = text.hits.partition_point(|other| other.at < start);
    let is_post = |other: &&Hit| [Class::Post, Class::Affected, Class::We].into_iter().any(|class| other.is(class));
    let posts = text.hits[first..].iter().take_while(|other| other.at < hit.at);
    let post = posts.filter(is_post).map(Hit::end).max();
    let is_listed = |word: &str, list: &[&str]| list.iter().any(|listed| listed.eq_ignore_ascii_case(word));
    let nearest = words.find_map(|word| match word {
        word if is_listed(word, &PEOPLE) => Some(None),
        word if is_thing(word) => Some(Some(place(word))),
        _ => None,
    });
    nearest.flatten().is_some_and(|thing| post.is_none_or(|post| post <= thing))
}

/// Whether a word names a machine or a program, one or more of them.
fn is_thing(word: &str) -> bool {
    let word = word.rsplit('-').next().unwrap_or(word);
    let singular = [word.strip_suffix("ies"), word.strip_suffix("es"), word.strip_suffix('s')];
    THINGS.iter().any(|thing| {
        let is_it = |form: &str| form.eq_ignore_ascii_case(thing);
        is_it(word)
            || singular[1..].iter().flatten().any(|form| is_it(form))
            || singular[0].is_some_and(|stem| thing.strip_suffix('y').is_some_and(|t| t.eq_ignore_ascii_case(stem)))
    })
}

/// Machines, programs and the like, which may fail as a matter of fact.
const THINGS: &[&str] = &[
    "aircraft",
    "alarm",
    "ambulance",
    "api",
    "app",
    "application",
    "backup",
    "battery",
    "bed",
    "boiler",
    "brake",
    "breaker",
    "bridge",
    "bug",
    "build",
    "building",
    "bus",
    "cable",
    "cache",
    "call",
    "camera",
    "car",
    "certificate",
    "chain",
    "circuit",
    "cluster",
    "code",
    "compressor",
    "computer",
    "container",
    "contract",
    "controller",
    "converter",
    "cooler",
    "crane",
    "cron",
    "daemon",
    "database",
    "deploy",
    "deployment",
    "detector",
    "device",
    "disk",
    "document",
    "door",
    "drive",
    "elevator",
    "email",
    "engine",
    "equipment",
    "failover",
    "fan",
    "firmware",
    "freezer",
    "fridge",
    "fuse",
    "gate",
    "generator",
    "hardware",
    "heater",
    "hoist",
    "instance",
    "instrument",
    "job",
    "kernel",
    "key",
    "ladder",
    "lamp",
    "laptop",
    "library",
    "lift",
    "light",
    "link",
    "logging",
    "machine",
    "message",
    "monitor",
    "monitoring",
    "motor",
    "network",
    "node",
    "oven",
    "page",
    "pager",
    "password",
    "patch",
    "patches",
    "phone",
    "pipe",
    "pod",
    "policy",
    "primary",
    "printer",
    "probe",
    "procedure",
    "process",
    "program",
    "pump",
    "query",
    "queue",
    "radio",
    "refrigerator",
    "regulator",
    "relay",
    "replica",
    "replication",
    "request",
    "roof",
    "rope",
    "router",
    "scanner",
    "script",
    "secondary",
    "sensor",
    "server",
    "service",
    "ship",
    "site",
    "software",
    "sprinkler",
    "switch",
    "system",
    "tank",
    "telephone",
    "thermostat",
    "token",
    "train",
    "transformer",
    "ups",
    "valve",
    "van",
    "vehicle",
    "ventilator",
    "version",
    "wall",
    "website",
    "wire",
    "wiring",
];

/// People besides posts and those affected.
const PEOPLE: [&str; 27] = [
    "he",
    "she",
    "they",
    "we",
    "i",
    "who",
    "staff",
    "team",
    "teams",
    "crew",
    "people",
    "persons",
    "men",
    "women",
    "doctors",
    "nurses",
    "officers",
    "employees",
    "workers",
    "drivers",
    "teachers",
    "volunteers",
    "nobody",
    "users",
    "personnel",
    "colleague",
    "colleagues",
];

/// What may be poor, insufficient or inadequate without anybody's doing.
const PHYSICAL: [&str; 76] = [
    "visibility",
    "signal",
    "signals",
    "reception",
    "lighting",
    "light",
    "weather",
    "illumination",
    "coverage",
    "connectivity",
    "connection",
    "contrast",
    "daylight",
    "audio",
    "sound",
    "acoustics",
    "line",
    "wifi",
    "network",
    "internet",
    "bandwidth",
    "road",
    "roads",
    "surface",
    "ground",
    "terrain",
    "sea",
    "seas",
    "condition",
    "repair",
    "image",
    "images",
    "picture",
    "print",
    "resolution",
    "drainage",
    "ventilation",
    "airflow",
    "traction",
    "grip",
    "battery",
    "voltage",
    "pressure",
    "power",
    "oxygen",
    "fuel",
    "memory",
    "disk",
    "storage",
    "ram",
    "quota",
    "permissions",
    "privileges",
    "insulation",
    "eyesight",
    "sight",
    "vision",
    "hearing",
    "health",
    "sleep",
    "circulation",
    "perfusion",
    "prognosis",
    "mobility",
    "appetite",
    "balance",
    "intake",
    "veins",
    "venous",
    "rating",
    "ratings",
    "households",
    "lit",
    "ventilated",
    "insulated",
    "drained",
];

/// Whether the word describes a physical state or people who are poor or ill: poor visibility, the signal was weak.
fn is_physical(hit: &Hit, before: &str, after: &str) -> bool {
    const LINKS: [&str; 16] = [
        "was", "were", "is", "are", "very", "too", "so", "been", "had", "has", "remained", "became", "still", "also",
        "being", "quite",
    ];
    if !["poor", "inadequate", "insufficient", "deficient", "unsatisfactory"].iter().any(|w| hit.word.starts_with(w)) {
        return false;
    }
    let letters = |c: char| !(c.is_alphanumeric() || c == '-');
    let is_noun = |word: &str| PHYSICAL.contains(&word);
    let after = after.to_lowercase();
    let next: Vec<&str> = after.split(letters).filter(|word| !word.is_empty()).take(3).collect();
    let ends = |word: &&&str| matches!(**word, "of" | "in" | "at" | "and" | "to" | "for" | "by" | "use" | "from");
    let reach = next.iter().position(|word| ends(&word)).unwrap_or(next.len());
    if next[..reach].iter().any(|word| is_noun(word)) {
        return true;
    }
    let mut subject = before.rsplit(letters).filter(|word| !word.is_empty() && !LINKS.contains(word));
    let is_linked = before.rsplit(letters).find(|word| !word.is_empty()).is_some_and(|word| LINKS.contains(&word));
    if is_linked && subject.by_ref().take(5).any(is_noun) {
        return true;
    }
    const ILL: [&str; 5] = ["feeling", "felt", "feels", "feel", "fell"];
    const SICK: [&str; 6] = ["patient", "patients", "child", "baby", "people", "families"];
    let is_ill =
        hit.word == "poorly" && before.rsplit(letters).find(|w| !w.is_empty()).is_some_and(|w| ILL.contains(&w));
    is_ill || next.first().is_some_and(|word| SICK.contains(word)) && hit.word.starts_with("poor")
}
