//! The store: drafts, their versions and the office's entries, whatever they are kept in.

use std::{cell::RefCell, collections::HashMap, ops::Deref, rc::Rc, sync::Arc};

use tokio::sync::{Mutex, OnceCell, RwLock, RwLockReadGuard};

use super::{
    amended::Amended,
    backend::Backend,
    bin::{self, Fate},
    cipher::Key,
    copies,
    database::{DRAFTS, Database, PENDING, RESCUE, VERSIONS},
    draft::{Draft, Loaded, Stored},
    error::Error,
    gate::{self, leave, stop},
    message::{self, Message},
    office::{Office, stored_offices},
    patience::sleep,
    rewrite,
};
use crate::{
    browser,
    files::{
        Exported, Record,
        draft::{MAX_REVISION, is_damaged, to_json},
        sealed::is_sealed,
    },
    review::ItemId,
};

/// So many versions of a draft are kept; then the oldest that nobody asked to keep goes.
const MOST_VERSIONS: usize = 40;
/// So many drafts are outlined in one task.
const BATCH: usize = 1_000;

/// What happened to a draft without anybody asking for it; people are told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// Fetched back from its second copy.
    Recovered,
    /// Written in two windows at once: this one became a draft of its own.
    Forked,
    /// What a page left behind came back: its program had stopped, or it went before the last words were stored.
    Rescued,
}

/// Where drafts are kept. Cheap to clone; all clones are the same store.
#[derive(Clone)]
pub struct Store(pub(super) Rc<Inner>);

pub(super) struct Inner {
    /// Names this page as a writer.
    sitting: String,
    /// Opened by the first access.
    backend: OnceCell<Backend>,
    /// Shared by all accesses; who changes a passphrase has it alone.
    pub(super) gate: RwLock<()>,
    /// Held while a draft is encrypted: what was to be written first is encrypted first.
    pub(super) sealing: Mutex<()>,
    /// Drafts that the storage did not take, each with the revision it was made from. They live as long as the page.
    unsaved: RefCell<Vec<(Record, u64)>>,
    /// The draft that was handed over last, until it is opened.
    fresh: RefCell<Option<Loaded>>,
    /// What was changed in drafts while they were not open.
    pub(super) amended: RefCell<Amended>,
    /// Held while drafts that are not open are changed.
    pub(super) amending: Arc<Mutex<()>>,
    events: RefCell<Vec<(String, Event)>>,
    /// Empty until they were read.
    pub(super) offices: RefCell<Vec<Office>>,
    /// The ids of the profiles that drafts belong to, by the ids of the drafts, as far as they were read.
    pub(super) profiles: RefCell<HashMap<String, String>>,
    /// What unlocks drafts with a passphrase, by their ids.
    pub(super) keys: RefCell<Vec<(String, Key)>>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The right to use the backend with the keys as they are. No passphrase is changed before it is dropped, so nobody may ask for
/// another access while holding one.
pub(super) struct Access<'a> {
    backend: &'a Backend,
    _turn: RwLockReadGuard<'a, ()>,
}

impl Deref for Access<'_> {
    type Target = Backend;

    fn deref(&self) -> &Backend {
        self.backend
    }
}

impl Store {
    /// A store that is opened by whatever is first asked of it.
    #[expect(clippy::new_without_default, reason = "a store is no plain value: two of them are two writers")]
    pub fn new() -> Store {
        Store(Rc::new(Inner {
            sitting: browser::new_id(),
            backend: OnceCell::new(),
            gate: RwLock::new(()),
            sealing: Mutex::new(()),
            unsaved: RefCell::default(),
            fresh: RefCell::default(),
            amended: RefCell::default(),
            amending: Arc::default(),
            events: RefCell::default(),
            offices: RefCell::default(),
            profiles: RefCell::default(),
            keys: RefCell::default(),
        }))
    }

    /// A store that is open already.
    pub async fn open() -> Store {
        let store = Store::new();
        store.ready().await;
        store
    }

