//! Everything in one file and back, everything gone, and what an earlier program left.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};
use thirtyfour::By;

/// A browser on its settings that keeps a draft, a version of it and a sentence of the office; and the draft's id.
async fn with_everything() -> Result<(Browser, String)> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.fill("title", "站台照明中断").await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    browser.wait_for("[data-action=open-version]").await?;
    browser.open("#/settings").await?;
    browser.fill("phrases.zh-CN.closing", "请各科室对照检查").await?;
    browser.wait_kept().await?;
    Ok((browser, draft))
}

async fn restore(browser: &Browser, name: &str, bytes: &[u8]) -> Result<String> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(name);
    std::fs::write(&path, bytes)?;
    // A page that has said nothing yet.
    browser.open("#/").await?;
    browser.open("#/settings").await?;
    browser.wait_for("[data-action=backup]").await?;
    browser.driver().find(By::Css("input[name=backup]")).await?.send_keys(path.to_string_lossy()).await?;
    browser.text(".own-tools:has([name=backup]) ~ [role]").await
}

#[tokio::test]
async fn a_backup_brings_everything_back_and_overwrites_nothing() -> Result<()> {
    let (browser, draft) = with_everything().await?;
    let (name, file) = browser.download_named("backup").await?;
    ensure!(name.starts_with("复盘备份-20") && name.ends_with(".fupan-backup.json"), "{name}");

    // Here again: nothing comes in.
    ensure!(restore(&browser, &name, &file).await?.contains("已有的1份"), "it came in twice");
    browser.open("#/").await?;
    assert_eq!(browser.rows("open").await?, [draft.as_str()]);

    // Written on since: both states are there afterwards, and no more after a second time.
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.fill("title", "站台照明中断两小时").await?;
    browser.wait_saved().await?;
    for _ in 0..2 {
        restore(&browser, &name, &file).await?;
        browser.open("#/").await?;
        browser.wait_for("[data-action=open]").await?;
        assert_eq!(browser.rows("open").await?.len(), 2);
    }
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.wait_value("title", "站台照明中断两小时").await?;
    browser.quit().await?;

    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    ensure!(restore(&browser, &name, &file).await?.contains("新增1份"), "nothing came in");
    browser.wait_value("phrases.zh-CN.closing", "请各科室对照检查").await?;
    browser.open(&format!("#/review/{draft}/versions")).await?;
    browser.wait_for("[data-action=open-version]").await?;
    browser.section("basics").await?;
    assert_eq!(browser.value("title").await?, "站台照明中断");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_backup_of_the_first_versions_opens_and_is_written_on() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    let file = include_bytes!("../../../fixtures/backups/v1.fupan-backup.json");
    ensure!(restore(&browser, "v1.fupan-backup.json", file).await?.contains("新增3份"), "nothing came in");
    browser.wait_value("phrases.zh-CN.closing", "以上情况已经办公会议研究。").await?;
    browser.open("#/review/k3x9p7a2m4q8/basics").await?;
    browser.wait_value("title", "望湖小学食堂留样缺失问题").await?;
    browser.fill("title", "望湖小学食堂没有留样").await?;
    browser.wait_saved().await?;
    browser.open("#/").await?;
    let file = browser.download_of("export-json", "k3x9p7a2m4q8").await?;
    let file: Value = serde_json::from_slice(&file)?;
    assert_eq!(
        (&file["version"], &file["review"]["documents"][0]["title"]),
        (&json!(2), &json!("望湖小学食堂没有留样"))
    );
    browser.open("#/review/m2c8v5b1t7y4/basics").await?;
    browser.fill("passphrase", "旧站台 lantern 七号").await?;
    browser.click_action("unlock").await?;
    browser.wait_value("title", "站台照明中断").await?;
    browser.fill("title", "站台照明中断两小时").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.fill("passphrase", "旧站台 lantern 七号").await?;
    browser.click_action("unlock").await?;
    browser.wait_value("title", "站台照明中断两小时").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn files_that_are_no_backups_are_refused_each_with_its_reason() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    browser.open("#/settings").await?;
    let backup = String::from_utf8(browser.download("backup").await?)?;
    browser.open("#/").await?;
    let single = String::from_utf8(browser.download_of("export-json", &draft).await?)?;
    let half = backup.chars().take(backup.chars().count() / 2).collect();
    let newer = backup.replacen("\"version\": 1", "\"version\": 9", 1);
    let files = [("empty", String::new()), ("half", half), ("a draft", single), ("newer", newer)];
    let mut reasons = Vec::new();
    for (name, content) in files {
        let reason = restore(&browser, "backup.fupan-backup.json", content.as_bytes()).await?;
        ensure!(!reasons.contains(&reason), "{name}: `{reason}` was said of another file");
        reasons.push(reason);
        browser.open("#/").await?;
        browser.wait_for("[data-action=open]").await?;
        assert_eq!(browser.rows("open").await?, [draft.as_str()], "{name}");
    }
    browser.quit().await
}

