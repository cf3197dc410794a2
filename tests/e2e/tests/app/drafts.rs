//! The list of drafts: what is made, copied, thrown away, fetched back, handed out and brought in.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};

#[tokio::test]
async fn drafts_are_copied_thrown_away_and_fetched_back() -> Result<()> {
    let browser = Browser::launch().await?;
    let first = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.click_action("drafts").await?;
    listed(&browser, 1).await?;
    browser.click_action_of("duplicate", &first).await?;
    listed(&browser, 2).await?;
    let copy = browser.rows("open").await?.into_iter().find(|id| *id != first).context("no copy")?;

    browser.click_action_of("delete", &copy).await?;
    listed(&browser, 1).await?;
    // The offer where it stood, and later the bin.
    browser.click(".undo-strip [data-action=restore]").await?;
    listed(&browser, 2).await?;
    browser.click_action_of("delete", &copy).await?;
    listed(&browser, 1).await?;
    browser.reload().await?;
    listed(&browser, 1).await?;
    browser.click(&format!(".bin [data-action=restore][data-of=\"{copy}\"]")).await?;
    listed(&browser, 2).await?;

    // Two drafts, not two names of one.
    browser.click_action_of("open", &copy).await?;
    browser.section("basics").await?;
    assert_eq!(browser.value("title").await?, "旧站台照明中断问题");
    browser.fill("title", "新站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.click_action("drafts").await?;
    browser.click_action_of("open", &first).await?;
    browser.section("basics").await?;
    assert_eq!(browser.value("title").await?, "旧站台照明中断问题");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_saved_draft_comes_back_in_as_it_was() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    let original = browser.draft().await?;
    browser.click_action("drafts").await?;
    listed(&browser, 1).await?;
    let saved = save(&browser, &original).await?;

    let brought_in = browser.bring_in("saved.fupan.json", &saved).await?;
    ensure!(brought_in != original, "the import replaced a draft");
    browser.click_action("drafts").await?;
    listed(&browser, 2).await?;
    let again = save(&browser, &brought_in).await?;
    let review = |bytes: &[u8]| -> Result<Value> { Ok(serde_json::from_slice::<Value>(bytes)?["review"].take()) };
    assert_eq!(review(&again)?, review(&saved)?);
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn files_that_are_no_drafts_are_refused_each_with_its_reason() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.click_action("drafts").await?;
    listed(&browser, 1).await?;
    let saved = String::from_utf8(save(&browser, &draft).await?)?;
    let mut newer: Value = serde_json::from_str(&saved)?;
    newer["version"] = json!(99);
    let half = saved.chars().take(saved.chars().count() / 2).collect::<String>();
    let files = [
        ("empty", String::new()),
        ("truncated", half),
        ("foreign", "{\"tasks\": [], \"version\": 1}".to_owned()),
        ("newer", newer.to_string()),
        ("no-json", "会议记录：讨论下周的值班安排。".to_owned()),
        ("wrong-field", saved.replace("\"attachments\": []", "\"attachments\": 7")),
    ];
    for language in ["zh", "en"] {
        browser.open("#/import").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        let mut reasons: Vec<String> = Vec::new();
        for (name, content) in &files {
            let file = format!("{name}-{language}.fupan.json");
            browser.give_file("input[type=file]", &file, content.as_bytes()).await?;
            let code = "return document.querySelector('[role=alert] h2')?.textContent.includes(arguments[0]) ?? false";
            browser.wait_js(code, &[json!(file)], json!(true)).await?;
            let reason = browser.text("[role=alert] p").await?;
            ensure!(reason.chars().count() > 10, "{name}: `{reason}` explains nothing");
            ensure!(!reasons.contains(&reason), "{name}: `{reason}` was said of another file");
            reasons.push(reason);
        }
        browser.open("#/").await?;
        listed(&browser, 1).await?;
        assert_eq!(browser.rows("open").await?, [draft.as_str()]);
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn the_samples_are_complete() -> Result<()> {
    let browser = Browser::launch().await?;
    // English documents have the actions in their text.
    for (language, of, tag, headings, annexes) in
        [("zh", "office", "zh-CN", 3, 1), ("en", "clinic", "en", 10, 0), ("en", "outage", "en", 10, 0)]
    {
        browser.open("#/").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        // The first is the one that most journeys open.
        let offered: &[&str] = if language == "zh" { &["office"] } else { &["clinic", "outage"] };
        assert_eq!(browser.rows("sample").await?, offered);
        browser.click_action_of("sample", of).await?;
        browser.field("title").await?;
        assert_eq!(browser.chosen("language").await?, [tag]);
        for (css, count) in
            [(".rail .disc.is-complete", 5), ("[data-report] h2.doc-heading", headings), (".doc-annex-title", annexes)]
        {
            let code = "return document.querySelectorAll(arguments[0]).length";
            browser.wait_js(code, &[json!(css)], json!(count)).await?;
        }
        browser.section("check").await?;
        browser.wait_gone("[data-severity=certain]").await?;
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn drafts_are_searched_and_sorted() -> Result<()> {
    for (language, late, soon, closed, found) in [
        ("zh", "逾期1", "10天内到期1", "已销号1", "3份中找到1份"),
        ("en", "1 overdue", "1 due within 10 days", "1 closed", "1 of 3 drafts"),
    ] {
        let browser = Browser::launch().await?;
        browser.open("").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.wait_gone("[name=search-drafts]").await?;
        let soon_due = browser.js("return new Date(Date.now() + 3 * 86400000).toISOString().slice(0, 10)", &[]).await?;
        for file in three(&soon_due)? {
            browser.bring_in("one.fupan.json", &file).await?;
        }
        browser.open("#/").await?;
        listed(&browser, 3).await?;
        let titles =
            "return [...document.querySelectorAll('.drafts h3')].map((title) => title.textContent.slice(2, 3))";
        browser.wait_js(titles, &[], json!(["丙", "乙", "甲"])).await?;

        // What is late is seen before anything is done.
        ensure!(browser.text(".late-strip").await?.contains('1'));
        browser.wait_for(".late-strip a[href=\"#/board\"][data-action=goto-board]").await?;
        let measures = browser.text(".draft-measures").await?;
        for words in [late, soon, closed] {
            ensure!(measures.contains(words), "`{measures}` lacks `{words}`");
        }

        // Each key filters; width and case make no difference, and every word must occur.
        browser.fill("search-drafts", "ＧＰＳ 仓库").await?;
        listed(&browser, 1).await?;
        browser.wait_js(titles, &[], json!(["乙"])).await?;
        browser
            .wait_js("return document.querySelector('.list-tools .coverage').textContent", &[], json!(found))
            .await?;
        browser.fill("search-drafts", "gps 食堂").await?;
        browser.click_action("clear-search").await?;
        listed(&browser, 3).await?;
        let focused = "return document.activeElement.name";
        browser.wait_js(focused, &[], json!("search-drafts")).await?;

        for (order, expected) in [
            ("title", ["丙", "甲", "乙"]),
            ("incident", ["甲", "丙", "乙"]),
            ("due", ["丙", "乙", "甲"]),
            ("changed", ["丙", "乙", "甲"]),
            ("title", ["丙", "甲", "乙"]),
        ] {
            browser.choose("sort-drafts", order).await?;
            browser.wait_js(titles, &[], json!(expected)).await.with_context(|| order.to_owned())?;
        }
        // The order lives as long as the page.
        browser.js("location.hash = '#/settings'", &[]).await?;
        browser.wait_for("[name=backup]").await?;
        browser.js("location.hash = '#/'", &[]).await?;
        browser.wait_js(titles, &[], json!(["丙", "甲", "乙"])).await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// Three draft files: one with measures that are late, due soon and closed.
fn three(soon_due: &Value) -> Result<Vec<Vec<u8>>> {
    let measure = |n: usize, due: &Value, status: &str| json!({ "id": format!("m{n}"), "heading": "试拨", "due": due, "status": status });
    let past = json!("2026-01-05");
    let draft = |title: &str, started: &str, summary: &str, measures: Value| {
        serde_json::to_vec(&json!({
            "format": "fupan-review", "version": 1, "revision": 1,
            "review": {
                "kind": "self", "language": "zh-CN", "title": title,
                "incident": { "summary": summary, "started": started }, "measures": measures
            }
        }))
    };
    Ok(vec![
        draft("甲线停电", "2026-05-03", "食堂停电", json!([]))?,
        draft("乙库漏水", "2026-03-03", "仓库漏水，GPS没有报警", json!([]))?,
        draft(
            "丙站断网",
            "2026-04-03",
            "食堂断网",
            json!([measure(0, &past, "open"), measure(1, soon_due, "doing"), measure(2, &past, "closed")]),
        )?,
    ])
}

/// Waits until the list holds so many drafts.
async fn listed(browser: &Browser, count: usize) -> Result<()> {
    let code = "return document.querySelectorAll('.drafts [data-action=open]').length";
    browser.wait_js(code, &[], json!(count)).await
}

async fn save(browser: &Browser, draft: &str) -> Result<Vec<u8>> {
    browser.download_of("export-json", draft).await
}
