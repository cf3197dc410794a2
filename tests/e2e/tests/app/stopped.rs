//! After an error that may have broken its state the app saves nothing any more, and says so.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

#[tokio::test]
async fn after_a_trap_nothing_is_saved_and_everybody_is_told() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.wait_gone("#stopped").await?;
    // An error of somebody else's is none of ours.
    browser.js("window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('extension') }))", &[]).await?;
    browser.fill("addressee", "云泽区人民政府").await?;
    browser.wait_saved().await?;
    browser.wait_gone("#stopped").await?;

    let trap = "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    browser.js(trap, &[]).await?;
    ensure!(browser.text("#stopped").await?.contains("复盘"), "the notice says nothing");
    browser.fill("title", "写在停止之后").await?;
    let save = "return document.querySelector('[role=status][data-save]').dataset.save";
    browser.wait_js(save, &[], json!("saving")).await?;
    // Leaving the page of the draft writes as little.
    browser.click_action("drafts").await?;
    browser.wait_for("[data-action=open]").await?;
    browser.wait_for("#stopped").await?;
    browser.open(&format!("#/review/{draft}/basics")).await?;
    browser.reload().await?;
    browser.wait_value("title", "旧站台照明中断问题").await?;
    assert_eq!(browser.value("addressee").await?, "云泽区人民政府");
    browser.wait_gone("#stopped").await?;
    browser.quit().await
}
