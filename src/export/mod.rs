//! Bytes: the document as files of other programs.
//!
//! [`render`] is the only door. It cleans every text of the report once, so that no exporter ever sees a
//! character its format cannot hold; each exporter then only escapes what is syntax in its own format.
//! The same report always yields the same bytes: no clock, no randomness, no hash order.

mod clean;
mod csv;
mod day;
mod docx;
mod html;
mod ics;
mod markdown;
mod name;
mod ooxml;
mod overview;
mod svg;
mod text;
mod xlsx;

pub use clean::{clean, dropped, report as cleaned};
pub use day::push_day;
pub use name::file_name;
pub use overview::{BARS, Overview, overview, overview_file};
pub use svg::svg;

use crate::{i18n::Lang, report::Report, typeset};

/// A file ready to be handed to the person.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Name with extension, safe on every system.
    pub name: String,
    /// Media type, with charset where it is text.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// A format of the document, or of what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word, WPS, LibreOffice; Chinese documents follow GB/T 9704-2012.
    Docx,
    /// The ledger as a sheet of Excel, WPS, LibreOffice, to be kept up: numbers, days and a list of words to choose from.
    Xlsx,
    /// The ledger for any program that reads tables: RFC 4180, UTF-8 with BOM.
    Csv,
    /// The days that measures are due, for a calendar: iCalendar (RFC 5545).
    Ics,
    /// One self-contained page without script, request or outside resource.
    Html,
    /// CommonMark with GitHub's tables; nothing of the text acts as markup.
    Markdown,
    /// Plain text the oldest Notepad reads: UTF-8 with BOM, CRLF.
    Text,
}

impl Format {
    pub const ALL: [Format; 7] =
        [Format::Docx, Format::Xlsx, Format::Csv, Format::Ics, Format::Html, Format::Markdown, Format::Text];

    /// Extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Ics => "ics",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Ics => "text/calendar; charset=utf-8",
            Format::Html => "text/html; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Text => "text/plain; charset=utf-8",
        }
    }

    /// What follows the title in the names of files that are not the document itself.
    fn suffix(self, language: Lang) -> &'static str {
        match self {
            Format::Xlsx | Format::Csv => language.pick("-整改台账", "-ledger"),
            _ => "",
        }
    }
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum Error {
    /// The package grew past what its format can count.
    #[error("too large for this format")]
    TooLarge,
    /// There is nothing the format could hold: no measure for the ledger, no dated measure for the calendar, no
    /// file for the bundle.
    #[error("nothing to write in this format")]
    Nothing,
}

/// Renders `report` as a file of `format`; equal reports yield equal bytes. Accepts any text.
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

/// One zip file `<title>.zip` that holds `files` under their names; of equal names the later ones get a number.
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
