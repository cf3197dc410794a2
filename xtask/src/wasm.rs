//! Compiles the app to WebAssembly and has wasm-bindgen write its JavaScript glue.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::npm::{self, WASM_OPT};
use crate::project::{Project, run};
use crate::setup::{self, WASM};

/// The program, among the files that wasm-bindgen writes.
pub const PROGRAM: &str = "fupan_bg.wasm";

/// The WebAssembly features that rustc enables by default. Browsers reject modules that use more, as `--all-features` allows.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds quickly, keeps the names of functions, and returns the folder of program and glue.
pub fn debug(project: &Project) -> Result<PathBuf> {
    run(&mut project.cargo(&["build", "--target", WASM, "--bin", "fupan"]))?;
    let folder = project.target.join("fupan/serve");
    bindgen(&project.target.join(WASM).join("debug/fupan.wasm"), &folder, &["--debug"])?;
    Ok(folder)
}

/// Builds the release, the same for everybody who builds the same sources, and returns the folder of program and glue.
pub fn release(project: &Project) -> Result<PathBuf> {
    run(project
        .cargo(&["build", "--release", "--locked", "--target", WASM, "--bin", "fupan"])
        .env("CARGO_ENCODED_RUSTFLAGS", remapped_paths(project).join("\u{1f}")))?;
    let folder = project.target.join("fupan/dist");
    let input = project.target.join(WASM).join("release/fupan.wasm");
    bindgen(&input, &folder, &["--remove-name-section", "--remove-producers-section"])?;
    setup::say("optimizing with wasm-opt");
    npm::run(project, WASM_OPT, &folder, &[&["-Oz", PROGRAM, "-o", PROGRAM][..], &FEATURES].concat())?;
    Ok(folder)
}

/// Flags that keep the paths of this machine out of panic messages.
fn remapped_paths(project: &Project) -> Vec<String> {
    let rustc = |args: &[&str]| setup::output_of(project.command("rustc").args(args));
    let version = rustc(&["-vV"]);
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    // Where rustup installs the source of the standard library. Without it the paths begin with `/rustc/` by themselves.
    let library = Path::new(rustc(&["--print", "sysroot"]).trim()).join("lib/rustlib/src/rust");
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let mut folders = vec![(project.root.clone(), "fupan".to_owned()), (library, format!("/rustc/{commit}"))];
    folders.extend(home.map(|home| (home, "cargo".to_owned())));
    folders.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}

fn bindgen(input: &Path, folder: &Path, flags: &[&str]) -> Result<()> {
    // Removes what an older build has left there.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut args = vec!["wasm-bindgen", "--target", "web", "--no-typescript", "--out-name", "fupan"];
    args.extend(flags);
    let paths = [input.as_os_str(), "--out-dir".as_ref(), folder.as_os_str()];
    let args = args.iter().map(|arg| arg.into()).chain(paths.map(Into::into)).collect::<Vec<std::ffi::OsString>>();
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args).context("wasm-bindgen failed")
}

/// The test runner of wasm-bindgen, which Cargo calls with a test binary.
pub fn run_tests(_: &Project, args: &[String]) -> Result<()> {
    let args = std::iter::once("wasm-bindgen-test-runner".to_owned()).chain(args.iter().cloned());
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(args).context("the tests in the browser failed")
}

/// How long all tests of one wasm binary may take.
pub const TEST_TIMEOUT: Duration = Duration::from_secs(600);
