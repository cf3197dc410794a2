//! An old document becomes a draft: pasted, looked through, put right and made.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};
use thirtyfour::Key;
use tokio::time::{Duration, sleep};

const CHINESE: &str = "关于3号门禁卡停用问题的检查\n\n\
    南屏县档案馆：\n    9月3日8时10分，3号门门禁卡全部失效，11名职工在门外等了40分钟。现检查如下：\n\
    一、原因分析\n（一）直接原因。夜班保安把停用名单导错了一列。\n（二）主要原因。名单导入没有第二个人核对。\n\
    （三）根本原因。我们一直把门禁当成物业的事，没有纳入本馆的安全管理。\n\
    二、整改措施\n（一）名单导入实行双人核对。由保卫科负责，9月15日前完成。\n（二）每季度演练一次断电开门。由办公室负责，长期坚持。\n\
    三、处理意见\n本次事件没有造成档案损坏。\n\n南屏县档案馆保卫科\n2026年9月6日\n";

const ENGLISH: &str = "Report on the failed door passes\n\n\
    What happened\nOn 3 September at 08:10 every pass for door 3 stopped working. Eleven people waited outside for 40 minutes.\n\n\
    Root cause\nWe treated door passes as the contractor’s business.\n\n\
    Contributing factors\n- Nobody checked the list before it was loaded.\n\n\
    Actions\n- A second person checks the list. Owner: Security desk. Due: 15 September 2026\n\n\
    Lessons\nThe reserve key hung where the plan said it would.\n";

/// Pastes a document and has it read.
async fn read(browser: &Browser, text: &str) -> Result<()> {
    browser.open("#/import").await?;
    browser.put("import.text", text).await?;
    browser.click_action("read-import").await?;
    browser.wait_for("[data-piece]").await?;
    ensure!(browser.place().await? == "#/import/review");
    Ok(())
}

/// Of the piece with these words its number and its field.
const PIECE: &str = "const words = arguments[0];
    const piece = [...document.querySelectorAll('[data-piece]')].find((e) => e.textContent.includes(words));
    return piece ? [Number(piece.dataset.piece), piece.dataset.field] : null";

async fn piece(browser: &Browser, words: &str) -> Result<(u64, String)> {
    let found = browser.js(PIECE, &[json!(words)]).await?;
    let n = found[0].as_u64().with_context(|| format!("no piece with {words}"))?;
    Ok((n, found[1].as_str().unwrap_or_default().to_owned()))
}

/// Waits until the piece with these words goes to a field.
async fn wait_field(browser: &Browser, words: &str, field: &str) -> Result<()> {
    let code = "const words = arguments[0];
        const piece = [...document.querySelectorAll('[data-piece]')].find((e) => e.textContent.includes(words));
        return piece?.dataset.field ?? null";
    browser.wait_js(code, &[json!(words)], json!(field)).await
}

