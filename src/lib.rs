//! Fupan (复盘): a guided incident review that ends in an official document.
//!
//! One line runs through the house: answers ([`review`]) are composed into a format-neutral document
//! ([`report`]), set on sheets ([`typeset`]) and rendered into files ([`export`]). [`files`] is what is kept on disk. Everything on that line is plain Rust without browser,
//! clock or randomness. The browser sits around it: [`store`] keeps drafts, [`browser`] opens the remaining
//! doors, [`ui`] shows it all. `docs/ARCHITECTURE.md` is the map.

pub mod i18n;

pub mod catalog;

pub mod review;

pub mod files;

pub mod report;

pub mod typeset;

pub mod export;

pub mod browser;

pub mod store;

pub mod ui;
