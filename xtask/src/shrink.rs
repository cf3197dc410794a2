//! Making a release small: wasm-opt for the program, esbuild for script and styles.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::order;
use crate::project::{Project, run};
use crate::setup;
use crate::wasm::App;

/// What the program calls the glue as a module; wasm-opt calls every module `a`.
const GLUE: &str = "./fupan_bg.js";

/// The app without what nobody needs. What program and glue call each other gets short names: the long ones end in hashes,
/// which no compression makes smaller, and stand in both.
pub fn app(project: &Project, tools: &Path, app: App, folder: &Path) -> Result<App> {
    setup::say("shrinking with wasm-opt and esbuild");
    let (full, small) = (folder.join("fupan_bg.wasm"), folder.join("small.wasm"));
    // The features rustc switches on by itself, no more: `--all-features` makes modules that browsers reject.
    // The lowest kilobyte of memory is the far end of the stack: no object that a pointer leads to begins there.
    let output = project
        .command("node")
        .arg(tools.join("binaryen/bin/wasm-opt"))
        .arg(&full)
        .arg("-o")
        .arg(&small)
        .args([
            "-Os",
            "--one-caller-inline-max-function-size=1",
            "--always-inline-max-function-size=1",
            "--flatten",
            "--rereloop",
            "-Oz",
            "-Oz",
            "--low-memory-unused",
            // Code that comes again in the same words is what brotli does best: these make less code of it, but other.
            "--skip-pass=local-cse",
            "--skip-pass=simplify-locals",
            "--minify-imports-and-exports-and-modules",
            "--enable-bulk-memory",
            "--enable-bulk-memory-opt",
            "--enable-nontrapping-float-to-int",
            "--enable-sign-ext",
            "--enable-mutable-globals",
            "--enable-reference-types",
            "--enable-multivalue",
        ])
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run node")?;
    if !output.status.success() {
        bail!("wasm-opt failed");
    }
    let glue = String::from_utf8(app.glue)?;
    let glue = renamed(&glue.replace(GLUE, "a"), &Names::read(&output.stdout)?);
    Ok(App { wasm: order::by_likeness(&fs::read(small)?)?, glue: glue.into_bytes() })
}

/// The script `entry` of `page/` with what it imports, the glue included, as one script.
pub fn bundled(project: &Project, tools: &Path, entry: &str, glue: &[u8]) -> Result<Vec<u8>> {
    let folder = project.target.join("fupan/bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for script in fs::read_dir(project.root.join("page"))? {
        let script = script?;
        fs::copy(script.path(), folder.join(script.file_name()))?;
    }
    fs::write(folder.join("fupan.js"), glue)?;
    let output = project
        .command("node")
        .current_dir(&folder)
        .arg(tools.join("esbuild/bin/esbuild"))
        .args([entry, "--bundle", "--format=esm", "--minify", "--charset=utf8", "--log-level=warning"])
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run node")?;
    if !output.status.success() || output.stdout.is_empty() {
        bail!("esbuild failed");
    }
    Ok(output.stdout)
}

/// Whether the page would put `split` together to `program` again, byte for byte.
pub fn check_united(project: &Project, split: &[u8], program: &[u8]) -> Result<()> {
    let folder = project.target.join("fupan");
    let (from, to) = (folder.join("split.wasm"), folder.join("united.wasm"));
    fs::write(&from, split)?;
    let script = "const [from, to] = process.argv.slice(-2), fs = await import('node:fs'); \
                  const { unite } = await import(process.argv.at(-3)); fs.writeFileSync(to, unite(fs.readFileSync(from)));";
    // Read by node as a module, whatever the folder above says.
    let unite = folder.join("unite.mjs");
    fs::copy(project.root.join("page/unite.js"), &unite)?;
    let mut node = project.command("node");
    run(node.args(["--input-type=module", "-e", script, "--"]).args([&unite, &from, &to]))?;
    if fs::read(to)? != program {
        bail!("page/unite.js does not put together what was split");
    }
    Ok(())
}

/// `content` as esbuild writes it; `kind` is `js`, `css`, or `js:es5` for script of no newer language.
pub fn minified(project: &Project, tools: &Path, kind: &str, content: &[u8]) -> Result<Vec<u8>> {
    let (loader, target) = kind.split_once(':').unwrap_or((kind, ""));
    let mut esbuild = project
        .command("node")
        .arg(tools.join("esbuild/bin/esbuild"))
        .args(["--minify", "--charset=utf8", "--log-level=warning", &format!("--loader={loader}")])
        .args((!target.is_empty()).then(|| format!("--target={target}")))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run node")?;
    let mut input = esbuild.stdin.take().context("esbuild takes no input")?;
    let output = std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(content));
        esbuild.wait_with_output()
    })?;
    if !output.status.success() || output.stdout.is_empty() {
        bail!("esbuild failed");
    }
    Ok(output.stdout)
}

/// Old names and new ones.
struct Names {
    /// What the glue offers the program.
    imports: HashMap<String, String>,
    /// What the program offers the glue, as `wasm.name`.
    exports: HashMap<String, String>,
}

impl Names {
    /// As wasm-opt prints them: `{"imports": [[module, old, new], …], "exports": [[old, new], …]}`.
    fn read(json: &[u8]) -> Result<Names> {
        let all: Value = serde_json::from_slice(json).context("wasm-opt named no names")?;
        let names = |list: &str| -> Result<HashMap<String, String>> {
            let rows = all[list].as_array().with_context(|| format!("wasm-opt named no {list}"))?;
            let name = |row: &[Value]| match row {
                [.., Value::String(old), Value::String(new)] => Ok((old.clone(), new.clone())),
                _ => bail!("wasm-opt named {row:?}"),
            };
            rows.iter().map(|row| name(row.as_array().map(Vec::as_slice).unwrap_or_default())).collect()
        };
        Ok(Names { imports: names("imports")?, exports: names("exports")? })
    }
}

/// The glue with the new names in the place of the old.
fn renamed(glue: &str, names: &Names) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find(is_name) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let (name, after) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
        let new = if out.ends_with("wasm.") { names.exports.get(name) } else { names.imports.get(name) };
        out.push_str(new.map_or(name, String::as_str));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_on_both_sides_and_nowhere_else() {
        let json = br#"{"imports": [["./x.js", "__wbg_now_1f", "a"]], "exports": [["memory", "b"], ["main", "c"]]}"#;
        let names = Names::read(json).unwrap();
        let glue = "x = { __wbg_now_1f: main }; wasm.memory; wasm.main(); other.memory; __wbg_now_1f2";
        let expected = "x = { a: main }; wasm.b; wasm.c(); other.memory; __wbg_now_1f2";
        assert_eq!(renamed(glue, &names), expected);
        assert!(Names::read(b"").is_err() && Names::read(br#"{"imports": [[1]], "exports": []}"#).is_err());
    }
}
