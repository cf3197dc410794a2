//! The record of a draft, or of a version of it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::draft::MAX_REVISION;

/// The latest time, in milliseconds since 1970. Beyond it JavaScript does not represent all integers exactly.
const MAX_MOMENT: u64 = 1 << 53;

/// The longest id of a draft or of a profile.
pub(super) const LONGEST: usize = 64;

/// What is kept outside the page of a draft or of a version of it: in the database, in second copies, in backups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub id: String,
    /// Counts edits; of two states of a draft the one with the larger revision is the newer.
    #[serde(default, deserialize_with = "revision")]
    pub revision: u64,
    /// For a draft, a random id of the page that wrote it; for a version, why it is kept.
    #[serde(default)]
    pub by: String,
    /// Milliseconds since 1970, UTC.
    #[serde(default, serialize_with = "whole", deserialize_with = "moment")]
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    #[serde(
        default,
        serialize_with = "optional_whole",
        deserialize_with = "optional_moment",
        skip_serializing_if = "Option::is_none"
    )]
    pub deleted_at: Option<f64>,
    /// The revision that was last put into a file; 0 if none was.
    #[serde(default, deserialize_with = "revision")]
    pub filed: u64,
    /// When a draft file of it was last handed out; milliseconds since 1970, UTC.
    #[serde(
        default,
        serialize_with = "optional_whole",
        deserialize_with = "optional_moment",
        skip_serializing_if = "Option::is_none"
    )]
    pub filed_at: Option<f64>,
    /// When its time in the bin was first found to be over; milliseconds since 1970, UTC. Never in a backup.
    #[serde(skip)]
    pub over_since: Option<f64>,
    /// The id of the draft that this one was copied from; empty if it was not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub copy_of: String,
    /// The id of the office's profile that it belongs to; empty: that of the first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub profile: String,
    /// Which of its documents were exported or printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exported: Vec<Exported>,
    /// The text of the draft file exactly as it was stored, even if this program cannot read it.
    pub text: String,
}

/// That a document was exported or printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exported {
    /// The id of the document within its review.
    #[serde(default)]
    pub document: String,
    /// When it last was; milliseconds since 1970, UTC.
    #[serde(default, serialize_with = "whole", deserialize_with = "moment")]
    pub at: f64,
}

fn revision<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    up_to(MAX_REVISION, u64::deserialize(deserializer)?)
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(up_to(MAX_MOMENT, u64::deserialize(deserializer)?)? as f64)
}

fn optional_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let moment = Option::<u64>::deserialize(deserializer)?;
    Ok(moment.map(|moment| up_to(MAX_MOMENT, moment)).transpose()?.map(|moment| moment as f64))
}

fn up_to<E: de::Error>(most: u64, number: u64) -> Result<u64, E> {
    if number <= most { Ok(number) } else { Err(E::custom(format!("more than {most}"))) }
}

/// Files hold whole milliseconds.
fn whole<S: Serializer>(moment: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(*moment as u64)
}

fn optional_whole<S: Serializer>(moment: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    moment.map(|moment| moment as u64).serialize(serializer)
}

/// Whether it can be the id of a draft or of a profile.
pub(super) fn is_id(id: &str) -> bool {
    (1..=LONGEST).contains(&id.len()) && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
