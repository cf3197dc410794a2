//! Reading the words of all drafts for the search, while nobody waits for anything.

use std::cell::Cell;

use yew::prelude::*;

use super::entry::Entries;
use crate::ui::spare_time::SpareTime;

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
        let (all, tasks) = (entries.len(), Cell::new(0));
        let told = move |done| {
            tasks.set(tasks.get() + 1);
            if done == all || *watched.borrow() && tasks.get() % SHOWN == 0 {
                set.set(done);
            }
        };
        let entries = entries.clone();
        let reading = SpareTime::new(
            all,
            move |n| {
                entries[n].words();
            },
            told,
        );
        move || drop(reading)
    });
    (*ready).min(entries.len())
}
