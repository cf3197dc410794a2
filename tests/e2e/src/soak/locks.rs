//! A draft gets its passphrase: no file of the profile holds a word of it any more, and whenever the browser dies on the
//! way, not a word is lost.

use std::time::Duration;

use anyhow::{Result, ensure};
use tokio::time::sleep;

use super::{
    Rng, side_by_side,
    traces::{COPIED, RARE, search, write},
};
use crate::Browser;

const PASSPHRASE: &str = "mole lantern seven";
/// Within so many milliseconds of the click everything has happened.
const ALL: u64 = 2_500;

pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let found = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut found = Vec::new();
        for _ in 0..runs {
            found.push(lock(&mut rng).await?);
            died(&mut rng).await?;
        }
        Ok(found)
    })
    .await?;
    let before: usize = found.iter().map(|(before, _)| before).sum();
    let after: Vec<&String> = found.iter().flat_map(|(_, after)| after).collect();
    println!(
        "locks: locked {} times; words of it in {before} files before, in {} after; as often killed on the way, nothing \
         lost; seed {seed}",
        found.len(),
        after.len()
    );
    ensure!(after.is_empty(), "locked, and still there: {after:#?}");
    Ok(())
}

/// Words that stand nowhere else: Latin and Chinese ones.
fn rare(rng: &mut Rng) -> [String; 2] {
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
    sleep(COPIED).await;
    Ok((browser, draft))
}

async fn ask(browser: &Browser) -> Result<()> {
    browser.section("lock").await?;
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.fill("passphrase-again", PASSPHRASE).await?;
    browser.click_action("lock-set").await
}

/// In how many files the words stood before, and in which they stand afterwards.
async fn lock(rng: &mut Rng) -> Result<(usize, Vec<String>)> {
    let [latin, chinese] = rare(rng);
    let (mut browser, draft) = with_draft(&format!("{latin}{chinese}")).await?;
    browser.stop().await?;
    let before = search(browser.profile(), &[&latin, &chinese])?;
    ensure!(before.len() > 1, "the words are found in {before:?} alone");
    browser.start().await?;
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.wait_for("[name=title]").await?;
    ask(&browser).await?;
    browser.wait_for("[data-action=lock-now]").await?;
    // Written on: sealed as well, the copy and the next version too.
    browser.section("basics").await?;
    write(&browser, "unit", &chinese).await?;
    browser.wait_saved().await?;
    sleep(COPIED).await;
    browser.click_action("lock-now").await?;
    browser.field("passphrase").await?;
    browser.stop().await?;
    let after = search(browser.profile(), &[&latin, &chinese])?;
    let root = browser.profile();
    Ok((before.len(), after.iter().map(|path| path.strip_prefix(root).unwrap_or(path).display().to_string()).collect()))
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
