//! What the check says: beside the field, on its page, and on the page for the reviewer. It reminds and never blocks.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::json;

use crate::paper::printed;

const UNFILLED: &str = ".finding[data-rule=placeholder][data-field=unit]";

/// The sample with a doubtful word in it.
async fn doubtful() -> Result<Browser> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.fill("unit", "××县汀禾镇人民政府").await?;
    Ok(browser)
}

/// How many remarks the rail counts.
async fn counted(browser: &Browser) -> Result<u64> {
    let said = browser.text("[data-action=goto-check] .rail-status").await?;
    let digits: String = said.chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse().unwrap_or_default())
}

async fn wait_counted(browser: &Browser, n: u64) -> Result<()> {
    let code = "return Number(document.querySelector('[data-action=goto-check] .rail-status').textContent.match(/\\d+/)?.[0] ?? 0)";
    browser.wait_js(code, &[], json!(n)).await
}

/// Leaves the finding of [`doubtful`] as it is.
async fn leave(browser: &Browser, reason: &str) -> Result<()> {
    browser.section("check").await?;
    browser.click(&format!("{UNFILLED} [data-action=dismiss-finding]")).await?;
    browser.wait_focus("dismissals.0.reason").await?;
    browser.fill("dismissals.0.reason", reason).await?;
    browser.wait_for(&format!("{UNFILLED}.is-left")).await.map(drop)
}

#[tokio::test]
async fn a_doubtful_word_is_marked_beside_its_field_until_it_is_mended() -> Result<()> {
    let browser = doubtful().await?;
    let code = "return document.querySelector('[name=unit]').closest('.field').querySelector('.field-finding')?.textContent.includes('××县') ?? false";
    browser.wait_js(code, &[], json!(true)).await?;
    browser.fill("unit", "临棠县汀禾镇人民政府").await?;
    browser.wait_gone(".field-finding").await?;
    // What is merely missing is nobody's mistake yet.
    browser.fill("unit", "").await?;
    browser.wait_gone(".field-finding").await?;
    browser.quit().await
}

#[tokio::test]
async fn a_finding_is_left_with_a_reason_and_kept_so() -> Result<()> {
    let browser = doubtful().await?;
    let before = counted(&browser).await?;
    leave(&browser, "县名按规定隐去").await?;
    wait_counted(&browser, before - 1).await?;
    browser.section("basics").await?;
    browser.wait_gone(".field-finding").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.field("unit").await?;
    wait_counted(&browser, before - 1).await?;
    browser.section("check").await?;
    browser.wait_value("dismissals.0.reason", "县名按规定隐去").await?;

    browser.click_action_of("remove", "dismissals.0").await?;
    browser.wait_for(&format!("{UNFILLED}:not(.is-left)")).await?;
    browser.wait_gone(".is-left").await?;
    wait_counted(&browser, before).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_finding_that_was_left_is_back_when_its_words_change() -> Result<()> {
    let browser = doubtful().await?;
    leave(&browser, "县名按规定隐去").await?;
    for (unit, is_left) in [("××县汀禾镇卫生院", false), ("××县汀禾镇人民政府", true)] {
        browser.section("basics").await?;
        browser.fill("unit", unit).await?;
        browser.section("check").await?;
        browser.wait_for(&format!("{UNFILLED}{}", if is_left { ".is-left" } else { ":not(.is-left)" })).await?;
    }
    browser.quit().await
}

/// After every press the keyboard goes on from somewhere in the form.
#[tokio::test]
async fn leaving_a_finding_and_bringing_it_back_keeps_the_focus() -> Result<()> {
    let browser = doubtful().await?;
    leave(&browser, "县名按规定隐去").await?;
    let back = browser.wait_for("[data-action=remove][data-of=\"dismissals.0\"]").await?;
    back.focus().await?;
    browser.press(thirtyfour::Key::Enter).await?;
    browser.wait_gone(".is-left").await?;
    browser.wait_at("#form, #form *").await.context("the focus is lost")?;
    browser.quit().await
}

#[tokio::test]
async fn whatever_is_found_the_document_can_be_had() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "××镇通知日期写错问题").await?;
    browser.section("check").await?;
    browser.wait_for(".finding[data-severity=certain]").await?;
    browser.section("document").await?;
    let text = read::docx(&browser.download("export-docx").await?)?.join("\n");
    ensure!(text.contains("××镇通知日期写错问题"), "{text}");
    browser.quit().await
}

