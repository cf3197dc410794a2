//! The draft file: `<title>.fupan.json`, see `docs/draft-file.md`.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{Error, head, json, sealed};
use crate::review::{List, Review, is_of_document, repair};

/// The value of `format`.
pub const FORMAT: &str = "fupan-review";
/// The version that this build writes.
pub const VERSION: u64 = 2;
/// The largest revision. JavaScript represents all integers up to there exactly.
pub const MAX_REVISION: u64 = 1 << 52;
/// The largest file to be parsed, in bytes.
pub const MAX_SIZE: usize = 16 * 1024 * 1024;
/// The longest list of a file from outside. The page would freeze with a longer one.
pub const MAX_ITEMS: usize = 2_000;

/// A review with its revision, as it is stored and passed on.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftFile {
    /// Counts edits; of two files of a draft the one with the larger revision is the newer.
    pub revision: u64,
    pub review: Review,
}

/// The fields of the file, in their order.
#[derive(Serialize)]
struct Fields<'a> {
    format: &'static str,
    version: u64,
    revision: u64,
    review: &'a Review,
}

/// The text of the file that holds `review` at `revision`.
pub fn to_json(revision: u64, review: &Review) -> String {
    json::to_text(&Fields { format: FORMAT, version: VERSION, revision, review })
}

impl DraftFile {
    /// The file's text.
    pub fn to_json(&self) -> String {
        to_json(self.revision, &self.review)
    }

    /// Reads a file from outside.
    ///
    /// # Errors
    ///
    /// Nothing is read in part: any [`Error`] refuses the whole file.
    pub fn from_bytes(bytes: &[u8]) -> Result<DraftFile, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        DraftFile::read(bytes, MAX_ITEMS)
    }

    /// Reads what this program stored itself, whatever its size: a draft that was accepted once must stay readable.
    ///
    /// # Errors
    ///
    /// As [`DraftFile::from_bytes`].
    pub fn from_stored(bytes: &[u8]) -> Result<DraftFile, Error> {
        DraftFile::read(bytes, usize::MAX)
    }

    fn read(bytes: &[u8], max_items: usize) -> Result<DraftFile, Error> {
        let mut file = json::parse(bytes)?;
        sealed::check_open(&file)?;
        let is_first = head::check(&file, FORMAT, VERSION)? == 1;
        let revision = match &file["revision"] {
            Value::Null => 0,
            other => {
                let revision = other.as_u64().filter(|revision| *revision <= MAX_REVISION);
                revision.ok_or_else(|| Error::BadField("revision".to_owned()))?
            }
        };
        if is_first {
            one_document(&mut file["review"]);
        }
        // In a file of version 1 the fields of its document are those of the review.
        let named = |error| match error {
            Error::BadField(at) if is_first => Error::BadField(at.strip_prefix(FIRST).unwrap_or(&at).to_owned()),
            Error::TooMany(at) if is_first => Error::TooMany(at.strip_prefix(FIRST).unwrap_or(&at).to_owned()),
            other => other,
        };
        check_lists(&file["review"], max_items).map_err(named)?;
        let mut review: Review = json::deserialize_flattened(file["review"].take(), "review").map_err(named)?;
        repair(&mut review);
        if is_first {
            // There was one document only.
            let Review { dismissals, at_hand, .. } = &mut review;
            for of in dismissals.iter_mut().map(|dismissal| &mut dismissal.of).filter(|of| is_of_document(of)) {
                *of = format!("documents.{at_hand}.{of}");
            }
        }
        Ok(DraftFile { revision, review })
    }
}

/// The address of the first document.
const FIRST: &str = "documents.0.";

/// Makes a review of version 1, which was one document, a review with one document.
fn one_document(review: &mut Value) {
    const FIELDS: [&str; 11] = [
        "kind",
        "voice",
        "language",
        "title",
        "addressee",
        "unit",
        "signer",
        "date",
        "attachments",
        "layout",
        "wordings",
    ];
    let Some(fields) = review.as_object_mut() else { return };
    let field = |name: &str| Some((name.to_owned(), fields.shift_remove(name)?));
    let document: Map<String, Value> = FIELDS.into_iter().filter_map(field).collect();
    fields.insert("documents".to_owned(), json!([document]));
}

/// Refuses a review with a list longer than `most`; the lists within its items count, too.
fn check_lists(review: &Value, most: usize) -> Result<(), Error> {
    let check = |address: String, items: &[Value]| {
        if items.len() > most { Err(Error::TooMany(address)) } else { Ok(()) }
    };
    for address in List::ALL.map(List::address).into_iter().chain(["documents"]) {
        let pointer = format!("/{}", address.replace('.', "/"));
        let Some(items) = review.pointer(&pointer).and_then(Value::as_array) else { continue };
        check(address.to_owned(), items)?;
        for (n, item) in items.iter().enumerate() {
            for (field, value) in item.as_object().into_iter().flatten() {
                check(format!("{address}.{n}.{field}"), value.as_array().map_or(&[], Vec::as_slice))?;
            }
        }
    }
    Ok(())
}

/// Whether the text cannot be read as a draft. A draft of a newer version or with a passphrase is not damaged.
pub fn is_damaged(text: &str) -> bool {
    !matches!(DraftFile::from_stored(text.as_bytes()), Ok(_) | Err(Error::Newer(_) | Error::Locked))
}
