//! `test`: sets up what is missing, then runs every check; the first that fails ends it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::driver::Driver;
use crate::project::{Project, run as run_command, which};
use crate::setup::{self, CHROMIUM, DRIVER, FIREFOX, FONTS, NODE, NPM, OFFICE, POPPLER, Tool, WASM};
use crate::site::{Background, Site};
use crate::tally::{Tally, run_counted};
use crate::{dist, npm, wasm};

struct Step {
    name: &'static str,
    title: &'static str,
    needs: &'static [&'static Tool],
    run: fn(&Project, &mut Tally) -> Result<()>,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", title: "formatting", needs: &[], run: fmt },
    Step { name: "clippy", title: "lints", needs: &[], run: clippy },
    Step { name: "native", title: "native tests", needs: &[], run: native },
    Step { name: "wasm", title: "tests in the browser", needs: &[&CHROMIUM, &DRIVER, &FONTS], run: in_browser },
    Step { name: "dist", title: "release and its size", needs: &[&NODE, &NPM], run: release },
    Step {
        name: "e2e",
        title: "end to end",
        needs: &[&CHROMIUM, &DRIVER, &FIREFOX, &FONTS, &NODE, &NPM],
        run: end_to_end,
    },
    // Last, so that it also sees the documents that the journeys exported.
    Step {
        name: "validate",
        title: "documents in the Open XML SDK and LibreOffice",
        needs: &[&NODE, &NPM, &OFFICE, &POPPLER, &FONTS],
        run: validate,
    },
];

pub fn run(project: &Project, wanted: &[String]) -> Result<()> {
    if let Some(unknown) = wanted.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        let names = STEPS.iter().map(|step| step.name).collect::<Vec<_>>().join(" ");
        bail!("there is no step `{unknown}`; there are {names}");
    }
    let chosen = |step: &&Step| wanted.is_empty() || wanted.iter().any(|name| name == step.name);
    let mut tally = Tally::default();
    let mut times = Vec::new();

    let needs: Vec<&Tool> = STEPS.iter().filter(chosen).flat_map(|step| step.needs).copied().collect();
    let mut failure = set_up(project, &needs).err().map(|error| ("set-up", error));
    for step in STEPS.iter().filter(chosen) {
        if failure.is_some() {
            break;
        }
        println!("\n── {}: {} ──", step.name, step.title);
        let start = Instant::now();
        failure = (step.run)(project, &mut tally).err().map(|error| (step.name, error));
        times.push((step.name, start.elapsed()));
    }
    report(&times, wanted);
    // A step can fail without a failed test.
    let failed = tally.failed.max(usize::from(failure.is_some()));
    println!("{} passed, {failed} failed", tally.passed);
    match failure {
        None => Ok(()),
        Some((name, error)) => Err(error.context(format!("{name} failed"))),
    }
}

fn report(times: &[(&str, Duration)], wanted: &[String]) {
    println!("\n── where the time went ──");
    for (name, time) in times {
        println!("{name:10}{:>8.1} s", time.as_secs_f32());
    }
    println!("{:10}{:>8.1} s", "total", times.iter().map(|(_, time)| time.as_secs_f32()).sum::<f32>());
    let left_out: Vec<&str> =
        STEPS.iter().map(|step| step.name).filter(|name| times.iter().all(|(done, _)| done != name)).collect();
    if !left_out.is_empty() {
        let why = if wanted.is_empty() { "" } else { " (not asked for, or after the failure)" };
        println!("NOT RUN: {}{why}", left_out.join(" "));
    }
}

fn set_up(project: &Project, needs: &[&Tool]) -> Result<()> {
    setup::rust_target(project)?;
    setup::tools(project, needs)?;
    if needs.iter().any(|tool| std::ptr::eq(*tool, &NPM)) {
        npm::install(project, &project.root.join("tests/tools"))?;
    }
    Ok(())
}

