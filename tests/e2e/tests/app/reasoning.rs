//! Causes asked after, connected and overlooked without a mouse: the ladder, the matrix, the map.

use anyhow::{Result, ensure};
use fupan_e2e::Browser;
use serde_json::json;
use thirtyfour::Key;

/// Whether something fits the selector; asked again until it is as expected.
const IS_THERE: &str = "return !!document.querySelector(arguments[0])";

/// The sample in one of its sections, reached by keyboard as well.
async fn sample(section: &str) -> Result<Browser> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.tab_to("[data-action=sample]").await?;
    browser.press(Key::Enter).await?;
    browser.field("title").await?;
    let draft = browser.draft().await?;
    browser.open(&format!("#/review/{draft}/{section}")).await?;
    browser.wait_section(section).await?;
    Ok(browser)
}

async fn open_card(browser: &Browser, item: &str) -> Result<()> {
    browser.tab_to(&format!("[data-action=open-card][data-of=\"{item}\"]")).await?;
    browser.press(Key::Enter).await?;
    browser.wait_focus(&format!("{item}.heading")).await
}

/// Waits until a cause stands on the rung of a level.
async fn stands(browser: &Browser, level: &str, cause: &str) -> Result<()> {
    let css = format!("[data-anchor=\"causes.{level}\"] [data-anchor=\"{cause}\"]");
    browser.wait_js(IS_THERE, &[json!(css)], json!(true)).await
}

