//! Making a draft.

use std::rc::Rc;

use crate::{
    browser,
    review::{ItemId, Review, check::Section, profile::Profile},
    store::{Draft, Error, Key, NOBODY, Store},
    ui::route::Route,
};

/// Opens a new draft at its first section; `profile` is the id of the one it belongs to, empty for the first office. The editor
/// stores it, as it stores everything: nobody waits for that to begin.
pub fn begin(store: &Store, review: Review, profile: &str) {
    // Of the sample there may be several.
    let review = review.copied(|| ItemId(browser::new_id()));
    let draft = Draft { id: browser::new_id(), revision: Draft::FIRST, review: Rc::new(review) };
    let route = Route::section(&draft.id, Section::Basics);
    store.note_profile(&draft.id, profile);
    store.hand_over(draft, 0, browser::now());
    route.go();
}

/// Stores a draft that was brought in, encrypted if there is a key, and opens its first section. Returns the draft.
///
/// # Errors
///
/// What the storage did not take is no draft, and the page stays as it is.
pub async fn create(store: &Store, review: Review, revision: u64, key: Option<Key>) -> Result<Draft, Error> {
    let draft = Draft { id: browser::new_id(), revision, review: Rc::new(review) };
    let (now, route) = (browser::now(), Route::section(&draft.id, Section::Basics));
    store.keep_key(&draft.id, key);
    store.note_profile(&draft.id, &profile_for(store, &draft.review));
    store.save(&draft, 0, now).await?;
    store.hand_over(draft.clone(), revision, now);
    route.go();
    Ok(draft)
}

/// The id of the profile that a review from outside belongs to: where there are several, of the one with its unit. A review of an
/// office that is not known here belongs to nobody, so that no other office's sentences get into it.
fn profile_for(store: &Store, review: &Review) -> String {
    let profiles = store.profiles();
    let is_of = |profile: &Profile| review.documents.iter().any(|document| profile.is_of_unit(&document.unit));
    match profiles.iter().find(|profile| is_of(profile)) {
        Some(profile) => profile.id.clone(),
        None if profiles.len() < 2 => String::new(),
        None => NOBODY.to_owned(),
    }
}
