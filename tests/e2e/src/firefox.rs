//! Firefox, started for journeys that go the plain WebDriver way: what Chromium does by its own protocol is not there.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use thirtyfour::prelude::*;
use tokio::sync::{Mutex, MutexGuard};

/// A geckodriver has one browser at a time, and all tests of a program share one geckodriver.
static TURN: Mutex<()> = Mutex::const_new(());

/// The right to have a Firefox open; others wait until it is given back.
pub type Turn = MutexGuard<'static, ()>;

pub async fn turn() -> Turn {
    TURN.lock().await
}

pub async fn start(preferences: &Map<String, Value>, profile: &Path, downloads: &Path) -> Result<WebDriver> {
    let driver = std::env::var("FUPAN_GECKODRIVER").context("run the journeys with `cargo xtask test dist e2e`")?;
    let mut all = preferences.clone();
    all.extend(usual(downloads));
    let mut wanted = DesiredCapabilities::firefox();
    let profile = profile.to_str().context("the profile's path is not text")?;
    let window = json!({ "MOZ_HEADLESS_WIDTH": "1440", "MOZ_HEADLESS_HEIGHT": "1000" });
    let arguments = ["-headless", "--profile", profile];
    wanted.set("moz:firefoxOptions", json!({ "args": arguments, "prefs": all, "env": window }))?;
    WebDriver::new(&driver, wanted).await.context("Firefox does not start")
}

/// Files come without a question, in the languages the app is for; and nothing but the page uses the net.
fn usual(downloads: &Path) -> Map<String, Value> {
    let preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.useDownloadDir": true,
        "browser.download.alwaysOpenPanel": false,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream,application/zip,\
            application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/html,text/markdown,text/plain",
        "intl.accept_languages": "zh-CN,zh,en",
        "app.update.disabledForTesting": true,
        "app.normandy.enabled": false,
        "browser.safebrowsing.downloads.remote.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.aboutwelcome.enabled": false,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "extensions.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "toolkit.telemetry.enabled": false,
        "toolkit.telemetry.server": "",
    });
    match preferences {
        Value::Object(preferences) => preferences,
        _ => Map::new(),
    }
}
