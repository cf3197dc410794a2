//! Several windows on one draft, and what one is told about how the draft is kept.

use std::rc::Rc;

use yew::prelude::{Callback, Html, MouseEvent, html};

use super::{
    hooks::{SaveState, Writer},
    parts::{button, link_button, notice},
    session::{Action, Dispatch},
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
}

impl Windows {
    pub async fn hear(self, heard: Heard, pen: Rc<Pen>) {
        match heard {
            Heard::Saved => self.follow().await,
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
        pen.take().await;
        self.follow().await;
        self.dispatch.send(Action::Read(false));
    }

    /// Shows what is stored now.
    async fn follow(&self) {
        if let Ok(Some(Stored { draft: Ok(draft), .. })) = self.store.load(&self.id).await {
            self.writer.follow(draft.revision);
            self.dispatch.send(Action::Follow(draft.review, draft.revision));
        }
    }
}

/// What one has to know about how the draft is kept, each with what one can do about it.
pub fn notices(lang: Lang, save: SaveState, happened: &[Event], onclick: &Callback<MouseEvent>) -> Html {
    let file = || button("button.small", "export-json", "").text(t::notice_file(lang));
    let close = || link_button("close-notice", "", t::dismiss(lang));
    let of_save = match save {
        SaveState::Memory => Some(notice("memory", t::memory_banner(lang)).add(file())),
        SaveState::Failed => Some(notice("failed", t::failed_banner(lang)).add(file())),
        SaveState::Reading => {
            let take = button("button.small", "take-over", "").text(t::take_over(lang));
            Some(notice("readonly", t::reading_banner(lang)).add(take))
        }
        _ => None,
    };
    let of_draft = happened.iter().map(|event| match event {
        Event::Recovered => notice("recovered", t::draft_recovered(lang)).add(close()),
        Event::Forked => notice("conflict", t::draft_forked(lang)).add(close()),
        Event::Rescued => notice("rescued", t::draft_rescued(lang)).add(close()),
    });
    html! { <div {onclick}>{ of_save.map(Html::from).unwrap_or_default() }{ for of_draft.map(Html::from) }</div> }
}
