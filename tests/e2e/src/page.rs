//! Looking at the page, and waiting for it.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::By;
use tokio::time::{Duration, Instant, sleep};

use crate::{Browser, PATIENCE};

impl Browser {
    /// What a script returns; `arguments[n]` are the values given.
    pub async fn js(&self, code: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self.driver.execute(code, arguments.to_vec()).await?.json().clone())
    }

    /// What a script passes to the function that is its last argument.
    pub async fn js_async(&self, code: &str) -> Result<Value> {
        Ok(self.driver.execute_async(code, vec![]).await?.json().clone())
    }

    /// Waits until a script returns `expected`; says what it returned last if it never does.
    pub async fn wait_js(&self, code: &str, arguments: &[Value], expected: Value) -> Result<()> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            let now = self.js(code, arguments).await?;
            if now == expected {
                return Ok(());
            }
            if Instant::now() > give_up {
                bail!("`{code}` {arguments:?} is `{now}`, not `{expected}`, after {PATIENCE:?}");
            }
            sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until what an asynchronous script passes on satisfies `is_expected`, and returns it.
    pub async fn wait_js_async(&self, code: &str, is_expected: impl Fn(&Value) -> bool) -> Result<Value> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            let now = self.js_async(code).await?;
            if is_expected(&now) {
                return Ok(now);
            }
            if Instant::now() > give_up {
                bail!("`{code}` passes on `{now}` after {PATIENCE:?}");
            }
            sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until the second copy of a draft is the state that the database holds.
    pub async fn wait_copied(&self, draft: &str) -> Result<()> {
        let code = "const done = arguments[0];
            (async () => {
                const open = indexedDB.open('fupan');
                await new Promise((opened) => open.onsuccess = opened);
                const read = open.result.transaction('drafts').objectStore('drafts').get(DRAFT);
                await new Promise((ended) => read.onsuccess = ended);
                open.result.close();
                const copy = await (await caches.open('fupan-copies')).match('https://fupan.invalid/' + DRAFT);
                done(Boolean(copy) && (await copy.json()).revision === read.result.revision);
            })()";
        let code = code.replace("DRAFT", &json!(draft).to_string());
        let is_copied = |copied: &Value| *copied == json!(true);
        self.wait_js_async(&code, is_copied).await.context("the second copy is not made")?;
        Ok(())
    }

    /// Waits until the element has gone, or is not visible any more.
    pub async fn wait_gone(&self, css: &str) -> Result<()> {
        let code = "return [...document.querySelectorAll(arguments[0])].some((e) => e.checkVisibility())";
        self.wait_js(code, &[json!(css)], json!(false)).await
    }

    /// Waits until the live document contains these words.
    pub async fn wait_report(&self, words: &str) -> Result<()> {
        let code = "return document.querySelector('[data-report]').textContent.includes(arguments[0])";
        self.wait_js(code, &[json!(words)], json!(true)).await
    }

    /// Waits until the settings say of everything that was typed that it is kept.
    pub async fn wait_kept(&self) -> Result<()> {
        let code = "const said = [...document.querySelectorAll('.field-help[role=status]')].map((e) => e.textContent);
            return said.some((words) => ['已保存到本机', 'Saved on this computer'].includes(words))
                && !said.some((words) => ['正在保存', 'Saving'].includes(words))";
        self.wait_js(code, &[], json!(true)).await
    }

    /// Waits until the control with this field address has the focus.
    pub async fn wait_focus(&self, name: &str) -> Result<()> {
        self.wait_js("return document.activeElement?.getAttribute('name')", &[], json!(name)).await
    }

    /// Waits until a text control holds this.
    pub async fn wait_value(&self, name: &str, value: &str) -> Result<()> {
        let code = "return document.querySelector(`[name=\"${arguments[0]}\"]`)?.value ?? null";
        self.wait_js(code, &[json!(name)], json!(value)).await
    }

    /// The values of a group of radio buttons or checkboxes that are chosen.
    pub async fn chosen(&self, name: &str) -> Result<Vec<String>> {
        self.field(name).await?;
        let code = "return [...document.querySelectorAll(`[name=\"${arguments[0]}\"]:checked`)].map((e) => e.value)";
        let chosen = self.js(code, &[json!(name)]).await?;
        Ok(serde_json::from_value(chosen)?)
    }

    /// The `data-of` of every action of that kind on the page, in order.
    pub async fn rows(&self, action: &str) -> Result<Vec<String>> {
        let code =
            "return [...document.querySelectorAll(`[data-action=\"${arguments[0]}\"]`)].map((e) => e.dataset.of)";
        Ok(serde_json::from_value(self.js(code, &[json!(action)]).await?)?)
    }

    /// The hash of the address: where in the app one is.
    pub async fn place(&self) -> Result<String> {
        let hash = self.js("return location.hash", &[]).await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// The id of the draft that is open.
    pub async fn draft(&self) -> Result<String> {
        let place = self.place().await?;
        let id = place.strip_prefix("#/review/").and_then(|rest| rest.split('/').next());
        id.map(str::to_owned).with_context(|| format!("no draft is open at `{place}`"))
    }

    /// Goes to a section the way the rail does, and waits until it is there.
    pub async fn section(&self, section: &str) -> Result<()> {
        self.click_action(&format!("goto-{section}")).await?;
        self.wait_section(section).await
    }

    /// Waits until a section is drawn.
    pub async fn wait_section(&self, section: &str) -> Result<()> {
        let code = "return !!document.querySelector(`[data-action=\"goto-${arguments[0]}\"][aria-current]`)";
        self.wait_js(code, &[json!(section)], json!(true)).await
    }

    /// Starts a review as somebody does who has just arrived, and returns its id.
    pub async fn start_new(&self) -> Result<String> {
        self.open("").await?;
        self.click_action("new").await?;
        self.field("title").await?;
        self.draft().await
    }

    /// Brings a file in through the page for that; the draft it becomes is open afterwards.
    pub async fn bring_in(&self, name: &str, content: &[u8]) -> Result<String> {
        self.open("#/import").await?;
        self.give_file("input[type=file]", name, content).await?;
        self.field("title").await?;
        self.draft().await
    }

    /// Chooses a file of this name and content in a control for files.
    pub async fn give_file(&self, css: &str, name: &str, content: &[u8]) -> Result<()> {
        let path = self.files.path().join(name);
        std::fs::write(&path, content)?;
        self.wait_for("#app main").await?;
        // It may be invisible: what one sees is a button.
        let input = self.driver.find(By::Css(css)).await?;
        Ok(input.send_keys(path.to_string_lossy()).await?)
    }

    /// A fresh browser with the untouched sample in a language of the interface, in one of its sections.
    pub async fn with_sample(language: &str, section: &str) -> Result<Browser> {
        let browser = Browser::launch().await?;
        browser.open("").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.click_action("sample").await?;
        browser.field("title").await?;
        browser.section(section).await?;
        Ok(browser)
    }

    /// Opens the card of an item if it is closed.
    pub async fn open_card(&self, item: &str) -> Result<()> {
        let css = format!(
            "[data-action=\"open-card\"][data-of=\"{item}\"], [data-action=\"close-card\"][data-of=\"{item}\"]"
        );
        let action = self.with(&css, async |button| button.attr("data-action").await).await?;
        if action.as_deref() == Some("open-card") {
            self.click_action_of("open-card", item).await?;
            self.wait_for(&format!("[data-action=\"close-card\"][data-of=\"{item}\"]")).await?;
        }
        Ok(())
    }

    /// Adds an item to a list and waits until its first field has the focus.
    pub async fn add(&self, action: &str, first_field: &str) -> Result<()> {
        self.click_action(action).await?;
        self.wait_focus(first_field).await
    }

    /// Puts a text into a control at once, as a paste or a drop does; also what no keyboard types.
    pub async fn put(&self, name: &str, text: &str) -> Result<()> {
        self.field(name).await?;
        let code = "const field = document.querySelector(`[name=\"${arguments[0]}\"]`);
            field.focus(); field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.js(code, &[json!(name), json!(text)]).await.map(drop)
    }

    /// Reports a trap, as the browser does when the program has stopped.
    pub async fn trap(&self) -> Result<()> {
        let code =
            "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
        self.js(code, &[]).await.map(drop)
    }

    /// Gives the page this much room, whatever the window can do.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        Ok(self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.map(drop)?)
    }

    /// Shows the page in the dark scheme, or in the light one.
    pub async fn darken(&self, dark: bool) -> Result<()> {
        self.emulate("prefers-color-scheme", if dark { "dark" } else { "light" }).await
    }

    /// Shows the page as to somebody of whom this media feature says this.
    pub async fn emulate(&self, feature: &str, value: &str) -> Result<()> {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        Ok(self.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.map(drop)?)
    }

    /// What keeps people out of the page as it stands, by those rules of WCAG 2.2 AA and of best practice that a program can
    /// check.
    pub async fn barriers(&self) -> Result<Vec<String>> {
        if self.js("return !window.axe", &[]).await? == json!(true) {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(path).context("axe-core is not installed: run `cargo xtask test e2e`")?;
            self.driver.execute(axe, vec![]).await?;
        }
        // What a bar covers now lies free as soon as one scrolls: the bars stand aside for the check.
        let code = "const done = arguments[0];
            const bars = document.querySelectorAll('.top-bar, .bottom-bar');
            for (const bar of bars) bar.style.position = 'static';
            axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'label-content-name-mismatch': { enabled: true } },
            })
                .finally(() => { for (const bar of bars) bar.style.position = ''; })
                .then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))));";
        Ok(serde_json::from_value(self.js_async(code).await?)?)
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Result<()> {
        self.driver.refresh().await?;
        self.wait_for("#app > :not(.opening)").await.map(drop)
    }
}
