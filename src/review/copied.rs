//! A copy of a review.

use super::{ItemId, Review};

impl Review {
    /// A copy whose measures have ids of their own, so that its days in a calendar do not move those of this one. What refers
    /// to them by id goes along.
    pub fn copied(&self, mut new_id: impl FnMut() -> ItemId) -> Review {
        let mut copy = self.clone();
        for measure in &mut copy.measures {
            let before = std::mem::replace(&mut measure.id, new_id());
            let wordings = copy.documents.iter_mut().flat_map(|document| &mut document.wordings);
            for of in wordings.map(|w| &mut w.of).chain(copy.dismissals.iter_mut().map(|d| &mut d.of)) {
                *of = renamed(of, &before.0, &measure.id.0);
            }
        }
        copy
    }
}

/// The address or key with another id in the place of this one.
fn renamed(of: &str, before: &str, now: &str) -> String {
    let parts = of.split_inclusive(['.', ' ', '/']).map(|part| {
        let id = part.trim_end_matches(['.', ' ', '/']);
        if id == before { format!("{now}{}", &part[id.len()..]) } else { part.to_owned() }
    });
    parts.collect()
}
