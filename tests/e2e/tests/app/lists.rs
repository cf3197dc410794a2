//! Every list of the form: adding, reordering, removing, and taking it back.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;

struct List {
    section: &'static str,
    add: &'static str,
    address: &'static str,
    /// What has the focus once an item was added.
    first: &'static str,
    /// What sums the item up when its card is closed.
    text: &'static str,
}

const LISTS: [List; 8] = [
    list("incident", "add-person", "incident.people", "role", "role"),
    list("incident", "add-moment", "incident.timeline", "at", "text"),
    list("impacts", "add-impact", "impacts", "heading", "heading"),
    list("causes", "add-cause-direct", "causes", "heading", "heading"),
    list("causes", "add-cause-main", "causes", "heading", "heading"),
    list("causes", "add-cause-root", "causes", "heading", "heading"),
    list("measures", "add-remedy", "remedies", "done_on", "text"),
    list("measures", "add-measure", "measures", "heading", "heading"),
];

const fn list(
    section: &'static str,
    add: &'static str,
    address: &'static str,
    first: &'static str,
    text: &'static str,
) -> List {
    List { section, add, address, first, text }
}

#[tokio::test]
async fn items_of_the_incident_are_added_moved_removed_and_taken_back() -> Result<()> {
    work(&LISTS[..3]).await
}

#[tokio::test]
async fn causes_and_measures_are_added_moved_removed_and_taken_back() -> Result<()> {
    work(&LISTS[3..]).await
}

async fn work(lists: &[List]) -> Result<()> {
    let browser = Browser::launch().await?;
    for list in lists {
        // A review of its own: the causes of all levels share one list.
        browser.start_new().await?;
        browser.section(list.section).await?;
        let at = |n: usize| format!("{}.{n}", list.address);
        for (n, text) in ["甲", "乙", "丙"].into_iter().enumerate() {
            browser.add(list.add, &format!("{}.{}", at(n), list.first)).await?;
            assert_eq!(open_cards(&browser).await?, [at(n)], "one card is open, the new one");
            browser.fill(&format!("{}.{}", at(n), list.text), text).await?;
        }
        holds(&browser, list, "甲乙丙").await?;

        browser.click_action_of("move-up", &at(2)).await?;
        holds(&browser, list, "甲丙乙").await?;
        assert_eq!(open_cards(&browser).await?, [at(1)], "the card that was moved stays open");
        browser.open_card(&at(0)).await?;
        assert_eq!(open_cards(&browser).await?, [at(0)]);
        browser.click_action_of("move-down", &at(0)).await?;
        holds(&browser, list, "丙甲乙").await?;
        let ends = "return ['move-up', 'move-down'].map((action) => document.querySelector(`[data-action=${action}]`).disabled)";
        assert_eq!(browser.js(ends, &[]).await?, json!([false, false]), "in the middle it can go both ways");

        browser.click_action_of("remove", &at(1)).await?;
        holds(&browser, list, "丙乙").await?;
        browser.click_action("undo-remove").await?;
        holds(&browser, list, "丙甲乙").await?;
        browser.wait_gone(".undo-strip").await?;
        browser.open_card(&at(2)).await?;
        browser.click_action_of("remove", &at(2)).await?;
        holds(&browser, list, "丙甲").await?;
        browser.shortcut('z').await?;
        holds(&browser, list, "丙甲乙").await?;
        browser.shortcut('y').await?;
        holds(&browser, list, "丙甲").await?;
        browser.click_action("undo").await?;
        holds(&browser, list, "丙甲乙").await?;

        browser.wait_saved().await?;
        browser.reload().await?;
        holds(&browser, list, "丙甲乙").await?;
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn attachments_are_added_removed_and_taken_back() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    for (n, text) in ["甲", "乙", "丙"].into_iter().enumerate() {
        browser.add("add-attachment", &format!("attachments.{n}")).await?;
        browser.fill(&format!("attachments.{n}"), text).await?;
    }
    let code = "return [...document.querySelectorAll('[name^=\"attachments.\"]')].map((e) => e.value)";
    browser.click_action_of("remove", "attachments.1").await?;
    browser.wait_js(code, &[], json!(["甲", "丙"])).await?;
    browser.click_action("undo-remove").await?;
    browser.wait_js(code, &[], json!(["甲", "乙", "丙"])).await?;
    browser.click_action_of("remove", "attachments.0").await?;
    browser.wait_js(code, &[], json!(["乙", "丙"])).await?;
    browser.shortcut('z').await?;
    browser.wait_js(code, &[], json!(["甲", "乙", "丙"])).await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.field("title").await?;
    browser.wait_js(code, &[], json!(["甲", "乙", "丙"])).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The items in their order, by what their rows or their open card say.
async fn holds(browser: &Browser, list: &List, items: &str) -> Result<()> {
    ensure!(items.chars().count() > 1, "an order of one proves nothing");
    let code = "return [...document.querySelectorAll(`li.card[data-anchor^=\"${arguments[0]}.\"]`)].map((card) =>
        (card.querySelector('.card-summary')?.textContent ?? card.querySelector(`[name$=\".${arguments[1]}\"]`).value).trim())
        .join('')";
    browser.wait_js(code, &[json!(list.address), json!(list.text)], json!(items)).await
}

async fn open_cards(browser: &Browser) -> Result<Vec<String>> {
    browser.rows("close-card").await
}
