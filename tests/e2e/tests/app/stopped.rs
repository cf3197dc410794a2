//! After an error that may have broken its state the app stops saving and tells the user.

use anyhow::{Result, ensure};
use fupan_e2e::{Browser, Setup};
use serde_json::json;

#[tokio::test]
async fn after_a_trap_nothing_is_saved_and_everybody_is_told() -> Result<()> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.wait_gone("#stopped").await?;
    // An error of somebody else's is none of ours.
    browser.js("window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('extension') }))", &[]).await?;
    browser.fill("addressee", "云泽区人民政府").await?;
    browser.wait_saved().await?;
    browser.wait_gone("#stopped").await?;

    // Typed into a page that can be saved no more: what saves is held back until the program stops.
    browser.js(HOLD, &[]).await?;
    browser.fill("title", "写在停止之前，还没有存上").await?;
    browser.trap().await?;
    ensure!(browser.text("#stopped").await?.contains("已经停下"), "the notice says nothing");
    browser.wait_gone("#app").await?;
    let typed = browser.js("return document.getElementById('typed').textContent", &[]).await?;
    assert_eq!(typed, json!("写在停止之前，还没有存上"), "to be copied by hand as well");

    browser.click_action("reload").await?;
    browser.wait_value("title", "写在停止之前，还没有存上").await?;
    browser.wait_for("[data-notice=rescued]").await?;
    assert_eq!(browser.draft().await?, draft);
    browser.wait_saved().await?;
    assert_eq!(browser.value("addressee").await?, "云泽区人民政府");
    browser.wait_gone("#stopped").await?;
    browser.click_action("close-notice").await?;
    browser.wait_gone("[data-notice]").await?;
    // Once: what is typed now is not written over by it later.
    browser.fill("title", "改过以后").await?;
    browser.wait_saved().await?;
    browser.reload().await?;
    browser.wait_value("title", "改过以后").await?;
    browser.wait_gone("[data-notice]").await?;
    browser.quit().await
}

/// What is typed after it cannot be stored.
const HOLD: &str = "const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...rest) {
        if (this.name === 'rescue') return put.apply(this, rest);
        throw new DOMException('full', 'QuotaExceededError');
    }";

#[tokio::test]
async fn after_a_trap_words_come_back_into_their_document() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.fill("title", "站台照明中断").await?;
    browser.click_action_of("add-document", "report").await?;
    browser.wait_focus("addressee").await?;
    let documents = browser.rows("open-document").await?;
    browser.wait_saved().await?;
    browser.js(HOLD, &[]).await?;
    let addressees = ["云泽区人民政府", "云泽区应急管理局"];
    for (document, addressee) in documents.iter().zip(addressees).rev() {
        browser.click_action_of("open-document", document).await?;
        browser.fill("addressee", addressee).await?;
    }
    browser.trap().await?;
    browser.click_action("reload").await?;
    browser.wait_for("[data-notice=rescued]").await?;
    for (document, addressee) in documents.iter().zip(addressees) {
        browser.click_action_of("open-document", document).await?;
        browser.wait_value("addressee", addressee).await?;
    }
    browser.quit().await
}

/// Lets the page draw nothing more once a test asks for it.
const BREAK: &str = "const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = function (...rest) {
        if (window.broken) throw new DOMException('made by a test', 'HierarchyRequestError');
        return insertBefore.apply(this, rest);
    };";

#[tokio::test]
async fn a_panic_stops_the_program_and_its_message_is_on_the_console() -> Result<()> {
    let browser = Browser::launch_with(Setup::default().before_load(BREAK)).await?;
    browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.wait_saved().await?;
    browser.js("window.broken = true; document.querySelector('[data-action=goto-incident]').click()", &[]).await?;
    browser.wait_for("#stopped").await?;
    browser.wait_gone("#app").await?;
    let errors = browser.console_errors().await?;
    ensure!(errors.iter().any(|error| error.contains("panicked at")), "no message of the panic: {errors:?}");
    ensure!(errors.iter().any(|error| error.contains("RuntimeError")), "the program has not trapped: {errors:?}");
    browser.quit().await
}

/// What `public/guard.js` keeps of a draft.
const KEEP: &str = "const done = arguments[0], open = indexedDB.open('fupan');
    open.onsuccess = () => {
        const put = open.result.transaction('rescue', 'readwrite');
        put.objectStore('rescue').put({ id: 'abcdefghijkl', text: 'title\\t站台照明中断\\0', saved_at: Date.now() });
        put.oncomplete = () => (open.result.close(), done());
    }";

#[tokio::test]
async fn a_draft_that_was_never_stored_comes_back_from_its_fields() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.wait_for("[data-action=erase-all]").await?;
    browser.js_async(KEEP).await?;
    browser.open("#/review/abcdefghijkl/basics").await?;
    browser.wait_value("title", "站台照明中断").await?;
    browser.wait_saved().await?;
    browser.open("#/").await?;
    browser.wait_js("return document.querySelectorAll('.draft').length", &[], json!(1)).await?;
    browser.quit().await
}
