//! The first page: start a review, go on with one, bring one back.

mod act;
mod bin;
mod notices;
mod row;
mod side;
mod starts;
pub mod title;

use yew::prelude::*;

use crate::{
    i18n::t,
    store::{Event, Stored},
    ui::{
        context::{use_lang, use_store},
        frame::Frame,
        growing::use_growing,
        late::use_late,
        route::Route,
        title::use_title,
        widgets::{Alert, GroupHead},
    },
};
use act::{Drafts as List, use_drafts};
use bin::{Bin, UndoStrip};
use notices::Notices;
use row::DraftRow;
use side::Side;
use starts::Starts;
use title::title;

/// How many drafts are drawn in one task.
const BATCH: usize = 40;

#[component]
pub fn Drafts() -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[]);
    let List { list, failed, deleted, restored, act } = use_drafts(&store, lang);
    let is_late = use_late();
    let is_unreadable = matches!(list.as_deref(), Some(Err(_)));
    let all: &[Stored] = list.as_deref().and_then(|list| list.as_ref().ok()).map_or(&[], Vec::as_slice);
    let (bin, live): (Vec<&Stored>, Vec<&Stored>) = all.iter().partition(|stored| stored.deleted_at.is_some());
    let drawn = use_growing(live.len(), BATCH, restored.is_some());
    let undo = bin.iter().find(|stored| Some(&stored.id) == deleted.as_ref());
    // What is told of a draft without its row would be a riddle.
    let events: Vec<(String, String, Event)> = store
        .events()
        .into_iter()
        .filter_map(|(id, event)| {
            let stored = live.iter().find(|stored| stored.id == id)?;
            Some((id, title(lang, stored), event))
        })
        .collect();
    let origin = |stored: &Stored| {
        let origin = live.iter().find(|other| other.id == stored.copy_of);
        (!stored.copy_of.is_empty())
            .then(|| AttrValue::from(origin.map(|origin| title(lang, origin)).unwrap_or_default()))
    };
    html! {
        <Frame at={Route::Drafts}>
            <div class="home">
                <div class="home-main">
                    <h1 class="display">{ t::home_title(lang) }</h1>
                    <p class="lead">{ t::home_lead(lang) }</p>
                    <Notices
                        is_lasting={store.is_lasting()}
                        has_unsaved={store.has_unsaved()}
                        {events}
                        unfiled={live.iter().map(|stored| stored.unfiled).sum::<u64>()}
                        act={act.clone()}
                    />
                    <Starts />
                    if failed { <Alert words={t::drafts_not_stored(lang)} /> }
                    if list.is_none() && is_late { <p role="status">{ t::drafts_opening(lang) }</p> }
                    if is_unreadable { <Alert words={t::drafts_unreadable(lang)} /> }
                    if !live.is_empty() {
                        <GroupHead title={t::drafts_title(lang)} coverage={t::drafts_count(lang, live.len())} />
                        <ul class="cards drafts">
                            for stored in live.iter().take(drawn) {
                                <DraftRow
                                    key={stored.id.clone()}
                                    stored={(*stored).clone()}
                                    origin={origin(stored)}
                                    focus={restored.as_ref() == Some(&stored.id)}
                                    act={act.clone()}
                                />
                            }
                        </ul>
                    }
                    if let Some(stored) = undo { <UndoStrip stored={(*stored).clone()} act={act.clone()} /> }
                    if !bin.is_empty() { <Bin drafts={bin.into_iter().cloned().collect::<Vec<_>>()} {act} /> }
                </div>
                <Side />
            </div>
        </Frame>
    }
}
