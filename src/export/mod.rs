//! Renders the document as files of other programs.
//!
//! [`render`] is the entry point. It cleans all text of the report once, so that no exporter sees a character that its
//! format cannot contain. Each exporter escapes only the syntax of its own format.
//!
//! Invariants:
//!
//! - Equal reports yield equal bytes: no clock, no randomness, no order of hashes (`tests/core/exports.rs`).
//! - Every format accepts any text, and text never acts as markup or as a formula (`tests/core/exports/validate.rs`,
//!   `markdown.rs`, `table.rs`).
//! - Files lead to addresses of the web and of mailboxes only (`tests/core/exports/links.rs`).
//! - File names are valid on every system (`tests/core/exports/names.rs`).
//! - All formats use the measurements of `typeset` (`tests/core/exports/sheets.rs`).
//! - Word and Excel files pass independent readers (`tests/core/exports/docx.rs`, `xlsx.rs`).

mod board;
mod changes;
mod clean;
mod csv;
mod day;
mod docx;
mod file;
mod folders;
mod html;
mod ics;
mod link;
mod markdown;
mod name;
mod ooxml;
mod overview;
mod svg;
mod text;
mod xlsx;

pub use board::board;
pub use changes::{Change, Difference, changes};
pub use clean::{clean, dropped, report as cleaned};
pub use day::push_day;
pub use file::{Error, File, Format};
pub use folders::in_folders;
pub use html::paragraphs;
pub use link::target as link_target;
pub use name::file_name;
pub use overview::{BARS, Overview, overview, overview_file};
pub use svg::svg;

use crate::{report::Report, typeset};

/// Renders `report` as a file of `format`. Equal reports yield equal bytes, and any text is accepted.
pub fn render(report: &Report, format: Format) -> Result<File, Error> {
    let report = clean::report(report);
    let bytes = match format {
        Format::Docx => docx::render(&report)?,
        Format::Xlsx => xlsx::render(&report)?,
        Format::Csv => csv::render(&report)?.into_bytes(),
        Format::Ics => ics::render(&report)?.into_bytes(),
        Format::Html => html::render(&report).into_bytes(),
        Format::Markdown => markdown::render(&report).into_bytes(),
        Format::Text => text::render(&report).into_bytes(),
    };
    let name =
        name::file_name_with(&typeset::name(&report.meta), format.suffix(report.meta.language), format.extension());
    Ok(File { name, media_type: format.media_type(), bytes })
}

/// Packs `files` into a zip file `<title>.zip`. If two have the same name, the later one gets a number.
pub fn bundle(title: &str, files: &[File]) -> Result<File, Error> {
    if files.is_empty() {
        return Err(Error::Nothing);
    }
    let mut package = ooxml::package::Package::default();
    let mut names = Vec::new();
    for file in files {
        let name = name::beside(&names, file);
        package.add_bytes(&name, &file.bytes)?;
        names.push(name);
    }
    Ok(File { name: file_name(title, "zip"), media_type: "application/zip", bytes: package.finish()? })
}
