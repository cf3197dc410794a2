//! A passphrase before the first word: offered with every new draft, asked for first where the settings say so.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

use crate::lock::STORED;

const TITLE: &str = "站台照明中断";
const PASSPHRASE: &str = "旧站台 lantern 七号";

async fn set(browser: &Browser) -> Result<()> {
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.fill("passphrase-again", PASSPHRASE).await?;
    browser.click_action("lock-new-set").await?;
    browser.wait_for("[data-locked]").await?;
    browser.wait_focus("title").await
}

/// Nothing that the app keeps holds these words, and something is encrypted.
async fn is_sealed(browser: &Browser, words: &str) -> Result<()> {
    let stored = browser.js_async(STORED).await?;
    let kept = stored[1].as_str().unwrap_or_default();
    ensure!(stored[0] == "fupan" && kept.contains("fupan-sealed") && !kept.contains(words), "{stored}");
    Ok(())
}

async fn is_enabled(browser: &Browser, name: &str) -> Result<bool> {
    Ok(browser.field(name).await?.is_enabled().await?)
}

#[tokio::test]
async fn a_new_draft_can_get_its_passphrase_before_the_first_word() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    // Nothing is asked: whoever wants none types on, and then it is no longer offered here.
    ensure!(is_enabled(&browser, "title").await?);
    browser.wait_gone("[name=passphrase]").await?;
    browser.click_action("lock-new").await?;
    browser.fill("passphrase", "short").await?;
    browser.click_action("lock-new-set").await?;
    ensure!(browser.text("form [role=alert]").await?.contains("8个字符"));
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.click_action("lock-new-set").await?;
    ensure!(browser.text("form [role=alert]").await?.contains("不一样"));
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    set(&browser).await?;
    browser.wait_gone("[data-action=lock-new], [name=passphrase]").await?;
    browser.press(TITLE).await?;
    browser.wait_value("title", TITLE).await?;
    browser.wait_saved().await?;
    browser.wait_copied(&draft).await?;
    browser.section("versions").await?;
    browser.click_action("keep-version").await?;
    browser.wait_for("[data-action=open-version]").await?;
    is_sealed(&browser, TITLE).await?;

    browser.section("basics").await?;
    browser.reload().await?;
    browser.wait_for("[data-action=unlock]").await?;
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.click_action("unlock").await?;
    browser.wait_value("title", TITLE).await?;
    browser.wait_gone("[data-action=lock-new]").await?;

    browser.start_new().await?;
    browser.wait_for("[data-action=lock-new]").await?;
    browser.fill("title", TITLE).await?;
    browser.wait_gone("[data-action=lock-new]").await?;
    browser.wait_saved().await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn choices_that_say_nothing_come_before_the_passphrase_or_after_it() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.choose("kind", "report").await?;
    browser.wait_saved().await?;
    browser.click_action("lock-new").await?;
    set(&browser).await?;
    browser.press(TITLE).await?;
    browser.wait_saved().await?;
    is_sealed(&browser, TITLE).await?;
    assert_eq!(browser.chosen("kind").await?, ["report"]);
    browser.quit().await
}

#[tokio::test]
async fn where_the_settings_say_so_nothing_is_typed_before_the_choice() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-zh").await?;
    browser.tick("lock-new", true).await?;
    browser.reload().await?;
    ensure!(browser.field("lock-new").await?.is_selected().await?, "the choice is forgotten");

    browser.start_new().await?;
    for (section, field) in [("incident", "incident.summary"), ("basics", "title")] {
        browser.section(section).await?;
        browser.field("passphrase").await?;
        ensure!(!is_enabled(&browser, field).await?, "`{field}` takes words before the choice");
    }
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    browser.reload().await?;
    set(&browser).await?;
    browser.press(TITLE).await?;
    browser.wait_saved().await?;
    is_sealed(&browser, TITLE).await?;

    browser.start_new().await?;
    ensure!(!is_enabled(&browser, "title").await?);
    browser.click_action("lock-new-skip").await?;
    browser.wait_focus("title").await?;
    browser.press("不设口令的").await?;
    browser.wait_saved().await?;
    browser.wait_gone("[name=passphrase]").await?;
    let stored = browser.js_async(STORED).await?;
    ensure!(stored[1].as_str().unwrap_or_default().contains("不设口令的"), "{stored}");

    // Everything erased, the choice goes with it.
    browser.open("#/settings").await?;
    browser.click_action("erase-all").await?;
    browser.click_action("erase-all-confirm").await?;
    browser.wait_js("return location.hash", &[], json!("#/")).await?;
    browser.start_new().await?;
    ensure!(is_enabled(&browser, "title").await?, "erasing left the choice");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