#[tokio::test]
async fn an_old_document_becomes_a_draft() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    read(&browser, CHINESE).await?;
    let whole = "return [...document.querySelectorAll('[data-piece]')].map((e) => e.textContent).join('')";
    browser.wait_js(whole, &[], json!(CHINESE)).await?;
    for (words, field) in [
        ("3号门禁卡停用", "title"),
        ("南屏县档案馆", "addressee"),
        ("门门禁卡全部失效", "incident.summary"),
        ("夜班保安", "causes.0.heading"),
        ("没有第二个人核对", "causes.1.heading"),
        ("双人核对", "measures.0.heading"),
        ("保卫科", "measures.0.owner"),
        ("9月15日", "measures.0.due"),
        ("2026年9月6日", "date"),
    ] {
        let (_, found) = piece(&browser, words).await?;
        ensure!(found == field, "{words} went to {found}");
    }

    // Put right by the list of the piece: the numbers of the others follow.
    let (n, _) = piece(&browser, "没有第二个人核对").await?;
    browser.choose(&format!("piece.{n}"), "causes.0.text").await?;
    wait_field(&browser, "没有第二个人核对", "causes.0.text").await?;
    wait_field(&browser, "物业的事", "causes.1.heading").await?;
    browser.choose(&format!("piece.{n}"), "causes.new.main").await?;
    wait_field(&browser, "没有第二个人核对", "causes.1.heading").await?;
    wait_field(&browser, "物业的事", "causes.2.heading").await?;
    browser.wait_value("causes.1.level", "main").await?;
    browser.choose("causes.0.level", "main").await?;
    // Of the nearest entries one is chosen; the words stay.
    let entry = "[data-action=take-entry][data-of='causes.1.heading'][data-entry=ge-2-2]";
    browser.wait_for(entry).await?;
    browser.click(entry).await?;
    browser.wait_for(&format!("{entry}[aria-pressed=true]")).await?;
    // A click in the source leads to the control.
    browser.click(&format!("[data-piece='{n}']")).await?;
    browser.wait_focus(&format!("piece.{n}")).await?;

    browser.click_action("accept-import").await?;
    browser.wait_section("basics").await?;
    browser.wait_value("addressee", "南屏县档案馆").await?;
    browser.wait_value("date", "2026年9月6日").await?;
    browser.wait_report("3号门门禁卡全部失效").await?;
    browser.section("causes").await?;
    browser.open_card("causes.0").await?;
    browser.wait_value("causes.0.heading", "夜班保安把停用名单导错了一列").await?;
    browser.wait_value("causes.0.level", "main").await?;
    browser.wait_js("return document.querySelector(\"[name='catalog.ge-2-2']\").checked", &[], json!(true)).await?;
    browser.open_card("causes.1").await?;
    browser.wait_value("causes.1.heading", "名单导入没有第二个人核对").await?;
    browser.section("measures").await?;
    browser.open_card("measures.0").await?;
    browser.wait_value("measures.0.owner", "保卫科").await?;
    browser.wait_value("measures.0.due", "9月15日").await?;

    // What found no place came along, and is worked off.
    browser.section("check").await?;
    browser.wait_for("#notes [data-action=remove][data-of='notes.0']").await?;
    ensure!(browser.text("#notes").await?.contains("本次事件没有造成档案损坏"));
    browser.click_action_of("remove", "notes.0").await?;
    browser.wait_gone("#notes").await?;
    browser.shortcut('z').await?;
    browser.wait_for("#notes").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_for("#notes").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn an_english_document_becomes_a_draft_by_keyboard() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-en").await?;
    browser.open("#/import").await?;
    browser.put("import.text", ENGLISH).await?;
    browser.tab_to("[data-action=read-import]").await?;
    browser.press(Key::Enter + "").await?;
    browser.wait_for("[data-piece]").await?;
    let (n, field) = piece(&browser, "contractor’s business").await?;
    ensure!(field == "causes.0.heading", "{field}");
    browser.wait_value("causes.0.level", "root").await?;
    browser.tab_to(&format!("[name='piece.{n}']")).await?;
    // The list of the next piece: its last value is a new action.
    let (next, _) = piece(&browser, "Nobody checked").await?;
    browser.tab_to(&format!("[name='piece.{next}']")).await?;
    browser.press(Key::End + "").await?;
    wait_field(&browser, "Nobody checked", "measures.0.heading").await?;
    wait_field(&browser, "A second person", "measures.1.heading").await?;
    browser.wait_at(&format!("[name='piece.{next}']")).await?;
    browser.tab_back_to("[data-action=accept-import]").await?;
    browser.press(Key::Enter + "").await?;
    browser.wait_section("basics").await?;
    assert_eq!(browser.chosen("language").await?, ["en"]);
    browser.section("measures").await?;
    browser.open_card("measures.1").await?;
    browser.wait_value("measures.1.owner", "Security desk").await?;
    browser.wait_report("every pass for door 3 stopped working").await?;
    browser.quit().await
}

/// The bytes of a text in the encoding of Chinese Windows, of those characters that the test uses.
fn in_gb18030(text: &str) -> Vec<u8> {
    let known: [(char, [u8; 2]); 8] = [
        ('检', [0xbc, 0xec]),
        ('查', [0xb2, 0xe9]),
        ('原', [0xd4, 0xad]),
        ('因', [0xd2, 0xf2]),
        ('没', [0xc3, 0xbb]),
        ('有', [0xd3, 0xd0]),
        ('人', [0xc8, 0xcb]),
        ('。', [0xa1, 0xa3]),
    ];
    let bytes = |c: char| match known.iter().find(|(of, _)| *of == c) {
        Some((_, bytes)) => bytes.to_vec(),
        None => vec![u8::try_from(c).expect("a known character")],
    };
    text.chars().flat_map(bytes).collect()
}

