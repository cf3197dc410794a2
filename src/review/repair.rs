//! Repairs ids and links of a review read from a file; its texts stay as they are.

use std::collections::{HashMap, HashSet};

use super::{ItemId, Level, List, Review};

/// Gives items without an id of their own one, and drops links to causes that are not there.
pub(crate) fn repair(review: &mut Review) {
    let mut taken = HashSet::new();
    each_id(review, &mut |id| {
        if !taken.insert(id.clone()) {
            id.0.clear();
        }
    });
    // Only after all ids were seen, so that a new id never equals one that is further down.
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
        cause.explains.retain(|id| levels.get(id).is_some_and(|level| *level < own));
    }
    for list in List::ALL {
        for links in review.list_mut(list).iter_mut().flat_map(|item| item.links_mut()) {
            let mut seen = HashSet::new();
            links.retain(|id| levels.contains_key(id) && seen.insert(id.clone()));
        }
    }
}

/// Causes come first: if two items share an id, the cause keeps it, because links refer to causes.
fn each_id(review: &mut Review, visit: &mut dyn FnMut(&mut ItemId)) {
    let others = List::ALL.into_iter().filter(|list| *list != List::Causes);
    for list in [List::Causes].into_iter().chain(others) {
        review.list_mut(list).iter_mut().filter_map(|item| item.id_mut()).for_each(&mut *visit);
    }
}
