//! The office's own causes and measures: kept, offered again, and passed on in a file.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};
use thirtyfour::Key;

const CAUSE: &str = "发票拍照上传后没有核对抬头";
const MEASURE: &str = "系统自动比对发票抬头和本单位名称";

/// A new review of a field.
async fn review(browser: &Browser, domain: &str) -> Result<()> {
    browser.start_new().await?;
    browser.choose("domain", domain).await
}

/// A browser in which a cause and a measure that somebody wrote were kept, of the field of finance.
async fn kept() -> Result<Browser> {
    let browser = Browser::launch().await?;
    review(&browser, "finance").await?;
    browser.section("causes").await?;
    browser.add("add-cause-direct", "causes.0.heading").await?;
    browser.wait_gone("[data-action=keep-entry]").await?;
    browser.fill("causes.0.heading", CAUSE).await?;
    browser.click_action_of("keep-entry", "causes.0").await?;
    browser.wait_gone("[data-action=keep-entry]").await?;
    browser.section("measures").await?;
    browser.add("answer-cause", "measures.0.heading").await?;
    browser.fill("measures.0.heading", MEASURE).await?;
    browser.choose("measures.0.strength", "strong").await?;
    browser.click_action_of("keep-entry", "measures.0").await?;
    browser.wait_gone("[data-action=keep-entry]").await?;
    Ok(browser)
}

/// The name of the box of an own entry that says this, once it is there.
pub async fn own(browser: &Browser, words: &str) -> Result<String> {
    browser.wait_for(".suggestion [name*=\".own-\"]").await?;
    let code = "const rows = [...document.querySelectorAll('.suggestion')];
        const row = rows.find((row) => row.querySelector('[name*=\".own-\"]') && row.textContent.includes(arguments[0]));
        return row?.querySelector('input').name";
    Ok(serde_json::from_value(browser.js(code, &[json!(words)]).await?)?)
}

