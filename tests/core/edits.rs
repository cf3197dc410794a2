use std::collections::BTreeSet;

use fupan::{
    catalog,
    i18n::Lang,
    review::{Edit, ItemId, Level, List, Refused, Review, Strength, sample},
};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

use crate::arbitrary;

fn set(field: &str, value: &str) -> Edit {
    Edit::Set { field: field.into(), value: value.into() }
}

fn link(field: &str, cause: &str, on: bool) -> Edit {
    Edit::Link { field: field.into(), cause: cause.into(), on }
}

fn tick_cause(entry: &str, id: &str, on: bool) -> Edit {
    Edit::TickCause { catalog: entry.into(), id: id.into(), on }
}

fn tick_measure(entry: &str, id: &str, on: bool) -> Edit {
    Edit::TickMeasure { catalog: entry.into(), id: id.into(), on }
}

fn add(list: List, id: &str, level: Level) -> Edit {
    Edit::Add { list, id: id.into(), level: Some(level) }
}

fn edited(review: &Review, edits: &[Edit]) -> Review {
    let mut review = review.clone();
    for edit in edits {
        review.apply(edit).unwrap_or_else(|e| panic!("{edit:?}: {e}"));
    }
    review
}

fn explains(review: &Review, n: usize) -> Vec<&str> {
    review.causes[n].explains.iter().map(|id| id.0.as_str()).collect()
}

fn answers(review: &Review, n: usize) -> Vec<&str> {
    review.measures[n].answers.iter().map(|id| id.0.as_str()).collect()
}

/// Every address in the serialised review that holds a text: what a draft file stores, an edit must reach.
fn addresses(review: &Review) -> Vec<String> {
    fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
        let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Value::Object(fields) => {
                // Ids and links are set by other edits than `Set`.
                let own =
                    fields.iter().filter(|(key, _)| !["id", "catalog", "explains", "answers"].contains(&key.as_str()));
                own.for_each(|(key, value)| walk(value, &inner(key), found));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(n, item)| walk(item, &inner(&n.to_string()), found));
            }
            _ => found.push(path.to_owned()),
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(review).unwrap(), "", &mut found);
    found
}

#[test]
fn every_stored_field_can_be_set_and_read_back() {
    let full = sample(Lang::Zh);
    let addresses = addresses(&full);
    assert!(addresses.len() > 100, "{addresses:?}");
    let choices: [(&str, &[&str]); 7] = [
        ("kind", &["self", "report", "progress"]),
        ("voice", &["unit", "person"]),
        (
            "domain",
            &["general", "epidemic", "safety", "petition", "service", "documents", "opinion", "data", "finance"],
        ),
        ("language", &["zh-CN", "en"]),
        ("level", &["direct", "main", "root"]),
        ("strength", &["", "strong", "intermediate", "weak"]),
        ("status", &["", "open", "doing", "done", "closed", "lasting"]),
    ];
    for address in &addresses {
        let last = address.rsplit('.').next().unwrap();
        let values = choices.iter().find(|(name, _)| *name == last).map_or(&[" 凌晨，“约”\n3 ", ""][..], |(_, v)| v);
        for value in values {
            let review = edited(&full, &[set(address, value)]);
            assert_eq!(review.field(address).as_deref(), Some(*value), "{address}");
        }
        if choices.iter().any(|(name, _)| *name == last) {
            let refused = full.clone().apply(&set(address, "nonsense"));
            assert_eq!(refused, Err(Refused::NoSuchChoice { field: address.clone(), value: "nonsense".into() }));
        }
    }
}

#[test]
fn addresses_of_nothing_are_refused() {
    let full = sample(Lang::Zh);
    let none = [
        "",
        ".",
        "titel",
        "title.0",
        "incident",
        "incident.people",
        "incident.people.9.name",
        "causes",
        "causes.0",
        "causes.0.explains",
        "causes.0.id",
        "causes.01.text",
        "causes.+1.text",
        "causes.-1.text",
        "causes.7.text",
        "causes.7.level",
        "causes.18446744073709551616.text",
        "measures.0.answers",
        "measures.9.status",
        "attachments.0.name",
        "attachments.1",
        "catalog.di-1-1",
        "review.title",
    ];
    for address in none {
        assert_eq!(full.clone().apply(&set(address, "x")), Err(Refused::NoSuchField(address.into())), "{address}");
        assert_eq!(full.field(address), None, "{address}");
    }
}

#[test]
fn causes_explain_shallower_ones_only() {
    let full = sample(Lang::Zh);
    let review = edited(&full, &[link("causes.5.explains", "c1", true), link("causes.5.explains", "c3", false)]);
    assert_eq!(explains(&review, 5), ["c4", "c1"]);
    // Ticking what is ticked, or taking away what is not there, changes nothing.
    assert_eq!(
        review,
        edited(&review, &[link("causes.5.explains", "c4", true), link("causes.5.explains", "c2", false)])
    );
    for (field, cause) in [
        ("causes.0.explains", "c2"),
        ("causes.2.explains", "c6"),
        ("causes.2.explains", "c3"),
        ("causes.2.explains", "nobody"),
        ("causes.9.explains", "c1"),
        ("measures.0.answers", "nobody"),
        ("measures.0.answers", "a2"),
        ("impacts.0.answers", "c1"),
        ("causes.0.answers", "c1"),
    ] {
        assert_eq!(full.clone().apply(&link(field, cause, true)), Err(Refused::NoSuchField(field.into())), "{field}");
    }
}

