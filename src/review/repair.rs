//! The door every loaded review comes through: mends what can be mended without losing a word.

use super::{Cause, ItemId, Review, places::Places};

/// Gives items without an id of their own one, and drops links to causes that are not there.
pub(crate) fn repair(review: &mut Review) {
    let mut taken = Places::new();
    each_id(review, &mut |id| {
        if taken.insert(id.0.clone(), 0).is_some() {
            id.0.clear();
        }
    });
    // Only after all were seen, so that no made-up id takes one that stands further down.
    let mut n = 0;
    each_id(review, &mut |id| {
        while id.0.is_empty() {
            n += 1;
            let free = format!("i{n}");
            if !taken.contains_key(&free) {
                id.0 = free;
            }
        }
    });

    let mut levels = Places::new();
    for cause in &review.causes {
        levels.insert(cause.id.0.clone(), depth(cause));
    }
    for cause in &mut review.causes {
        let own = depth(cause);
        keep_once(&mut cause.explains, &levels, own);
    }
    for measure in &mut review.measures {
        keep_once(&mut measure.answers, &levels, usize::MAX);
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

fn depth(cause: &Cause) -> usize {
    cause.level as usize
}

/// Keeps the first of each link that means a cause above `below`.
fn keep_once(links: &mut Vec<ItemId>, levels: &Places, below: usize) {
    let mut seen = Places::new();
    links.retain(|id| {
        let level = levels.get(&id.0);
        level.is_some_and(|level| *level < below) && seen.insert(id.0.clone(), 0).is_none()
    });
}
