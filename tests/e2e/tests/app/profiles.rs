//! Offices: made in the settings, chosen for a new review by one click, passed on in a file, and kept apart.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};
use thirtyfour::Key;

const TOWN: &str = "临屏县柳溪镇人民政府";
const SCHOOL: &str = "临屏县第二中学";

/// Adds an office in the settings, and returns its id.
async fn add(browser: &Browser, unit: &str, addressees: &str, closing: &str) -> Result<String> {
    let before = browser.rows("open-profile").await?;
    browser.click_action("add-profile").await?;
    browser.wait_focus("profile.name").await?;
    browser.fill("profile.unit", unit).await?;
    browser.fill("profile.addressees", addressees).await?;
    browser.fill("phrases.zh-CN.closing", closing).await?;
    browser.wait_kept().await?;
    let new = browser.rows("open-profile").await?.into_iter().find(|id| !before.contains(id));
    new.context("no new office in the list")
}

/// A browser with two offices, and their ids.
async fn two() -> Result<(Browser, String, String)> {
    let browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-zh").await?;
    let town = add(&browser, TOWN, "临屏县应急管理局\n临屏县人民政府办公室", "镇里的话。").await?;
    let school = add(&browser, SCHOOL, "临屏县教育局", "学校的话。").await?;
    Ok((browser, town, school))
}

/// Starts a review of an office by one click on the first page.
async fn start(browser: &Browser, office: &str) -> Result<String> {
    browser.open("#/").await?;
    browser.click_action_of("new", office).await?;
    browser.field("title").await?;
    browser.draft().await
}

/// Says something in the open review, whose document then has the sentences of its office.
async fn tell(browser: &Browser) -> Result<()> {
    browser.section("impacts").await?;
    browser.add("add-impact", "impacts.0.heading").await?;
    browser.fill("impacts.0.heading", "通知晚到42分钟").await
}

/// What the browser keeps of a draft.
async fn record(browser: &Browser, draft: &str) -> Result<Value> {
    let code = format!(
        "const done = arguments[0], open = indexedDB.open('fupan');
        open.onsuccess = () => {{
            const asked = open.result.transaction('drafts').objectStore('drafts').get('{draft}');
            asked.onsuccess = () => (open.result.close(), done(asked.result ?? null));
        }}"
    );
    browser.js_async(&code).await
}

