//! The IndexedDB behind the store: database `fupan`, object store `drafts`, key `id`.

use idb::{DatabaseEvent, Factory, KeyPath, ObjectStoreParams, TransactionMode};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::{Error, Record};

const NAME: &str = "fupan";
const VERSION: u32 = 1;
const DRAFTS: &str = "drafts";

pub(super) struct Database(idb::Database);

impl From<idb::Error> for Error {
    // What it was is told by nobody: its sentences alone would weigh a kilobyte.
    fn from(_: idb::Error) -> Error {
        Error("the database")
    }
}

impl Database {
    pub async fn open() -> Result<Database, Error> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            // Without its store the first transaction fails, which is where it is told.
            if let Ok(database) = event.database() {
                let mut params = ObjectStoreParams::new();
                params.key_path(Some(KeyPath::new_single("id")));
                let _ = database.create_object_store(DRAFTS, params);
            }
        });
        let mut database = request.await?;
        // Another tab that brings a newer version must not wait for this one.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Database(database))
    }

    pub async fn all(&self) -> Result<Vec<Record>, Error> {
        let transaction = self.0.transaction(&[DRAFTS], TransactionMode::ReadOnly)?;
        let values = transaction.object_store(DRAFTS)?.get_all(None, None)?.await?;
        Ok(values.iter().filter_map(from_js).collect())
    }

    pub async fn get(&self, id: &str) -> Result<Option<Record>, Error> {
        let transaction = self.0.transaction(&[DRAFTS], TransactionMode::ReadOnly)?;
        let value = transaction.object_store(DRAFTS)?.get(JsValue::from_str(id))?.await?;
        Ok(value.as_ref().and_then(from_js))
    }

    /// A request that succeeds can still be undone with its transaction (a full disk does that), so only the
    /// completed transaction counts.
    pub async fn put(&self, record: &Record) -> Result<(), Error> {
        let transaction = self.0.transaction(&[DRAFTS], TransactionMode::ReadWrite)?;
        transaction.object_store(DRAFTS)?.put(&to_js(record), None)?;
        completed(transaction).await
    }

    /// Reads and writes in one transaction, so that no save can come in between and be lost.
    pub async fn mark_deleted(&self, id: &str, deleted_at: Option<f64>) -> Result<(), Error> {
        let transaction = self.0.transaction(&[DRAFTS], TransactionMode::ReadWrite)?;
        let drafts = transaction.object_store(DRAFTS)?;
        let value = drafts.get(JsValue::from_str(id))?.await?;
        if let Some(record) = value.as_ref().and_then(from_js) {
            drafts.put(&to_js(&Record { deleted_at, ..record }), None)?;
        }
        completed(transaction).await
    }

    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let transaction = self.0.transaction(&[DRAFTS], TransactionMode::ReadWrite)?;
        transaction.object_store(DRAFTS)?.delete(JsValue::from_str(id))?;
        completed(transaction).await
    }
}

async fn completed(transaction: idb::Transaction) -> Result<(), Error> {
    let result = transaction.await?;
    if result.is_committed() { Ok(()) } else { Err(Error("the transaction was aborted")) }
}

fn to_js(record: &Record) -> JsValue {
    let object = Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    };
    set("id", record.id.as_str().into());
    set("saved_at", record.saved_at.into());
    set("deleted_at", record.deleted_at.map_or(JsValue::NULL, JsValue::from_f64));
    set("text", record.text.as_str().into());
    object.into()
}

fn from_js(value: &JsValue) -> Option<Record> {
    let get = |key: &str| Reflect::get(value, &key.into()).ok();
    Some(Record {
        id: get("id")?.as_string()?,
        saved_at: get("saved_at")?.as_f64()?,
        deleted_at: get("deleted_at")?.as_f64(),
        text: get("text")?.as_string()?,
    })
}
