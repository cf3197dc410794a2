//! Undo and redo as one sees them, words that an input method takes back, and the last words before the page goes.

use anyhow::{Result, ensure};
use fupan_e2e::{
    Browser,
    Kind::{self, Chromium, Firefox},
    Setup,
};
use serde_json::json;
use thirtyfour::Key;
use tokio::time::{Duration, sleep};

/// So long that what follows is another step.
const PAUSE: Duration = Duration::from_millis(1_100);

const CARET: &str = "return document.activeElement.selectionStart";

#[tokio::test]
async fn undo_goes_to_what_it_changes() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "站台照明中断").await?;
    browser.fill("addressee", "云泽区人民政府").await?;
    browser.section("measures").await?;
    browser.shortcut('z').await?;
    browser.wait_section("basics").await?;
    browser.wait_focus("addressee").await?;
    ensure!(browser.value("addressee").await? != "云泽区人民政府", "nothing was undone");
    // A button that was pressed keeps the focus, so that it can be pressed again.
    browser.section("measures").await?;
    browser.click_action("redo").await?;
    browser.wait_section("basics").await?;
    browser.wait_value("addressee", "云泽区人民政府").await?;
    browser.click_action("undo").await?;
    browser.wait_js("return document.activeElement.dataset.action", &[], json!("undo")).await?;

    // A card that was closed opens.
    browser.section("impacts").await?;
    browser.add("add-impact", "impacts.0.heading").await?;
    browser.fill("impacts.0.heading", "影响群众办事").await?;
    browser.section("basics").await?;
    browser.shortcut('z').await?;
    browser.wait_section("impacts").await?;
    browser.wait_focus("impacts.0.heading").await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn the_caret_stays_at_the_change() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "站台明中断").await?;
    sleep(PAUSE).await;
    browser.press(Key::Home + Key::Right + Key::Right).await?;
    browser.press("照").await?;
    browser.wait_value("title", "站台照明中断").await?;
    browser.shortcut('z').await?;
    browser.wait_value("title", "站台明中断").await?;
    browser.wait_js(CARET, &[], json!(2)).await?;
    browser.shortcut('y').await?;
    browser.wait_value("title", "站台照明中断").await?;
    browser.wait_js(CARET, &[], json!(3)).await?;

    // At once everything is selected and typed over, or cut.
    browser.press("了").await?;
    browser.shortcut('a').await?;
    browser.press("停").await?;
    browser.press("电").await?;
    browser.wait_value("title", "停电").await?;
    browser.shortcut('z').await?;
    browser.wait_value("title", "站台照了明中断").await?;
    browser.shortcut('a').await?;
    browser.press(Key::Delete).await?;
    browser.wait_value("title", "").await?;
    browser.shortcut('z').await?;
    browser.wait_value("title", "站台照了明中断").await?;
    browser.quit().await
}

#[tokio::test]
async fn keys_that_are_not_meant_for_the_answers_leave_them_alone() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("addressee", "云泽区人民政府").await?;
    browser.section("lock").await?;
    browser.click("input[type=password]").await?;
    browser.press("secret").await?;
    browser.shortcut('z').await?;
    browser.wait_js("return document.querySelector('input[type=password]').value.length < 6", &[], json!(true)).await?;
    browser.section("basics").await?;
    assert_eq!(browser.value("addressee").await?, "云泽区人民政府");

    // Ctrl+S is not the browser's.
    browser
        .js("addEventListener('keydown', (e) => setTimeout(() => window.taken = e.defaultPrevented), true)", &[])
        .await?;
    browser.shortcut('s').await?;
    browser.wait_js("return window.taken", &[], json!(true)).await?;
    browser.wait_for(".save-words.is-asked").await?;
    browser.wait_saved().await?;

    // Errors of other scripts stop nothing.
    for code in [
        "setTimeout(() => { throw new RangeError('not ours') })",
        "setTimeout(() => { throw new Error('not ours') })",
        "Promise.reject(new RangeError('not ours'))",
        "setTimeout(() => { throw 'not ours' })",
        "setTimeout(() => { throw null })",
        "setTimeout(() => { const deeper = () => deeper(); deeper(); })",
        "setTimeout('not a program (')",
        "Promise.reject()",
        "Promise.reject('wasm')",
        "Promise.reject(new DOMException('not ours', 'AbortError'))",
        "WebAssembly.compile(new Uint8Array([0, 97, 115, 109]))",
        "document.head.append(Object.assign(document.createElement('script'), { src: 'missing.js' }))",
        "document.body.append(Object.assign(new Image(), { src: 'missing.png' }))",
        "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
    ] {
        browser.js(code, &[]).await?;
    }
    browser.fill("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    ensure!(
        browser.js("return document.getElementById('stopped').hidden", &[]).await? == json!(true),
        "it has stopped"
    );
    browser.quit().await
}

