//! What is published of a release: the single file, the site as one zip, and the digests of both.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::page::{SINGLE, hex};
use crate::project::Project;
use crate::site::Site;

const ZIP: &str = "dist.zip";
const DIGESTS: &str = "SHA256SUMS";

/// Writes them into the target folder.
pub fn write(project: &Project, site: &Site) -> Result<()> {
    let folder = project.target.join("handout");
    of(site)?.write(&folder)?;
    println!("to publish: {}", project.short(&folder));
    Ok(())
}

fn of(site: &Site) -> Result<Site> {
    let mut handout = Site::default();
    let single = site.files.get(SINGLE).with_context(|| format!("the release has no {SINGLE}"))?;
    handout.files.insert(SINGLE.into(), single.clone());
    handout.files.insert(ZIP.into(), zipped(site)?);
    let mut digests = String::new();
    for (name, content) in &handout.files {
        // Two spaces, as `sha256sum --check` reads it.
        writeln!(digests, "{}  {name}", hex(&Sha256::digest(content)))?;
    }
    handout.files.insert(DIGESTS.into(), digests.into_bytes());
    Ok(handout)
}

/// Sorted by name and without times, so that the same files always make the same zip.
fn zipped(site: &Site) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default()).unix_permissions(0o644);
    for (name, content) in &site.files {
        zip.start_file(format!("dist/{name}"), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn site() -> Site {
        let mut site = Site::default();
        site.files.insert("index.html".into(), b"<p>".to_vec());
        site.files.insert(SINGLE.into(), "复盘".repeat(100).into_bytes());
        site
    }

    #[test]
    fn the_zip_holds_the_site_and_is_always_the_same() {
        let zip = zipped(&site()).unwrap();
        assert_eq!(zip, zipped(&site()).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        assert_eq!(archive.len(), 2);
        let mut content = String::new();
        archive.by_name("dist/fupan.html").unwrap().read_to_string(&mut content).unwrap();
        assert_eq!(content.as_bytes(), site().files[SINGLE]);
    }

    #[test]
    fn the_digests_name_what_they_are_of() {
        let handout = of(&site()).unwrap();
        let digests = String::from_utf8(handout.files[DIGESTS].clone()).unwrap();
        let names: Vec<&str> = digests.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
        assert_eq!(names, [ZIP, SINGLE]);
        assert!(of(&Site::default()).is_err());
    }
}