#[tokio::test]
async fn files_of_many_kinds_are_read() -> Result<()> {
    let browser = Browser::with_sample("zh", "document").await?;
    let (_, docx) = browser.download_named("export-docx").await?;
    let (_, html) = browser.download_named("export-html").await?;
    let (_, markdown) = browser.download_named("export-md").await?;
    browser.section("measures").await?;
    browser.open_card("measures.0").await?;
    let heading = browser.value("measures.0.heading").await?;
    let page = "<!DOCTYPE html><title>网站首页</title><script>document.title = 'run'</script><h1>检查</h1><p>原因</p>\
        <ul><li>没有人检查<li>没有<b>原因</b></ul><img src='https://a.example/x.png' onerror='document.title = 1'>";
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("检查\n没有人".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let files: [(&str, Vec<u8>, &str); 6] = [
        ("a.docx", docx, &heading),
        ("a.html", html, &heading),
        ("a.md", markdown, &heading),
        ("b.html", page.as_bytes().to_vec(), "没有原因"),
        ("a.txt", in_gb18030("检查\n原因\n没有人检查。"), "没有人检查"),
        ("b.txt", utf_16, "没有人"),
    ];
    for (name, content, words) in files {
        browser.open("#/import").await?;
        browser.give_file("[name=file]", name, &content).await?;
        browser.wait_for("[data-piece]").await?;
        piece(&browser, words).await.with_context(|| name.to_owned())?;
        ensure!(!browser.text(".source").await?.contains("run"), "the page of {name} was run");
        browser.click_action("cancel-import").await?;
        browser.wait_for("[data-action=read-import]").await?;
    }
    for (name, content, said) in [
        ("a.pdf", &b"%PDF-1.7"[..], "PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("a.zip", b"PK\x03\x04", ".docx"),
        ("a.txt", b"\x01\x02\x03\x04", "损坏"),
    ] {
        browser.open("#/import").await?;
        browser.give_file("[name=file]", name, content).await?;
        browser.wait_for(".error-summary").await?;
        let summary = browser.text(".error-summary").await?;
        ensure!(summary.contains(name) && summary.contains(said), "{summary}");
        browser.reload().await?;
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// The words of the causes and measures of a draft file.
fn headings(draft: &[u8]) -> Result<Vec<String>> {
    let draft: Value = serde_json::from_slice(draft)?;
    let all = ["causes", "measures"].into_iter().filter_map(|list| draft["review"][list].as_array()).flatten();
    Ok(all.filter_map(|item| item["heading"].as_str()).map(str::to_owned).collect())
}

#[tokio::test]
async fn a_document_comes_back_and_is_handed_out_again() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = Browser::with_sample(language, "document").await?;
        let headings = headings(&browser.download_named("export-json").await?.1)?;
        ensure!(headings.len() > 5, "{headings:?}");
        let (_, text) = browser.download_named("export-txt").await?;
        let (_, docx) = browser.download_named("export-docx").await?;
        let (_, html) = browser.download_named("export-html").await?;
        let text = String::from_utf8(text)?;
        for (name, content) in [("pasted", text.as_bytes()), ("a.docx", &docx), ("a.html", &html)] {
            if name == "pasted" {
                read(&browser, &text).await?;
            } else {
                browser.open("#/import").await?;
                browser.give_file("[name=file]", name, content).await?;
                browser.wait_for("[data-piece]").await?;
            }
            browser.click_action("accept-import").await?;
            browser.wait_section("basics").await?;
            browser.section("document").await?;
            let (_, again) = browser.download_named("export-txt").await?;
            let again = String::from_utf8(again)?;
            for words in &headings {
                ensure!(again.contains(words.as_str()), "{language}, {name}: `{words}` is lost\n{again}");
            }
        }
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_made_of_what_is_given_up() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/import").await?;
    browser.click_action("read-import").await?;
    browser.wait_for(".import-text [role=alert]").await?;
    read(&browser, CHINESE).await?;
    browser.click_action("cancel-import").await?;
    browser.wait_value("import.text", CHINESE).await?;
    browser.open("#/import/review").await?;
    browser.wait_for("main [data-action=import]").await?;

    // Every choice is a step, and a reload loses none.
    read(&browser, CHINESE).await?;
    browser.wait_for("[data-action=undo]:disabled").await?;
    let (n, _) = piece(&browser, "没有第二个人核对").await?;
    browser.choose(&format!("piece.{n}"), "causes.0.text").await?;
    wait_field(&browser, "没有第二个人核对", "causes.0.text").await?;
    browser.choose("causes.0.level", "root").await?;
    browser.shortcut('z').await?;
    browser.wait_value("causes.0.level", "direct").await?;
    browser.shortcut('z').await?;
    wait_field(&browser, "没有第二个人核对", "causes.1.heading").await?;
    browser.wait_for("[data-action=undo]:disabled").await?;
    browser.click_action("redo").await?;
    wait_field(&browser, "没有第二个人核对", "causes.0.text").await?;
    browser.wait_js_async(KEPT, |kept| kept.as_str().is_some_and(|kept| kept.contains("causes.0.text"))).await?;
    browser.reload().await?;
    wait_field(&browser, "没有第二个人核对", "causes.0.text").await?;
    browser.wait_value("causes.0.level", "direct").await?;

    // From the draft there is a way back, which leaves none.
    browser.click_action("accept-import").await?;
    browser.wait_section("basics").await?;
    browser.wait_for("[data-notice=imported] [data-action=goto-notes]").await?;
    browser.wait_for("[data-action=undo]:disabled").await?;
    browser.wait_js_async(KEPT, Value::is_null).await?;
    browser.click_action("back-to-import").await?;
    wait_field(&browser, "没有第二个人核对", "causes.0.text").await?;
    browser.click_action("cancel-import").await?;
    browser.wait_js_async(KEPT, Value::is_null).await?;
    browser.open("#/").await?;
    browser.wait_for("[data-action=new]").await?;
    let drafts = browser.js("return document.querySelectorAll('li.draft, .bin').length", &[]).await?;
    assert_eq!(drafts, Value::from(0));
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

/// How the document that is looked through is kept.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    const opened = indexedDB.open('fupan');
    opened.onsuccess = () => {
        const all = opened.result.transaction('rescue').objectStore('rescue').getAll();
        all.onsuccess = () => {
            opened.result.close();
            const kept = all.result.find((record) => record.id.endsWith('/sorted'));
            done(kept ? kept.text : null);
        };
    }";

#[tokio::test]
async fn a_document_is_added_to_a_draft() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "关于门禁的检查").await?;
    browser.wait_saved().await?;
    read(&browser, CHINESE).await?;
    browser.wait_value("import.into", "new").await?;
    browser.choose("import.into", &draft).await?;
    browser.click_action("accept-import").await?;
    browser.wait_section("basics").await?;
    ensure!(browser.draft().await? == draft, "another draft");
    // What was there stays, and what was empty is filled.
    browser.wait_value("title", "关于门禁的检查").await?;
    browser.wait_value("addressee", "南屏县档案馆").await?;
    browser.section("check").await?;
    browser.wait_for("#notes").await?;
    ensure!(browser.text("#notes").await?.contains("关于3号门禁卡停用问题的检查"));

    // All of it is one step.
    browser.click_action("undo").await?;
    browser.wait_gone("[data-anchor='causes.0']").await?;
    browser.wait_for("[data-action=undo]:disabled").await?;
    browser.click_action("redo").await?;
    browser.wait_for("[data-anchor='causes.2']").await?;

    // The way back takes it out again, and the sorting still knows where it was to go.
    browser.wait_saved().await?;
    read(&browser, CHINESE).await?;
    browser.choose("import.into", &draft).await?;
    browser.click_action("accept-import").await?;
    browser.wait_section("basics").await?;
    browser.click_action("back-to-import").await?;
    browser.wait_value("import.into", &draft).await?;
    browser.click_action("cancel-import").await?;
    browser.open(&format!("#/review/{draft}/causes")).await?;
    browser.wait_for("[data-anchor='causes.2']").await?;
    browser.wait_gone("[data-anchor='causes.3']").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn looking_through_keeps_nobody_out() -> Result<()> {
    const FITS: &str = "return document.documentElement.scrollWidth <= innerWidth";
    let browser = Browser::launch().await?;
    // One that the pieces could be added to.
    browser.open("").await?;
    browser.start_new().await?;
    browser.fill("title", "a").await?;
    browser.wait_saved().await?;
    for (language, text) in [("zh", CHINESE), ("en", ENGLISH)] {
        browser.open("").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        read(&browser, text).await?;
        browser.wait_for("[name='import.into']").await?;
        for width in [1440, 1366, 390] {
            browser.resize(width, 900).await?;
            browser.wait_js(FITS, &[], json!(true)).await?;
            for dark in [false, true] {
                browser.darken(dark).await?;
                // Colours change in a fraction of a second.
                sleep(Duration::from_millis(400)).await;
                let barriers = browser.barriers().await?;
                ensure!(barriers.is_empty(), "{language}, {width}, dark {dark}: {barriers:#?}");
            }
        }
        browser.darken(false).await?;
    }
    browser.click_action("accept-import").await?;
    browser.wait_for("[data-notice=imported]").await?;
    let barriers = browser.barriers().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");
    browser.quit().await
}
