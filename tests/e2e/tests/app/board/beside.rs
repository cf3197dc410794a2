//! Drafts that are open elsewhere, locked or damaged: told, and never written.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

use super::{board, control, records, set_status, shows, stored, type_in, unfold, with_drafts};

/// Whether the row has controls.
async fn can_change(browser: &Browser, row: &str) -> Result<bool> {
    let code = "return !!document.querySelector(arguments[0])";
    Ok(browser.js(code, &[json!(control(row, "status"))]).await? == json!(true))
}

#[tokio::test]
async fn a_draft_that_another_window_writes_is_only_shown() -> Result<()> {
    for language in ["zh", "en"] {
        let (browser, rows) = with_drafts(language, 2).await?;
        let row = rows[0].clone();
        let draft = row.split('/').next().context("no draft")?.to_owned();
        let here = browser.driver().window().await?;
        let editor = browser.driver().new_tab().await?;
        browser.driver().switch_to_window(editor.clone()).await?;
        browser.open(&format!("#/review/{draft}/measures")).await?;
        browser.wait_saved().await?;

        browser.driver().switch_to_window(here.clone()).await?;
        browser.wait_for("[data-notice=held]").await?;
        ensure!(!can_change(&browser, &row).await?, "a row of the open draft has controls");
        let held = "return [...document.querySelectorAll('[data-measure]')].filter((r) => r.querySelector('[data-notice=held]'))
            .every((r) => r.dataset.measure.startsWith(arguments[0]) && !r.querySelector('select, input'))";
        ensure!(browser.js(held, &[json!(draft)]).await? == json!(true));
        let other = rows.iter().find(|row| !row.starts_with(&draft)).context("one draft only")?;
        set_status(&browser, other, "doing").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, other).await?["status"], "doing");

        // What that window changes is seen here.
        browser.driver().switch_to_window(editor.clone()).await?;
        browser.open_card("measures.0").await?;
        browser.choose("measures.0.status", "done").await?;
        browser.wait_saved().await?;
        browser.driver().switch_to_window(here.clone()).await?;
        let done = "return document.querySelectorAll('[data-measure].is-done').length > 0";
        browser.wait_js(done, &[], json!(true)).await?;

        // When it has gone, the draft can be changed here again.
        browser.driver().switch_to_window(editor).await?;
        browser.driver().close_window().await?;
        browser.driver().switch_to_window(here).await?;
        browser.wait_gone("[data-notice=held]").await?;
        set_status(&browser, &row, "closed").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, &row).await?["status"], "closed");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// The controls stay while this very window writes, whatever it looks at meanwhile.
#[tokio::test]
async fn what_this_window_writes_itself_is_not_held() -> Result<()> {
    let (browser, rows) = with_drafts("zh", 1).await?;
    let watch = "window.held = 0; new MutationObserver(() => { window.held += document.querySelectorAll('[data-notice=held]').length; })
        .observe(document.body, { subtree: true, childList: true });";
    browser.js(watch, &[]).await?;
    for row in &rows {
        set_status(&browser, row, "doing").await?;
        set_status(&browser, row, "open").await?;
    }
    unfold(&browser, &rows[0]).await?;
    let words = "一二三四五六七八九十".repeat(6);
    type_in(&browser, ".board-more [name=progress]", &words).await?;
    browser.wait_saved().await?;
    assert_eq!(stored(&browser, &rows[0]).await?["progress"], words);
    assert_eq!(browser.js("return window.held", &[]).await?, json!(0));
    browser.quit().await
}

const PASSPHRASE: &str = "旧站台 lantern 七号";

