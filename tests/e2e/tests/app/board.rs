//! The board: the measures of all drafts, found, changed, taken back and handed out.

mod access;
mod beside;
mod files;
mod together;

use anyhow::{Context, Result, bail, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};
use tokio::time::{Duration, sleep};

/// The record of a draft as the database holds it: revision and text.
const RECORDS: &str = "const done = arguments[0];
    (async () => {
        const open = indexedDB.open('fupan');
        await new Promise((opened) => open.onsuccess = opened);
        const all = open.result.transaction('drafts').objectStore('drafts').getAll();
        await new Promise((read) => all.onsuccess = read);
        open.result.close();
        done(all.result.map(({ id, revision, text }) => [id, revision, text]));
    })()";

/// Every draft as it is stored: id, revision and text.
async fn records(browser: &Browser) -> Result<Vec<(String, u64, String)>> {
    let mut records: Vec<(String, u64, String)> = serde_json::from_value(browser.js_async(RECORDS).await?)?;
    records.sort();
    Ok(records)
}

/// A measure as it is stored.
async fn stored(browser: &Browser, row: &str) -> Result<Value> {
    let (draft, measure) = row.split_once('/').context("no row")?;
    let records = records(browser).await?;
    let (.., text) = records.into_iter().find(|(id, ..)| id == draft).context("no such draft")?;
    let file: Value = serde_json::from_str(&text)?;
    let measures = file["review"]["measures"].as_array().cloned().unwrap_or_default();
    measures.into_iter().find(|found| found["id"] == measure).context("no such measure")
}

/// Waits until a field of a measure is stored like this; what is empty may be missing.
async fn wait_stored(browser: &Browser, row: &str, field: &str, value: &str) -> Result<()> {
    for _ in 0..200 {
        if stored(browser, row).await?[field].as_str().unwrap_or_default() == value {
            return Ok(());
        }
        sleep(Duration::from_millis(50)).await;
    }
    bail!("`{field}` of {row} is not `{value}` in {}", stored(browser, row).await?)
}

/// Goes to the board and waits until it shows so many rows.
async fn board(browser: &Browser, rows: usize) -> Result<Vec<String>> {
    browser.open("#/board").await?;
    shows(browser, rows).await
}

/// The ids of the rows once there are so many.
async fn shows(browser: &Browser, count: usize) -> Result<Vec<String>> {
    browser.wait_js("return document.querySelectorAll('[data-measure]').length", &[], json!(count)).await?;
    let ids = "return [...document.querySelectorAll('[data-measure]')].map((row) => row.dataset.measure)";
    Ok(serde_json::from_value(browser.js(ids, &[]).await?)?)
}

/// The selector of a control in a row.
fn control(row: &str, name: &str) -> String {
    format!("[data-measure=\"{row}\"] [name=\"{name}\"]")
}

async fn set_status(browser: &Browser, row: &str, status: &str) -> Result<()> {
    browser.click(&format!("{} option[value=\"{status}\"]", control(row, "status"))).await
}

/// Types at the end of a control, key by key.
async fn type_in(browser: &Browser, css: &str, text: &str) -> Result<()> {
    browser
        .with(css, async |field| {
            field.scroll_into_view().await?;
            field.click().await
        })
        .await?;
    for c in text.chars() {
        browser.press(c.to_string()).await?;
    }
    Ok(())
}

async fn unfold(browser: &Browser, row: &str) -> Result<()> {
    browser.click_action_of("open-row", row).await?;
    browser.wait_for(".board-more [name=progress]").await.map(drop)
}

/// Waits until a control of a row holds this.
async fn holds(browser: &Browser, css: &str, value: &str) -> Result<()> {
    let code = "return document.querySelector(arguments[0])?.value ?? null";
    browser.wait_js(code, &[json!(css)], json!(value)).await
}

/// A browser with a sample and copies of it, so many drafts in all, and the ids of the rows on the board.
async fn with_drafts(language: &str, drafts: usize) -> Result<(Browser, Vec<String>)> {
    let browser = Browser::with_sample(language, "measures").await?;
    let first = browser.draft().await?;
    let code = "return (document.querySelector('[data-save]').dataset.save)";
    browser.wait_js(code, &[], json!("saved")).await?;
    browser.click_action("drafts").await?;
    for made in 1..drafts {
        browser.click_action_of("duplicate", &first).await?;
        browser.wait_js("return document.querySelectorAll('li.draft').length", &[], json!(made + 1)).await?;
    }
    let rows = board(&browser, drafts * each(language)).await?;
    Ok((browser, rows))
}

/// How many measures the sample of a language has.
fn each(language: &str) -> usize {
    if language == "zh" { 5 } else { 7 }
}

/// The count on a tile.
async fn tile(browser: &Browser, of: &str) -> Result<usize> {
    let css = format!("[data-action=\"board-show\"][data-of=\"{of}\"] .tile-count");
    Ok(browser.text(&css).await?.trim().parse()?)
}

