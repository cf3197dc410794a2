//! Making a draft.

use std::rc::Rc;

use crate::{
    browser,
    review::{ItemId, Review, check::Section},
    store::{Draft, Error, Key, Store},
    ui::route::Route,
};

/// Opens a new draft at its first section. The editor stores it, as it stores everything: nobody waits for that to begin.
pub fn begin(store: &Store, review: Review) {
    // Of the sample there may be several.
    let review = review.copied(|| ItemId(browser::new_id()));
    let draft = Draft { id: browser::new_id(), revision: Draft::FIRST, review: Rc::new(review) };
    let route = Route::section(&draft.id, Section::Basics);
    store.hand_over(draft, 0, browser::now());
    route.go();
}

/// Stores a draft that was brought in, encrypted if there is a key, and opens its first section.
///
/// # Errors
///
/// What the storage did not take is no draft, and the page stays as it is.
pub async fn create(store: &Store, review: Review, revision: u64, key: Option<Key>) -> Result<(), Error> {
    let draft = Draft { id: browser::new_id(), revision, review: Rc::new(review) };
    let (now, route) = (browser::now(), Route::section(&draft.id, Section::Basics));
    store.keep_key(&draft.id, key);
    store.save(&draft, 0, now).await?;
    store.hand_over(draft, revision, now);
    route.go();
    Ok(())
}
