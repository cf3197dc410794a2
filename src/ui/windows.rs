//! Several windows on one draft, and what one is told about how the draft is kept.

use std::rc::Rc;

use yew::prelude::{Callback, Html, MouseEvent, UseStateHandle, html};

use super::{
    hooks::{SaveState, Writer},
    pages::passphrase::Attempt,
    parts::{button, link_button, notice},
    session::{Action, Dispatch},
    widgets::OutcomeLine,
};
use crate::{
    i18n::{Lang, t},
    store::{Event, Heard, Pen, Store, Stored, sleep},
};

/// What this window and the others of the browser do to each other.
#[derive(Clone)]
pub struct Windows {
    pub store: Store,
    pub id: String,
    pub writer: Rc<Writer>,
    pub dispatch: Dispatch,
    /// What came of locking.
    pub said: UseStateHandle<Attempt>,
}

impl Windows {
    pub async fn hear(self, heard: Heard, pen: Rc<Pen>) {
        match heard {
            Heard::Saved => self.follow().await,
            Heard::Free => {
                if pen.ask().await {
                    self.write_here().await;
                }
            }
            Heard::Locked => self.lock().await,
            Heard::Wanted | Heard::Taken => {
                self.dispatch.send(Action::Read(true));
                // Another turn: what was typed until now has arrived.
                sleep(0).await;
                self.writer.flush().await;
                pen.let_go();
            }
        }
    }

    pub async fn take_over(self, pen: Rc<Pen>) {
        if pen.take().await {
            self.write_here().await;
        }
    }

    /// Goes on from what is stored now.
    async fn write_here(&self) {
        self.follow().await;
        self.dispatch.send(Action::Read(false));
    }

    /// Shows what is stored now. Words of one's own that are not stored yet come first: they become a draft of their own.
    async fn follow(&self) {
        if self.writer.is_behind() {
            return self.writer.flush().await;
        }
        if let Ok(Some(Stored { draft: Ok(draft), .. })) = self.store.load(&self.id).await {
            // While it was read something newer may have been written here.
            if self.writer.follow(&draft) {
                self.dispatch.send(Action::Follow(draft.review, draft.revision));
            }
        }
    }
}

/// How the draft is kept, and what happened to it.
pub struct Keeping<'a> {
    pub is_lasting: bool,
    pub save: SaveState,
    pub events: &'a [Event],
    /// What the draft is called.
    pub title: &'a str,
    /// What came of locking, where nothing else says it.
    pub locking: Option<&'a Attempt>,
}

/// What one has to know about how the draft is kept, each with what one can do about it.
pub fn notices(lang: Lang, keeping: &Keeping, onclick: &Callback<MouseEvent>) -> Html {
    let Keeping { is_lasting, save, events, title, locking } = *keeping;
    let file = || button("button.small", "export-json", "").text(t::notice_file(lang));
    let close = || link_button("close-notice", "", t::dismiss(lang));
    let of_save = match save {
        SaveState::Memory if !is_lasting => Some(notice("memory", t::memory_banner(lang)).add(file())),
        SaveState::Memory | SaveState::Failed => Some(notice("failed", t::failed_banner(lang)).add(file())),
        SaveState::Reading => {
            let take = button("button.small", "take-over", "").text(t::take_over(lang));
            Some(notice("readonly", t::reading_banner(lang)).add(take))
        }
        _ => None,
    };
    let of_draft = events.iter().map(|event| match event {
        Event::Recovered => notice("recovered", &t::drafts_recovered(lang, title)).add(close()),
        Event::Forked => notice("conflict", &t::drafts_forked(lang, title)).add(close()),
        Event::Rescued => notice("rescued", t::draft_rescued(lang)).add(close()),
    });
    let of_lock = locking.and_then(|said| said.outcome(lang));
    let of_lock = of_lock.map(|outcome| html! { <OutcomeLine {outcome} /> });
    let told: Vec<Html> = of_save.into_iter().chain(of_draft).map(Html::from).chain(of_lock).collect();
    // Not even an empty box: printed it would take a page.
    if told.is_empty() {
        return Html::default();
    }
    html! { <div class="notices" {onclick}>{ for told }</div> }
}