#[tokio::test]
async fn what_is_late_is_found_and_whose_it_is() -> Result<()> {
    for (language, owner, owns, late) in [("zh", "穆承礼", 2, 4), ("en", "Practice manager", 2, 7)] {
        let (browser, rows) = with_drafts(language, 3).await?;
        // Samples are of the past: whatever has a day and is not done is late.
        assert_eq!(tile(&browser, "all").await?, rows.len());
        assert_eq!(tile(&browser, "overdue").await?, 3 * late);
        browser.click_action_of("board-show", "overdue").await?;
        shows(&browser, 3 * late).await?;
        let states =
            "return [...new Set([...document.querySelectorAll('[data-measure]')].map((r) => r.dataset.dueState))]";
        assert_eq!(browser.js(states, &[]).await?, json!(["overdue"]));
        browser.wait_for("[data-action=board-show][data-of=overdue][aria-pressed=true]").await?;
        // The tile pressed again shows all.
        browser.click_action_of("board-show", "overdue").await?;
        shows(&browser, rows.len()).await?;
        browser.choose("board-owner", owner).await?;
        shows(&browser, 3 * owns).await?;
        browser.fill("board-words", "no such words anywhere").await?;
        shows(&browser, 0).await?;
        browser.click_action("clear-filter").await?;
        shows(&browser, rows.len()).await?;
        assert_eq!(browser.value("board-owner").await?, "");
        assert_eq!(browser.value("board-words").await?, "");
        for sort in ["incident", "owner", "status", "due"] {
            browser.choose("board-sort", sort).await?;
            let mut sorted = shows(&browser, rows.len()).await?;
            let mut all = rows.clone();
            sorted.sort();
            all.sort();
            assert_eq!(sorted, all, "{sort}");
        }
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// What the board changes stands in the draft, its ledger and its report, and is taken back here and there.
#[tokio::test]
async fn a_change_is_in_the_draft_and_is_taken_back_on_either_side() -> Result<()> {
    for (language, day, told) in [("zh", "2026-06-09", "2026年6月9日"), ("en", "2026-03-12", "12 March 2026")] {
        let (browser, rows) = with_drafts(language, 2).await?;
        let row = rows[0].clone();
        let before = stored(&browser, &row).await?["status"].clone();
        let others: Vec<_> =
            records(&browser).await?.into_iter().filter(|(id, ..)| !row.starts_with(id.as_str())).collect();
        let draft = row.split('/').next().unwrap_or_default().to_owned();

        // Changed, and taken back on the board.
        set_status(&browser, &row, "closed").await?;
        type_in(&browser, &control(&row, "closed_on"), day).await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, &row).await?["status"], "closed");
        assert_eq!(stored(&browser, &row).await?["closed_on"], day);
        // The row stays where it is while somebody works on it, and its state follows.
        ensure!(shows(&browser, rows.len()).await? == rows, "rows moved");
        browser.wait_for(&format!("[data-measure=\"{row}\"][data-due-state=none]")).await?;
        browser.click_action("undo").await?;
        holds(&browser, &control(&row, "closed_on"), "").await?;
        browser.click_action("undo").await?;
        browser.wait_saved().await?;
        holds(&browser, &control(&row, "status"), before.as_str().unwrap_or_default()).await?;
        assert_eq!(stored(&browser, &row).await?["status"], before);
        ensure!(stored(&browser, &row).await?["closed_on"].as_str().unwrap_or_default().is_empty());
        browser.click_action("redo").await?;
        browser.click_action("redo").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, &row).await?["closed_on"], day);

        // The draft says it: in its form, its ledger and the report on what was put right.
        browser.click(&format!("[data-measure=\"{row}\"] [data-action=goto-measure]")).await?;
        browser.wait_section("measures").await?;
        let at = browser.place().await?.rsplit('/').next().unwrap_or_default().to_owned();
        assert_eq!(browser.value(&at).await?, "closed");
        browser.section("document").await?;
        let ledger = String::from_utf8(browser.download("export-csv").await?)?;
        ensure!(ledger.contains(if language == "zh" { "已核实销号" } else { "Verified and closed" }), "{ledger}");
        browser.section("basics").await?;
        browser.click_action_of("add-document", "progress").await?;
        browser.wait_report(told).await?;
        browser.click_action("undo").await?;

        // And takes it back: the day, then the status.
        let before = before.as_str().unwrap_or_default();
        browser.section("measures").await?;
        browser.click_action("undo").await?;
        wait_stored(&browser, &row, "closed_on", "").await?;
        browser.click_action("undo").await?;
        wait_stored(&browser, &row, "status", before).await?;
        browser.wait_value(&at, before).await?;
        browser.click_action("redo").await?;
        browser.wait_value(&at, "closed").await?;
        browser.click_action("redo").await?;
        wait_stored(&browser, &row, "closed_on", day).await?;
        // The other drafts are as they were.
        let now: Vec<_> = records(&browser).await?.into_iter().filter(|(id, ..)| *id != draft).collect();
        assert_eq!(now, others);
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// Typed key by key, with an input method too, and there after the page was loaded anew.
#[tokio::test]
async fn what_is_typed_on_the_board_is_stored_and_stays() -> Result<()> {
    for (language, words) in
        [("zh", "已改完四处号码，正在试拨；下周验收"), ("en", "Three of four numbers corrected; trial next week")]
    {
        let (browser, rows) = with_drafts(language, 2).await?;
        let (row, other) = (&rows[0], &rows[rows.len() - 1]);
        unfold(&browser, row).await?;
        type_in(&browser, ".board-more [name=progress]", words).await?;
        type_in(&browser, ".board-more [name=next]", "abc").await?;
        type_in(&browser, &control(row, "closed_on"), "3月").await?;
        type_in(&browser, &control(other, "closed_on"), "2026-06-30").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, row).await?["progress"], words);
        assert_eq!(stored(&browser, row).await?["next"], "abc");
        assert_eq!(stored(&browser, row).await?["closed_on"], "3月");
        assert_eq!(stored(&browser, other).await?["closed_on"], "2026-06-30");
        browser.ime_type(".board-more [name=reason]", &["d", "dd", "dd's"], "等上级").await?;
        browser.wait_saved().await?;
        assert_eq!(stored(&browser, row).await?["reason"], "等上级");
        browser.reload().await?;
        shows(&browser, rows.len()).await?;
        unfold(&browser, row).await?;
        holds(&browser, ".board-more [name=progress]", words).await?;
        holds(&browser, ".board-more [name=reason]", "等上级").await?;
        holds(&browser, &control(row, "closed_on"), "3月").await?;
        holds(&browser, &control(other, "closed_on"), "2026-06-30").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_rows_that_are_shown_are_handed_out() -> Result<()> {
    for (language, owner, count) in [("zh", "穆承礼", 4), ("en", "Practice manager", 4)] {
        let (browser, rows) = with_drafts(language, 2).await?;
        // No cell of the samples has two lines.
        let lines = |csv: &[u8]| String::from_utf8_lossy(csv).trim().lines().count() - 1;
        assert_eq!(lines(&browser.download("export-csv").await?), rows.len());
        browser.choose("board-owner", owner).await?;
        shows(&browser, count).await?;
        assert_eq!(lines(&browser.download("export-csv").await?), count);
        let (name, xlsx) = browser.download_named("export-xlsx").await?;
        ensure!(name.ends_with(".xlsx") && xlsx.starts_with(b"PK"), "{name}");
        let ics = String::from_utf8(browser.download("export-ics").await?)?;
        ensure!(ics.matches("BEGIN:VEVENT").count() == if language == "zh" { 2 } else { 4 }, "{ics}");
        browser.click_action("reminders").await?;
        let text = browser.text(".reminder").await?;
        ensure!(text.contains(owner), "{text}");
        browser.click_action_of("copy-reminder", owner).await?;
        // Whatever the browser says of the clipboard, the page is not stopped.
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        // Closed, there is nothing left for the calendar.
        browser.click_action("clear-filter").await?;
        browser.click_action_of("board-show", "closed").await?;
        shows(&browser, 0).await?;
        browser.quit().await?;
    }
    Ok(())
}

