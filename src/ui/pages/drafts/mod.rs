//! The first page: start a review, go on with one, bring one back.

mod act;
mod bin;
mod entry;
mod list;
mod notices;
mod progress;
mod row;
mod rows;
mod side;
mod sort;
mod starts;
pub mod title;
mod words;

use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    store::Event,
    ui::{
        context::{use_lang, use_store},
        frame::Frame,
        late::use_late,
        route::Route,
        title::use_title,
        widgets::Alert,
    },
};
use act::{Drafts as List, use_drafts};
use bin::{Bin, UndoStrip};
use entry::Listing;
use list::DraftList;
use notices::Notices;
use side::Side;
use starts::Starts;
use title::title;

/// A draft that was changed so much later than now was changed by another clock, in milliseconds. Time zones differ by less.
const DAY: f64 = 86_400_000.0;

#[component]
pub fn Drafts() -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[]);
    let List { list, failed, deleted, restored, act } = use_drafts(&store, lang);
    let is_late = use_late();
    let is_unreadable = matches!(list.as_deref(), Some(Err(_)));
    let Listing { live, bin, .. } = list.as_deref().and_then(|list| list.as_ref().ok()).cloned().unwrap_or_default();
    let undo = bin.iter().find(|stored| Some(&stored.id) == deleted.as_ref());
    // What is told of a draft without its row would be a riddle.
    let events: Vec<(String, String, Event)> = store
        .events()
        .into_iter()
        .filter_map(|(id, event)| {
            let entry = live.find(&id)?;
            Some((id, title(lang, &entry.stored), event))
        })
        .collect();
    let latest = live.first().map_or(0.0, |entry| entry.stored.saved_at);
    html! {
        <Frame at={Route::Drafts}>
            <div class="home">
                <div class="home-main">
                    <h1 class="display">{ t::home_title(lang) }</h1>
                    <p class="lead">{ t::home_lead(lang) }</p>
                    <Notices
                        is_lasting={store.is_lasting()}
                        has_unsaved={store.has_unsaved()}
                        ahead={Some(latest).filter(|at| at - browser::now() > DAY)}
                        {events}
                        unfiled={live.iter().map(|entry| entry.stored.unfiled).sum::<u64>()}
                        act={act.clone()}
                    />
                    <Starts />
                    if failed { <Alert words={t::drafts_not_stored(lang)} /> }
                    if list.is_none() && is_late { <p role="status">{ t::drafts_opening(lang) }</p> }
                    if is_unreadable { <Alert words={t::drafts_unreadable(lang)} /> }
                    if !live.is_empty() { <DraftList entries={live} {restored} act={act.clone()} /> }
                    if let Some(stored) = undo { <UndoStrip stored={(*stored).clone()} act={act.clone()} /> }
                    if !bin.is_empty() { <Bin drafts={bin.clone()} {act} /> }
                </div>
                <Side />
            </div>
        </Frame>
    }
}
