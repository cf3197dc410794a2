//! Opening a draft: who writes it, what is stored, what a stopped program left behind.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    app::{Interface, page},
    editor::Open,
    hooks::goto,
    parts::{el, link_to},
    route::Route,
    same::Same,
    steps::{
        import::{self, Refusal},
        lock::{self, Said},
    },
};
use crate::{
    browser,
    files::{self, sealed::Holds},
    i18n::t,
    review::{Edit, Review, check::Section},
    store::{Draft, Error, Event, Pen, Store, Stored, unlock},
};

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub interface: Interface,
    pub store: Store,
    pub id: AttrValue,
    pub section: Section,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub visits: u32,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let interface = &props.interface;
    let lang = interface.lang;
    let opened = use_state(|| None::<Result<Option<(Stored, Rc<Pen>)>, Error>>);
    {
        let (opened, store) = (opened.clone(), props.store.clone());
        use_effect_with(props.id.clone(), move |id| {
            let id = id.to_string();
            spawn_local(async move { opened.set(Some(open(&store, &id).await)) });
        });
    }
    let said = use_state(|| Said::Nothing);
    let locked = match &*opened {
        Some(Ok(Some((Stored { draft: Err(files::Error::Locked), deleted_at: None, raw, .. }, _)))) => {
            Some(raw.clone())
        }
        _ => None,
    };
    use_effect_with((locked.is_some(), said.is_busy()), |(is_locked, _)| {
        if *is_locked {
            goto("passphrase");
        }
    });
    let back = || link_to("a.button", &Route::Drafts.href(), "drafts").text(t::back_to_drafts(lang));
    if let Some(raw) = locked {
        let onsubmit = {
            let (opened, store, said) = (opened.clone(), props.store.clone(), said.clone());
            let id = props.id.to_string();
            Callback::from(move |e: SubmitEvent| {
                e.prevent_default();
                let (opened, store, said) = (opened.clone(), store.clone(), said.clone());
                let (id, raw, passphrase) = (id.clone(), raw.clone(), lock::typed("passphrase", true));
                said.set(Said::Busy(t::unlock_busy));
                spawn_local(async move {
                    match unlock(raw.as_bytes(), Holds::Review, &passphrase).await {
                        Ok((_, key)) => {
                            store.keep_key(&id, Some(key));
                            said.set(Said::Nothing);
                            opened.set(Some(open(&store, &id).await));
                        }
                        Err(error) => said.set(Said::Refused(Refusal::File(error))),
                    }
                });
            })
        };
        let form = lock::ask(lang, t::unlock_help(lang), &said);
        let content = el("div.column").add(el("h1.display").text(t::locked_title(lang))).add(form).add(back());
        return page(interface, Route::Drafts, html! { <div {onsubmit}>{ Html::from(content) }</div> });
    }
    let refuse = |words: &str| {
        let content = el("div.column").add(el("p.notice").text(words)).add(back());
        page(interface, Route::Drafts, content.into())
    };
    match &*opened {
        None => Html::default(),
        Some(Err(_)) => refuse(t::drafts_unreadable(lang)),
        Some(Ok(None)) => refuse(t::draft_missing(lang)),
        Some(Ok(Some((Stored { deleted_at: Some(_), .. }, _)))) => refuse(t::draft_in_bin(lang)),
        Some(Ok(Some((Stored { draft: Err(error), .. }, _)))) => refuse(&import::say(lang, error)),
        Some(Ok(Some((Stored { draft: Ok(draft), base, saved_at, .. }, pen)))) => html! {
            <Open interface={interface.clone()} store={props.store.clone()} draft={draft.clone()} base={*base} saved_at={*saved_at}
                pen={Same(pen.clone())} section={props.section} field={props.field.clone()} visits={props.visits} />
        },
    }
}

/// After so many milliseconds one comes back to a draft, and does not just go on.
const AWAY: f64 = 600_000.0;

/// Asks for the pen of a draft and reads it.
async fn open(store: &Store, id: &str) -> Result<Option<(Stored, Rc<Pen>)>, Error> {
    let pen = Pen::new(id);
    let is_ours = pen.ask().await;
    let Some(mut stored) = store.load(id).await? else { return Ok(None) };
    if stored.draft.is_err() {
        // Who has nothing to write keeps nobody from it.
        pen.close();
    }
    let now = browser::now();
    if let (Ok(draft), true) = (&stored.draft, is_ours) {
        let draft = draft.clone();
        // The state in which it was left the other day.
        if now - stored.saved_at > AWAY {
            // What is opened is stored already: without the version nothing is lost.
            let _ = store.keep_version(&draft, "open", now).await;
        }
        bring_back(store, &draft, &mut stored, now).await;
    }
    Ok(Some((stored, pen)))
}

/// Puts the text back that a stopped program left in the fields, and keeps what it takes the place of.
async fn bring_back(store: &Store, draft: &Draft, stored: &mut Stored, now: f64) {
    let Some((fields, at)) = store.rescued(&draft.id).await else { return };
    let Some(review) = with_fields(&draft.review, &fields) else { return store.forget_rescued(&draft.id).await };
    let next = Draft { revision: draft.revision + 1, review: Rc::new(review), ..draft.clone() };
    let is_newer = stored.saved_at > at;
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

/// The review with these texts in its fields; `None` if they stand there already.
fn with_fields(review: &Review, fields: &str) -> Option<Review> {
    let (mut next, mut is_new) = (review.clone(), false);
    for pair in fields.split('\0') {
        if let Some((field, value)) = pair.split_once('\t') {
            let edit = Edit::Set { field: field.to_owned(), value: value.to_owned() };
            // A field that is not there any more has nowhere to go.
            is_new |= next.field(field).as_deref() != Some(value) && next.apply(&edit).is_ok();
        }
    }
    is_new.then_some(next)
}
