//! `serve`: builds, serves, and builds again when a file changes. While a build fails, the last good one is served.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use rouille::{Response, Server};

use crate::page::{self, RELOAD_SCRIPT};
use crate::project::Project;
use crate::setup;
use crate::site::Site;

/// The sources of the app, which are watched for changes.
const WATCHED: &[&str] =
    &["index.html", "public", "src", "data", "locales", "styles", "build", "build.rs", "Cargo.toml", "Cargo.lock"];

struct Build {
    number: u32,
    site: Site,
}

pub fn run(project: &Project, args: &[String]) -> Result<()> {
    let options = Options::parse(args)?;
    // Before the build, which takes long, so that a port in use is reported at once.
    let build = Arc::new(RwLock::new(Build { number: 0, site: waiting()? }));
    let shared = build.clone();
    let server = Server::new(("127.0.0.1", options.port), move |request| {
        let build = shared.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        if request.url() == "/__reload" {
            return Response::text(build.number.to_string()).with_no_cache();
        }
        build.site.respond(request)
    })
    .map_err(|error| port_error(options.port, &*error))?;
    let url = format!("http://{}/", server.server_addr());
    let (_thread, _stop) = server.stoppable();

    setup::rust_target(project)?;
    let mut opened = !options.open;
    loop {
        let before = fingerprint(project);
        println!("building …");
        let start = Instant::now();
        match page::development(project) {
            Ok(site) => {
                let mut current = build.write().unwrap_or_else(|poisoned| poisoned.into_inner());
                *current = Build { number: current.number + 1, site };
                println!("built in {:.1} s, serving on {url} (Ctrl+C to stop)", start.elapsed().as_secs_f32());
            }
            Err(error) => {
                let good = build.read().unwrap_or_else(|poisoned| poisoned.into_inner()).number > 0;
                let shown = if good { "the last good build stays on" } else { "waiting for a change, on" };
                eprintln!("{error:#}\nnot built: {shown} {url}");
            }
        }
        if !opened {
            opened = true;
            open(project, &url);
        }
        wait_for_change(project, before);
    }
}

struct Options {
    port: u16,
    open: bool,
}

impl Options {
    fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { port: 8080, open: false };
        let mut args = args.iter().map(String::as_str);
        while let Some(arg) = args.next() {
            match arg {
                "--open" => options.open = true,
                "--port" => {
                    let port = args.next().context("--port wants a number")?;
                    options.port = port.parse().with_context(|| format!("`{port}` is not a port"))?;
                }
                unknown => bail!("unknown argument `{unknown}`; there are --open and --port N"),
            }
        }
        Ok(options)
    }
}

fn port_error(port: u16, error: &(dyn std::error::Error + Send + Sync + 'static)) -> anyhow::Error {
    match error.downcast_ref::<std::io::Error>().map(std::io::Error::kind) {
        Some(std::io::ErrorKind::AddrInUse) => anyhow!(
            "port {port} is taken by another program, perhaps another `serve`: \
             stop that one, or choose another port with `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        _ => anyhow!("can't listen on port {port}: {error}"),
    }
}

/// The page until the first build succeeds.
fn waiting() -> Result<Site> {
    let mut site = Site::default();
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>…</title><p>正在构建，见终端。Building: see the terminal.</p>\
         <script src=\"{RELOAD_SCRIPT}\"></script>"
    );
    site.files.insert("index.html".into(), page.into_bytes());
    site.files.insert(RELOAD_SCRIPT.into(), include_bytes!("reload.js").to_vec());
    Ok(site)
}

/// Returns once the files differ from `before` and no longer change: editors save in several steps.
fn wait_for_change(project: &Project, before: u64) {
    let mut last = before;
    loop {
        sleep(Duration::from_millis(300));
        let now = fingerprint(project);
        if now != before && now == last {
            return;
        }
        last = now;
    }
}

/// Polls instead of subscribing, which works on every file system, in containers and on network shares.
fn fingerprint(project: &Project) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in WATCHED {
        hash(&project.root.join(name), &mut hasher);
    }
    hasher.finish()
}

fn hash(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.iter().for_each(|path| hash(path, hasher));
    } else if let Ok(metadata) = fs::metadata(path) {
        (path, metadata.len(), metadata.modified().ok()).hash(hasher);
    }
}

fn open(project: &Project, url: &str) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if project.command(opener).arg(url).spawn().is_err() {
        println!("no browser could be opened; go to {url}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options() {
        let parse = |args: &[&str]| Options::parse(&args.iter().map(ToString::to_string).collect::<Vec<_>>());
        let options = parse(&["--port", "9000", "--open"]).unwrap();
        assert!(options.open && options.port == 9000);
        assert!(parse(&["--port", "x"]).is_err() && parse(&["--prot"]).is_err());
    }

    #[test]
    fn a_taken_port_says_what_to_do() {
        let error = std::io::Error::from(std::io::ErrorKind::AddrInUse);
        assert!(port_error(8080, &error).to_string().contains("--port 8081"));
    }
}
