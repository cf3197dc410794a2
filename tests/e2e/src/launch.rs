//! Starting, leaving and killing the browser.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use tokio::time::sleep;

use crate::{Browser, PATIENCE, firefox};

/// Which browser.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Kind {
    #[default]
    Chromium,
    Firefox,
}

/// What sets a browser apart from the usual one.
#[derive(Clone, Default)]
pub struct Setup {
    kind: Kind,
    arguments: Vec<String>,
    preferences: Map<String, Value>,
    script: Option<String>,
    host: Option<String>,
    url: Option<String>,
}

impl Setup {
    /// The usual setup of this browser. What else can be set up but address and preferences is for Chromium.
    pub fn of(kind: Kind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// One more argument for Chromium.
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// One more preference of the profile.
    pub fn preference(mut self, name: &str, value: Value) -> Self {
        self.preferences.insert(name.to_owned(), value);
        self
    }

    /// A script that runs in the page and in every frame of it before anything of theirs does.
    pub fn before_load(mut self, script: &str) -> Self {
        self.script = Some(script.to_owned());
        self
    }

    /// The app at this address instead of the usual one.
    pub fn at(mut self, url: &str) -> Self {
        self.url = Some(url.to_owned());
        self
    }

    /// The app under a name of an office's own network: plain http, so no secure context.
    pub fn on_host(mut self, host: &str) -> Self {
        self.host = Some(host.to_owned());
        self.argument(&format!("--host-resolver-rules=MAP {host} 127.0.0.1"))
    }
}

impl Browser {
    /// A browser nobody has used before, not yet on any page.
    pub async fn launch() -> Result<Self> {
        Self::launch_with(Setup::default()).await
    }

    /// The same, set up in its own way.
    pub async fn launch_with(setup: Setup) -> Result<Self> {
        Self::launch_on(TempDir::new()?, setup).await
    }

    /// A browser with a profile that is there already.
    pub async fn launch_on(profile: TempDir, setup: Setup) -> Result<Self> {
        let usual = || std::env::var("FUPAN_URL").context("run the journeys with `cargo xtask test dist e2e`");
        let mut url = setup.url.clone().map_or_else(usual, Ok)?;
        if let Some(host) = &setup.host {
            url = url.replace("127.0.0.1", host);
        }
        let (downloads, files) = (TempDir::new()?, TempDir::new()?);
        let turn = match setup.kind {
            Kind::Chromium => None,
            Kind::Firefox => Some(firefox::turn().await),
        };
        let driver = start(&setup, profile.path(), downloads.path()).await?;
        Ok(Self { driver, profile, downloads, files, url, setup, _turn: turn })
    }

    pub fn kind(&self) -> Kind {
        self.setup.kind
    }

    /// Where the browser keeps everything; to be changed only while it is closed.
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Quits the browser; its profile stays until [`Browser::start`] or the end.
    pub async fn stop(&self) -> Result<()> {
        self.driver.clone().quit().await?;
        self.wait_ended().await
    }

    /// Starts the browser again, with the same profile, after it was stopped or killed.
    pub async fn start(&mut self) -> Result<()> {
        self.driver = start(&self.setup, self.profile.path(), self.downloads.path()).await?;
        Ok(())
    }

    /// Quits the browser and starts it again with the same profile.
    pub async fn restart(&mut self) -> Result<()> {
        self.stop().await?;
        self.start().await
    }

    /// Kills the browser as a crash would (no closing handler runs), and returns when that was.
    pub async fn kill(&self) -> Result<Instant> {
        let processes = processes_of(self.profile.path())?;
        if processes.is_empty() {
            bail!("the browser's process was not found");
        }
        Command::new("kill").arg("-9").args(&processes).stderr(std::process::Stdio::null()).status()?;
        let killed = Instant::now();
        self.wait_ended().await?;
        // The driver must forget the dead browser; it answers with an error, having nothing left to close.
        let _ = self.driver.clone().quit().await;
        Ok(killed)
    }

    /// Kills the browser as a crash would and starts it again with the same profile.
    pub async fn kill_and_restart(&mut self) -> Result<()> {
        self.kill().await?;
        self.start().await
    }