fn fmt(project: &Project, _: &mut Tally) -> Result<()> {
    run_command(&mut project.cargo(&["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
}

fn clippy(project: &Project, _: &mut Tally) -> Result<()> {
    let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run_command(&mut project.cargo(&native))?;
    // No target of a plain `cargo test`, so none of all targets either.
    let office = ["clippy", "-p", "fupan", "--test", "office", "--", "-D", "warnings"];
    run_command(&mut project.cargo(&office))?;
    let wasm = ["clippy", "-p", "fupan", "--target", WASM, "--lib", "--bins", "--", "-D", "warnings"];
    run_command(&mut project.cargo(&wasm))
}

fn native(project: &Project, tally: &mut Tally) -> Result<()> {
    // What an older run left there must not be validated as this one's.
    let documents = documents(project);
    if documents.exists() {
        fs::remove_dir_all(&documents)?;
    }
    run_counted(&mut project.cargo(&["test", "-p", "fupan"]), tally)?;
    run_counted(&mut project.cargo(&["test", "-p", "xtask", "--profile", "xtask"]), tally)
}

/// Where native tests and journeys leave documents for the validator (`CARGO_TARGET_TMPDIR`).
fn documents(project: &Project) -> PathBuf {
    project.target.join("tmp/docx")
}

fn validate(project: &Project, tally: &mut Tally) -> Result<()> {
    let tools = Path::new("tests/tools");
    let (script, test) = (tools.join("validate-ooxml.mjs"), tools.join("validate-ooxml.test.mjs"));
    for needed in [&script, &test] {
        if !project.root.join(needed).is_file() {
            bail!("there is no {}, so no document was validated", needed.display());
        }
    }
    let folder = documents(project);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default();
    files.sort();
    let of = |kind: &str| -> Result<Vec<PathBuf>> {
        let is_kind = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == kind);
        let found: Vec<PathBuf> = files.iter().filter(is_kind).cloned().collect();
        if found.is_empty() {
            let folder = project.short(&folder);
            bail!("the native tests left no .{kind} in {folder}: run `cargo xtask test native validate`");
        }
        Ok(found)
    };
    let (documents, workbooks) = (of("docx")?, of("xlsx")?);
    // Whether the checker would notice a validator that gives no answer, before its answers are taken.
    run_counted(project.command("node").args(["--test", "--test-reporter=tap"]).arg(test), tally)?;
    println!("{} documents, {} workbooks", documents.len(), workbooks.len());
    run_command(project.command("node").arg(script).args(&documents).args(&workbooks))?;
    open_in_office(project, &documents)?;
    // Measures the pages that LibreOffice makes against the standard.
    run_counted(&mut project.cargo(&["test", "-p", "fupan", "--test", "office"]), tally)
}

/// Has LibreOffice lay every document out, and poppler count the pages of what comes of it.
fn open_in_office(project: &Project, files: &[PathBuf]) -> Result<()> {
    let folder = project.target.join("tmp/pdf");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    // A profile of its own: an office that is open already would take the call and answer nothing.
    let profile = format!("-env:UserInstallation=file://{}", project.target.join("tmp/office").display());
    // Of some 250 documents in one call LibreOffice leaves the last ones out, and says nothing.
    for some in files.chunks(100) {
        run_command(
            project
                .command("soffice")
                .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
                .arg(&folder)
                .args(some)
                .env("FONTCONFIG_FILE", project.root.join("tests/tools/fonts.conf")),
        )?;
    }
    for file in files {
        let name = Path::new(file.file_name().unwrap_or_default()).with_extension("pdf");
        let info = project.command("pdfinfo").arg(folder.join(&name)).output()?;
        let info = String::from_utf8_lossy(&info.stdout).into_owned();
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<u32>().ok());
        match pages {
            Some(pages) if pages > 0 => println!("{}: {pages} pages", name.display()),
            _ => bail!("LibreOffice made no readable pages of {}", file.display()),
        }
    }
    Ok(())
}

fn in_browser(project: &Project, tally: &mut Tally) -> Result<()> {
    let mut command = project.cargo(&["test", "-p", "fupan", "--target", WASM, "--test", "web"]);
    command.env("WASM_BINDGEN_TEST_TIMEOUT", wasm::TEST_TIMEOUT.as_secs().to_string());
    // Named, or a Firefox driver on the search path would be taken before it.
    command.env("CHROMEDRIVER", which(&["chromedriver"]).context("chromedriver is missing")?);
    run_counted(&mut command, tally)
}

fn release(project: &Project, _: &mut Tally) -> Result<()> {
    dist::build(project).map(drop)
}

fn end_to_end(project: &Project, tally: &mut Tally) -> Result<()> {
    // What is there, not built anew: while someone writes journeys, the release rarely changes.
    let folder = project.root.join("dist");
    let site = Site::read(&folder).context("run `cargo xtask test dist e2e`")?;
    let age = fs::metadata(&folder)?.modified()?.elapsed().unwrap_or_default();
    println!("{} as built {} minutes ago", project.short(&folder), age.as_secs() / 60);
    let server = Background::serve(site)?;
    let (chromium, firefox) = (Driver::chromium()?, Driver::firefox(project)?);
    println!("the release on {}, drivers on {} and {}", server.url, chromium.url, firefox.url);
    let mut command = project.cargo(&["test", "-p", "fupan-e2e"]);
    run_counted(
        command
            .env("FUPAN_URL", &server.url)
            .env("FUPAN_DIST", project.root.join("dist"))
            .env("FUPAN_WEBDRIVER", &chromium.url)
            .env("FUPAN_GECKODRIVER", &firefox.url),
        tally,
    )
}
