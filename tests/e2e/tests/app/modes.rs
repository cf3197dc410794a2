//! Browsers that keep nothing, or keep it for a while only: the whole way works, and what is not kept is said.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, Setup, read};
use serde_json::{Value, json};

const TITLE: &str = "旧站台照明中断问题";

/// From nothing to the document, with what the app says meanwhile: the state of the draft, and its notices.
async fn journey(setup: Setup) -> Result<(String, Vec<String>)> {
    let browser = Browser::launch_with(setup).await?;
    browser.open("").await?;
    browser.wait_for("[data-action=new]").await?;
    let mut notices = shown(&browser).await?;
    browser.start_new().await?;
    browser.fill("title", TITLE).await?;
    browser.section("incident").await?;
    browser.fill("incident.summary", "站台照明中断两小时").await?;
    let settled = "return document.querySelector('[role=status][data-save]')?.dataset.save !== 'saving'";
    browser.wait_js(settled, &[], json!(true)).await?;
    let state = browser.wait_for("[role=status][data-save]").await?.attr("data-save").await?.context("no state")?;
    let here = shown(&browser).await?;
    notices.extend(here.into_iter().filter(|notice| !notices.contains(notice)).collect::<Vec<_>>());

    browser.section("document").await?;
    let docx = read::docx(&browser.download("export-docx").await?)?;
    ensure!(docx.iter().any(|line| line.contains(TITLE)), "the document has no title: {docx:?}");
    let draft: Value = serde_json::from_slice(&browser.download("export-json").await?)?;
    assert_eq!(draft["review"]["incident"]["summary"], "站台照明中断两小时");
    // As long as the page lives, the draft does.
    browser.click_action("drafts").await?;
    browser.click_action("open").await?;
    browser.section("basics").await?;
    browser.wait_value("title", TITLE).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await?;
    Ok((state, notices))
}

/// The notices on the page; that each stands there once, too.
async fn shown(browser: &Browser) -> Result<Vec<String>> {
    let code = "return [...document.querySelectorAll('[data-notice]')].filter((e) => e.checkVisibility())
        .map((e) => e.dataset.notice)";
    let notices: Vec<String> = serde_json::from_value(browser.js(code, &[]).await?)?;
    let twice = notices.iter().enumerate().any(|(n, notice)| notices[..n].contains(notice));
    ensure!(!twice, "said twice: {notices:?}");
    Ok(notices)
}

/// Storage is there and goes with the window, which no page can know; so there is nothing it could say.
#[tokio::test]
async fn a_private_window_takes_a_review_to_its_end() -> Result<()> {
    let (state, notices) = journey(Setup::default().argument("--incognito")).await?;
    ensure!(state == "saved" || notices == ["memory"], "`{state}`, {notices:?}");
    Ok(())
}

/// Without a database the draft lives in memory, and the page says so, once.
async fn in_memory(setup: Setup) -> Result<()> {
    let (state, notices) = journey(setup).await?;
    ensure!(state == "memory", "the state is `{state}`");
    assert_eq!(notices, ["memory"]);
    Ok(())
}

#[tokio::test]
async fn without_a_database_the_draft_lives_in_memory() -> Result<()> {
    in_memory(Setup::default().before_load("Object.defineProperty(window, 'indexedDB', { value: undefined })")).await
}

#[tokio::test]
async fn a_database_that_is_refused_leaves_the_app_usable() -> Result<()> {
    let refuse = "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError') }";
    in_memory(Setup::default().before_load(refuse)).await
}

#[tokio::test]
async fn a_database_that_never_opens_leaves_the_app_usable() -> Result<()> {
    let hang = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...rest) {
            const request = open.apply(this, rest);
            for (const event of ['success', 'error', 'upgradeneeded']) {
                request.addEventListener(event, (e) => e.stopImmediatePropagation());
            }
            return request;
        };";
    in_memory(Setup::default().before_load(hang)).await
}

/// What people set who let no page keep anything: the browser refuses every kind of storage.
#[tokio::test]
async fn a_browser_that_keeps_nothing_leaves_the_app_usable() -> Result<()> {
    in_memory(Setup::default().preference("profile.default_content_setting_values.cookies", json!(2))).await
}

/// An intranet without https: drafts are kept, but there is neither second copy nor lock.
#[tokio::test]
async fn a_plain_address_of_the_office_keeps_drafts_and_says_what_it_lacks() -> Result<()> {
    let (state, notices) = journey(Setup::default().on_host("fupan.intranet")).await?;
    ensure!(state == "saved", "the state is `{state}`");
    assert_eq!(notices, ["insecure"]);
    Ok(())
}

/// A newer browser's gaps, one by one: each is said by name on the first page and has its row in the settings.
#[tokio::test]
async fn what_the_browser_lacks_is_said_once_with_the_way_round_it() -> Result<()> {
    let setup = Setup::default().before_load(
        "Object.defineProperty(window, 'caches', { value: undefined });
         Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });",
    );
    let browser = Browser::launch_with(setup).await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    let said = browser.text("[data-notice=lacking]").await?;
    ensure!(said.contains("自动多存一份草稿、防止两个窗口同时改同一份草稿"), "{said}");
    browser.click_action("close-told").await?;
    browser.wait_gone("[data-notice]").await?;
    browser.reload().await?;
    browser.wait_for("[data-action=new]").await?;
    assert_eq!(shown(&browser).await?, Vec::<String>::new());
    browser.open("#/settings").await?;
    browser.wait_for("[data-has=false]").await?;
    let rows =
        "return [...document.querySelectorAll('[data-has=false]')].map((row) => row.innerText.split('\\n').length)";
    assert_eq!(browser.js(rows, &[]).await?, json!([3, 3]), "name, way round and state of both");
    browser.quit().await
}

/// A page that says why there is no app, in both languages, and how to get one.
async fn no_app(setup: Setup, words: [&str; 2]) -> Result<()> {
    let browser = Browser::launch_with(setup).await?;
    browser.visit("").await?;
    browser.wait_for("#notice, noscript p").await?;
    let text = browser.text("body").await?;
    for words in words {
        ensure!(text.contains(words), "`{words}` is not in what the page says: {text}");
    }
    ensure!(!text.contains("新版本"), "{text}");
    browser.quit().await
}

#[tokio::test]
async fn a_browser_that_is_too_old_gets_a_page_to_read() -> Result<()> {
    let words = ["复盘没有打开", "Fupan did not start"];
    no_app(Setup::default().before_load("delete window.WebAssembly"), words).await?;
    no_app(Setup::default().before_load("delete HTMLScriptElement.prototype.noModule"), words).await?;
    // Newer than the oldest that is served has it; older ones end here, too.
    let refuse = "WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(Error('no'))";
    no_app(Setup::default().before_load(refuse), words).await
}

#[tokio::test]
async fn without_javascript_the_page_says_what_it_needs() -> Result<()> {
    let setup = Setup::default().preference("profile.default_content_setting_values.javascript", json!(2));
    no_app(setup, ["复盘要用 JavaScript", "Fupan needs JavaScript"]).await
}
