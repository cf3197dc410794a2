//! Spoilt files are given to the page that brings files in: it refuses each as a whole or takes it as a whole, goes on
//! working, and leaves what is there as it is. Many more of them the readers alone get, in `tests/web`.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Rng, mutate::mutate, side_by_side};
use crate::{Browser, PATIENCE};

/// How long a file may keep the page busy.
const PROMISE: Duration = Duration::from_secs(1);

struct Read {
    taken: bool,
    time: Duration,
}

/// Also asserts the time that a machine with nothing else to do keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let slowest = change_nothing(runs, seed).await?;
    ensure!(slowest <= PROMISE, "a file kept the page busy for {slowest:?}");
    Ok(())
}

/// Asserts what any machine keeps; returns how long the slowest file kept the page busy.
pub async fn change_nothing(runs: usize, seed: u64) -> Result<Duration> {
    let read = side_by_side(runs, seed, lane).await?;
    let taken = read.iter().filter(|read| read.taken).count();
    let slowest = read.iter().map(|read| read.time).max().unwrap_or_default();
    println!(
        "mutations: {} files brought in, {} refused, {taken} taken, the slowest within {slowest:?}; seed {seed}",
        read.len(),
        read.len() - taken,
    );
    ensure!(taken * 2 < read.len(), "most files were good still: this proves nothing");
    Ok(slowest)
}

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Read>> {
    let mut all = Vec::new();
    if runs == 0 {
        return Ok(all);
    }
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    let mine = browser.draft().await?;
    browser.wait_saved().await?;
    browser.open("#/").await?;
    let file = browser.download_of("export-json", &mine).await?;
    let before = records(&browser).await?;
    for n in 0..runs {
        let spoilt = mutate(&mut rng, &file);
        let name = format!("spoilt-{n}.fupan.json");
        let keep = || std::fs::write(std::env::temp_dir().join(&name), &spoilt);
        let read = bring(&browser, &name, &spoilt).await;
        let after = records(&browser).await?;
        let unharmed = before.iter().all(|record| after.contains(record));
        let wrong = match &read {
            Err(error) => Some(format!("{error:#}")),
            Ok(_) if !unharmed => Some("what was there has changed".to_owned()),
            Ok(read) if read.time > PROMISE => {
                keep()?;
                println!("{name}, left in the folder for temporary files, took {:?}", read.time);
                None
            }
            Ok(read) if read.taken != (after.len() == before.len() + 1) => {
                Some(format!("{} drafts instead of {}, taken: {}", after.len(), before.len(), read.taken))
            }
            Ok(_) => None,
        };
        if let Some(wrong) = wrong {
            keep()?;
            bail!("{name}, left in the folder for temporary files: {wrong}");
        }
        let read = read?;
        if read.taken {
            // Away with it, or the list would grow; the bin is no concern of this.
            browser.open("#/").await?;
            browser.wait_for("[data-action=open]").await?;
            let code = "const done = arguments[0], opened = indexedDB.open('fupan');
                opened.onsuccess = () => {
                    const transaction = opened.result.transaction('drafts', 'readwrite');
                    const drafts = transaction.objectStore('drafts');
                    drafts.getAllKeys().onsuccess = ({ target }) => {
                        for (const id of target.result) if (id !== MINE) drafts.delete(id);
                    };
                    transaction.oncomplete = () => { opened.result.close(); done(true); };
                };";
            browser.js_async(&code.replace("MINE", &json!(mine).to_string())).await?;
        }
        all.push(read);
    }
    browser.quit().await?;
    Ok(all)
}

/// Gives the page a file, and waits until it has said what it makes of it.
async fn bring(browser: &Browser, name: &str, bytes: &[u8]) -> Result<Read> {
    browser.open("#/").await?;
    browser.open("#/import").await?;
    let start = Instant::now();
    browser.give_file("input[type=file]", name, bytes).await?;
    let code =
        "if (location.hash.startsWith('#/review/') && document.querySelector('[data-save=saved]')) return 'taken';
        return document.querySelector('[role=alert] h2')?.textContent.includes(arguments[0]) ? 'refused' : '';";
    loop {
        match browser.js(code, &[json!(name)]).await?.as_str() {
            Some(answer @ ("taken" | "refused")) => {
                return Ok(Read { taken: answer == "taken", time: start.elapsed() });
            }
            _ if start.elapsed() > PATIENCE => bail!("no answer within {PATIENCE:?}"),
            _ => sleep(Duration::from_millis(10)).await,
        }
    }
}

/// Id and text of every draft there is.
async fn records(browser: &Browser) -> Result<Vec<Value>> {
    let code = "const done = arguments[0], opened = indexedDB.open('fupan');
        opened.onsuccess = () => {
            opened.result.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) => {
                opened.result.close();
                done(target.result.map(({ id, text }) => [id, text]));
            };
        };";
    serde_json::from_value(browser.js_async(code).await?).context("the database can't be read")
}
