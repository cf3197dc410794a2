//! Fupan (复盘): a guided incident review that ends in an official document.
//!
//! Data flows in one direction: answers ([`review`]) are composed into a format-neutral document ([`report`]), laid out
//! on pages ([`typeset`]) and rendered into files ([`export`]). [`files`] reads and writes drafts, packs and backups;
//! [`import`] reads old documents.
//! These modules are plain Rust: they use no browser, no clock and no randomness. [`store`] keeps drafts in the
//! browser, [`browser`] wraps the rest of the browser's interfaces, and [`ui`] is the app. See `docs/ARCHITECTURE.md`.

pub mod i18n;

pub mod catalog;

pub mod review;

pub mod files;

pub mod report;

pub mod typeset;

pub mod export;

pub mod import;

pub mod browser;

pub mod store;

pub mod ui;
