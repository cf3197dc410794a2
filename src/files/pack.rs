//! The pack file, which passes on what an office adds to the catalogue. See `docs/pack-file.md`.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Error, draft::MAX_SIZE, head, json, sealed};
use crate::{
    catalog,
    i18n::Lang,
    review::{
        Choice, OwnPhrase, PhrasePlace,
        pack::{MAX_ENTRIES, Pack, is_own},
    },
};

/// The value of `format`.
pub const FORMAT: &str = "fupan-pack";
/// The version that this build writes.
pub const VERSION: u64 = 2;

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
pub(super) fn from_value(mut file: Value) -> Result<Pack, Error> {
    sealed::check_open(&file)?;
    if head::check(&file, FORMAT, VERSION)? == 1 {
        list_phrases(&mut file)?;
    }
    for list in ["causes", "measures", "phrases"] {
        json::check_length(&file, list, MAX_ENTRIES)?;
        json::check_objects(&file, list)?;
    }
    check_usual(&file)?;
    let mut pack: Pack = json::deserialize_flattened(file, "pack")?;
    check(&pack)?;
    pack.phrases.retain(|phrase| !phrase.text.trim().is_empty());
    Ok(pack)
}

/// Makes the sentences of version 1, one for each language and place, a list.
fn list_phrases(file: &mut Value) -> Result<(), Error> {
    let Some(by_language) = file.get_mut("phrases").map(Value::take) else { return Ok(()) };
    let bad = |at: String| Error::BadField(at);
    let by_language = by_language.as_object().ok_or_else(|| bad("phrases".to_owned()))?;
    let mut phrases = Vec::new();
    for language in Lang::ALL {
        let at = format!("phrases.{}", language.tag());
        let Some(by_place) = by_language.get(language.tag()) else { continue };
        let by_place = by_place.as_object().ok_or_else(|| bad(at.clone()))?;
        for place in PhrasePlace::ALL {
            let Some(words) = by_place.get(place.word()) else { continue };
            let words = words.as_str().ok_or_else(|| bad(format!("{at}.{}", place.word())))?;
            phrases.push(OwnPhrase::general(language, place, words));
        }
    }
    file["phrases"] = json!(phrases);
    Ok(())
}

/// Refuses the first measure with something else than a text where it says who usually does it. Serde names only the measure.
fn check_usual(file: &Value) -> Result<(), Error> {
    let measures = file.get("measures").and_then(Value::as_array);
    for (n, measure) in measures.into_iter().flatten().enumerate() {
        for field in ["owner", "leader", "helpers", "proof", "verifier"] {
            if measure.get(field).is_some_and(|value| !value.is_string()) {
                return Err(Error::BadField(format!("measures.{n}.{field}")));
            }
        }
    }
    Ok(())
}

/// An error of the pack as one of the file that holds it.
pub(super) fn within_pack(error: Error) -> Error {
    match error {
        Error::Foreign | Error::Locked => Error::BadField("pack".to_owned()),
        Error::BadField(address) => Error::BadField(format!("pack.{address}")),
        Error::TooMany(list) => Error::TooMany(format!("pack.{list}")),
        other => other,
    }
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
    let mut phrases = HashSet::new();
    for (n, phrase) in pack.phrases.iter().enumerate() {
        if !is_own(&phrase.id) || !phrases.insert(&phrase.id) {
            return bad("phrases", n, "id");
        }
    }
    Ok(())
}
