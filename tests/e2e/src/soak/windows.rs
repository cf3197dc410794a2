//! Two windows of the app beside each other: where browsers have locks, on plain http, where windows ask each other, and with
//! nothing that keeps them apart.

use std::time::Duration;

use anyhow::Result;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Rng;
use crate::{Browser, Setup};

/// Pairs of windows in one browser.
const PAIRS: usize = 2;

/// Takes away what keeps two windows apart, so that only the comparison of revisions is left.
const UNGUARDED: &str = "delete window.BroadcastChannel; delete Navigator.prototype.locks;";

/// The scripts before those that drive windows.
macro_rules! script {
    ($file:literal) => {
        concat!(include_str!("chance.js"), include_str!("windows.js"), include_str!($file))
    };
}
pub(super) use script;

/// Runs a [`script!`] so many times in all, and returns what it found in each kind of place.
pub async fn lane<T: DeserializeOwned>(script: &str, runs: usize, mut rng: Rng) -> Result<Vec<T>> {
    let mut outcomes = Vec::new();
    // Plain http has no locks; there windows ask each other.
    let (plain, unguarded) = (runs / 4, runs / 4);
    for (runs, setup, in_frames) in [
        (runs - plain - unguarded, Setup::default(), false),
        (plain, Setup::default().on_host("fupan.intranet"), false),
        (unguarded, Setup::default().before_load(UNGUARDED), true),
    ] {
        if runs > 0 {
            outcomes.push(drive(script, runs, rng.between(0, 1 << 31), setup, in_frames).await?);
        }
    }
    Ok(outcomes)
}

async fn drive<T: DeserializeOwned>(script: &str, runs: usize, seed: u64, setup: Setup, in_frames: bool) -> Result<T> {
    // A window behind another would sleep most of the time.
    let setup = ["background-timer-throttling", "renderer-backgrounding", "backgrounding-occluded-windows"]
        .iter()
        .fold(setup, |setup, what| setup.argument(&format!("--disable-{what}")));
    let browser = Browser::launch_with(setup).await?;
    browser.open_stage().await?;
    let pairs = PAIRS.min(runs);
    let arguments = [json!(pairs), json!(runs), json!(seed), json!(in_frames)];
    browser.js(script, &arguments).await?;
    let patience = Duration::from_secs(180) + Duration::from_secs(120) * u32::try_from(runs / pairs)?;
    let outcome = serde_json::from_value(browser.outcome(patience).await?)?;
    browser.quit().await?;
    Ok(outcome)
}

/// The first of what was found, a line each.
pub fn examples(list: &[Value]) -> String {
    list.iter().take(5).map(|one| format!("\n  {one}")).collect()
}
