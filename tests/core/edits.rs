use std::collections::BTreeSet;

use fupan::{
    i18n::Lang,
    review::{Edit, Incident, ItemId, Lessons, Level, List, Measure, Refused, Review, Status, Wording},
};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

use crate::{
    arbitrary,
    steps::{add, edited, remove, sample, set, stored, tick_cause, tick_measure},
};

/// The addresses of all texts in the serialised review: an edit must be able to set each of them.
fn addresses(review: &Review) -> Vec<String> {
    fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
        let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Value::Object(fields) => {
                // Ids and links are set by other edits than `Set`.
                let own = fields
                    .iter()
                    .filter(|(key, _)| !["id", "of", "catalog", "explains", "answers"].contains(&key.as_str()));
                own.for_each(|(key, value)| walk(value, &inner(key), found));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(n, item)| walk(item, &inner(&n.to_string()), found));
            }
            _ => found.push(path.to_owned()),
        }
    }
    // Field addresses mean the document at hand.
    let mut stored = stored(review);
    let fields = stored.as_object_mut().unwrap();
    fields.remove("at_hand").unwrap();
    let documents = fields.remove("documents").unwrap();
    let mut found = Vec::new();
    walk(&documents[0], "", &mut found);
    walk(&stored, "", &mut found);
    found
}

#[test]
fn every_stored_field_can_be_set_and_read_back() {
    let mut full = sample(Lang::Zh);
    full.document_mut().wordings.push(Wording {
        id: "w1".into(),
        basis: "a".into(),
        text: "b".into(),
        ..Wording::default()
    });
    // Empty texts of fields that are folded away until they hold something are not stored.
    full.apply(&add(List::Told, "told1", Level::Direct)).unwrap();
    let folded = (Measure::FIELDS.iter().map(|name| format!("measures.0.{name}")))
        .chain(Incident::FIELDS.iter().map(|name| format!("incident.{name}")))
        .chain(Lessons::FIELDS.iter().map(|name| format!("lessons.{name}")))
        .chain(["post", "pledge", "next_update"].map(str::to_owned));
    for field in folded {
        if full.field(&field).is_some_and(|value| value.is_empty()) {
            let _ = full.apply(&set(&field, "x"));
        }
    }
    let addresses = addresses(&full);
    assert!(addresses.len() > 100, "{addresses:?}");
    let choices: [(&str, &[&str]); 20] = [
        ("kind", &["self", "report", "progress"]),
        ("voice", &["unit", "person"]),
        (
            "domain",
            &[
                "general",
                "epidemic",
                "safety",
                "petition",
                "service",
                "documents",
                "opinion",
                "data",
                "finance",
                "food",
                "care",
                "disaster",
                "construction",
                "health",
                "systems",
                "procurement",
            ],
        ),
        ("language", &["zh-CN", "en"]),
        ("level", &["direct", "main", "root"]),
        ("strength", &["", "strong", "intermediate", "weak"]),
        ("status", &["", "open", "doing", "done", "closed", "lasting"]),
        ("latin", &["same", "times", "calibri"]),
        ("paper", &["a4", "letter"]),
        ("pitch", &["28.95", "28"]),
        ("ledger", &["yes", "no"]),
        ("map", &["yes", "no"]),
        ("items", &["run-in", "headed"]),
        ("references", &["yes", "no"]),
        ("ledger_columns", &["full", "standard"]),
        ("responsibility", &["direct", "leading", "supervising", "local", "oversight", ""]),
        ("seal", &["yes", "no"]),
        ("layout.slogan", &["yes", "no"]),
        ("head", &["yes", "no"]),
        ("imprint", &["yes", "no"]),
    ];
    for address in &addresses {
        let last = address.rsplit('.').next().unwrap();
        let fits = |(name, _): &&(&str, &[&str])| *name == last || *name == address;
        let values = choices.iter().find(fits).map_or(&[" 凌晨，“约”\n3 ", ""][..], |(_, v)| v);
        for value in values {
            let review = edited(&full, &[set(address, value)]);
            assert_eq!(review.field(address).as_deref(), Some(*value), "{address}");
        }
        if choices.iter().find(fits).is_some() {
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
        "layout",
        "layout.margin",
        "layout.head.0",
        "wordings",
        "wordings.0.text",
    ];
    for address in none {
        assert_eq!(full.clone().apply(&set(address, "x")), Err(Refused::NoSuchField(address.into())), "{address}");
        assert_eq!(full.field(address), None, "{address}");
    }
}

#[test]
fn a_field_of_all_items_is_set_at_once_or_not_at_all() {
    let full = sample(Lang::Zh);
    let all = |list, field: &str, value: &str| Edit::SetAll { list, field: field.into(), value: value.into() };
    let done = edited(&full, &[all(List::Measures, "status", "doing")]);
    assert!(done.measures.iter().all(|measure| measure.status == Some(Status::Doing)));
    // Nothing else has changed.
    let back: Vec<Edit> = (0..full.measures.len())
        .map(|n| set(&format!("measures.{n}.status"), &full.field(&format!("measures.{n}.status")).unwrap()))
        .collect();
    assert_eq!(edited(&done, &back), full);
    assert!(edited(&full, &[all(List::Measures, "status", "")]).measures.iter().all(|m| m.status.is_none()));
    for (list, field, value) in [
        (List::Measures, "status", "sometime"),
        (List::Measures, "answers", "c1"),
        (List::Measures, "nothing", "x"),
        (List::Measures, "", "x"),
        (List::Causes, "status", "doing"),
    ] {
        let mut review = full.clone();
        assert!(review.apply(&all(list, field, value)).is_err(), "{field}");
        assert_eq!(review, full, "{field}");
    }
    // An empty list has nothing to set.
    assert_eq!(edited(&Review::new(Lang::Zh), &[all(List::Measures, "status", "doing")]), Review::new(Lang::Zh));
}

#[test]
fn every_list_grows_moves_and_shrinks() {
    // Wordings and dismissals are added by edits of their own.
    let lists = List::ALL.into_iter().filter(|list| ![List::Wordings, List::Dismissals].contains(list));
    for list in lists {
        let name = list.address();
        let mut first = sample(Lang::En);
        if first.length(list) == 0 {
            first.apply(&add(list, "first", Level::Root)).unwrap();
        }
        let (mut review, n) = (first.clone(), first.length(list));
        review.apply(&add(list, "new", Level::Root)).unwrap();
        assert_eq!(review.length(list), n + 1, "{name}");
        let grown = review.clone();
        let item = |n: usize| format!("{name}.{n}");
        // At the ends of the list an item stays where it is. Moving up and down again changes nothing.
        let down = Edit::Move { item: item(n), down: true };
        let first_up = Edit::Move { item: item(0), down: false };
        assert_eq!(grown, edited(&grown, &[down, first_up]), "{name}");
        review.apply(&Edit::Move { item: item(n), down: false }).unwrap();
        assert_ne!(grown, review, "{name}");
        review.apply(&Edit::Move { item: item(n - 1), down: true }).unwrap();
        assert_eq!(grown, review, "{name}");
        review.apply(&remove(&item(n))).unwrap();
        assert_eq!(first, review, "{name}");
        assert_eq!(review.apply(&remove(&item(n))), Err(Refused::NoSuchField(item(n))));
        let field = format!("{name}.0.text");
        assert_eq!(review.apply(&remove(&field)), Err(Refused::NoSuchField(field)));
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
            Edit::AskWhy { of: 0, entry: None, id: id.into() },
            tick_cause("ge-1-1", id, true),
            tick_measure("ge-1-1-a", id, true),
        ];
        for edit in edits {
            assert_eq!(full.clone().apply(&edit), taken, "{edit:?}");
        }
    }
    assert!(full.clone().apply(&add(List::Attachments, "", Level::Direct)).is_ok(), "attachments are plain names");
}

