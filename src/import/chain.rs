//! The likeliest sequence of labels, each weighed by itself and by the one before it (Viterbi).

/// How many labels there may be: as many as [`Tells::ALL`](super::Tells::ALL) has, and no fewer than [`Span::ALL`](super::Span::ALL).
pub const COUNT: usize = 11;

/// How much speaks for each label.
pub type Scores = [i64; COUNT];

/// Speaks against a label that cannot be.
pub const NEVER: i64 = -1_000_000_000;

/// The sequence with the greatest sum: `scores` weighs the labels at a position, `steps` those behind a label before it.
pub fn likeliest(
    length: usize,
    mut scores: impl FnMut(usize) -> Scores,
    mut steps: impl FnMut(usize, usize) -> Option<Scores>,
) -> Vec<usize> {
    let mut sums: Vec<Scores> = Vec::with_capacity(length);
    let mut origins: Vec<[usize; COUNT]> = Vec::with_capacity(length);
    for n in 0..length {
        let mut now = scores(n);
        let mut origin = [0; COUNT];
        if let Some(before) = sums.last() {
            let mut best = [(i64::MIN, 0); COUNT];
            for (label, sum) in before.iter().enumerate() {
                let steps = steps(n, label).unwrap_or_default();
                for (best, step) in best.iter_mut().zip(steps) {
                    *best = (*best).max((sum + step, label));
                }
            }
            for ((score, origin), (sum, label)) in now.iter_mut().zip(&mut origin).zip(best) {
                *score += sum;
                *origin = label;
            }
        }
        sums.push(now);
        origins.push(origin);
    }
    let Some(last) = sums.last() else { return Vec::new() };
    let mut at = (0..COUNT).max_by_key(|label| last[*label]).unwrap_or_default();
    let mut path = vec![at; length];
    for n in (1..length).rev() {
        at = origins[n][at];
        path[n - 1] = at;
    }
    path
}
