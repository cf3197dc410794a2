//! Typing, choosing, and input methods.

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Browser;

/// The selector of the control with this field address.
fn named(name: &str) -> String {
    format!("[name=\"{name}\"]")
}

impl Browser {
    /// Replaces what a text control holds, as an input method does that puts in a whole phrase: key by key most of the time of
    /// a journey would be spent on typing.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let code = "const [field, text] = arguments;
            field.select();
            document.execCommand(text ? 'insertText' : 'delete', false, text);";
        let type_in = async |field: &WebElement| {
            field.scroll_into_view().await?;
            field.click().await?;
            self.driver.execute(code, vec![field.to_json()?, json!(text)]).await.map(drop)
        };
        self.with(&named(name), type_in).await?;
        match self.value(name).await? {
            value if value == text => Ok(()),
            value => bail!("`{name}` holds `{value}` after typing `{text}`"),
        }
    }

    /// Puts the caret behind what a text control holds, and returns that.
    pub async fn caret_to_end(&self, name: &str) -> Result<String> {
        let held = self.value(name).await?;
        let code = "const field = document.querySelector(`[name=\"${arguments[0]}\"]`);
            field.focus(); field.setSelectionRange(field.value.length, field.value.length);";
        self.js(code, &[json!(name)]).await?;
        Ok(held)
    }

    /// What a control holds now.
    pub async fn value(&self, name: &str) -> Result<String> {
        Ok(self.with(&named(name), async |field| field.value().await).await?.unwrap_or_default())
    }

    /// Picks a value of a select, a group of radio buttons or a group of checkboxes.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let css =
            format!("select[name=\"{name}\"] option[value=\"{value}\"], input[name=\"{name}\"][value=\"{value}\"]");
        self.click(&css).await
    }

    /// Ticks or unticks a checkbox, and sees to it that the click arrived.
    pub async fn tick(&self, name: &str, on: bool) -> Result<()> {
        if self.with(&named(name), async |tick| tick.is_selected().await).await? != on {
            self.click(&named(name)).await?;
            let code = "return document.querySelector(`[name=\"${arguments[0]}\"]`)?.checked ?? null";
            self.wait_js(code, &[json!(name)], json!(on)).await.context("the click went beside")?;
        }
        Ok(())
    }

    /// Types through an input method: each step is what it shows while composing (`n`, `ni`, `ni'h`, …),
    /// `result` what it puts in place of it at the end.
    pub async fn ime_type(&self, css: &str, steps: &[&str], result: &str) -> Result<()> {
        let field = self.wait_for(css).await?;
        field.scroll_into_view().await?;
        field.focus().await?;
        for step in steps {
            self.compose(step).await?;
        }
        self.insert(result).await
    }

    /// What the input method shows now in the field that has the focus; nothing is decided yet.
    pub async fn compose(&self, shown: &str) -> Result<()> {
        let end = shown.encode_utf16().count();
        let composition = json!({ "text": shown, "selectionStart": end, "selectionEnd": end });
        Ok(self.driver.cdp().send_raw("Input.imeSetComposition", composition).await.map(drop)?)
    }

    /// Puts a text at the caret, in place of what is being composed.
    pub async fn insert(&self, text: &str) -> Result<()> {
        Ok(self.driver.cdp().send_raw("Input.insertText", json!({ "text": text })).await.map(drop)?)
    }

    /// Presses the key of a letter or digit, without waiting for more than that the page has taken it.
    pub async fn key(&self, key: char) -> Result<()> {
        let cdp = self.driver.cdp();
        let text = key.to_string();
        cdp.send_raw("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": text, "text": text })).await?;
        Ok(cdp.send_raw("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": text })).await.map(drop)?)
    }

    /// Presses Ctrl and a letter wherever the focus is.
    pub async fn shortcut(&self, letter: char) -> Result<()> {
        let keys = self.driver.action_chain().key_down(Key::Control).send_keys(letter).key_up(Key::Control);
        Ok(keys.perform().await?)
    }

    /// Presses a key, or types a few letters, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses Tab until the focus is on what fits the selector.
    pub async fn tab_to(&self, css: &str) -> Result<()> {
        self.tab(css, false).await
    }

    /// Presses Shift and Tab until the focus is on what fits the selector.
    pub async fn tab_back_to(&self, css: &str) -> Result<()> {
        self.tab(css, true).await
    }

    async fn tab(&self, css: &str, back: bool) -> Result<()> {
        /// No page has more stops than this.
        const MOST: usize = 250;
        for _ in 0..MOST {
            let keys = self.driver.action_chain();
            let keys = if back { keys.key_down(Key::Shift) } else { keys };
            let keys = keys.send_keys(Key::Tab);
            let keys = if back { keys.key_up(Key::Shift) } else { keys };
            keys.perform().await?;
            if self.is_at(css).await? {
                return Ok(());
            }
        }
        bail!("{MOST} times Tab did not lead to `{css}`")
    }

    /// Whether the focus is on what fits the selector.
    pub async fn is_at(&self, css: &str) -> Result<bool> {
        Ok(self.js(AT, &[json!(css)]).await? == Value::Bool(true))
    }

    /// Waits until the focus is on what fits the selector.
    pub async fn wait_at(&self, css: &str) -> Result<()> {
        self.wait_js(AT, &[json!(css)], json!(true)).await
    }
}

/// Whether the focus is on what fits the selector.
const AT: &str = "return document.activeElement?.matches(arguments[0]) ?? false";
