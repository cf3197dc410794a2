//! The database fails while somebody types, in every way a database can. "Saved" must never be said of what is not,
//! and once the database is well, everything is saved without anybody's doing.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Rng, side_by_side};
use crate::{Browser, Setup};

/// Drafts that are typed into at once in one browser.
const FRAMES: usize = 4;
/// Faults in a hundred that answer nothing at all: the app waits for them, and so does this.
const SLOW: u64 = 5;

/// What the script found; the lists hold one example each.
#[derive(Default, Deserialize)]
struct Outcome {
    faults: usize,
    /// Faults that hit something the app was doing.
    struck: usize,
    /// How often "saved" was checked.
    checked: usize,
    false_saved: Vec<Value>,
    lost: Vec<Value>,
    shrunk: Vec<Value>,
    not_back: Vec<Value>,
    /// Times the app went on in memory, and said so.
    memory: usize,
    /// Times the app put a copy beside the draft, though nobody else was writing.
    copies: usize,
    /// From the end of a fault until all was saved, in milliseconds.
    slowest: u64,
}

pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let mut all = Outcome::default();
    for part in side_by_side(runs, seed, lane).await? {
        all.faults += part.faults;
        all.struck += part.struck;
        all.checked += part.checked;
        all.false_saved.extend(part.false_saved);
        all.lost.extend(part.lost);
        all.shrunk.extend(part.shrunk);
        all.not_back.extend(part.not_back);
        all.memory += part.memory;
        all.copies += part.copies;
        all.slowest = all.slowest.max(part.slowest);
    }
    println!(
        "faults: {}, {} of them struck; false \"saved\": {} of {}; texts lost: {}; fields that shrank: {}; not saved again: \
         {}, in memory and said so: {}, copies: {}; saved again after {} ms at most; seed {seed}",
        all.faults,
        all.struck,
        all.false_saved.len(),
        all.checked,
        all.lost.len(),
        all.shrunk.len(),
        all.not_back.len(),
        all.memory,
        all.copies,
        all.slowest,
    );
    let examples = |list: &[Value]| list.iter().take(5).map(|one| format!("\n  {one}")).collect::<String>();
    ensure!(all.faults == runs, "{} faults instead of {runs}", all.faults);
    ensure!(all.struck * 2 > all.faults, "most faults met nothing: this proves nothing");
    ensure!(all.false_saved.is_empty(), "\"saved\" was said of what is not:{}", examples(&all.false_saved));
    ensure!(all.lost.is_empty(), "text was lost:{}", examples(&all.lost));
    ensure!(all.shrunk.is_empty(), "text went out of the field:{}", examples(&all.shrunk));
    ensure!(all.not_back.is_empty(), "not saved again after the fault:{}", examples(&all.not_back));
    Ok(())
}

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Outcome>> {
    if runs == 0 { Ok(Vec::new()) } else { Ok(vec![drive(runs, rng.between(0, 1 << 31), None).await?]) }
}

/// So many faults in one browser, perhaps all of one kind.
async fn drive(runs: usize, seed: u64, kind: Option<&str>) -> Result<Outcome> {
    let browser = Browser::launch_with(Setup::default().before_load(include_str!("faulty.js"))).await?;
    browser.open_stage().await?;
    let frames = FRAMES.min(runs);
    let arguments = [json!(frames), json!(runs), json!(SLOW), json!(seed), json!(kind)];
    browser.js(concat!(include_str!("chance.js"), include_str!("faults.js")), &arguments).await?;
    let patience = Duration::from_secs(180) + Duration::from_secs(90) * u32::try_from(runs / frames)?;
    let outcome = serde_json::from_value(browser.outcome(patience).await?)?;
    browser.quit().await?;
    Ok(outcome)
}

/// Whether a "saved" that is not true would be noticed: a database that lies makes the app say so in good faith.
pub async fn notices_a_lie() -> Result<()> {
    let outcome = drive(12, 1, Some("lies")).await?;
    ensure!(!outcome.false_saved.is_empty(), "a false \"saved\" went unnoticed in {} checks", outcome.checked);
    Ok(())
}
