//! On what it was measured, and of what.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Browser, Setup};

/// Machine and versions.
#[derive(Serialize)]
pub struct About {
    runs: usize,
    date: String,
    processor: String,
    cores: usize,
    /// In GB.
    memory: f64,
    kernel: String,
    /// Of the last minute, when the measuring began.
    load: String,
    browser: String,
    /// Of the sources; the release may have been built before.
    commit: String,
    /// The digest in the name of the release's program.
    program: String,
    peers: String,
}

impl About {
    pub async fn read(runs: usize, sites: &Path) -> Result<About> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let browser = Browser::launch_with(Setup::default().at("about:blank")).await?;
        let version = browser.driver.cdp().send_raw("Browser.getVersion", json!({})).await?;
        browser.quit().await?;
        let line = |file: &str, name: &str| -> Option<String> {
            let text = fs::read_to_string(file).ok()?;
            let line = text.lines().find(|line| line.starts_with(name))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let memory = line("/proc/meminfo", "MemTotal").unwrap_or_default();
        let memory: f64 = memory.split(' ').next().and_then(|size| size.parse().ok()).unwrap_or_default();
        let word = |file: &str| {
            fs::read_to_string(file).unwrap_or_default().split(' ').next().unwrap_or_default().trim().to_owned()
        };
        Ok(About {
            runs,
            date: output(Command::new("date").args(["-u", "+%F"])),
            processor: line("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            cores: std::thread::available_parallelism()?.get(),
            memory: (memory / 1024.0 / 1024.0 * 10.0).round() / 10.0,
            kernel: word("/proc/sys/kernel/osrelease"),
            load: word("/proc/loadavg"),
            browser: version["product"].as_str().unwrap_or_default().to_owned(),
            commit: output(Command::new("git").args(["rev-parse", "--short=12", "HEAD"]).current_dir(&root)),
            program: program(sites)?,
            peers: peers(&root)?,
        })
    }

    /// All of it in a paragraph.
    pub fn sentence(&self) -> String {
        let About { runs, date, processor, cores, memory, kernel, load, browser, commit, program, peers } = self;
        format!(
            "{runs} runs on {date}: {processor}, {cores} cores, {memory} GB, Linux {kernel}, load {load} at the beginning; {browser}; \
             Fupan {commit}, program {program}; {peers}."
        )
    }
}

fn program(sites: &Path) -> Result<String> {
    let names =
        fs::read_dir(sites.join("fupan"))?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let digest = |name: String| Some(name.strip_suffix(".wasm")?.rsplit_once('-')?.1.to_owned());
    names.into_iter().find_map(digest).context("the release has no program")
}

/// The packages of the peers with their versions.
fn peers(root: &Path) -> Result<String> {
    let file = fs::read_to_string(root.join("benches/peers/package.json"))?;
    let file: Value = serde_json::from_str(&file)?;
    let packages = file["dependencies"].as_object().context("the peers have no packages")?;
    let package = |(name, version): (&String, &Value)| format!("{name} {}", version.as_str().unwrap_or_default());
    Ok(packages.iter().map(package).collect::<Vec<_>>().join(", "))
}

fn output(command: &mut Command) -> String {
    command.output().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
