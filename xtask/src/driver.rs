//! The drivers of the browsers, each running for as long as the tests need it.

use std::io::Write as _;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project::{Project, free_port, which};
use crate::setup;

/// Which geckodriver: one that knows the Firefox ESR of today. Distributions have none.
const GECKODRIVER: &str = "0.37.1";

pub struct Driver {
    pub url: String,
    child: Child,
    /// Whether a request ends it, and with it the browsers it has open.
    leaves_when_asked: bool,
}

impl Driver {
    pub fn chromium() -> Result<Self> {
        let program = which(&["chromedriver"]).context("chromedriver is missing")?;
        Self::start(&program, &["--log-level=WARNING"], true)
    }

    /// Built from its crate the first time, which takes some minutes.
    pub fn firefox(project: &Project) -> Result<Self> {
        let program = setup::crate_program(project, "geckodriver", GECKODRIVER)?;
        let firefox = which(&["firefox-esr", "firefox"]).context("Firefox is missing")?;
        // It knows no request to leave: what a test opened, the test closes.
        Self::start(&program, &["--log=error", &format!("--binary={}", firefox.display())], false)
    }

    fn start(program: &Path, arguments: &[&str], leaves_when_asked: bool) -> Result<Self> {
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
        let mut driver = Self { url: format!("http://127.0.0.1:{port}"), child, leaves_when_asked };
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
}

impl Drop for Driver {
    /// Asked first: it then closes the browsers that tests left open; killed, it would leave them running.
    fn drop(&mut self) {
        let start = Instant::now();
        if self.leaves_when_asked && self.ask_to_leave().is_ok() {
            while start.elapsed() < Duration::from_secs(5) {
                if !matches!(self.child.try_wait(), Ok(None)) {
                    return;
                }
                sleep(Duration::from_millis(50));
            }
        }
        // It may have ended by itself in the meantime; either way it is gone now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Driver {
    fn ask_to_leave(&self) -> Result<()> {
        let address = self.url.trim_start_matches("http://");
        let mut connection = TcpStream::connect(address)?;
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        Ok(())
    }
}
