//! Two windows show the same draft, and whoever sits before them types here and there, takes over, reloads, leaves and
//! comes back. What a window called saved must be there in the end, in the draft or in a copy beside it.

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
    for part in side_by_side(runs, seed, lane).await? {
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

fn examples(list: &[Value]) -> String {
    list.iter().take(5).map(|one| format!("\n  {one}")).collect()
}

/// Takes away what keeps two windows apart, so that only the comparison of revisions is left.
const UNGUARDED: &str = "delete window.BroadcastChannel; delete Navigator.prototype.locks;";

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    // Plain http has no locks; there windows ask each other.
    let (plain, unguarded) = (runs / 4, runs / 4);
    for (runs, setup, in_frames) in [
        (runs - plain - unguarded, Setup::default(), false),
        (plain, Setup::default().on_host("fupan.intranet"), false),
        (unguarded, Setup::default().before_load(UNGUARDED), true),
    ] {
        if runs > 0 {
            outcomes.push(drive(runs, rng.between(0, 1 << 31), setup, in_frames).await?);
        }
    }
    Ok(outcomes)
}

async fn drive(runs: usize, seed: u64, setup: Setup, in_frames: bool) -> Result<Outcome> {
    // A window behind another would sleep most of the time.
    let setup = ["background-timer-throttling", "renderer-backgrounding", "backgrounding-occluded-windows"]
        .iter()
        .fold(setup, |setup, what| setup.argument(&format!("--disable-{what}")));
    let browser = Browser::launch_with(setup).await?;
    browser.open_stage().await?;
    let pairs = PAIRS.min(runs);
    let arguments = [json!(pairs), json!(runs), json!(seed), json!(in_frames)];
    browser.js(concat!(include_str!("chance.js"), include_str!("tabs.js")), &arguments).await?;
    let patience = Duration::from_secs(180) + Duration::from_secs(120) * u32::try_from(runs / pairs)?;
    let outcome = serde_json::from_value(browser.outcome(patience).await?)?;
    browser.quit().await?;
    Ok(outcome)
}
