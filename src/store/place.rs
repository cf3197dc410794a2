//! Where records lie: in the database or, where the browser gives none, in memory.

use std::{
    cell::RefCell,
    rc::Rc,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use super::{
    Error,
    database::{Change, Database, Work},
    wait::sleep,
};
use crate::files::Record;

static STOPPED: AtomicBool = AtomicBool::new(false);
static CLOSING: AtomicBool = AtomicBool::new(false);
static PAUSED: AtomicBool = AtomicBool::new(false);
static TURNS: AtomicUsize = AtomicUsize::new(0);

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

/// The right to seal something and to write it, both with the same key; given back when it is dropped.
pub struct Turn(());

impl Drop for Turn {
    fn drop(&mut self) {
        TURNS.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Waits until keys stay as they are for a while.
pub async fn turn() -> Turn {
    while CLOSING.load(Ordering::Relaxed) {
        sleep(20).await;
    }
    TURNS.fetch_add(1, Ordering::Relaxed);
    Turn(())
}

/// Waits for all who have a turn. From then on, while the database is written anew, whatever wants it waits.
pub async fn pause() {
    CLOSING.store(true, Ordering::Relaxed);
    while TURNS.load(Ordering::Relaxed) > 0 {
        sleep(20).await;
    }
    PAUSED.store(true, Ordering::Relaxed);
}

/// The end of the pause.
pub fn resume() {
    CLOSING.store(false, Ordering::Relaxed);
    PAUSED.store(false, Ordering::Relaxed);
}

/// Whether that is being done.
pub fn is_paused() -> bool {
    PAUSED.load(Ordering::Relaxed)
}

/// Where records lie.
pub enum Place {
    /// The connection, opened again when it was lost.
    Database(RefCell<Option<Rc<Database>>>),
    /// Records by the name of their store.
    Memory(RefCell<Vec<(&'static str, Record)>>),
}

impl Place {
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
        if is_stopped() {
            return Err(Error::Storage);
        }
        self.work(store, key, &Work::Change(change)).await.map(drop)
    }

    /// Removes the record with this key.
    pub async fn delete(&self, store: &'static str, key: &str) -> Result<(), Error> {
        self.work(store, key, &Work::Delete).await.map(drop)
    }

    /// Closes the connection; the next that wants it opens another.
    pub fn close(&self) {
        if let Place::Database(connection) = self
            && let Some(database) = connection.take()
        {
            database.close();
        }
    }

    /// One way for all four: each way of its own through the browser's answers weighs a kilobyte.
    async fn work(&self, store: &'static str, key: &str, work: &Work<'_>) -> Result<Vec<Record>, Error> {
        let connection = match self {
            Place::Database(connection) => connection,
            Place::Memory(records) => return in_memory(&mut records.borrow_mut(), store, key, work),
        };
        // Browsers close connections without a word: what fails is done again with a new one.
        let mut failed = false;
        loop {
            while is_paused() {
                sleep(20).await;
            }
            let result = match database(connection).await {
                Ok(database) => database.work(store, key, work).await,
                Err(error) => Err(error),
            };
            if result != Err(Error::Storage) || failed {
                return result;
            }
            self.close();
            failed = true;
        }
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
