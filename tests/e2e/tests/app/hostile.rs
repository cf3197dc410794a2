//! Texts nobody expects: the app keeps them, goes on working, and hands out files that are sound.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, read};
use serde_json::json;

const MARKUP: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></textarea><b>&lt;&amp;&#0;";
const EMOJI: &str = "👩‍👩‍👧‍👦 🇨🇳 1️⃣ 𠮷野家 é";
const RIGHT_TO_LEFT: &str = "مرحبا 到 שלום، \u{202e}abc\u{202c}";
const CONTROLS: &str = "前\u{0}\u{1}\u{7}\u{8}\u{1b}[31m\u{7f}\u{85}\u{200b}\u{feff}\u{fffe}后";
const MARKS: &str = "# 一 * 二 _三_ `四` [五](javascript:alert(5)) | 六 \\ ~~七~~ $八$ {{九}} ${十} %0A";

/// The action that adds an item, and the item's first field.
type Add = Option<(&'static str, &'static str)>;

/// Field, how its item comes about, and what is put into it.
fn texts() -> Vec<(&'static str, Add, String)> {
    let long = "站台照明中断后乘客摸黑下车。".repeat(30_000 / 14);
    let token = "ABCDEFGHIJKLMNOPQRST".repeat(15);
    let text = |text: &str| text.to_owned();
    vec![
        ("title", None, text(MARKUP)),
        ("addressee", None, text(RIGHT_TO_LEFT)),
        ("unit", None, text(EMOJI)),
        ("date", None, text(MARKS)),
        ("attachments.0", Some(("add-attachment", "attachments.0")), format!("../../{MARKUP}")),
        ("incident.summary", None, long),
        ("incident.started", None, text(MARKS)),
        ("incident.place", None, token.clone()),
        ("incident.source", None, text(CONTROLS)),
        ("incident.people.0.role", Some(("add-person", "incident.people.0.role")), text(RIGHT_TO_LEFT)),
        ("incident.timeline.0.text", Some(("add-moment", "incident.timeline.0.at")), text(MARKUP)),
        ("impacts.0.heading", Some(("add-impact", "impacts.0.heading")), token),
        ("impacts.0.text", None, format!("{MARKS}\n\n{EMOJI}\n{CONTROLS}\t{MARKUP}")),
        ("causes.0.heading", Some(("add-cause-root", "causes.0.heading")), text(MARKUP)),
        ("causes.0.evidence", None, text(CONTROLS)),
        ("remedies.0.text", Some(("add-remedy", "remedies.0.done_on")), text(EMOJI)),
        ("measures.0.heading", Some(("add-measure", "measures.0.heading")), text(MARKS)),
        ("measures.0.owner", None, text(MARKUP)),
        ("measures.0.due", None, text(EMOJI)),
    ]
}

#[tokio::test]
async fn unexpected_texts_are_kept_and_exported_soundly() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    let mut at = "basics";
    for (field, add, text) in texts() {
        go(&browser, &mut at, field).await?;
        if let Some((action, first)) = add {
            browser.add(action, first).await?;
        }
        browser.put(field, &text).await?;
        ensure!(browser.value(field).await? == text, "{field} does not hold what was put into it");
    }
    // Usable still: the next key arrives, is saved and stands on the paper.
    browser.fill("measures.0.proof", "逐台点亮登记表").await?;
    browser.wait_report("逐台点亮登记表").await?;
    browser.wait_saved().await?;

    browser.section("check").await?;
    browser.section("document").await?;
    exports(&browser).await?;

    browser.reload().await?;
    at = "document";
    for (field, _, text) in texts() {
        go(&browser, &mut at, field).await?;
        if let Some((item, _)) = field.rsplit_once('.').filter(|(item, _)| item.ends_with('0')) {
            browser.open_card(item).await?;
        }
        ensure!(browser.value(field).await? == text, "{field} does not hold its text after loading the page anew");
    }
    browser.open("#/").await?;
    assert_eq!(browser.rows("open").await?, [draft.as_str()]);
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

async fn exports(browser: &Browser) -> Result<()> {
    let (name, json) = browser.download_named("export-json").await?;
    ensure!(!name.contains(['/', '\\', '<', '>', ':', '"', '|', '?', '*']), "no file can be called `{name}`");
    let review = read::review(&serde_json::from_slice(&json)?)?;
    for (field, _, text) in texts() {
        let path = format!("/{}", field.replace('.', "/"));
        ensure!(review.pointer(&path) == Some(&json!(text)), "{field} is not saved as it was typed");
    }
    // What no file can hold is said, not dropped in silence.
    ensure!(browser.text(".export").await?.contains("控制字符"), "nobody says what was left out");
    let html = browser.download("export-html").await?;
    let page = String::from_utf8(html.clone())?;
    ensure!(!page.to_lowercase().contains("<script"), "the page holds a script");
    let code = "const page = new DOMParser().parseFromString(arguments[0].replace(/<style>[^]*?<\\/style>/g, ''), 'text/html');
        return [...page.querySelectorAll('body *')].filter((e) => !/^(main|section|h1|h2|p|span|br|table|colgroup|col|thead|tbody|tr|th|td)$/i
            .test(e.tagName) || [...e.attributes].some((a) => /^on|href|src/i.test(a.name))).map((e) => e.outerHTML)";
    assert_eq!(browser.js(code, &[json!(page)]).await?, json!([]), "markup of the page that somebody typed");
    let docx = browser.download("export-docx").await?;
    crate::leave("journey-hostile", &docx)?;
    let documents = [
        ("docx", read::docx(&docx).context("docx")?),
        ("html", read::html(browser, &html).await?),
        ("md", read::markdown(&browser.download("export-md").await?)?),
        ("txt", read::text(&browser.download("export-txt").await?).context("txt")?),
    ];
    for (format, lines) in documents {
        let text = lines.join("\n");
        for words in ["<script>alert(1)</script>", "𠮷野家", "مرحبا", "[五](javascript:alert(5))", "逐台点亮登记表"]
        {
            ensure!(text.contains(words), "the {format} has lost `{words}`");
        }
        let control = text.chars().find(|c| c.is_control() && !['\n', '\t'].contains(c));
        ensure!(control.is_none(), "the {format} holds the control character {control:?}");
        ensure!(text.chars().count() > 30_000, "the {format} has lost the long paragraph");
    }
    Ok(())
}

/// To the section of a field, unless one is there.
async fn go(browser: &Browser, at: &mut &'static str, field: &'static str) -> Result<()> {
    let section = match field.split('.').next() {
        Some("remedies" | "measures") => "measures",
        Some(section @ ("incident" | "impacts" | "causes")) => section,
        _ => "basics",
    };
    if *at != section {
        browser.section(section).await?;
        *at = section;
    }
    Ok(())
}
