//! `dist`: the release, and what it weighs.

use anyhow::{Result, bail};
use std::io::Write as _;

use crate::assets::{self, SINGLE};
use crate::project::Project;
use crate::site::Site;
use crate::{handout, setup, wasm};

/// What a first visit may load, compressed by brotli. Usual sizes are far below; more than this is a mistake.
const BUDGET: usize = 640 * 1024;
/// What the single file may have on disk: 600 KB.
const SINGLE_BUDGET: usize = 600 * 1024;

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
    let site = assets::release(project, wasm::release(project)?)?;
    let folder = project.root.join("dist");
    site.write(&folder)?;
    let total = weigh(&site)?;
    println!("written to {}", project.short(&folder));
    if total > BUDGET {
        bail!("a first visit loads {total} bytes, {} more than the budget of {BUDGET}", total - BUDGET);
    }
    let single = site.files.get(SINGLE).map_or(0, Vec::len);
    if single > SINGLE_BUDGET {
        bail!("{SINGLE} has {single} bytes, {} more than the budget of {SINGLE_BUDGET}", single - SINGLE_BUDGET);
    }
    Ok(site)
}

/// Prints a table and returns the compressed total.
fn weigh(site: &Site) -> Result<usize> {
    println!("\n{:32}{:>10}{:>10}", "part", "bytes", "brotli");
    let (mut raw, mut compressed) = (0, 0);
    for (name, content) in &site.files {
        let size = brotli_size(content)?;
        // Everything else a visit loads, and keeps for the time without a net.
        let counted = name != SINGLE;
        println!("{name:32}{:>10}{size:>10}{}", content.len(), if counted { "" } else { "  not counted" });
        if counted {
            raw += content.len();
            compressed += size;
        }
    }
    println!("{:32}{raw:>10}{compressed:>10}  = {} % of {BUDGET}\n", "total", compressed * 100 / BUDGET);
    Ok(compressed)
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
