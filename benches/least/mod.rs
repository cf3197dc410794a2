//! Taking the time of work that is short.

use std::{hint::black_box, time::Instant};

/// How often the work is done.
const RUNS: usize = 5;

/// The least time that the work took, in milliseconds.
pub fn least<R>(work: impl Fn() -> R) -> f64 {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..RUNS).map(time).fold(f64::INFINITY, f64::min)
}
