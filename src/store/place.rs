//! Where records lie: in the database or, where the browser gives none, in memory.

use std::{
    cell::RefCell,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{
    Error,
    database::{Change, Database},
};
use crate::review::Record;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on nothing is written: the program came to a state that must not be saved, or everything was erased.
pub fn stop() {
    STOPPED.store(true, Ordering::Relaxed);
}

/// Whether nothing is written any more.
pub fn is_stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// Everything is written again.
pub fn go_on() {
    STOPPED.store(false, Ordering::Relaxed);
}

/// Where records lie.
pub enum Place {
    /// The connection, opened again when it was lost.
    Database(RefCell<Option<Rc<Database>>>),
    /// Records by the name of their store.
    Memory(RefCell<Vec<(&'static str, Record)>>),
}

impl Place {
    pub async fn all(&self, store: &'static str, beginning: &str) -> Result<Vec<Record>, Error> {
        match self {
            Place::Database(connection) => {
                let read = async || database(connection).await?.all(store, beginning).await;
                twice(connection, read).await
            }
            Place::Memory(records) => {
                let records = records.borrow();
                let here = records.iter().filter(|(of, record)| *of == store && record.id.starts_with(beginning));
                Ok(here.map(|(_, record)| record.clone()).collect())
            }
        }
    }

    pub async fn get(&self, store: &'static str, key: &str) -> Result<Option<Record>, Error> {
        match self {
            Place::Database(connection) => {
                let read = async || database(connection).await?.get(store, key).await;
                twice(connection, read).await
            }
            Place::Memory(records) => {
                let records = records.borrow();
                Ok(records.iter().find(|(of, record)| *of == store && record.id == key).map(|(_, r)| r.clone()))
            }
        }
    }

    pub async fn change(&self, store: &'static str, key: &str, change: Change<'_>) -> Result<(), Error> {
        if is_stopped() {
            return Err(Error::Storage);
        }
        match self {
            Place::Database(connection) => {
                let write = async || database(connection).await?.change(store, key, change).await;
                twice(connection, write).await
            }
            Place::Memory(records) => {
                let mut records = records.borrow_mut();
                let place = records.iter().position(|(of, record)| *of == store && record.id == key);
                let stored = place.map(|place| records[place].1.clone());
                match (change(stored)?, place) {
                    (Some(record), Some(place)) => records[place].1 = record,
                    (Some(record), None) => records.push((store, record)),
                    (None, _) => {}
                }
                Ok(())
            }
        }
    }

    pub async fn delete(&self, store: &'static str, key: &str) -> Result<(), Error> {
        match self {
            Place::Database(connection) => {
                let delete = async || database(connection).await?.delete(store, key).await;
                twice(connection, delete).await
            }
            Place::Memory(records) => {
                records.borrow_mut().retain(|(of, record)| *of != store || record.id != key);
                Ok(())
            }
        }
    }
}

/// The connection, opened again if it was lost.
async fn database(connection: &RefCell<Option<Rc<Database>>>) -> Result<Rc<Database>, Error> {
    if let Some(database) = connection.borrow().clone() {
        return Ok(database);
    }
    let database = Rc::new(Database::open().await?);
    connection.replace(Some(database.clone()));
    Ok(database)
}

/// Does it again with a new connection if the old one fails: browsers close connections without a word.
async fn twice<T>(
    connection: &RefCell<Option<Rc<Database>>>,
    work: impl AsyncFn() -> Result<T, Error>,
) -> Result<T, Error> {
    let first = work().await;
    if !matches!(first, Err(Error::Storage)) {
        return first;
    }
    if let Some(lost) = connection.take() {
        lost.close();
    }
    work().await
}
