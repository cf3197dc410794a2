//! Everything is erased: nothing that the browser hands out holds a word of it any more, and no file of the profile either,
//! in no encoding and behind no compression that the browser uses. The files are the browser's, which removes old ones in
//! its own time, so whether a word is left there is measured.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::{Rng, side_by_side};
use crate::Browser;

mod sieve;

/// Characters that stand nowhere else.
pub const RARE: [char; 12] = ['鼯', '鹚', '羼', '彀', '麇', '黼', '爨', '龠', '龛', '魇', '鬻', '齑'];

/// Also asserts that no file holds a word, which a machine with nothing else to do keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let left = erase_all(runs, seed).await?;
    ensure!(left.is_empty(), "erased, and still there: {left:#?}");
    Ok(())
}

/// Asserts what any machine keeps; returns the files that still held a word.
pub async fn erase_all(runs: usize, seed: u64) -> Result<Vec<String>> {
    let found = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut found = Vec::new();
        for _ in 0..runs {
            found.push(erase(&mut rng).await?);
        }
        Ok(found)
    })
    .await?;
    let before: usize = found.iter().map(|erased| erased.before).sum();
    let gone = found.iter().filter(|erased| erased.left.is_empty()).count();
    println!(
        "traces: erased {} times; words in {before} files before, none in any file of {gone} profiles after; seed {seed}",
        found.len(),
    );
    Ok(found.into_iter().flat_map(|erased| erased.left).collect())
}

/// What came of erasing everything.
struct Erased {
    /// In how many files the words stood before.
    before: usize,
    /// The files that hold one afterwards.
    left: Vec<String>,
}

async fn erase(rng: &mut Rng) -> Result<Erased> {
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
    browser.wait_copied(&draft).await?;
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
    hands_out_none(&browser, &[&latin, &chinese]).await?;
    browser.stop().await?;
    let left = holding(&browser, &[&latin, &chinese])?;
    Ok(Erased { before: before.len(), left })
}

/// Everything that pages of this origin can read of what is kept for them, but the app itself.
const HANDED_OUT: &str = "const done = arguments[0];
    (async () => {
        const kept = [{ ...localStorage }, { ...sessionStorage }, document.title, history.state];
        for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name);
            await new Promise((opened) => open.onsuccess = opened);
            kept.push(name);
            for (const store of open.result.objectStoreNames) {
                const all = open.result.transaction(store).objectStore(store).getAll();
                await new Promise((read) => all.onsuccess = read);
                kept.push(...all.result);
            }
            open.result.close();
        }
        for (const name of await caches.keys()) {
            if (name.startsWith('fupan-app-')) continue;
            for (const copy of await (await caches.open(name)).matchAll()) kept.push(await copy.text());
        }
        done(JSON.stringify(kept));
    })()";

/// Fails if one of these words is in anything that the browser hands out to the page.
pub async fn hands_out_none(browser: &Browser, words: &[&String]) -> Result<()> {
    let kept = browser.js_async(HANDED_OUT).await?;
    let kept = kept.as_str().unwrap_or_default();
    ensure!(kept.contains("fupan"), "not even the app's own database is handed out: {kept}");
    ensure!(!words.iter().any(|word| kept.contains(word.as_str())), "it is still handed out: {kept}");
    Ok(())
}

/// The files of a closed browser's profile that hold one of these words, by their paths in it.
pub fn holding(browser: &Browser, words: &[&String]) -> Result<Vec<String>> {
    let root = browser.profile();
    let short = |path: &PathBuf| path.strip_prefix(root).unwrap_or(path).display().to_string();
    Ok(search(root, words)?.iter().map(short).collect())
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
        let read = std::fs::read(&path).with_context(|| format!("{} can't be read", path.display()));
        let bytes = read.or_else(|error| super::unless_gone(&path, error))?;
        if sieve::layers(&bytes).any(|layer| needles.iter().any(|needle| sieve::holds(&layer, needle))) {
            found.push(path);
        }
    }
    Ok(found)
}
