//! One window shows the board, another the draft itself, and whoever sits before them changes measures here and there, takes
//! changes back, leaves, comes back and reloads. What a window called saved must be there in the end, and what was not taken
//! must have been said.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::{
    side_by_side,
    windows::{examples, lane, script},
};

const SCRIPT: &str = script!("board.js");

/// What the script found.
#[derive(Default, Deserialize)]
struct Outcome {
    schedules: usize,
    /// Words typed on the board, and in the draft.
    on_board: usize,
    in_draft: usize,
    /// Words that stood in a window that said "saved".
    committed: usize,
    /// States that were chosen, on either side.
    states: usize,
    /// Steps that the board took back, or made again.
    steps: usize,
    /// Changes that the board refused.
    refused: usize,
    forks: usize,
    lost: Vec<Value>,
    /// Words that were typed on the board, are gone, and of which nothing was said.
    silent: Vec<Value>,
    /// Words that lost a letter while they were typed.
    garbled: Vec<Value>,
    /// Windows that show something else than is stored when all is quiet.
    stale: Vec<Value>,
    /// Windows that did not come to rest.
    stuck: Vec<Value>,
}

/// Asserts what any machine keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let mut all = Outcome::default();
    let parts: Vec<Outcome> = side_by_side(runs, seed, async |runs, rng| lane(SCRIPT, runs, rng).await).await?;
    for part in parts {
        all.schedules += part.schedules;
        all.on_board += part.on_board;
        all.in_draft += part.in_draft;
        all.committed += part.committed;
        all.states += part.states;
        all.steps += part.steps;
        all.refused += part.refused;
        all.forks += part.forks;
        all.lost.extend(part.lost);
        all.silent.extend(part.silent);
        all.garbled.extend(part.garbled);
        all.stale.extend(part.stale);
        all.stuck.extend(part.stuck);
    }
    println!(
        "board: {} schedules, {} words typed on the board and {} in the draft, {} called saved, {} states chosen, {} steps \
         taken back or made again, {} changes refused, {} copies; lost in {} schedules, gone without a word in {}, garbled \
         in {}, shown wrong in {}, without rest {}; seed {seed}",
        all.schedules,
        all.on_board,
        all.in_draft,
        all.committed,
        all.states,
        all.steps,
        all.refused,
        all.forks,
        all.lost.len(),
        all.silent.len(),
        all.garbled.len(),
        all.stale.len(),
        all.stuck.len(),
    );
    ensure!(all.schedules == runs, "{} schedules instead of {runs}", all.schedules);
    ensure!(all.committed > all.schedules, "hardly anything was ever saved: this proves nothing");
    for (about, found) in [
        ("called saved and lost", &all.lost),
        ("gone from the board without a word", &all.silent),
        ("lost a letter while they were typed", &all.garbled),
        ("shown otherwise than stored", &all.stale),
        ("windows did not come to rest", &all.stuck),
    ] {
        ensure!(found.is_empty(), "{about}:{}", examples(found));
    }
    Ok(())
}
