//! A browser with the app in it, for journeys that read like a person's.
//!
//! What is clicked and filled is found by the names the app promises to keep: `name` is a field's address,
//! `data-action` what a button does, `data-of` the row it belongs to, `data-save` the state of the draft.
//! `cargo xtask test e2e` sets `FUPAN_URL`, where the release is served, `FUPAN_DIST`, where it lies, and the addresses
//! of the drivers: `FUPAN_WEBDRIVER` for Chromium, `FUPAN_GECKODRIVER` for Firefox.

pub mod bench;
mod capture;
mod files;
mod firefox;
mod heard;
pub mod host;
mod input;
mod launch;
mod page;
pub mod read;
pub mod soak;
mod unseal;
mod watch;

use std::time::Duration;

pub use heard::Heard;
pub use launch::{Kind, Setup};
pub use unseal::unseal;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{error::WebDriverErrorInner, prelude::*};
use tokio::time::{Instant, sleep};

/// How long a page may take to do what was asked: generous, so that a machine that is busy otherwise fails no test.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with a profile and a download folder of its own.
pub struct Browser {
    driver: WebDriver,
    /// Outlives [`Browser::restart`], as on a person's computer.
    profile: TempDir,
    downloads: TempDir,
    /// What the person has at hand to bring in.
    files: TempDir,
    url: String,
    setup: Setup,
    /// Given back when the browser has been closed.
    _turn: Option<firefox::Turn>,
}

impl Browser {
    /// For what the helpers don't cover.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Goes to a place of the app (`""`, `"#/settings"`, …) and waits until it is drawn.
    pub async fn open(&self, hash: &str) -> Result<()> {
        self.driver.goto(format!("{}{hash}", self.url)).await?;
        self.wait_for("#app > :not(.opening)").await.map(drop)
    }

    /// Loads another file of the app's host, or the answer that there is none.
    pub async fn visit(&self, file: &str) -> Result<()> {
        Ok(self.driver.goto(format!("{}{file}", self.url)).await?)
    }

    /// The first visible element for a selector, waiting for it.
    pub async fn wait_for(&self, css: &str) -> Result<WebElement> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            for element in self.driver.find_all(By::Css(css)).await? {
                // An element may vanish between being found and being asked.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if Instant::now() > give_up {
                bail!("`{css}` did not become visible within {PATIENCE:?}");
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Does something with the first visible element for a selector. The page may put another element in its place at any
    /// moment; then it is done with that one.
    pub async fn with<T>(&self, css: &str, act: impl AsyncFn(&WebElement) -> WebDriverResult<T>) -> Result<T> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            match act(&self.wait_for(css).await?).await {
                Err(error)
                    if matches!(*error, WebDriverErrorInner::StaleElementReference(..)) && Instant::now() < give_up => {
                }
                result => return result.with_context(|| format!("`{css}`")),
            }
        }
    }

    /// The control with this field address.
    pub async fn field(&self, name: &str) -> Result<WebElement> {
        self.wait_for(&format!("[name=\"{name}\"]")).await
    }

    pub async fn click_action(&self, action: &str) -> Result<()> {
        self.click(&format!("[data-action=\"{action}\"]")).await
    }

    /// The action of one row: a draft's id or a field address.
    pub async fn click_action_of(&self, action: &str, of: &str) -> Result<()> {
        self.click(&format!("[data-action=\"{action}\"][data-of=\"{of}\"]")).await
    }

    /// What no action names.
    pub async fn click(&self, css: &str) -> Result<()> {
        let click = async |element: &WebElement| {
            element.scroll_into_view().await?;
            element.click().await
        };
        self.with(css, click).await.context("it can't be clicked")
    }

    /// Returns once storage has confirmed everything typed so far. A write that failed is tried again by the app, so the
    /// state `failed` is waited out.
    pub async fn wait_saved(&self) -> Result<()> {
        let give_up = Instant::now() + PATIENCE;
        // Yew lets the browser in between two steps of a long update: what was typed last may only show in a later task of the
        // page, and the page still say "saved" of what came before. A page that is being loaded has no task: it is asked below.
        let _ = self.js("return new Promise((go) => setTimeout(go, 5))", &[]).await;
        loop {
            let state = match self.driver.find(By::Css("[role=status][data-save]")).await {
                Ok(status) => status.attr("data-save").await.unwrap_or_default().unwrap_or_default(),
                Err(_) => String::new(),
            };
            match state.as_str() {
                "saved" => return self.wait_shown().await,
                "memory" | "readonly" => bail!("the draft is not being saved: {state}"),
                _ if Instant::now() > give_up => bail!("not saved within {PATIENCE:?}, state `{state}`"),
                _ => sleep(Duration::from_millis(20)).await,
            }
        }
    }

    /// Waits until form and paper show everything typed so far: they follow a little later than the field.
    pub async fn wait_shown(&self) -> Result<()> {
        let code = "const revision = (of) => document.querySelector(of)?.dataset.revision;
            const shown = revision('[data-report]');
            return shown === undefined || shown === revision('[data-save]')";
        self.wait_js(code, &[], json!(true)).await
    }

    /// The text of the first visible element for a selector.
    pub async fn text(&self, css: &str) -> Result<String> {
        self.with(css, async |element| element.text().await).await
    }

    /// The live document as text.
    pub async fn report(&self) -> Result<String> {
        self.text("[data-report]").await
    }

    /// Errors the browser logged since the last call: exceptions, refused requests, policy violations.
    /// WebDriver has no way to Firefox's log: there, [`Browser::watch`] has to do.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        ensure!(self.kind() == Kind::Chromium, "the log of {:?} can't be read: watch the page instead", self.kind());
        let entries = self.driver.browser_log().await?;
        Ok(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }
}
