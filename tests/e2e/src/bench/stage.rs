//! A browser that measures: slowed down, and with a script in its pages that notes when things happen.

use anyhow::{Context, Result};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::time::{Duration, sleep};

use super::sites::{Side, Sites};
use crate::{Browser, Setup};

/// The script of every page.
const SCRIPT: &str = include_str!("page.js");

/// Bytes a second, of 20 Mbit/s.
const THROUGHPUT: u32 = 20_000_000 / 8;
/// Milliseconds from a request to the first byte of its answer.
const LATENCY: u32 = 20;

/// What a browser does after its start is over by then.
const SETTLED: Duration = Duration::from_secs(2);

/// How a place of the page opened; times in milliseconds from the change of the address.
#[derive(Deserialize)]
pub struct Opened {
    /// Until what was waited for was painted.
    pub shown: f64,
    /// Until the number of elements on the page changed last.
    pub settled: f64,
    /// The longest task; 0 if none took 50 ms.
    pub longest: f64,
    /// On the whole page.
    pub elements: usize,
    /// Elements that fit the selector.
    pub rows: usize,
}

impl Browser {
    /// A browser with a new profile for one side. `script` runs in every page, behind the one that measures.
    pub(super) async fn measuring(sites: &Sites, side: Side, page: &str, script: &str) -> Result<Browser> {
        let setup = Setup::default().at(&sites.url(side, page)).before_load(&format!("{SCRIPT}\n{script}"));
        let browser = Browser::launch_with(setup).await?;
        sleep(SETTLED).await;
        Ok(browser)
    }

    /// Starts again with the same profile, as somebody does the next day.
    pub(super) async fn come_again(&mut self) -> Result<()> {
        self.restart().await?;
        sleep(SETTLED).await;
        Ok(())
    }

    /// Slows the processor down by this factor, from 1.
    pub(super) async fn slow_down(&self, rate: u32) -> Result<()> {
        Ok(self.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await.map(drop)?)
    }

    /// Gives the page a usual line instead of the machine's own network.
    pub(super) async fn slow_net(&self) -> Result<()> {
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false, "latency": LATENCY, "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT
        });
        Ok(cdp.send_raw("Network.emulateNetworkConditions", line).await.map(drop)?)
    }

    /// Waits for the promise that an expression of the page is, and returns what it holds.
    pub(super) async fn promised<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.driver.set_script_timeout(Duration::from_secs(300)).await?;
        let code = format!(
            "const done = arguments[0];
            Promise.resolve({expression}).then((value) => done({{ value }}), (error) => done({{ error: String(error) }}))"
        );
        let answer = self.js_async(&code).await?;
        if let Value::String(error) = &answer["error"] {
            anyhow::bail!("`{expression}`: {error}");
        }
        serde_json::from_value(answer["value"].clone()).with_context(|| format!("`{expression}` is {answer}"))
    }

    /// Goes to a place and waits until something there fits the selector and nothing changes any more.
    pub(super) async fn go(&self, hash: &str, css: &str) -> Result<Opened> {
        self.promised(&format!("bench.open({}, {})", json!(hash), json!(css))).await
    }

    /// Gives the page a file as soon as it takes one.
    pub(super) async fn give(&self, css: &str, name: &str, content: &[u8]) -> Result<()> {
        self.wait_js("return !!document.querySelector(arguments[0])", &[json!(css)], json!(true)).await?;
        self.give_file(css, name, content).await
    }

    /// Brings a draft in through the page for that, and returns its id.
    pub(super) async fn bring(&self, side: Side, draft: &[u8]) -> Result<String> {
        self.open("#/import").await?;
        self.give("input[type=file]", "review.fupan.json", draft).await?;
        self.wait_for(side.title()).await?;
        self.draft().await
    }
}
