//! The editor without a mouse: the paper, cards, and where the focus goes when something is removed.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;
use thirtyfour::prelude::Key;

/// What the Tab key stops at in the paper.
const STOPS: &str = "return [...document.querySelectorAll('.paper-frame *')].filter((e) => e.tabIndex >= 0).length";

#[tokio::test]
async fn the_paper_is_one_stop_with_arrow_keys() -> Result<()> {
    let browser = Browser::with_sample("en", "basics").await?;
    browser.wait_js(STOPS, &[], json!(1)).await?;
    browser.tab_to(".doc-go").await?;
    ensure!(browser.is_at("[data-of='paper.0']").await?, "the first stop is the title");
    browser.press(Key::Down + "").await?;
    browser.press(Key::Down + "").await?;
    browser.wait_at(".doc-go[tabindex='0']:not([data-of='paper.0'])").await?;
    browser.wait_js(STOPS, &[], json!(1)).await?;
    let here = "return document.activeElement.dataset.of";
    let passage = browser.js(here, &[]).await?;
    // The stop stays where one was.
    browser.press(Key::Tab + "").await?;
    ensure!(!browser.is_at(".paper-frame *").await?, "a second stop in the paper");
    browser.tab_back_to(".doc-go").await?;
    assert_eq!(browser.js(here, &[]).await?, passage);
    browser.press(Key::End + "").await?;
    browser.press(Key::Home + "").await?;
    browser.wait_at("[data-of='paper.0']").await?;
    browser.press("r").await?;
    browser.wait_focus("wordings.0.text").await?;
    browser.press(Key::Escape + "").await?;
    browser.wait_gone(".drawer").await?;
    browser.wait_at("[data-of='paper.0']").await?;
    browser.press(Key::Enter + "").await?;
    browser.wait_focus("title").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The button beside a heading is no part of its name, and says what it belongs to in full.
#[tokio::test]
async fn headings_of_the_paper_say_what_they_are() -> Result<()> {
    let browser = Browser::with_sample("en", "basics").await?;
    browser.wait_for("h2.doc-heading").await?;
    let heard = browser.heard().await?;
    let headings: Vec<&str> = heard.iter().filter(|h| h.role == "heading").map(|h| h.name.as_str()).collect();
    ensure!(headings.len() > 5, "{headings:#?}");
    ensure!(headings.iter().all(|name| !name.contains("Reword")), "{headings:#?}");
    // Where nothing hovers the buttons are not shown.
    let pens = "return [...document.querySelectorAll('.rewrite')].map((e) => e.ariaLabel)";
    let pens: Vec<String> = serde_json::from_value(browser.js(pens, &[]).await?)?;
    let named = headings.iter().filter(|name| pens.contains(&format!("Reword: {name}")));
    ensure!(named.count() > 2, "{headings:#?} {pens:#?}");
    browser.quit().await
}

#[tokio::test]
async fn escape_closes_a_card_and_leaves_the_focus_on_its_row() -> Result<()> {
    let browser = Browser::with_sample("zh", "impacts").await?;
    browser.open_card("impacts.1").await?;
    browser.wait_focus("impacts.1.heading").await?;
    browser.press(Key::Escape + "").await?;
    browser.wait_at("[data-action='open-card'][data-of='impacts.1']").await?;
    assert_eq!(browser.rows("close-card").await?, Vec::<String>::new());
    browser.quit().await
}

/// Lists, the action that adds to them, and the field that then has the focus.
const LISTS: [(&str, &str, &str, &str); 5] = [
    ("basics", "attachments", "add-attachment", ""),
    ("incident", "incident.people", "add-person", ".role"),
    ("impacts", "impacts", "add-impact", ".heading"),
    ("causes", "causes", "add-cause-main", ".heading"),
    ("measures", "measures", "add-measure", ".heading"),
];

#[tokio::test]
async fn after_a_removal_the_focus_is_never_lost() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    for (section, list, add, field) in LISTS {
        browser.section(section).await?;
        for n in 0..2 {
            browser.add(add, &format!("{list}.{n}{field}")).await?;
            browser.fill(&format!("{list}.{n}{field}"), "甲").await?;
        }
        let is_card = !field.is_empty();
        if is_card {
            browser.open_card(&format!("{list}.0")).await?;
        }
        for _ in 0..2 {
            if is_card && browser.rows("close-card").await?.is_empty() {
                browser.open_card(&format!("{list}.0")).await?;
            }
            browser.click_action_of("remove", &format!("{list}.0")).await?;
            browser.wait_for(".undo-strip").await?;
            browser.wait_at("#form :is(input, textarea, select, button, a)").await?;
        }
        browser.click_action("undo-remove").await?;
        browser.wait_at(&format!("[name^='{list}.0'], [data-of='{list}.0']")).await?;
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
