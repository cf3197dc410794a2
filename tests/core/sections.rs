//! The sections and their progress.

use fupan::{
    i18n::Lang,
    review::{
        Edit, List, Review,
        check::{Completeness, Progress, Section, check, progress},
    },
};

use crate::steps::{edited, sample, set};

#[test]
fn sections_are_named_and_hold_their_fields() {
    let ids: Vec<_> = Section::ALL.iter().map(|s| s.id()).collect();
    assert_eq!(ids, ["basics", "incident", "impacts", "causes", "measures", "check", "document"]);
    for section in Section::ALL {
        assert_eq!(Section::from_id(section.id()), Some(section));
    }
    assert_eq!(Section::from_id("Basics"), None);
    for (address, section) in [
        ("kind", Section::Basics),
        ("attachments.0", Section::Basics),
        ("incident.timeline.3.at", Section::Incident),
        ("impacts", Section::Impacts),
        ("causes.2.text", Section::Causes),
        ("catalog.di-1-1", Section::Causes),
        ("remedies.0.text", Section::Measures),
        ("measures.1.due", Section::Measures),
        ("suggest.di-1-1-a", Section::Measures),
    ] {
        assert_eq!(Section::of(address), Some(section), "{address}");
    }
    for nothing in ["", ".", "titles", "check", "causes2"] {
        assert_eq!(Section::of(nothing), None, "{nothing}");
    }
}

#[test]
fn progress_tells_empty_started_and_complete() {
    let states =
        |review: &Review| progress(review, &check(review, &Default::default())).map(|p: Progress| (p.state, p.missing));
    let new = Review::new(Lang::Zh);
    // A missing 立行立改 is only a hint, because there may be no remedy yet.
    let counts = [4, 5, 1, 1, 1].map(|missing| (Completeness::Empty, missing));
    assert_eq!(states(&new), counts);
    assert_eq!(states(&sample(Lang::En)), [(Completeness::Complete, 0); 5]);

    let started = [
        ("unit", "某镇", 0),
        ("incident.timeline.0.at", "凌晨", 1),
        ("impacts.0.text", "停水", 2),
        ("causes.0.evidence", "登记簿", 3),
        ("remedies.0.done_on", "次日", 4),
    ];
    let lists = [List::Timeline, List::Impacts, List::Causes, List::Remedies];
    let empty_cards = lists.iter().enumerate().map(|(n, list)| Edit::Add {
        list: *list,
        id: format!("n{n}").as_str().into(),
        level: None,
    });
    let cards = edited(&new, &empty_cards.collect::<Vec<_>>());
    assert_eq!(states(&cards), counts, "an empty card is no answer");
    for (field, value, section) in started {
        let (state, _) = states(&edited(&cards, &[set(field, value)]))[section];
        let expected = if field == "impacts.0.text" { Completeness::Complete } else { Completeness::Started };
        assert_eq!(state, expected, "{field}");
    }
    let weak = (0..5).map(|n| set(&format!("measures.{n}.strength"), "weak")).collect::<Vec<_>>();
    assert_eq!(states(&edited(&sample(Lang::Zh), &weak))[4], (Completeness::Complete, 0), "a doubt is no gap");
}
