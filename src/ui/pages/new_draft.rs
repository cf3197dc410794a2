//! Making a draft.

use std::rc::Rc;

use crate::{
    browser,
    review::{Review, check::Section},
    store::{Draft, Error, Key, Store},
    ui::route::Route,
};

/// Stores a new draft, encrypted if there is a key, and opens its first section.
///
/// # Errors
///
/// What the storage did not take is no draft, and the page stays as it is.
pub async fn create(store: &Store, review: Review, revision: u64, key: Option<Key>) -> Result<(), Error> {
    let draft = Draft { id: browser::new_id(), revision, review: Rc::new(review) };
    store.keep_key(&draft.id, key);
    store.create(&draft, browser::now()).await?;
    Route::section(&draft.id, Section::Basics).go();
    Ok(())
}
