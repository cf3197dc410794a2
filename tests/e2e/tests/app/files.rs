//! Every file the app hands out besides the document itself, and the clipboard.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx};
use fupan_e2e::Browser;
use serde_json::json;

/// The built-in sample, on the page of its files.
async fn sample(language: &str) -> Result<Browser> {
    Browser::with_sample(language, "document").await
}

#[tokio::test]
async fn the_ledger_the_calendar_and_the_bundle_are_handed_out() -> Result<()> {
    // The measures of the sample, and the days on which one is due or looked at again.
    for (language, suffix, first, measures, dates) in
        [("zh", "-整改台账", "序号", 5, 5), ("en", "-action-log", "Incident reference", 7, 10)]
    {
        let browser = sample(language).await?;
        let (name, bytes) = browser.download_named("export-xlsx").await?;
        ensure!(name.ends_with(&format!("{suffix}.xlsx")), "the ledger is called `{name}`");
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
        let sheet = workbook.worksheet_range_at(0).context("no sheet")??;
        ensure!(sheet.get((0, 0)) == Some(&Data::String(first.to_owned())), "{:?}", sheet.get((0, 0)));
        let days = sheet.rows().skip(1).flatten().filter(|cell| matches!(cell, Data::DateTime(_))).count();
        ensure!(sheet.height() == measures + 1 && days == dates, "{} rows with {days} days", sheet.height());

        let (name, csv) = browser.download_named("export-csv").await?;
        ensure!(name.ends_with(&format!("{suffix}.csv")) && csv.starts_with(b"\xEF\xBB\xBF"), "{name}");
        ensure!(String::from_utf8(csv)?.trim_start_matches('\u{feff}').starts_with(first), "the head of the ledger");
        let ics = String::from_utf8(browser.download("export-ics").await?)?;
        ensure!(ics.starts_with("BEGIN") && ics.matches("BEGIN:VEVENT").count() == dates, "{ics}");

        let (name, zip) = browser.download_named("export-zip").await?;
        ensure!(name.ends_with(".zip"), "{name}");
        let mut archive = zip::ZipArchive::new(Cursor::new(zip))?;
        let names: Vec<String> = archive.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<_>>()?;
        let kinds = [".docx", ".xlsx", ".csv", ".ics", ".html", ".md", ".txt", ".fupan.json"];
        ensure!(names.len() == kinds.len() && kinds.iter().all(|k| names.iter().any(|n| n.ends_with(k))), "{names:?}");
        let draft = names.iter().find(|name| name.ends_with(".json")).context("no draft")?;
        let mut json = String::new();
        archive.by_name(draft)?.read_to_string(&mut json)?;
        ensure!(json.contains("fupan-review"), "the draft in the bundle");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_there_is_nothing_for_is_not_offered() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.section("document").await?;
    browser.wait_for("[data-action=export-zip]").await?;
    for action in ["export-xlsx", "export-csv", "export-ics"] {
        assert_eq!(browser.rows(action).await?, Vec::<String>::new(), "{action}");
    }
    let zip = browser.download("export-zip").await?;
    assert_eq!(zip::ZipArchive::new(Cursor::new(zip))?.len(), 5);
    browser.quit().await
}

#[tokio::test]
async fn the_text_is_copied_formatted_and_plain() -> Result<()> {
    let browser = sample("zh").await?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.driver().cdp().send_raw("Browser.grantPermissions", permissions).await?;
    browser.click_action("copy-text").await?;
    let code = "const done = arguments[0]; navigator.clipboard.read().then(async ([item]) => {
        const text = async (type) => (await item.getType(type)).text();
        done([await text('text/plain'), await text('text/html')]); }, (error) => done([String(error), '']))";
    let read = browser.js_async(code).await?;
    let (plain, html) = (read[0].as_str().context("no text")?, read[1].as_str().context("no page")?);
    for words in ["一、问题认识", "附件：1.整改台账", "临棠县汀禾镇人民政府"] {
        ensure!(plain.contains(words) && html.contains(words), "the clipboard lacks `{words}`: {plain}");
    }
    ensure!(html.contains("<h2") && html.contains("<table"), "the formatted text has no headings or no table");
    browser.quit().await
}

/// The page that is handed out shows the document and does nothing else.
#[tokio::test]
async fn the_html_copy_asks_for_nothing_and_runs_nothing() -> Result<()> {
    let browser = sample("zh").await?;
    let html = String::from_utf8(browser.download("export-html").await?)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("copy.html");
    // A script smuggled into the page must come to nothing, too.
    let smuggled = html.replace("</body>", "<script>document.title='ran'</script></body>");
    ensure!(smuggled.len() > html.len(), "there is no place to smuggle a script into");
    for page in [&html, &smuggled] {
        std::fs::write(&path, page)?;
        browser.driver().goto(format!("file://{}", path.display())).await?;
        let title = browser.js("return document.title", &[]).await?;
        ensure!(title.as_str().is_some_and(|t| t.starts_with("关于")), "the page's title is {title}");
        let asked = browser.js("return performance.getEntriesByType('resource').map((e) => e.name)", &[]).await?;
        assert_eq!(asked, json!([]), "the page asked for something");
    }
    browser.quit().await
}
