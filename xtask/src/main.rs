//! `cargo xtask`: everything around the app, so that Cargo is the only tool to install by hand.
//!
//! docs/adr/0001 says why this is a program of the workspace and not a bundler.

mod bench;
mod dist;
mod driver;
mod handout;
mod npm;
mod page;
mod project;
mod reproduce;
mod serve;
mod setup;
mod site;
mod soak;
mod tally;
mod test;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use project::Project;

/// Name, arguments, what it does, and the function that does it.
type Command = (&'static str, &'static str, &'static str, fn(&Project, &[String]) -> Result<()>);

const COMMANDS: &[Command] = &[
    (
        "serve",
        "[--open] [--port N]",
        "build, serve on http://127.0.0.1:8080, rebuild and reload on changes",
        serve::run,
    ),
    ("test", "[STEP…]", "run every check, or only: fmt clippy native wasm dist e2e validate", test::run),
    ("dist", "[--zip]", "build the release into dist/; with --zip also what is published of it", dist::run),
    ("reproduce", "", "build the last commit twice, in two places, and compare byte by byte", reproduce::run),
    ("soak", "NAME [--runs N] [--seed N]", "a long run of what the checks try a few times; lists the names", soak::run),
    ("bench", "[--runs N] [--only PART,…]", "measure Fupan and its peers: first,keys,docx,drafts,screens", bench::run),
    ("wasm-test-runner", "FILE…", "run tests built for wasm in a headless browser; called by Cargo", wasm::run_tests),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let wanted = args.first().map_or("help", String::as_str);
    let Some((.., run)) = COMMANDS.iter().find(|(name, ..)| *name == wanted) else {
        print_help();
        if matches!(wanted, "help" | "--help" | "-h") {
            return ExitCode::SUCCESS;
        }
        eprintln!("\nerror: there is no command `{wanted}`");
        return ExitCode::FAILURE;
    };
    match Project::find().and_then(|project| run(&project, &args[1..])) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn print_help() {
    println!("Usage: cargo xtask COMMAND\n");
    for (name, arguments, about, _) in COMMANDS {
        println!("  {:32}{about}", format!("{name} {arguments}"));
    }
}
