//! The search of the catalogue.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fupan::{
    catalog::{DOMAINS, DomainId, cause, domain, measure, search},
    i18n::{Lang, Words},
    review::parse,
};
use proptest::{prelude::*, sample::Index};

use super::is_han;

/// All causes and measures: the id, and everything by which it is found. What is said of a cause is said of its measures, and the
/// other way round.
fn entries() -> Vec<(&'static str, Vec<&'static str>)> {
    let both = |words: &Words| [words.zh, words.en];
    let mut entries = Vec::new();
    for entry in DOMAINS.iter().flat_map(|d| d.causes) {
        let mut all: Vec<&str> = [both(&entry.label), both(&entry.stem)].concat();
        all.extend(entry.aliases.zh.iter().chain(entry.aliases.en));
        entries.extend(entry.measures.iter().map(|m| (m.id, [both(&m.text).to_vec(), all.clone()].concat())));
        all.extend(entry.measures.iter().flat_map(|m| both(&m.text)));
        entries.push((entry.id, all));
    }
    entries
}

/// The ids that a query finds, causes before measures.
fn found(query: &str) -> Vec<&'static str> {
    let hits = search(query, Lang::Zh, DomainId::General);
    for hit in &hits.causes {
        assert!(domain(hit.domain).causes.contains(hit.cause));
    }
    for hit in &hits.measures {
        assert!(domain(hit.domain).causes.contains(hit.cause) && hit.cause.measures.contains(hit.measure));
    }
    hits.causes.iter().map(|hit| hit.cause.id).chain(hits.measures.iter().map(|hit| hit.measure.id)).collect()
}

/// The words of a text in Latin letters, and every two neighbouring 汉字.
fn words_of(text: &str) -> BTreeSet<String> {
    let chars: Vec<char> = text.chars().collect();
    let pairs = chars.windows(2).filter(|pair| pair.iter().all(|c| is_han(*c))).map(|pair| pair.iter().collect());
    let latin = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    pairs.chain(latin.map(str::to_lowercase)).collect()
}

#[test]
fn an_entry_is_found_by_its_aliases() {
    let mut owners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for domain in &DOMAINS {
        let causes = domain.causes.iter().map(|entry| (entry.id, &entry.aliases));
        let effects = domain.effects.iter().map(|entry| (entry.id, &entry.aliases));
        let remedies = domain.remedies.iter().map(|entry| (entry.id, &entry.aliases));
        for (id, aliases) in causes.chain(effects).chain(remedies) {
            for alias in aliases.zh.iter().chain(aliases.en) {
                owners.entry(alias).or_default().insert(id);
            }
        }
    }
    // All of them take a minute; every seventh meets every kind of word.
    for (alias, owners) in owners.iter().step_by(7) {
        let hits = search(alias, Lang::Zh, DomainId::General);
        let causes = hits.causes.iter().map(|hit| hit.cause.id);
        let effects = hits.effects.iter().map(|hit| hit.effect.id);
        let found: BTreeSet<&str> =
            causes.chain(effects).chain(hits.remedies.iter().map(|hit| hit.remedy.id)).collect();
        assert!(owners.is_subset(&found), "{alias}: {owners:?}, found {found:?}");
    }
}

#[test]
fn every_hit_has_a_word_of_the_query() {
    let entries = entries();
    let texts: BTreeMap<&str, BTreeSet<String>> =
        entries.iter().map(|(id, all)| (*id, all.iter().flat_map(|text| words_of(text)).collect())).collect();
    let words: BTreeSet<&String> = texts.values().flatten().filter(|word| !word.is_ascii()).collect();
    for word in words.into_iter().step_by(17) {
        let found = found(word);
        assert!(found.iter().any(|hit| texts[hit].contains(word)), "{word} is lost: {found:?}");
        assert!(found.iter().all(|hit| texts[hit].contains(word)), "{word} does not occur in all of {found:?}");
    }
}

#[test]
fn what_only_comes_near_is_said_to() {
    let near = search("空压机", Lang::Zh, DomainId::Construction);
    assert!(near.is_rough && !near.causes.is_empty(), "{near:?}");
    let home = [DomainId::Construction, DomainId::General];
    assert!(near.causes.iter().all(|hit| home.contains(&hit.domain)), "{near:?}");
    assert!(!search("起重机", Lang::Zh, DomainId::Construction).is_rough);
    // A query of which only one word is known comes near, too.
    assert!(search("inspected zzzz", Lang::En, DomainId::Construction).is_rough);
}

