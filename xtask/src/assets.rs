//! The page and everything it loads, made from `page/`, `styles/`, `assets/` and the built app: as a site of several files and
//! as a single one.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::shrink;
use crate::site::Site;
use crate::wasm::App;
use crate::{setup, split};

pub const RELOAD_SCRIPT: &str = "reload.js";
/// The release in one file.
pub const SINGLE: &str = "fupan.html";
/// What the worker keeps does not include these: only who installs the app needs them.
const ICONS: [&str; 2] = ["icon-192.png", "icon-512.png"];

/// What a page is made of.
struct Parts {
    css: Vec<u8>,
    icon: Vec<u8>,
    /// What `page/` says to old browsers and after a trap: plain script, without a module.
    guard: Vec<u8>,
    version: String,
}

/// Plain names, nothing compressed, and a script that reloads the page after each build.
pub fn development(project: &Project, app: App) -> Result<Site> {
    let parts = Parts {
        css: styles(project)?.into_bytes(),
        icon: read(project, "assets/icon.svg")?,
        guard: read(project, "page/guard.js")?,
        version: version(project)?,
    };
    let mut site = Site::default();
    let head = linked("fupan.css", "fupan.svg") + &program_link("fupan.wasm", app.wasm.len());
    let program =
        format!("<script type=\"module\" src=\"start.js\"></script>\n<script src=\"{RELOAD_SCRIPT}\"></script>");
    site.files.insert("index.html".into(), page(project, &parts, &head, &program, SITE_POLICY)?);
    for name in ["start.js", "unite.js", "offline.js"] {
        site.files.insert(name.into(), read(project, &format!("page/{name}"))?);
    }
    site.files.insert(RELOAD_SCRIPT.into(), include_bytes!("reload.js").to_vec());
    site.files.insert("fupan.js".into(), app.glue);
    site.files.insert("fupan.wasm".into(), app.wasm);
    site.files.insert("fupan.css".into(), parts.css);
    site.files.insert("fupan.svg".into(), parts.icon);
    Ok(site)
}

/// For any static host, and beside it everything in one file.
pub fn release(project: &Project, app: App) -> Result<Site> {
    let tools = setup::release_tools(project)?;
    let small = |kind: &str, content: &[u8]| shrink::minified(project, &tools, kind, content);
    let parts = Parts {
        css: small("css", styles(project)?.as_bytes())?,
        icon: read(project, "assets/icon.svg")?,
        guard: small("js:es5", &read(project, "page/guard.js")?)?,
        version: version(project)?,
    };
    let script = shrink::bundled(project, &tools, "start.js", &app.glue)?;
    let program = split::split(&app.wasm)?;
    shrink::check_united(project, &program, &app.wasm)?;

    let mut site = Site::default();
    let mut add = |extension: &str, content: Vec<u8>| {
        // The name tells the content: what a browser has kept under it is right for ever.
        let name = format!("fupan-{}.{extension}", &hex(&Sha256::digest(&content))[..16]);
        site.files.insert(name.clone(), content);
        name
    };
    let (css, icon, js) = (add("css", parts.css.clone()), add("svg", parts.icon.clone()), add("js", script.clone()));
    // Named like a program, so that hosts compress it as they do programs.
    let wasm = add("wasm", program.clone());
    let manifest: serde_json::Value = serde_json::from_slice(&read(project, "page/manifest.json")?)?;
    let manifest = manifest.to_string();
    let manifest = add("webmanifest", fill(&manifest, "icon", &icon)?.into_bytes());
    let head =
        format!("<link rel=\"manifest\" href=\"{manifest}\">\n<link rel=\"apple-touch-icon\" href=\"{}\">\n", ICONS[0])
            + &linked(&css, &icon)
            + &format!("\n<link rel=\"modulepreload\" href=\"{js}\">\n")
            + &program_link(&wasm, program.len());
    let load = format!(
        "<script type=\"module\">import(\"./{js}\").catch((error) => (console.error(error), fupanNotice()))</script>"
    );
    site.files.insert("index.html".into(), page(project, &parts, &head, &load, SITE_POLICY)?);

    let worker = small("js", worker(project, &site)?.as_bytes())?;
    site.files.insert("worker.js".into(), worker);
    for name in ICONS {
        site.files.insert(name.into(), read(project, &format!("assets/{name}"))?);
    }
    site.files.insert(SINGLE.into(), single(project, &parts, &program, script)?);
    Ok(site)
}

/// Everything in one file, which opens from a folder as well as from a host.
fn single(project: &Project, parts: &Parts, program: &[u8], script: Vec<u8>) -> Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(program)?;
    let (packed, script) = (BASE64.encode(packed.finish()?), String::from_utf8(script)?);
    let (css, icon) = (std::str::from_utf8(&parts.css)?.trim(), BASE64.encode(&parts.icon));
    let head = format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">\n<style>{css}</style>"
    );
    // Of a kind that no browser runs: a block of data.
    let load = format!(
        "<script type=\"text/plain\" id=\"program\">{packed}</script>\n<script type=\"module\">{}</script>",
        script.trim()
    );
    page(project, parts, &head, &load, SINGLE_POLICY)
}

/// Which version of which files the worker keeps.
fn worker(project: &Project, site: &Site) -> Result<String> {
    let digest = |content: &[u8]| format!("sha256-{}", BASE64.encode(Sha256::digest(content)));
    let files: serde_json::Map<String, serde_json::Value> =
        site.files.iter().map(|(name, content)| (name.clone(), digest(content).into())).collect();
    let files = serde_json::to_string(&files)?;
    let worker = String::from_utf8(read(project, "page/worker.js")?)?;
    let worker = fill(&worker, "files", &files)?;
    // Of the worker, too: what it kept before a change in itself is not what it would keep now.
    let version = hex(&Sha256::digest(&worker))[..16].to_owned();
    fill(&worker, "version", &version)
}

