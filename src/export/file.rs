//! Exported files, the formats, and the errors.

use crate::i18n::Lang;

/// A file to be downloaded.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Name with extension, safe on every system.
    pub name: String,
    /// Media type, with a charset for text.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// A format of the document or of a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word, WPS, LibreOffice; Chinese documents follow GB/T 9704-2012.
    Docx,
    /// The ledger as a worksheet for Excel, WPS, LibreOffice, to be maintained there: with numbers, days and a list of
    /// words to choose from.
    Xlsx,
    /// The ledger as CSV: RFC 4180, UTF-8 with BOM.
    Csv,
    /// The days on which measures are due or looked at again, for a calendar: iCalendar (RFC 5545).
    Ics,
    /// A self-contained page without scripts, requests or external resources.
    Html,
    /// CommonMark with GitHub's tables. Nothing in the text acts as markup.
    Markdown,
    /// Plain text that even old versions of Notepad read: UTF-8 with BOM, CRLF.
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

    pub(super) fn media_type(self) -> &'static str {
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

    /// The end of the file name for files that are not the document itself.
    pub(super) fn suffix(self, language: Lang) -> &'static str {
        match self {
            Format::Xlsx | Format::Csv => language.pick("-整改台账", "-action-log"),
            _ => "",
        }
    }
}

/// The reason why a file could not be made.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum Error {
    /// The package is larger than its format can represent.
    #[error("too large for this format")]
    TooLarge,
    /// There is nothing to write: no measure for the ledger, no dated measure for the calendar, or no file for the
    /// bundle.
    #[error("nothing to write in this format")]
    Nothing,
}
