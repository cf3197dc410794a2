//! The main journey in every browser, on a host and from a folder; and that the page keeps to itself on the way.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use fupan_e2e::{
    Browser,
    Kind::{self, Chromium, Firefox},
    Setup,
    host::{Files, Host, release},
};
use serde_json::json;

use crate::{journey, kept, story::Story};

/// Everything in one file.
const SINGLE: &str = "fupan.html";

#[tokio::test]
async fn on_a_host_in_chromium() -> Result<()> {
    on_a_host(Chromium).await
}

#[tokio::test]
async fn on_a_host_in_firefox() -> Result<()> {
    on_a_host(Firefox).await
}

#[tokio::test]
async fn from_a_folder_in_chromium() -> Result<()> {
    from_a_folder(Chromium).await
}

#[tokio::test]
async fn from_a_folder_in_firefox() -> Result<()> {
    from_a_folder(Firefox).await
}

async fn on_a_host(kind: Kind) -> Result<()> {
    let files = release()?;
    let host = Host::serve(files.clone(), "/")?;
    let browser = arrive(kind, &host.url).await?;
    // The worker brings in once what it keeps; from then on there is nothing to ask for.
    browser.wait_js("return navigator.serviceWorker.ready.then(() => true)", &[], json!(true)).await?;
    let asked = host.asked();
    ensure!(asked.iter().all(|name| name.is_empty() || files.contains_key(name)), "asked for {asked:?}");
    journey::walk(&browser, "zh-CN").await?;
    let asked = host.asked();
    ensure!(asked.is_empty(), "asked for after the page had loaded: {asked:?}");
    leave(browser, &files).await
}

async fn from_a_folder(kind: Kind) -> Result<()> {
    let mut files = release()?;
    let single = files.remove(SINGLE).context("the release has no single file: run `cargo xtask test dist e2e`")?;
    let folder = tempfile::tempdir()?;
    let browser = arrive(kind, &put(folder.path(), &single)?).await?;
    journey::walk(&browser, "zh-CN").await?;
    leave(browser, &Files::new()).await
}

/// A file in an empty folder, and its address.
fn put(folder: &Path, page: &[u8]) -> Result<String> {
    let path = folder.join(SINGLE);
    std::fs::write(&path, page)?;
    Ok(format!("file://{}", path.display()))
}

/// A browser on the first screen, watched.
async fn arrive(kind: Kind, url: &str) -> Result<Browser> {
    let browser = Browser::launch_with(Setup::of(kind).at(url)).await?;
    browser.open("").await?;
    browser.watch().await?;
    Ok(browser)
}

/// After the journey: nothing to complain of, and everything still there when the page is loaded anew.
async fn leave(browser: Browser, own: &Files) -> Result<()> {
    let names = || own.keys().map(String::as_str);
    assert_eq!(browser.complaints(names()).await?, Vec::<String>::new());
    browser.reload().await?;
    browser.watch().await?;
    kept::check(&browser, &Story::of("zh-CN")?, "zh-CN").await.context("after the page was loaded anew")?;
    assert_eq!(browser.complaints(names()).await?, Vec::<String>::new());
    if browser.kind() == Chromium {
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    }
    browser.quit().await
}

#[tokio::test]
async fn a_picture_from_elsewhere_is_complained_of() -> Result<()> {
    let elsewhere = Host::serve(
        Files::from([("seal.svg".to_owned(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec())]),
        "/",
    )?;
    let picture = format!("{}seal.svg", elsewhere.url);
    let files = release()?;
    // As the release is, its policy refuses the picture; in a page that has lost its policy the request itself is seen.
    let page = String::from_utf8(files["index.html"].clone())?;
    let (before, rest) = page.split_once("<meta http-equiv=\"Content-Security-Policy\"").context("no policy")?;
    let (_, after) = rest.split_once('>').context("the policy does not end")?;
    let mut open = files.clone();
    open.insert("index.html".to_owned(), format!("{before}{after}").into_bytes());
    for kind in [Chromium, Firefox] {
        for (files, complaint) in [(&files, "the policy (img-src) refused"), (&open, "the page asked for")] {
            let host = Host::serve(files.clone(), "/")?;
            let browser = arrive(kind, &host.url).await?;
            assert_eq!(browser.complaints(files.keys().map(String::as_str)).await?, Vec::<String>::new());
            let code = "const done = arguments[0], picture = new Image();
                picture.onload = picture.onerror = () => done(); picture.src = ADDRESS; document.body.append(picture);";
            browser.js_async(&code.replace("ADDRESS", &json!(picture).to_string())).await?;
            let complaints = browser.complaints(files.keys().map(String::as_str)).await?;
            let is_caught = complaints.iter().any(|told| told.starts_with(complaint) && told.contains(&elsewhere.url));
            ensure!(is_caught, "{kind:?}: {complaints:?}");
            browser.quit().await?;
        }
        assert_eq!(elsewhere.asked(), ["seal.svg"], "{kind:?}: with the policy never, without it once");
    }
    Ok(())
}

#[tokio::test]
async fn where_the_policy_forbids_the_program_a_notice_says_so() -> Result<()> {
    let mut files = release()?;
    let forbid = |page: &[u8]| -> Result<Vec<u8>> {
        let page = String::from_utf8(page.to_vec())?;
        ensure!(page.matches(" 'wasm-unsafe-eval'").count() == 1, "the policy is not where it was");
        Ok(page.replace(" 'wasm-unsafe-eval'", "").into_bytes())
    };
    for name in ["index.html", SINGLE] {
        let page = forbid(&files[name])?;
        files.insert(name.to_owned(), page);
    }
    let folder = tempfile::tempdir()?;
    let single = put(folder.path(), &files[SINGLE])?;
    let host = Host::serve(files, "/")?;
    for kind in [Chromium, Firefox] {
        for url in [&host.url, &single] {
            let browser = Browser::launch_with(Setup::of(kind).at(url)).await?;
            browser.visit("").await?;
            ensure!(browser.text("#notice").await?.contains("复盘没有打开"), "{kind:?}: the notice says nothing");
            browser.wait_gone("[data-action=new]").await?;
            browser.quit().await?;
        }
    }
    Ok(())
}
