//! `reproduce`: whether the same commit makes the same release, wherever it is built.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::page::hex;
use crate::project::{Project, run as run_command};
use crate::site::Site;
use crate::{dist, handout, setup};

/// Folders that differ in name, depth and length, so that any path that gets into a release shows.
const PLACES: [&str; 2] = ["a", "elsewhere/in a folder/fupan"];

pub fn run(project: &Project, args: &[String]) -> Result<()> {
    if let Some(unknown) = args.first() {
        bail!("unknown argument `{unknown}`");
    }
    let commit = said(project, &["rev-parse", "HEAD"])?;
    if !said(project, &["status", "--porcelain", "--untracked-files=no"])?.is_empty() {
        println!("what is not committed yet is left out");
    }
    let around = std::env::temp_dir().join(format!("fupan-reproduce-{}", std::process::id()));
    let mut releases = Vec::new();
    for place in PLACES {
        let root = around.join(place);
        setup::say(&format!("building {commit} in {}", root.display()));
        releases.push(built(project, &commit, &root)?);
    }
    let differing = differing(&releases[0], &releases[1]);
    if !differing.is_empty() {
        bail!(
            "{} differ between the two builds. Both are kept to be compared in {}",
            differing.join(", "),
            around.display()
        );
    }
    for (name, content) in &releases[0].files {
        println!("{}  {name}", hex(&Sha256::digest(content)));
    }
    println!("{} files, the same in both builds", releases[0].files.len());
    fs::remove_dir_all(&around).with_context(|| format!("{} can't be removed", around.display()))
}

/// Builds a fresh checkout in `root`; returns the site and what is published.
fn built(project: &Project, commit: &str, root: &Path) -> Result<Site> {
    run_command(project.command("git").args(["clone", "--quiet", "--no-checkout"]).arg(&project.root).arg(root))?;
    let here = Project { root: root.to_owned(), target: root.join("target") };
    run_command(here.command("git").args(["checkout", "--quiet", "--detach", commit]))?;
    let mut all = dist::build(&here)?;
    handout::write(&here, &all)?;
    all.files.extend(Site::read(&here.target.join("handout"))?.files);
    Ok(all)
}

/// The names of files that are missing on one side or differ.
fn differing(one: &Site, other: &Site) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = one.files.keys().chain(other.files.keys()).collect();
    names.into_iter().filter(|name| one.files.get(*name) != other.files.get(*name)).cloned().collect()
}

fn said(project: &Project, arguments: &[&str]) -> Result<String> {
    let output = project.command("git").args(arguments).stderr(Stdio::inherit()).output().context("git is missing")?;
    if !output.status.success() {
        bail!("`git {}` failed: a release is reproduced from a checkout", arguments.join(" "));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_and_a_missing_file_are_named() {
        let (mut one, mut other) = (Site::default(), Site::default());
        for (site, content) in [(&mut one, [1]), (&mut other, [2])] {
            site.files.insert("same".into(), vec![0]);
            site.files.insert("changed".into(), content.to_vec());
        }
        one.files.insert("gone".into(), vec![]);
        assert_eq!(differing(&one, &other), ["changed", "gone"]);
        assert!(differing(&one, &one).is_empty());
    }
}
