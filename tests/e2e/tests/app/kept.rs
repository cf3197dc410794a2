//! Whether every field of the form holds exactly what a story typed into it.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

use crate::story::Story;

/// Goes through the sections and opens every card.
pub async fn check(browser: &Browser, story: &Story, language: &str) -> Result<()> {
    browser.section("basics").await?;
    for (name, value) in &story.basics {
        if name == "domain" {
            assert_eq!(browser.chosen(name).await?, [value.as_str()]);
        } else {
            assert_eq!(browser.value(name).await?, *value, "{name}");
        }
    }
    assert_eq!(browser.chosen("language").await?, [language]);
    for (n, name) in story.attachments.iter().enumerate() {
        assert_eq!(browser.value(&format!("attachments.{n}")).await?, *name);
    }
    browser.section("incident").await?;
    for (name, value) in &story.incident {
        assert_eq!(browser.value(&format!("incident.{name}")).await?, *value, "{name}");
    }
    let lists = [
        ("incident", "incident.people", &story.people),
        ("incident", "incident.timeline", &story.timeline),
        ("impacts", "impacts", &story.impacts),
        ("measures", "remedies", &story.remedies),
        ("measures", "told", &story.told),
    ];
    for (section, list, items) in lists {
        browser.section(section).await?;
        for (n, item) in items.iter().enumerate() {
            let fields: Vec<_> = item.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            holds(browser, &format!("{list}.{n}"), &fields).await?;
        }
    }
    browser.section("causes").await?;
    for (name, value) in &story.lessons {
        assert_eq!(browser.value(&format!("lessons.{name}")).await?, *value, "{name}");
    }
    for (n, cause) in story.causes.iter().enumerate() {
        let at = format!("causes.{n}");
        let fields = [
            ("heading", cause.heading.as_str()),
            ("text", &cause.text),
            ("evidence", &cause.evidence),
            ("level", &cause.level),
        ];
        holds(browser, &at, &fields).await?;
        linked(browser, &format!("{at}.explains"), &cause.explains, story).await?;
        if let Some(entry) = &cause.catalog {
            ensure!(browser.field(&format!("catalog.{entry}")).await?.is_selected().await?, "{entry} is not ticked");
        }
    }
    browser.section("measures").await?;
    if !story.next_update.is_empty() {
        assert_eq!(browser.value("next_update").await?, story.next_update);
    }
    for (n, measure) in story.measures.iter().enumerate() {
        let at = format!("measures.{n}");
        let fields = [
            ("heading", measure.heading.as_str()),
            ("text", &measure.text),
            ("owner", &measure.owner),
            ("due", &measure.due),
            ("proof", &measure.proof),
            ("strength", &measure.strength),
            ("status", "open"),
        ];
        let further = measure.further.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        holds(browser, &at, &fields.into_iter().chain(further).collect::<Vec<_>>()).await?;
        linked(browser, &format!("{at}.answers"), &measure.answers, story).await?;
        if let Some(entry) = &measure.catalog {
            ensure!(browser.field(&format!("suggest.{entry}")).await?.is_selected().await?, "{entry} is not ticked");
        }
    }
    Ok(())
}

async fn holds(browser: &Browser, item: &str, fields: &[(&str, &str)]) -> Result<()> {
    browser.open_card(item).await?;
    for (field, value) in fields {
        assert_eq!(browser.value(&format!("{item}.{field}")).await?, *value, "{item}.{field}");
    }
    Ok(())
}

/// Exactly the checkboxes of these causes are ticked.
async fn linked(browser: &Browser, name: &str, causes: &[usize], story: &Story) -> Result<()> {
    let code = "return [...document.querySelectorAll(`[name=\"${arguments[0]}\"]:checked`)].map((e) => e.closest('label').title)";
    let ticked = browser.js(code, &[json!(name)]).await?;
    let mut ticked: Vec<String> = serde_json::from_value(ticked)?;
    let mut wanted: Vec<&String> = causes.iter().map(|&cause| &story.causes[cause].heading).collect();
    ticked.sort();
    wanted.sort();
    assert_eq!(ticked.iter().collect::<Vec<_>>(), wanted, "{name}");
    Ok(())
}
