//! From Rust to what a browser loads: wasm and its JavaScript glue.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::project::{Project, run};
use crate::setup::{self, WASM};
use crate::shrink;

/// The app as a browser loads it.
pub struct App {
    pub wasm: Vec<u8>,
    pub glue: Vec<u8>,
}

/// Quick to build, big, with the names of functions.
pub fn debug(project: &Project) -> Result<App> {
    run(&mut project.cargo(&["build", "--target", WASM, "--bin", "fupan"]))?;
    let folder = project.target.join("fupan/serve");
    bindgen(&project.target.join(WASM).join("debug/fupan.wasm"), &folder, &["--debug"])?;
    read(&folder)
}

/// Small, the same for everybody who builds the same sources.
pub fn release(project: &Project) -> Result<App> {
    let tools = setup::release_tools(project)?;
    setup::rust_source(project)?;
    // Panic messages carry the paths of sources: without this the release would tell where it was built.
    let home = std::env::var_os("CARGO_HOME").or_else(|| Some(std::env::home_dir()?.join(".cargo").into()));
    let mut flags = vec![format!("--remap-path-prefix={}=fupan", project.root.display())];
    if let Some(home) = home {
        flags.push(format!("--remap-path-prefix={}=cargo", Path::new(&home).display()));
    }
    // The standard library is built for size along with the app, without source positions, debug texts and panic
    // messages that no clerk reads: docs/adr/0005. Stable Rust hides these switches behind the variable below.
    let switches = ["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort"];
    flags.extend(switches.map(String::from));
    run(project
        .cargo(&["build", "--release", "--locked", "--target", WASM, "--bin", "fupan"])
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))?;

    let folder = project.target.join("fupan/dist");
    let input = project.target.join(WASM).join("release/fupan.wasm");
    bindgen(&input, &folder, &["--remove-name-section", "--remove-producers-section"])?;
    shrink::app(project, &tools, read(&folder)?, &folder)
}

fn bindgen(input: &Path, folder: &Path, flags: &[&str]) -> Result<()> {
    // Started afresh, so that nothing of an older build is taken for this one's.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut args = vec!["wasm-bindgen", "--target", "web", "--no-typescript", "--out-name", "fupan"];
    args.extend(flags);
    let paths = [input.as_os_str(), "--out-dir".as_ref(), folder.as_os_str()];
    let args = args.iter().map(|arg| arg.into()).chain(paths.map(Into::into)).collect::<Vec<std::ffi::OsString>>();
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args).context("wasm-bindgen failed")
}

fn read(folder: &Path) -> Result<App> {
    let glue = with_modules(&fs::read_to_string(folder.join("fupan.js"))?, folder)?;
    Ok(App { wasm: fs::read(folder.join("fupan_bg.wasm"))?, glue: glue.into_bytes() })
}

/// The glue with the modules of the app's own (`wasm_bindgen(module = …)`) in it: one script to load instead of several.
fn with_modules(glue: &str, folder: &Path) -> Result<String> {
    let mut out = String::with_capacity(glue.len());
    for line in glue.lines() {
        let own = line.strip_prefix("import {").and_then(|rest| rest.split_once("} from './snippets/"));
        let Some((names, path)) = own else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let path = folder.join("snippets").join(path.trim_end_matches([';', '\'', ' ']));
        let module = fs::read_to_string(&path).with_context(|| format!("{} can't be read", path.display()))?;
        // What a module does not export is nobody else's: it stands in a function of its own.
        let exports: Vec<&str> =
            names.split(',').map(|name| name.split(" as ").next().unwrap_or(name).trim()).collect();
        let local = names.replace(" as ", ": ");
        let body = module.replace("\nexport ", "\n");
        out.push_str(&format!("const {{{local}}} = (() => {{\n{body}\nreturn {{ {} }};\n}})();\n", exports.join(", ")));
    }
    Ok(out)
}

/// The test runner of wasm-bindgen, as Cargo calls it with a test binary.
pub fn run_tests(args: &[String]) -> Result<()> {
    let args = std::iter::once("wasm-bindgen-test-runner".to_owned()).chain(args.iter().cloned());
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(args).context("the tests in the browser failed")
}

/// How long all tests of one wasm binary may take.
pub const TEST_TIMEOUT: Duration = Duration::from_secs(600);
