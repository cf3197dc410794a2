//! The helpers against a small page of their own: a journey that fails should fail because of the app.

use anyhow::Result;
use fupan_e2e::Browser;

const PAGE: &str = r#"data:text/html;charset=utf-8,<title>helpers</title><div id="app"><p role="status" data-save="saving">
<input name="title" value="old"><textarea name="summary"></textarea><input type="checkbox" name="catalog.a">
<select name="kind"><option value="self">1<option value="report">2</select>
<button data-action="remove" data-of="causes.0">0</button><button data-action="remove" data-of="causes.1">1</button>
<button data-action="export-txt">x</button></div>
<script>
const composed = []; let removed;
document.querySelector("[name=summary]").addEventListener("compositionupdate", (event) => composed.push(event.data));
for (const button of document.querySelectorAll("[data-action=remove]")) button.onclick = () => removed = button.dataset.of;
document.querySelector("[data-action=export-txt]").onclick = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["复盘"])); link.download = "关于复盘.txt"; link.click();
};
document.querySelector("[name=title]").oninput = () => setTimeout(() =>
  document.querySelector("[role=status]").dataset.save = "saved", 300);
</script>"#;

async fn script(browser: &Browser, code: &str) -> Result<serde_json::Value> {
    Ok(browser.driver().execute(code, vec![]).await?.json().clone())
}

#[tokio::test]
async fn typing_choosing_and_downloading() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.driver().goto(PAGE.replace('\n', " ")).await?;
    browser.fill("title", "关于“复盘”的 new title").await?;
    browser.wait_saved().await?;

    browser.ime_type("[name=summary]", &["n", "ni", "ni'h", "ni'hao"], "你好").await?;
    assert_eq!(browser.value("summary").await?, "你好");
    assert!(script(&browser, "return composed").await?.as_array().is_some_and(|steps| steps.len() >= 4));

    browser.tick("catalog.a", true).await?;
    browser.tick("catalog.a", true).await?;
    assert!(browser.field("catalog.a").await?.is_selected().await?);
    browser.choose("kind", "report").await?;
    assert_eq!(browser.value("kind").await?, "report");
    browser.click_action_of("remove", "causes.1").await?;
    assert_eq!(script(&browser, "return removed").await?, "causes.1");

    for _ in 0..2 {
        let (name, content) = browser.download_named("export-txt").await?;
        assert_eq!((name.as_str(), content.as_slice()), ("关于复盘.txt", "复盘".as_bytes()));
    }

    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    script(&browser, "console.error('seen')").await?;
    assert_eq!(browser.console_errors().await?.len(), 1);
    browser.quit().await
}

#[tokio::test]
async fn the_profile_outlives_the_browser() -> Result<()> {
    let mut browser = Browser::launch().await?;
    browser.open("").await?;
    let create = "return new Promise((done) => indexedDB.open('kept', 7).onsuccess = () => done(1))";
    assert_eq!(script(&browser, create).await?, 1);
    browser.restart().await?;
    browser.open("").await?;
    // The app keeps a database of its own beside this one.
    let versions = "return indexedDB.databases().then((all) =>
        all.filter((one) => one.name === 'kept').map((one) => one.version))";
    assert_eq!(script(&browser, versions).await?, serde_json::json!([7]));
    browser.kill_and_restart().await?;
    browser.open("").await?;
    assert_eq!(script(&browser, versions).await?, serde_json::json!([7]));
    browser.quit().await
}

#[test]
fn a_failing_journey_ends_soon() {
    let failed = std::cell::Cell::new(None);
    let journey = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let _browser = Browser::launch().await.unwrap();
            failed.set(Some(std::time::Instant::now()));
            panic!("on purpose, to see the browser being closed");
        })
    }));
    // The other way to close it takes two minutes.
    let ended = failed.get().map(|failed| failed.elapsed().as_secs());
    assert!(journey.is_err() && ended.is_some_and(|seconds| seconds < 60), "{ended:?}");
}
