//! The head of a file: its format and its version.

use serde_json::Value;

use super::Error;

/// Checks that `file` is of this format in this version or an earlier one, and returns its version.
pub(super) fn check(file: &Value, format: &str, version: u64) -> Result<u64, Error> {
    if format_of(file) != Some(format) {
        return Err(Error::Foreign);
    }
    check_version(file, version)
}

/// The value of `format`.
pub(super) fn format_of(file: &Value) -> Option<&str> {
    file.get("format").and_then(Value::as_str)
}

/// Checks that `file` is of this version or an earlier one, and returns its version.
pub(super) fn check_version(file: &Value, version: u64) -> Result<u64, Error> {
    match file.get("version").and_then(Value::as_u64) {
        Some(found) if (1..=version).contains(&found) => Ok(found),
        Some(found) if found > version => Err(Error::Newer(found)),
        _ => Err(Error::BadField("version".to_owned())),
    }
}