#[tokio::test]
async fn a_likely_deeper_cause_is_taken_and_stands_connected_on_its_rung() -> Result<()> {
    let browser = sample("causes").await?;
    open_card(&browser, "causes.0").await?;
    browser.tab_to("[name=\"why.0.di-2-2\"]").await?;
    browser.press(" ").await?;
    // The focus stays in the card, on what connects the new cause with it.
    browser.wait_at("[data-anchor=\"causes.0\"] [name=\"causes.7.explains\"][value=c1]:checked").await?;
    stands(&browser, "main", "causes.7").await?;
    browser.wait_gone("[name=\"why.0.di-2-2\"]").await?;
    // It can be asked on from there, and disconnected.
    browser.press(" ").await?;
    browser.wait_at("[name=\"causes.7.explains\"][value=c1]:not(:checked)").await?;
    stands(&browser, "main", "causes.7").await?;
    browser.tab_to("[data-anchor=\"causes.0\"] [data-action=ask-why]").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn asking_why_makes_an_empty_deeper_cause_with_the_caret_in_it() -> Result<()> {
    let browser = sample("causes").await?;
    open_card(&browser, "causes.1").await?;
    browser.tab_to("[data-action=ask-why][data-of=\"causes.1\"]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_focus("causes.7.heading").await?;
    assert_eq!(browser.value("causes.7.heading").await?, "");
    stands(&browser, "main", "causes.7").await?;
    assert_eq!(browser.chosen("causes.7.explains").await?, ["c2"], "it is connected to the cause it explains");
    browser.press("值班手册没有写怎样撤回通知").await?;
    browser.wait_report("值班手册没有写怎样撤回通知").await?;
    browser.tab_to("[data-action=ask-why][data-of=\"causes.7\"]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_focus("causes.8.heading").await?;
    stands(&browser, "root", "causes.8").await?;
    // Below the last level nobody asks any further.
    browser.wait_gone("[data-action=ask-why]").await?;
    browser.quit().await
}

#[tokio::test]
async fn the_level_moves_a_cause_to_another_rung_in_one_action() -> Result<()> {
    let browser = sample("causes").await?;
    open_card(&browser, "causes.4").await?;
    browser.tab_to("select[name=\"causes.4.level\"]").await?;
    browser.press(Key::Down).await?;
    stands(&browser, "root", "causes.4").await?;
    browser.wait_focus("causes.4.level").await?;
    assert_eq!(browser.chosen("causes.4.explains").await?, ["c2"], "what still makes sense stays connected");
    browser.shortcut('z').await?;
    stands(&browser, "main", "causes.4").await?;
    browser.quit().await
}

#[tokio::test]
async fn a_direct_cause_that_nothing_explains_is_marked_and_found() -> Result<()> {
    let browser = sample("causes").await?;
    open_card(&browser, "causes.1").await?;
    browser.tab_to("[name=\"causes.4.explains\"][value=c2]").await?;
    browser.press(" ").await?;
    browser.wait_at("[name=\"causes.4.explains\"][value=c2]:not(:checked)").await?;
    browser.tab_back_to("[data-action=close-card]").await?;
    browser.press(Key::Enter).await?;
    let row = "[data-action=open-card][data-of=\"causes.1\"]";
    browser.wait_at(row).await?;
    ensure!(browser.text(&format!("{row} .is-due")).await?.contains("为什么"), "the row does not say what it lacks");

    browser.tab_back_to("[data-action=goto-check]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_section("check").await?;
    browser.tab_to(".finding[data-rule=chain-ends-direct][data-severity=certain] a").await?;
    browser.press(Key::Enter).await?;
    browser.wait_focus("causes.1.heading").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The box of the matrix that has the focus: the measure's position and the cause's id.
const BOX: &str = "const e = document.activeElement;
    return e?.matches('.matrix td input') ? `${e.name.split('.')[1]} ${e.value}` : e?.outerHTML.slice(0, 200)";

#[tokio::test]
async fn arrows_move_from_box_to_box_and_stop_at_the_edges() -> Result<()> {
    let browser = sample("check").await?;
    browser.tab_to(".matrix input").await?;
    let (up, down, left, right) = (Key::Up, Key::Down, Key::Left, Key::Right);
    let row = |n: usize| format!("{} c{n}", 4);
    let mut way: Vec<(Key, String)> = vec![
        (left.clone(), "0 c1".into()),
        (up.clone(), "0 c1".into()),
        (down.clone(), "0 c2".into()),
        (up.clone(), "0 c1".into()),
    ];
    way.extend((1..5).map(|n| (right.clone(), format!("{n} c1"))));
    way.push((right, row(1)));
    way.extend((2..8).map(|n| (down.clone(), row(n))));
    way.extend([(down, row(7)), (left, "3 c7".into()), (up, "3 c6".into())]);
    for (n, (key, expected)) in way.into_iter().enumerate() {
        browser.press(key).await?;
        let at = browser.js(BOX, &[]).await?;
        ensure!(at == json!(expected), "step {n} leads to {at}, not to `{expected}`");
    }
    browser.quit().await
}

#[tokio::test]
async fn the_matrix_is_one_stop_on_the_way_of_the_tab_key() -> Result<()> {
    let browser = sample("check").await?;
    browser.tab_to(".matrix input").await?;
    let mut stops = 1;
    while browser.js("return !!document.activeElement.closest('.matrix')", &[]).await? == json!(true) {
        browser.press(Key::Tab).await?;
        stops += usize::from(browser.is_at(".matrix input").await?);
    }
    assert_eq!(stops, 1);
    browser.quit().await
}

#[tokio::test]
async fn the_space_bar_connects_and_the_finding_comes_and_goes() -> Result<()> {
    let browser = sample("check").await?;
    let finding = ".finding[data-rule=cause-unanswered][data-field=\"causes.5.heading\"]";
    browser.wait_gone(finding).await?;
    browser.tab_to(".matrix input").await?;
    for _ in 0..5 {
        browser.press(Key::Down).await?;
    }
    // The only measure that answers the sixth cause.
    browser.wait_at("[name=\"measures.0.answers\"][value=c6]:checked").await?;
    browser.press(" ").await?;
    browser.wait_for(finding).await?;
    browser.wait_at("[name=\"measures.0.answers\"][value=c6]:not(:checked)").await?;
    browser.press(Key::Right).await?;
    browser.press(" ").await?;
    browser.wait_gone(finding).await?;
    browser.wait_at("[name=\"measures.1.answers\"][value=c6]:checked").await?;
    // The arrows go on from where it was ticked.
    browser.press(Key::Down).await?;
    browser.wait_at("[name=\"measures.1.answers\"][value=c7]:checked").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    let code =
        "return [0, 1].map((n) => document.querySelector(`[name=\"measures.${n}.answers\"][value=c6]`)?.checked)";
    browser.wait_js(code, &[], json!([false, true])).await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn the_boxes_of_the_map_are_links_in_reading_order() -> Result<()> {
    let browser = sample("check").await?;
    // Places in the picture: the box around it scrolls.
    let stop = "const e = document.activeElement;
        const place = (name) => Number(e.querySelector('rect').getAttribute(name));
        return e.matches('.map a') ? [e.getAttribute('aria-label').split('：')[0], place('y'), place('x')] : null";
    browser.tab_to(".map a").await?;
    let (mut tags, mut places) = (Vec::new(), Vec::new());
    loop {
        let stop: Option<(String, i64, i64)> = serde_json::from_value(browser.js(stop, &[]).await?)?;
        let Some((tag, top, left)) = stop else { break };
        tags.push(tag);
        places.push((top, left));
        browser.press(Key::Tab).await?;
    }
    ensure!(places.is_sorted(), "the way goes back and forth: {places:?}");
    let expected = ["事件", "表层1", "表层2", "内层1", "内层2", "内层3", "深层1", "深层2"];
    ensure!(tags.starts_with(&expected.map(str::to_owned)), "{tags:?}");
    let mut measures = tags[expected.len()..].to_vec();
    measures.sort();
    assert_eq!(measures, ["措施1", "措施2", "措施3", "措施4", "措施5"]);
    browser.quit().await
}

#[tokio::test]
async fn enter_leads_from_a_box_of_the_map_to_its_field() -> Result<()> {
    let browser = sample("check").await?;
    let check = browser.place().await?;
    let boxes = [("事件", "incident.summary"), ("内层2", "causes.3.heading"), ("措施5", "measures.4.heading")];
    for (tag, field) in boxes {
        browser.open(&check).await?;
        browser.wait_section("check").await?;
        browser.tab_to(&format!(".map a[aria-label^=\"{tag}：\"]")).await?;
        browser.press(Key::Enter).await?;
        browser.wait_focus(field).await?;
    }
    browser.quit().await
}
