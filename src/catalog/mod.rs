//! Knowledge to tick: causes on three levels and the measures that answer them, by domain.
//!
//! The content is in `data/catalog/*.toml`; the build script checks it and writes it as static tables.

mod entries;
mod means;
mod search;
mod strength;

pub use entries::{CatalogCause, CatalogMeasure, DOMAINS, Domain, DomainId, Level, cause, domain, measure};
pub use means::Means;
pub use search::{FoundCause, FoundMeasure, Hits, search};
pub use strength::Strength;
