//! How long something takes, and how that grows with the length of the review: at n, twice n and four times n.

#[path = "../../tests/reviews/mod.rs"]
#[allow(dead_code)]
mod reviews;

use std::{hint::black_box, process::exit, time::Instant};

use fupan::{i18n::Lang, review::Review};

/// Causes and measures of a very long review.
const SIZE: usize = 300;
const SIZES: [usize; 3] = [SIZE, 2 * SIZE, 4 * SIZE];
const RUNS: usize = 30;
/// From here on something grows faster than the review: somewhat more than twice as much for twice the length, for the noise of
/// the machine.
const MOST_RATIO: f64 = 2.3;

/// Prints the median times in both languages, and where they grow faster than the review. `prepare` makes of a review what `work` works
/// on, outside the time. With `most`, which is what a very long review may cost in milliseconds, the program ends with an error if
/// that costs more or anything grows faster.
pub fn measure<T, R>(most: Option<f64>, prepare: impl Fn(Review) -> T, work: impl Fn(&T) -> R) {
    let mut is_good = true;
    for lang in Lang::ALL {
        let inputs = SIZES.map(|size| prepare(reviews::long(lang, size)));
        let [(once, n), (twice, n2), (four, n4)] = times(&inputs, &work);
        // Of the least times, as other work on the machine makes the others longer.
        let [first, second] = [n2 / n, n4 / n2];
        let is_linear = first.max(second) <= MOST_RATIO;
        let told = if is_linear { "" } else { ": FASTER THAN THE REVIEW" };
        let tag = lang.tag();
        println!("{tag}: n {once:.2} ms, 2n {twice:.2} ms (× {first:.2}), 4n {four:.2} ms (× {second:.2}){told}");
        is_good &= is_linear && most.is_none_or(|most| once <= most);
    }
    if let Some(most) = most.filter(|_| !is_good) {
        eprintln!("Too slow: at most {most} ms, and at most {MOST_RATIO} times that for twice the length.");
        exit(1);
    }
}

/// The median and the least time of the work on each, in milliseconds. They take turns, so that a busy moment touches all alike.
fn times<T, R>(inputs: &[T; 3], work: impl Fn(&T) -> R) -> [(f64, f64); 3] {
    let mut times = [[0.0; RUNS]; 3];
    // The first one reads what is read once.
    black_box(work(&inputs[0]));
    for run in 0..RUNS {
        for (input, times) in inputs.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(work(black_box(input)));
            times[run] = start.elapsed().as_secs_f64() * 1000.0;
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        (times[RUNS / 2], times[0])
    })
}
