//! The language of the interface and that of the document change independently, at any time.

use anyhow::Result;
use fupan_e2e::Browser;
use serde_json::json;

#[tokio::test]
async fn the_interface_changes_its_language_while_one_writes() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "泵房夜间停机问题").await?;
    shows(&browser, "en").await?;
    browser.fill("addressee", "柳汀区水务局").await?;
    browser.section("incident").await?;
    browser.fill("incident.summary", "泵房停机四小时").await?;
    browser.add("add-person", "incident.people.0.role").await?;
    browser.fill("incident.people.0.name", "骆星野").await?;
    // In the middle of an open card: it stays open, with what was typed a moment ago.
    shows(&browser, "zh").await?;
    assert_eq!(browser.value("incident.people.0.name").await?, "骆星野");
    browser.fill("incident.people.0.role", "泵房值班员").await?;
    browser.add("add-moment", "incident.timeline.0.at").await?;
    browser.fill("incident.timeline.0.at", "23:10").await?;
    shows(&browser, "en").await?;
    browser.fill("incident.timeline.0.text", "备用泵没有启动").await?;
    shows(&browser, "zh").await?;
    shows(&browser, "en").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_js("return document.documentElement.lang", &[], json!("en")).await?;

    assert_eq!(browser.value("incident.summary").await?, "泵房停机四小时");
    browser.open_card("incident.people.0").await?;
    assert_eq!(browser.value("incident.people.0.name").await?, "骆星野");
    assert_eq!(browser.value("incident.people.0.role").await?, "泵房值班员");
    browser.open_card("incident.timeline.0").await?;
    assert_eq!(browser.value("incident.timeline.0.at").await?, "23:10");
    assert_eq!(browser.value("incident.timeline.0.text").await?, "备用泵没有启动");
    browser.section("basics").await?;
    assert_eq!(browser.value("title").await?, "泵房夜间停机问题");
    assert_eq!(browser.value("addressee").await?, "柳汀区水务局");
    assert_eq!(browser.chosen("language").await?, ["zh-CN"], "the document's language is no business of the switch");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// Switches the interface and waits until it speaks the other language.
async fn shows(browser: &Browser, language: &str) -> Result<()> {
    let before = browser.text(".section-head h1").await?;
    browser.click_action(&format!("lang-{language}")).await?;
    let tag = if language == "zh" { "zh-CN" } else { language };
    browser.wait_js("return document.documentElement.lang", &[], json!(tag)).await?;
    let code = "return document.querySelector('.section-head h1').innerText === arguments[0]";
    browser.wait_js(code, &[json!(before)], json!(false)).await
}

const TICKED: &str = "已经查出的隐患过了期限还没有改";
const TICKED_EN: &str = "A known hazard was still open after its deadline";
const EDITED: &str = "检查表只有一栏，看不出该不该停用";
const MEASURE: &str = "设置到期自动提示，逾期隐患升级报分管领导";
const MEASURE_EN: &str =
    "Flag hazards automatically at their deadline, and escalate overdue ones to the manager responsible";

#[tokio::test]
async fn catalogue_wording_follows_the_language_of_the_document_until_it_is_edited() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.choose("domain", "safety").await?;
    browser.section("causes").await?;
    browser.tick("catalog.ws-1-3", true).await?;
    browser.tick("catalog.ws-2-1", true).await?;
    browser.open_card("causes.1").await?;
    browser.fill("causes.1.heading", EDITED).await?;
    browser.section("measures").await?;
    browser.tick("suggest.ws-1-3-a", true).await?;
    headings(&browser, TICKED, MEASURE).await?;

    browser.section("basics").await?;
    browser.choose("language", "en").await?;
    headings(&browser, TICKED_EN, MEASURE_EN).await?;
    browser.wait_report("A known hazard was still open after its deadline").await?;

    browser.click_action("undo").await?;
    headings(&browser, TICKED, MEASURE).await?;
    browser.section("basics").await?;
    assert_eq!(browser.chosen("language").await?, ["zh-CN"], "one undo takes back the language as well");
    browser.click_action("redo").await?;
    headings(&browser, TICKED_EN, MEASURE_EN).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

async fn headings(browser: &Browser, cause: &str, measure: &str) -> Result<()> {
    browser.section("causes").await?;
    for (n, heading) in [cause, EDITED].into_iter().enumerate() {
        browser.open_card(&format!("causes.{n}")).await?;
        assert_eq!(browser.value(&format!("causes.{n}.heading")).await?, heading);
    }
    browser.section("measures").await?;
    browser.open_card("measures.0").await?;
    assert_eq!(browser.value("measures.0.heading").await?, measure);
    Ok(())
}
