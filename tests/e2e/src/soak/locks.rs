//! A draft that is in plain gets its passphrase: nothing that the browser hands out holds a word of it any more, and whenever
//! the browser dies on the way, not a word is lost. What was there in plain may stay in files of the browser's, which it
//! removes in its own time: how often a word is left is measured. Of a draft that has its passphrase from the first word
//! none is ever there: [`sealed`](super::sealed).

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use tokio::time::sleep;

use super::{
    Rng, side_by_side, spread,
    traces::{RARE, hands_out_none, holding, write},
};
use crate::Browser;

const PASSPHRASE: &str = "mole lantern seven";
/// Within so many milliseconds of the click everything has happened.
const ALL: u64 = 10_000;

/// Reports how often a word was left, and in which files.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    for file in lose_nothing(runs, seed).await? {
        println!("left in {file}");
    }
    Ok(())
}

/// Asserts what any machine keeps; returns the files that still held a word.
pub async fn lose_nothing(runs: usize, seed: u64) -> Result<Vec<String>> {
    let locked = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut locked = Vec::new();
        for _ in 0..runs {
            locked.push(lock(&mut rng).await?);
            died(&mut rng).await?;
        }
        Ok(locked)
    })
    .await?;
    let before: usize = locked.iter().map(|locked| locked.before).sum();
    let gone = locked.iter().filter(|locked| locked.left.is_empty()).count();
    let (median, worst) = spread(locked.iter().map(|locked| locked.time));
    println!(
        "locks: {} drafts locked; words of them in {before} files before, none in any file of {gone} profiles after; set \
         within {median:?}, at worst {worst:?}; as often killed on the way, nothing lost; seed {seed}",
        locked.len(),
    );
    Ok(locked.into_iter().flat_map(|locked| locked.left).collect())
}

/// What came of setting a passphrase.
struct Locked {
    /// In how many files the words stood before.
    before: usize,
    /// The files that hold one afterwards.
    left: Vec<String>,
    /// From the click until it was set.
    time: Duration,
}

/// Words that stand nowhere else: Latin and Chinese ones.
pub fn rare(rng: &mut Rng) -> [String; 2] {
    let latin = (0..12).map(|_| char::from(b'a' + rng.between(0, 26) as u8)).collect();
    [latin, (0..6).map(|_| *rng.pick(&RARE)).collect()]
}

/// A browser with an open draft that holds these words, versions and a second copy of it, and another draft.
async fn with_draft(words: &str) -> Result<(Browser, String)> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    write(&browser, "title", "另一份").await?;
    browser.wait_saved().await?;
    let draft = browser.start_new().await?;
    write(&browser, "title", words).await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    browser.wait_for(".version").await?;
    browser.section("incident").await?;
    write(&browser, "incident.summary", words).await?;
    browser.wait_saved().await?;
    browser.wait_copied(&draft).await?;
    Ok((browser, draft))
}

async fn ask(browser: &Browser) -> Result<()> {
    browser.section("lock").await?;
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.fill("passphrase-again", PASSPHRASE).await?;
    browser.click_action("lock-set").await
}

async fn lock(rng: &mut Rng) -> Result<Locked> {
    let [latin, chinese] = rare(rng);
    let (mut browser, draft) = with_draft(&format!("{latin}{chinese}")).await?;
    browser.stop().await?;
    let before = holding(&browser, &[&latin, &chinese])?.len();
    ensure!(before > 1, "the words are found in {before} files alone");
    browser.start().await?;
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.field("title").await?;
    ask(&browser).await?;
    let asked = Instant::now();
    browser.wait_for("[data-action=lock-now]").await?;
    let time = asked.elapsed();
    // Written on: sealed as well, the copy and the next version too.
    browser.section("basics").await?;
    write(&browser, "unit", &chinese).await?;
    browser.wait_saved().await?;
    browser.wait_copied(&draft).await?;
    browser.click_action("lock-now").await?;
    browser.wait_for("[data-action=unlock]").await?;
    hands_out_none(&browser, &[&latin, &chinese]).await?;
    browser.stop().await?;
    Ok(Locked { before, left: holding(&browser, &[&latin, &chinese])?, time })
}

/// The browser is killed while everything is written anew; both drafts are there afterwards, one of them perhaps locked.
async fn died(rng: &mut Rng) -> Result<()> {
    let [latin, _] = rare(rng);
    let (mut browser, draft) = with_draft(&latin).await?;
    ask(&browser).await?;
    let wait = rng.between(0, ALL);
    sleep(Duration::from_millis(wait)).await;
    browser.kill().await?;
    browser.start().await?;
    browser.open("#/").await?;
    browser.wait_js("return document.querySelectorAll('li.draft').length", &[], serde_json::json!(2)).await?;
    browser.open(&format!("#/review/{draft}/incident")).await?;
    let is_locked = browser.wait_for("[name=passphrase], [name='incident.summary']").await?.attr("name").await?;
    if is_locked.as_deref() == Some("passphrase") {
        browser.fill("passphrase", PASSPHRASE).await?;
        browser.click_action("unlock").await?;
    }
    browser.wait_value("incident.summary", &latin).await?;
    browser.section("versions").await?;
    browser.wait_for(".version").await?;
    println!(
        "killed after {wait} ms: {}",
        if is_locked.as_deref() == Some("passphrase") { "locked" } else { "in plain" }
    );
    Ok(())
}