/// The page for the reviewer, with a finding that is open and one that was left.
async fn overview(language: &str) -> Result<Browser> {
    let browser = doubtful().await?;
    browser.click_action(&format!("lang-{language}")).await?;
    leave(&browser, "县名按规定隐去").await?;
    browser.section("incident").await?;
    browser.fill("incident.source", "区有关部门来电核查").await?;
    browser.wait_saved().await?;
    browser.section("check").await?;
    browser.click_action("goto-overview").await?;
    browser.wait_for("article.overview").await?;
    Ok(browser)
}

#[tokio::test]
async fn the_overview_shows_everything_and_asks_for_nothing_to_be_filled_in() -> Result<()> {
    let browser = overview("zh").await?;
    let controls = "return document.querySelectorAll('input, textarea, select, [contenteditable=true]').length";
    assert_eq!(browser.js(controls, &[]).await?, json!(0));
    let text = browser.text("article.overview").await?;
    for words in [
        "深层2",
        "考核只看通知发得快不快，不看发得对不对",
        "分设起草、核稿和签发岗位，系统不许同一人兼办",
        "有关部门",
        "××县",
        "县名按规定隐去",
    ] {
        ensure!(text.contains(words), "the overview does not say `{words}`: {text}");
    }
    let strengths = "return [...document.querySelectorAll('.overview-profile li')].map((e) => e.textContent.trim())";
    assert_eq!(browser.js(strengths, &[]).await?, json!(["强 3条", "中 2条", "弱 0条"]));
    browser.quit().await
}

#[tokio::test]
async fn every_link_of_the_overview_leads_to_its_field() -> Result<()> {
    let browser = overview("zh").await?;
    let page = browser.place().await?;
    let code =
        "return [...new Set([...document.querySelectorAll('article.overview a')].map((a) => a.getAttribute('href')))]";
    let links: Vec<String> = serde_json::from_value(browser.js(code, &[]).await?)?;
    ensure!(links.len() >= 7 + 5 + 2, "{links:?}");
    for link in links {
        browser.open(&page).await?;
        browser.click(&format!("article.overview a[href=\"{link}\"]")).await?;
        let field = link.rsplit('/').next().unwrap_or_default();
        browser.wait_focus(field).await.with_context(|| link.clone())?;
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn the_overview_is_handed_out_as_a_file_that_asks_for_nothing() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = overview(language).await?;
        let words = "return document.querySelector('article.overview').textContent";
        let here = browser.js(words, &[]).await?;
        open_file(&browser).await?;
        assert_eq!(browser.js(words, &[]).await?, here, "{language}: the file says something else");
        let asked = browser.js("return performance.getEntriesByType('resource').map((e) => e.name)", &[]).await?;
        assert_eq!(asked, json!([]), "{language}: the page asked for something");
        let ways = browser.js("return document.querySelectorAll('a, script, link, img, form').length", &[]).await?;
        assert_eq!(ways, json!(0), "{language}: the file leads somewhere");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

/// Has the overview handed out, and opens the file.
async fn open_file(browser: &Browser) -> Result<()> {
    let (name, html) = browser.download_named("export-overview").await?;
    ensure!(name.ends_with(".html"), "{name}");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("overview.html");
    std::fs::write(&path, html)?;
    Ok(browser.driver().goto(format!("file://{}", path.display())).await?)
}

/// The overview of the untouched sample.
async fn sample_overview(language: &str) -> Result<Browser> {
    let browser = Browser::with_sample(language, "check").await?;
    browser.click_action("goto-overview").await?;
    browser.wait_for("article.overview").await?;
    Ok(browser)
}

#[tokio::test]
async fn the_file_of_the_overview_prints_on_one_page() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = sample_overview(language).await?;
        open_file(&browser).await?;
        assert_eq!(printed(&browser).await?, [true], "{language}");
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_overview_prints_on_one_page_from_the_app() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = sample_overview(language).await?;
        assert_eq!(printed(&browser).await?, [true], "{language}");
        browser.quit().await?;
    }
    Ok(())
}
