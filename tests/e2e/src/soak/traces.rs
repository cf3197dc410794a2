//! Everything is erased: no file of the profile holds a word of it any more, in no encoding and behind no compression
//! that the browser uses.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::time::sleep;

use super::{Rng, side_by_side};
use crate::Browser;

mod sieve;

/// Long enough that the second copy has been made.
pub const COPIED: Duration = Duration::from_millis(7_500);
/// Characters that stand nowhere else.
pub const RARE: [char; 12] = ['鼯', '鹚', '羼', '彀', '麇', '黼', '爨', '龠', '龛', '魇', '鬻', '齑'];

pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let found = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut found = Vec::new();
        for _ in 0..runs {
            found.push(erase(&mut rng).await?);
        }
        Ok(found)
    })
    .await?;
    let before: usize = found.iter().map(|(before, _)| before).sum();
    let after: Vec<&String> = found.iter().flat_map(|(_, after)| after).collect();
    println!(
        "traces: erased {} times; words of it in {before} files before, in {} after; seed {seed}",
        found.len(),
        after.len()
    );
    ensure!(after.is_empty(), "erased, and still there: {after:#?}");
    Ok(())
}

/// In how many files the words stood before everything was erased, and in which they stand after it.
async fn erase(rng: &mut Rng) -> Result<(usize, Vec<String>)> {
    let latin: String = (0..12).map(|_| char::from(b'a' + rng.between(0, 26) as u8)).collect();
    let chinese: String = (0..6).map(|_| *rng.pick(&RARE)).collect();
    let words = format!("{latin}{chinese}");
    let mut browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    for field in ["title", "addressee", "unit"] {
        write(&browser, field, &words).await?;
    }
    browser.section("incident").await?;
    for field in ["incident.summary", "incident.place"] {
        write(&browser, field, &words).await?;
    }
    browser.section("causes").await?;
    browser.add("add-cause-direct", "causes.0.heading").await?;
    write(&browser, "causes.0.heading", &words).await?;
    browser.click_action_of("keep-entry", "causes.0").await?;
    browser.wait_saved().await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    browser.wait_for(".version").await?;
    browser.open("#/settings").await?;
    write(&browser, "phrases.zh-CN.closing", &words).await?;
    // Something for the bin.
    browser.start_new().await?;
    write(&browser, "title", &format!("删掉的{words}")).await?;
    browser.wait_saved().await?;
    let other = browser.draft().await?;
    browser.click_action("drafts").await?;
    browser.click_action_of("delete", &other).await?;
    browser.wait_for(".bin").await?;
    browser.open(&format!("#/review/{draft}/incident")).await?;
    write(&browser, "incident.source", &words).await?;
    browser.wait_saved().await?;
    sleep(COPIED).await;
    browser.stop().await?;

    // What the search does not find before, it would not find after either.
    let files = browser.profile().join("Default");
    let before = search(browser.profile(), &[&latin, &chinese])?;
    for (folder, what) in [("IndexedDB", "the database"), ("Service Worker/CacheStorage", "the second copies")] {
        for word in [&latin, &chinese] {
            let there = search(&files.join(folder), &[word])?;
            ensure!(!there.is_empty(), "`{word}` is not found in {what}, where it must be");
        }
    }

    browser.start().await?;
    browser.open("#/settings").await?;
    browser.click_action("erase-all").await?;
    browser.click_action("erase-all-confirm").await?;
    browser.wait_js("return location.hash", &[], serde_json::json!("#/")).await?;
    browser.wait_for("[data-action=new]").await?;
    browser.wait_gone(".draft, .bin").await?;
    browser.stop().await?;
    let after = search(browser.profile(), &[&latin, &chinese])?;
    let root = browser.profile();
    let short = |path: &PathBuf| path.strip_prefix(root).unwrap_or(path).display().to_string();
    Ok((before.len(), after.iter().map(short).collect()))
}

pub async fn write(browser: &Browser, field: &str, words: &str) -> Result<()> {
    browser.caret_to_end(field).await?;
    browser.insert(words).await?;
    let held = browser.value(field).await?;
    ensure!(held.contains(words), "`{field}` holds `{held}`");
    Ok(())
}

/// The files below a folder that hold one of these words.
pub fn search(folder: &Path, words: &[&String]) -> Result<Vec<PathBuf>> {
    let needles: Vec<Vec<u8>> = words.iter().flat_map(|word| sieve::encodings(word)).collect();
    let mut found = Vec::new();
    for path in super::all_files(folder)? {
        let bytes = std::fs::read(&path).with_context(|| format!("{} can't be read", path.display()))?;
        if sieve::layers(&bytes).any(|layer| needles.iter().any(|needle| sieve::holds(&layer, needle))) {
            found.push(path);
        }
    }
    Ok(found)
}
