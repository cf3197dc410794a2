//! A draft with a passphrase: set, locked, opened, passed on, kept.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, Setup, unseal};
use serde_json::json;
use thirtyfour::Key;

const TITLE: &str = "站台照明中断";
const PASSPHRASE: &str = "旧站台 lantern 七号";

/// A browser with an open draft of that title, and the draft's id.
async fn with_draft() -> Result<(Browser, String)> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.fill("title", TITLE).await?;
    browser.wait_saved().await?;
    Ok((browser, draft))
}

async fn set(browser: &Browser) -> Result<()> {
    browser.section("lock").await?;
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.fill("passphrase-again", PASSPHRASE).await?;
    browser.click_action("lock-set").await?;
    browser.wait_for("[data-action=lock-now]").await.map(drop)
}

/// Types a passphrase and sends it with the Enter key.
async fn send(browser: &Browser, passphrase: &str) -> Result<()> {
    browser.wait_focus("passphrase").await?;
    let field = browser.field("passphrase").await?;
    field.clear().await?;
    field.send_keys(passphrase).await?;
    Ok(field.send_keys(Key::Enter + "").await?)
}

async fn lock(browser: &Browser) -> Result<()> {
    browser.click_action("lock-now").await?;
    browser.field("passphrase").await.map(drop)
}

/// Whether these words stand anywhere in the page, its title included.
async fn shows(browser: &Browser, words: &str) -> Result<bool> {
    let code = "return (document.documentElement.outerHTML + document.title).includes(arguments[0])";
    Ok(browser.js(code, &[json!(words)]).await? == json!(true))
}

/// Everything that the app keeps of drafts here, as it is stored.
pub const STORED: &str = "const done = arguments[0];
    (async () => {
        const open = indexedDB.open('fupan');
        await new Promise((opened) => open.onsuccess = opened);
        const kept = [];
        for (const store of open.result.objectStoreNames) {
            const all = open.result.transaction(store).objectStore(store).getAll();
            await new Promise((read) => all.onsuccess = read);
            kept.push(...all.result);
        }
        open.result.close();
        const cache = await caches.open('fupan-copies');
        for (const copy of await cache.matchAll()) kept.push(await copy.json());
        done([(await indexedDB.databases()).map(({ name }) => name).join(), JSON.stringify(kept)]);
    })()";

