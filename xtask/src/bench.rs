//! `bench`: how long people wait for Fupan, and for what they would use instead.

use anyhow::{Result, bail};

use crate::driver::Driver;
use crate::npm;
use crate::project::{Project, run as run_command};
use crate::setup::{self, CHROMIUM, DRIVER, FONTS, NODE, NPM};

pub fn run(project: &Project, args: &[String]) -> Result<()> {
    let (mut runs, mut only) = (5, "");
    for pair in args.chunks(2) {
        let [option, value] = pair else { bail!("`{}` needs a value", pair[0]) };
        match option.as_str() {
            "--runs" => runs = value.parse::<usize>()?.max(1),
            "--only" => only = value,
            unknown => bail!("unknown argument `{unknown}`"),
        }
    }
    let (dist, built) = (project.root.join("dist"), project.target.join("bench"));
    if !dist.is_dir() {
        bail!("there is no release to measure: run `cargo xtask dist`");
    }
    setup::tools(project, &[&CHROMIUM, &DRIVER, &FONTS, &NODE, &NPM])?;
    let peers = project.root.join("benches/peers");
    npm::install(project, &peers)?;
    run_command(project.command("node").arg(peers.join("build.mjs")).args([&dist, &built]))?;
    let driver = Driver::chromium()?;
    let mut command = project.cargo(&["test", "-p", "fupan-e2e", "--test", "bench", "--", "--nocapture"]);
    command.env("FUPAN_WEBDRIVER", &driver.url).env("FUPAN_BENCH_SITES", built);
    command.env("FUPAN_BENCH_JSON", project.target.join("bench.json"));
    run_command(command.env("FUPAN_BENCH_RUNS", runs.to_string()).env("FUPAN_BENCH_ONLY", only))
}
