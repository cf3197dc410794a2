//! The IndexedDB behind the store, by the browser's own interface: docs/adr/0009 says why.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransactionMode, IdbVersionChangeEvent,
};

use super::{error::Error, gate::leave, wait::within};
use crate::files::{DraftFile, Record};

const NAME: &str = "fupan";
/// Version 1 had drafts only.
pub const VERSION: u32 = 2;
/// The drafts, the bin included.
pub const DRAFTS: &str = "drafts";
/// Kept versions of drafts; the key is the draft's id, a slash and the revision.
pub const VERSIONS: &str = "versions";
/// The office's own part of the catalogue.
pub const OFFICE: &str = "office";
/// Text that the page itself took from its fields when the program had stopped; `public/guard.js` writes it.
pub const RESCUE: &str = "rescue";
/// All of them.
pub const STORES: [&str; 4] = [DRAFTS, VERSIONS, OFFICE, RESCUE];

/// What becomes of a record; it is called while the transaction that read it is open.
pub type Change<'a> = &'a dyn Fn(Option<Record>) -> Result<Option<Record>, Error>;

/// What is done with records.
pub enum Work<'a> {
    /// Reads all whose key begins with the one given.
    List,
    Read,
    Change(Change<'a>),
    Delete,
}

/// A connection to the database.
pub struct Database(IdbDatabase);

impl Database {
    pub async fn open() -> Result<Database, Error> {
        let request = factory()?.open_with_u32(NAME, VERSION)?;
        let upgrade = Closure::once_into_js(|event: Event| {
            // Without a store the first transaction fails, and the error is reported there.
            let Some(database) = opened(&event) else { return };
            let params = IdbObjectStoreParameters::new();
            params.set_key_path(&"id".into());
            for name in STORES {
                if !database.object_store_names().contains(name) {
                    let _ = database.create_object_store_with_optional_parameters(name, &params);
                }
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        // A database that opens after the timeout must not block other windows either.
        let success = Closure::once_into_js(|event: Event| {
            if let Some(database) = opened(&event) {
                make_way(&database);
            }
        });
        request.add_event_listener_with_callback("success", success.unchecked_ref())?;
        let database = answer(&request).await?;
        Ok(Database(database.unchecked_into()))
    }

    pub fn close(&self) {
        self.0.close();
    }

    /// Runs `work` on the record with this key, or on all records whose key begins with it.
    ///
    /// What is read and what is put in its place belong to one transaction: nothing can come in between and be lost. A
    /// request that succeeds can still be undone with its transaction (a full disk does that), so only the completed
    /// transaction counts.
    pub async fn work(&self, store: &str, key: &str, work: &Work<'_>) -> Result<Vec<Record>, Error> {
        let is_write = matches!(work, Work::Change(_) | Work::Delete);
        let mode = if is_write { IdbTransactionMode::Readwrite } else { IdbTransactionMode::Readonly };
        let transaction = self.0.transaction_with_str_and_mode(store, mode)?;
        let records = transaction.object_store(store)?;
        if matches!(work, Work::Delete) {
            records.delete(&key.into())?;
        } else {
            let last = if matches!(work, Work::List) { "\u{ffff}" } else { "" };
            let range = IdbKeyRange::bound(&key.into(), &[key, last].concat().into())?;
            let values: Array = answer(&records.get_all_with_key(&range)?).await?.unchecked_into();
            let mut stored: Vec<Record> = values.iter().filter_map(|value| from_js(&value)).collect();
            let Work::Change(change) = work else { return Ok(stored) };
            let Some(record) = change(stored.pop())? else { return Ok(stored) };
            records.put(&to_js(&record))?;
        }
        within(&|done, failed| {
            transaction.set_oncomplete(Some(done));
            transaction.set_onabort(Some(failed));
        })
        .await?;
        Ok(Vec::new())
    }
}

fn factory() -> Result<IdbFactory, Error> {
    gloo::utils::window().indexed_db()?.ok_or(Error::Storage)
}

fn opened(event: &Event) -> Option<IdbDatabase> {
    let request: IdbOpenDbRequest = event.target()?.unchecked_into();
    request.result().ok().map(JsCast::unchecked_into)
}

/// Another window that brings a newer version, or erases everything, must not wait for this one.
fn make_way(database: &IdbDatabase) {
    let open = database.clone();
    let asked = Closure::<dyn Fn(IdbVersionChangeEvent)>::new(move |event: IdbVersionChangeEvent| {
        if event.new_version().is_none() {
            leave();
        }
        open.close();
    });
    database.set_onversionchange(Some(asked.into_js_value().unchecked_ref()));
}

/// What a request comes to. The functions of a promise are its listeners, so no task of another kind comes in between: a
/// transaction lives only as long as its answers are met with new requests.
async fn answer(request: &IdbRequest) -> Result<JsValue, Error> {
    within(&|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
    .await?;
    Ok(request.result()?)
}

/// The record as the browser stores it.
pub fn to_js(record: &Record) -> JsValue {
    let object = Object::new();
    let fields: [(&str, JsValue); 7] = [
        ("id", record.id.as_str().into()),
        ("revision", (record.revision as f64).into()),
        ("by", record.by.as_str().into()),
        ("saved_at", record.saved_at.into()),
        ("deleted_at", record.deleted_at.map_or(JsValue::NULL, JsValue::from_f64)),
        ("filed", (record.filed as f64).into()),
        ("text", record.text.as_str().into()),
    ];
    for (key, value) in fields {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

/// `None` for what is no record at all. Records of the first version lack the revision, which stands in their text.
pub fn from_js(value: &JsValue) -> Option<Record> {
    let get = |key: &str| Reflect::get(value, &key.into()).unwrap_or_default();
    let number = |key: &str| get(key).as_f64();
    let text = get("text").as_string()?;
    let in_text = || DraftFile::from_stored(text.as_bytes()).map_or(0, |file| file.revision);
    Some(Record {
        id: get("id").as_string()?,
        revision: number("revision").map_or_else(in_text, |n| n as u64),
        by: get("by").as_string().unwrap_or_default(),
        saved_at: number("saved_at").unwrap_or_default(),
        deleted_at: number("deleted_at"),
        filed: number("filed").unwrap_or_default() as u64,
        text,
    })
}
