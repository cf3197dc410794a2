//! The door every loaded review comes through: names what is wrong with it, and mends what can be mended
//! without losing a word.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{ItemId, Review, file::Error};

/// Gives items without an id one, and drops links to causes that are not there.
pub(super) fn repair(mut review: Review) -> Result<Review, Error> {
    let mut taken: HashSet<ItemId> = HashSet::new();
    let mut next = 0;
    let mut name = |id: &mut ItemId| {
        while id.0.is_empty() || !taken.insert(id.clone()) {
            next += 1;
            *id = ItemId(format!("i{next}"));
        }
    };
    review.incident.people.iter_mut().for_each(|x| name(&mut x.id));
    review.incident.timeline.iter_mut().for_each(|x| name(&mut x.id));
    review.impacts.iter_mut().for_each(|x| name(&mut x.id));
    review.causes.iter_mut().for_each(|x| name(&mut x.id));
    review.remedies.iter_mut().for_each(|x| name(&mut x.id));
    review.measures.iter_mut().for_each(|x| name(&mut x.id));

    let levels: Vec<_> = review.causes.iter().map(|c| (c.id.clone(), c.level)).collect();
    for cause in &mut review.causes {
        cause.explains.retain(|e| levels.iter().any(|(id, level)| id == e && *level < cause.level));
    }
    for measure in &mut review.measures {
        measure.answers.retain(|a| levels.iter().any(|(id, _)| id == a));
    }
    Ok(review)
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
    for (key, value) in fields {
        let one = |v: Value| enclose(Map::from_iter([(key.clone(), v)]));
        if readable(one(value.clone())) {
            continue;
        }
        path.push(key.clone());
        match value {
            Value::Object(inner) => narrow(inner, path, &|map| one(Value::Object(map))),
            Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    if readable(one(Value::Array(vec![item.clone()]))) {
                        continue;
                    }
                    path.push(n.to_string());
                    if let Value::Object(inner) = item {
                        // A cause is readable only with its level: keep that beside the field under test.
                        let level = inner.get("level").cloned();
                        narrow(inner, path, &|mut map| {
                            if let (Some(level), false) = (&level, map.contains_key("level")) {
                                map.insert("level".into(), level.clone());
                            }
                            one(Value::Array(vec![Value::Object(map)]))
                        });
                    }
                    break;
                }
            }
            _ => {}
        }
        return;
    }
}