#[tokio::test]
async fn what_was_pasted_right_before_the_page_went_is_there() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    // In one turn of the page, so that no timer can have saved it before.
    let paste_and_go = "const field = document.querySelector('[name=addressee]');
        field.focus();
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        window.stays = true;
        location.reload();";
    for n in 0..5 {
        let pasted = format!("从登记本抄来的第{n}段，有一百二十字左右");
        browser.caret_to_end("title").await?;
        browser.press("x").await?;
        browser.js(paste_and_go, &[json!(pasted)]).await?;
        browser.wait_js("return window.stays ?? false", &[], json!(false)).await?;
        browser.wait_value("addressee", &pasted).await?;
    }
    browser.quit().await
}

/// What an input method does to a field: what it shows, step by step, and what comes of it, if anything. With the events that
/// browsers fire; those of `kind` are in its order.
const COMPOSE: &str = "
    const [name, steps, result, lastInput] = arguments;
    const field = document.querySelector(`[name=\"${name}\"]`);
    field.focus();
    const before = field.value;
    const input = (text, isComposing, inputType) => {
        field.value = before + text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing, inputType, data: text }));
    };
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const step of steps) input(step, true, 'insertCompositionText');
    if (lastInput === 'none') field.value = before + result;
    if (lastInput === 'before') input(result, true, 'insertCompositionText');
    if (lastInput === 'behind') field.value = before + result;
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: result }));
    if (lastInput === 'behind') input(result, false, 'insertCompositionText');";

#[tokio::test]
async fn a_composition_is_one_step_in_chromium() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.click("[name=title]").await?;
    for step in ["n", "ni", "nihao"] {
        browser.compose(step).await?;
    }
    sleep(PAUSE + Duration::from_millis(100)).await;
    browser.insert("你好").await?;
    browser.wait_value("title", "你好").await?;
    browser.shortcut('z').await?;
    browser.wait_value("title", "").await?;
    browser.quit().await?;
    compositions(Chromium).await
}

#[tokio::test]
async fn a_composition_is_one_step_in_firefox() -> Result<()> {
    compositions(Firefox).await
}

/// Compositions in the orders of events of Chromium, Firefox and Safari.
async fn compositions(kind: Kind) -> Result<()> {
    let browser = Browser::launch_with(Setup::of(kind)).await?;
    let draft = browser.start_new().await?;
    for last_input in ["before", "behind"] {
        browser.js(COMPOSE, &[json!("title"), json!(["n", "ni", "nihao"]), json!("你好"), json!(last_input)]).await?;
        browser.js(COMPOSE, &[json!("title"), json!(["s", "shijie"]), json!("世界"), json!(last_input)]).await?;
        browser.wait_value("title", "你好世界").await?;
        browser.wait_saved().await?;
        for left in ["你好", ""] {
            browser.click_action("undo").await?;
            browser.wait_value("title", left).await?;
        }
    }
    // Nothing comes of it, with and without a last input event.
    for last_input in ["none", "before", "behind"] {
        browser.js(COMPOSE, &[json!("title"), json!(["n"]), json!(""), json!(last_input)]).await?;
        browser.wait_saved().await?;
        browser.wait_value("title", "").await?;
    }
    browser.reload().await?;
    browser.wait_value("title", "").await?;
    assert_eq!(browser.draft().await?, draft);
    keys_of_a_composition(&browser).await?;
    browser.quit().await
}

