//! How the program gets into the page: compiled while it arrives, and in other ways where that fails.

use anyhow::{Result, ensure};
use fupan_e2e::{
    Browser, Setup,
    host::{Host, release},
};
use serde_json::{Value, json};

/// Records the calls that compile WebAssembly, each with whether it succeeded, and what the progress bar showed.
const RECORD: &str = "window.compiled = [];
    for (const name of ['instantiateStreaming', 'instantiate', 'compileStreaming', 'compile']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async function (...rest) {
            const call = [name, false];
            window.compiled.push(call);
            const result = await original.apply(this, rest);
            call[1] = true;
            return result;
        };
    }
    window.progress = [];
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        if (target.localName === 'progress' && !target.hidden) window.progress.push(target.value);
    })).observe(document, { subtree: true, attributeFilter: ['value'] });";

async fn start(host: &Host) -> Result<Browser> {
    let browser = Browser::launch_with(Setup::default().at(&host.url).before_load(RECORD)).await?;
    browser.open("").await?;
    browser.wait_for("[data-action=new]").await?;
    Ok(browser)
}

async fn compiled(browser: &Browser) -> Result<Value> {
    browser.js("return window.compiled", &[]).await
}

#[tokio::test]
async fn a_host_s_program_is_compiled_while_it_arrives() -> Result<()> {
    let host = Host::serve(release()?, "/")?;
    let browser = start(&host).await?;
    let streamed = json!([["instantiateStreaming", true]]);
    assert_eq!(compiled(&browser).await?, streamed);
    let shown: Vec<f64> = serde_json::from_value(browser.js("return window.progress", &[]).await?)?;
    ensure!(
        !shown.is_empty() && shown.is_sorted() && shown.iter().all(|value| (0.0..=1.0).contains(value)),
        "{shown:?}"
    );

    // The same for what the worker has cached.
    browser.wait_js("return navigator.serviceWorker.ready.then(() => true)", &[], json!(true)).await?;
    host.cut(true);
    browser.reload().await?;
    assert_eq!(compiled(&browser).await?, streamed, "offline");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_host_that_sends_another_media_type_is_good_enough() -> Result<()> {
    let host = Host::serve(release()?, "/")?;
    host.send_as("wasm", "application/octet-stream");
    let browser = start(&host).await?;
    assert_eq!(compiled(&browser).await?, json!([["instantiateStreaming", false], ["instantiate", true]]));
    browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_page_without_its_script_says_so() -> Result<()> {
    let files = release()?;
    let is_script = |name: &&String| name.starts_with("fupan-") && name.ends_with(".js");
    let script = files.keys().find(is_script).expect("a release has a script").clone();
    // Not uploaded yet, and of a language that this browser does not understand.
    for content in [None, Some("let let".into())] {
        let mut files = files.clone();
        files.remove(&script);
        files.extend(content.map(|content| (script.clone(), content)));
        let host = Host::serve(files, "/")?;
        let browser = Browser::launch_with(Setup::default().at(&host.url)).await?;
        browser.visit("").await?;
        ensure!(browser.text("#notice").await?.contains("Fupan did not start"), "the page says nothing");
        browser.quit().await?;
    }
    Ok(())
}

/// Lets the database take as many milliseconds to open as the storage says under `slow`.
const SLOW: &str = "Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
    set(done) {
        const wait = Number(localStorage.getItem('slow') ?? 0);
        this.addEventListener('success', (event) => setTimeout(() => done.call(this, event), wait));
    },
});";

#[tokio::test]
async fn a_slow_database_is_waited_for_and_said() -> Result<()> {
    let browser = Browser::launch_with(Setup::default().before_load(SLOW)).await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.fill("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    let of_draft = |page: &str| format!("#/review/{draft}/{page}");
    for (wait, place, shown) in [
        (5000, "#/".to_owned(), ".draft"),
        (2000, "#/".to_owned(), ".draft"),
        (5000, of_draft("document"), "[data-action=export-docx]"),
        (3000, of_draft("overview"), ".overview"),
        (1500, of_draft("check"), "[data-report]"),
        (8000, of_draft("basics"), "[name=title]"),
    ] {
        browser.js("localStorage.setItem('slow', arguments[0])", &[json!(wait)]).await?;
        browser.open(&place).await?;
        browser.reload().await?;
        browser
            .wait_js("return document.querySelector('[role=status]')?.textContent", &[], json!("正在打开草稿……"))
            .await?;
        browser.wait_for(shown).await?;
    }
    browser.wait_value("title", "站台照明中断").await?;
    browser.quit().await
}
