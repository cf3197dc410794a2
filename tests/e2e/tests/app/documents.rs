//! One incident, several documents: each with its own reader and date, from facts that are entered once.

use std::io::Cursor;

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::{Value, json};

/// The kinds of the documents on the page, as their rows call them, and which is at hand.
const ROWS: &str = "return [...document.querySelectorAll('[data-action=open-document]')].map((row) =>
    (row.getAttribute('aria-pressed') === 'true' ? '*' : '') + row.querySelector('.document-name').textContent)";

async fn wait_rows(browser: &Browser, rows: &[&str]) -> Result<()> {
    browser.wait_js(ROWS, &[], json!(rows)).await
}

/// Opens the document at a place of the list.
async fn open(browser: &Browser, n: usize) -> Result<()> {
    let id = browser.rows("open-document").await?.get(n).context("no such document")?.clone();
    browser.click_action_of("open-document", &id).await
}

#[tokio::test]
async fn one_incident_becomes_several_documents() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    for (field, text) in
        [("title", "站台照明中断"), ("addressee", "云泽区人民政府"), ("unit", "云泽区站务中心"), ("date", "2026-03-06")]
    {
        browser.fill(field, text).await?;
    }
    browser.section("incident").await?;
    browser.fill("incident.summary", "站台照明中断两小时，乘客摸黑下车").await?;
    browser.section("measures").await?;
    browser.add("add-measure", "measures.0.heading").await?;
    browser.fill("measures.0.heading", "配电箱每班点检").await?;
    browser.choose("measures.0.status", "doing").await?;

    // The further ones, from the last section and from the first.
    browser.section("document").await?;
    wait_rows(&browser, &[]).await?;
    browser.click_action_of("add-document", "progress").await?;
    browser.wait_section("basics").await?;
    browser.wait_focus("addressee").await?;
    wait_rows(&browser, &["检查材料", "*整改报告"]).await?;
    browser.fill("addressee", "云泽区交通运输局").await?;
    browser.fill("date", "2026-04-06").await?;
    browser.wait_report("整改措施共1项").await?;
    browser.click_action_of("add-document", "self").await?;
    wait_rows(&browser, &["检查材料", "整改报告", "*个人检讨"]).await?;
    assert_eq!(browser.chosen("voice").await?, ["person"]);
    browser.fill("addressee", "云泽区站务中心").await?;
    browser.fill("signer", "闻人笑").await?;
    browser.fill("post", "值班站长").await?;
    browser.wait_report("检查人：闻人笑").await?;
    browser.click_action_of("add-document", "report").await?;
    browser.fill("addressee", "云泽区应急管理局").await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");

    // What is typed stands in the document at hand, the facts in all of them.
    let addressees = ["云泽区人民政府", "云泽区交通运输局", "云泽区站务中心", "云泽区应急管理局"];
    for (n, addressee) in addressees.iter().enumerate() {
        open(&browser, n).await?;
        browser.wait_value("addressee", addressee).await?;
        browser.wait_report("站台照明中断两小时").await?;
    }
    // Undo goes to the document of what it takes back, and says so by showing it.
    open(&browser, 0).await?;
    browser.wait_value("addressee", addressees[0]).await?;
    browser.click_action("undo").await?;
    wait_rows(&browser, &["检查材料", "整改报告", "个人检讨", "*情况报告"]).await?;
    browser.click_action("redo").await?;
    browser.wait_value("addressee", addressees[3]).await?;

    // One that is removed comes back whole.
    let last = browser.rows("open-document").await?[3].clone();
    browser.click_action_of("remove-document", &last).await?;
    wait_rows(&browser, &["检查材料", "整改报告", "*个人检讨"]).await?;
    browser.click_action("undo-remove").await?;
    wait_rows(&browser, &["检查材料", "整改报告", "个人检讨", "*情况报告"]).await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("addressee", addressees[3]).await?;

    handed_out(&browser).await?;
    browser.open("#/").await?;
    let said = "return [...document.querySelectorAll('.draft-documents li')].map((row) => row.textContent)
        .filter((row) => /导出于/.test(row)).length";
    browser.wait_js(said, &[], json!(4)).await?;
    assert_eq!(browser.rows("open").await?.len(), 1, "an incident is one row");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The files of all documents.
async fn handed_out(browser: &Browser) -> Result<()> {
    browser.section("document").await?;
    open(browser, 1).await?;
    let text = read::text(&browser.download("export-txt").await?)?;
    ensure!(text.iter().any(|line| line.starts_with("云泽区交通运输局")), "{text:?}");
    let file: Value = serde_json::from_slice(&browser.download("export-json").await?)?;
    assert_eq!(file["review"]["documents"].as_array().map(Vec::len), Some(4));
    let zip = browser.download("export-zip").await?;
    let mut archive = zip::ZipArchive::new(Cursor::new(&zip))?;
    let names: Vec<String> = archive.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<_>>()?;
    for folder in [
        "关于站台照明中断问题的检查",
        "关于站台照明中断问题的整改情况报告",
        "关于站台照明中断问题的检查 (2)",
        "关于站台照明中断问题的情况报告",
    ] {
        ensure!(
            names.iter().any(|name| name.starts_with(&format!("{folder}/")) && name.ends_with(".docx")),
            "{names:?}"
        );
    }
    ensure!(names.iter().filter(|name| name.ends_with(".fupan.json")).count() == 1, "{names:?}");
    let own = names.iter().find(|name| name.contains(" (2)/") && name.ends_with(".docx")).context("no statement")?;
    let mut docx = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name(own)?, &mut docx)?;
    ensure!(read::docx(&docx)?.contains(&"检查人：闻人笑".to_owned()), "another document in the folder");
    Ok(())
}
