//! The page and the files it loads: as they are, for development; bundled and named by digests, for a release; and in one file.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::npm::{self, ESBUILD};
use crate::project::Project;
use crate::site::Site;
use crate::wasm::{self, PROGRAM};

pub const RELOAD_SCRIPT: &str = "reload.js";
/// The release in one file.
pub const SINGLE: &str = "fupan.html";

const PAGE: &str = "index.html";
const WORKER: &str = "worker.js";
/// Files that the page names.
const GUARD: &str = "public/guard.js";
const START: &str = "public/start.js";
const STYLES: &str = "styles/main.css";

/// The content security policy of the single file, which may load nothing at all. That of the site is in `index.html`.
const SINGLE_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {scripts}; style-src {styles}; \
    img-src data:; base-uri 'none'; form-action 'none'";

/// The files as they are in the repository, and a script that reloads the page after each build.
pub fn development(project: &Project) -> Result<Site> {
    let mut site = sources(project, &wasm::debug(project)?)?;
    // Without a manifest the page registers no service worker.
    let page = replace_line(text(&site, PAGE)?, "rel=\"manifest\"", "")?;
    let page = replace_line(&page, "</body>", &format!("<script src=\"{RELOAD_SCRIPT}\"></script>\n</body>"))?;
    site.files.insert(PAGE.into(), page.into_bytes());
    site.files.insert(RELOAD_SCRIPT.into(), include_bytes!("reload.js").to_vec());
    Ok(site)
}

/// The site for any static host, and the single file with it.
pub fn release(project: &Project) -> Result<Site> {
    npm::install_release_tools(project)?;
    let sources = sources(project, &wasm::release(project)?)?;
    let folder = project.target.join("fupan/sources");
    sources.write(&folder)?;
    let esbuild = |args: &[&str]| -> Result<String> {
        let args = [args, &["--minify", "--charset=utf8", "--log-level=warning"]].concat();
        Ok(npm::run(project, ESBUILD, &folder, &args)?.trim().to_owned())
    };
    let styles = esbuild(&[STYLES, "--bundle"])?;
    let script = esbuild(&[START, "--bundle", "--format=esm"])?;
    let guard = esbuild(&[GUARD, "--target=es5"])?;
    let program = &sources.files[PROGRAM];
    // In the page itself, so that it runs whatever else cannot be loaded.
    let page = replace_line(text(&sources, PAGE)?, GUARD, &format!("<script>{guard}</script>"))?;

    let mut site = Site::default();
    let mut linked = fill(&page, "script-src 'self'", &format!("script-src 'self' {}", source(&guard)))?;
    let parts = [(STYLES, "css", styles.as_bytes()), (START, "js", script.as_bytes()), (PROGRAM, "wasm", program)];
    for (name, extension, content) in parts {
        // Named by its content, so that browsers may cache it for ever.
        let hashed = format!("fupan-{}.{extension}", &hex(&Sha256::digest(content))[..16]);
        // The page names its script twice: to load it early, and to run it.
        linked = fill_all(&linked, &format!("\"{name}\""), &format!("\"{hashed}\""))?;
        site.files.insert(hashed, content.to_vec());
    }
    site.files.insert(PAGE.into(), linked.replace("\"public/", "\"").into_bytes());
    let publish = |site: &mut Site, name: &str| {
        site.files.insert(name.into(), sources.files[&format!("public/{name}")].clone());
    };
    publish(&mut site, "icon.svg");
    publish(&mut site, "manifest.webmanifest");
    fs::write(folder.join(WORKER), worker(text(&sources, &format!("public/{WORKER}"))?, &site)?)?;
    site.files.insert(WORKER.into(), esbuild(&[WORKER])?.into_bytes());
    // Only those who install the app need these; the worker does not cache them.
    publish(&mut site, "icon-192.png");
    publish(&mut site, "icon-512.png");
    site.files.insert(SINGLE.into(), single(&page, &guard, &styles, &script, &sources)?.into_bytes());
    Ok(site)
}

/// Everything in one file, which opens from a folder as well as from a host.
fn single(page: &str, guard: &str, styles: &str, script: &str, sources: &Site) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&sources.files[PROGRAM])?;
    let (packed, icon) = (BASE64.encode(packed.finish()?), BASE64.encode(&sources.files["public/icon.svg"]));
    let scripts = format!("{} {}", source(guard), source(script));
    let policy = SINGLE_POLICY.replace("{scripts}", &scripts).replace("{styles}", &source(styles));
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let icon = format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">");
    // Browsers don't run this type: it is a block of data.
    let program = format!("<script type=\"text/plain\" id=\"program\">{packed}</script>");
    let mut page = page.to_owned();
    for (mark, line) in [
        ("http-equiv=\"Content-Security-Policy\"", &*policy),
        ("rel=\"manifest\"", ""),
        ("rel=\"icon\"", &icon),
        ("rel=\"apple-touch-icon\"", ""),
        ("rel=\"modulepreload\"", ""),
        ("id=\"program\"", ""),
        (STYLES, &format!("<style>{styles}</style>")),
        (START, &format!("{program}\n<script type=\"module\">{script}</script>")),
    ] {
        page = replace_line(&page, mark, line)?;
    }
    Ok(page)
}