#[tokio::test]
async fn locked_and_damaged_drafts_are_named_and_left_alone() -> Result<()> {
    for language in ["zh", "en"] {
        let (browser, rows) = with_drafts(language, 3).await?;
        let mut drafts: Vec<String> = rows.iter().filter_map(|row| row.split('/').next()).map(str::to_owned).collect();
        drafts.sort();
        drafts.dedup();
        let [locked, damaged, good] = &drafts[..] else { anyhow::bail!("three drafts: {drafts:?}") };
        browser.open(&format!("#/review/{locked}/lock")).await?;
        browser.fill("passphrase", PASSPHRASE).await?;
        browser.fill("passphrase-again", PASSPHRASE).await?;
        browser.click_action("lock-set").await?;
        browser.wait_for("[data-action=lock-now]").await?;
        browser.open("#/board").await?;
        browser.wait_for("[data-measure]").await?;
        let spoil = "const done = arguments[0];
            (async () => {
                await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
                const open = indexedDB.open('fupan');
                await new Promise((opened) => open.onsuccess = opened);
                const store = open.result.transaction('drafts', 'readwrite').objectStore('drafts');
                const get = store.get(DRAFT);
                await new Promise((read) => get.onsuccess = read);
                const put = store.put({ ...get.result, text: get.result.text.slice(0, 400) });
                await new Promise((written) => put.onsuccess = written);
                open.result.close();
                done(true);
            })()";
        browser.js_async(&spoil.replace("DRAFT", &json!(damaged).to_string())).await?;
        browser.reload().await?;
        let shown = shows(&browser, rows.len() / 3).await?;
        ensure!(shown.iter().all(|row| row.starts_with(good.as_str())), "{shown:?}");
        let before = records(&browser).await?;
        browser.click(".board-unshown summary").await?;
        browser.wait_for(".board-unshown [data-notice=locked]").await?;
        browser.wait_for(".board-unshown [data-notice=damaged]").await?;
        ensure!(browser.text(".board-unshown summary").await?.contains('2'));

        let row = &shown[0];
        set_status(&browser, row, "closed").await?;
        unfold(&browser, row).await?;
        type_in(&browser, ".board-more [name=progress]", "ok").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, row).await?["progress"], "ok");
        let after = records(&browser).await?;
        for (was, is) in before.iter().zip(&after) {
            ensure!(was.0 == is.0 && (was == is) == (was.0 != *good), "{} was written", was.0);
        }
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// Deletes one of two drafts in another window.
async fn delete_elsewhere(browser: &Browser, draft: &str) -> Result<()> {
    let here = browser.driver().window().await?;
    let other = browser.driver().new_tab().await?;
    browser.driver().switch_to_window(other).await?;
    browser.open("#/").await?;
    browser.click_action_of("delete", draft).await?;
    browser.wait_js("return document.querySelectorAll('li.draft').length", &[], json!(1)).await?;
    browser.driver().switch_to_window(here).await?;
    Ok(())
}

/// A draft that goes while its row is shown: the change is refused and said, with its words.
#[tokio::test]
async fn a_change_that_comes_too_late_is_said_with_its_words() -> Result<()> {
    let (browser, rows) = with_drafts("zh", 2).await?;
    let row = rows[0].clone();
    let draft = row.split('/').next().context("no draft")?.to_owned();
    delete_elsewhere(&browser, &draft).await?;
    type_in(&browser, &control(&row, "closed_on"), "3").await?;
    let said = browser.text("[data-notice=refused]").await?;
    ensure!(said.contains("“3”") && said.contains("删除"), "{said}");
    shows(&browser, rows.len() / 2).await?;
    // Going on elsewhere does not take the words away.
    let left = board_rows(&browser).await?;
    set_status(&browser, &left[0], "closed").await?;
    browser.wait_saved().await?;
    ensure!(browser.text("[data-notice=refused]").await?.contains("“3”"));
    browser.click_action_of("close-notice", "refused").await?;
    browser.wait_gone("[data-notice=refused]").await?;
    board(&browser, rows.len() / 2).await?;
    browser.quit().await
}

/// Somebody has left the board before a change is refused: it is said on the page where they are.
#[tokio::test]
async fn a_change_that_is_refused_after_the_board_was_left_is_said() -> Result<()> {
    for (language, deleted) in [("zh", "删除"), ("en", "deleted")] {
        let (browser, rows) = with_drafts(language, 2).await?;
        let row = rows[0].clone();
        let draft = row.split('/').next().context("no draft")?.to_owned();
        let other = rows.iter().filter_map(|row| row.split('/').next()).find(|id| *id != draft).context("one draft")?;
        delete_elsewhere(&browser, &draft).await?;
        let type_and_leave = "const control = document.querySelector(arguments[0]);
            control.value = '3 x';
            control.dispatchEvent(new InputEvent('input', { bubbles: true }));
            location.hash = '#/';";
        browser.js(type_and_leave, &[json!(control(&row, "closed_on"))]).await?;
        browser.wait_for(".home [data-action=open]").await?;
        let said = browser.text("[data-notice=refused]").await?;
        ensure!(said.contains("“3 x”") && said.contains(deleted), "{said}");
        browser.open(&format!("#/review/{other}/basics")).await?;
        ensure!(browser.text("[data-notice=refused]").await?.contains("“3 x”"));
        browser.click_action_of("close-notice", "refused").await?;
        browser.wait_gone("[data-notice=refused]").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

async fn board_rows(browser: &Browser) -> Result<Vec<String>> {
    let ids = "return [...document.querySelectorAll('[data-measure]')].map((row) => row.dataset.measure)";
    Ok(serde_json::from_value(browser.js(ids, &[]).await?)?)
}
