//! What becomes of a document that was looked through: a new draft, or more words in one that is here.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser, files,
    i18n::{Lang, t},
    import::Sorting,
    review::{DomainId, ItemId, Review, check::Section},
    store::{Amending, Draft, NotAmended, Store},
    ui::{
        context::use_store,
        incoming::{Incoming, IncomingAction, Replaced, SameSorting, Sheet},
        pages::{drafts::title::title, new_draft::create},
        refusal::{self, Refusal},
        route::Route,
        widgets::Choice,
    },
};

/// Why nothing was made of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum NotAccepted {
    /// The storage did not take a new draft.
    NotStored,
    /// The draft that it was to be added to is as it was.
    NotAdded(NotAmended),
}

impl NotAccepted {
    pub fn say(&self, lang: Lang) -> String {
        let NotAccepted::NotAdded(why) = self else { return Refusal::NotStored.say(lang) };
        match why {
            NotAmended::Open => t::sorting_into_open(lang).to_owned(),
            NotAmended::Gone => t::sorting_into_gone(lang).to_owned(),
            NotAmended::Unreadable(files::Error::Locked) => t::sorting_into_locked(lang).to_owned(),
            NotAmended::Unreadable(error) => refusal::say(lang, error),
            NotAmended::Missing => t::sorting_into_refused(lang).to_owned(),
            NotAmended::Storage => Refusal::NotStored.say(lang),
        }
    }
}

/// A draft that pieces can be added to.
#[derive(Clone, PartialEq)]
pub struct Destination {
    pub draft: Choice,
    pub domain: DomainId,
}

/// The drafts that are here, last saved first; none until they were read.
#[hook]
pub fn use_destinations(lang: Lang) -> Rc<Vec<Destination>> {
    let store = use_store();
    let found = use_state_eq(Rc::<Vec<Destination>>::default);
    {
        let found = found.setter();
        use_effect_with(lang, move |&lang| {
            spawn_local(async move {
                let all = store.list(browser::now()).await.unwrap_or_default();
                // Those with a passphrase are named, too: trying says how they can be unlocked.
                let fit = all
                    .iter()
                    .filter(|stored| stored.deleted_at.is_none())
                    .filter(|stored| matches!(stored.outline, Ok(_) | Err(files::Error::Locked)));
                let destination = fit.map(|stored| Destination {
                    draft: Choice::new(stored.id.clone(), title(lang, stored)),
                    domain: stored.outline.as_ref().map(|outline| outline.review.domain).unwrap_or_default(),
                });
                found.set(Rc::new(destination.collect()));
            });
        });
    }
    (*found).clone()
}

/// Makes a draft of what was looked through, or adds it to one, and goes there.
///
/// # Errors
///
/// Every draft is as it was, and the page stays.
pub async fn accept(
    store: &Store,
    incoming: &UseReducerDispatcher<Incoming>,
    sheet: &Sheet,
    replaced: Option<&Replaced>,
) -> Result<(), NotAccepted> {
    let SameSorting(sorting) = &sheet.sorting;
    let (Draft { id, revision, .. }, added_to) = if sheet.into.is_empty() {
        let review = sorting.review(|| ItemId(browser::new_id()));
        (create(store, review, Draft::FIRST, None).await.map_err(|_| NotAccepted::NotStored)?, None)
    } else {
        let (draft, before) = add(store, sorting, &sheet.into).await.map_err(NotAccepted::NotAdded)?;
        Route::section(&draft.id, Section::Basics).go();
        (draft, Some(before))
    };
    incoming.dispatch(IncomingAction::Accept { draft: id.into(), revision, added_to });
    discard(store, replaced).await;
    Ok(())
}

/// Adds the pieces to a draft that is here, as one step that its editor can take back. Returns it as it is and as it was.
async fn add(store: &Store, sorting: &Sorting, draft: &str) -> Result<(Draft, Rc<Review>), NotAmended> {
    let _turn = store.amending().await;
    let amending = Amending::new(store, draft);
    let before = RefCell::new(Review::default());
    let add = |review: &mut Review| {
        before.replace(review.clone());
        sorting.add_to(review, || ItemId(browser::new_id())).is_ok()
    };
    let draft = amending.amend(&browser::new_id(), browser::now(), add).await?;
    Ok((draft, Rc::new(before.into_inner())))
}

/// Removes the draft that was made before somebody went back: its words are elsewhere, or nobody wants them.
pub async fn discard(store: &Store, replaced: Option<&Replaced>) {
    if let Some(Replaced { draft, revision }) = replaced {
        // What stays is in the bin.
        let _ = store.discard(draft, *revision).await;
    }
}
