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
    let mut newest_first: Vec<usize> = (0..files.len()).collect();
    newest_first.sort_by_key(|n| std::cmp::Reverse(files[*n].revision));
    // By position: files of two folders may have one name.
    let mut same: HashMap<usize, Rc<str>> = HashMap::new();
    for n in newest_first {
        let ids = ids(&files[n]);
        match ids.iter().find_map(|id| shown_as.get(id)) {
            Some(other) => drop(same.insert(n, other.clone())),
            None => shown_as.extend(ids.into_iter().map(|id| (id, files[n].id.clone()))),
        }
    }
    let mut collected = Collected::default();
    for (n, case) in files.iter().enumerate() {
        match same.remove(&n) {
            Some(other) => collected.same.push((case.clone(), other)),
            None => collected.shown.push(case.clone()),
        }
    }
    collected
}
