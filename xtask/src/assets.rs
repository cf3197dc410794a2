//! The page and everything it loads, made from `index.html`, `styles/`, `assets/` and the built app.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::setup;
use crate::shrink;
use crate::site::Site;
use crate::wasm::App;

/// For whom the page is made.
#[derive(Clone, Copy, PartialEq)]
pub enum Use {
    /// Names carry a hash of the content, styles are minified.
    Release,
    /// Plain names, and a script that reloads the page after each build.
    Development,
}

pub const RELOAD_SCRIPT: &str = "reload.js";

/// Everything a visit loads.
pub fn site(project: &Project, app: App, made_for: Use) -> Result<Site> {
    let template = fs::read_to_string(project.root.join("index.html")).context("index.html can't be read")?;
    let mut css = styles(project)?.into_bytes();
    if made_for == Use::Release {
        css = shrink::minified(project, &setup::release_tools(project)?, "css", &css)?;
    }
    let icon = fs::read(project.root.join("assets/icon.svg")).context("assets/icon.svg can't be read")?;

    let mut site = Site::default();
    let mut page = template;
    for (slot, extension, content) in
        [("js", "js", app.glue), ("wasm", "wasm", app.wasm), ("css", "css", css), ("icon", "svg", icon)]
    {
        let name = match made_for {
            Use::Release => format!("fupan-{}.{extension}", &hex(&Sha256::digest(&content))[..16]),
            Use::Development => format!("fupan.{extension}"),
        };
        page = fill(&page, slot, &name)?;
        site.files.insert(name, content);
    }
    if made_for == Use::Development {
        page = page.replace("</body>", &format!("<script src=\"{RELOAD_SCRIPT}\"></script>\n</body>"));
        site.files.insert(RELOAD_SCRIPT.into(), include_bytes!("reload.js").to_vec());
    }
    page = without_comments(&page);
    if made_for == Use::Release {
        for script in inline_scripts(&page.clone())? {
            page = page.replace(script, &small_script(project, script)?);
        }
    }
    let policy = content_security_policy(&page)?;
    page = fill(&page, "csp", &policy)?;
    site.files.insert("index.html".into(), page.into_bytes());
    Ok(site)
}

/// An inline script as esbuild writes it. Without `import` it is one of those that old browsers read as well: ES5.
fn small_script(project: &Project, script: &str) -> Result<String> {
    let kind = if script.contains("import(") { "js" } else { "js:es5" };
    let small = shrink::minified(project, &setup::release_tools(project)?, kind, script.as_bytes())?;
    Ok(String::from_utf8(small)?.trim().to_owned())
}

/// Puts `value` where the template says `{{slot}}`; a template that lost the slot is an error, not a page without styles.
fn fill(page: &str, slot: &str, value: &str) -> Result<String> {
    let mark = format!("{{{{{slot}}}}}");
    if !page.contains(&mark) {
        bail!("index.html has no {mark}");
    }
    Ok(page.replace(&mark, value))
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

/// Nothing but the page's own files, and of inline scripts exactly those in the page.
fn content_security_policy(page: &str) -> Result<String> {
    let mut scripts = String::new();
    for script in inline_scripts(page)? {
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script));
        write!(scripts, " 'sha256-{hash}'")?;
    }
    Ok(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; font-src 'none'; \
         base-uri 'none'; form-action 'none'"
    ))
}

fn inline_scripts(page: &str) -> Result<Vec<&str>> {
    let mut scripts = Vec::new();
    for part in page.split("<script").skip(1) {
        let (tag, rest) = part.split_once('>').context("a <script> of index.html has no end")?;
        let (body, _) = rest.split_once("</script>").context("a <script> of index.html is not closed")?;
        if !tag.contains("src=") {
            scripts.push(body);
        }
    }
    Ok(scripts)
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

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_knows_inline_scripts_only() {
        let page = "<script>alert(1)</script><script src=\"a.js\"></script><script type=\"module\">x()</script>";
        assert_eq!(inline_scripts(page).unwrap(), ["alert(1)", "x()"]);
        let policy = content_security_policy(page).unwrap();
        assert_eq!(policy.matches("'sha256-").count(), 2);
        // The browser's own figure for `alert(1)`.
        assert!(policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
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