/// What the app keeps in this browser.
const KEPT: &str = "const done = arguments[0];
    (async () => {
        const open = indexedDB.open('fupan');
        await new Promise((opened) => open.onsuccess = opened);
        const counts = {};
        for (const store of open.result.objectStoreNames) {
            const count = open.result.transaction(store).objectStore(store).count();
            await new Promise((counted) => count.onsuccess = counted);
            counts[store] = count.result;
        }
        open.result.close();
        const cache = await caches.open('fupan-copies');
        done({ ...counts, copies: (await cache.keys()).length });
    })()";

#[tokio::test]
async fn erasing_asks_first_and_leaves_nothing() -> Result<()> {
    let (browser, draft) = with_everything().await?;
    let stored = |kept: &Value| kept["drafts"] == 1 && kept["versions"] == 1 && kept["office"] == 1;
    browser.wait_js_async(KEPT, |kept| stored(kept) && kept["copies"] == 1).await?;

    browser.click_action("erase-all").await?;
    browser.wait_for("[data-action=erase-all-confirm]").await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    browser.click_action("erase-all-cancel").await?;
    browser.wait_gone("[data-action=erase-all-confirm]").await?;
    ensure!(stored(&browser.js_async(KEPT).await?), "no was taken for yes");

    // A window that still shows the draft must not write it back.
    browser
        .js(
            "window.other = window.open(location.href.replace('settings', arguments[0]))",
            &[json!(format!("review/{draft}/basics"))],
        )
        .await?;
    let title = "return window.other.document.querySelector('[name=title]')?.value ?? null";
    browser.wait_js(title, &[], json!("站台照明中断")).await?;
    browser.click_action("erase-all").await?;
    browser.click_action("erase-all-confirm").await?;
    browser.wait_for("[data-action=new]").await?;
    let empty = json!({ "drafts": 0, "versions": 0, "office": 0, "rescue": 0, "copies": 0 });
    assert_eq!(browser.js_async(KEPT).await?, empty);
    assert_eq!(browser.rows("open").await?, Vec::<String>::new());
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// A database of the first version as that program made it; golden, do not change.
const FIRST: &str = "const done = arguments[0], open = indexedDB.open('fupan', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('drafts', { keyPath: 'id' });
    open.onsuccess = () => {
        const put = open.result.transaction('drafts', 'readwrite');
        put.objectStore('drafts').put({ id: 'abcdefghijkl', saved_at: 1767225600000, deleted_at: null,
            text: JSON.stringify({ format: 'fupan-review', version: 1, revision: 6, review: { title: '站台照明中断' } }) });
        put.oncomplete = () => (open.result.close(), done());
    }";

#[tokio::test]
async fn drafts_of_the_first_database_are_taken_over() -> Result<()> {
    let browser = Browser::launch().await?;
    // The same origin without the app: the browser's own page for a file that is not there.
    browser.visit("no-such-file").await?;
    browser.js_async(FIRST).await?;
    browser.open("#/review/abcdefghijkl/basics").await?;
    browser.wait_value("title", "站台照明中断").await?;
    browser.fill("title", "站台照明中断两小时").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("title", "站台照明中断两小时").await?;
    browser.section("versions").await?;
    browser.wait_for("[data-action=open-version]").await?;
    browser.quit().await
}
