//! The search of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use fupan::{
    catalog::{DOMAINS, domain, measure, search},
    i18n::Words,
};
use proptest::{prelude::*, sample::Index};

use super::is_han;

/// All entries in the order of the catalogue: the id, the label, everything said. A measure is its own label.
fn entries() -> Vec<(&'static str, Vec<&'static str>, Vec<&'static str>)> {
    let both = |words: &Words| vec![words.zh, words.en];
    let mut entries = Vec::new();
    for entry in DOMAINS.iter().flat_map(|d| d.causes) {
        entries.push((entry.id, both(&entry.label), [both(&entry.label), both(&entry.stem)].concat()));
        entries.extend(entry.measures.iter().map(|m| (m.id, both(&m.text), both(&m.text))));
    }
    entries
}

/// The ids that a query finds, causes before measures.
fn found(query: &str) -> Vec<&'static str> {
    let hits = search(query);
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
fn the_search_finds_every_entry_by_each_of_its_words() {
    let entries = entries();
    let mut holders = BTreeMap::<String, Vec<(bool, usize)>>::new();
    for (n, (_, label, all)) in entries.iter().enumerate() {
        let labelled: BTreeSet<_> = label.iter().flat_map(|text| words_of(text)).collect();
        for word in all.iter().flat_map(|text| words_of(text)).collect::<BTreeSet<_>>() {
            holders.entry(word.clone()).or_default().push((!labelled.contains(&word), n));
        }
    }
    let is_measure = |id: &str| measure(id).is_some();
    for (word, mut held) in holders {
        let hits = found(&word);
        // Labels first, then as in the catalogue. In Latin letters, entries whose words only begin with this one are
        // found as well.
        held.sort_by_key(|(elsewhere, n)| (is_measure(entries[*n].0), *elsewhere, *n));
        let expected: Vec<_> = held.iter().map(|(_, n)| entries[*n].0).collect();
        if word.is_ascii() {
            assert_eq!(found(&word.to_uppercase()), hits, "{word}");
            assert!(expected.iter().all(|id| hits.contains(id)), "{word}: {expected:?}, {hits:?}");
        } else {
            assert_eq!(hits, expected, "{word}");
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
        ("夜里没有人接收信息", "di-2-4"),
        ("夜里没有人接收信息 gaps", "di-2-4"),
        ("“三管三必须”边界", "ws-3-1"),
        ("ＡＢ岗顶岗", "gs-1-4-a"),
        ("ab组连班轮换", "ep-2-4-a"),
    ] {
        let of_its_kind = found(query).into_iter().find(|id| measure(id).is_some() == measure(first).is_some());
        assert_eq!(of_its_kind, Some(first), "{query}");
    }
    assert!(!found("rate").contains(&"ge-2-2-a"), "“separate” holds no word that begins with “rate”");
}

#[test]
fn the_search_finds_nothing_for_nothing() {
    for query in
        ["", " \u{3000}\t\n", "，。！/“”()", "zzzz", "龘靐齉", "龘", "transfer zzzz", "转运 龘靐齉", "\u{0}", "🚑"]
    {
        assert_eq!(found(query), [""; 0], "{query:?}");
    }
}

proptest! {
    #[test]
    fn the_search_stands_any_query(query in any::<String>(), times in 1..2000usize) {
        for query in [query.repeat(times), format!("{query}转运{query}late")] {
            let ids = found(&query);
            prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "nothing twice");
        }
    }

    #[test]
    fn the_search_finds_what_was_copied_from_an_entry(pick in any::<Index>(), from in 0..20usize, length in 2..40usize) {
        let entries = entries();
        let (id, _, all) = pick.get(&entries);
        let copied: String = all[0].chars().skip(from).take(length).collect();
        prop_assume!(copied.contains(is_han) && !copied.contains(|c: char| c.is_ascii_alphanumeric()));
        prop_assert!(found(&copied).contains(id), "{}: {}", id, copied);
    }
}
