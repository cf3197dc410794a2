//! What the catalogue suggests: effects and remedies, general entries, measures for a cause of one's own, and what to do where it has
//! nothing.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;
use thirtyfour::Key;

const LANGUAGES: [&str; 2] = ["zh", "en"];

/// A new review of this field of work in one of its sections.
async fn fresh(language: &str, domain: &str, section: &str) -> Result<Browser> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action(&format!("lang-{language}")).await?;
    browser.start_new().await?;
    browser.choose("domain", domain).await?;
    browser.section(section).await?;
    Ok(browser)
}

/// The names of the checkboxes that begin with `start`, as they stand on the page.
async fn boxes(browser: &Browser, start: &str) -> Result<Vec<String>> {
    let code = "return [...document.querySelectorAll('[type=checkbox]')].map(box => box.name).filter(name => name.startsWith(arguments[0]))";
    Ok(serde_json::from_value(browser.js(code, &[json!(start)]).await?)?)
}

#[tokio::test]
async fn an_effect_is_ticked_asks_for_its_numbers_and_stands_in_the_document() -> Result<()> {
    for language in LANGUAGES {
        let browser = fresh(language, "food", "impacts").await?;
        ensure!(boxes(&browser, "effect.").await?.len() >= 8, "{language}: too few effects");
        browser.tick("effect.sp-e-1", true).await?;
        browser.wait_at("[name=\"effect.sp-e-1\"]").await?;
        let due = browser.text("[data-of=\"impacts.0\"] .is-due").await?;
        ensure!(!due.is_empty(), "{language}: the row does not say what it lacks");
        browser.open_card("impacts.0").await?;
        let heading = browser.value("impacts.0.heading").await?;
        browser.wait_report(&heading).await?;
        assert_eq!(browser.value("impacts.0.text").await?, "", "nothing is invented");
        let ask = browser.text("[data-anchor=\"impacts.0\"] .field:nth-of-type(2) .field-help").await?;
        ensure!(ask.ends_with(['？', '?']), "{language}: {ask}");
        // The same question is the advice of the check.
        browser.section("check").await?;
        let advice = browser.text("[data-rule=impact-text-missing]").await?;
        ensure!(advice.contains(&ask), "{language}: {advice} does not ask {ask}");
        browser.section("impacts").await?;
        browser.tick("effect.sp-e-1", false).await?;
        browser.wait_gone("[data-anchor=\"impacts.0\"]").await?;
        browser.click_action("undo").await?;
        browser.wait_for("[name=\"effect.sp-e-1\"]:checked").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_remedy_is_ticked_and_asks_for_its_facts() -> Result<()> {
    for language in LANGUAGES {
        let browser = fresh(language, "food", "measures").await?;
        ensure!(boxes(&browser, "remedy.").await?.len() >= 5, "{language}: too few remedies");
        browser.tick("remedy.sp-r-1", true).await?;
        browser.open_card("remedies.0").await?;
        let words = browser.value("remedies.0.text").await?;
        assert_eq!(browser.value("remedies.0.done_on").await?, "", "no day is invented");
        browser.wait_report(&words).await?;
        browser.section("check").await?;
        browser.wait_for("[data-rule=remedy-facts-missing]").await?;
        browser.section("measures").await?;
        browser.open_card("remedies.0").await?;
        browser.fill("remedies.0.text", &format!("{words} 12")).await?;
        browser.section("check").await?;
        browser.wait_gone("[data-rule=remedy-facts-missing]").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn general_and_further_entries_unfold_beneath_those_of_the_field() -> Result<()> {
    let browser = fresh("zh", "construction", "causes").await?;
    for (level, digit) in [("direct", 1), ("main", 2), ("root", 3)] {
        let at_first = boxes(&browser, &format!("catalog.gc-{digit}-")).await?;
        ensure!(at_first.len() >= 7, "{level}: {at_first:?}");
        ensure!(
            boxes(&browser, &format!("catalog.ge-{digit}-")).await?.is_empty(),
            "{level}: they are folded at first"
        );
        // The root causes are few enough to be shown at once.
        let folded: &[&str] = if level == "root" { &["general"] } else { &["further", "general"] };
        for group in folded {
            let button = format!("[data-action=fold-suggestions][data-of={group}-{level}]");
            browser.wait_for(&format!("{button}[aria-expanded=false]")).await?;
            browser.click(&button).await?;
            browser.wait_for(&format!("{button}[aria-expanded=true]")).await?;
        }
        let unfolded = boxes(&browser, &format!("catalog.gc-{digit}-")).await?.len();
        ensure!((unfolded > at_first.len()) == folded.contains(&"further"), "{level}: {unfolded}");
        ensure!(boxes(&browser, &format!("catalog.ge-{digit}-")).await?.len() >= 7, "{level}");
    }
    browser.tick("catalog.ge-2-1", true).await?;
    browser.click_action_of("fold-suggestions", "general-main").await?;
    // What was ticked stays in its place when the group is folded away.
    browser.wait_gone("[name=\"catalog.ge-2-2\"]").await?;
    browser.wait_for("[data-anchor=\"causes.main\"] .beneath [name=\"catalog.ge-2-1\"]:checked").await?;
    // Next time it stands first.
    browser.section("impacts").await?;
    browser.section("causes").await?;
    let first = "return document.querySelector('[data-anchor=\"causes.main\"] .cards [type=checkbox]').name";
    browser.wait_js(first, &[], json!("catalog.ge-2-1")).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_cause_of_ones_own_gets_the_measures_of_near_entries() -> Result<()> {
    for (language, heading) in [
        ("zh", "交接班没有清单，没办完的事没有交代"),
        ("en", "The alarm had been turned down because it rang too often"),
    ] {
        let browser = fresh(language, "health", "causes").await?;
        browser.add("add-cause-main", "causes.0.heading").await?;
        browser.fill("causes.0.heading", heading).await?;
        browser.section("measures").await?;
        let offered = boxes(&browser, "suggest.").await?;
        let measure = offered.first().with_context(|| format!("{language}: nothing is suggested"))?;
        browser.tick(measure, true).await?;
        browser.wait_for(&format!("[name=\"{measure}\"]:checked")).await?;
        browser.open_card("measures.0").await?;
        assert_eq!(browser.chosen("measures.0.answers").await?.len(), 1, "{language}: it answers the cause");
        browser.tick(measure, false).await?;
        browser.wait_for(&format!("[name=\"{measure}\"]:not(:checked)")).await?;

        // A second cause like it offers nothing that stands in the first group, and what is taken from the search has a card.
        browser.section("causes").await?;
        browser.add("add-cause-main", "causes.1.heading").await?;
        browser.fill("causes.1.heading", heading).await?;
        browser.section("measures").await?;
        browser.wait_for(&format!("[name=\"{measure}\"]")).await?;
        let names = boxes(&browser, "suggest.").await?;
        let once: BTreeSet<&String> = names.iter().collect();
        assert_eq!(once.len(), names.len(), "{language}: {names:?}");
        let label =
            "return document.querySelector(`[name=\"${arguments[0]}\"]`).closest('label').innerText.split('\\n')[0]";
        let words = browser.js(label, &[json!(measure)]).await?;
        browser.fill("search", words.as_str().unwrap_or_default()).await?;
        let hit = format!(".search [name=\"{measure}\"]");
        browser.wait_for(&hit).await?;
        browser.click(&hit).await?;
        browser.fill("search", "").await?;
        browser.wait_for("[data-action=open-card][data-of=\"measures.0\"]").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_found_becomes_an_entry_of_ones_own() -> Result<()> {
    for (section, of, field) in [
        ("impacts", "impacts", "impacts.0.heading"),
        ("causes", "root", "causes.0.heading"),
        ("measures", "measures", "measures.0.heading"),
    ] {
        let browser = fresh("zh", "systems", section).await?;
        browser.fill("search", "龘靐齉").await?;
        let write = format!("[data-action=write-own][data-of={of}]");
        browser.wait_for(&write).await?;
        ensure!(browser.text(".search [aria-live]").await?.contains("没有找到"), "{section}");
        browser.tab_to(&write).await?;
        browser.press(Key::Enter).await?;
        browser.wait_focus(field).await?;
        assert_eq!(browser.value(field).await?, "龘靐齉");
        browser.wait_value("search", "").await?;
        browser.click_action("undo").await?;
        browser.wait_gone(&format!("[name=\"{field}\"]")).await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn many_hits_are_counted_and_shown_in_parts() -> Result<()> {
    for (language, query) in [("zh", "没有"), ("en", "check")] {
        let browser = fresh(language, "general", "causes").await?;
        browser.fill("search", query).await?;
        let more = "[data-action=more-hits]";
        browser.wait_for(more).await?;
        let shown = boxes_in_search(&browser).await?;
        let said = browser.text(".search [aria-live]").await?;
        let figures: Vec<&str> = said.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        ensure!(figures.len() == 2 && figures[1] == shown.to_string(), "{language}: {said}");
        browser.click(more).await?;
        let count = "return document.querySelectorAll('.search [type=checkbox]').length > arguments[0]";
        browser.wait_js(count, &[json!(shown)], json!(true)).await?;
        browser.wait_at(".search .suggestion:nth-child(13) [type=checkbox]").await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

async fn boxes_in_search(browser: &Browser) -> Result<usize> {
    let count = browser.js("return document.querySelectorAll('.search [type=checkbox]').length", &[]).await?;
    Ok(serde_json::from_value(count)?)
}
