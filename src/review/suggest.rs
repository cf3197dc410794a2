//! Measures that the ticked causes suggest.

use crate::catalog::{self, CatalogMeasure};

use super::Cause;

/// The catalogue measures that answer `cause`; none for a cause written by hand.
pub fn measures_for(cause: &Cause) -> &'static [CatalogMeasure] {
    cause.catalog.as_deref().and_then(catalog::cause).map_or(&[], |c| c.measures)
}
