//! The orders of the list.

use std::{cell::Cell, cmp::Reverse, rc::Rc};

use chrono::NaiveDate;
use yew::prelude::*;

use super::{
    entry::{Entries, Entry},
    title::title,
};
use crate::{
    browser,
    files::Outline,
    i18n::{Lang, t},
    review::Days,
    ui::widgets::Choice,
};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Sort {
    /// Last changed first.
    #[default]
    Changed,
    /// The measure that is most late, or due first.
    Due,
    /// The latest incident first.
    Incident,
    Title,
}

impl Sort {
    const ALL: [Sort; 4] = [Sort::Changed, Sort::Due, Sort::Incident, Sort::Title];

    /// The value of its choice.
    pub fn id(self) -> &'static str {
        match self {
            Sort::Changed => "changed",
            Sort::Due => "due",
            Sort::Incident => "incident",
            Sort::Title => "title",
        }
    }

    fn from_id(id: &str) -> Sort {
        Sort::ALL.into_iter().find(|sort| sort.id() == id).unwrap_or_default()
    }

    /// The choices with their words.
    pub fn choices(lang: Lang) -> Vec<Choice> {
        let label = |sort| match sort {
            Sort::Changed => t::sort_changed(lang),
            Sort::Due => t::sort_due(lang),
            Sort::Incident => t::sort_incident(lang),
            Sort::Title => t::sort_title(lang),
        };
        Sort::ALL.map(|sort| Choice::new(sort.id(), label(sort))).into()
    }

    /// Entries that stand in the order of their last change, in this order.
    pub fn sorted(self, lang: Lang, entries: &Entries) -> Entries {
        let mut sorted: Vec<Rc<Entry>> = entries.to_vec();
        match self {
            Sort::Changed => return entries.clone(),
            Sort::Due => sorted.sort_by_key(|entry| entry.tally.nearest.unwrap_or(i64::MAX)),
            Sort::Incident => sorted.sort_by_cached_key(|entry| Reverse(began(entry))),
            Sort::Title => {
                let titles: Vec<String> = entries.iter().map(|entry| title(lang, &entry.stored)).collect();
                sorted = browser::in_order(&titles).into_iter().map(|n| Rc::clone(&entries[n])).collect();
            }
        }
        sorted.into_iter().collect()
    }
}

/// The day on which the incident began.
fn began(entry: &Entry) -> Option<NaiveDate> {
    let Outline { review, .. } = entry.stored.outline.as_ref().ok()?;
    Days::of(review).incident()
}

thread_local! {
    /// What was chosen last. It lives as long as the page.
    static LAST: Cell<Sort> = const { Cell::new(Sort::Changed) };
}

/// What the list is sorted by, and what takes the value of a choice.
#[hook]
pub fn use_sort() -> (Sort, Callback<String>) {
    let sort = use_state_eq(|| LAST.get());
    let set = sort.setter();
    let onchange = use_callback((), move |id: String, ()| {
        LAST.set(Sort::from_id(&id));
        set.set(LAST.get());
    });
    (*sort, onchange)
}
