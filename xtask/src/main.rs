//! `cargo xtask`: everything around the app, so that Cargo is the only tool to install by hand.
//!
//! docs/adr/0001 says why this is a program of the workspace and not a bundler.

mod assets;
mod dist;
mod driver;
mod handout;
mod order;
mod project;
mod reproduce;
mod serve;
mod setup;
mod shrink;
mod site;
mod soak;
mod split;
mod tally;
mod test;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--open] [--port N]",
        about: "build, serve on http://127.0.0.1:8080, rebuild and reload when a file changes",
        run: |args| serve::run(&Project::find()?, args),
    },
    Command {
        name: "test",
        arguments: "[STEP…]",
        about: "set up what is missing, then run every check (or only: fmt clippy native validate wasm dist e2e)",
        run: |args| test::run(&Project::find()?, args),
    },
    Command {
        name: "dist",
        arguments: "[--zip]",
        about: "the release: dist/ for any static host and fupan.html in it; with --zip also what is published of it",
        run: |args| dist::run(&Project::find()?, args),
    },
    Command {
        name: "reproduce",
        arguments: "",
        about: "build the release of the last commit twice, in two places, and compare byte by byte",
        run: |args| {
            no_arguments(args)?;
            reproduce::run(&Project::find()?)
        },
    },
    Command {
        name: "soak",
        arguments: "NAME [--runs N] [--seed N]",
        about: "a long run of what the checks try only a few times; without a name it says which there are",
        run: |args| soak::run(&Project::find()?, args),
    },
    Command {
        name: "wasm-test-runner",
        arguments: "FILE…",
        about: "what Cargo calls to run tests built for wasm in a headless browser",
        run: wasm::run_tests,
    },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let wanted = args.first().map_or("help", String::as_str);
    let Some(command) = COMMANDS.iter().find(|command| command.name == wanted) else {
        print_help();
        if matches!(wanted, "help" | "--help" | "-h") {
            return ExitCode::SUCCESS;
        }
        eprintln!("\nerror: there is no command `{wanted}`");
        return ExitCode::FAILURE;
    };
    match (command.run)(&args[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn print_help() {
    println!("Usage: cargo xtask COMMAND\n");
    for Command { name, arguments, about, .. } in COMMANDS {
        println!("  {:32}{about}", format!("{name} {arguments}"));
    }
}

fn no_arguments(args: &[String]) -> Result<()> {
    match args.first() {
        Some(unknown) => bail!("unknown argument `{unknown}`"),
        None => Ok(()),
    }
}
