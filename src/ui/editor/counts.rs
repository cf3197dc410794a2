//! How many findings are open in the documents that are not at hand.

use std::{cell::Cell, collections::HashMap, rc::Rc};

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    derived::{Inputs, count_open},
    desk::Desk,
};
use crate::review::{Edit, ItemId, check::Finding};

/// Time without a change, in milliseconds, before the other documents are checked for the first time.
const FIRST: u32 = 300;
/// The same for every further time: longer than people pause within a sentence.
const PAUSE: u32 = 1_000;

/// The number of open findings by document. A document that was not checked yet is missing.
pub type Counts = HashMap<ItemId, usize>;

/// Counts the open findings of every document while the component is shown. The documents that are not at hand are checked
/// once nothing has changed for a while, each in a task of its own; a key stops that, and until it is done again they keep
/// their last number.
#[hook]
pub fn use_counts(desk: &Desk) -> Counts {
    let counts = use_state_eq(Counts::default);
    {
        let wait = if counts.is_empty() { FIRST } else { PAUSE };
        let counts = counts.setter();
        use_effect_with(desk.clone(), move |desk| {
            let is_wanted = Rc::new(Cell::new(true));
            if desk.review.documents.len() > 1 {
                let (desk, is_wanted) = (desk.clone(), is_wanted.clone());
                spawn_local(async move {
                    TimeoutFuture::new(wait).await;
                    if let Some(found) = count(&desk, &is_wanted).await {
                        counts.set(found);
                    }
                });
            }
            move || is_wanted.set(false)
        });
    }
    let mut counts = (*counts).clone();
    counts.insert(desk.review.document().id.clone(), open_at_hand(desk));
    counts
}

fn open_at_hand(desk: &Desk) -> usize {
    desk.findings.iter().filter(|finding: &&Finding| finding.is_open()).count()
}

/// The numbers of all documents; `None` if something changed in the meantime.
async fn count(desk: &Desk, is_wanted: &Cell<bool>) -> Option<Counts> {
    let at_hand = desk.review.document();
    let mut counts = Counts::from([(at_hand.id.clone(), open_at_hand(desk))]);
    for document in desk.review.documents.iter().filter(|document| document.id != at_hand.id) {
        TimeoutFuture::new(0).await;
        // The desk is behind what was typed.
        if !is_wanted.get() || desk.latest.borrow().revision != desk.revision {
            return None;
        }
        let mut review = (*desk.review).clone();
        review.apply(&Edit::OpenDocument { id: document.id.clone() }).ok()?;
        let inputs = Inputs {
            review: review.into(),
            revision: desk.revision,
            pack: desk.pack.clone(),
            others: desk.others.clone(),
        };
        counts.insert(document.id.clone(), count_open(&inputs));
    }
    Some(counts)
}
