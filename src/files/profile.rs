//! The profile file, which passes on what an office has in all its reviews. See `docs/profile-file.md`.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{
    Error,
    draft::MAX_SIZE,
    head, json,
    pack::{self, within_pack},
    record::is_id,
    sealed,
};
use crate::review::{
    pack::Pack,
    profile::{MAX_USUAL, Profile},
};

/// The value of `format`.
pub const FORMAT: &str = "fupan-profile";
/// The version that this build writes.
pub const VERSION: u64 = 1;

/// An office's profile with its pack, as they are passed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileFile {
    pub profile: Profile,
    /// `None` where it is kept apart.
    pub pack: Option<Pack>,
}

/// The fields of the file, in their order.
#[derive(Serialize)]
struct Fields<'a> {
    format: &'static str,
    version: u64,
    profile: &'a Profile,
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<pack::Fields<'a>>,
}

impl Serialize for ProfileFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.pack.as_ref().map(pack::Fields::of);
        Fields { format: FORMAT, version: VERSION, profile: &self.profile, pack }.serialize(serializer)
    }
}

impl ProfileFile {
    /// Reads a profile from a file.
    ///
    /// # Errors
    ///
    /// Nothing is read in part: any [`Error`] refuses the whole file.
    pub fn from_bytes(bytes: &[u8]) -> Result<ProfileFile, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        from_value(json::parse(bytes)?)
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        json::to_text(self)
    }
}

/// Takes a profile out of the JSON of its file.
pub(super) fn from_value(mut file: Value) -> Result<ProfileFile, Error> {
    sealed::check_open(&file)?;
    head::check(&file, FORMAT, VERSION)?;
    let pack = match file["pack"].take() {
        Value::Null => None,
        pack => Some(pack::from_value(pack).map_err(within_pack)?),
    };
    let profile = file["profile"].take();
    let within = |error| match error {
        Error::BadField(at) if at != "profile" => Error::BadField(format!("profile.{at}")),
        Error::TooMany(list) => Error::TooMany(format!("profile.{list}")),
        other => other,
    };
    for list in ["addressees", "signers"] {
        json::check_length(&profile, list, MAX_USUAL).map_err(within)?;
    }
    let profile: Profile = json::deserialize_flattened(profile, "profile").map_err(within)?;
    if !is_id(&profile.id) {
        return Err(Error::BadField("profile.id".to_owned()));
    }
    Ok(ProfileFile { profile, pack })
}
