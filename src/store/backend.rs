//! Where records are kept: in the database or, if the browser provides none, in memory.

use std::{cell::RefCell, rc::Rc};

use super::{
    database::{Change, Database, Work},
    error::Error,
    gate::is_stopped,
};
use crate::files::Record;

/// Where records are kept.
pub enum Backend {
    /// The connection, opened again when it was lost.
    Database(RefCell<Option<Rc<Database>>>),
    /// Records by the name of their store.
    Memory(RefCell<Vec<(&'static str, Record)>>),
}

impl Backend {
    /// All records of a store whose key begins so.
    pub async fn all(&self, store: &'static str, beginning: &str) -> Result<Vec<Record>, Error> {
        self.work(store, beginning, &Work::List).await
    }

    /// The record with this key.
    pub async fn get(&self, store: &'static str, key: &str) -> Result<Option<Record>, Error> {
        self.work(store, key, &Work::Read).await.map(|mut records| records.pop())
    }

    /// Puts in the place of the record with this key what `change` makes of it.
    pub async fn change(&self, store: &'static str, key: &str, change: Change<'_>) -> Result<(), Error> {
        // Asked when the record has been read: a second try may come after the program has stopped.
        let change = |stored| if is_stopped() { Err(Error::Storage) } else { change(stored) };
        self.work(store, key, &Work::Change(&change)).await.map(drop)
    }

    /// Removes the record with this key.
    pub async fn delete(&self, store: &'static str, key: &str) -> Result<(), Error> {
        self.work(store, key, &Work::Delete).await.map(drop)
    }

    /// Puts a record into a store for a page that goes. Only over a connection that is open.
    pub fn leave(&self, store: &'static str, record: &Record) {
        if let Backend::Database(connection) = self
            && let Some(database) = &*connection.borrow()
        {
            // Nobody is there any more to be told.
            let _ = database.leave(store, record);
        }
    }

    /// Closes the connection; the next that wants it opens another.
    pub fn close(&self) {
        if let Backend::Database(connection) = self
            && let Some(database) = connection.take()
        {
            database.close();
        }
    }

    /// Does the work, once more with a new connection if the first one fails.
    async fn work(&self, store: &'static str, key: &str, work: &Work<'_>) -> Result<Vec<Record>, Error> {
        let connection = match self {
            Backend::Database(connection) => connection,
            Backend::Memory(records) => return in_memory(&mut records.borrow_mut(), store, key, work),
        };
        let first = match database(connection).await {
            Ok(database) => database.work(store, key, work).await,
            Err(error) => Err(error),
        };
        if first != Err(Error::Storage) {
            return first;
        }
        // Browsers close connections without a word: what fails is done again with a new one.
        self.close();
        database(connection).await?.work(store, key, work).await
    }
}

fn in_memory(
    records: &mut Vec<(&'static str, Record)>,
    store: &'static str,
    key: &str,
    work: &Work,
) -> Result<Vec<Record>, Error> {
    let place = records.iter().position(|(of, record)| *of == store && record.id == key);
    let stored = place.map(|place| records[place].1.clone());
    match work {
        Work::List => {
            let here = records.iter().filter(|(of, record)| *of == store && record.id.starts_with(key));
            return Ok(here.map(|(_, record)| record.clone()).collect());
        }
        Work::Read => return Ok(stored.into_iter().collect()),
        Work::Change(change) => match (change(stored)?, place) {
            (Some(record), Some(place)) => records[place].1 = record,
            (Some(record), None) => records.push((store, record)),
            (None, _) => {}
        },
        Work::Delete => records.retain(|(of, record)| *of != store || record.id != key),
    }
    Ok(Vec::new())
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
