//! The catalogue, by domain: causes on three levels and the measures that answer them, effects, and what is put right at once.
//!
//! The content is in `data/catalog/*.toml`; the build script checks it and writes it as static tables.
//!
//! Invariants:
//!
//! - Every entry has its wording in Chinese and English (`build/catalog.rs`).
//! - Every domain has enough to choose from, every cause a measure that is not weak, every entry its aliases (`build/catalog.rs`).
//! - Ids are unique, and every cause except the root ones leads to two or three deeper causes (`build/catalog.rs`).
//! - Domains are stored in the order of [`DomainId`] (`tests/core/catalog.rs`).
//! - The strength of a measure follows from its [`Means`] alone (`tests/core/catalog.rs`).

mod alike;
mod entries;
mod index;
mod means;
mod nearest;
mod pieces;
mod plain;
mod search;
mod strength;

pub use alike::{ALIKE, Saying};
pub use entries::{
    Affected, Aliases, CatalogCause, CatalogEffect, CatalogMeasure, CatalogRemedy, DOMAINS, Domain, DomainId, Level,
    cause, domain, effect, measure, remedy,
};
pub use means::Means;
pub use nearest::{is_near, nearest, nearest_measures};
pub use search::{FoundCause, FoundEffect, FoundMeasure, FoundRemedy, Hits, search};
pub use strength::Strength;
