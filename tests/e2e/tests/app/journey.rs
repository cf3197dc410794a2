//! From nothing to the finished document, as somebody does who has never been here, in both languages.

use anyhow::{Context, Result, bail, ensure};
use fupan_e2e::Browser;
use serde_json::Value;

use crate::{
    handed, kept,
    story::{self, Document, Story},
    told::{self, Text},
};

#[tokio::test]
async fn an_incident_becomes_its_document_in_chinese() -> Result<()> {
    journey("zh-CN").await
}

#[tokio::test]
async fn an_incident_becomes_its_document_in_english() -> Result<()> {
    journey("en").await
}

async fn journey(language: &str) -> Result<()> {
    let mut browser = Browser::launch().await?;
    browser.open("").await?;
    let docx = walk(&browser, language).await?;
    crate::leave(&format!("journey-{language}"), &docx)?;
    let draft = browser.draft().await?;

    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.restart().await?;
    browser.open("").await?;
    browser.click_action_of("open", &draft).await?;
    let story = Story::of(language)?;
    kept::check(&browser, &story, language).await.context("after the browser was closed and opened again")?;
    barriers(&browser).await?;
    further(&browser, &story, language).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The whole way in a browser that shows the first screen, whichever browser it is and wherever the app lies: everything
/// typed, everything exported, everything saved. Returns the Word document.
pub async fn walk(browser: &Browser, language: &str) -> Result<Vec<u8>> {
    let story = Story::of(language)?;
    if language == "en" {
        browser.click_action("lang-en").await?;
    }
    browser.click_action("new").await?;
    write(browser, &story, language).await?;
    browser.click_action("next").await?;
    browser.wait_section("document").await?;
    let json = browser.download_named("export-json").await?;
    let wrong = story::differences(&story::of_file(&json.1)?, &story.as_file(language));
    ensure!(wrong.is_empty(), "the draft file has other values: {wrong:#?}");
    let docx = export(browser, &story, &story.documents[0], json).await.context("what was exported")?;
    browser.wait_saved().await?;
    Ok(docx)
}

/// No section keeps anybody out, with everything unfolded.
async fn barriers(browser: &Browser) -> Result<()> {
    for section in ["basics", "incident", "impacts", "causes", "measures", "check", "document"] {
        browser.section(section).await?;
        for _ in browser.rows("more").await? {
            browser.click_action("more").await?;
        }
        assert_eq!(browser.rows("more").await?, Vec::<String>::new(), "{section}: still folded");
        let barriers = browser.barriers().await?;
        ensure!(barriers.is_empty(), "{section}: {barriers:#?}");
    }
    Ok(())
}

/// The further documents about the incident, each with its own reader and date, from the facts that are there.
async fn further(browser: &Browser, story: &Story, language: &str) -> Result<()> {
    for (n, document) in story.documents.iter().enumerate().skip(1) {
        browser.section("basics").await?;
        browser.click_action_of("add-document", &document.kind).await?;
        browser.wait_focus("addressee").await?;
        for (name, value) in &document.answers {
            if let Some((item, _)) = name.strip_prefix("measures.").and_then(|rest| rest.split_once('.')) {
                browser.section("measures").await?;
                browser.open_card(&format!("measures.{item}")).await?;
            }
            if name.ends_with("status") {
                browser.choose(name, value).await?;
            } else {
                browser.fill(name, value).await?;
            }
        }
        browser.section("document").await?;
        browser.wait_saved().await?;
        // Chromium lets a page download ten files, until it is loaded anew.
        browser.reload().await?;
        browser.wait_report(&document.title).await?;
        let json = browser.download_named("export-json").await?;
        let file: Value = serde_json::from_slice(&json.1)?;
        assert_eq!(file["review"]["documents"].as_array().map(Vec::len), Some(n + 1));
        let docx = export(browser, story, document, json).await.with_context(|| document.title.clone())?;
        crate::leave(&format!("journey-{language}-{}", document.kind), &docx)?;
    }
    Ok(())
}

/// Section by section with `next`, up to the check.
async fn write(browser: &Browser, story: &Story, language: &str) -> Result<()> {
    browser.choose("domain", &story.basics["domain"]).await?;
    for name in ["title", "addressee", "unit", "date"] {
        browser.fill(name, &story.basics[name]).await?;
    }
    assert_eq!(browser.chosen("language").await?, [language], "the document's language is the interface's");
    for (n, name) in story.attachments.iter().enumerate() {
        browser.add("add-attachment", &format!("attachments.{n}")).await?;
        browser.fill(&format!("attachments.{n}"), name).await?;
    }
    next(browser, "incident").await?;
    for name in ["summary", "started", "place"] {
        browser.fill(&format!("incident.{name}"), &story.incident[name]).await?;
    }
    items(browser, "add-person", "incident.people", &["role", "name"], &story.people).await?;
    items(browser, "add-moment", "incident.timeline", &["at", "text"], &story.timeline).await?;
    browser.fill("incident.source", &story.incident["source"]).await?;
    const COURSE: [&str; 7] = ["reference", "severity", "trigger", "detected", "mitigated", "resolved", "zone"];
    folded(browser, "incident", &COURSE, &story.incident).await?;
    next(browser, "impacts").await?;
    items(browser, "add-impact", "impacts", &["heading", "text"], &story.impacts).await?;
    next(browser, "causes").await?;
    causes(browser, story).await?;
    folded(browser, "lessons", &["well", "badly", "lucky"], &story.lessons).await?;
    next(browser, "measures").await?;
    items(browser, "add-remedy", "remedies", &["done_on", "text"], &story.remedies).await?;
    measures(browser, story).await?;
    items(browser, "add-told", "told", &["who", "when", "what"], &story.told).await?;
    if !story.next_update.is_empty() {
        browser.click_action_of("more", "").await?;
        browser.wait_focus("next_update").await?;
        browser.fill("next_update", &story.next_update).await?;
    }
    next(browser, "check").await
}

async fn next(browser: &Browser, section: &str) -> Result<()> {
    browser.click_action("next").await?;
    browser.wait_section(section).await
}

type Item = std::collections::BTreeMap<String, String>;

async fn items(browser: &Browser, add: &str, list: &str, fields: &[&str], items: &[Item]) -> Result<()> {
    for (n, item) in items.iter().enumerate() {
        browser.add(add, &format!("{list}.{n}.{}", fields[0])).await?;
        for field in fields {
            browser.fill(&format!("{list}.{n}.{field}"), &item[*field]).await?;
        }
    }
    Ok(())
}

/// Fields that are folded away until one of them is used, from the first on: unfolds them if the story has any.
async fn folded(browser: &Browser, of: &str, names: &[&str], story: &Item) -> Result<()> {
    let told: Vec<_> = names.iter().filter_map(|name| Some((name, story.get(*name)?))).collect();
    if told.is_empty() {
        return Ok(());
    }
    browser.click_action_of("more", of).await?;
    browser.wait_focus(&format!("{of}.{}", names[0])).await?;
    for (name, value) in told {
        browser.fill(&format!("{of}.{name}"), value).await?;
    }
    Ok(())
}

async fn causes(browser: &Browser, story: &Story) -> Result<()> {
    for (n, cause) in story.causes.iter().enumerate() {
        let at = format!("causes.{n}");
        match &cause.catalog {
            Some(entry) => {
                browser.tick(&format!("catalog.{entry}"), true).await?;
                browser.open_card(&at).await?;
                assert_eq!(browser.value(&format!("{at}.heading")).await?, cause.heading);
            }
            None => {
                browser.add(&format!("add-cause-{}", cause.level), &format!("{at}.heading")).await?;
                browser.fill(&format!("{at}.heading"), &cause.heading).await?;
            }
        }
        for (field, text) in [("text", &cause.text), ("evidence", &cause.evidence)] {
            if !text.is_empty() {
                browser.fill(&format!("{at}.{field}"), text).await?;
            }
        }
        link(browser, &format!("{at}.explains"), &cause.explains, &[], story).await?;
    }
    Ok(())
}

async fn measures(browser: &Browser, story: &Story) -> Result<()> {
    for (n, measure) in story.measures.iter().enumerate() {
        let at = format!("measures.{n}");
        let brought = match &measure.catalog {
            Some(entry) => {
                browser.tick(&format!("suggest.{entry}"), true).await?;
                browser.open_card(&at).await?;
                assert_eq!(browser.value(&format!("{at}.heading")).await?, measure.heading);
                story.causes.iter().position(|cause| {
                    cause.catalog.as_ref().is_some_and(|cause| entry.starts_with(&format!("{cause}-")))
                })
            }
            None => {
                browser.add("add-measure", &format!("{at}.heading")).await?;
                browser.fill(&format!("{at}.heading"), &measure.heading).await?;
                None
            }
        };
        for (field, text) in
            [("text", &measure.text), ("owner", &measure.owner), ("due", &measure.due), ("proof", &measure.proof)]
        {
            if !text.is_empty() {
                browser.fill(&format!("{at}.{field}"), text).await?;
            }
        }
        folded(browser, &at, &["progress", "effect", "ticket"], &measure.further).await?;
        link(browser, &format!("{at}.answers"), &measure.answers, brought.as_slice(), story).await?;
    }
    Ok(())
}

/// Ticks the checkboxes of these causes, those apart that stand ticked already.
async fn link(browser: &Browser, name: &str, causes: &[usize], already: &[usize], story: &Story) -> Result<()> {
    for &cause in causes {
        let heading = &story.causes[cause].heading;
        let tick = browser.wait_for(&format!("[name=\"{name}\"][aria-label$=\"{heading}\"]")).await?;
        assert_eq!(tick.is_selected().await?, already.contains(&cause), "{name}: {heading}");
        if !already.contains(&cause) {
            tick.scroll_into_view().await?;
            tick.click().await?;
            ensure!(tick.is_selected().await?, "a click on {name} {heading} did not tick it");
        }
    }
    Ok(())
}

/// Every file of the document at hand. `json` is the draft file. Returns the Word document.
async fn export(browser: &Browser, story: &Story, document: &Document, json: (String, Vec<u8>)) -> Result<Vec<u8>> {
    is_called(&json.0, &document.title, ".fupan.json")?;
    let (mut wrong, mut files) = (Vec::new(), vec![json]);
    for format in ["docx", "html", "md", "txt"] {
        let (name, bytes) = browser.download_named(&format!("export-{format}")).await?;
        is_called(&name, &document.title, &format!(".{format}"))?;
        let text = Text::read(browser, format, &bytes).await.context(format)?;
        if let Err(error) = told::check(story, document, &text) {
            wrong.push(format!("── {format} ──\n{error}"));
        }
        files.push((name, bytes));
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    for format in ["xlsx", "csv", "ics"] {
        files.push(browser.download_named(&format!("export-{format}")).await?);
    }
    let [_, docx, .., xlsx, csv, ics] = files.as_slice() else { bail!("too few files") };
    handed::log(story, &xlsx.1, &csv.1)?;
    handed::calendar(story, &ics.1)?;
    handed::bundle(&files, &browser.download("export-zip").await?)?;
    Ok(docx.1.clone())
}

/// The title with the extension: without what a file system refuses, and perhaps shortened.
fn is_called(file: &str, title: &str, extension: &str) -> Result<()> {
    let stem = file.strip_suffix(extension).with_context(|| format!("`{file}` does not end in {extension}"))?;
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (stem_letters, title_letters) = (letters(stem), letters(title));
    let is_whole = stem_letters == title_letters || stem.chars().count() > 60;
    let is_safe = !stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']);
    ensure!(is_safe && is_whole && title_letters.starts_with(&stem_letters), "`{title}` became `{file}`");
    Ok(())
}