#[test]
fn changing_a_level_drops_links_that_would_point_down() {
    let full = sample(Lang::Zh);
    // c4 explains c1 and is explained by c6 and c7.
    let rooted = edited(&full, &[set("causes.3.level", "root")]);
    assert_eq!(
        (explains(&rooted, 3), explains(&rooted, 5), explains(&rooted, 6)),
        (vec!["c1"], vec!["c3"], vec!["c5"])
    );
    let surfaced = edited(&full, &[set("causes.3.level", "direct")]);
    assert_eq!((explains(&surfaced, 3), explains(&surfaced, 5)), (vec![], vec!["c3", "c4"]));
    assert_eq!(surfaced.measures, full.measures, "measures answer a cause of any level");
    assert_eq!(full, edited(&full, &[set("causes.3.level", "main")]));
}

#[test]
fn removing_a_cause_removes_every_link_to_it() {
    let review = edited(&sample(Lang::Zh), &[Edit::Remove { item: "causes.3".into() }]);
    assert_eq!(review.causes.len(), 6);
    assert_eq!((explains(&review, 4), explains(&review, 5)), (vec!["c3"], vec!["c5"]));
    assert_eq!(answers(&review, 2), ["c1"]);
}

#[test]
fn every_list_grows_moves_and_shrinks() {
    let lists =
        [List::Attachments, List::People, List::Timeline, List::Impacts, List::Causes, List::Remedies, List::Measures];
    for list in lists {
        let name = list.address();
        let mut review = sample(Lang::En);
        let n = review.length(list);
        review.apply(&add(list, "new", Level::Root)).unwrap();
        assert_eq!(review.length(list), n + 1, "{name}");
        let grown = review.clone();
        let item = |n: usize| format!("{name}.{n}");
        // At the ends an item stays; up and down again is back.
        let down = Edit::Move { item: item(n), down: true };
        let first_up = Edit::Move { item: item(0), down: false };
        assert_eq!(grown, edited(&grown, &[down, first_up]), "{name}");
        review.apply(&Edit::Move { item: item(n), down: false }).unwrap();
        assert_ne!(grown, review, "{name}");
        review.apply(&Edit::Move { item: item(n - 1), down: true }).unwrap();
        assert_eq!(grown, review, "{name}");
        review.apply(&Edit::Remove { item: item(n) }).unwrap();
        assert_eq!(sample(Lang::En), review, "{name}");
        assert_eq!(review.apply(&Edit::Remove { item: item(n) }), Err(Refused::NoSuchField(item(n))));
        let field = format!("{name}.0.text");
        assert_eq!(review.apply(&Edit::Remove { item: field.clone() }), Err(Refused::NoSuchField(field)));
    }
}

#[test]
fn causes_move_among_those_of_their_level() {
    let levels = [("a", Level::Direct), ("b", Level::Root), ("c", Level::Direct)];
    let adds = levels.map(|(id, level)| add(List::Causes, id, level));
    let review = edited(&Review::new(Lang::Zh), &adds);
    let moved = edited(&review, &[Edit::Move { item: "causes.0".into(), down: true }]);
    let ids: Vec<_> = moved.causes.iter().map(|c| c.id.0.as_str()).collect();
    assert_eq!(ids, ["c", "b", "a"]);
    assert_eq!(review, edited(&review, &[Edit::Move { item: "causes.1".into(), down: true }]));
}

#[test]
fn new_items_need_an_id_of_their_own() {
    let full = sample(Lang::Zh);
    for id in ["", "c1", "p1", "t1", "m1", "r1", "a1"] {
        let taken = Err(Refused::IdTaken(id.into()));
        let edits = [
            add(List::Impacts, id, Level::Direct),
            Edit::AskWhy { of: 0, id: id.into() },
            tick_cause("ge-1-1", id, true),
            tick_measure("ge-1-1-a", id, true),
        ];
        for edit in edits {
            assert_eq!(full.clone().apply(&edit), taken, "{edit:?}");
        }
    }
    assert!(full.clone().apply(&add(List::Attachments, "", Level::Direct)).is_ok(), "attachments are plain names");
}

#[test]
fn asking_why_adds_a_connected_cause_one_level_deeper() {
    let mut review = edited(&Review::new(Lang::Zh), &[add(List::Causes, "a", Level::Direct)]);
    review.apply(&Edit::AskWhy { of: 0, id: "b".into() }).unwrap();
    review.apply(&Edit::AskWhy { of: 1, id: "c".into() }).unwrap();
    assert_eq!((review.causes[1].level, review.causes[2].level), (Level::Main, Level::Root));
    assert_eq!((explains(&review, 1), explains(&review, 2)), (vec!["a"], vec!["b"]));
    for of in [2, 3] {
        let refused = review.apply(&Edit::AskWhy { of, id: "d".into() });
        assert_eq!(refused, Err(Refused::NoSuchField(format!("causes.{of}"))));
    }
}

