//! What kind of file a document is, by its first bytes and its name.

use super::Error;

/// The largest file, in bytes: pictures in a Word file count.
pub const MAX_FILE: usize = 32 * 1024 * 1024;
/// The longest text, in bytes: a thousand pages.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;

/// What kind of file a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A zip file, which may be a Word file.
    Zip,
    Html,
    Markdown,
    Text,
}

/// What kind of file it is.
///
/// # Errors
///
/// Files of programs that keep their text in a form of their own are named, so that people learn how to save them as .docx.
pub fn format(name: &str, bytes: &[u8]) -> Result<Format, Error> {
    let lower = name.to_lowercase();
    let begins = |with: &[u8]| bytes.starts_with(with);
    if bytes.len() > MAX_FILE {
        return Err(Error::TooLarge);
    }
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return Ok(Format::Zip);
    }
    if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(Error::OldOffice);
    }
    if begins(b"%PDF") {
        return Err(Error::Pdf);
    }
    if begins(b"{\\rtf") {
        return Err(Error::RichText);
    }
    if bytes.len() > MAX_TEXT {
        return Err(Error::TooLarge);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let is_html = head.starts_with("<!doctype html")
        || head.starts_with("<html")
        || head.starts_with("<?xml") && head.contains("<html");
    Ok(if is_html || lower.ends_with(".html") || lower.ends_with(".htm") {
        Format::Html
    } else if lower.ends_with(".md") || lower.ends_with(".markdown") {
        Format::Markdown
    } else {
        Format::Text
    })
}

/// The encodings that a text may have, the likeliest first, by the names that browsers know them by. A text without a mark at
/// its beginning that is no UTF-8 is in the encoding of Chinese Windows.
pub fn encodings(bytes: &[u8]) -> &'static [&'static str] {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).take(256).filter(|byte| **byte == 0).count();
    match bytes {
        [0xff, 0xfe, ..] => &["utf-16le"],
        [0xfe, 0xff, ..] => &["utf-16be"],
        // Figures and line ends have a zero byte in UTF-16.
        _ if zeros(1) > 2 && zeros(0) == 0 => &["utf-16le"],
        _ if zeros(0) > 2 && zeros(1) == 0 => &["utf-16be"],
        _ => &["utf-8", "gb18030"],
    }
}

/// The text, if it is one.
///
/// # Errors
///
/// Without any word there is nothing to read; with characters that no text has it is none.
pub fn checked(text: String) -> Result<String, Error> {
    if text.len() > MAX_TEXT {
        return Err(Error::TooLarge);
    }
    let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}')).count();
    if odd * 100 > text.len() {
        return Err(Error::NoText);
    }
    if !text.contains(char::is_alphanumeric) {
        return Err(Error::NoWords);
    }
    Ok(text)
}
