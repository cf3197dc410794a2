//! A static host of the tests' own, for what happens to it: a folder of a larger site, a new version put up, the net cut.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest as _, Sha256};
use tokio::time::{Duration, Instant, sleep};

use crate::PATIENCE;

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Serves files below a path until it is dropped.
pub struct Host {
    /// Where the app is, with a slash at the end.
    pub url: String,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    files: Files,
    /// Media types by extension, in place of the usual ones.
    types: BTreeMap<String, &'static str>,
    asked: Vec<String>,
    /// Whether the files are compressed already.
    is_compressed: bool,
    /// Without a net every connection is closed at once.
    is_cut: bool,
}

impl Host {
    /// `path` begins and ends with a slash.
    pub fn serve(files: Files, path: &str) -> Result<Host> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}{path}", listener.local_addr()?);
        let shared = Arc::new(Mutex::new(Shared { files, ..Shared::default() }));
        let (weak, path) = (Arc::downgrade(&shared), path.to_owned());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let Some(shared) = weak.upgrade() else { return };
                let path = path.clone();
                // A browser that goes away in the middle is no failure of the host.
                std::thread::spawn(move || _ = answer(connection, &shared, &path));
            }
        });
        Ok(Host { url, shared })
    }

    fn shared(&self) -> std::sync::MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts other files in the place of all.
    pub fn put_up(&self, files: Files) {
        self.shared().files = files;
    }

    /// Sends files with this extension under another media type from now on.
    pub fn send_as(&self, extension: &str, media_type: &'static str) {
        self.shared().types.insert(extension.to_owned(), media_type);
    }

    /// Says from now on that the files, which are compressed by brotli already, are so; and that those named by their content
    /// may be kept for ever, the others not without asking.
    pub fn send_compressed(&self) {
        self.shared().is_compressed = true;
    }

    /// From now on the host cannot be reached, or can again.
    pub fn cut(&self, is_cut: bool) {
        self.shared().is_cut = is_cut;
    }

    /// What was asked for since the last call, below the path; of other paths the whole.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.shared().asked)
    }

    /// Waits until this was asked for.
    pub async fn wait_asked(&self, name: &str) -> Result<()> {
        let give_up = Instant::now() + PATIENCE;
        while !self.shared().asked.iter().any(|asked| asked == name) {
            if Instant::now() > give_up {
                bail!("`{name}` was not asked for within {PATIENCE:?}");
            }
            sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }
}

fn answer(mut connection: TcpStream, shared: &Mutex<Shared>, path: &str) -> Result<()> {
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // The rest of the head; a connection closed with something unread is reset.
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let asked = request.split(' ').nth(1).context("no address")?.split('?').next().unwrap_or_default();
    let (status, kind, content, more) = {
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let name = asked.strip_prefix(path).unwrap_or(asked).to_owned();
        shared.asked.push(name.clone());
        if shared.is_cut {
            return Ok(());
        }
        let name = if name.is_empty() { "index.html" } else { &*name };
        let extension = name.rsplit('.').next().unwrap_or_default();
        let kind = shared.types.get(extension).copied().unwrap_or_else(|| media_type(extension));
        match shared.files.get(name) {
            Some(content) if shared.is_compressed => ("200 OK", kind, content.clone(), compressed(name)),
            Some(content) => ("200 OK", kind, content.clone(), ""),
            None => ("404 Not Found", "text/plain", Vec::new(), ""),
        }
    };
    let length = content.len();
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}Connection: close\r\n\r\n"
    )?;
    connection.write_all(&content)?;
    Ok(())
}

/// The lines about a compressed file. Names that end in a digest mean the same content for ever.
fn compressed(name: &str) -> &'static str {
    let stem = name.split('.').next().unwrap_or_default();
    let is_digest = |word: &str| word.len() >= 8 && word.bytes().all(|b| b.is_ascii_alphanumeric());
    match stem.rsplit_once('-').is_some_and(|(_, end)| is_digest(end)) {
        true => "Content-Encoding: br\r\nCache-Control: max-age=31536000, immutable\r\n",
        false => "Content-Encoding: br\r\nCache-Control: no-cache\r\n",
    }
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// The release as it was built last.
pub fn release() -> Result<Files> {
    let folder = std::env::var("FUPAN_DIST").context("run the journeys with `cargo xtask test dist e2e`")?;
    let mut files = Files::new();
    for entry in std::fs::read_dir(Path::new(&folder)).context("there is no release")? {
        let entry = entry?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path())?);
    }
    Ok(files)
}

/// A release as it might be next: another version number, and styles of another content and name.
pub fn next_release(mut files: Files, version: &str) -> Result<Files> {
    let name = files.keys().find(|name| name.ends_with(".css")).context("no styles")?.clone();
    let mut css = files.remove(&name).unwrap_or_default();
    css.extend(format!("/* {version} */").bytes());
    let next = format!("fupan-{version}.css");
    let text = |files: &Files, name: &str| -> Result<String> { Ok(String::from_utf8(files[name].clone())?) };
    let page = text(&files, "index.html")?.replace(&name, &next);
    let (before, rest) = page.split_once("name=\"version\" content=\"").context("the page has no version")?;
    let (_, after) = rest.split_once('"').context("the page's version does not end")?;
    let page = format!("{before}name=\"version\" content=\"{version}\"{after}");
    let mut worker = text(&files, "worker.js")?;
    for (from, to) in [(&name, (&*next, &css[..])), (&"index.html".to_owned(), ("index.html", page.as_bytes()))] {
        let (before, rest) = worker.split_once(&**from).context("the worker does not know a file")?;
        let (between, rest) = rest.split_once("sha256-").context("the worker knows no digest")?;
        let (_, after) = rest.split_once('"').context("a digest does not end")?;
        let digest = BASE64.encode(Sha256::digest(to.1));
        worker = format!("{before}{}{between}sha256-{digest}\"{after}", to.0);
    }
    // Another name for what it keeps.
    let worker = worker.replacen("KEPT+\"", &format!("KEPT+\"{version}"), 1);
    for (name, content) in
        [(next, css), ("index.html".to_owned(), page.into()), ("worker.js".to_owned(), worker.into())]
    {
        files.insert(name, content);
    }
    Ok(files)
}
