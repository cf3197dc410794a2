//! What the app promises whatever happens, tried over and over with chances: each of these programs prints one line
//! of figures and fails when the promise was broken. The journeys run a few rounds of each, `cargo xtask soak` many.

pub mod board;
pub mod corruptions;
pub mod faults;
pub mod kills;
pub mod locks;
mod mutate;
pub mod mutations;
pub mod panics;

mod rng;
pub mod sealed;
pub mod tabs;
pub mod traces;
mod windows;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::Browser;
pub use rng::Rng;

/// Where the choices of this run start: `FUPAN_SEED` to repeat an earlier one, else by the clock.
pub fn seed() -> u64 {
    if let Some(given) = std::env::var("FUPAN_SEED").ok().and_then(|text| text.parse().ok()) {
        return given;
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(now.subsec_nanos()) ^ now.as_secs()
}

/// Shares the runs out to two browsers side by side: more would only wait for each other on a small machine.
async fn side_by_side<T>(runs: usize, seed: u64, work: impl AsyncFn(usize, Rng) -> Result<Vec<T>>) -> Result<Vec<T>> {
    let (mut first, second) =
        tokio::try_join!(work(runs.div_ceil(2), Rng::new(seed)), work(runs / 2, Rng::new(seed ^ 0x5DEE_CE66)))?;
    first.extend(second);
    Ok(first)
}

/// A draft file with about so many bytes of text besides what is typed into it.
fn draft_of_size(bytes: usize) -> Vec<u8> {
    /// Of which about half stand in the causes, as in a real review.
    const SENTENCE: &str = "站台照明中断后，值班人员没有按程序上报，也没有在现场留下记录。";
    let paragraph = SENTENCE.repeat(15.min(bytes / 2 / SENTENCE.len()).max(1));
    let count = (bytes / 2 / paragraph.len()).max(1);
    let item = |n: usize| json!({ "id": format!("item{n}"), "heading": format!("第{n}项"), "text": paragraph });
    let mut causes: Vec<Value> = (0..count).map(|n| item(n + 1000)).collect();
    for cause in &mut causes {
        cause["level"] = json!("direct");
    }
    let impacts: Vec<Value> = (0..count).map(item).collect();
    let review = json!({ "title": "旧站台照明中断问题", "impacts": impacts, "causes": causes });
    json!({ "format": "fupan-review", "version": 1, "revision": 1, "review": review }).to_string().into_bytes()
}

impl Browser {
    /// Waits for what a script started in the page has put into `window.outcome`; an error there is an error here.
    async fn outcome(&self, patience: Duration) -> Result<Value> {
        let give_up = Instant::now() + patience;
        loop {
            let outcome = self.js("return window.outcome ?? null", &[]).await?;
            if let Some(error) = outcome["error"].as_str() {
                anyhow::bail!("the script in the page failed: {error}");
            }
            if !outcome.is_null() {
                return Ok(outcome);
            }
            if Instant::now() > give_up {
                let so_far = self.js("return window.progress ?? null", &[]).await?;
                anyhow::bail!("the script in the page did not end within {patience:?}, so far {so_far}");
            }
            sleep(Duration::from_millis(200)).await;
        }
    }

    /// A page of the app's origin without the app, from which scripts drive the app in frames and windows.
    async fn open_stage(&self) -> Result<()> {
        self.driver.goto(format!("{}stage", self.url)).await.context("no page to drive the app from")
    }
}

/// The middle and the greatest of these.
fn spread(values: impl Iterator<Item = Duration>) -> (Duration, Duration) {
    let mut values: Vec<Duration> = values.collect();
    values.sort();
    let middle = values.get(values.len() / 2).copied().unwrap_or_default();
    (middle, values.last().copied().unwrap_or_default())
}

/// The files below a folder: no sockets, and nothing that a running browser has removed meanwhile.
fn all_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))?.flatten() {
        let path = entry.path();
        match fs::metadata(&path) {
            Ok(about) if about.is_dir() => files.extend(all_files(&path).or_else(|error| unless_gone(&path, error))?),
            Ok(about) if about.is_file() => files.push(path),
            _ => {}
        }
    }
    Ok(files)
}

/// Nothing, if what cannot be read is there no more.
fn unless_gone<T: Default>(path: &Path, error: anyhow::Error) -> Result<T> {
    if path.exists() { Err(error) } else { Ok(T::default()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_repeated_from_their_seed_and_reach_everything() {
        let choices = |seed| {
            let mut rng = Rng::new(seed);
            (0..500).map(|_| rng.between(3, 10)).collect::<Vec<_>>()
        };
        assert_eq!(choices(7), choices(7));
        assert_ne!(choices(7), choices(8));
        for n in 3..10 {
            assert!(choices(0).contains(&n), "{n} never came");
        }
    }
}
