//! `soak`: long runs of what the checks try only a few times.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::driver::Driver;
use crate::project::{Project, run as run_command, which};
use crate::setup::{self, CHROMIUM, DRIVER, FONTS, Tool, WASM};
use crate::site::{Background, Site};

/// A long run by name, with its usual number of runs.
struct Soak {
    name: &'static str,
    about: &'static str,
    runs: usize,
    run: fn(&Project, &Wanted) -> Result<()>,
}

/// What was asked for.
#[derive(Clone, Copy)]
struct Wanted {
    name: &'static str,
    runs: usize,
    seed: Option<u64>,
}

const BROWSER: &[&Tool] = &[&CHROMIUM, &DRIVER, &FONTS];

/// The version of cargo-fuzz.
const FUZZER: &str = "0.13.2";

/// The programs of `fuzz/`, one for each format.
const FORMATS: [&str; 7] = ["draft", "backup", "pack", "profile", "text", "web", "word"];

const SOAKS: &[Soak] = &[
    Soak { name: "fuzz", about: "made-up files of every format are read", runs: 1_000_000, run: fuzz },
    Soak { name: "kills", about: "the browser is killed while somebody types", runs: 200, run: journeys },
    Soak { name: "faults", about: "the database fails while somebody types", runs: 1_000, run: journeys },
    Soak { name: "tabs", about: "two windows write one draft", runs: 1_000, run: journeys },
    Soak { name: "board", about: "a draft is changed on the board and in its editor", runs: 400, run: journeys },
    Soak { name: "corruptions", about: "the profile is damaged", runs: 35, run: journeys },
    Soak { name: "traces", about: "erased, and searched for in the profile", runs: 6, run: journeys },
    Soak {
        name: "locks",
        about: "a draft gets a passphrase after it was written, and is searched for",
        runs: 40,
        run: journeys,
    },
    Soak {
        name: "sealed",
        about: "a draft is sealed from its first word, and the browser is killed",
        runs: 40,
        run: journeys,
    },
    Soak { name: "mutations", about: "spoilt files are brought in", runs: 10_000, run: mutations },
    Soak { name: "panics", about: "the program traps while somebody types", runs: 20, run: journeys },
];

pub fn run(project: &Project, args: &[String]) -> Result<()> {
    let mut args = args.iter().map(String::as_str);
    let Some(soak) = args.next().and_then(|name| SOAKS.iter().find(|soak| soak.name == name)) else {
        let width = SOAKS.iter().map(|soak| soak.name.len()).max().unwrap_or_default();
        for Soak { name, about, runs, .. } in SOAKS {
            println!("  {name:width$}  {about} ({runs} runs)");
        }
        bail!("name one of these");
    };
    let mut wanted = Wanted { name: soak.name, runs: soak.runs, seed: None };
    while let Some(option) = args.next() {
        let mut number =
            || args.next().and_then(|text| text.parse().ok()).context(format!("`{option}` needs a number"));
        match option {
            "--runs" => wanted.runs = usize::try_from(number()?)?,
            "--seed" => wanted.seed = Some(number()?),
            unknown => bail!("unknown argument `{unknown}`"),
        }
    }
    setup::rust_target(project)?;
    println!("{}: {}, {} runs", soak.name, soak.about, wanted.runs);
    (soak.run)(project, &wanted)
}

impl Wanted {
    fn tell(&self, command: &mut std::process::Command) {
        command.env("FUPAN_SOAK", self.runs.to_string());
        if let Some(seed) = self.seed {
            command.env("FUPAN_SEED", seed.to_string());
        }
    }
}

/// In a browser, with the release that was built last.
fn journeys(project: &Project, wanted: &Wanted) -> Result<()> {
    setup::tools(project, BROWSER)?;
    let site = Site::read(&project.root.join("dist")).context("run `cargo xtask dist`")?;
    let server = Background::serve(site)?;
    let driver = Driver::chromium()?;
    let mut command = project.cargo(&["test", "-p", "fupan-e2e", "--test", "soak", "--"]);
    command.args([wanted.name, "--exact", "--nocapture"]);
    command
        .env("FUPAN_URL", &server.url)
        .env("FUPAN_DIST", project.root.join("dist"))
        .env("FUPAN_WEBDRIVER", &driver.url);
    wanted.tell(&mut command);
    run_command(&mut command)
}

/// The words that files of a format are made of.
fn dictionary(format: &str) -> &'static str {
    match format {
        "text" | "web" | "word" => "document.dict",
        _ => "json.dict",
    }
}

/// Reads made-up files natively, so many of every format, in one thread. The fuzzer cannot do without unstable switches of the
/// compiler: RUSTC_BOOTSTRAP enables them for these builds alone.
fn fuzz(project: &Project, wanted: &Wanted) -> Result<()> {
    let fuzzer = setup::crate_program(project, "cargo-fuzz", FUZZER)?;
    let built = project.target.join("fuzz");
    let call = |verb: &str, format: &str| {
        let mut command = project.command(&fuzzer);
        command.args([verb, "--sanitizer", "none", "--target-dir"]).arg(&built).arg(format);
        command.env("RUSTC_BOOTSTRAP", "1");
        command
    };
    let mut tally = Vec::new();
    for format in FORMATS {
        run_command(&mut call("build", format))?;
        // What it finds stays out of the repository.
        let found = built.join("found").join(format);
        fs::create_dir_all(&found)?;
        let mut command = call("run", format);
        command.arg(found).arg(project.root.join("fuzz/corpus").join(format));
        // Wall-clock time, so with room for a busy machine: above a second is reported, above five seconds fails.
        command.args([
            "--",
            "-max_len=65536",
            "-timeout=5",
            "-report_slow_units=1",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
        ]);
        command.arg(format!("-dict={}", project.root.join("fuzz").join(dictionary(format)).display()));
        command.arg(format!("-runs={}", wanted.runs));
        if let Some(seed) = wanted.seed {
            command.arg(format!("-seed={}", seed as u32));
        }
        let start = Instant::now();
        run_command(&mut command).with_context(|| format!("a file of the format `{format}` breaks a promise"))?;
        tally.push((format, start.elapsed().as_secs_f64()));
    }
    for (format, seconds) in tally {
        println!(
            "{format:8}{:>10} runs in {seconds:>6.0} s, {:>6.0} a second",
            wanted.runs,
            wanted.runs as f64 / seconds
        );
    }
    Ok(())
}

/// The readers alone in the browser, and a hundredth of the files through the page.
fn mutations(project: &Project, wanted: &Wanted) -> Result<()> {
    setup::tools(project, BROWSER)?;
    let mut command = project.cargo(&["test", "-p", "fupan", "--target", WASM, "--test", "web", "--", "mutations"]);
    command.args(["--nocapture"]).env("CHROMEDRIVER", which(&["chromedriver"]).context("chromedriver is missing")?);
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "7200");
    wanted.tell(&mut command);
    run_command(&mut command)?;
    journeys(project, &Wanted { runs: wanted.runs.div_ceil(100), ..*wanted })
}
