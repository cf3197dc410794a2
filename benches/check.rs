//! How long the check takes, and whether it grows with the length of the review and no faster: `cargo bench --bench check`.
//!
//! It runs after every keystroke, beside composing and setting.

#[path = "../tests/reviews/mod.rs"]
#[allow(dead_code)]
mod reviews;

use std::{hint::black_box, process::exit, time::Instant};

use fupan::{
    i18n::Lang,
    review::{
        Review,
        check::{Around, check},
    },
};

/// Causes and measures of a very long review.
const SIZE: usize = 300;
const RUNS: usize = 30;
/// What a keystroke may cost, in milliseconds.
const MOST: f64 = 5.0;
/// What twice the length may cost.
const MOST_RATIO: f64 = 2.3;

/// The median times of a check of each, in milliseconds. They take turns, so that a busy moment touches both alike.
fn medians(reviews: &[Review; 2]) -> [f64; 2] {
    let around = Around { today: chrono::NaiveDate::from_ymd_opt(2026, 11, 24), ..Around::default() };
    let mut times = [[0.0; RUNS]; 2];
    // The first one reads the lexicon.
    black_box(check(&reviews[0], &around));
    for run in 0..RUNS {
        for (review, times) in reviews.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(check(black_box(review), &around));
            times[run] = start.elapsed().as_secs_f64() * 1000.0;
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    })
}

fn main() {
    let mut is_good = true;
    for lang in Lang::ALL {
        let [once, twice] = medians(&[SIZE, 2 * SIZE].map(|size| reviews::long(lang, size)));
        let ratio = twice / once;
        println!("{}: n {once:.2} ms, 2n {twice:.2} ms, ratio {ratio:.2}", lang.tag());
        is_good &= once <= MOST && ratio <= MOST_RATIO;
    }
    if !is_good {
        eprintln!(
            "The check is too slow: at most {MOST} ms, and at most {MOST_RATIO} times that for twice the length."
        );
        exit(1);
    }
}
