//! What two states of a review say differently.

use fupan::{
    export::{Change, Difference, changes},
    i18n::Lang,
    review::{Edit, Kind, List, Review, Voice, pack::Pack},
};

use crate::steps::{edited, sample, set};

fn two_documents() -> Review {
    let add = Edit::AddDocument { kind: Kind::Report, voice: Voice::Unit, date: "2026-06-22".into(), id: "d2".into() };
    edited(&sample(Lang::Zh), &[add])
}

fn open(id: &str) -> Edit {
    Edit::OpenDocument { id: id.into() }
}

/// Each part that differs: the id of its document, or `facts`, and its lines then and now.
fn said(then: &Review, now: &Review) -> Vec<(String, Vec<(String, String)>)> {
    let line = |line: &Option<String>| line.clone().unwrap_or_default();
    let part = |change: Change| {
        let name = change.document.map_or("facts".to_owned(), |document| document.id.0.clone());
        let lines = match change.difference {
            Difference::Lines(pairs) => pairs.iter().map(|(then, now)| (line(then), line(now))).collect(),
            Difference::Added => vec![("-".to_owned(), "+".to_owned())],
            Difference::Removed => vec![("+".to_owned(), "-".to_owned())],
        };
        (name, lines)
    };
    changes(then, now, &Pack::default()).into_iter().map(part).collect()
}

fn names(then: &Review, now: &Review) -> Vec<String> {
    said(then, now).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_fact_that_differs_is_listed_once_and_a_document_by_itself() {
    let then = two_documents();
    assert!(said(&then, &then).is_empty());
    assert!(said(&then, &edited(&then, &[open("d1")])).is_empty(), "which document is at hand is no answer");

    let fact = edited(&then, &[set("impacts.0.heading", "老人空腹久等")]);
    assert_eq!(names(&then, &fact), ["facts"]);
    let lines = said(&then, &fact).remove(0).1;
    assert!(lines.iter().any(|(_, now)| now.contains("老人空腹久等")), "{lines:?}");

    // The document that differs need not be at hand, now or then.
    let own = edited(&then, &[set("addressee", "县纪委")]);
    for now in [own.clone(), edited(&own, &[open("d1")])] {
        assert_eq!(said(&then, &now), [("d2".to_owned(), vec![(String::new(), "县纪委：".to_owned())])]);
    }
    let both = edited(&own, &[set("impacts.0.heading", "老人空腹久等"), open("d1"), set("unit", "青岚镇")]);
    assert_eq!(names(&then, &both), ["facts", "d1", "d2"]);
}

#[test]
fn a_document_that_only_one_state_has_is_named() {
    let (one, two) = (sample(Lang::Zh), two_documents());
    let is_there = |then: &str, now: &str| vec![("d2".to_owned(), vec![(then.to_owned(), now.to_owned())])];
    assert_eq!(said(&one, &two), is_there("-", "+"));
    assert_eq!(said(&two, &one), is_there("+", "-"));
}

/// Words of the catalogue follow the language of the document at hand: that alone is no difference.
#[test]
fn documents_in_two_languages_are_compared_each_in_its_own() {
    let tick = Edit::Tick { list: List::Causes, catalog: "ge-1-1".into(), id: "k".into(), on: true };
    let then = edited(&two_documents(), &[tick, set("language", "en")]);
    let now = edited(&then, &[open("d1")]);
    assert_ne!(then.causes, now.causes);
    assert!(said(&then, &now).is_empty());
    assert!(said(&now, &then).is_empty());
    assert_eq!(names(&then, &edited(&now, &[set("unit", "镇政府")])), ["d1"]);
}

/// What the answers of a measure come to stands in the ledger, which no document needs to have.
#[test]
fn facts_that_no_document_tells_are_compared() {
    let then = edited(&sample(Lang::Zh), &[set("layout.ledger", "no")]);
    for (field, value) in
        [("measures.0.recheck", "2026-09-01"), ("measures.0.helpers", "财政所"), ("measures.0.status", "closed")]
    {
        assert_eq!(names(&then, &edited(&then, &[set(field, value)])), ["facts"], "{field}");
    }
    let link = Edit::Link { field: "measures.0.answers".into(), cause: then.causes[0].id.clone(), on: true };
    let unlinked = Edit::Link { field: "measures.0.answers".into(), cause: then.causes[0].id.clone(), on: false };
    assert_eq!(names(&edited(&then, &[link]), &edited(&then, &[unlinked])), ["facts"]);
}
