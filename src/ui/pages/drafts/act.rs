//! The list of drafts and what can be done with it.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{entry::Listing, title::title};
use crate::{
    browser,
    files::sealed::is_sealed,
    i18n::Lang,
    review::ItemId,
    store::{Draft, Error, Store, Stored},
    ui::{
        draft_file::{draft_file, draft_text, locked_title},
        pages::settings::backup_file::hand_out_backup,
    },
};

/// Something to do on the page of drafts.
pub enum Act {
    Duplicate(Box<Stored>),
    /// Puts the draft with this id into the bin.
    Delete(String),
    /// Takes the draft with this id out of the bin.
    Restore(String),
    /// Hands out the file of a draft.
    Export(Box<Stored>),
    /// Hands out a backup of everything.
    Backup,
    /// What happened to the draft with this id has been read.
    ForgetEvents(String),
}

/// The list of drafts, as [`use_drafts`] keeps it.
pub struct Drafts {
    /// `None` until it was read for the first time.
    pub list: Option<Rc<Result<Listing, Error>>>,
    /// Whether the last act failed.
    pub failed: bool,
    /// The draft that was deleted last, if nothing else has been done since.
    pub deleted: Option<String>,
    /// The draft that was restored last, if nothing else has been done since.
    pub restored: Option<String>,
    pub act: Callback<Act>,
}

/// Reads the list of drafts, and again after each act.
#[hook]
pub fn use_drafts(store: &Store, lang: Lang) -> Drafts {
    let list = use_state(|| None::<Rc<Result<Listing, Error>>>);
    // The last one that was read: states are those of the rendering that a callback was made in.
    let latest = use_mut_ref(Listing::default);
    let failed = use_state_eq(|| false);
    let deleted = use_state_eq(|| None::<String>);
    let busy = use_mut_ref(|| false);
    let restored = use_state_eq(|| None::<String>);
    {
        let (list, latest, store) = (list.clone(), latest.clone(), store.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { list.set(Some(Rc::new(read(&store, &latest).await))) });
        });
    }
    let act = {
        let (store, list, failed) = (store.clone(), list.clone(), failed.clone());
        let (deleted, restored) = (deleted.clone(), restored.clone());
        let latest = latest.clone();
        use_callback(lang, move |act: Act, lang| {
            // A second click while the first is under way would make a second draft.
            if busy.replace(true) {
                return;
            }
            let (store, list, failed) = (store.clone(), list.clone(), failed.clone());
            let (deleted, restored) = (deleted.clone(), restored.clone());
            let (busy, latest, lang) = (busy.clone(), latest.clone(), *lang);
            spawn_local(async move {
                let (undo, back) = match &act {
                    Act::Delete(id) => (Some(id.clone()), None),
                    Act::Restore(id) => (None, Some(id.clone())),
                    _ => (None, None),
                };
                let done = carry_out(&store, lang, act).await;
                let read = read(&store, &latest).await;
                busy.replace(false);
                failed.set(!done);
                deleted.set(undo.filter(|_| done));
                restored.set(back.filter(|_| done));
                list.set(Some(Rc::new(read)));
            });
        })
    };
    Drafts { list: (*list).clone(), failed: *failed, deleted: (*deleted).clone(), restored: (*restored).clone(), act }
}

/// Reads everything that is stored, and keeps what is known of drafts that have not changed.
async fn read(store: &Store, latest: &RefCell<Listing>) -> Result<Listing, Error> {
    let stored = store.list(browser::now()).await?;
    let before = latest.borrow().clone();
    let listing = Listing::of(stored, &before, browser::today()).await;
    latest.replace(listing.clone());
    Ok(listing)
}

/// Whether it was done.
async fn carry_out(store: &Store, lang: Lang, act: Act) -> bool {
    let now = browser::now();
    match act {
        Act::Duplicate(stored) => {
            let Ok(draft) = stored.draft() else { return false };
            let review = draft.review.copied(|| ItemId(browser::new_id())).into();
            let copy = Draft { id: browser::new_id(), revision: Draft::FIRST, review };
            store.share(&draft.id, &copy.id);
            let is_stored = store.save(&copy, 0, now).await.is_ok();
            // Without the mark the copy is there all the same.
            let _ = store.mark_copy(&copy.id, &draft.id).await;
            is_stored
        }
        Act::Delete(id) => store.mark_deleted(&id, Some(now)).await.is_ok(),
        Act::Restore(id) => store.mark_deleted(&id, None).await.is_ok(),
        Act::Export(stored) => {
            export(store, lang, &stored).await;
            true
        }
        Act::Backup => hand_out_backup(store, lang, None).await,
        Act::ForgetEvents(id) => {
            store.forget_events(&id);
            true
        }
    }
}

/// Hands out a draft's file. The browser shows whether a download succeeded; the draft itself is untouched.
async fn export(store: &Store, lang: Lang, stored: &Stored) {
    let is_locked = is_sealed(&stored.raw);
    let draft = stored.draft();
    let file = match &draft {
        _ if is_locked => draft_text(&locked_title(lang), stored.raw.to_string()),
        Ok(draft) => draft_file(draft, &title(lang, stored)),
        // What cannot be read here is handed out as it is.
        Err(_) => draft_text(&stored.id, stored.raw.to_string()),
    };
    if browser::download(&file).is_ok() && (draft.is_ok() || is_locked) {
        // If this fails, the reminder to make a backup merely comes earlier.
        let _ = store.mark_filed(&stored.id, stored.base, Some(browser::now())).await;
    }
}
