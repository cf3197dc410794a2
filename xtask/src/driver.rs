//! ChromeDriver, running for as long as the tests need it.

use std::io::Write as _;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project::{free_port, which};

pub struct Driver {
    pub url: String,
    child: Child,
}

impl Driver {
    pub fn start() -> Result<Self> {
        let program = which(&["chromedriver"]).context("chromedriver is missing")?;
        let port = free_port()?;
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .arg("--log-level=WARNING")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver does not start")?;
        let mut driver = Self { url: format!("http://127.0.0.1:{port}"), child };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = driver.child.try_wait()? {
                bail!("chromedriver ended at once ({status})");
            }
            if start.elapsed() > Duration::from_secs(30) {
                bail!("chromedriver does not answer on port {port}");
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
        if self.ask_to_leave().is_ok() {
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
