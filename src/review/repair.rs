//! Repairs ids and links of a review read from a file; its texts stay as they are.

use std::collections::{HashMap, HashSet};

use super::{Document, ItemId, Level, List, Review};

/// Gives items and documents without an id of their own one, drops links to causes that are not there, and sees to it that
/// there is a document.
pub(crate) fn repair(review: &mut Review) {
    if review.documents.is_empty() {
        review.documents.push(Document::default());
    }
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

    review.at_hand = review.document().id.clone();

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
    let others = List::ALL.into_iter().filter(|list| ![List::Causes, List::Wordings].contains(list));
    for list in [List::Causes].into_iter().chain(others) {
        review.list_mut(list).iter_mut().filter_map(|item| item.id_mut()).for_each(&mut *visit);
    }
    for document in &mut review.documents {
        visit(&mut document.id);
        document.wordings.iter_mut().map(|wording| &mut wording.id).for_each(&mut *visit);
    }
}