#[test]
fn ticking_appends_and_unticking_removes_even_what_was_edited() {
    let empty = Review::new(Lang::En);
    let ticked = edited(&empty, &[tick_cause("di-1-4", "a", true), tick_measure("di-1-4-a", "b", true)]);
    let (entry, _) = catalog::measure("di-1-4-a").unwrap();
    assert_eq!(ticked.causes[0].heading, catalog::cause("di-1-4").unwrap().stem.en);
    assert_eq!(ticked.measures[0].heading, entry.text.en);
    assert_eq!((answers(&ticked, 0), ticked.measures[0].strength), (vec!["a"], Some(Strength::Intermediate)));
    assert_eq!(ticked, edited(&ticked, &[tick_cause("di-1-4", "c", true), tick_measure("di-1-4-a", "d", true)]));

    let rewritten = edited(&ticked, &[set("causes.0.heading", "mine"), set("measures.0.text", "mine")]);
    let off = [tick_measure("di-1-4-a", "", false), tick_cause("di-1-4", "", false)];
    assert_eq!(empty, edited(&rewritten, &off));
    assert_eq!(empty, edited(&empty, &off));

    let mut twice = ticked.clone();
    twice.causes.push(fupan::review::Cause { id: "z".into(), ..ticked.causes[0].clone() });
    twice.measures.push(fupan::review::Measure { id: "y".into(), ..ticked.measures[0].clone() });
    assert_eq!(empty, edited(&twice, &off), "an unticked box leaves no second copy");

    for edit in [tick_cause("di-9-9", "a", true), tick_cause("di-1-4-a", "a", true), tick_measure("di-1-4", "a", false)]
    {
        assert!(matches!(empty.clone().apply(&edit), Err(Refused::NoSuchEntry(_))), "{edit:?}");
    }
}

#[test]
fn language_carries_along_wording_that_nobody_edited() {
    let ticks = [
        tick_cause("di-1-4", "a", true),
        tick_cause("di-2-3", "b", true),
        tick_measure("di-1-4-a", "c", true),
        tick_measure("di-2-3-a", "d", true),
        add(List::Causes, "e", Level::Root),
        set("causes.1.heading", "自己的话"),
        set("measures.1.heading", "自己的话"),
        set("causes.2.heading", catalog::cause("di-1-4").unwrap().stem.zh),
    ];
    let zh = edited(&Review::new(Lang::Zh), &ticks);
    let en = edited(&zh, &[set("language", "en")]);
    assert_eq!(en.causes[0].heading, catalog::cause("di-1-4").unwrap().stem.en);
    assert_eq!(en.measures[0].heading, catalog::measure("di-1-4-a").unwrap().0.text.en);
    assert_eq!((en.causes[1].heading.as_str(), en.measures[1].heading.as_str()), ("自己的话", "自己的话"));
    assert_eq!(en.causes[2].heading, zh.causes[2].heading, "the same words, but written by hand");
    assert_eq!(zh, edited(&en, &[set("language", "zh-CN")]));
    assert_eq!(zh, edited(&zh, &[set("language", "zh-CN")]));
}

fn ids(review: &Review) -> Vec<&ItemId> {
    let incident = &review.incident;
    (incident.people.iter().map(|x| &x.id))
        .chain(incident.timeline.iter().map(|x| &x.id))
        .chain(review.impacts.iter().map(|x| &x.id))
        .chain(review.causes.iter().map(|x| &x.id))
        .chain(review.remedies.iter().map(|x| &x.id))
        .chain(review.measures.iter().map(|x| &x.id))
        .collect()
}

/// What holds of every review whatever was done to it.
pub fn assert_sound(review: &Review) {
    let all = ids(review);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "ids are unique: {all:?}");
    for cause in &review.causes {
        for id in &cause.explains {
            assert!(review.cause(id).is_some_and(|c| c.level < cause.level), "{id} is shallower than {}", cause.id);
        }
        assert_eq!(cause.explains.iter().collect::<BTreeSet<_>>().len(), cause.explains.len());
    }
    for measure in &review.measures {
        assert!(measure.answers.iter().all(|id| review.cause(id).is_some()), "{} answers causes", measure.id);
        assert_eq!(measure.answers.iter().collect::<BTreeSet<_>>().len(), measure.answers.len());
    }
}

proptest! {
    #[test]
    fn edits_are_applied_whole_or_not_at_all(
        start in arbitrary::start(),
        edits in vec(arbitrary::edit(), 1..40),
    ) {
        let mut review = start;
        for edit in &edits {
            let before = review.clone();
            if review.apply(edit).is_err() {
                prop_assert_eq!(&before, &review, "{:?}", edit);
            }
            if let (Edit::Set { field, value }, true) = (edit, before != review) {
                prop_assert_eq!(review.field(field), Some(value.clone()));
            }
        }
        assert_sound(&review);
    }
}
