//! Back and forth in what was written: undo over saves, and versions of a draft.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;
use tokio::time::{Duration, sleep};

#[tokio::test]
async fn undo_goes_back_over_saves_in_the_steps_one_typed_in() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "甲").await?;
    // Ten pauses, each longer than what groups typing, each saved.
    for word in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] {
        browser.wait_saved().await?;
        sleep(Duration::from_millis(1_050)).await;
        browser.press(word).await?;
    }
    browser.wait_saved().await?;
    let whole = "甲一二三四五六七八九十";
    browser.wait_value("title", whole).await?;
    for left in (1..whole.chars().count()).rev() {
        browser.shortcut('z').await?;
        let expected: String = whole.chars().take(left).collect();
        browser.wait_value("title", &expected).await?;
    }
    browser.wait_saved().await?;
    browser.click_action("redo").await?;
    browser.wait_value("title", "甲一").await?;
    browser.shortcut('y').await?;
    browser.wait_value("title", "甲一二").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("title", "甲一二").await?;
    browser.quit().await
}

#[tokio::test]
async fn a_version_is_compared_and_fetched_back() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.fill("title", "站台照明中断").await?;
    browser.fill("addressee", "云泽区人民政府").await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    let version = browser.wait_for("[data-action=open-version]").await?.attr("data-of").await?.context("no id")?;
    ensure!(version.starts_with(&format!("{draft}/")), "{version}");
    browser.click_action("open-version").await?;
    ensure!(browser.text(".version").await?.contains("与现在一样"), "nothing has changed yet");

    browser.section("basics").await?;
    browser.fill("addressee", "云泽区交通运输局").await?;
    browser.section("versions").await?;
    browser.click_action_of("open-version", &version).await?;
    browser.wait_for(".versions-table").await?;
    let marks = "return [...document.querySelectorAll('.versions-table td')].map((cell) =>
        [cell.textContent, cell.querySelector('mark')?.textContent])";
    let expected = json!([["云泽区人民政府：", "人民政府"], ["云泽区交通运输局：", "交通运输局"]]);
    browser.wait_js(marks, &[], expected).await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");

    browser.click_action_of("restore-version", &version).await?;
    browser.wait_gone(".versions-table").await?;
    browser.wait_saved().await?;
    // What stood there before is a version as well, and undo leads back to it.
    assert_eq!(browser.rows("open-version").await?.len(), 2);
    browser.section("basics").await?;
    assert_eq!(browser.value("addressee").await?, "云泽区人民政府");
    browser.click_action("undo").await?;
    browser.wait_value("addressee", "云泽区交通运输局").await?;
    browser.click_action("redo").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("addressee", "云泽区人民政府").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_file_that_is_handed_out_leaves_a_version() -> Result<()> {
    let browser = Browser::with_sample("zh", "document").await?;
    browser.download("export-docx").await?;
    browser.download("export-md").await?;
    browser.section("versions").await?;
    browser.wait_for("[data-action=open-version]").await?;
    assert_eq!(browser.rows("open-version").await?.len(), 1, "the same state is kept once");
    browser.quit().await
}
