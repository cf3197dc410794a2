//! What is brought in from elsewhere: rows of a sheet, a copy of a draft; and what an app for messages cannot do.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, Setup};
use serde_json::json;

/// Pastes into the control with this name, as the browser does: the event first, then the text.
async fn paste(browser: &Browser, name: &str, text: &str) -> Result<()> {
    let code = "const field = document.querySelector(`[name=\"${arguments[0]}\"]`);
        field.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', arguments[1]);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));";
    browser.js(code, &[json!(name), json!(text)]).await?;
    browser.put(name, text).await
}

#[tokio::test]
async fn rows_of_a_sheet_are_offered_as_items() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.section("incident").await?;
    browser.add("add-moment", "incident.timeline.0.at").await?;
    let table = "8:00\t甲来电\n8:20\t乙到场\n9:00\t恢复供水";
    paste(&browser, "incident.timeline.0.text", table).await?;
    browser.wait_for("[data-notice=pasted]").await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:?}");
    browser.click_action("take-rows").await?;
    browser.wait_gone("[data-notice=pasted]").await?;
    for (n, (at, text)) in [("8:00", "甲来电"), ("8:20", "乙到场"), ("9:00", "恢复供水")].into_iter().enumerate()
    {
        let item = format!("incident.timeline.{n}");
        browser.open_card(&item).await?;
        browser.wait_value(&format!("{item}.at"), at).await?;
        browser.wait_value(&format!("{item}.text"), text).await?;
    }
    browser.wait_report("8时20分，乙到场").await?;
    // One step back: the table stands in its field again.
    browser.shortcut('z').await?;
    browser.open_card("incident.timeline.0").await?;
    browser.wait_value("incident.timeline.0.text", table).await?;
    assert_eq!(browser.rows("open-card").await?.len() + browser.rows("close-card").await?.len(), 1);

    // It may also stay where it is.
    browser.section("measures").await?;
    browser.add("add-measure", "measures.0.heading").await?;
    paste(&browser, "measures.0.text", "每天清点\t张三\t3月底\n每周抽查\t李四\t6月底").await?;
    browser.wait_for("[data-notice=pasted]").await?;
    browser.click("[data-notice=pasted] [data-action=dismiss]").await?;
    browser.wait_gone("[data-notice=pasted]").await?;
    browser.wait_value("measures.0.text", "每天清点\t张三\t3月底\n每周抽查\t李四\t6月底").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_copy_is_told_from_its_original() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    browser.fill("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    browser.open("").await?;
    browser.click_action("duplicate").await?;
    let tags = "return [...document.querySelectorAll('.draft .tag')].map((tag) => tag.textContent)";
    browser.wait_js(tags, &[], json!(["副本，来自“关于站台照明中断问题的检查”"])).await?;
    browser.quit().await
}

#[tokio::test]
async fn an_app_for_messages_is_said_to_save_no_files() -> Result<()> {
    let agent = "--user-agent=Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50";
    let browser = Browser::launch_with(Setup::default().argument(agent)).await?;
    browser.open("").await?;
    browser.wait_for("[data-notice=in-app]").await?;
    browser.quit().await?;
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.wait_for("[data-action=new]").await?;
    browser.wait_gone("[data-notice=in-app]").await?;
    browser.quit().await
}

#[tokio::test]
async fn a_later_calendar_is_the_newer_state_of_the_same_events() -> Result<()> {
    let browser = Browser::with_sample("zh", "document").await?;
    let mut before: Option<(Vec<String>, u64)> = None;
    for title in ["停水", "停电"] {
        browser.section("basics").await?;
        browser.fill("title", title).await?;
        browser.section("document").await?;
        let ics = String::from_utf8(browser.download("export-ics").await?)?;
        let lines =
            |name: &str| ics.lines().filter(|line| line.starts_with(name)).map(str::to_owned).collect::<Vec<_>>();
        let sequence = lines("SEQUENCE:").first().context("no event")?["SEQUENCE:".len()..].parse()?;
        let now = (lines("UID:"), sequence);
        if let Some((uids, sequence)) = before {
            ensure!(uids == now.0 && sequence < now.1, "{uids:?} {sequence}, then {now:?}");
        }
        before = Some(now);
    }
    browser.quit().await
}

#[tokio::test]
async fn a_finding_is_part_of_the_description_of_its_field() -> Result<()> {
    let described = "const [name, words] = arguments;
        const ids = document.querySelector(`[name=\"${name}\"]`).getAttribute('aria-describedby') ?? '';
        return ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').includes(words)";
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.click_action("lang-zh").await?;
    // What is typed, and what the finding on it says.
    let basics = [("date", "择日", "没有看懂“择日”"), ("unit", "××街道办事处", "还有没填的地方")];
    let incident = [
        ("incident.started", "2026年2月30日", "日历上没有“2026年2月30日”"),
        ("incident.place", "同上", "这里写的是“同上”"),
    ];
    let measures = [
        ("measures.0.heading", "进一步提高认识", "不够具体"),
        ("measures.0.owner", "有关科室", "看不出由谁来做"),
        ("measures.0.due", "尽快", "看不出是哪一天"),
        ("measures.0.proof", "整改到位", "没有说凭什么看得出来"),
    ];
    for (section, rows) in [("basics", &basics[..]), ("incident", &incident), ("measures", &measures)] {
        browser.section(section).await?;
        if section == "measures" {
            browser.add("add-measure", "measures.0.heading").await?;
        }
        for (field, typed, words) in rows {
            browser.fill(field, typed).await?;
            browser.wait_js(described, &[json!(field), json!(words)], json!(true)).await?;
        }
    }
    browser.quit().await
}