#[tokio::test]
async fn a_draft_with_a_passphrase_is_opened_by_it_alone() -> Result<()> {
    let (browser, draft) = with_draft().await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    browser.wait_for("[data-action=open-version]").await?;

    // What is too short or differs is no passphrase.
    browser.section("lock").await?;
    browser.fill("passphrase", "short").await?;
    browser.click_action("lock-set").await?;
    ensure!(browser.text("form [role=alert]").await?.contains("8个字符"));
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.click_action("lock-set").await?;
    ensure!(browser.text("form [role=alert]").await?.contains("不一样"));
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    set(&browser).await?;
    let stored = browser.js_async(STORED).await?;
    assert_eq!(stored[0], json!("fupan"));
    let kept = stored[1].as_str().unwrap_or_default();
    ensure!(kept.matches("fupan-sealed").count() >= 2 && !kept.contains(TITLE), "{kept}");

    // Locked it says nothing of itself, and only its passphrase opens it.
    browser.section("basics").await?;
    browser.fill("addressee", "街道办事处").await?;
    lock(&browser).await?;
    ensure!(!shows(&browser, TITLE).await? && !shows(&browser, "街道办").await?, "the title is still there");
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    send(&browser, "wrong passphrase").await?;
    ensure!(browser.text("[role=alert]").await?.contains("密码不对"));
    browser.wait_value("passphrase", "wrong passphrase").await?;
    send(&browser, PASSPHRASE).await?;
    browser.wait_value("title", TITLE).await?;
    browser.wait_value("addressee", "街道办事处").await?;
    browser.fill("unit", "旧站台管理所").await?;
    browser.wait_saved().await?;
    browser.section("versions").await?;
    browser.click_action("open-version").await?;
    browser.wait_for(".versions-table").await?;

    // A page loaded anew knows no passphrase.
    browser.reload().await?;
    browser.field("passphrase").await?;
    browser.open("#/").await?;
    browser.wait_for("[data-notice=locked]").await?;
    ensure!(!shows(&browser, TITLE).await?, "the list names a locked draft");
    browser.click_action("open").await?;
    send(&browser, PASSPHRASE).await?;
    browser.wait_value("unit", "旧站台管理所").await?;

    // A copy of it is sealed as well.
    browser.click_action("drafts").await?;
    browser.click_action_of("duplicate", &draft).await?;
    browser.wait_js("return document.querySelectorAll('li.draft').length", &[], json!(2)).await?;
    let stored = browser.js_async(STORED).await?;
    ensure!(!stored[1].as_str().unwrap_or_default().contains(TITLE), "{stored}");
    browser.reload().await?;
    browser.wait_js("return document.querySelectorAll('[data-notice=locked]').length", &[], json!(2)).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_locked_draft_is_passed_on_locked() -> Result<()> {
    let (browser, _) = with_draft().await?;
    set(&browser).await?;
    browser.section("document").await?;
    browser.wait_for(".advice").await?;
    let (name, file) = browser.download_named("export-json").await?;
    ensure!(name.starts_with("加锁草稿-20") && name.ends_with(".fupan.json"), "{name}");
    let text = unseal(&file, PASSPHRASE).unwrap_or_default();
    ensure!(text.contains(TITLE) && text.contains("fupan-review"), "{text}");
    ensure!(unseal(&file, "wrong passphrase").is_none());
    if let Some(path) = std::env::var_os("FUPAN_VECTOR") {
        std::fs::write(path, &file)?;
    }
    browser.open("#/settings").await?;
    let open = browser.download("backup").await?;
    ensure!(!String::from_utf8(open)?.contains(TITLE), "a backup tells what is locked");
    browser.click("details.more:has([name=backup-passphrase]) summary").await?;
    browser.fill("backup-passphrase", "another passphrase").await?;
    browser.fill("backup-again", "another passphrase").await?;
    let backup = browser.download("backup").await?;
    let text = unseal(&backup, "another passphrase");
    ensure!(text.is_some_and(|text| text.contains("fupan-backup")), "{}", String::from_utf8_lossy(&backup));
    browser.quit().await?;

    let browser = Browser::launch().await?;
    browser.open("#/import").await?;
    browser.click_action("lang-zh").await?;
    browser.give_file("input[type=file]", &name, &file).await?;
    send(&browser, "wrong passphrase").await?;
    ensure!(browser.text("form [role=alert]").await?.contains("密码不对"));
    send(&browser, PASSPHRASE).await?;
    browser.wait_value("title", TITLE).await?;
    let stored = browser.js_async(STORED).await?;
    ensure!(!stored[1].as_str().unwrap_or_default().contains(TITLE), "it was kept in plain");

    browser.open("#/settings").await?;
    browser.give_file("input[name=backup]", "b.fupan-backup.json", &backup).await?;
    ensure!(browser.text(".own-tools:has([name=backup]) ~ [role]").await?.contains("加了密码"));
    browser.click("details.more:has([name=backup-passphrase]) summary").await?;
    browser.fill("backup-passphrase", "another passphrase").await?;
    browser.give_file("input[name=backup]", "b.fupan-backup.json", &backup).await?;
    let said =
        "return document.querySelector('.own-tools:has([name=backup]) ~ [role]')?.textContent.includes('新增1份')";
    browser.wait_js(said, &[], json!(true)).await?;
    browser.open("#/").await?;
    // The one that came in before is still unlocked.
    browser.click("[data-notice=locked] [data-action=open]").await?;
    send(&browser, PASSPHRASE).await?;
    browser.wait_value("title", TITLE).await?;
    browser.quit().await
}

#[tokio::test]
async fn a_passphrase_is_changed_and_taken_away() -> Result<()> {
    let (browser, draft) = with_draft().await?;
    set(&browser).await?;
    lock(&browser).await?;
    send(&browser, PASSPHRASE).await?;
    browser.section("lock").await?;
    browser.fill("passphrase", "another passphrase").await?;
    browser.fill("passphrase-again", "another passphrase").await?;
    browser.click_action("lock-set").await?;
    browser
        .wait_js("return document.querySelector('form [role=status]')?.textContent.includes('设好')", &[], json!(true))
        .await?;
    lock(&browser).await?;
    send(&browser, PASSPHRASE).await?;
    browser.wait_for("form [role=alert]").await?;
    send(&browser, "another passphrase").await?;
    browser.section("lock").await?;
    browser.click_action("lock-remove").await?;
    let said = "return document.querySelector('form [role=status]')?.textContent.includes('取消')";
    browser.wait_js(said, &[], json!(true)).await?;
    browser.wait_gone("[data-action=lock-now]").await?;
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.reload().await?;
    browser.wait_value("title", TITLE).await?;
    browser.quit().await
}

/// As after eleven minutes.
const LATER: &str = "const now = Date.now, every = setInterval;
    let ahead = 0;
    Date.now = () => now() + ahead;
    window.later = () => ahead += 660000;
    window.setInterval = (f, time, ...more) => every(f, time === 30000 ? 300 : time, ...more);";

#[tokio::test]
async fn who_leaves_the_desk_leaves_it_locked() -> Result<()> {
    let browser = Browser::launch_with(Setup::default().before_load(LATER)).await?;
    browser.start_new().await?;
    browser.fill("title", TITLE).await?;
    set(&browser).await?;
    browser.section("basics").await?;
    browser.fill("title", "最后几个字").await?;
    browser.js("window.later()", &[]).await?;
    send(&browser, PASSPHRASE).await?;
    browser.wait_value("title", "最后几个字").await?;
    // The list of drafts as well.
    browser.click_action("drafts").await?;
    browser.wait_for("[data-action=duplicate]").await?;
    browser.js("window.later()", &[]).await?;
    browser.wait_for("[data-notice=locked]").await?;
    browser.quit().await
}

#[tokio::test]
async fn other_windows_lock_along_and_lose_nothing() -> Result<()> {
    let (browser, draft) = with_draft().await?;
    let open = "window.other = window.open(location.href.replace(/#.*/, arguments[0]))";
    let other = |name: &str| format!("return window.other.document.querySelector('[name={name}]')?.value ?? null");
    // One that reads along, and one that writes another draft.
    browser.js(open, &[json!(format!("#/review/{draft}/basics"))]).await?;
    browser.wait_js(&other("title"), &[], json!(TITLE)).await?;
    set(&browser).await?;
    browser.wait_js(&other("passphrase"), &[], json!("")).await?;
    browser.js("window.other.close()", &[]).await?;

    browser.js(open, &[json!("#/")]).await?;
    browser.wait_js("return !!window.other.document.querySelector('[data-action=new]')", &[], json!(true)).await?;
    browser.js("window.other.document.querySelector('[data-action=new]').click()", &[]).await?;
    browser.wait_js(&other("title"), &[], json!("")).await?;
    browser
        .js(
            "const title = window.other.document.querySelector('[name=title]');
            title.value = '另一份的最后几个字';
            title.dispatchEvent(new window.other.InputEvent('input', { bubbles: true }));
            document.querySelector('[data-action=lock-remove]').click()",
            &[],
        )
        .await?;
    browser.wait_gone("[data-action=lock-now]").await?;
    browser.wait_js(&other("title"), &[], json!("另一份的最后几个字")).await?;
    let stored = browser.js_async(STORED).await?;
    let kept = stored[1].as_str().unwrap_or_default();
    ensure!(stored[0] == "fupan" && kept.contains(TITLE) && kept.contains("另一份的最后几个字"), "{stored}");
    browser.quit().await
}

#[tokio::test]
async fn a_window_that_shows_the_list_locks_along() -> Result<()> {
    let (browser, draft) = with_draft().await?;
    set(&browser).await?;
    let open = "window.other = window.open(location.href.replace(/#.*/, arguments[0]))";
    browser.js(open, &[json!(format!("#/review/{draft}/basics"))]).await?;
    let field = "return !!window.other.document.querySelector(`[name=${arguments[0]}]`)";
    browser.wait_js(field, &[json!("passphrase")], json!(true)).await?;
    let send = "const field = window.other.document.querySelector('[name=passphrase]');
        field.value = arguments[0];
        field.form.requestSubmit()";
    browser.js(send, &[json!(PASSPHRASE)]).await?;
    browser.wait_js(field, &[json!("title")], json!(true)).await?;
    browser.js("window.other.location.hash = '#/'; window.other.before = true", &[]).await?;
    let listed = "return window.other.document.querySelector('.draft')?.textContent.includes(arguments[0]) ?? null";
    browser.wait_js(listed, &[json!(TITLE)], json!(true)).await?;

    lock(&browser).await?;
    let windows = browser.driver().windows().await?;
    browser.driver().switch_to_window(windows.last().context("one window only")?.clone()).await?;
    browser.wait_js("return !window.before && !!document.querySelector('.draft')", &[], json!(true)).await?;
    ensure!(!shows(&browser, TITLE).await?, "the list still shows what is locked");
    browser.quit().await
}

#[tokio::test]
async fn a_trap_writes_nothing_of_a_locked_draft_in_plain() -> Result<()> {
    let (browser, _) = with_draft().await?;
    set(&browser).await?;
    browser.section("basics").await?;
    let hold = "const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...rest) {
            if (this.name === 'rescue') return put.apply(this, rest);
            throw new DOMException('full', 'QuotaExceededError');
        }";
    browser.js(hold, &[]).await?;
    browser.fill("unit", "还没有存上").await?;
    browser.trap().await?;
    browser.wait_for("#stopped").await?;
    let typed = browser.js("return document.getElementById('typed').textContent", &[]).await?;
    assert_eq!(typed, json!("还没有存上"), "to be copied by hand");
    // The page is loaded anew only once what was to be kept is kept.
    browser.click_action("reload").await?;
    browser.field("passphrase").await?;
    let stored = browser.js_async(STORED).await?;
    let kept = stored[1].as_str().unwrap_or_default();
    ensure!(!kept.contains("还没有存上") && !kept.contains(TITLE), "{kept}");
    browser.quit().await
}

