//! The draft file: `<title>.fupan.json`, see `docs/draft-file.md`.

use super::{
    Review,
    json::{self, Value},
    sealed,
};

/// What stands in `format`.
pub const FORMAT: &str = "fupan-review";
/// The version this build writes.
pub const VERSION: u64 = 1;
/// No draft is changed so often; JavaScript counts no further one by one.
pub const MAX_REVISION: u64 = 1 << 52;
/// Files above this size are refused before they are parsed, in bytes.
pub const MAX_SIZE: usize = 16 * 1024 * 1024;
/// Files with a longer list are refused: nobody wrote it, and the page would stand still over it.
pub const MAX_ITEMS: usize = 2_000;

/// A review with its revision, as stored and as passed on.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftFile {
    /// Counts edits; the larger of two is the newer.
    pub revision: u64,
    pub review: Review,
}

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    #[error("larger than {MAX_SIZE} bytes")]
    TooLarge,
    #[error("empty")]
    Empty,
    /// The text stops in the middle.
    #[error("ends in line {line} before it is complete")]
    Truncated { line: usize },
    /// Not JSON, or not text at all.
    #[error("not readable at line {line}, column {column}")]
    Unreadable { line: usize, column: usize },
    /// JSON, but of another program.
    #[error("not a draft of Fupan")]
    Foreign,
    /// Written by a newer Fupan.
    #[error("version {0} is newer than this program")]
    Newer(u64),
    /// A field holds what it cannot hold; the address of that field.
    #[error("the field {0} holds something else than expected")]
    BadField(String),
    /// A list is longer than any that somebody wrote; the address of that list.
    #[error("the list {0} is too long")]
    TooMany(String),
    /// An envelope: a passphrase opens it.
    #[error("sealed with a passphrase")]
    Locked,
    /// Another passphrase sealed it, or it was altered since: nothing tells the one from the other.
    #[error("the passphrase does not open it")]
    NotOpened,
    /// Browsers open nothing on plain http.
    #[error("no ciphers here")]
    NoCiphers,
}

/// The text of the file that holds `review` at `revision`.
pub fn to_json(revision: u64, review: &Review) -> String {
    let head = [("format", FORMAT.into()), ("version", VERSION.into()), ("revision", revision.into())];
    super::write::file(&head, review)
}

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
    match file.get("format").and_then(Value::as_text) {
        Some(other) if other == format => {}
        // What is wrong with an envelope is said before anybody is asked for its passphrase.
        Some(sealed::FORMAT) => return Err(sealed::head(file).err().unwrap_or(Error::Locked)),
        _ => return Err(Error::Foreign),
    }
    check_version(file, newest)
}

/// Says why `file` is of no version up to the newest.
pub(super) fn check_version(file: &Value, newest: u64) -> Result<(), Error> {
    match file.get("version").and_then(Value::as_u64) {
        Some(version) if version == newest => Ok(()),
        Some(version) if version > newest => Err(Error::Newer(version)),
        _ => Err(Error::BadField("version".into())),
    }
}

impl DraftFile {
    /// The file's text.
    pub fn to_json(&self) -> String {
        to_json(self.revision, &self.review)
    }

    /// Reads a file from outside whole, or says why not.
    pub fn from_bytes(bytes: &[u8]) -> Result<DraftFile, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        DraftFile::read(bytes, MAX_ITEMS)
    }

    /// Reads what this program stored itself, of any size: it must stay readable once it was accepted.
    pub fn from_stored(bytes: &[u8]) -> Result<DraftFile, Error> {
        DraftFile::read(bytes, usize::MAX)
    }

    fn read(bytes: &[u8], most: usize) -> Result<DraftFile, Error> {
        let mut file = parse(bytes)?;
        check_head(&file, FORMAT, VERSION)?;
        let revision = match file.get("revision") {
            None | Some(Value::Null) => 0,
            Some(other) => {
                let revision = other.as_u64().filter(|revision| *revision <= MAX_REVISION);
                revision.ok_or_else(|| Error::BadField("revision".into()))?
            }
        };
        let mut review = super::read::review(file.take("review").unwrap_or_default(), most)?;
        super::repair::repair(&mut review);
        Ok(DraftFile { revision, review })
    }
}

/// Whether the text is no draft any more, and not merely one that a newer program wrote.
pub fn is_damaged(text: &str) -> bool {
    !matches!(DraftFile::from_stored(text.as_bytes()), Ok(_) | Err(Error::Newer(_) | Error::Locked))
}
