//! The IndexedDB behind the store.

use std::mem;

use idb::{DatabaseEvent, Factory, KeyPath, KeyRange, ObjectStore, ObjectStoreParams, Query, TransactionMode};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, IdbVersionChangeEvent};

use super::{
    error::Error,
    gate::leave,
    patience::{OPENING, patiently, within},
    row::{from_js, to_js},
};
use crate::files::Record;

const NAME: &str = "fupan";
/// Version 1 had drafts only.
pub const VERSION: u32 = 2;
/// The drafts, the bin included.
pub const DRAFTS: &str = "drafts";
/// Kept versions of drafts; the key is the draft's id, a slash and the revision.
pub const VERSIONS: &str = "versions";
/// The office's own part of the catalogue.
pub const OFFICE: &str = "office";
/// What a page left behind that had not been stored: texts that it took from its fields when the program had stopped, which
/// `public/guard.js` writes, or the whole draft when it went. Also documents that are being looked through, see `pending`.
pub const RESCUE: &str = "rescue";
/// The beginning of the keys of such documents: no draft has an id like this.
pub const PENDING: &str = "import/";
/// All of them.
pub const STORES: [&str; 4] = [DRAFTS, VERSIONS, OFFICE, RESCUE];

/// So many records are read at a time.
const PART: u32 = 500;

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
pub struct Database(idb::Database);

impl From<idb::Error> for Error {
    fn from(_: idb::Error) -> Error {
        Error::Storage
    }
}

impl Database {
    pub async fn open() -> Result<Database, Error> {
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            // Without a store the first transaction fails, and the error is reported there.
            let Ok(database) = event.database() else { return };
            let there = database.store_names();
            for name in STORES.into_iter().filter(|name| !there.iter().any(|there| there == name)) {
                let mut params = ObjectStoreParams::new();
                params.key_path(Some(KeyPath::new_single("id")));
                let _ = database.create_object_store(name, params);
            }
        });
        let mut database = within(OPENING, request.into_future()).await.map_err(|late| {
            // A connection that comes after the timeout must not block other windows.
            spawn_local(async {
                if let Ok(database) = late.await {
                    database.close();
                }
            });
            Error::Storage
        })??;
        database.on_version_change(make_way);
        Ok(Database(database))
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
        let mode = if is_write { TransactionMode::ReadWrite } else { TransactionMode::ReadOnly };
        let transaction = self.0.transaction(&[store], mode)?;
        let records = transaction.object_store(store)?;
        if matches!(work, Work::Delete) {
            records.delete(Query::Key(key.into()))?;
        } else {
            let Work::Change(change) = work else {
                return if matches!(work, Work::List) { list(&records, key).await } else { read(&records, key).await };
            };
            let mut stored = read(&records, key).await?;
            let Some(record) = change(stored.pop())? else { return Ok(stored) };
            records.put(&to_js(&record)?, None)?;
        }
        let result = answer(transaction.into_future()).await?;
        if result.is_committed() { Ok(Vec::new()) } else { Err(Error::Storage) }
    }

    /// Puts a record into a store for a page that goes: nobody hears the answer any more.
    pub fn leave(&self, store: &str, record: &Record) -> Result<(), Error> {
        let transaction = self.0.transaction(&[store], TransactionMode::ReadWrite)?;
        let put = transaction.object_store(store)?.put(&to_js(record)?, None)?;
        // Without this, browsers undo what a page asked for just before it went.
        let transaction = transaction.commit()?;
        // The page may come back, and listeners that were dropped throw.
        mem::forget((put, transaction));
        Ok(())
    }
}

/// The record with this key, if there is one.
async fn read(records: &ObjectStore, key: &str) -> Result<Vec<Record>, Error> {
    let values = answer(records.get_all(Some(Query::Key(key.into())), None)?.into_future()).await?;
    Ok(values.into_iter().filter_map(from_js).collect())
}

/// All records whose key begins so, in the order of their keys. They are read in parts: each is a task of its own, so that
/// thousands do not stop the page, and the browser reads the next one while this one is taken over.
async fn list(records: &ObjectStore, beginning: &str) -> Result<Vec<Record>, Error> {
    let end = format!("{beginning}\u{ffff}").into();
    let ask = |after: &JsValue, is_first: bool| -> Result<_, Error> {
        let range = KeyRange::bound(after, &end, Some(!is_first), None)?;
        Ok(records.get_all(Some(Query::KeyRange(range)), Some(PART))?.into_future())
    };
    let mut stored = Vec::new();
    let mut asked = Some(ask(&beginning.into(), true)?);
    while let Some(part) = asked.take() {
        let values = answer(part).await?;
        // The store has the id as its key.
        let last = values.last().filter(|_| values.len() == PART as usize);
        if let Some(key) = last.and_then(|value| Reflect::get(value, &"id".into()).ok()) {
            asked = Some(ask(&key, false)?);
        }
        stored.extend(values.into_iter().filter_map(from_js));
    }
    Ok(stored)
}

/// A connection that nobody uses any more must not block other windows: its listener, which would close it, goes with it.
impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

/// Another window that brings a newer version, or erases everything, must not wait for this one.
fn make_way(event: Event) {
    if let Ok(database) = event.database() {
        database.close();
    }
    if event.unchecked_ref::<IdbVersionChangeEvent>().new_version().is_none() {
        leave();
    }
}

/// What the browser answers, unless it takes too long.
async fn answer<T>(mut asked: impl Future<Output = Result<T, idb::Error>> + Unpin) -> Result<T, Error> {
    match patiently(&mut asked).await {
        Ok(Ok(answer)) => Ok(answer),
        _ => {
            // The browser may still call the listeners of what failed or came too late, and one that was dropped throws.
            mem::forget(asked);
            Err(Error::Storage)
        }
    }
}
