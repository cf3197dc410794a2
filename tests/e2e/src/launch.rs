//! Starting, leaving and killing the browser.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use tokio::time::sleep;

use crate::Browser;

impl Browser {
    /// A browser nobody has used before, not yet on any page.
    pub async fn launch() -> Result<Self> {
        let url = std::env::var("FUPAN_URL").context("run the journeys with `cargo xtask test dist e2e`")?;
        let (profile, downloads) = (TempDir::new()?, TempDir::new()?);
        let driver = start(profile.path(), downloads.path()).await?;
        Ok(Self { driver, profile, downloads, url })
    }

    /// Quits the browser and starts it again with the same profile.
    pub async fn restart(&mut self) -> Result<()> {
        self.driver.clone().quit().await?;
        self.driver = start(self.profile.path(), self.downloads.path()).await?;
        Ok(())
    }

    /// Kills the browser as a crash would (no closing handler runs) and starts it again with the same profile.
    pub async fn kill_and_restart(&mut self) -> Result<()> {
        let killed = processes_of(self.profile.path())?;
        if killed.is_empty() {
            bail!("the browser's process was not found");
        }
        for process in &killed {
            std::process::Command::new("kill").args(["-9", process]).status()?;
        }
        while !processes_of(self.profile.path())?.is_empty() {
            sleep(Duration::from_millis(20)).await;
        }
        // The driver must forget the dead browser; it answers with an error, having nothing left to close.
        let _ = self.driver.clone().quit().await;
        self.driver = start(self.profile.path(), self.downloads.path()).await?;
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

async fn start(profile: &Path, downloads: &Path) -> Result<WebDriver> {
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
    wanted.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            // Several files in a row without a question.
            "profile.default_content_setting_values.automatic_downloads": 1,
            "intl.accept_languages": "zh-CN,zh,en",
        }),
    )?;
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    let driver = WebDriver::new(&driver, wanted).await.context("the browser does not start")?;
    let allowed = json!({ "behavior": "allow", "downloadPath": downloads });
    driver.cdp().send_raw("Browser.setDownloadBehavior", allowed).await?;
    Ok(driver)
}

/// Everything that runs on this profile.
fn processes_of(profile: &Path) -> Result<Vec<String>> {
    let mark = format!("--user-data-dir={}", profile.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").context("killing the browser works on Linux only")?.flatten() {
        let process = entry.file_name().to_string_lossy().into_owned();
        // Processes come and go while they are listed; a dead one has an empty command line.
        let command = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if process.parse::<u32>().is_ok() && String::from_utf8_lossy(&command).contains(&mark) {
            found.push(process);
        }
    }
    Ok(found)
}
