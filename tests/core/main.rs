//! Native tests of everything that needs no browser.
#![cfg(not(target_arch = "wasm32"))]

mod arbitrary;
mod authority;
mod backup;
mod blank;
mod board;
mod browsers;
mod catalog;
mod changes;
mod checks;
mod circles;
mod commands;
mod compare;
mod compose;
mod connections;
mod documents;
mod draft_file;
mod draft_noise;
mod edits;
mod exports;
mod findings;
mod hostile;
mod import;
mod json;
mod judged;
mod layers;
mod map;
mod pack;
mod profile;
#[path = "../reviews/mod.rs"]
mod reviews;
mod rows;
mod sample;
mod sealed;
mod search;
mod sections;
mod session;
mod steps;
mod tally;
mod titles;
mod typed;
mod typeset;
mod undo;
mod versions;
mod words;
