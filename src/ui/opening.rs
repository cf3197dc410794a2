//! Opening a draft: who writes it, what is stored, what a stopped program left behind.

use std::rc::Rc;

use crate::{
    browser,
    review::{Edit, Review},
    store::{Error, Event, Pen, Store, Stored},
};

/// A draft that was asked for.
pub struct Opened {
    pub stored: Stored,
    pub pen: Rc<Pen>,
    /// The review with the text that a stopped program left in the fields, if there was some.
    pub rescued: Option<Rc<Review>>,
}

/// Asks for the pen of a draft and reads it.
pub async fn open(store: &Store, id: &str) -> Result<Option<Opened>, Error> {
    let pen = Pen::new(id);
    let is_ours = pen.ask().await;
    let Some(stored) = store.load(id).await? else { return Ok(None) };
    let mut rescued = None;
    if let (Ok(draft), true) = (&stored.draft, is_ours) {
        rescued = store.rescued(id).await.and_then(|fields| with_fields(&draft.review, &fields)).map(Rc::new);
        if rescued.is_some() {
            store.note(id, Event::Rescued);
        }
        // The state in which it was left the other day.
        let now = browser::now();
        if now - stored.saved_at > AWAY {
            // What is opened is stored already: without the version nothing is lost.
            let _ = store.keep_version(draft, "open", now).await;
        }
    }
    Ok(Some(Opened { stored, pen, rescued }))
}

/// After so many milliseconds one comes back to a draft, and does not just go on.
const AWAY: f64 = 600_000.0;

/// The review with these texts in its fields; `None` if they stand there already.
fn with_fields(review: &Review, fields: &str) -> Option<Review> {
    let mut next = review.clone();
    for pair in fields.split('\0') {
        if let Some((field, value)) = pair.split_once('\t') {
            // A field that is not there any more has nowhere to go.
            let _ = next.apply(&Edit::Set { field: field.to_owned(), value: value.to_owned() });
        }
    }
    (next != *review).then_some(next)
}

/// A thing that has no parts to compare: the same or another.
#[derive(Clone)]
pub struct Opaque(pub Rc<Pen>);

impl PartialEq for Opaque {
    fn eq(&self, other: &Opaque) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
