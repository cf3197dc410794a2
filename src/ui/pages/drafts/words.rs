//! Reading the words of all drafts for the search, while nobody waits for anything.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::entry::Entries;
use crate::{browser, store::sleep, ui::painted::painted};

/// How long one task reads, in milliseconds: a key must not wait longer than half a frame.
const TASK: f64 = 6.0;
/// What was found is shown again after so many tasks.
const SHOWN: usize = 10;

/// How many entries have been read, once the list has been painted. It grows while somebody `is_searching`, else it is told at
/// the end.
#[hook]
pub fn use_words(entries: &Entries, is_searching: bool) -> usize {
    let ready = use_state_eq(|| 0);
    let watched = use_mut_ref(|| false);
    watched.replace(is_searching);
    let set = ready.setter();
    use_effect_with(entries.clone(), move |entries| {
        let entries = entries.clone();
        let is_wanted = Rc::new(Cell::new(true));
        {
            let is_wanted = is_wanted.clone();
            spawn_local(async move {
                painted().await;
                let (mut at, mut tasks) = (0, 0);
                while at < entries.len() && is_wanted.get() {
                    let start = browser::now();
                    while at < entries.len() && browser::now() - start < TASK {
                        entries[at].words();
                        at += 1;
                    }
                    tasks += 1;
                    if *watched.borrow() && tasks % SHOWN == 0 {
                        set.set(at);
                    }
                    sleep(0).await;
                }
                if is_wanted.get() {
                    set.set(at);
                }
            });
        }
        move || is_wanted.set(false)
    });
    (*ready).min(entries.len())
}