fn linked(css: &str, icon: &str) -> String {
    format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\n<link rel=\"stylesheet\" href=\"{css}\">\n")
}

fn program_link(name: &str, size: usize) -> String {
    format!("<link rel=\"preload\" as=\"fetch\" crossorigin id=\"program\" href=\"{name}\" data-size=\"{size}\">")
}

/// What runs is named by its digest or lies beside the page; nothing comes from elsewhere and nothing goes anywhere.
const SITE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{{scripts}}; style-src 'self'; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
/// The single file may load nothing at all.
const SINGLE_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'{{scripts}}; style-src{{styles}}; \
    img-src data:; base-uri 'none'; form-action 'none'";

/// The page with everything in its place. The policy comes last: it names the scripts and styles that stand in the page.
fn page(project: &Project, parts: &Parts, head: &str, program: &str, policy: &str) -> Result<Vec<u8>> {
    let template = String::from_utf8(read(project, "page/index.html")?)?;
    let mut page = without_comments(&template);
    for (slot, value) in [
        ("version", &*parts.version),
        ("head", head.trim()),
        ("guard", std::str::from_utf8(&parts.guard)?.trim()),
        ("program", program),
    ] {
        page = fill(&page, slot, value)?;
    }
    let policy = policy.replace("{{scripts}}", &digests(&page, "script")?);
    let policy = policy.replace("{{styles}}", &digests(&page, "style")?);
    Ok(fill(&page, "csp", &policy)?.into_bytes())
}

/// Number and day of the version. The day of the last commit, so that the same sources always make the same files.
fn version(project: &Project) -> Result<String> {
    let manifest = String::from_utf8(read(project, "Cargo.toml")?)?;
    let number = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let number = number.context("Cargo.toml has no version")?;
    let output = project.command("git").args(["log", "-1", "--format=%cs"]).output();
    let day = output.ok().filter(|output| output.status.success());
    let day = day.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    Ok(format!("{number} {day}").trim().to_owned())
}

fn read(project: &Project, name: &str) -> Result<Vec<u8>> {
    fs::read(project.root.join(name)).with_context(|| format!("{name} can't be read"))
}

/// Puts `value` where the template says `{{slot}}`; a template that lost the slot is an error, not a page without styles.
fn fill(page: &str, slot: &str, value: &str) -> Result<String> {
    let mark = format!("{{{{{slot}}}}}");
    if !page.contains(&mark) {
        bail!("the template has no {mark}");
    }
    Ok(page.replace(&mark, value))
}

/// The digests of what stands between the tags of this name, as a policy writes them.
fn digests(page: &str, tag: &str) -> Result<String> {
    let mut digests = String::new();
    for part in page.split(&format!("<{tag}")).skip(1) {
        let (attributes, rest) = part.split_once('>').context("a tag of the page has no end")?;
        let (body, _) = rest.split_once(&format!("</{tag}>")).with_context(|| format!("a <{tag}> is not closed"))?;
        if !attributes.contains("src=") && !attributes.contains("text/plain") {
            write!(digests, " 'sha256-{}'", BASE64.encode(Sha256::digest(body)))?;
        }
    }
    Ok(digests)
}

fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let mut kept = parts.next().unwrap_or_default().trim_end().to_owned();
    for part in parts {
        kept.push_str(part.split_once("-->").map_or("", |(_, after)| after).trim_end());
    }
    kept.push('\n');
    kept
}

/// Tokens first, base second, the rest in the order of their names.
fn styles(project: &Project) -> Result<String> {
    let folder = project.root.join("styles");
    let mut names = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(&folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".css") {
                names.push(name);
            }
        }
    }
    names.sort_by_key(|name| {
        let place = ["tokens.css", "base.css"].iter().position(|first| first == name);
        (place.unwrap_or(2), name.clone())
    });
    let mut css = String::new();
    for name in names {
        css += &fs::read_to_string(folder.join(&name)).with_context(|| format!("styles/{name} can't be read"))?;
        css.push('\n');
    }
    Ok(css)
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
    fn the_policy_knows_what_stands_in_the_page_only() {
        let page = "<script>alert(1)</script><script src=\"a.js\"></script><script type=\"module\">x()</script>\
                    <script type=\"text/plain\">AAAA</script><style>p{}</style>";
        let scripts = digests(page, "script").unwrap();
        assert_eq!(scripts.matches("'sha256-").count(), 2);
        // The browser's own figure for `alert(1)`.
        assert!(scripts.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert_eq!(digests(page, "style").unwrap().matches("'sha256-").count(), 1);
        for policy in [SITE_POLICY, SINGLE_POLICY] {
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("http"));
        }
    }

    #[test]
    fn a_template_without_its_slot_is_refused() {
        assert_eq!(fill("<a href=\"{{css}}\">", "css", "x.css").unwrap(), "<a href=\"x.css\">");
        assert!(fill("<a>", "css", "x.css").unwrap_err().to_string().contains("{{css}}"));
    }

    #[test]
    fn comments_leave_the_page() {
        assert_eq!(without_comments("<a>\n<!-- one -->\n<b><!-- two --></b>\n"), "<a>\n<b></b>\n");
    }
}
