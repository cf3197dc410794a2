//! The ways between a finding, the paper and the field, and that a field stays where it was aimed at.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};

#[tokio::test]
async fn findings_and_the_paper_lead_to_the_field_which_marks_its_place() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.section("incident").await?;
    browser.fill("incident.summary", "站台照明中断两小时").await?;
    browser.add("add-moment", "incident.timeline.0.at").await?;
    browser.fill("incident.timeline.0.text", "末班车进站时灯全灭").await?;
    browser.section("impacts").await?;
    browser.add("add-impact", "impacts.0.heading").await?;
    browser.fill("impacts.0.heading", "乘客摸黑下车").await?;
    browser.add("add-impact", "impacts.1.heading").await?;
    browser.fill("impacts.1.heading", "末班车晚点半小时").await?;

    for field in ["addressee", "incident.place", "incident.timeline.0.at", "impacts.0.text"] {
        browser.section("check").await?;
        browser.click(&format!(".finding[data-field=\"{field}\"] a")).await?;
        browser.wait_focus(field).await?;
        ensure!(browser.place().await?.ends_with(field), "the address does not name `{field}`");
    }
    for field in ["title", "incident.timeline.0.text", "incident.summary", "impacts.1.heading", "impacts.0.heading"] {
        browser.click(&format!("[data-report] [data-run=\"{field}\"]")).await?;
        browser.wait_focus(field).await?;
        let code = "return document.querySelector('[data-report] .is-marked')?.dataset.from.split(' ').includes(arguments[0]) ?? false";
        browser.wait_js(code, &[json!(field)], json!(true)).await?;
        browser.wait_js("return document.querySelectorAll('.is-marked').length", &[], json!(1)).await?;
    }
    // A second click on the same words goes there again.
    browser.section("check").await?;
    browser.click("[data-report] [data-run=\"title\"]").await?;
    browser.wait_focus("title").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// Between pressing a mouse button and letting it go the focus has moved already. If that moves anything, the click
/// goes beside what it was aimed at and is lost.
#[tokio::test]
async fn nothing_moves_when_a_field_gets_the_focus() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    let cards = [("causes", "causes.2"), ("measures", "measures.1"), ("incident", "incident.timeline.1")];
    let mut moved: Vec<Value> = Vec::new();
    for (section, card) in cards {
        browser.section(section).await?;
        browser.open_card(card).await?;
        let found = browser.js_async(FOCUS_EACH).await?;
        let found: Vec<Value> = serde_json::from_value(found)?;
        moved.extend(found);
    }
    ensure!(moved.is_empty(), "these fields moved others when they got the focus: {moved:#?}");
    browser.quit().await
}

/// Focuses one control after the other, each in the middle of the window, and returns those after which any control
/// stands elsewhere than before.
const FOCUS_EACH: &str = "
    const done = arguments[arguments.length - 1];
    const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    const all = () => [...document.querySelectorAll('#form [name]')].filter((e) => e.checkVisibility());
    const places = () => all().map((e) => Math.round(e.getBoundingClientRect().top));
    (async () => {
        const moved = [];
        for (const control of all()) {
            control.scrollIntoView({ block: 'center' });
            await drawn();
            const before = places();
            control.focus({ preventScroll: true });
            await drawn();
            const after = places();
            const far = Math.max(...after.map((top, n) => Math.abs(top - before[n])));
            if (far > 1) moved.push(`${control.name} by ${far} px`);
        }
        done(moved);
    })();";
