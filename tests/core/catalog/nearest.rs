//! The entries that are nearest to a cause or a measure in somebody's own words.

use fupan::{
    catalog::{DOMAINS, DomainId, Level, cause, is_near, nearest, nearest_measures},
    review::{Cause, suggest::measures_for},
};

#[test]
fn an_entry_is_near_to_its_own_words() {
    for domain in DOMAINS.iter() {
        for entry in domain.causes {
            for words in [entry.stem.zh, entry.stem.en] {
                let near = nearest(words, entry.level, domain.id);
                assert!(near.iter().any(|found| found.cause == entry), "{words}: {near:?}");
                assert!(is_near(words, entry), "{words}");
            }
        }
    }
}

#[test]
fn nothing_is_near_to_nothing() {
    for words in ["", "。", "龘靐齉", "zzzz", "甲", "the of and"] {
        assert!(nearest(words, Level::Direct, DomainId::General).is_empty(), "{words}");
        assert!(nearest_measures(words, DomainId::General).is_empty(), "{words}");
    }
}

#[test]
fn a_measure_is_near_to_its_own_words() {
    for domain in DOMAINS.iter() {
        for entry in domain.causes.iter().flat_map(|cause| cause.measures) {
            for words in [entry.text.zh, entry.text.en] {
                let near = nearest_measures(words, domain.id);
                assert!(near.iter().any(|found| found.measure.text == entry.text), "{words}: {near:?}");
                assert!(near.len() <= 3, "{words}");
            }
        }
    }
}

#[test]
fn a_measure_in_own_words_is_near_to_entries() {
    let table = [
        ("编制核对清单，每一步做完都要打钩", DomainId::General, "ge-1-1-b"),
        ("交接一律用电子清单，没交清不能签退", DomainId::Safety, "ge-2-1-a"),
        ("关键步骤必须双人在场，一人操作一人核对", DomainId::General, "ge-2-2-b"),
        ("Write a checklist for this step and tick off each item", DomainId::General, "ge-1-1-b"),
    ];
    for (words, domain, id) in table {
        let near: Vec<&str> = nearest_measures(words, domain).iter().map(|found| found.measure.id).collect();
        assert!(near.contains(&id), "{words}: {near:?}");
    }
}

/// A cause with this heading, made from `entry`.
fn made(entry: Option<&str>, level: Level, heading: &str) -> Cause {
    let catalog = entry.map(str::to_owned);
    Cause { heading: heading.into(), catalog, ..Cause::new("c1".into(), level) }
}

#[test]
fn measures_follow_the_words_of_the_cause() {
    let entry = cause("ep-1-1").unwrap();
    let of_entry: Vec<&str> = entry.measures.iter().map(|measure| measure.id).collect();
    let offered = |cause: &Cause| {
        let suggested = measures_for(cause, DomainId::Epidemic);
        suggested.iter().map(|suggested| suggested.measure.id).collect::<Vec<_>>()
    };
    for heading in [entry.stem.zh, entry.stem.en, "", "3月5日接到转运通知后49分钟没有到位，车辆被别处调走"]
    {
        assert_eq!(offered(&made(Some("ep-1-1"), Level::Direct, heading)), of_entry, "{heading}");
    }
    // Reworded to something else, or written by hand: those of the nearest entries.
    for made_from in [Some("ep-1-1"), None] {
        let other = offered(&made(made_from, Level::Main, "岗位交接没有清单，没办完的事没有交清"));
        assert!(other.contains(&"ge-2-1-a"), "{other:?}");
    }
    assert!(offered(&made(None, Level::Main, "")).is_empty());
}
