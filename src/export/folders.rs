//! The folders of a bundle of several documents, one for each.

use super::{
    file::File,
    name::{free, stem},
};
use crate::{
    report::{Report, Role},
    typeset,
};

/// In characters: how much of an addressee or an author tells a folder from another.
const ENOUGH: usize = 24;

/// In characters: how much may stand behind a title, of which enough must be left.
const MAX_SUFFIX: usize = 54;

/// The files of several documents for one bundle, each document in a folder with its title. Where several have the same title,
/// the folders also have the kind, the author, the addressee or the date of the document, the first of them that differs, and
/// only if none does a number.
pub fn in_folders(documents: Vec<(Report, Vec<File>)>) -> Vec<File> {
    let names = names(documents.iter().map(|(report, _)| report).collect());
    let files = names.into_iter().zip(documents).flat_map(|(folder, (_, files))| {
        files.into_iter().map(move |file| File { name: format!("{folder}/{}", file.name), ..file })
    });
    files.collect()
}

/// The names of the folders, all different.
fn names(reports: Vec<&Report>) -> Vec<String> {
    let mut suffixes = vec![String::new(); reports.len()];
    let name = |at: usize, suffix: &str| stem(&typeset::name(&reports[at].meta), suffix);
    for mark in [kind, author, addressee, date] {
        let current: Vec<String> = suffixes.iter().enumerate().map(|(at, suffix)| name(at, suffix)).collect();
        for at in 0..reports.len() {
            let same = |other: &usize| current[*other].eq_ignore_ascii_case(&current[at]);
            let own = mark(reports[at]);
            let differs = (0..reports.len()).filter(same).any(|other| mark(reports[other]) != own);
            let more = reports[at].meta.language.pick(format!("（{own}）"), format!(" ({own})"));
            let has_room = suffixes[at].chars().count() + more.chars().count() <= MAX_SUFFIX;
            if differs && has_room && !own.is_empty() {
                suffixes[at] += &more;
            }
        }
    }
    let mut names: Vec<String> = Vec::new();
    for (at, suffix) in suffixes.iter().enumerate() {
        let free = free(&names, &name(at, suffix), "");
        names.push(free);
    }
    names
}

fn kind(report: &Report) -> String {
    typeset::kind_name(&report.meta).to_owned()
}

fn author(report: &Report) -> String {
    short(&report.meta.author)
}

fn addressee(report: &Report) -> String {
    short(&report.meta.addressee)
}

fn date(report: &Report) -> String {
    short(&text_of(report, Role::Date))
}

fn text_of(report: &Report, role: Role) -> String {
    report.blocks.iter().find(|block| block.role == role).map_or(String::new(), |block| block.text())
}

/// The first characters, of those that names of folders can have.
fn short(text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { stem(text, "").chars().take(ENOUGH).collect() }
}
