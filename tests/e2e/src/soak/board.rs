//! One window shows the board, another the draft itself, and whoever sits before them changes measures here and there, takes
//! changes back, leaves, comes back and reloads. What a window called saved must be there in the end, and what was not taken
//! must have been said.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Rng, side_by_side};
use crate::{Browser, Setup};

/// Pairs of windows in one browser.
const PAIRS: usize = 2;

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
    for part in side_by_side(runs, seed, lane).await? {
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

fn examples(list: &[Value]) -> String {
    list.iter().take(3).map(|one| format!("\n  {one}")).collect()
}

/// Takes away what keeps two windows apart, so that only the comparison of revisions is left.
const UNGUARDED: &str = "delete window.BroadcastChannel; delete Navigator.prototype.locks;";

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    // Plain http has no locks; there windows ask each other.
    let (plain, unguarded) = (runs / 4, runs / 4);
    for (runs, setup, is_unguarded) in [
        (runs - plain - unguarded, Setup::default(), false),
        (plain, Setup::default().on_host("fupan.intranet"), false),
        (unguarded, Setup::default().before_load(UNGUARDED), true),
    ] {
        if runs > 0 {
            outcomes.push(drive(runs, rng.between(0, 1 << 31), setup, is_unguarded).await?);
        }
    }
    Ok(outcomes)
}

async fn drive(runs: usize, seed: u64, setup: Setup, is_unguarded: bool) -> Result<Outcome> {
    // A window behind another would sleep most of the time.
    let setup = ["background-timer-throttling", "renderer-backgrounding", "backgrounding-occluded-windows"]
        .iter()
        .fold(setup, |setup, what| setup.argument(&format!("--disable-{what}")));
    let browser = Browser::launch_with(setup).await?;
    browser.open_stage().await?;
    let pairs = PAIRS.min(runs);
    let arguments = [json!(pairs), json!(runs), json!(seed), json!(is_unguarded)];
    browser.js(concat!(include_str!("chance.js"), include_str!("board.js")), &arguments).await?;
    let patience = Duration::from_secs(180) + Duration::from_secs(120) * u32::try_from(runs / pairs)?;
    let outcome = serde_json::from_value(browser.outcome(patience).await?)?;
    browser.quit().await?;
    Ok(outcome)
}
