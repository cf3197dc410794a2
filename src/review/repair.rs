//! The door every loaded review comes through: names what is wrong with it, and mends what can be mended
//! without losing a word.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{ItemId, Review, file::Error};

/// Gives items without an id of their own one, and drops links to causes that are not there.
pub(super) fn repair(mut review: Review) -> Result<Review, Error> {
    let mut taken = BTreeSet::new();
    let mut nameless: Vec<&mut ItemId> = Vec::new();
    let Review { incident, impacts, causes, remedies, measures, .. } = &mut review;
    // Causes first: where two items share an id, the one that links may mean keeps it.
    let ids = (causes.iter_mut().map(|x| &mut x.id))
        .chain(incident.people.iter_mut().map(|x| &mut x.id))
        .chain(incident.timeline.iter_mut().map(|x| &mut x.id))
        .chain(impacts.iter_mut().map(|x| &mut x.id))
        .chain(remedies.iter_mut().map(|x| &mut x.id))
        .chain(measures.iter_mut().map(|x| &mut x.id));
    for id in ids {
        if id.0.is_empty() || !taken.insert(id.clone()) {
            nameless.push(id);
        }
    }
    // Only after all were seen, so that no made-up id takes one that stands further down.
    let mut free = (1..).map(|n| ItemId(format!("i{n}"))).filter(|id| !taken.contains(id));
    for id in nameless {
        *id = free.next().expect("numbers do not end");
    }

    let levels: Vec<_> = review.causes.iter().map(|c| (c.id.clone(), c.level)).collect();
    for cause in &mut review.causes {
        keep_once(&mut cause.explains, |e| levels.iter().any(|(id, level)| id == e && *level < cause.level));
    }
    for measure in &mut review.measures {
        keep_once(&mut measure.answers, |a| levels.iter().any(|(id, _)| id == a));
    }
    Ok(review)
}

fn keep_once(links: &mut Vec<ItemId>, keep: impl Fn(&ItemId) -> bool) {
    let mut seen = BTreeSet::new();
    links.retain(|id| keep(id) && seen.insert(id.clone()));
}

/// The address of the first part that alone makes the review unreadable; `review` if none stands out.
pub(super) fn culprit(review: &Value) -> String {
    let Value::Object(fields) = review else { return "review".into() };
    let mut path = Vec::new();
    narrow(fields, &mut path, &|map| Value::Object(map));
    if path.is_empty() { "review".into() } else { path.join(".") }
}

fn readable(value: Value) -> bool {
    serde_json::from_value::<Review>(value).is_ok()
}

/// Walks down to the smallest part that is unreadable on its own within an otherwise empty review.
fn narrow(fields: &Map<String, Value>, path: &mut Vec<String>, enclose: &dyn Fn(Map<String, Value>) -> Value) {
    // Where not even an empty object fits, the place itself is wrong and not something in it.
    if !readable(enclose(Map::new())) {
        return;
    }
    for (key, value) in fields {
        let one = |v: Value| enclose(Map::from_iter([(key.clone(), v)]));
        if readable(one(value.clone())) {
            continue;
        }
        path.push(key.clone());
        match value {
            Value::Object(inner) => narrow(inner, path, &|map| one(Value::Object(map))),
            Value::Array(items) if readable(one(Value::Array(Vec::new()))) => {
                for (n, item) in items.iter().enumerate() {
                    if readable(one(Value::Array(vec![item.clone()]))) {
                        continue;
                    }
                    path.push(n.to_string());
                    if let Value::Object(inner) = item {
                        narrow_item(key, inner, path, &|map| one(Value::Array(vec![Value::Object(map)])));
                    }
                    break;
                }
            }
            _ => {}
        }
        return;
    }
}

/// A cause alone has a field it cannot do without: its level, lent to it while other fields are tried.
fn narrow_item(
    list: &str,
    item: &Map<String, Value>,
    path: &mut Vec<String>,
    enclose: &dyn Fn(Map<String, Value>) -> Value,
) {
    if list != "causes" {
        return narrow(item, path, enclose);
    }
    let before = path.len();
    narrow(item, path, &|mut map| {
        map.entry("level").or_insert_with(|| json!("direct"));
        enclose(map)
    });
    if path.len() == before {
        path.push("level".into());
    }
}
