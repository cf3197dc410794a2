//! Mends a review read from a file, without losing a word.

use std::collections::{HashMap, HashSet};

use super::{ItemId, Level, Review};

/// Gives items without an id of their own one, and drops links to causes that are not there.
pub(crate) fn repair(review: &mut Review) {
    let mut taken = HashSet::new();
    each_id(review, &mut |id| {
        if !taken.insert(id.clone()) {
            id.0.clear();
        }
    });
    // Only after all were seen, so that no made-up id takes one that stands further down.
    let mut n = 0;
    each_id(review, &mut |id| {
        while id.0.is_empty() {
            n += 1;
            let free = ItemId(format!("i{n}"));
            if !taken.contains(&free) {
                *id = free;
            }
        }
    });

    let levels: HashMap<ItemId, Level> = review.causes.iter().map(|cause| (cause.id.clone(), cause.level)).collect();
    for cause in &mut review.causes {
        let own = cause.level;
        keep_once(&mut cause.explains, |id| levels.get(id).is_some_and(|level| *level < own));
    }
    for measure in &mut review.measures {
        keep_once(&mut measure.answers, |id| levels.contains_key(id));
    }
}

/// Causes first: where two items share an id, the one that links may mean keeps it.
fn each_id(review: &mut Review, visit: &mut dyn FnMut(&mut ItemId)) {
    review.causes.iter_mut().for_each(|x| visit(&mut x.id));
    review.incident.people.iter_mut().for_each(|x| visit(&mut x.id));
    review.incident.timeline.iter_mut().for_each(|x| visit(&mut x.id));
    review.impacts.iter_mut().for_each(|x| visit(&mut x.id));
    review.remedies.iter_mut().for_each(|x| visit(&mut x.id));
    review.measures.iter_mut().for_each(|x| visit(&mut x.id));
    review.wordings.iter_mut().for_each(|x| visit(&mut x.id));
    review.dismissals.iter_mut().for_each(|x| visit(&mut x.id));
}

/// Keeps the first of each link that means an allowed cause.
fn keep_once(links: &mut Vec<ItemId>, is_allowed: impl Fn(&ItemId) -> bool) {
    let mut seen = HashSet::new();
    links.retain(|id| is_allowed(id) && seen.insert(id.clone()));
}