#[tokio::test]
async fn one_click_begins_a_review_of_one_office_and_nothing_of_the_other() -> Result<()> {
    let (mut browser, town, school) = two().await?;
    let of_town = start(&browser, &town).await?;
    browser.wait_value("unit", TOWN).await?;
    browser.wait_value("addressee", "临屏县应急管理局").await?;
    browser.fill("title", "关于值班电话无人接听问题的检查").await?;
    tell(&browser).await?;
    browser.wait_report("镇里的话").await?;
    browser.wait_saved().await?;
    assert_eq!(record(&browser, &of_town).await?["profile"], json!(town));

    let of_school = start(&browser, &school).await?;
    browser.wait_value("unit", SCHOOL).await?;
    browser.fill("title", "关于食堂没有留样问题的检查").await?;
    tell(&browser).await?;
    browser.wait_report("学校的话").await?;
    let report = browser.report().await?;
    ensure!(!report.contains("镇里的话") && !report.contains("值班电话"), "{report}");
    browser.wait_saved().await?;

    // The tile takes the one that was used last, and so it is after the browser was closed.
    browser.restart().await?;
    browser.open("#/").await?;
    ensure!(browser.text("[data-action=new]").await?.contains(SCHOOL), "the tile does not say whose review begins");
    browser.click_action("new").await?;
    browser.wait_value("unit", SCHOOL).await?;
    browser.open(&format!("#/review/{of_town}/basics")).await?;
    browser.wait_report("镇里的话").await?;
    // A copy is of the same office.
    browser.open("#/").await?;
    browser.click_action_of("duplicate", &of_town).await?;
    let code = "return document.querySelectorAll('[data-action=open]').length";
    browser.wait_js(code, &[], json!(4)).await?;
    let copy = browser.rows("open").await?.into_iter().next().context("no copy")?;
    ensure!(copy != of_town && copy != of_school);
    assert_eq!(record(&browser, &copy).await?["profile"], json!(town));
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn a_draft_makes_a_profile_and_belongs_to_it() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-en").await?;
    browser.fill("phrases.en.closing", "Approved by the board.").await?;
    browser.wait_kept().await?;
    browser.start_new().await?;
    browser.choose("voice", "person").await?;
    for (name, text) in [
        ("title", "Delayed discharge letters"),
        ("addressee", "Westlow Health Board"),
        ("unit", "Alder Green Health Centre"),
        ("signer", "Robin Vale"),
        ("post", "Practice manager"),
    ] {
        browser.fill(name, text).await?;
    }
    browser.section("document").await?;
    browser.choose("layout.paper", "letter").await?;
    browser.tick("layout.head", true).await?;
    browser.fill("layout.reference", "AG/7").await?;
    browser.tab_to("[data-action=save-profile]").await?;
    browser.press(Key::Enter).await?;
    let said = browser.text(".own-tools + [role=status]").await?;
    ensure!(said.contains("Alder Green Health Centre"), "{said}");
    ensure!(browser.is_at("[data-action=save-profile]").await?, "the focus is lost");

    browser.start_new().await?;
    for (name, text) in [
        ("unit", "Alder Green Health Centre"),
        ("addressee", "Westlow Health Board"),
        ("signer", "Robin Vale"),
        ("post", "Practice manager"),
        ("title", ""),
        ("date", ""),
    ] {
        browser.wait_value(name, text).await?;
    }
    // The sentences from before are those of the first office.
    browser.wait_report("Approved by the board.").await?;
    browser.section("document").await?;
    browser.wait_value("layout.paper", "letter").await?;
    browser.wait_value("layout.reference", "").await?;
    browser.open("#/settings").await?;
    assert_eq!(browser.rows("open-profile").await?.len(), 1);
    browser.wait_value("phrases.en.closing", "Approved by the board.").await?;
    browser.wait_value("profile.signers.0.post", "Practice manager").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn usual_answers_are_one_click_away_and_one_step_back() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-zh").await?;
    add(&browser, TOWN, "临屏县应急管理局\n临屏县人民政府办公室", "").await?;
    for (n, (name, post)) in [("唐砚", "副镇长"), ("祁闻", "镇长")].into_iter().enumerate() {
        browser.click_action("add-signer").await?;
        browser.wait_focus(&format!("profile.signers.{n}.name")).await?;
        browser.fill(&format!("profile.signers.{n}.name"), name).await?;
        browser.fill(&format!("profile.signers.{n}.post"), post).await?;
    }
    browser.wait_kept().await?;
    browser.start_new().await?;
    browser.wait_value("addressee", "临屏县应急管理局").await?;
    browser.click_action_of("use-addressee", "临屏县人民政府办公室").await?;
    browser.wait_value("addressee", "临屏县人民政府办公室").await?;
    browser.wait_focus("addressee").await?;
    browser.wait_gone("[data-action=use-signer]").await?;
    browser.choose("voice", "person").await?;
    browser.click_action_of("use-signer", "祁闻").await?;
    browser.wait_value("signer", "祁闻").await?;
    browser.wait_value("post", "镇长").await?;
    browser.wait_focus("signer").await?;
    browser.click_action("undo").await?;
    browser.wait_value("signer", "").await?;
    browser.wait_value("post", "").await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn an_office_is_passed_on_removed_and_brought_back() -> Result<()> {
    let (browser, town, school) = two().await?;
    browser.click_action_of("open-profile", &town).await?;
    browser.wait_value("profile.unit", TOWN).await?;
    browser.wait_value("phrases.zh-CN.closing", "镇里的话。").await?;
    let (name, file) = browser.download_named("export-profile").await?;
    assert_eq!(name, format!("{TOWN}.fupan-profile.json"));
    let (_, pack) = browser.download_named("export-pack").await?;

    browser.click_action_of("remove-profile", &town).await?;
    browser.wait_at("[data-action=restore-profile]").await.context("the focus is lost")?;
    assert_eq!(browser.rows("open-profile").await?, std::slice::from_ref(&school));
    browser.wait_value("phrases.zh-CN.closing", "学校的话。").await?;
    browser.press(Key::Enter).await?;
    browser.wait_value("profile.unit", TOWN).await?;
    browser.wait_value("phrases.zh-CN.closing", "镇里的话。").await?;
    assert_eq!(browser.rows("open-profile").await?.len(), 2);
    for (width, dark) in [(1440, false), (390, true)] {
        browser.resize(width, 844).await?;
        browser.darken(dark).await?;
        // Colours change by and by.
        browser.reload().await?;
        browser.wait_for("[data-action=open-profile]").await?;
        let barriers = browser.barriers().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        let code = "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";
        assert_eq!(browser.js(code, &[]).await?, json!(0), "the settings scroll sideways at {width} px");
        browser.open("#/").await?;
        browser.wait_for("[data-action=new][data-of]").await?;
        let barriers = browser.barriers().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        assert_eq!(browser.js(code, &[]).await?, json!(0), "the first page scrolls sideways at {width} px");
        browser.open("#/settings").await?;
        browser.wait_for("[data-action=add-profile]").await?;
    }
    browser.quit().await?;

    let other = Browser::launch().await?;
    other.open("#/import").await?;
    other.click_action("lang-zh").await?;
    for (name, bytes, words) in [
        ("office.fupan-profile.json", &file, "已添加单位"),
        ("office.fupan-profile.json", &file, "原来就有"),
        ("office.fupan-pack.json", &pack, "新增0条"),
    ] {
        other.open("#/").await?;
        other.open("#/import").await?;
        other.give_file("input[type=file]", name, bytes).await?;
        let said = other.text("main [role=status]").await?;
        ensure!(said.contains(words) && said.contains(TOWN), "{said}");
    }
    other.click_action_of("goto-settings", "import").await?;
    other.wait_value("profile.unit", TOWN).await?;
    assert_eq!(other.rows("open-profile").await?.len(), 1);
    other.start_new().await?;
    other.wait_value("unit", TOWN).await?;
    tell(&other).await?;
    other.wait_report("镇里的话").await?;
    assert_eq!(other.console_errors().await?, Vec::<String>::new());
    other.quit().await
}

#[tokio::test]
async fn a_backup_brings_every_office_with_its_sentences() -> Result<()> {
    let (browser, town, school) = two().await?;
    let draft = start(&browser, &school).await?;
    browser.fill("title", "关于食堂没有留样问题的检查").await?;
    tell(&browser).await?;
    browser.wait_saved().await?;
    browser.open("#/settings").await?;
    let backup = browser.download("backup").await?;
    browser.quit().await?;

    let other = Browser::launch().await?;
    other.open("#/settings").await?;
    for _ in 0..2 {
        other.give_file("input[name=backup]", "all.fupan-backup.json", &backup).await?;
        other.wait_for(&format!("[data-action=open-profile][data-of=\"{town}\"]")).await?;
        assert_eq!(other.rows("open-profile").await?.len(), 2);
    }
    other.open(&format!("#/review/{draft}/basics")).await?;
    other.wait_report("学校的话").await?;
    let report = other.report().await?;
    ensure!(!report.contains("镇里的话"), "{report}");
    assert_eq!(other.console_errors().await?, Vec::<String>::new());
    other.quit().await
}

/// A draft from a file is of the office with its unit; of others it gets no sentence until somebody chooses.
#[tokio::test]
async fn a_draft_from_a_file_gets_no_sentence_of_another_office() -> Result<()> {
    let (browser, town, _) = two().await?;
    for (unit, sentence) in [(TOWN, Some("镇里的话")), ("别的单位", None)] {
        let file = json!({
            "format": "fupan-review", "version": 2, "revision": 3,
            "review": {
                "impacts": [{ "id": "i1", "heading": "通知晚到42分钟" }],
                "documents": [{ "id": "d1", "title": "关于留样问题的检查", "unit": unit }],
                "at_hand": "d1",
            },
        });
        browser.bring_in("a.fupan.json", file.to_string().as_bytes()).await?;
        browser.wait_report(unit).await?;
        match sentence {
            Some(sentence) => browser.wait_report(sentence).await?,
            None => {
                browser.wait_shown().await?;
                let report = browser.report().await?;
                ensure!(!report.contains("的话。"), "{report}");
                browser.choose("office-profile", &town).await?;
                browser.wait_report("镇里的话").await?;
            }
        }
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
