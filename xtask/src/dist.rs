//! `dist`: the release, and what it weighs.

use anyhow::{Result, bail};
use std::io::Write as _;

use crate::page::{self, SINGLE};
use crate::project::Project;
use crate::site::Site;
use crate::{handout, setup};

/// What a first visit may load, compressed by brotli. Usual sizes are far below; more than this is a mistake.
const BUDGET: usize = 1600 * 1024;
/// What the single file may have on disk.
const SINGLE_BUDGET: usize = 2_900_000;

pub fn run(project: &Project, args: &[String]) -> Result<()> {
    let wants_zip = match args {
        [] => false,
        [option] if option == "--zip" => true,
        _ => bail!("unknown arguments `{}`; there is only --zip", args.join(" ")),
    };
    let site = build(project)?;
    if wants_zip { handout::write(project, &site) } else { Ok(()) }
}

/// Writes the release into `dist/`, and returns it.
pub fn build(project: &Project) -> Result<Site> {
    setup::rust_target(project)?;
    setup::say("building the release");
    let site = page::release(project)?;
    let folder = project.root.join("dist");
    site.write(&folder)?;
    let total = weigh(&site)?;
    println!("written to {}", project.short(&folder));
    for (what, size, budget) in [("a first visit", total, BUDGET), (SINGLE, site.files[SINGLE].len(), SINGLE_BUDGET)] {
        if size > budget {
            bail!("{what} has {size} bytes, {} more than the budget of {budget}", size - budget);
        }
    }
    Ok(site)
}

/// Prints the size of each file, and returns what a first visit loads: everything but the single file, compressed.
fn weigh(site: &Site) -> Result<usize> {
    println!("\n{:32}{:>10}{:>10}", "file", "bytes", "brotli");
    let mut total = 0;
    for (name, content) in &site.files {
        let size = brotli_size(content)?;
        println!("{name:32}{:>10}{size:>10}", content.len());
        total += if name == SINGLE { 0 } else { size };
    }
    println!("{:42}{total:>10}  = {} % of {BUDGET}\n", "first visit", total * 100 / BUDGET);
    Ok(total)
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    compressor.write_all(content)?;
    Ok(compressor.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_compressed() {
        assert!(brotli_size("复盘".repeat(1000).as_bytes()).unwrap() < 40);
    }
}
