//! Bytes: the document as files of other programs.

use crate::report::Report;

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
    Docx,
    Html,
    Markdown,
    Text,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Docx, Format::Html, Format::Markdown, Format::Text];
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum Error {
    /// The package grew past what its format can count.
    #[error("too large for this format")]
    TooLarge,
}

/// Renders `report` as a file of `format`.
pub fn render(_report: &Report, _format: Format) -> Result<File, Error> {
    Err(Error::TooLarge)
}

pub fn file_name(title: &str, ext: &str) -> String {
    format!("{title}.{ext}")
}
