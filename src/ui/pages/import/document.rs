//! The text of a file that was not written by this program.

use crate::{
    browser,
    import::{self, Error, Format},
};

/// The text of a document, whatever kind of file it is.
///
/// # Errors
///
/// What is no document, or none that can be read here.
pub fn text(name: &str, bytes: &[u8]) -> Result<String, Error> {
    let format = import::format(name, bytes)?;
    if format == Format::Zip {
        return import::docx_text(bytes);
    }
    let text = browser::decode(bytes, import::encodings(bytes)).ok_or(Error::NoText)?;
    import::checked(match format {
        Format::Html => import::html_text(&text),
        Format::Markdown => import::markdown_text(&text),
        Format::Zip | Format::Text => text,
    })
}
