//! What a page left behind that was not stored: when the program had stopped, or when it was closed right after a key.

use std::rc::Rc;

use super::{
    draft::{Draft, Loaded},
    drafts::{Event, Store},
};
use crate::{
    files::{DraftFile, Record},
    review::{Edit, Review},
};

/// Brings back what was left behind, and keeps what it takes the place of.
pub async fn bring_back(store: &Store, draft: &Draft, stored: &mut Loaded, now: f64) {
    let Some(Record { text: left, saved_at: at, revision, by, .. }) = store.left(&draft.id).await else { return };
    let whole = DraftFile::from_stored(left.as_bytes()).ok();
    // What another page stored meanwhile is not in it, however late it was left.
    let is_behind = whole.is_some() && !by.is_empty() && by != stored.by && revision < stored.base;
    let review = match whole {
        Some(file) => Some(file.review).filter(|review| *review != *draft.review),
        None => with_fields(&draft.review, &left),
    };
    let Some(review) = review else { return store.forget_rescued(&draft.id).await };
    let next = Draft { revision: draft.revision + 1, review: Rc::new(review), ..draft.clone() };
    let is_newer = is_behind || stored.saved_at > at;
    // Somebody wrote on since: what is in the fields now stays, the other can be had among the versions.
    let kept = if is_newer { &next } else { draft };
    if store.keep_version(kept, "restore", now).await.is_err() {
        return;
    }
    if !is_newer {
        if store.save(&next, stored.base, now).await.is_ok() {
            stored.base = next.revision;
        }
        stored.draft = Ok(next);
        store.note(&draft.id, Event::Rescued);
    }
    if !store.has_unsaved() {
        store.forget_rescued(&draft.id).await;
    }
}

/// The review with these texts in its fields; `None` if they stand there already. Before the name of a field stands the id of
/// the document that was at hand.
fn with_fields(review: &Review, fields: &str) -> Option<Review> {
    let (mut next, mut is_new) = (review.clone(), false);
    for (name, value) in fields.split('\0').filter_map(|pair| pair.split_once('\t')) {
        let (document, field) = name.rsplit_once(' ').unwrap_or((&review.document().id.0, name));
        // A document or a field that is not there any more has nowhere to go.
        let is_there = next.apply(&Edit::OpenDocument { id: document.into() }).is_ok();
        let edit = Edit::Set { field: field.to_owned(), value: value.to_owned() };
        is_new |= is_there && next.field(field).as_deref() != Some(value) && next.apply(&edit).is_ok();
    }
    let _ = next.apply(&Edit::OpenDocument { id: review.document().id.clone() });
    is_new.then_some(next)
}
