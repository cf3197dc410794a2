//! The site without a net, in a folder of a larger one, and when a new version is put up.

use anyhow::{Context as _, Result, ensure};
use fupan_e2e::{
    Browser, Setup,
    host::{Files, Host, next_release, release},
    read,
};
use serde_json::{Value, json};

/// Whether the worker has kept a whole version.
const IS_KEPT: &str = "return navigator.serviceWorker.ready.then(() => true)";
/// Whether no new version is on its way in.
const IS_IDLE: &str = "return navigator.serviceWorker.getRegistration().then((kept) => !kept.installing)";
/// Version and styles of the page as it is shown.
const SHOWN: &str = "return [document.querySelector('meta[name=version]').content, \
    document.querySelector('link[rel=stylesheet]').getAttribute('href'), document.styleSheets[0].cssRules.length > 50]";

async fn on(host: &Host) -> Result<Browser> {
    let browser = Browser::launch_with(Setup::default().at(&host.url)).await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    browser.wait_js(IS_KEPT, &[], json!(true)).await?;
    Ok(browser)
}

async fn shown(browser: &Browser) -> Result<Value> {
    browser.js(SHOWN, &[]).await
}

fn styles(files: &Files) -> String {
    files.keys().find(|name| name.ends_with(".css")).cloned().unwrap_or_default()
}

#[tokio::test]
async fn in_a_folder_of_a_larger_site_it_works_without_the_net() -> Result<()> {
    let host = Host::serve(release()?, "/office/fupan/")?;
    let browser = on(&host).await?;
    let told = browser.driver().cdp().send_raw("Page.getInstallabilityErrors", json!({})).await?;
    assert_eq!(told["installabilityErrors"], json!([]), "why the browser would not offer to install it");
    browser.click_action("sample").await?;
    let title = browser.value("title").await?;
    let sections = ["basics", "incident", "impacts", "causes", "measures", "check", "document"];
    for section in sections {
        browser.section(section).await?;
    }
    browser.download("export-docx").await?;
    browser.wait_saved().await?;
    let asked = host.asked();
    ensure!(asked.iter().all(|name| !name.starts_with('/')), "outside the folder: {asked:?}");

    host.cut(true);
    browser.reload().await?;
    for section in sections {
        browser.section(section).await.context("after the net was cut")?;
    }
    browser.section("basics").await?;
    assert_eq!(browser.value("title").await?, title);
    browser.section("incident").await?;
    browser.fill("incident.place", "没有网的地方").await?;
    browser.wait_saved().await?;
    browser.section("document").await?;
    let docx = read::docx(&browser.download("export-docx").await?)?.join("\n");
    ensure!(docx.contains("没有网的地方"), "{docx}");
    // Whether there is a new version, which the browser asks by itself.
    let asked = host.asked();
    ensure!(asked.iter().all(|name| name == "worker.js"), "asked for without a net: {asked:?}");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_new_version_waits_until_somebody_agrees() -> Result<()> {
    let first = release()?;
    let host = Host::serve(first.clone(), "/")?;
    let browser = on(&host).await?;
    browser.start_new().await?;
    browser.fill("title", "第一版里写的").await?;
    browser.wait_saved().await?;
    let old = shown(&browser).await?;
    assert_eq!(old[1], styles(&first));

    let second = next_release(first, "2.0.0")?;
    host.put_up(second.clone());
    let new = json!(["2.0.0", styles(&second), true]);
    browser.fill("title", "第一版里写的，又写了几个字").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    assert_eq!(shown(&browser).await?, old, "what nobody agreed to");
    browser.wait_for("#update [data-action=update]").await?;
    assert_eq!(browser.value("title").await?, "第一版里写的，又写了几个字");

    host.cut(true);
    browser.reload().await?;
    assert_eq!(shown(&browser).await?, old, "without a net");
    browser.wait_for("#update [data-action=update]").await?;
    host.cut(false);

    browser.fill("title", "换版本前最后写的").await?;
    browser.click_action("update").await?;
    browser.wait_js(SHOWN, &[], new.clone()).await?;
    browser.wait_value("title", "换版本前最后写的").await?;
    browser.wait_gone("#update:not([hidden])").await?;

    host.cut(true);
    browser.reload().await?;
    assert_eq!(shown(&browser).await?, new, "the new one without a net");
    assert_eq!(browser.value("title").await?, "换版本前最后写的");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn half_a_version_is_none() -> Result<()> {
    let first = release()?;
    let host = Host::serve(first.clone(), "/")?;
    let browser = on(&host).await?;
    let old = shown(&browser).await?;
    let second = next_release(first.clone(), "2.0.0")?;
    // The upload has not come further: the new page and worker are there, the new styles are not.
    let mut half = second.clone();
    half.insert(styles(&first), first[&styles(&first)].clone());
    half.remove(&styles(&second));
    host.put_up(half);
    browser.reload().await?;
    host.wait_asked(&styles(&second)).await?;
    browser.wait_js(IS_IDLE, &[], json!(true)).await?;
    browser.reload().await?;
    assert_eq!(shown(&browser).await?, old);
    browser.wait_gone("#update:not([hidden])").await?;

    host.put_up(second.clone());
    browser.reload().await?;
    browser.click_action("update").await?;
    browser.wait_js(SHOWN, &[], json!(["2.0.0", styles(&second), true])).await?;
    browser.quit().await
}
