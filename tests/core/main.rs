//! Native tests of everything that needs no browser.
#![cfg(not(target_arch = "wasm32"))]

mod catalog;
mod compose;
mod draft_file;
mod edits;
mod exports;
mod layers;
