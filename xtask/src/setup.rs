//! Installs what a command needs and the machine lacks; where it can't, it says what to install.

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
pub const FONTS: Tool = Tool {
    title: "fonts",
    programs: &["fc-match"],
    packages: &["fontconfig", "fonts-noto-cjk", "fonts-liberation", "fonts-crosextra-carlito"],
};
pub const NODE: Tool = Tool { title: "Node.js", programs: &["node"], packages: &["nodejs"] };
pub const NPM: Tool = Tool { title: "npm", programs: &["npm"], packages: &["npm"] };

impl Tool {
    fn missing(&self) -> bool {
        let Some(program) = which(self.programs) else { return true };
        let has = |font: &str, name: &str| output_of(Command::new(&program).arg(font)).contains(name);
        let fonts = [("Noto Sans CJK SC", "CJK"), ("Liberation Serif", "Liberation"), ("Calibri", "Carlito")];
        self.title == FONTS.title && !fonts.into_iter().all(|(font, name)| has(font, name))
    }
}

/// Has rustup install the Rust target if it is missing.
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

/// Installs with apt which of these are missing.
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
    let apt_get = |args: &[&str]| run(project.command(apt[0]).args(&apt[1..]).args(args));
    apt_get(&["update"]).with_context(|| by_hand.clone())?;
    apt_get(&[&["install", "-y", "--no-install-recommends"], &*packages].concat()).context(by_hand)?;
    match missing.iter().find(|tool| tool.missing()) {
        Some(tool) => bail!("apt-get installed its packages, but {} is still not found", tool.title),
        None => Ok(()),
    }
}

/// The start of a command that runs apt-get with the rights to install, if that needs no password.
fn apt_get(project: &Project) -> Option<Vec<&'static str>> {
    which(&["apt-get"])?;
    let mut words = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "Acquire::Retries=3"];
    if output_of(project.command("id").arg("-u")).trim() != "0" {
        let sudo = project.command("sudo").args(["-n", "true"]).status();
        sudo.ok().filter(std::process::ExitStatus::success)?;
        words.splice(0..0, ["sudo", "-n"]);
    }
    Some(words)
}

/// A program from crates.io, of exactly this version, built into the target folder.
pub fn crate_program(project: &Project, name: &str, version: &str) -> Result<PathBuf> {
    let folder = project.target.join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        say(&format!("building {name} {version}"));
        let mut command = project.cargo(&["install", name, "--version", version, "--locked", "--root"]);
        run(command.arg(&folder)).with_context(|| {
            format!("{name} {version} is built from the crates registry: make sure that Cargo can reach it, and run this again")
        })?;
    }
    Ok(program)
}

pub fn say(what: &str) {
    println!("{what} …");
}

/// What a program prints; nothing if it cannot be run.
pub fn output_of(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}
