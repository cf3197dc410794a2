//! Drafts that were read from files, beside those of this browser.

use std::{collections::HashMap, rc::Rc};

use super::Case;
use crate::review::ItemId;

/// What of the files is shown, and what is not because it is shown already.
#[derive(Debug, Default)]
pub struct Collected {
    pub shown: Vec<Rc<Case>>,
    /// Each with the title of the draft, or the name of the file, that is shown in its place.
    pub same: Vec<(Rc<Case>, Rc<str>)>,
}

/// Finds the files that are copies of a draft that is here, or of another file: copies have a measure in common, since ids of
/// measures are never given twice. Of several files the one with the largest revision is shown.
pub fn collect(drafts: &[Rc<Case>], files: &[Rc<Case>]) -> Collected {
    let ids = |case: &Rc<Case>| case.review.measures.iter().map(|measure| measure.id.clone()).collect::<Vec<_>>();
    let mut shown_as: HashMap<ItemId, Rc<str>> = HashMap::new();
    for draft in drafts {
        shown_as.extend(ids(draft).into_iter().map(|id| (id, draft.title.clone())));
    }
    let mut newest_first: Vec<&Rc<Case>> = files.iter().collect();
    newest_first.sort_by_key(|case| std::cmp::Reverse(case.revision));
    let mut same: HashMap<&str, Rc<str>> = HashMap::new();
    for case in newest_first {
        let ids = ids(case);
        match ids.iter().find_map(|id| shown_as.get(id)) {
            Some(other) => drop(same.insert(&case.id, other.clone())),
            None => shown_as.extend(ids.into_iter().map(|id| (id, case.id.clone()))),
        }
    }
    let mut collected = Collected::default();
    for case in files {
        match same.get(&*case.id) {
            Some(other) => collected.same.push((case.clone(), other.clone())),
            None => collected.shown.push(case.clone()),
        }
    }
    collected
}
