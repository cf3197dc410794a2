//! What people see who change how pages look: colours of their own, and so large a zoom that hardly a window is left.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};

const STYLE: &str = "const of = arguments[0] ? document.querySelector(arguments[0]) : document.activeElement;
    const style = getComputedStyle(of, arguments[1]);
    return Object.fromEntries(arguments[2].map((name) => [name, style[name]]));";

/// Computed styles of the first element for a selector, or of what has the focus.
async fn style(browser: &Browser, css: Option<&str>, part: Option<&str>, names: &[&str]) -> Result<Value> {
    browser.js(STYLE, &[json!(css), json!(part), json!(names)]).await
}

#[tokio::test]
async fn forced_colours_leave_nothing_to_colour_alone() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.wait_for(".doc-block").await?;
    browser.emulate("forced-colors", "active").await?;
    assert_eq!(browser.js("return matchMedia('(forced-colors: active)').matches", &[]).await?, json!(true));

    // Where the focus is.
    for field in ["title", "kind"] {
        browser.js("document.querySelector(`[name=\"${arguments[0]}\"]`).focus()", &[json!(field)]).await?;
        let ring = style(&browser, None, None, &["outlineStyle", "outlineWidth", "outlineColor"]).await?;
        let wide = ring["outlineWidth"].as_str().and_then(|width| width.strip_suffix("px")?.parse::<f64>().ok());
        ensure!(ring["outlineStyle"] == "solid" && wide.is_some_and(|wide| wide >= 2.0), "{field}: {ring}");
        ensure!(ring["outlineColor"] != "rgba(0, 0, 0, 0)", "{field}: {ring}");
    }
    // Which language is chosen.
    let chosen = style(&browser, Some("[data-action=lang-zh]"), None, &["backgroundColor"]).await?;
    let other = style(&browser, Some("[data-action=lang-en]"), None, &["backgroundColor"]).await?;
    ensure!(chosen != other, "the chosen language looks like the other: {chosen}");
    // A bar beside a paragraph says something, so the others have none.
    let bar = style(&browser, Some(".doc-block:not(.is-marked)"), Some("::before"), &["borderLeftStyle"]).await?;
    assert_eq!(bar["borderLeftStyle"], "none");
    // Which measures are shown.
    browser.open("#/board").await?;
    browser.wait_for(".tile[aria-pressed=true]").await?;
    let border = ["borderTopWidth", "borderTopColor"];
    let chosen = style(&browser, Some(".tile[aria-pressed=true]"), None, &border).await?;
    let other = style(&browser, Some(".tile[aria-pressed=false]"), None, &border).await?;
    ensure!(chosen["borderTopWidth"] != other["borderTopWidth"], "the chosen tile looks like the others: {chosen}");
    browser.quit().await
}

#[tokio::test]
async fn at_a_large_zoom_the_bars_give_way() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    let draft = browser.draft().await?;
    // A window of 1366 × 768 at 400 %.
    browser.resize(341, 192).await?;
    for section in ["basics", "causes", "measures", "check", "document"] {
        browser.open(&format!("#/review/{draft}/{section}")).await?;
        browser.wait_section(section).await?;
        let covered = "scrollTo(0, 400);
            const fixed = (e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position);
            const height = (e) => {
                const { top, bottom } = e.getBoundingClientRect();
                return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
            };
            const bars = [...document.querySelectorAll('.top-bar, .bottom-bar')].filter(fixed);
            return bars.reduce((sum, bar) => sum + height(bar), 0) / innerHeight;";
        let covered = browser.js(covered, &[]).await?;
        ensure!(covered.as_f64().is_some_and(|share| share < 0.3), "{section}: the bars cover {covered} of the window");
        let sticks_out = "return document.documentElement.scrollWidth - innerWidth";
        assert_eq!(browser.js(sticks_out, &[]).await?, json!(0), "{section}");
    }
    browser.quit().await
}
