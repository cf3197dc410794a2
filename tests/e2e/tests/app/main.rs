//! The app as people use it, in a real browser. One binary: its tests run side by side.

mod journey;
mod story;
mod told;
