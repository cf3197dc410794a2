//! A set of files, on disk, in memory or behind a web server.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::mpsc::Sender;

use anyhow::{Context, Result};
use rouille::{Request, Response, Server};

/// Files by their path from the root of the site, with `/` between folders.
#[derive(Default)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Replaces whatever is in `folder`.
    pub fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("{} can't be replaced", folder.display()))?;
        }
        for (name, content) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, content)?;
        }
        Ok(())
    }

    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        let entries = fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                let inner = Self::read(&entry.path())?.files.into_iter();
                site.files.extend(inner.map(|(path, content)| (format!("{name}/{path}"), content)));
            } else {
                site.files.insert(name, fs::read(entry.path())?);
            }
        }
        Ok(site)
    }

    pub fn respond(&self, request: &Request) -> Response {
        let url = request.url();
        let name = match url.trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        let Some(content) = self.files.get(name) else {
            return Response::text("there is no such file").with_status_code(404);
        };
        Response::from_data(media_type(name), content.clone()).with_no_cache()
    }
}

/// Serves on a port of its own choice until it is dropped.
pub struct Background {
    pub url: String,
    stop: Sender<()>,
}

impl Background {
    pub fn serve(site: Site) -> Result<Self> {
        let server = Server::new("127.0.0.1:0", move |request| site.respond(request))
            .map_err(|error| anyhow::anyhow!("the release can't be served: {error}"))?;
        let url = format!("http://{}/", server.server_addr());
        let (_, stop) = server.stoppable();
        Ok(Self { url, stop })
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // An error means that it has stopped already.
        let _ = self.stop.send(());
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(site: &Site, url: &str) -> (u16, Option<String>) {
        let response = site.respond(&Request::fake_http("GET", url, vec![], vec![]));
        let kind = response.headers.iter().find(|(name, _)| name == "Content-Type");
        (response.status_code, kind.map(|(_, value)| value.to_string()))
    }

    #[test]
    fn files_go_out_with_the_type_browsers_insist_on() {
        let mut site = Site::default();
        site.files.insert("index.html".into(), b"<p>".to_vec());
        site.files.insert("fupan.wasm".into(), vec![0]);
        assert_eq!(status(&site, "/"), (200, Some("text/html; charset=utf-8".into())));
        assert_eq!(status(&site, "/fupan.wasm"), (200, Some("application/wasm".into())));
        assert_eq!(status(&site, "/../Cargo.toml").0, 404);
    }
}