#[tokio::test]
async fn what_was_kept_is_offered_in_the_next_review_of_its_field() -> Result<()> {
    let mut browser = kept().await?;
    browser.restart().await?;
    review(&browser, "finance").await?;
    browser.section("causes").await?;
    let cause = own(&browser, CAUSE).await?;
    browser.tick(&cause, true).await?;
    browser.wait_for("[data-anchor=\"causes.direct\"] [data-action=open-card][data-of=\"causes.0\"]").await?;
    browser.wait_report(CAUSE).await?;
    browser.section("measures").await?;
    let measure = own(&browser, MEASURE).await?;
    browser.tick(&measure, true).await?;
    browser.open_card("measures.0").await?;
    assert_eq!(browser.chosen("measures.0.answers").await?.len(), 1, "it answers the cause it was written for");
    assert_eq!(browser.value("measures.0.strength").await?, "strong");

    browser.tick(&measure, false).await?;
    browser.wait_gone("[data-anchor=\"measures.0\"]").await?;
    assert_eq!(own(&browser, MEASURE).await?, measure, "it is offered again");
    browser.section("causes").await?;
    browser.tick(&cause, false).await?;
    browser.wait_gone("[data-anchor=\"causes.0\"]").await?;
    assert_eq!(own(&browser, CAUSE).await?, cause);
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn what_was_kept_in_one_field_is_found_from_another() -> Result<()> {
    let browser = kept().await?;
    review(&browser, "safety").await?;
    browser.section("causes").await?;
    browser.field("search").await?;
    browser.wait_gone("[name*=\".own-\"]").await?;
    browser.fill("search", "核对抬头").await?;
    let cause = own(&browser, CAUSE).await?;
    browser.tick(&cause, true).await?;
    browser.wait_report(CAUSE).await?;
    browser.quit().await
}

/// Gives the settings page a file of entries, and returns what kind of answer it gives, and the words.
async fn bring(browser: &Browser, bytes: &[u8]) -> Result<(String, String)> {
    // A page that has said nothing yet.
    browser.open("#/").await?;
    browser.open("#/settings").await?;
    browser.wait_for("[data-action=export-pack]").await?;
    browser.give_file("input[name=pack]", "office.fupan-pack.json", bytes).await?;
    let said = browser.wait_for(".own-tools ~ [role]").await?;
    Ok((said.attr("role").await?.unwrap_or_default(), said.text().await?))
}

/// What the browser keeps of the office.
async fn stored(browser: &Browser) -> Result<Value> {
    let code = "const done = arguments[0], open = indexedDB.open('fupan');
        open.onsuccess = () => {
            const all = open.result.transaction('office').objectStore('office').getAll();
            all.onsuccess = () => (open.result.close(), done(all.result.map((record) => record.text)));
        }";
    browser.js_async(code).await
}

#[tokio::test]
async fn the_office_passes_its_entries_on_in_a_file() -> Result<()> {
    let office = kept().await?;
    office.open("#/settings").await?;
    office.click_action("lang-zh").await?;
    office.fill("phrases.zh-CN.closing", "请各科室对照检查").await?;
    office.wait_kept().await?;
    let (name, file) = office.download_named("export-pack").await?;
    ensure!(name.ends_with(".fupan-pack.json"), "{name}");
    let entries = office.rows("remove-entry").await?;
    assert_eq!(entries.len(), 2);
    office.quit().await?;

    let browser = Browser::launch().await?;
    for (added, kept) in [("新增3条", "。"), ("新增0条", "3条没有导入")] {
        let (role, words) = bring(&browser, &file).await?;
        assert_eq!(role, "status", "{words}");
        ensure!(words.contains(added) && words.contains(kept), "{words}");
        assert_eq!(browser.rows("remove-entry").await?, entries);
    }
    browser.reload().await?;
    browser.wait_value("phrases.zh-CN.closing", "请各科室对照检查").await?;
    assert_eq!(browser.rows("remove-entry").await?, entries);
    review(&browser, "finance").await?;
    browser.section("causes").await?;
    let cause = own(&browser, CAUSE).await?;
    browser.tick(&cause, true).await?;
    browser.section("measures").await?;
    own(&browser, MEASURE).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_file_that_is_no_pack_is_refused_and_changes_nothing() -> Result<()> {
    let browser = kept().await?;
    let draft = browser.draft().await?;
    browser.wait_saved().await?;
    browser.open("#/").await?;
    let review = browser.download_of("export-json", &draft).await?;
    browser.open("#/settings").await?;
    let pack = String::from_utf8(browser.download("export-pack").await?)?;
    let before = stored(&browser).await?;
    let half = pack.chars().take(pack.chars().count() / 2).collect::<String>();
    let files = [
        ("empty", Vec::new()),
        ("truncated", half.into_bytes()),
        ("no JSON", "会议记录：讨论下周的值班安排。".into()),
        ("a draft", review),
        ("newer", pack.replace("\"version\": 2", "\"version\": 99").into_bytes()),
        ("a wrong field", pack.replace("\"strong\"", "\"iron\"").into_bytes()),
    ];
    for language in ["zh", "en"] {
        browser.click_action(&format!("lang-{language}")).await?;
        let mut reasons: Vec<String> = Vec::new();
        for (name, bytes) in &files {
            let (role, reason) = bring(&browser, bytes).await?;
            assert_eq!(role, "alert", "{name}: {reason}");
            ensure!(reason.chars().count() > 10, "{name}: `{reason}` explains nothing");
            ensure!(!reasons.contains(&reason), "{name}: `{reason}` was said of another file");
            reasons.push(reason);
            assert_eq!(browser.rows("remove-entry").await?.len(), 2, "{name}");
            assert_eq!(stored(&browser).await?, before, "{name} changed what is kept");
        }
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn sentences_that_were_brought_in_stand_in_their_fields_at_once() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    let file =
        json!({ "format": "fupan-pack", "version": 1, "phrases": { "zh-CN": { "closing": "请各科室对照检查" } } });
    bring(&browser, file.to_string().as_bytes()).await?;
    browser.wait_value("phrases.zh-CN.closing", "请各科室对照检查").await?;
    browser.quit().await
}

/// The button has done its work and goes; the keyboard goes on from the card it stood in.
#[tokio::test]
async fn keeping_an_entry_leaves_the_focus_in_its_card() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.section("causes").await?;
    browser.add("add-cause-direct", "causes.0.heading").await?;
    browser.fill("causes.0.heading", CAUSE).await?;
    browser.tab_to("[data-action=keep-entry]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_gone("[data-action=keep-entry]").await?;
    browser.wait_at("[data-anchor=\"causes.0\"] *").await.context("the focus is lost")?;
    browser.quit().await
}

/// A cause that is no longer among the office's own may still stand in a review; what is written against it is kept
/// without harm to anything else.
#[tokio::test]
async fn a_measure_for_an_entry_that_was_removed_loses_nobody_their_entries() -> Result<()> {
    let browser = kept().await?;
    review(&browser, "finance").await?;
    let draft = browser.draft().await?;
    browser.section("causes").await?;
    browser.tick(&own(&browser, CAUSE).await?, true).await?;
    browser.wait_saved().await?;
    browser.open("#/settings").await?;
    browser.click_action("remove-entry").await?;
    browser.wait_gone("[data-action=remove-entry]").await?;
    browser.open(&format!("#/review/{draft}/causes")).await?;
    browser.add("add-cause-root", "causes.1.heading").await?;
    browser.fill("causes.1.heading", "报销考核只看快慢").await?;
    browser.click_action_of("keep-entry", "causes.1").await?;
    browser.section("measures").await?;
    // The group of the direct cause is the last one.
    let cause = browser.rows("answer-cause").await?.pop().context("no cause to answer")?;
    browser.click_action_of("answer-cause", &cause).await?;
    browser.wait_focus("measures.0.heading").await?;
    browser.fill("measures.0.heading", MEASURE).await?;
    browser.choose("measures.0.strength", "strong").await?;
    browser.click_action_of("keep-entry", "measures.0").await?;
    browser.open("#/settings").await?;
    browser.wait_for("[data-action=export-pack]").await?;
    let entries = browser.rows("remove-entry").await?;
    ensure!(!entries.is_empty(), "every entry of the office is gone");
    browser.quit().await
}
