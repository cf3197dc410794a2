//! The board by keyboard alone, and what keeps people out of it.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;
use thirtyfour::Key;
use tokio::time::{Duration, sleep};

use super::{control, draft_file, holds, shows, stored};

#[tokio::test]
async fn the_keyboard_alone_is_enough() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = Browser::with_sample(language, "measures").await?;
        browser.wait_saved().await?;
        browser.open("#/").await?;
        browser.wait_for("li.draft").await?;
        browser.tab_to("[data-action=goto-board]").await?;
        browser.press(Key::Enter + "").await?;
        let rows = shows(&browser, super::each(language)).await?;
        browser.tab_to("[data-action=board-show][data-of=overdue]").await?;
        browser.press(Key::Enter + "").await?;
        browser.wait_for("[data-action=board-show][data-of=overdue][aria-pressed=true]").await?;
        browser.wait_at("[data-action=board-show][data-of=overdue]").await?;
        browser.tab_to("[data-action=open-row]").await?;
        let of = "return document.activeElement.dataset.of";
        let row = browser.js(of, &[]).await?.as_str().context("no row")?.to_owned();
        ensure!(rows.contains(&row));
        browser.press(Key::Enter + "").await?;
        browser.wait_for(".board-more [name=progress]").await?;
        browser.wait_at(&format!("[data-action=open-row][data-of=\"{row}\"][aria-expanded=true]")).await?;

        // The first letter of a value chooses it in a list; arrows do without letters.
        browser.tab_to(&control(&row, "status")).await?;
        let before = stored(&browser, &row).await?["status"].clone();
        browser.press(Key::Down + "").await?;
        browser.wait_saved().await?;
        let after = stored(&browser, &row).await?["status"].clone();
        ensure!(before != after, "{before} is still {after}");
        browser.wait_at(&control(&row, "status")).await?;
        browser.tab_to(".board-more [name=progress]").await?;
        browser.press("ok").await?;
        browser.wait_saved().await?;
        browser.wait_at(".board-more [name=progress]").await?;
        assert_eq!(stored(&browser, &row).await?["progress"], "ok");

        browser.tab_back_to("[data-action=undo]").await?;
        browser.press(Key::Enter + "").await?;
        holds(&browser, ".board-more [name=progress]", "").await?;
        browser.wait_at("[data-action=undo]").await?;
        browser.press(Key::Enter + "").await?;
        holds(&browser, &control(&row, "status"), before.as_str().unwrap_or_default()).await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, &row).await?["status"], before);
        // The button is of no use any more; the focus is not lost to the page.
        ensure!(!browser.is_at("body").await?, "the focus is lost");
        browser.quit().await?;
    }
    Ok(())
}

/// Nothing sticks out of the page.
const FITS: &str = "return document.documentElement.scrollWidth <= innerWidth";

#[tokio::test]
async fn nothing_keeps_people_out() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    for rows in [0, 3, 60] {
        let measures: Vec<(String, String)> =
            (if rows == 60 { 3 } else { 0 }..rows).map(|n| (format!("m{n}"), format!("张伟{n}、Anna Lee"))).collect();
        let measures: Vec<(&str, &str)> = measures.iter().map(|(id, owner)| (&**id, &**owner)).collect();
        if !measures.is_empty() {
            browser.bring_in(&format!("{rows}.fupan.json"), &draft_file("旧站台照明中断", 1, &measures)).await?;
            browser.wait_saved().await?;
        }
        browser.open("#/board").await?;
        browser.wait_for(".board h1").await?;
        for language in ["zh", "en"] {
            browser.click_action(&format!("lang-{language}")).await?;
            let shown = shows(&browser, rows).await?;
            if let Some(row) = shown.first() {
                browser.click_action_of("open-row", row).await?;
                browser.wait_for(".board-more [name=progress]").await?;
                browser.click_action("reminders").await?;
                browser.wait_for(".reminder").await?;
            }
            for width in [1440, 1024, 390] {
                browser.resize(width, 900).await?;
                browser
                    .wait_js(FITS, &[], json!(true))
                    .await
                    .with_context(|| format!("{rows} at {width} in {language}"))?;
                // How many rows there are changes no colour.
                let modes: &[bool] = if rows == 3 { &[false, true] } else { &[false] };
                for dark in modes {
                    browser.darken(*dark).await?;
                    // Colours change in a fraction of a second.
                    sleep(Duration::from_millis(400)).await;
                    let barriers = browser.barriers().await?;
                    ensure!(barriers.is_empty(), "{rows} rows, {language}, {width}, dark {dark}: {barriers:#?}");
                }
            }
            browser.resize(1440, 900).await?;
            browser.darken(false).await?;
            if !shown.is_empty() {
                browser.click_action("reminders").await?;
                browser.click_action_of("open-row", &shown[0]).await?;
            }
        }
    }
    browser.quit().await
}
