//! Installs what a command needs and the machine lacks; where it can't, it says what to install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{Project, run, which};

pub const WASM: &str = "wasm32-unknown-unknown";

/// A program or font of the operating system.
pub struct Tool {
    title: &'static str,
    /// Any of these on the search path will do.
    programs: &'static [&'static str],
    /// Its packages on Debian and Ubuntu.
    packages: &'static [&'static str],
}

pub const CHROMIUM: Tool = Tool {
    title: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: &["chromium"],
};
pub const FIREFOX: Tool =
    Tool { title: "Firefox ESR", programs: &["firefox-esr", "firefox"], packages: &["firefox-esr"] };
pub const DRIVER: Tool = Tool { title: "ChromeDriver", programs: &["chromedriver"], packages: &["chromium-driver"] };
pub const OFFICE: Tool =
    Tool { title: "LibreOffice Writer", programs: &["soffice", "libreoffice"], packages: &["libreoffice-writer"] };
pub const POPPLER: Tool = Tool { title: "pdftotext (poppler)", programs: &["pdftotext"], packages: &["poppler-utils"] };
/// Recognised by asking fontconfig, see [`Tool::missing`].
pub const FONTS: Tool =
    Tool { title: "fonts", programs: &["fc-match"], packages: &["fontconfig", "fonts-noto-cjk", "fonts-liberation"] };
pub const NODE: Tool = Tool { title: "Node.js", programs: &["node"], packages: &["nodejs"] };
pub const NPM: Tool = Tool { title: "npm", programs: &["npm"], packages: &["npm"] };

impl Tool {
    fn missing(&self) -> bool {
        let Some(program) = which(self.programs) else { return true };
        let has = |font: &str, name: &str| output_of(Command::new(&program).arg(font)).contains(name);
        self.title == FONTS.title && !(has("Noto Sans CJK SC", "CJK") && has("Liberation Serif", "Liberation"))
    }
}

/// The Rust target: installed by rustup when it is missing.
pub fn rust_target(project: &Project) -> Result<()> {
    let libraries = output_of(project.command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    if which(&["rustup"]).is_none() {
        bail!(
            "the Rust target {WASM} is missing and so is rustup, which installs it: \
             get Rust from https://rustup.rs (or your system's package of the {WASM} standard library) and run this again"
        );
    }
    say(&format!("installing the Rust target {WASM}"));
    run(project.command("rustup").args(["target", "add", WASM]))
}

/// The source of the standard library, which a release builds along with the app.
pub fn rust_source(project: &Project) -> Result<()> {
    let sysroot = output_of(project.command("rustc").args(["--print", "sysroot"]));
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    if which(&["rustup"]).is_none() {
        bail!(
            "the source of Rust's standard library is missing and so is rustup, which installs it: \
             get Rust from https://rustup.rs (or your system's package of the Rust source) and run this again"
        );
    }
    say("installing the source of Rust's standard library");
    run(project.command("rustup").args(["component", "add", "rust-src"]))
}

/// Installs the missing ones of these with apt, in one go.
pub fn tools(project: &Project, tools: &[&Tool]) -> Result<()> {
    let mut missing: Vec<&Tool> = tools.iter().copied().filter(|tool| tool.missing()).collect();
    // Several steps need the same.
    missing.sort_by_key(|tool| tool.title);
    missing.dedup_by_key(|tool| tool.title);
    if missing.is_empty() {
        return Ok(());
    }
    let titles = missing.iter().map(|tool| tool.title).collect::<Vec<_>>().join(", ");
    let packages: Vec<&str> = missing.iter().flat_map(|tool| tool.packages).copied().collect();
    let by_hand = format!(
        "missing: {titles}. Install by hand and run this again; on Debian or Ubuntu:\n    \
         sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    let Some(apt) = apt_get(project) else { bail!("{by_hand}") };
    say(&format!("installing {titles}"));
    run(apt().arg("update")).context(by_hand.clone())?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages)).context(by_hand)?;
    match missing.iter().find(|tool| tool.missing()) {
        Some(tool) => bail!("apt-get installed its packages, but {} is still not found", tool.title),
        None => Ok(()),
    }
}

/// apt-get with the rights to install, without ever asking for a password.
fn apt_get(project: &Project) -> Option<impl Fn() -> Command> {
    which(&["apt-get"])?;
    let root = output_of(project.command("id").arg("-u")).trim() == "0";
    if !root && !project.command("sudo").args(["-n", "true"]).status().is_ok_and(|status| status.success()) {
        return None;
    }
    Some(move || {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "Acquire::Retries=3"]);
        command.stdin(Stdio::null());
        command
    })
}

/// `npm ci` in `folder`, done again only when its lock file changed.
fn npm_ci(project: &Project, folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", project.short(folder)))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = which(&["npm", "npm.cmd"]).context("npm is missing: install Node.js 18 or newer together with npm")?;
    say(&format!("installing the npm packages of {}", project.short(folder)));
    // Without scripts: nothing of a package runs before a checker is called by name.
    run(project.command(npm).current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, lock).context("npm installed no node_modules")
}

/// The checkers of the tests; resolved next to their scripts, so installed there.
pub fn checkers(project: &Project) -> Result<()> {
    let folder = project.root.join("tests/tools");
    if folder.join("package.json").is_file() { npm_ci(project, &folder) } else { Ok(()) }
}

/// The folder of the programs that make a release small, to be run by node: wasm-opt and esbuild.
pub fn release_tools(project: &Project) -> Result<PathBuf> {
    if which(&["node"]).is_none() {
        bail!(
            "node is missing: the release is shrunk by wasm-opt and esbuild, which come as npm packages. \
             Install Node.js 18 or newer with npm (Debian, Ubuntu: apt-get install nodejs npm) and run this again"
        );
    }
    let folder = project.root.join(".tools");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(project.root.join("xtask/tools").join(name), folder.join(name))?;
    }
    npm_ci(project, &folder)?;
    Ok(folder.join("node_modules"))
}

/// A program out of the registry of crates, of exactly this version, built beside what is built here.
pub fn crate_program(project: &Project, name: &str, version: &str) -> Result<PathBuf> {
    let folder = project.target.join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        say(&format!("building {name} {version}"));
        let mut command = project.cargo(&["install", name, "--version", version, "--locked", "--root"]);
        run(command.arg(&folder)).with_context(|| {
            format!("{name} {version} is built from the crates registry: see to it that Cargo reaches it, and run this again")
        })?;
    }
    Ok(program)
}

pub fn say(what: &str) {
    println!("{what} …");
}

fn output_of(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}