#[test]
fn the_field_of_the_review_comes_first() {
    let first = |query, lang, domain| search(query, lang, domain).causes.first().map(|hit| hit.domain);
    for (query, domain) in [("交接", DomainId::Health), ("交接", DomainId::Epidemic), ("handover", DomainId::Health)]
    {
        for lang in Lang::ALL {
            assert_eq!(first(query, lang, domain), Some(domain), "{query}");
        }
    }
}

#[test]
fn the_search_goes_by_all_words_in_any_language() {
    for (query, first) in [
        ("transfer late", "ep-1-1"),
        ("LATE, Transfer!", "ep-1-1"),
        ("转运 late", "ep-1-1"),
        ("  通知\u{3000}转运 ", "ep-1-1"),
        ("夜间和节假日有空档", "di-2-4"),
        ("夜间、节假日值守总有空档", "di-2-4"),
        ("夜间、节假日值守 gaps", "di-2-4"),
        ("“三管三必须”边界", "ws-3-1"),
        ("ＡＢ岗顶岗", "gs-1-4-a"),
        ("ab组连班轮换", "ep-2-4-a"),
        // An alias in the query does not outrank an entry with every word of it.
        ("wrong account content", "yq-1-6"),
        ("routine late return", "di-1-16"),
    ] {
        let of_its_kind = found(query).into_iter().find(|id| measure(id).is_some() == measure(first).is_some());
        assert_eq!(of_its_kind, Some(first), "{query}");
    }
    assert!(!found("rate").contains(&"ge-2-2-a"), "“separate” holds no word that begins with “rate”");
}

#[test]
fn the_search_finds_nothing_for_nothing() {
    for query in ["", " \u{3000}\t\n", "，。！/“”()", "zzzz", "龘靐齉", "龘", "\u{0}", "🚑"] {
        assert_eq!(found(query), [""; 0], "{query:?}");
    }
}

/// Everyday words with their field, and the causes that fit. The file says how they were judged.
fn everyday_words() -> Vec<(String, DomainId, BTreeSet<String>)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog/words.txt");
    let text = fs::read_to_string(file).unwrap();
    let mut domain = DomainId::General;
    let mut words = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(field) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            domain = parse(field).unwrap_or_else(|| panic!("{line}: no field of work"));
            continue;
        }
        let (word, fitting) = line.split_once(" = ").unwrap_or_else(|| panic!("{line}: word = entries"));
        let fitting: BTreeSet<String> = fitting.split(' ').map(str::to_owned).collect();
        assert!(fitting.iter().all(|id| cause(id).is_some()), "{line}: no such cause");
        words.push((word.to_owned(), domain, fitting));
    }
    words
}

#[test]
fn everyday_words_find_what_is_meant() {
    let words = everyday_words();
    let (mut lost, mut poor) = (Vec::new(), Vec::new());
    for (word, domain, fitting) in &words {
        let lang = if word.is_ascii() { Lang::En } else { Lang::Zh };
        let hits = search(word, lang, *domain);
        let fits: Vec<bool> = hits.causes.iter().map(|hit| fitting.contains(hit.cause.id)).collect();
        if !fits.contains(&true) || hits.measures.is_empty() {
            lost.push(word.as_str());
        }
        // A single hit that fits leaves nothing to choose wrongly.
        if fits.iter().take(3).filter(|fits| **fits).count() < fits.len().min(2) {
            poor.push(word.as_str());
        }
    }
    assert!(lost.is_empty(), "they find nothing that fits: {lost:?}");
    let (poor, all) = (poor, words.len());
    assert!(10 * poor.len() <= all, "{} of {all}: fewer than two of three hits fit: {poor:?}", poor.len());
}

proptest! {
    #[test]
    fn the_search_stands_any_query(query in any::<String>(), times in 1..200usize) {
        for query in [query.repeat(times), format!("{query}转运{query}late")] {
            let ids = found(&query);
            prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "nothing twice");
        }
    }

    #[test]
    fn the_search_finds_what_was_copied_from_an_entry(pick in any::<Index>(), from in 0..20usize, length in 2..40usize) {
        let entries = entries();
        let (id, all) = pick.get(&entries);
        let copied: String = all[0].chars().skip(from).take(length).collect();
        prop_assume!(copied.contains(is_han) && !copied.contains(|c: char| c.is_ascii_alphanumeric()));
        prop_assert!(found(&copied).contains(id), "{}: {}", id, copied);
    }
}