/// A file that the app sealed, spoilt in one place: said why, and nothing of it comes in.
#[tokio::test]
async fn a_spoilt_envelope_says_what_is_wrong_with_it() -> Result<()> {
    const SEALED: &str = include_str!("../../../fixtures/sealed/review-1.fupan.json");
    let browser = Browser::launch().await?;
    browser.open("#/import").await?;
    browser.click_action("lang-zh").await?;
    // Refused as a file, before any passphrase is asked for.
    for (from, to, words) in [
        ("\"version\": 1", "\"version\": 2", "请先更新本应用"),
        ("\"rounds\": 600000", "\"rounds\": 1000", "“rounds”一项的内容不对"),
        ("\"rounds\": 600000", "\"rounds\": 4000000000", "“rounds”一项的内容不对"),
        ("AES-256-GCM", "AES-128-CBC", "“cipher”一项的内容不对"),
    ] {
        ensure!(SEALED.contains(from), "the sealed file has no {from}");
        browser.give_file("input[type=file]", "spoilt.fupan.json", SEALED.replace(from, to).as_bytes()).await?;
        let code = "return document.querySelector('.error-summary')?.textContent.includes(arguments[0]) ?? false";
        browser.wait_js(code, &[json!(words)], json!(true)).await?;
    }
    browser.give_file("input[type=file]", "cut.fupan.json", &SEALED.as_bytes()[..SEALED.len() / 2]).await?;
    ensure!(browser.text(".error-summary").await?.contains("文件不完整"));
    // A bit of the head or of the words: only the passphrase shows it.
    for (from, to) in
        [("\"salt\": \"E", "\"salt\": \"F"), ("\"nonce\": \"C", "\"nonce\": \"D"), ("\"data\": \"c", "\"data\": \"d")]
    {
        ensure!(SEALED.contains(from), "the sealed file has no {from}");
        browser.give_file("input[type=file]", "flipped.fupan.json", SEALED.replace(from, to).as_bytes()).await?;
        browser.wait_gone(".error-summary").await?;
        browser.wait_gone("form [role=alert]").await?;
        send(&browser, PASSPHRASE).await?;
        ensure!(browser.text("form [role=alert]").await?.contains("被改动过"), "{from}");
    }
    browser.open("#/").await?;
    browser.wait_for("[data-action=new]").await?;
    browser.wait_gone("[data-action=open]").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
