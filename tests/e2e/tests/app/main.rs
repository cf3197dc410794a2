//! The app as people use it, in a real browser. One binary: its tests run side by side.

mod drafts;
mod fits;
mod hostile;
mod ime;
mod journey;
mod kept;
mod languages;
mod lists;
mod story;
mod told;
mod ways;
