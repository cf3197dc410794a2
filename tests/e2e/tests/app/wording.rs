//! Paragraphs in own words: written on the paper, kept, flagged when their facts change, put back.

use anyhow::{Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::json;

const COUNT: &str = "return document.querySelectorAll(arguments[0]).length";

/// Opens the own words of the paragraph that says the field, as somebody with a mouse does.
async fn reword(browser: &Browser, field: &str) -> Result<()> {
    let code = "const said = document.querySelector(`[data-report] [data-run=\"${arguments[0]}\"]`);
        const button = said.closest('.doc-block').querySelector('[data-action=rewrite]');
        button.scrollIntoView({ block: 'center' }); button.focus(); button.click();";
    browser.js(code, &[json!(field)]).await.map(drop)
}

#[tokio::test]
async fn a_paragraph_is_put_into_own_words_kept_flagged_and_put_back() -> Result<()> {
    let mut browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.section("incident").await?;
    browser.fill("incident.summary", "站台照明中断两小时").await?;
    browser.section("impacts").await?;
    browser.add("add-impact", "impacts.0.heading").await?;
    browser.fill("impacts.0.heading", "乘客摸黑下车").await?;
    browser.section("document").await?;

    reword(&browser, "incident.summary").await?;
    browser.wait_focus("wordings.0.text").await?;
    let composed = browser.value("wordings.0.text").await?;
    ensure!(composed.contains("站台照明中断两小时"), "{composed}");
    browser.fill("wordings.0.text", "那天晚上，站台的灯灭了两个小时。\n当班的人没有报告。").await?;
    browser.wait_report("当班的人没有报告。").await?;
    browser.click_action("close-wording").await?;
    browser.wait_js(COUNT, &[json!(".doc-block.is-own")], json!(2)).await?;
    let text = read::text(&browser.download("export-txt").await?)?;
    ensure!(text.contains(&"当班的人没有报告。".to_owned()) && !text.contains(&composed), "{text:?}");

    browser.wait_saved().await?;
    browser.restart().await?;
    browser.open(&format!("#/review/{draft}/document")).await?;
    browser.wait_report("当班的人没有报告。").await?;

    // The fact behind it changes: the words stay, and are flagged.
    browser.section("incident").await?;
    browser.fill("incident.summary", "站台照明中断三小时").await?;
    browser.wait_js(COUNT, &[json!(".doc-block.is-stale")], json!(2)).await?;
    browser.section("document").await?;
    browser.click_action_of("open-wording", "wordings.0").await?;
    browser.wait_focus("wordings.0.text").await?;
    ensure!(browser.text(".drawer .quoted").await?.contains("三小时"), "what the answers say now is not shown");
    browser.click_action_of("keep-wording", "wordings.0").await?;
    browser.wait_js(COUNT, &[json!(".is-stale")], json!(0)).await?;

    browser.click(".drawer [data-action=reset-wording]").await?;
    browser.wait_report("站台照明中断三小时").await?;
    browser.wait_gone(".doc-block.is-own").await?;
    // And that can be undone like everything else.
    browser.click_action("undo").await?;
    browser.wait_report("当班的人没有报告。").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn words_nobody_changed_leave_no_trace() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.section("document").await?;
    reword(&browser, "title").await?;
    browser.wait_focus("wordings.0.text").await?;
    browser.click_action("close-wording").await?;
    browser.wait_gone(".drawer").await?;
    assert_eq!(browser.rows("open-wording").await?, Vec::<String>::new());
    browser.quit().await
}

/// On a narrow screen the paper lies behind a tab, and the own words are written there.
#[tokio::test]
async fn own_words_are_at_hand_on_a_narrow_screen() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.resize(390, 844).await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.open(&format!("#/review/{draft}/document")).await?;
    browser.click_action("show-paper").await?;
    browser.wait_for(".sheet").await?;
    // Nothing hovers on a phone: one button says what the next tap is to do.
    browser.emulate("hover", "none").await?;
    browser.click_action("rewrite-mode").await?;
    browser.click(".doc-title").await?;
    browser.wait_focus("wordings.0.text").await?;
    browser.fill("wordings.0.text", "关于照明中断的检查").await?;
    browser.wait_report("关于照明中断的检查").await?;
    browser.click_action("close-wording").await?;
    browser.wait_gone(".drawer").await?;
    browser.click_action("show-form").await?;
    let (name, _) = browser.download_named("export-json").await?;
    ensure!(name.starts_with("关于照明中断的检查"), "{name}");
    browser.quit().await
}