    async fn wait_ended(&self) -> Result<()> {
        let give_up = Instant::now() + PATIENCE;
        while !processes_of(self.profile.path())?.is_empty() {
            if Instant::now() > give_up {
                bail!("the browser does not end");
            }
            sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// To be called last: whatever the browser had to say has then been heard.
    pub async fn quit(self) -> Result<()> {
        Ok(self.driver.clone().quit().await?)
    }
}

impl Drop for Browser {
    /// Closes the browser of a test that failed. thirtyfour's own way blocks the executor it waits for, up to its
    /// time limit of two minutes, so this asks the driver over a plain connection.
    fn drop(&mut self) {
        if self.driver.clone().leak().is_ok() {
            // Whoever drops it is on the way out with an error already; a second one helps nobody.
            let _ = close_session(&self.driver);
        }
    }
}

fn close_session(driver: &WebDriver) -> Result<()> {
    let server = driver.server_url();
    let address = (server.host_str().context("no host")?, server.port_or_known_default().context("no port")?);
    let mut connection = TcpStream::connect(address)?;
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    let session = driver.session_id();
    write!(
        connection,
        "DELETE /session/{session} HTTP/1.1\r\nHost: {}:{}\r\nConnection: close\r\n\r\n",
        address.0, address.1
    )?;
    // The answer comes once the browser has gone.
    connection.read_exact(&mut [0; 12])?;
    Ok(())
}

async fn start(setup: &Setup, profile: &Path, downloads: &Path) -> Result<WebDriver> {
    match setup.kind {
        Kind::Chromium => start_chromium(setup, profile, downloads).await,
        Kind::Firefox => firefox::start(&setup.preferences, profile, downloads).await,
    }
}

async fn start_chromium(setup: &Setup, profile: &Path, downloads: &Path) -> Result<WebDriver> {
    let driver = std::env::var("FUPAN_WEBDRIVER").context("run the journeys with `cargo xtask test dist e2e`")?;
    let mut wanted = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        // Containers, where tests often run as root, lack what the sandbox needs.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--hide-scrollbars",
        "--window-size=1440,1000",
        "--lang=zh-CN",
        &format!("--user-data-dir={}", profile.display()),
    ] {
        wanted.add_arg(argument)?;
    }
    for argument in &setup.arguments {
        wanted.add_arg(argument)?;
    }
    let mut preferences = setup.preferences.clone();
    for (name, value) in [
        ("download.default_directory", json!(downloads)),
        ("download.prompt_for_download", json!(false)),
        // Several files in a row without a question.
        ("profile.default_content_setting_values.automatic_downloads", json!(1)),
        ("intl.accept_languages", json!("zh-CN,zh,en")),
    ] {
        preferences.insert(name.to_owned(), value);
    }
    wanted.add_experimental_option("prefs", preferences)?;
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    let driver = WebDriver::new(&driver, wanted).await.context("the browser does not start")?;
    let allowed = json!({ "behavior": "allow", "downloadPath": downloads });
    // The first is for windows that a page opens, the second for a private one, which the first leaves out.
    driver.cdp().send_raw("Browser.setDownloadBehavior", allowed.clone()).await?;
    driver.cdp().send_raw("Page.setDownloadBehavior", allowed).await?;
    if let Some(script) = &setup.script {
        driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    }
    Ok(driver)
}

/// Everything that runs on this profile.
fn processes_of(profile: &Path) -> Result<Vec<String>> {
    // Not every process that knows the profile is the browser's: Chromium has one that outlives it to report a crash.
    let marks = [format!("--user-data-dir={}", profile.display()), format!("--profile\0{}", profile.display())];
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").context("killing the browser works on Linux only")?.flatten() {
        let process = entry.file_name().to_string_lossy().into_owned();
        // Processes come and go while they are listed; a dead one has an empty command line.
        let command = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let command = String::from_utf8_lossy(&command);
        if process.parse::<u32>().is_ok() && marks.iter().any(|mark| command.contains(mark)) {
            found.push(process);
        }
    }
    Ok(found)
}
