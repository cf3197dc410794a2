//! Opening a draft: who writes it, what is stored, what a page left behind.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Open;
use crate::{
    browser,
    files::{self, sealed::Holds},
    i18n::t,
    review::Review,
    store::{AWAY, Draft, Error, Loaded, Pen, Store, bring_back, unlock},
    ui::{
        context::{use_lang, use_store},
        frame::Frame,
        late::use_late,
        pages::passphrase::{Attempt, Unlock},
        refusal::{self, Refusal},
        route::{Route, Screen},
        title::use_title,
        widgets::ButtonLink,
    },
};

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// Id of the draft.
    pub id: AttrValue,
    pub screen: Screen,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub visits: u32,
}

/// A draft with the pen for it, or nothing if there is none with that id.
type Opened = Result<Option<(Loaded, Rc<Pen>)>, Error>;

/// The editor of a draft, or why it cannot be opened.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let opened = use_state(|| None::<Opened>);
    let is_late = use_late();
    {
        let (opened, store) = (opened.clone(), store.clone());
        use_effect_with(props.id.clone(), move |id| {
            let id = id.to_string();
            spawn_local(async move { opened.set(Some(open(&store, &id).await)) });
        });
    }
    let refuse = |title: &'static str, words: &str| {
        let words = words.to_owned();
        html! { <Refused {title}><p class="notice">{ words }</p></Refused> }
    };
    match &*opened {
        None if is_late => html! {
            <Frame at={Route::Drafts}><p class="column" role="status">{ t::draft_opening(lang) }</p></Frame>
        },
        None => Html::default(),
        Some(Err(_)) => refuse(t::drafts_broken(lang), t::drafts_unreadable(lang)),
        Some(Ok(None)) => refuse(t::draft_missing_title(lang), t::draft_missing(lang)),
        Some(Ok(Some((Loaded { deleted_at: Some(_), .. }, _)))) => {
            refuse(t::draft_in_bin_title(lang), t::draft_in_bin(lang))
        }
        Some(Ok(Some((Loaded { draft: Err(files::Error::Locked), raw, .. }, _)))) => {
            let onopen = {
                let opened = opened.clone();
                Callback::from(move |result: Opened| opened.set(Some(result)))
            };
            html! { <Locked id={props.id.clone()} raw={raw.clone()} {onopen} /> }
        }
        Some(Ok(Some((Loaded { draft: Err(error), .. }, _)))) => {
            refuse(t::drafts_broken(lang), &refusal::say(lang, error))
        }
        Some(Ok(Some((Loaded { draft: Ok(draft), base, saved_at, .. }, pen)))) => html! {
            <Open
                draft={draft.clone()}
                base={*base}
                saved_at={*saved_at}
                pen={pen.clone()}
                screen={props.screen}
                field={props.field.clone()}
                visits={props.visits}
            />
        },
    }
}

#[derive(Properties, PartialEq)]
struct RefusedProps {
    /// Heading of the page.
    title: AttrValue,
    children: Html,
}

/// A page in place of the editor, with the way back to the drafts.
#[component]
fn Refused(props: &RefusedProps) -> Html {
    let lang = use_lang();
    use_title(lang, &[&props.title]);
    html! {
        <Frame at={Route::Drafts}>
            <div class="column">
                <h1 class="display">{ props.title.clone() }</h1>
                { props.children.clone() }
                <ButtonLink action="drafts" href={Route::Drafts.href()} label={t::back_to_drafts(lang)} />
            </div>
        </Frame>
    }
}

#[derive(Properties, PartialEq)]
struct LockedProps {
    /// Id of the draft.
    id: AttrValue,
    /// The draft as it is stored.
    raw: Rc<str>,
    /// Called with the draft once it is unlocked.
    onopen: Callback<Opened>,
}

/// Asks for the passphrase of a draft.
#[component]
fn Locked(props: &LockedProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let attempt = use_state(|| Attempt::None);
    let onsubmit = {
        let (id, raw, onopen, attempt) = (props.id.clone(), props.raw.clone(), props.onopen.clone(), attempt.clone());
        Callback::from(move |passphrase: String| {
            let (store, id, raw) = (store.clone(), id.clone(), raw.clone());
            let (onopen, attempt) = (onopen.clone(), attempt.clone());
            attempt.set(Attempt::Busy(t::unlock_busy));
            spawn_local(async move {
                match unlock(raw.as_bytes(), Holds::Review, &passphrase).await {
                    Ok((_, key)) => {
                        store.keep_key(&id, Some(key));
                        onopen.emit(open(&store, &id).await);
                    }
                    Err(error) => attempt.set(Attempt::Refused(Refusal::File(error))),
                }
            });
        })
    };
    html! {
        <Refused title={t::locked_title(lang)}>
            <Unlock
                help={t::unlock_help(lang)}
                busy={attempt.is_busy()}
                outcome={attempt.outcome(lang)}
                {onsubmit}
            />
        </Refused>
    }
}

fn blank(id: &str) -> Draft {
    let review = Rc::new(Review::new(browser::preferred_lang()));
    Draft { id: id.to_owned(), revision: Draft::FIRST, review }
}

/// Asks for the pen of a draft and reads it.
async fn open(store: &Store, id: &str) -> Opened {
    let pen = Pen::new(id);
    if let Some(fresh) = store.take_fresh(id) {
        pen.claim();
        return Ok(Some((fresh, pen)));
    }
    // What was changed on the board a moment ago is stored first.
    drop(store.amending().await);
    let is_ours = pen.ask().await;
    let stored = match store.load(id).await? {
        Some(stored) => Some(stored),
        // The program stopped, or the page went, before a new draft was stored.
        None => store.rescued(id).await.map(|_| Loaded::new(blank(id), 0, 0.0)),
    };
    let Some(mut stored) = stored else { return Ok(None) };
    if stored.draft.is_err() {
        // There is nothing to write here: another window may.
        pen.close();
    }
    let now = browser::now();
    // A draft in the bin stays as it is.
    let is_in_bin = stored.deleted_at.is_some();
    if let (Ok(draft), true) = (&stored.draft, is_ours && !is_in_bin) {
        let draft = draft.clone();
        // The state in which it was left the other day.
        if stored.base > 0 && now - stored.saved_at > AWAY {
            // If this fails nothing is lost: what is opened is stored already.
            let _ = store.keep_version(&draft, "open", now).await;
        }
        bring_back(store, &draft, &mut stored, now).await;
    }
    Ok(Some((stored, pen)))
}
