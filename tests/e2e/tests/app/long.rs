//! A very long review: what is out of sight costs nothing while somebody types, and is there when it is looked for.

use anyhow::{Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::{Value, json};

/// Causes and measures of the review.
const SIZE: usize = 300;

/// A review of an invented office with `n` causes, as many measures and a third as many steps.
fn review(n: usize) -> Vec<u8> {
    let list = |n: usize, item: &dyn Fn(usize) -> Value| Value::Array((0..n).map(item).collect());
    let cause = |n: usize| {
        json!({ "id": format!("c{n}"), "level": (["direct", "main", "root"][n % 3]),
            "heading": format!("第{n}台水泵的巡查记录没有复核"), "text": format!("值班人员只在交接时看了第{n}台的读数，没有签字。"),
            "evidence": format!("泵站日志第{n}页") })
    };
    let measure = |n: usize| {
        json!({ "id": format!("m{n}"), "heading": format!("第{n}台水泵每班复核"), "answers": [format!("c{n}")],
            "strength": "intermediate", "owner": "泵站", "due": "2026-06-30", "proof": "复核单" })
    };
    let moment = |n: usize| json!({ "id": format!("t{n}"), "at": format!("2026-03-{:02}", 1 + n % 28), "text": format!("第{n}次巡查，读数照抄前一班。") });
    let review = json!({ "kind": "self", "voice": "unit", "domain": "general", "language": "zh-CN",
        "title": "关于青石泵站漏检的检查材料", "unit": "青石泵站",
        "incident": { "summary": "泵站漏检", "started": "2026-03-01", "timeline": list(n / 3, &moment) },
        "causes": list(n, &cause), "measures": list(n, &measure) });
    json!({ "format": "fupan-review", "version": 1, "revision": 1, "review": review }).to_string().into_bytes()
}

async fn long(section: &str) -> Result<Browser> {
    let browser = Browser::launch().await?;
    let draft = browser.bring_in("long.fupan.json", &review(SIZE)).await?;
    browser.open(&format!("#/review/{draft}/{section}")).await?;
    let is_drawn = "return !!document.querySelector('.sheet') && !document.querySelector('.sheet:empty')";
    browser.wait_js(is_drawn, &[], json!(true)).await?;
    Ok(browser)
}

async fn count(browser: &Browser, css: &str) -> Result<u64> {
    let count = browser.js("return document.querySelectorAll(arguments[0]).length", &[json!(css)]).await?;
    Ok(count.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn a_key_changes_its_field_and_the_sheets_that_say_it() -> Result<()> {
    let browser = long("causes/causes.0.text").await?;
    browser.wait_focus("causes.0.text").await?;
    ensure!(count(&browser, "*").await? < 22_000, "{} elements", count(&browser, "*").await?);
    browser.caret_to_end("causes.0.text").await?;
    let watch = "window.changed = [];
        new MutationObserver((changes) => window.changed.push(...changes.map((change) => change.target)))
            .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });";
    browser.js(watch, &[]).await?;
    browser.insert("补").await?;
    browser.wait_saved().await?;
    browser.wait_report("没有签字。补").await?;
    let element = "const element = (node) => node.nodeType === 1 ? node : node.parentElement;";
    let changes = browser.js("return window.changed.length", &[]).await?.as_u64().unwrap_or_default();
    ensure!(changes < 120, "{changes} changes of the page for one key");
    let sheets = format!(
        "{element} return new Set(window.changed.map((node) => element(node)?.closest('.sheet')).filter(Boolean)).size"
    );
    let sheets = browser.js(&sheets, &[]).await?.as_u64().unwrap_or_default();
    ensure!((1..=3).contains(&sheets), "{sheets} sheets changed");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn what_was_typed_last_is_in_what_is_handed_out_and_printed() -> Result<()> {
    let browser = long("document").await?;
    let reword = "const said = document.querySelector(`[data-report] [data-run=\"${arguments[0]}\"]`);
        said.closest('.doc-block').querySelector('[data-action=rewrite]').click()";
    browser.js(reword, &[json!("causes.0.text")]).await?;
    browser.wait_focus("wordings.0.text").await?;
    // Faster than anybody: the button is pressed as soon as the program has taken the words.
    let type_and_press = "const [name, words, action, done] = arguments;
        const field = document.querySelector(`[name=\"${name}\"]`);
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        setTimeout(() => { document.querySelector(`[data-action=${action}]`).click(); done(); }, 15);";
    let press = |words: &'static str, action: &'static str| {
        let arguments = vec![json!("wordings.0.text"), json!(words), json!(action)];
        browser.driver().execute_async(type_and_press, arguments)
    };
    press("第一台的读数没有人复核。", "close-wording").await?;
    browser.wait_shown().await?;
    browser.js(reword, &[json!("wordings.0.text")]).await?;
    browser.wait_focus("wordings.0.text").await?;
    let before = browser.js("return document.querySelector('[data-save]').dataset.revision", &[]).await?;
    press("第一台的读数当天没有人复核。", "export-txt").await?;
    let (_, file) = browser.arrived(Default::default(), "export-txt").await?;
    ensure!(read::text(&file)?.iter().any(|line| line.contains("当天没有人复核")), "the file is behind");
    let after = browser.js("return document.querySelector('[data-save]').dataset.revision", &[]).await?;
    ensure!(before != after, "nothing was typed");

    // Printing waits for the paper.
    browser
        .js("window.print = () => { window.printed = document.querySelector('[data-report]').textContent; }", &[])
        .await?;
    press("第一台的读数当晚没有人复核。", "print").await?;
    browser.wait_js("return window.printed?.includes('当晚没有人复核') ?? null", &[], json!(true)).await?;
    browser.quit().await
}

#[tokio::test]
async fn a_large_matrix_begins_as_a_list_and_draws_the_rows_in_view() -> Result<()> {
    let browser = long("check").await?;
    browser.wait_js("return document.querySelectorAll('.answers > li').length", &[], json!(SIZE)).await?;
    ensure!(count(&browser, "*").await? < 45_000, "{} elements", count(&browser, "*").await?);
    assert_eq!(count(&browser, ".answers [data-action=goto-measure]").await?, SIZE as u64);
    browser.click_action("show-matrix").await?;
    browser.wait_for(".matrix [name=\"measures.0.answers\"]").await?;
    let rows = count(&browser, ".matrix tr[data-place]").await?;
    ensure!(rows < 60, "{rows} rows");

    // To the end and back: the row with the focus stays, and keeps it.
    browser.js("document.querySelector('.matrix input').focus()", &[]).await?;
    browser.js("document.querySelector('.matrix-box').scrollTop = 1e9", &[]).await?;
    let last = format!(".matrix tr[data-place=\"{}\"] input", SIZE - 1);
    browser.wait_for(&last).await?;
    browser.wait_at(".matrix tr[data-place=\"0\"] input").await?;
    let rows = count(&browser, ".matrix tr[data-place]").await?;
    ensure!(rows < 60, "{rows} rows");
    for _ in 0..40 {
        browser.press(thirtyfour::Key::Down).await?;
    }
    browser.wait_at(".matrix tr[data-place=\"40\"] input").await?;
    browser.press(" ").await?;
    browser.wait_at(".matrix tr[data-place=\"40\"] input:checked").await?;
    browser.wait_saved().await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