/// One name, written in five ways in five drafts.
const WAYS: [(&str, [&str; 5]); 2] = [
    ("张伟", ["张伟", "张 伟", "由张伟负责", "安全科科长张伟", "张伟（安全科）"]),
    ("Anna Lee", ["Anna Lee", "LEE, Anna", "anna lee", "Ms Anna Lee", "Anna Lee (ward manager)"]),
];

/// A draft file with measures of these ids, each with an owner.
fn draft_file(title: &str, revision: u64, measures: &[(&str, &str)]) -> Vec<u8> {
    let measures: Vec<Value> = measures
        .iter()
        .map(|(id, owner)| json!({ "id": id, "heading": format!("{title} {id}"), "owner": owner, "due": "2026-06-01" }))
        .collect();
    let review = json!({ "title": title, "measures": measures });
    json!({ "format": "fupan-review", "version": 1, "revision": revision, "review": review }).to_string().into_bytes()
}

#[tokio::test]
async fn a_person_is_found_however_the_name_is_written() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    for (n, way) in WAYS.iter().flat_map(|(_, ways)| ways).enumerate() {
        let id = format!("m{n}");
        let file = draft_file(&format!("第{n}份"), 1, &[(&id, way), (&format!("{id}x"), "李娜")]);
        browser.bring_in(&format!("{n}.fupan.json"), &file).await?;
        browser.wait_saved().await?;
    }
    for language in ["zh", "en"] {
        board(&browser, 20).await?;
        browser.click_action(&format!("lang-{language}")).await?;
        for (name, ways) in WAYS {
            browser.choose("board-owner", name).await?;
            shows(&browser, 5).await?;
            let owners =
                "return [...document.querySelectorAll('[data-measure]')].map((r) => r.children[2].textContent)";
            let mut owners: Vec<String> = serde_json::from_value(browser.js(owners, &[]).await?)?;
            owners.sort();
            let mut expected = ways.map(str::to_owned);
            expected.sort();
            assert_eq!(owners, expected);
            browser.click_action("reminders").await?;
            assert_eq!(browser.rows("copy-reminder").await?, [name]);
            browser.click_action("reminders").await?;
        }
        browser.click_action("clear-filter").await?;
    }
    browser.quit().await
}