/// The service worker, with the digests of the files that it caches.
fn worker(template: &str, site: &Site) -> Result<String> {
    let digest = |content: &[u8]| format!("sha256-{}", BASE64.encode(Sha256::digest(content)));
    let files: serde_json::Map<String, serde_json::Value> =
        site.files.iter().map(|(name, content)| (name.clone(), digest(content).into())).collect();
    let worker = fill(template, "FILES = {}", &format!("FILES = {}", serde_json::to_string(&files)?))?;
    // A digest of the worker as well: a worker that works differently starts with a cache of its own.
    let version = hex(&Sha256::digest(&worker));
    fill(&worker, "\"version\"", &format!("\"{}\"", &version[..16]))
}

/// Everything by the names that `index.html` uses: files of the repository, and in `built` what wasm-bindgen has written.
fn sources(project: &Project, built: &Path) -> Result<Site> {
    let mut site = Site::read(built)?;
    for folder in ["public", "styles"] {
        for (name, content) in Site::read(&project.root.join(folder))?.files {
            site.files.insert(format!("{folder}/{name}"), content);
        }
    }
    let page = fs::read_to_string(project.root.join(PAGE)).context("index.html can't be read")?;
    let page =
        fill(&page, "name=\"version\" content=\"\"", &format!("name=\"version\" content=\"{}\"", version(project)?))?;
    let page = fill(&page, "data-size=\"\"", &format!("data-size=\"{}\"", site.files[PROGRAM].len()))?;
    site.files.insert(PAGE.into(), page.into_bytes());
    Ok(site)
}

/// Number of the version and day of the last commit, so that the same sources always make the same files.
fn version(project: &Project) -> Result<String> {
    let manifest = fs::read_to_string(project.root.join("Cargo.toml"))?;
    let number = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let number = number.context("Cargo.toml has no version")?;
    let day = crate::setup::output_of(project.command("git").args(["log", "-1", "--format=%cs"]));
    Ok(format!("{number} {}", day.trim()).trim().to_owned())
}

fn text<'s>(site: &'s Site, name: &str) -> Result<&'s str> {
    let content = site.files.get(name).with_context(|| format!("there is no {name}"))?;
    std::str::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))
}

/// Replaces every `old`, of which there must be one at least.
fn fill_all(text: &str, old: &str, new: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("`{old}` does not occur");
    }
    Ok(text.replace(old, new))
}

/// Replaces `old`, which must occur exactly once.
fn fill(text: &str, old: &str, new: &str) -> Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replace(old, new)),
        count => bail!("`{old}` occurs {count} times instead of once"),
    }
}

/// Replaces the line that contains `mark`, which must occur exactly once; an empty `new` removes the line.
fn replace_line(page: &str, mark: &str, new: &str) -> Result<String> {
    let line = page.lines().find(|line| line.contains(mark)).unwrap_or(mark);
    fill(page, mark, mark)?;
    fill(page, &format!("{line}\n"), &if new.is_empty() { String::new() } else { format!("{new}\n") })
}

/// An inline script or style as a source in a policy: by its digest.
fn source(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_allow_inline_code_by_its_digest_only() {
        // The digest that browsers report for this script.
        assert_eq!(source("alert(1)"), "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
        let page = include_str!("../../index.html");
        let policy = page.lines().find(|line| line.contains("Content-Security-Policy")).unwrap();
        for policy in [policy, SINGLE_POLICY] {
            assert!(policy.contains("default-src 'none'"));
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("//"));
        }
    }

    #[test]
    fn what_the_page_names_is_there() {
        let page = include_str!("../../index.html");
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let names = page.split("href=\"").chain(page.split("src=\"")).filter_map(|rest| Some(rest.split_once('"')?.0));
        let names: Vec<&str> = names.filter(|name| name.contains('/') && !name.contains(['<', ' '])).collect();
        assert!(names.contains(&STYLES) && names.contains(&START) && names.contains(&GUARD), "{names:?}");
        for name in names {
            assert!(root.join(name).is_file(), "{name}");
        }
    }

    #[test]
    fn a_page_that_has_lost_a_mark_is_refused() {
        assert_eq!(fill("<a href=\"\">", "href=\"\"", "href=\"x\"").unwrap(), "<a href=\"x\">");
        assert!(fill("<a>", "href", "x").unwrap_err().to_string().contains("href"));
        assert!(fill("a a", "a", "x").is_err());
        assert_eq!(replace_line("<a>\n<b id=1>\n<c>\n", "id=1", "<d>").unwrap(), "<a>\n<d>\n<c>\n");
        assert_eq!(replace_line("<a>\n<b>\n", "<a", "").unwrap(), "<b>\n");
        assert!(replace_line("<a>\n", "id=1", "").is_err());
    }
}
