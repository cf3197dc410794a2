//! The head of a file: its JSON, its format and its version.

use super::Error;
use crate::review::json::{self, Value};

/// The JSON of a file, or why there is none.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    json::parse(bytes).map_err(|fault| match fault.is_end {
        true => Error::Truncated { line: fault.line },
        false => Error::Unreadable { line: fault.line, column: fault.column },
    })
}

/// Says why `file` is none of this format in no newer version.
pub(super) fn check_head(file: &Value, format: &str, newest: u64) -> Result<(), Error> {
    if format_of(file) != Some(format) {
        return Err(Error::Foreign);
    }
    check_version(file, newest)
}

/// What stands in `format`.
pub(super) fn format_of(file: &Value) -> Option<&str> {
    file.get("format").and_then(Value::as_text)
}

/// Says why `file` is of no version up to the newest.
pub(super) fn check_version(file: &Value, newest: u64) -> Result<(), Error> {
    match file.get("version").and_then(Value::as_u64) {
        Some(version) if version == newest => Ok(()),
        Some(version) if version > newest => Err(Error::Newer(version)),
        _ => Err(Error::BadField("version".into())),
    }
}
