//! Measures that the ticked causes suggest.

use crate::catalog::{self, CatalogMeasure};

use super::{Cause, Review};

/// The catalogue measures that answer `cause`; none for a cause written by hand.
pub fn measures_for(cause: &Cause) -> &'static [CatalogMeasure] {
    cause.catalog.as_deref().and_then(catalog::cause).map_or(&[], |c| c.measures.as_slice())
}

/// Whether the review holds a measure adopted from this catalogue entry.
pub fn is_adopted(review: &Review, measure: &str) -> bool {
    review.measures.iter().any(|m| m.catalog.as_deref() == Some(measure))
}
