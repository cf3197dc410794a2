//! The catalogue: causes on three levels and the measures that answer them, by domain.
//!
//! The content is in `data/catalog/*.toml`; the build script checks it and writes it as static tables.
//!
//! Invariants:
//!
//! - Every entry has its wording in Chinese and English (`build/catalog.rs`).
//! - Ids are unique, and every cause except the root ones leads to two or three deeper causes (`build/catalog.rs`).
//! - Domains are stored in the order of [`DomainId`] (`tests/core/catalog.rs`).
//! - The strength of a measure follows from its [`Means`] alone (`tests/core/catalog.rs`).

mod entries;
mod means;
mod search;
mod strength;

pub use entries::{CatalogCause, CatalogMeasure, DOMAINS, Domain, DomainId, Level, cause, domain, measure};
pub use means::Means;
pub use search::{FoundCause, FoundMeasure, Hits, search};
pub use strength::Strength;
