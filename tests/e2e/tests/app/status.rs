//! How far the measures have come: the strip sets the status of all of them and of one, and cards and ledger say it.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

struct Words {
    language: &'static str,
    counts: [&'static str; 3],
    /// What the closed card says of a measure that was closed in time.
    closed: &'static str,
    /// How a report on progress says it in a table: in English by a table of what is completed.
    ledger: &'static str,
}

const LANGUAGES: [Words; 2] = [
    Words {
        language: "zh",
        counts: ["5项措施：未启动5项", "5项措施：正在推进5项", "5项措施：正在推进4项、已销号1项"],
        closed: "已核实销号，按期",
        ledger: "已核实销号",
    },
    Words {
        language: "en",
        counts: ["7 actions: 7 not started", "7 actions: 7 in progress", "7 actions: 6 in progress, 1 closed"],
        closed: "Verified and closed, on time",
        ledger: "Completed",
    },
];

const STATUSES: &str = "return [...document.querySelectorAll('.status-row select')].map((e) => e.value)";

/// Names that two controls of the page have, apart from boxes of one group.
const DOUBLED: &str =
    "const names = [...document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, textarea')]
    .map((e) => e.name).filter(Boolean);
    return names.filter((name, n) => names.indexOf(name) !== n)";

#[tokio::test]
async fn the_status_of_all_measures_is_set_in_one_place() -> Result<()> {
    for words in LANGUAGES {
        let browser = Browser::with_sample(words.language, "measures").await?;
        let all = browser.rows("open-card").await?.iter().filter(|of| of.starts_with("measures.")).count();
        let statuses = |status: &str| json!(vec![status; all]);
        // Whatever the sample has, all begin anew.
        browser.click_action("status-strip").await?;
        browser
            .wait_js(&format!("return document.querySelectorAll('.status-row').length === {all}"), &[], json!(true))
            .await?;
        browser.choose("all-status", "open").await?;
        browser.click_action("set-all-status").await?;
        browser.wait_js(STATUSES, &[], statuses("open")).await?;
        says(&browser, words.counts[0]).await?;

        browser.choose("all-status", "doing").await?;
        browser.click_action("set-all-status").await?;
        browser.wait_js(STATUSES, &[], statuses("doing")).await?;
        says(&browser, words.counts[1]).await?;
        // One step brings all of them back, and the strip stays.
        browser.shortcut('z').await?;
        browser.wait_js(STATUSES, &[], statuses("open")).await?;
        browser.shortcut('y').await?;
        browser.wait_js(STATUSES, &[], statuses("doing")).await?;

        // One is closed on a day before it is due.
        browser.choose("measures.1.status", "closed").await?;
        browser.fill("measures.1.closed_on", "2024-06-01").await?;
        says(&browser, words.counts[2]).await?;
        assert_eq!(browser.js(DOUBLED, &[]).await?, json!([]));

        // A card that opens folds the strip, and the strip closes the card.
        browser.open_card("measures.1").await?;
        browser.wait_gone(".status-row").await?;
        assert_eq!(browser.value("measures.1.status").await?, "closed");
        assert_eq!(browser.js(DOUBLED, &[]).await?, json!([]));
        browser.click_action("status-strip").await?;
        browser.wait_for(".status-row").await?;
        browser.wait_gone("[data-action=close-card]").await?;
        browser.wait_at("[data-action=status-strip]").await?;
        assert_eq!(browser.value("measures.1.closed_on").await?, "2024-06-01");
        browser.click_action("status-strip").await?;
        let row = browser.text("[data-action=open-card][data-of=\"measures.1\"]").await?;
        ensure!(row.contains(words.closed), "the closed card says `{row}`");

        // So says the ledger of a report on progress, and the page for reviewers.
        browser.section("document").await?;
        browser.click_action_of("add-document", "progress").await?;
        browser.section("document").await?;
        let ledger = "return [...document.querySelectorAll('[data-report] table')].map((e) => e.textContent).join()";
        browser
            .wait_js(
                &format!("return (() => {{ {ledger} }})().includes(arguments[0])"),
                &[json!(words.ledger)],
                json!(true),
            )
            .await?;
        browser.open(&format!("#/review/{}/overview", browser.draft().await?)).await?;
        browser.wait_for(".overview-tally").await?;
        let page = browser.text(".overview").await?;
        ensure!(page.contains(words.closed), "{page}");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// Waits until the strip begins with these words; what is late depends on the day.
async fn says(browser: &Browser, words: &str) -> Result<()> {
    let code = "return document.querySelector('.status-counts').textContent.startsWith(arguments[0])";
    browser.wait_js(code, &[json!(words)], json!(true)).await
}

#[tokio::test]
async fn the_strip_can_be_used_with_keys_alone_and_keeps_nobody_out() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = Browser::with_sample(language, "measures").await?;
        for (width, height) in [(1440, 900), (390, 844)] {
            browser.resize(width, height).await?;
            browser.tab_to("[data-action=status-strip]").await?;
            browser.press(" ").await?;
            browser.wait_at("[data-action=status-strip][aria-expanded=true]").await?;
            browser.tab_to("[name=all-status]").await?;
            browser.tab_to("[data-action=set-all-status]").await?;
            browser.press(" ").await?;
            browser.tab_to("[name=\"measures.0.status\"]").await?;
            browser.tab_to("[name=\"measures.0.closed_on\"]").await?;
            browser.wait_at("[name=\"measures.0.closed_on\"]").await?;
            assert_eq!(browser.barriers().await?, Vec::<String>::new());
            let wide = "return document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth";
            assert_eq!(browser.js(wide, &[]).await?, json!(true), "{language} at {width}");
            browser.tab_back_to("[data-action=status-strip]").await?;
            browser.press(" ").await?;
            browser.wait_gone(".status-row").await?;
        }
        browser.quit().await?;
    }
    Ok(())
}
