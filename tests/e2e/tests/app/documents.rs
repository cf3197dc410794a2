//! One incident, several documents: each with its own reader and date, from facts that are entered once.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::{Value, json};

/// The documents of an incident in one language.
struct Incident {
    language: &'static str,
    facts: &'static [(&'static str, &'static str)],
    /// What the rows of the documents are called, in the order in which they are made.
    rows: [&'static str; 4],
    addressees: [&'static str; 4],
    dates: [&'static str; 4],
    /// How far the measure has come, and what the corrective action report tells of it.
    progress: &'static [(&'static str, &'static str)],
    told: &'static [&'static str],
    /// What the comparison with a version calls the facts, and says of a document that was deleted since.
    facts_name: &'static str,
    deleted: &'static str,
    /// The folders of the zip.
    folders: [&'static str; 4],
    signature: &'static str,
}

const ZH: Incident = Incident {
    language: "zh",
    facts: &[
        ("title", "站台照明中断"),
        ("unit", "云泽区站务中心"),
        ("incident.summary", "站台照明中断两小时，乘客摸黑下车"),
        ("measures.0.heading", "配电箱每班点检"),
        ("measures.0.owner", "值班站长"),
        ("measures.0.due", "2026-03-31"),
    ],
    rows: ["检查材料", "整改报告", "个人检讨", "情况报告"],
    addressees: ["云泽区人民政府", "云泽区交通运输局", "云泽区站务中心", "云泽区应急管理局"],
    dates: ["2026-03-13", "2026-04-20", "2026-03-14", "2026-03-06"],
    progress: &[
        ("progress", "六个站点已有四个每班点检"),
        ("reason", "两个站点的配电箱在改造"),
        ("next", "5月15日前全部点检"),
    ],
    told: &[
        "整改措施共1项，正在推进。",
        "配电箱每班点检。六个站点已有四个每班点检。由值班站长负责，正在推进，原定2026年3月31日前完成，现已超期。",
        "未完成的原因是两个站点的配电箱在改造。下一步，5月15日前全部点检。",
    ],
    facts_name: "事实",
    deleted: "这份材料后来删掉了。",
    folders: [
        "关于站台照明中断问题的检查（云泽区站务中心）",
        "关于站台照明中断问题的整改情况报告",
        "关于站台照明中断问题的检查（闻人笑）",
        "关于站台照明中断问题的情况报告",
    ],
    signature: "检查人：闻人笑",
};

const EN: Incident = Incident {
    language: "en",
    facts: &[
        ("title", "Platform without light"),
        ("unit", "Alder Green Station"),
        ("incident.summary", "The platform was without light for two hours"),
        ("measures.0.heading", "Check the breaker box every shift"),
        ("measures.0.owner", "station manager"),
        ("measures.0.due", "2026-03-31"),
    ],
    rows: ["Incident review", "Action report", "Personal statement", "Incident report"],
    addressees: ["Westlow Council", "Westlow Transport", "Alder Green Station", "Westlow Safety Board"],
    dates: ["2026-03-13", "2026-04-20", "2026-03-14", "2026-03-06"],
    progress: &[
        ("progress", "Four of six stations check every shift"),
        ("reason", "two boxes are being rebuilt"),
        ("next", "all six by 15 May"),
    ],
    told: &[
        "This report covers one action as at 20 April 2026: it is overdue.",
        "31 March 2026 (overdue)",
        "A1 – Progress: Four of six stations check every shift. Not finished because two boxes are being rebuilt. Next: all six by 15 May.",
    ],
    facts_name: "The facts",
    deleted: "This document was deleted later.",
    folders: [
        "Incident review - Platform without light (Alder Green Station)",
        "Action report - Platform without light",
        "Incident review - Platform without light (Marlowe)",
        "Incident report - Platform without light",
    ],
    signature: "Marlowe",
};

/// The names of the documents in their list, a star before the one at hand.
const ROWS: &str = "return [...document.querySelectorAll('[data-action=open-document]')].map((row) =>
    (row.getAttribute('aria-pressed') === 'true' ? '*' : '') + row.querySelector('.document-name').textContent)";

/// Waits until there are so many documents, and one of them is at hand.
async fn wait_rows(browser: &Browser, names: &[&str], at_hand: usize) -> Result<()> {
    let rows: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let marked = rows.iter().enumerate().map(|(n, name)| if n == at_hand { format!("*{name}") } else { name.clone() });
    browser.wait_js(ROWS, &[], json!(marked.collect::<Vec<_>>())).await
}

/// Opens the document at a place of the list.
async fn open(browser: &Browser, n: usize) -> Result<()> {
    let id = browser.rows("open-document").await?.get(n).context("no such document")?.clone();
    browser.click_action_of("open-document", &id).await
}

#[tokio::test]
async fn one_incident_becomes_several_documents_in_chinese() -> Result<()> {
    journey(&ZH).await
}

#[tokio::test]
async fn one_incident_becomes_several_documents_in_english() -> Result<()> {
    journey(&EN).await
}

async fn journey(incident: &Incident) -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action(&format!("lang-{}", incident.language)).await?;
    browser.start_new().await?;
    facts(&browser, incident).await?;
    documents(&browser, incident).await?;
    undo(&browser, incident).await?;
    progress(&browser, incident).await?;
    versions(&browser, incident).await?;
    handed_out(&browser, incident).await?;
    browser.open("#/").await?;
    let exported = "return [...document.querySelectorAll('.draft-documents li')]
        .filter((row) => row.querySelectorAll('.document-meta').length === 2).length";
    browser.wait_js(exported, &[], json!(4)).await?;
    assert_eq!(browser.rows("open").await?.len(), 1, "an incident is one row");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

async fn facts(browser: &Browser, incident: &Incident) -> Result<()> {
    for (field, text) in incident.facts {
        let section = field.split_once('.').map_or("basics", |(section, _)| section);
        browser.section(section).await?;
        if *field == "measures.0.heading" {
            browser.add("add-measure", field).await?;
        } else if section == "measures" {
            browser.open_card("measures.0").await?;
        }
        browser.fill(field, text).await?;
    }
    Ok(())
}

/// The further documents, from the last section and from the first, each with its reader and its date.
async fn documents(browser: &Browser, incident: &Incident) -> Result<()> {
    browser.section("basics").await?;
    browser.wait_js(ROWS, &[], json!([])).await?;
    for (n, kind) in ["self", "progress", "self", "report"].iter().enumerate() {
        if n == 1 {
            browser.section("document").await?;
        }
        if n > 0 {
            browser.click_action_of("add-document", kind).await?;
            browser.wait_section("basics").await?;
            browser.wait_focus("addressee").await?;
            wait_rows(browser, &incident.rows[..=n], n).await?;
            assert_eq!(browser.value("addressee").await?, "");
        }
        browser.fill("addressee", incident.addressees[n]).await?;
        browser.fill("date", incident.dates[n]).await?;
        if n == 2 {
            assert_eq!(browser.chosen("voice").await?, ["person"]);
            browser.fill("signer", incident.signature.trim_start_matches("检查人：")).await?;
            browser.wait_report(incident.signature).await?;
        }
    }
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    // What is typed stands in the document at hand, the facts in all of them.
    let summary = incident.facts[2].1;
    for (n, addressee) in incident.addressees.iter().enumerate() {
        open(browser, n).await?;
        browser.wait_value("addressee", addressee).await?;
        browser.wait_value("date", incident.dates[n]).await?;
        browser.wait_report(summary).await?;
    }
    Ok(())
}

/// Undo shows the document of what it takes back, and a removed document comes back whole.
async fn undo(browser: &Browser, incident: &Incident) -> Result<()> {
    open(browser, 0).await?;
    browser.wait_value("addressee", incident.addressees[0]).await?;
    browser.click_action("undo").await?;
    wait_rows(browser, &incident.rows, 3).await?;
    browser.click_action("redo").await?;
    browser.wait_value("date", incident.dates[3]).await?;
    let last = browser.rows("open-document").await?[3].clone();
    browser.click_action_of("remove-document", &last).await?;
    wait_rows(browser, &incident.rows[..3], 2).await?;
    browser.click_action("undo-remove").await?;
    wait_rows(browser, &incident.rows, 3).await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("addressee", incident.addressees[3]).await
}

/// The corrective action report tells how far the measure has come.
async fn progress(browser: &Browser, incident: &Incident) -> Result<()> {
    browser.section("document").await?;
    open(browser, 1).await?;
    browser.section("measures").await?;
    browser.open_card("measures.0").await?;
    browser.choose("measures.0.status", "doing").await?;
    for (field, text) in incident.progress {
        browser.fill(&format!("measures.0.{field}"), text).await?;
    }
    for told in incident.told {
        browser.wait_report(told).await?;
    }
    Ok(())
}

/// A version is compared with all documents, also with those that are not at hand, and with the facts once.
async fn versions(browser: &Browser, incident: &Incident) -> Result<()> {
    let count = "return document.querySelectorAll('[data-action=open-version]').length";
    browser.section("versions").await?;
    browser.wait_for("[data-action=open-version]").await?;
    let before = browser.rows("open-version").await?.len();
    browser.click_action("keep-version").await?;
    browser.wait_js(count, &[], json!(before + 1)).await?;
    let version = browser.rows("open-version").await?[0].clone();

    browser.section("incident").await?;
    browser.fill("incident.place", "A7").await?;
    browser.section("basics").await?;
    open(browser, 0).await?;
    browser.wait_value("addressee", incident.addressees[0]).await?;
    browser.fill("addressee", incident.addressees[3]).await?;
    let statement = browser.rows("open-document").await?[2].clone();
    browser.click_action_of("remove-document", &statement).await?;
    browser.section("versions").await?;
    browser.click_action_of("open-version", &version).await?;
    let heading = |n: usize, addressee: usize| {
        let comma = if incident.language == "zh" { "，" } else { ", " };
        [incident.rows[n], incident.addressees[addressee], incident.dates[n]].join(comma)
    };
    let headings = "return [...document.querySelectorAll('.version h2')].map((e) => e.textContent)";
    browser.wait_js(headings, &[], json!([incident.facts_name, heading(0, 3), heading(2, 2)])).await?;
    let said = browser.text(".version:has(h2)").await?;
    ensure!(said.contains(incident.deleted) && said.contains("A7"), "{said}");
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    browser.click_action_of("restore-version", &version).await?;
    browser.wait_gone(".version h2").await?;
    browser.section("basics").await?;
    wait_rows(browser, &incident.rows, 1).await
}

/// Every file of every document.
async fn handed_out(browser: &Browser, incident: &Incident) -> Result<()> {
    browser.section("document").await?;
    for (n, addressee) in incident.addressees.iter().enumerate() {
        open(browser, n).await?;
        browser.wait_report(addressee).await?;
        browser.wait_saved().await?;
        // Chromium lets a page download ten files, until it is loaded anew.
        browser.reload().await?;
        browser.wait_report(addressee).await?;
        let file = async |action: &str| browser.download(action).await.with_context(|| format!("document {n}"));
        let text = read::text(&file("export-txt").await?)?.join("\n");
        let docx = read::docx(&file("export-docx").await?)?.join("\n");
        let page = read::html(browser, &file("export-html").await?).await?.join("\n");
        let markdown = read::markdown(&file("export-md").await?)?.join("\n");
        for (format, words) in [("txt", text), ("docx", docx), ("html", page), ("md", markdown)] {
            ensure!(words.contains(addressee), "the {format} of {addressee}: {words}");
        }
        for action in ["export-xlsx", "export-csv", "export-ics"] {
            ensure!(!file(action).await?.is_empty(), "{action} of {addressee}");
        }
    }
    browser.reload().await?;
    let file: Value = serde_json::from_slice(&browser.download("export-json").await?)?;
    assert_eq!(file["review"]["documents"].as_array().map(Vec::len), Some(4));
    let zip = browser.download("export-zip").await?;
    let mut archive = zip::ZipArchive::new(Cursor::new(&zip))?;
    let names: Vec<String> = archive.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<_>>()?;
    for folder in incident.folders {
        let is_in = |name: &&String| name.starts_with(&format!("{folder}/")) && name.ends_with(".docx");
        ensure!(names.iter().any(|name| is_in(&name)), "{names:?}");
    }
    ensure!(names.iter().filter(|name| name.ends_with(".fupan.json")).count() == 1, "{names:?}");
    let own =
        names.iter().find(|name| name.starts_with(&format!("{}/", incident.folders[2])) && name.ends_with(".docx"));
    let own = own.context("no statement")?;
    let mut docx = Vec::new();
    archive.by_name(own)?.read_to_end(&mut docx)?;
    ensure!(read::docx(&docx)?.join("\n").contains(incident.signature), "another document in the folder");
    Ok(())
}

/// A second window looks at any document, and is not led away by the one that writes.
#[tokio::test]
async fn a_window_that_reads_along_looks_at_any_document() -> Result<()> {
    let browser = Browser::with_sample("zh", "basics").await?;
    let names = ["检查材料", "情况报告"];
    browser.click_action_of("add-document", "report").await?;
    wait_rows(&browser, &names, 1).await?;
    browser.wait_saved().await?;
    let place = browser.place().await?;
    let writer = browser.driver().window().await?;
    let reader = browser.driver().new_tab().await?;
    browser.driver().switch_to_window(reader.clone()).await?;
    browser.open(&place).await?;
    browser.wait_for("[data-save=readonly]").await?;
    wait_rows(&browser, &names, 1).await?;
    let revision = "return Number(document.querySelector('[data-save]').dataset.revision)";
    let before = browser.js(revision, &[]).await?;
    open(&browser, 0).await?;
    wait_rows(&browser, &names, 0).await?;
    browser.wait_report("检查").await?;
    assert_eq!(browser.js(revision, &[]).await?, before, "looking changes nothing");
    ensure!(browser.js("return document.querySelector('[data-action=remove-document]').disabled", &[]).await? == true);

    browser.driver().switch_to_window(writer.clone()).await?;
    wait_rows(&browser, &names, 1).await?;
    open(&browser, 0).await?;
    wait_rows(&browser, &names, 0).await?;
    open(&browser, 1).await?;
    wait_rows(&browser, &names, 1).await?;
    browser.fill("addressee", "云泽区应急管理局").await?;
    browser.wait_saved().await?;
    let written = browser.js(revision, &[]).await?;

    browser.driver().switch_to_window(reader).await?;
    browser.wait_js(revision, &[], written.clone()).await?;
    wait_rows(&browser, &names, 0).await?;
    open(&browser, 1).await?;
    browser.wait_value("addressee", "云泽区应急管理局").await?;
    let first = browser.rows("open-document").await?[0].clone();
    browser.choose("document-at-hand", &first).await?;
    wait_rows(&browser, &names, 0).await?;
    assert_eq!(browser.js(revision, &[]).await?, written);
    browser.click_action("take-over").await?;
    browser.wait_gone("[data-notice=readonly]").await?;
    wait_rows(&browser, &names, 0).await?;
    // What the writer takes at hand is there after the page was loaded anew.
    open(&browser, 1).await?;
    wait_rows(&browser, &names, 1).await?;
    open(&browser, 0).await?;
    wait_rows(&browser, &names, 0).await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    wait_rows(&browser, &names, 0).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The document at hand, as every screen of the draft names it.
const AT_HAND: &str = "return document.querySelector('[name=document-at-hand]')?.value ?? null";

/// A sample with a further document, which is at hand, and the ids of both.
async fn with_two() -> Result<(Browser, [String; 2])> {
    let browser = Browser::with_sample("zh", "basics").await?;
    browser.wait_js(AT_HAND, &[], json!(null)).await?;
    browser.click_action_of("add-document", "report").await?;
    wait_rows(&browser, &["检查材料", "情况报告"], 1).await?;
    let ids = browser.rows("open-document").await?;
    let ids = <[String; 2]>::try_from(ids).map_err(|ids| anyhow::anyhow!("{ids:?}"))?;
    Ok((browser, ids))
}

#[tokio::test]
async fn every_screen_names_the_document_at_hand_and_leads_to_the_others() -> Result<()> {
    let (browser, ids) = with_two().await?;
    let draft = browser.draft().await?;
    let shown = "return document.querySelector('main').dataset.document";
    // In sight, within the width of the window, which nothing widens.
    let fits = "const box = document.querySelector('[name=document-at-hand]').getBoundingClientRect();
        return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.height >= 24
            && document.documentElement.scrollWidth <= innerWidth
            && document.querySelector('.top-bar').offsetHeight <= (innerWidth < 760 ? 104 : 56)";
    let screens =
        ["basics", "incident", "impacts", "causes", "measures", "check", "document", "overview", "versions", "lock"];
    let mut n = 1;
    for (width, height, language) in
        [(1440, 900, "zh"), (1000, 800, "en"), (768, 900, "en"), (390, 844, "en"), (390, 844, "zh")]
    {
        browser.resize(width, height).await?;
        browser.click_action(&format!("lang-{language}")).await?;
        for screen in screens {
            browser.open(&format!("#/review/{draft}/{screen}")).await?;
            browser.wait_for("main h1").await?;
            browser.wait_js(AT_HAND, &[], json!(ids[n])).await?;
            browser.wait_js(fits, &[], json!(true)).await.with_context(|| format!("{screen} at {width}"))?;
            n = 1 - n;
            browser.choose("document-at-hand", &ids[n]).await?;
            browser.wait_js(shown, &[], json!(ids[n])).await?;
        }
        browser.open(&format!("#/review/{draft}/check")).await?;
        browser.wait_for(".check-of").await?;
        let barriers = browser.barriers().await?;
        ensure!(barriers.is_empty(), "{width} {language}: {barriers:?}");
    }
    // By keys, and as it is heard.
    browser.tab_to("[name=document-at-hand]").await?;
    let (key, next) = if n == 0 { (thirtyfour::Key::Down, 1) } else { (thirtyfour::Key::Up, 0) };
    browser.press(key).await?;
    browser.wait_js(shown, &[], json!(ids[next])).await?;
    ensure!(browser.is_at("[name=document-at-hand]").await?, "the focus is lost");
    let heard = browser.heard().await?;
    ensure!(heard.iter().any(|h| h.role == "combobox" && h.name == "当前材料"), "{heard:?}");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn each_document_says_how_many_findings_are_open_in_it() -> Result<()> {
    let (browser, ids) = with_two().await?;
    let counts = "return [...document.querySelectorAll('.documents .document-findings')].map((e) => e.textContent)";
    let status = "return document.querySelector('.rail [data-action=goto-check] .rail-status').textContent";
    let both = async || {
        let known = "return [...document.querySelectorAll('.documents .document-findings')]
            .filter((e) => e.textContent.trim()).length";
        browser.wait_js(known, &[], json!(2)).await?;
        Ok::<_, anyhow::Error>(serde_json::from_value::<Vec<String>>(browser.js(counts, &[]).await?)?)
    };
    let before = both().await?;
    assert_eq!(browser.js(status, &[]).await?, json!(before[1]));
    browser.fill("addressee", "云泽区应急管理局").await?;
    // One finding fewer, here and in what the list says once one is in the other document.
    browser
        .wait_js(
            &format!("return ({}) !== arguments[0]", status.trim_start_matches("return ")),
            &[json!(before[1])],
            json!(true),
        )
        .await?;
    let after = browser.js(status, &[]).await?;
    browser.wait_js(counts, &[], json!([before[0], after])).await?;
    open(&browser, 0).await?;
    browser.wait_js(status, &[], json!(before[0])).await?;
    browser.wait_js(counts, &[], json!([before[0], after])).await?;
    // A fact counts in both documents.
    browser.section("incident").await?;
    browser.fill("incident.place", "××站").await?;
    browser.section("basics").await?;
    let now = browser.js(status, &[]).await?;
    assert_ne!(now, json!(before[0]));
    browser
        .wait_js(
            &format!("const now = (() => {{ {counts} }})(); return now[0] === arguments[0] && now[1] !== arguments[1]"),
            &[now, after],
            json!(true),
        )
        .await?;
    browser.section("check").await?;
    ensure!(browser.text(".check-of").await?.contains("检查材料"), "the check does not say of which document");
    browser.choose("document-at-hand", &ids[1]).await?;
    browser
        .wait_js("return document.querySelector('.check-of').textContent.includes('情况报告')", &[], json!(true))
        .await?;
    browser.quit().await
}

#[tokio::test]
async fn undo_says_to_which_document_it_led() -> Result<()> {
    let (browser, ids) = with_two().await?;
    browser.fill("addressee", "云泽区应急管理局").await?;
    browser.section("causes").await?;
    browser.choose("document-at-hand", &ids[0]).await?;
    browser.wait_js(AT_HAND, &[], json!(ids[0])).await?;
    let strip = "return document.querySelector('.undo-strip')?.textContent.includes(arguments[0]) ?? null";
    for (step, addressee) in [("undo", ""), ("redo", "云泽区应急管理局")] {
        browser.click_action(step).await?;
        browser.wait_section("basics").await?;
        browser.wait_value("addressee", addressee).await?;
        browser.wait_js(AT_HAND, &[], json!(ids[1])).await?;
        browser.wait_js(strip, &[json!("已转到另一份材料：情况报告")], json!(true)).await?;
        let barriers = browser.barriers().await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        open(&browser, 0).await?;
        browser.wait_gone(".undo-strip").await?;
    }
    browser.click_action("undo").await?;
    browser.wait_js(strip, &[json!("情况报告")], json!(true)).await?;
    browser.click_action("dismiss").await?;
    browser.wait_gone(".undo-strip").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_mixed_voice_is_put_right_from_the_check() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.choose("voice", "person").await?;
    browser.open(&format!("#/review/{draft}/incident")).await?;
    browser.fill("incident.summary", "站台照明中断，我们没有上报").await?;
    browser.section("check").await?;
    browser.click("[data-rule=voice-mixed] [data-action=mend-finding]").await?;
    browser.wait_focus("incident.summary").await?;
    browser.wait_value("incident.summary", "站台照明中断，我没有上报").await?;
    browser.click_action("undo").await?;
    browser.wait_value("incident.summary", "站台照明中断，我们没有上报").await?;
    browser.quit().await
}