    /// Waits until the store is open.
    pub async fn ready(&self) {
        self.access().await;
    }

    pub(super) async fn access(&self) -> Access<'_> {
        let turn = self.0.gate.read().await;
        Access { backend: self.backend().await, _turn: turn }
    }

    /// Opens the database, or falls back to memory; then brings back what second copies have and the database lacks.
    async fn backend(&self) -> &Backend {
        let open = async || {
            let opened = match rewrite::recover().await {
                Ok(()) => Database::open().await,
                Err(error) => Err(error),
            };
            let backend = match opened {
                Ok(database) => Backend::Database(RefCell::new(Some(Rc::new(database)))),
                Err(_) => Backend::Memory(RefCell::default()),
            };
            self.compare_copies(&backend).await;
            if let Ok(offices) = stored_offices(&backend).await {
                self.show(offices);
            }
            backend
        };
        self.0.backend.get_or_init(open).await
    }

    /// Closes the connection; the next access opens another.
    pub(super) fn close(&self) {
        if let Some(backend) = self.0.backend.get() {
            backend.close();
        }
    }

    /// Whether drafts outlive the page, as far as is known: until the store is open, it is taken for granted.
    pub fn is_lasting(&self) -> bool {
        self.0.backend.get().is_none_or(|backend| matches!(backend, Backend::Database(_)))
    }

    /// What happened to drafts since the page was loaded.
    pub fn events(&self) -> Vec<(String, Event)> {
        self.0.events.borrow().clone()
    }

    /// Notes what happened to a draft.
    pub fn note(&self, id: &str, event: Event) {
        self.0.events.borrow_mut().push((id.to_owned(), event));
    }

    /// People were told what happened to this draft.
    pub fn forget_events(&self, of: &str) {
        self.0.events.borrow_mut().retain(|(id, _)| id != of);
    }

    /// Whether there is a draft that the storage did not take.
    pub fn has_unsaved(&self) -> bool {
        !self.0.unsaved.borrow().is_empty()
    }

    async fn compare_copies(&self, backend: &Backend) {
        for copy in copies::all().await.unwrap_or_default() {
            if is_damaged(&copy.text) {
                continue;
            }
            let Ok(here) = backend.get(DRAFTS, &copy.id).await else { return };
            let is_better =
                |here: Option<&Record>| here.is_none_or(|here| copy.revision > here.revision || is_damaged(&here.text));
            if !is_better(here.as_ref()) {
                continue;
            }
            // What was here is kept beside, an older state as a version: somebody may still find something in it.
            if let Some(here) = here {
                let (store, mark) = if is_damaged(&here.text) { (DRAFTS, "-damaged-") } else { (VERSIONS, "/") };
                let aside =
                    Record { id: format!("{}{mark}{}", copy.id, here.revision), by: "restore".to_owned(), ..here };
                if backend.change(store, &aside.id, &|_| Ok(Some(aside.clone()))).await.is_err() {
                    continue;
                }
            }
            let restore = |here: Option<Record>| Ok(is_better(here.as_ref()).then(|| copy.clone()));
            if backend.change(DRAFTS, &copy.id, &restore).await.is_ok() {
                self.note(&copy.id, Event::Recovered);
            }
        }
    }

    /// All drafts as lists show them, last saved first, the bin included; drafts deleted too long ago are removed on the way.
    pub async fn list(&self, now: f64) -> Result<Vec<Stored>, Error> {
        let backend = self.access().await;
        let mut kept: Vec<Record> = Vec::new();
        for record in self.drafts(&backend).await? {
            // A full disk may refuse even this; the next reading tries again.
            let record = match bin::fate(&record, now) {
                Fate::Stays => record,
                Fate::Marked(over_since) => {
                    let mark = |stored: Record| Record { over_since, ..stored };
                    let _ = backend.change(DRAFTS, &record.id, &|stored| Ok(stored.map(mark))).await;
                    Record { over_since, ..record }
                }
                Fate::Goes => {
                    let _ = remove(&backend, &record.id).await;
                    continue;
                }
            };
            kept.push(record);
        }
        kept.sort_by(|a, b| b.saved_at.total_cmp(&a.saved_at));
        let mut list = Vec::with_capacity(kept.len());
        for (n, record) in kept.into_iter().enumerate() {
            if n > 0 && n.is_multiple_of(BATCH) {
                sleep(0).await;
            }
            list.push(self.stored(record).await);
        }
        Ok(list)
    }

    /// All drafts as they are now: what the storage did not take counts for what it has.
    pub(super) async fn drafts(&self, backend: &Backend) -> Result<Vec<Record>, Error> {
        let mut records = backend.all(DRAFTS, "").await?;
        for (unsaved, _) in &*self.0.unsaved.borrow() {
            records.retain(|record| record.id != unsaved.id);
            records.push(unsaved.clone());
        }
        Ok(records)
    }

    /// One draft; `None` if there is none of that id.
    pub async fn load(&self, id: &str) -> Result<Option<Loaded>, Error> {
        let unsaved = self.0.unsaved.borrow().iter().find(|(record, _)| record.id == id).cloned();
        // Held until the record is opened: its key must not change before.
        let backend = self.access().await;
        let (record, base) = match unsaved {
            Some((record, base)) => (Some(record), Some(base)),
            None => (backend.get(DRAFTS, id).await?, None),
        };
        let Some(record) = record else { return Ok(None) };
        let base = base.unwrap_or(record.revision);
        Ok(Some(Loaded { base, ..self.loaded(record).await }))
    }

    pub(super) async fn record(&self, draft: &Draft, now: f64) -> Result<Record, Error> {
        Ok(Record {
            id: draft.id.clone(),
            revision: draft.revision,
            by: self.0.sitting.clone(),
            saved_at: now,
            profile: self.profile_of(&draft.id),
            text: self.file_text(draft).await?,
            ..Record::default()
        })
    }

    /// Stores `draft`, which this page has last seen confirmed at the revision `base`; returns only once the storage has
    /// confirmed it. What is stored of another revision is left as it is, unless this page wrote it itself and did not
    /// hear of it.
    pub async fn save(&self, draft: &Draft, base: u64, now: f64) -> Result<(), Error> {
        self.save_over(draft, base, now, true).await
    }

    /// The same, but only if `over_own` over what this page wrote itself and did not hear of.
    pub(super) async fn save_over(&self, draft: &Draft, base: u64, now: f64, over_own: bool) -> Result<(), Error> {
        let backend = self.access().await;
        let record = self.record(draft, now).await?;
        let write = |stored: Option<Record>| match stored {
            Some(stored) => {
                let is_ours = over_own && stored.by == record.by && stored.revision <= record.revision;
                // It got its passphrase elsewhere: no plain words take the place of sealed ones.
                let is_bared = is_sealed(&stored.text) && !is_sealed(&record.text);
                if is_bared || (stored.revision != base && !is_ours) {
                    return Err(Error::Conflict);
                }
                let Record { filed, filed_at, copy_of, profile, exported, .. } = stored;
                Ok(Some(Record { filed, filed_at, copy_of, profile, exported, ..record.clone() }))
            }
            None => Ok(Some(record.clone())),
        };
        let saved = backend.change(DRAFTS, &draft.id, &write).await;
        let mut unsaved = self.0.unsaved.borrow_mut();
        unsaved.retain(|(other, _)| other.id != record.id);
        if saved == Err(Error::Storage) {
            unsaved.push((record, base));
        }
        saved
    }

    /// Keeps a new draft at hand for the editor, which is about to open it; `base` is the revision that is stored, or 0. Which
    /// profile it belongs to is noted before.
    pub fn hand_over(&self, draft: Draft, base: u64, now: f64) {
        self.0.fresh.replace(Some(Loaded::new(draft, base, now)));
    }

    /// Takes the draft that was handed over last, if it has this id. Nobody else has it.
    pub fn take_fresh(&self, id: &str) -> Option<Loaded> {
        self.0.fresh.borrow_mut().take_if(|fresh| fresh.id == id)
    }

    /// Puts a second copy of the draft beside the database.
    pub async fn copy(&self, draft: &Draft, now: f64) -> Result<(), Error> {
        let _access = self.access().await;
        copies::put(&self.record(draft, now).await?).await
    }

    /// Puts a draft into the bin (`Some` time) or takes it out (`None`); the time of its last change stays.
    pub async fn mark_deleted(&self, id: &str, deleted_at: Option<f64>) -> Result<(), Error> {
        self.access()
            .await
            .change(DRAFTS, id, &|stored| Ok(stored.map(|stored| Record { deleted_at, over_since: None, ..stored })))
            .await
    }

    /// Removes a draft for good that is in the bin, unless something was changed in it since this revision.
    pub async fn discard(&self, id: &str, revision: u64) -> Result<(), Error> {
        let backend = self.access().await;
        let stored = backend.get(DRAFTS, id).await?;
        if stored.is_some_and(|stored| stored.deleted_at.is_some() && stored.revision == revision) {
            remove(&backend, id).await?;
        }
        Ok(())
    }

    /// Notes which draft this one was copied from.
    pub async fn mark_copy(&self, id: &str, of: &str) -> Result<(), Error> {
        let marked = |stored: Record| Record { copy_of: of.to_owned(), ..stored };
        self.access().await.change(DRAFTS, id, &|stored| Ok(stored.map(marked))).await
    }

    /// Notes that this revision of a draft was put into a file: one of its own, handed out at the time `alone`, or a backup.
    pub async fn mark_filed(&self, id: &str, revision: u64, alone: Option<f64>) -> Result<(), Error> {
        let filed = |stored: Record| {
            let (filed, filed_at) = (revision.max(stored.filed), alone.or(stored.filed_at));
            Record { filed, filed_at, ..stored }
        };
        self.access().await.change(DRAFTS, id, &|stored| Ok(stored.map(filed))).await
    }

    /// Notes that documents of a draft were exported or printed.
    pub async fn mark_exported(&self, id: &str, documents: &[ItemId], now: f64) -> Result<(), Error> {
        let exported = |mut stored: Record| {
            for ItemId(document) in documents {
                stored.exported.retain(|of| of.document != *document);
                stored.exported.push(Exported { document: document.clone(), at: now });
            }
            stored
        };
        self.access().await.change(DRAFTS, id, &|stored| Ok(stored.map(exported))).await
    }

    /// Keeps the draft as it is now as a version; `why` is one of `open`, `time`, `export`, `restore`, `hand`.
    pub async fn keep_version(&self, draft: &Draft, why: &str, now: f64) -> Result<(), Error> {
        let id = format!("{}/{}", draft.id, draft.revision);
        let backend = self.access().await;
        let version = Record { id: id.clone(), by: why.to_owned(), ..self.record(draft, now).await? };
        // What somebody asked to keep stays so.
        let keep = |stored: Option<Record>| match stored {
            Some(stored) if stored.by == "hand" => Ok(None),
            _ => Ok(Some(version.clone())),
        };
        backend.change(VERSIONS, &id, &keep).await?;
        let versions = sealed_versions(&backend, &draft.id).await?;
        let mut surplus = versions.len().saturating_sub(MOST_VERSIONS);
        for version in versions.iter().rev().filter(|version| version.by != "hand") {
            if surplus == 0 {
                break;
            }
            backend.delete(VERSIONS, &version.id).await?;
            surplus -= 1;
        }
        Ok(())
    }

    /// The kept versions of a draft, the newest first.
    pub async fn versions(&self, draft: &str) -> Result<Vec<Record>, Error> {
        let backend = self.access().await;
        let mut versions = sealed_versions(&backend, draft).await?;
        for version in &mut versions {
            if let Some(opened) = self.opened(version).await {
                *version = opened;
            }
        }
        Ok(versions)
    }

    /// As [`Store::leave_from`], of a draft that no other page has changed.
    pub fn leave(&self, draft: &Draft, now: f64) {
        self.leave_from(draft, MAX_REVISION, now);
    }

    /// Leaves a draft behind that is not stored yet, when the page goes; `base` is the revision that this page has last seen
    /// confirmed. One with a passphrase is not: sealing takes time.
    pub fn leave_from(&self, draft: &Draft, base: u64, now: f64) {
        let may_write = !gate::is_stopped() && self.0.gate.try_read().is_ok() && !self.has_key(&draft.id);
        if let Some(backend) = self.0.backend.get().filter(|_| may_write) {
            let (text, profile) = (to_json(draft.revision, &draft.review), self.profile_of(&draft.id));
            let (id, by) = (draft.id.clone(), self.0.sitting.clone());
            let left = Record { id, revision: base, by, saved_at: now, profile, text, ..Record::default() };
            backend.leave(RESCUE, &left);
        }
    }

    /// What a page left behind of this draft, and when: the whole draft as in a file, or the texts of fields, each an address
    /// and a value with a tab between them, ended by a NUL.
    pub async fn rescued(&self, id: &str) -> Option<(String, f64)> {
        self.left(id).await.map(|record| (record.text, record.saved_at))
    }

    /// The record of what a page left behind of this draft.
    pub(super) async fn left(&self, id: &str) -> Option<Record> {
        let record = self.access().await.get(RESCUE, id).await.ok()??;
        if !record.profile.is_empty() {
            self.note_profile(id, &record.profile);
        }
        Some(record)
    }

    /// The ids of the drafts of which a page left something behind.
    pub(super) async fn left_behind(&self) -> Vec<String> {
        let records = self.access().await.all(RESCUE, "").await;
        records.unwrap_or_default().into_iter().map(|record| record.id).filter(|id| !id.starts_with(PENDING)).collect()
    }

    /// What was left behind is stored in the draft.
    pub async fn forget_rescued(&self, id: &str) {
        // If this fails it is brought back once more, which changes nothing.
        let _ = self.access().await.delete(RESCUE, id).await;
    }

    /// Removes everything that this app keeps in this browser, and starts anew.
    pub async fn erase(&self) -> Result<(), Error> {
        // What is still being typed here must not come back.
        let was_stopped = gate::is_stopped();
        stop();
        let erased = self.erase_all().await;
        match erased {
            Ok(()) => leave(),
            Err(_) if was_stopped => {}
            Err(_) => gate::go_on(),
        }
        erased
    }

    async fn erase_all(&self) -> Result<(), Error> {
        let _alone = self.0.gate.write().await;
        message::say(&Message::Erased);
        copies::clear().await?;
        browser::forget_all();
        self.close();
        let erased = rewrite::erase().await;
        // What could not be opened may still be there.
        if self.is_lasting() { erased } else { Ok(()) }
    }
}

/// The kept versions of a draft as they are stored, the newest first.
async fn sealed_versions(backend: &Backend, draft: &str) -> Result<Vec<Record>, Error> {
    let mut versions = backend.all(VERSIONS, &format!("{draft}/")).await?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.revision));
    Ok(versions)
}

/// Removes a draft for good, with its versions, its copy and what a page left behind of it.
async fn remove(backend: &Backend, id: &str) -> Result<(), Error> {
    backend.delete(RESCUE, id).await?;
    // Without a copy there is nothing to remove.
    let _ = copies::remove(id).await;
    for version in sealed_versions(backend, id).await? {
        backend.delete(VERSIONS, &version.id).await?;
    }
    backend.delete(DRAFTS, id).await
}
