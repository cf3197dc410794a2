//! Bytes: the document as files of other programs.
//!
//! [`render`] is the only door. It cleans every text of the report once, so that no exporter ever sees a
//! character its format cannot hold; each exporter then only escapes what is syntax in its own format.
//! The same report always yields the same bytes: no clock, no randomness, no hash order.

mod clean;
mod docx;
mod html;
mod markdown;
mod name;
mod ooxml;
mod text;

pub use clean::{clean, dropped};
pub use name::file_name;

use crate::{report::Report, typeset};

/// A file ready to be handed to the person.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Name with extension, safe on every system.
    pub name: String,
    /// Media type, with charset where it is text.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// A format of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word, WPS, LibreOffice; Chinese documents follow GB/T 9704-2012.
    Docx,
    /// One self-contained page without script, request or outside resource.
    Html,
    /// CommonMark with GitHub's tables; nothing of the text acts as markup.
    Markdown,
    /// Plain text the oldest Notepad reads: UTF-8 with BOM, CRLF.
    Text,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Docx, Format::Html, Format::Markdown, Format::Text];

    /// Extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Html => "text/html; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Text => "text/plain; charset=utf-8",
        }
    }
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum Error {
    /// The package grew past what its format can count.
    #[error("too large for this format")]
    TooLarge,
}

/// Renders `report` as a file of `format`; equal reports yield equal bytes. Accepts any text.
pub fn render(report: &Report, format: Format) -> Result<File, Error> {
    let report = clean::report(report);
    let bytes = match format {
        Format::Docx => docx::render(&report)?,
        Format::Html => html::render(&report).into_bytes(),
        Format::Markdown => markdown::render(&report).into_bytes(),
        Format::Text => text::render(&report).into_bytes(),
    };
    Ok(File {
        name: file_name(&typeset::name(&report.meta), format.extension()),
        media_type: format.media_type(),
        bytes,
    })
}
