//! The draft file: `<title>.fupan.json`, see `docs/draft-file.md`.

use super::{Error, head, read, sealed, write};
use crate::review::{Review, json::Value, repair};

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

/// The text of the file that holds `review` at `revision`.
pub fn to_json(revision: u64, review: &Review) -> String {
    let fields = [("format", FORMAT.into()), ("version", VERSION.into()), ("revision", revision.into())];
    write::file(&fields, review)
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
        let mut file = head::parse(bytes)?;
        sealed::check_open(&file)?;
        head::check_head(&file, FORMAT, VERSION)?;
        let revision = match file.get("revision") {
            None | Some(Value::Null) => 0,
            Some(other) => {
                let revision = other.as_u64().filter(|revision| *revision <= MAX_REVISION);
                revision.ok_or_else(|| Error::BadField("revision".into()))?
            }
        };
        let mut review = read::review(file.take("review").unwrap_or_default(), most)?;
        repair(&mut review);
        Ok(DraftFile { revision, review })
    }
}

/// Whether the text is no draft any more, and not merely one that a newer program wrote.
pub fn is_damaged(text: &str) -> bool {
    !matches!(DraftFile::from_stored(text.as_bytes()), Ok(_) | Err(Error::Newer(_) | Error::Locked))
}
