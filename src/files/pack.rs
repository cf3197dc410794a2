//! The pack file, which passes on what an office adds to the catalogue. See `docs/pack-file.md`.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;

use super::{Error, draft::MAX_SIZE, head, json, sealed};
use crate::{
    catalog,
    review::pack::{MAX_ENTRIES, Pack, is_own},
};

/// The value of `format`.
pub const FORMAT: &str = "fupan-pack";
/// The version that this build writes.
pub const VERSION: u64 = 1;

/// The fields of the file, in their order.
#[derive(Serialize)]
pub(super) struct Fields<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    pack: &'a Pack,
}

impl<'a> Fields<'a> {
    pub(super) fn of(pack: &'a Pack) -> Fields<'a> {
        Fields { format: FORMAT, version: VERSION, pack }
    }
}

impl Pack {
    /// Reads a pack from a file.
    ///
    /// # Errors
    ///
    /// Nothing is read in part: any [`Error`] refuses the whole file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Pack, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        from_value(json::parse(bytes)?)
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        json::to_text(&Fields::of(self))
    }
}

/// Takes a pack out of the JSON of its file.
pub(super) fn from_value(file: Value) -> Result<Pack, Error> {
    sealed::check_open(&file)?;
    head::check(&file, FORMAT, VERSION)?;
    for list in ["causes", "measures"] {
        json::check_length(&file, list, MAX_ENTRIES)?;
        json::check_objects(&file, list)?;
    }
    let pack = json::deserialize_flattened(file, "pack")?;
    check(&pack)?;
    Ok(pack)
}

/// Refuses the first entry without words, or whose id or cause is of no use.
fn check(pack: &Pack) -> Result<(), Error> {
    let bad = |list: &str, n: usize, field: &str| Err(Error::BadField(format!("{list}.{n}.{field}")));
    let mut causes = HashSet::new();
    for (n, cause) in pack.causes.iter().enumerate() {
        if !is_own(&cause.id) || !causes.insert(&cause.id) {
            return bad("causes", n, "id");
        }
        if cause.text.trim().is_empty() {
            return bad("causes", n, "text");
        }
    }
    let mut measures = HashSet::new();
    for (n, measure) in pack.measures.iter().enumerate() {
        if !is_own(&measure.id) || !measures.insert(&measure.id) {
            return bad("measures", n, "id");
        }
        if !causes.contains(&measure.cause) && catalog::cause(&measure.cause).is_none() {
            return bad("measures", n, "cause");
        }
        if measure.text.trim().is_empty() {
            return bad("measures", n, "text");
        }
    }
    Ok(())
}
