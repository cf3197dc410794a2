//! Measures that the ticked causes suggest.

use crate::{
    catalog::{self, CatalogMeasure, FoundCause},
    review::says,
};

use super::{Cause, DomainId};

/// How many measures of an entry are suggested for a cause that is only near to it.
const OF_NEAR: usize = 2;

/// A measure that answers a cause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggested {
    pub measure: &'static CatalogMeasure,
    /// The entry that it answers, if the cause is not made from it but only near to it.
    pub near: Option<FoundCause>,
}

/// The catalogue's measures against `cause`: those of the entry it was made from, or those of the nearest entries if it is in
/// the user's own words or was reworded to say something else.
pub fn measures_for(cause: &Cause, domain: DomainId) -> Vec<Suggested> {
    let words = if says(&cause.heading) { &cause.heading } else { &cause.text };
    let entry = cause.catalog.as_deref().and_then(catalog::cause);
    if let Some(entry) = entry.filter(|entry| !says(words) || catalog::is_near(words, entry)) {
        return entry.measures.iter().map(|measure| Suggested { measure, near: None }).collect();
    }
    let near = catalog::nearest(words, cause.level, domain);
    let of_entry = |found: FoundCause| {
        let mut measures: Vec<&CatalogMeasure> = found.cause.measures.iter().collect();
        measures.sort_by_key(|measure| std::cmp::Reverse(measure.strength().bars()));
        measures.into_iter().take(OF_NEAR).map(move |measure| Suggested { measure, near: Some(found) })
    };
    near.into_iter().flat_map(of_entry).collect()
}
