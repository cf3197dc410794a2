//! Every screen in four widths and two languages: nothing sticks out, no word is broken, nothing breaks the page's policy,
//! and nothing keeps people out that a program can find.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};

/// Width and height, and whether in the dark scheme.
const WINDOWS: [(u32, u32, bool); 4] = [(1440, 900, false), (1024, 768, false), (390, 844, true), (320, 640, false)];

/// Section, and a card to be opened there.
const SECTIONS: [(&str, Option<&str>); 12] = [
    ("basics", None),
    ("incident", Some("incident.people.1")),
    ("incident", Some("incident.timeline.2")),
    ("impacts", Some("impacts.1")),
    ("causes", Some("causes.3")),
    ("measures", Some("remedies.0")),
    ("measures", Some("measures.1")),
    ("check", None),
    ("document", None),
    ("overview", None),
    ("versions", None),
    ("lock", None),
];

#[tokio::test]
async fn every_screen_fits_in_chinese() -> Result<()> {
    fits("zh").await
}

#[tokio::test]
async fn every_screen_fits_in_english() -> Result<()> {
    fits("en").await
}

async fn fits(language: &str) -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action(&format!("lang-{language}")).await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    let draft = browser.draft().await?;
    // Something to be found by the check.
    browser.fill("addressee", "").await?;
    browser.wait_saved().await?;
    let mut wrong = Vec::new();
    for (width, height, dark) in WINDOWS {
        browser.resize(width, height).await?;
        browser.darken(dark).await?;
        for screen in ["#/", "#/import", "#/settings", "#/review/none/basics"] {
            browser.open(screen).await?;
            browser.wait_for("main").await?;
            look(&browser, &format!("{screen} at {width}"), &mut wrong).await?;
        }
        for (section, card) in SECTIONS {
            browser.open(&format!("#/review/{draft}/{section}")).await?;
            match section {
                "overview" => browser.wait_for("main .overview").await.map(drop)?,
                _ => browser.wait_section(section).await?,
            }
            tab(&browser, "show-form").await?;
            browser.wait_for("main h1").await?;
            if let Some(card) = card {
                browser.open_card(card).await?;
            }
            let place = format!("{section} {} at {width}", card.unwrap_or_default());
            look(&browser, &place, &mut wrong).await?;
            if card.is_none() && tab(&browser, "show-paper").await? {
                browser.wait_for("[data-report]").await?;
                look(&browser, &format!("the paper at {place}"), &mut wrong).await?;
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// Goes to form or paper where one of them lies behind a tab; says whether it does.
async fn tab(browser: &Browser, action: &str) -> Result<bool> {
    let code = "return document.querySelector(`[data-action=\"${arguments[0]}\"]`)?.checkVisibility() ?? false";
    let lies_behind = browser.js(code, &[json!(action)]).await? == json!(true);
    if lies_behind {
        browser.click_action(action).await?;
    }
    Ok(lies_behind)
}

/// What scrolls sideways or reaches over the edge of the window or of the column it stands in, and what keeps people
/// out.
async fn look(browser: &Browser, place: &str, wrong: &mut Vec<String>) -> Result<()> {
    let code = "
        const page = document.scrollingElement;
        const out = [];
        if (page.scrollWidth > page.clientWidth) out.push(`the page scrolls: ${page.scrollWidth} of ${page.clientWidth} px`);
        // What scrolls or is cut off within its own box may be wider than that.
        const clipped = (e) => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
            if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
        const first = [...document.querySelectorAll('h1')].filter((e) => e.checkVisibility()).length;
        if (first !== 1) out.push(`the page has ${first} first headings`);
        // A word that a hyphen of its own does not divide stands on one line.
        const range = document.createRange();
        for (const main of document.querySelectorAll('main')) {
            const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                if (!text.parentElement.checkVisibility() || text.parentElement.closest('textarea, svg, .unseen')) continue;
                for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]{3,}/g)) {
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
                    if (lines.size > 1) out.push(`the word “${word}” is broken in “${text.data.slice(0, 60)}”`);
                }
            }
        }
        for (const column of document.querySelectorAll('main, header, nav')) {
            if (!column.checkVisibility()) continue;
            const room = column.getBoundingClientRect();
            for (const e of column.querySelectorAll('*')) {
                if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
                const box = e.getBoundingClientRect();
                if (box.width > 1 && (box.right > room.right + 1 || box.left < room.left - 1) && !clipped(e))
                    out.push(`${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${e.getAttribute('name') ?? ''} ` +
                        `stands at ${Math.round(box.left)}–${Math.round(box.right)} of ${Math.round(room.left)}–${Math.round(room.right)}`);
                // A word that does not fit into its own box lies over its neighbour.
                const style = getComputedStyle(e);
                if (style.overflowX === 'visible' && style.display !== 'inline' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                    && !(e instanceof SVGElement))
                    out.push(`${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} holds ${e.scrollWidth} px in ${e.clientWidth}`);
            }
        }
        return out;";
    let found: Vec<Value> = serde_json::from_value(browser.js(code, &[]).await?)?;
    wrong.extend(found.iter().map(|found| format!("{place}: {}", found.as_str().unwrap_or_default())));
    wrong.extend(browser.barriers().await?.iter().map(|found| format!("{place}: {found}")));
    Ok(())
}