fn ids(review: &Review) -> Vec<&ItemId> {
    let incident = &review.incident;
    (incident.people.iter().map(|x| &x.id))
        .chain(incident.timeline.iter().map(|x| &x.id))
        .chain(review.impacts.iter().map(|x| &x.id))
        .chain(review.causes.iter().map(|x| &x.id))
        .chain(review.remedies.iter().map(|x| &x.id))
        .chain(review.measures.iter().map(|x| &x.id))
        .chain(review.document().wordings.iter().map(|x| &x.id))
        .collect()
}

/// The invariants of a review.
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

#[test]
fn a_copy_has_measures_of_its_own() {
    let mut review = sample(Lang::Zh);
    let id = review.measures[0].id.0.clone();
    review.dismissals.push(fupan::review::Dismissal { of: format!("measures.{id}.due"), ..Default::default() });
    let mut n = 0;
    let copy = review.copied(|| {
        n += 1;
        ItemId(format!("fresh{n}"))
    });
    assert!(copy.measures.iter().all(|m| review.measures.iter().all(|o| o.id != m.id)));
    assert_eq!(copy.dismissals[0].of, "measures.fresh1.due");
    assert_eq!(
        copy.measures.iter().map(|m| &m.answers).collect::<Vec<_>>(),
        review.measures.iter().map(|m| &m.answers).collect::<Vec<_>>()
    );
    assert_eq!((copy.causes, copy.incident), (review.causes, review.incident));
}
