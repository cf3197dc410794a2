//! The WebDriver programs of the browsers, running for as long as the tests need them.

use std::io::Write as _;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project::{Project, free_port, which};
use crate::setup;

/// A version that works with the current Firefox ESR. Distributions have no package.
const GECKODRIVER: &str = "0.37.1";

pub struct Driver {
    pub url: String,
    child: Child,
    /// Whether it ends on request, after closing the browsers it has opened.
    has_shutdown: bool,
}

impl Driver {
    pub fn chromium() -> Result<Self> {
        let program = which(&["chromedriver"]).context("chromedriver is missing")?;
        Self::start(&program, &["--log-level=WARNING"], true)
    }

    /// Builds geckodriver from its crate the first time, which takes some minutes.
    pub fn firefox(project: &Project) -> Result<Self> {
        let program = setup::crate_program(project, "geckodriver", GECKODRIVER)?;
        let firefox = which(&["firefox-esr", "firefox"]).context("Firefox is missing")?;
        // It has no request for a shutdown; tests close the browsers they open.
        Self::start(&program, &["--log=error", &format!("--binary={}", firefox.display())], false)
    }

    fn start(program: &Path, arguments: &[&str], has_shutdown: bool) -> Result<Self> {
        let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let port = free_port()?;
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let mut driver = Self { url: format!("http://127.0.0.1:{port}"), child, has_shutdown };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = driver.child.try_wait()? {
                bail!("{name} ended at once ({status})");
            }
            if start.elapsed() > Duration::from_secs(30) {
                bail!("{name} does not answer on port {port}");
            }
            sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    fn request_shutdown(&self) -> Result<()> {
        let address = self.url.trim_start_matches("http://");
        let mut connection = TcpStream::connect(address)?;
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        Ok(())
    }
}

impl Drop for Driver {
    /// Requests a shutdown first: a driver that is killed leaves the browsers running that tests have left open.
    fn drop(&mut self) {
        let start = Instant::now();
        if self.has_shutdown && self.request_shutdown().is_ok() {
            while start.elapsed() < Duration::from_secs(5) && matches!(self.child.try_wait(), Ok(None)) {
                sleep(Duration::from_millis(50));
            }
        }
        // Both fail if it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
