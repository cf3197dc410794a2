//! A record as the database and the second copies hold it.

use serde::{Deserialize, Deserializer, Serialize};
use wasm_bindgen::JsValue;

use super::error::Error;
use crate::files::{DraftFile, Exported, Record};

/// A record. Earlier versions of the app wrote fewer fields, and what cannot be read of one does not cost the text: only `id`
/// and `text` must be there.
#[derive(Serialize, Deserialize)]
pub struct Row {
    id: String,
    /// Missing in records of the first version: there it stands in the text only.
    #[serde(default, deserialize_with = "if_readable")]
    revision: Option<f64>,
    #[serde(default, deserialize_with = "if_readable")]
    by: Option<String>,
    #[serde(default, deserialize_with = "if_readable")]
    saved_at: Option<f64>,
    #[serde(default, deserialize_with = "if_readable")]
    deleted_at: Option<f64>,
    #[serde(default, deserialize_with = "if_readable")]
    filed: Option<f64>,
    #[serde(default, deserialize_with = "if_readable", skip_serializing_if = "Option::is_none")]
    filed_at: Option<f64>,
    #[serde(default, deserialize_with = "if_readable", skip_serializing_if = "Option::is_none")]
    over_since: Option<f64>,
    #[serde(default, deserialize_with = "if_readable", skip_serializing_if = "Option::is_none")]
    copy_of: Option<String>,
    #[serde(default, deserialize_with = "if_readable", skip_serializing_if = "Option::is_none")]
    profile: Option<String>,
    #[serde(default, deserialize_with = "if_readable", skip_serializing_if = "Option::is_none")]
    exported: Option<Vec<Exported>>,
    text: String,
}

fn if_readable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Ok(T::deserialize(deserializer).ok())
}

impl From<&Record> for Row {
    fn from(record: &Record) -> Row {
        Row {
            id: record.id.clone(),
            revision: Some(record.revision as f64),
            by: Some(record.by.clone()),
            saved_at: Some(record.saved_at),
            deleted_at: record.deleted_at,
            filed: Some(record.filed as f64),
            filed_at: record.filed_at,
            over_since: record.over_since,
            copy_of: Some(record.copy_of.clone()).filter(|id| !id.is_empty()),
            profile: Some(record.profile.clone()).filter(|id| !id.is_empty()),
            exported: Some(record.exported.clone()).filter(|exported| !exported.is_empty()),
            text: record.text.clone(),
        }
    }
}

impl From<Row> for Record {
    fn from(row: Row) -> Record {
        let in_text = || DraftFile::from_stored(row.text.as_bytes()).map_or(0, |file| file.revision);
        Record {
            revision: row.revision.map_or_else(in_text, |revision| revision as u64),
            id: row.id,
            by: row.by.unwrap_or_default(),
            saved_at: row.saved_at.unwrap_or_default(),
            deleted_at: row.deleted_at,
            filed: row.filed.unwrap_or_default() as u64,
            filed_at: row.filed_at,
            over_since: row.over_since,
            copy_of: row.copy_of.unwrap_or_default(),
            profile: row.profile.unwrap_or_default(),
            exported: row.exported.unwrap_or_default(),
            text: row.text,
        }
    }
}

/// The record as the browser stores it.
pub fn to_js(record: &Record) -> Result<JsValue, Error> {
    serde_wasm_bindgen::to_value(&Row::from(record)).map_err(|_| Error::Storage)
}

/// `None` for what is no record at all.
pub fn from_js(value: JsValue) -> Option<Record> {
    serde_wasm_bindgen::from_value::<Row>(value).ok().map(Record::from)
}
