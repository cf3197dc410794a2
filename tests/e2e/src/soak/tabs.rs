//! Two windows show the same draft, and whoever sits before them types here and there, takes over, reloads, leaves and
//! comes back. What a window called saved must be there in the end, in the draft or in a copy beside it.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::{
    side_by_side,
    windows::{examples, lane, script},
};

const SCRIPT: &str = script!("tabs.js");

/// What the script found.
#[derive(Default, Deserialize)]
struct Outcome {
    interleavings: usize,
    words: usize,
    /// Words that stood in a window that said "saved".
    committed: usize,
    taken: usize,
    forks: usize,
    lost: Vec<Value>,
    /// The same of words never called saved, but typed more than a second before something happened.
    overdue: Vec<Value>,
    /// Words typed, never called saved, and gone.
    never_saved: usize,
    /// Windows that did not come to rest.
    stuck: Vec<Value>,
}

/// Also asserts the second that a machine with nothing else to do keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let overdue = keep_what_is_saved(runs, seed).await?;
    ensure!(overdue.is_empty(), "typed more than a second ago and lost:{}", examples(&overdue));
    Ok(())
}

/// Asserts what any machine keeps; returns where words were lost that had not been called saved within a second.
pub async fn keep_what_is_saved(runs: usize, seed: u64) -> Result<Vec<Value>> {
    let mut all = Outcome::default();
    let parts: Vec<Outcome> = side_by_side(runs, seed, async |runs, rng| lane(SCRIPT, runs, rng).await).await?;
    for part in parts {
        all.interleavings += part.interleavings;
        all.words += part.words;
        all.committed += part.committed;
        all.taken += part.taken;
        all.forks += part.forks;
        all.lost.extend(part.lost);
        all.overdue.extend(part.overdue);
        all.never_saved += part.never_saved;
        all.stuck.extend(part.stuck);
    }
    println!(
        "tabs: {} interleavings, {} words typed, {} called saved, {} times taken over, {} copies; lost in {} of \
         them, words older than a second in {}; words younger than that {}; without rest: {}; seed {seed}",
        all.interleavings,
        all.words,
        all.committed,
        all.taken,
        all.forks,
        all.lost.len(),
        all.overdue.len(),
        all.never_saved,
        all.stuck.len(),
    );
    ensure!(all.interleavings == runs, "{} interleavings instead of {runs}", all.interleavings);
    ensure!(all.committed > all.interleavings, "hardly anything was ever saved: this proves nothing");
    ensure!(all.lost.is_empty(), "called saved and lost:{}", examples(&all.lost));
    ensure!(all.stuck.is_empty(), "windows did not come to rest:{}", examples(&all.stuck));
    Ok(all.overdue)
}
