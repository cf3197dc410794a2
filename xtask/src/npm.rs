//! Programs that come as npm packages and run in Node: wasm-opt, esbuild and the checkers of the tests.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::project::{Project, which};
use crate::setup::say;

pub const WASM_OPT: &str = "binaryen/bin/wasm-opt";
pub const ESBUILD: &str = "esbuild/bin/esbuild";

/// Installs the tools of a release. The packages and their versions are those of `xtask/tools`.
pub fn install_release_tools(project: &Project) -> Result<()> {
    if which(&["node"]).is_none() {
        bail!(
            "node is missing: a release needs wasm-opt and esbuild, which are npm packages. \
             Install Node.js 18 or newer with npm (Debian, Ubuntu: apt-get install nodejs npm) and run this again"
        );
    }
    let folder = project.root.join(".tools");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(project.root.join("xtask/tools").join(name), folder.join(name))?;
    }
    install(project, &folder)
}

/// `npm ci` in `folder`, again only when its lock file has changed.
pub fn install(project: &Project, folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", project.short(folder)))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = which(&["npm", "npm.cmd"]).context("npm is missing: install Node.js 18 or newer together with npm")?;
    say(&format!("installing the npm packages of {}", project.short(folder)));
    // Without install scripts: a package runs only when it is called by name.
    let install = "ci --ignore-scripts --no-audit --no-fund".split(' ');
    crate::project::run(project.command(npm).current_dir(folder).args(install))?;
    fs::write(stamp, lock).context("npm installed no node_modules")
}

/// Runs one of the release tools in `folder` and returns what it prints.
pub fn run(project: &Project, tool: &str, folder: &Path, args: &[&str]) -> Result<String> {
    let output = project
        .command("node")
        .current_dir(folder)
        .arg(project.root.join(".tools/node_modules").join(tool))
        .args(args)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run node")?;
    if !output.status.success() {
        bail!("{tool} failed");
    }
    Ok(String::from_utf8(output.stdout)?)
}