/// Keys of an input method act on nothing in the page. The key that cancels a composition comes after its end in Safari, with the
/// code of such keys.
async fn keys_of_a_composition(browser: &Browser) -> Result<()> {
    browser.fill("title", "站台照明中断").await?;
    browser.section("impacts").await?;
    browser.add("add-impact", "impacts.0.heading").await?;
    const PRESS: &str = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        { bubbles: true, cancelable: true, ...arguments[0] }))";
    let composed = [
        json!({ "key": "Escape", "keyCode": 229 }),
        json!({ "key": "Escape", "keyCode": 27, "isComposing": true }),
        json!({ "key": "Process", "keyCode": 229 }),
        json!({ "key": "Enter", "keyCode": 229 }),
        json!({ "key": "Enter", "keyCode": 13, "isComposing": true }),
        json!({ "key": "z", "keyCode": 229, "ctrlKey": true }),
    ];
    let escape = json!({ "key": "Escape", "keyCode": 27 });
    browser.fill("impacts.0.heading", "乘客摸黑下车").await?;
    browser.section("document").await?;
    let reword = "document.querySelector('[data-report] [data-run=\"impacts.0.heading\"]').closest('.doc-block')
        .querySelector('[data-action=rewrite]').click()";
    browser.js(reword, &[]).await?;
    browser.fill("wordings.0.text", "灯灭了两个小时。").await?;
    for (section, item, place) in [
        ("impacts", "impacts.0", "impacts.0.heading"),
        ("impacts", "impacts.0", "impacts.0.text"),
        ("document", "wordings.0", "wordings.0.text"),
    ] {
        browser.section(section).await?;
        let open = if section == "impacts" { "open-card" } else { "open-wording" };
        let code = "document.querySelector(`[data-action=${arguments[0]}][data-of=\"${arguments[1]}\"]`)?.click()";
        browser.js(code, &[json!(open), json!(item)]).await?;
        browser.field(place).await?.click().await?;
        browser.wait_focus(place).await?;
        for key in &composed {
            browser.js(PRESS, std::slice::from_ref(key)).await?;
            ensure!(browser.is_at(&format!("[name='{place}']")).await?, "{key} left {place}");
        }
    }
    browser.js(PRESS, &[escape]).await?;
    browser.wait_gone("[name='wordings.0.text']").await?;
    browser.section("impacts").await?;
    browser.open_card("impacts.0").await?;
    browser.wait_value("impacts.0.heading", "乘客摸黑下车").await
}

#[tokio::test]
async fn a_file_may_be_dropped_anywhere() -> Result<()> {
    let drop_file = "
        const [text, name] = arguments;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        for (const type of ['dragover', 'drop']) {
            const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
            document.querySelector('h1').dispatchEvent(event);
            if (!event.defaultPrevented) throw new Error(type);
        }";
    let browser = Browser::with_sample("zh", "document").await?;
    let file = String::from_utf8(browser.download("export-json").await?)?;
    browser.open("").await?;
    browser.wait_for("h1").await?;
    browser.js(drop_file, &[json!("%PDF-1.7"), json!("notes.pdf")]).await?;
    browser.wait_for("[role=alert]").await?;
    ensure!(browser.place().await? == "#/import", "refused elsewhere");
    browser.js(drop_file, &[json!(file), json!("x.fupan.json")]).await?;
    browser.field("title").await?;
    browser.open("").await?;
    browser.wait_for("h1").await?;
    browser.js(drop_file, &[json!(file), json!("x.fupan.json")]).await?;
    browser.field("title").await?;
    // Elsewhere the page stays.
    browser.js(drop_file, &[json!(file), json!("x.fupan.json")]).await?;
    browser.field("title").await?;
    browser.quit().await
}
