//! Bringing something in. A draft file becomes a draft; for one with a passphrase the page asks, and the draft keeps it. A file of an
//! office goes where it belongs. The text of an old document is read and looked through before it becomes a draft. What cannot be
//! read changes nothing, and the page says why.

mod accept;
mod document;
mod entries;
mod fields;
mod paste;
mod places;
mod reading;
mod row;
mod sorting;
mod source;
mod steps;

pub use sorting::ImportReview;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    paste::Paste,
    reading::{Busy, Reader, use_reader},
};
use super::{
    new_draft::create,
    office_file::{self, Brought},
    passphrase::{Attempt, Unlock},
};
use crate::{
    files::{
        self, DraftFile,
        sealed::{self, Holds},
    },
    i18n::{Lang, t},
    import,
    store::{Key, Store, unlock},
    ui::{
        context::{use_lang, use_store},
        frame::Frame,
        incoming::use_incoming,
        refusal::{Refusal, contents},
        route::Route,
        title::use_title,
        widgets::{ButtonLink, FileFace, FileInput},
    },
};

/// A file that did not become a draft.
enum Held {
    /// Named so, it went where it belongs; what came of it.
    Taken(String, String),
    /// Named so, and why.
    Refused(String, Refusal),
    /// Named so, and waiting for its passphrase.
    Locked(String, Rc<Vec<u8>>),
}

#[derive(Properties, PartialEq)]
pub struct ImportProps {
    /// The file that was dropped on the page last.
    pub dropped: Option<web_sys::File>,
    /// Called once it is taken.
    pub ontaken: Callback<()>,
}

#[component]
pub fn Import(props: &ImportProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[t::nav_import(lang)]);
    let held = use_state(|| None::<Held>);
    let attempt = use_state(|| Attempt::None);
    let is_pending = use_incoming().sheet.is_some();
    let (reader, is_reading) = use_reader();
    let take = {
        let (store, held, attempt) = (store.clone(), held.clone(), attempt.clone());
        Callback::from(move |chosen: web_sys::File| {
            let (store, held, reader) = (store.clone(), held.clone(), reader.clone());
            attempt.set(Attempt::None);
            spawn_local(async move { held.set(take(&store, &reader, lang, &chosen).await.err()) });
        })
    };
    use_effect_with(props.dropped.clone(), {
        let (take, ontaken) = (take.clone(), props.ontaken.clone());
        move |dropped| {
            if let Some(file) = dropped {
                take.emit(file.clone());
                ontaken.emit(());
            }
        }
    });
    let waiting = match &*held {
        Some(Held::Locked(name, bytes)) => Some((name.clone(), bytes.clone())),
        _ => None,
    };
    let onsubmit = {
        let (store, bytes, attempt) = (store, waiting.as_ref().map(|(_, bytes)| bytes.clone()), attempt.clone());
        Callback::from(move |passphrase: String| {
            let Some(bytes) = bytes.clone() else { return };
            let (store, attempt) = (store.clone(), attempt.clone());
            attempt.set(Attempt::Busy(t::unlock_busy));
            spawn_local(async move {
                let taken = match unlock(&bytes, Holds::Review, &passphrase).await {
                    Ok((text, key)) => take_in(&store, text.as_bytes(), Some(key)).await,
                    Err(error) => Err(Refusal::File(error)),
                };
                if let Err(refusal) = taken {
                    attempt.set(Attempt::Refused(refusal));
                }
            });
        })
    };
    html! {
        <Frame at={Route::Import}>
            <div class="column">
                <h1 class="display">{ t::import_title(lang) }</h1>
                <p class="lead">{ t::import_help(lang) }</p>
                if is_pending {
                    <div class="notice import-pending">
                        <p>{ t::import_pending(lang) }</p>
                        <ButtonLink
                            action="goto-import-review"
                            href={Route::ImportReview.href()}
                            label={t::import_pending_go(lang)}
                        />
                    </div>
                }
                <Choose onchoose={take} />
                if is_reading { <Busy /> }
                if let Some(Held::Refused(name, refusal)) = &*held {
                    <div class="error-summary" role="alert">
                        <h2>{ t::import_refused(lang, name) }</h2>
                        <p>{ refusal.say(lang) }</p>
                    </div>
                }
                if let Some(Held::Taken(name, words)) = &*held {
                    <div role="status">
                        <h2 class="question">{ name.clone() }</h2>
                        <p class="block-help">{ words.clone() }</p>
                        <ButtonLink
                            action="goto-settings"
                            of="import"
                            href={Route::Settings.href()}
                            label={t::import_to_settings(lang)}
                        />
                    </div>
                }
                if let Some((name, _)) = waiting {
                    <div>
                        <h2 class="question">{ name }</h2>
                        <Unlock
                            help={t::import_locked(lang)}
                            busy={attempt.is_busy()}
                            outcome={attempt.outcome(lang)}
                            {onsubmit}
                        />
                    </div>
                }
                <Paste />
            </div>
        </Frame>
    }
}

#[derive(Properties, PartialEq)]
struct ChooseProps {
    onchoose: Callback<web_sys::File>,
}

/// A file can be chosen here; one that is dropped anywhere on the page is taken, too.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let lang = use_lang();
    html! {
        <FileInput
            name="file"
            action="import-file"
            label={t::import_choose(lang)}
            face={FileFace::Area}
            accept=".json,.docx,.html,.htm,.md,.txt,application/json,text/plain,text/html"
            onchoose={props.onchoose.reform(|mut files: Vec<web_sys::File>| files.swap_remove(0))}
        />
    }
}

/// Makes a draft of a chosen file, has a document looked through, or says what to do with it.
async fn take(store: &Store, reader: &Reader, lang: Lang, chosen: &web_sys::File) -> Result<(), Held> {
    let name = chosen.name();
    let refuse = |refusal| Held::Refused(name.clone(), refusal);
    let bytes = contents(chosen, import::MAX_FILE).await.map_err(refuse)?;
    if !is_of_fupan(&name, &bytes) {
        let text = document::text(&name, &bytes).map_err(|error| refuse(Refusal::Document(error)))?;
        reader.read(text, false).await;
        return Ok(());
    }
    match take_in(store, &bytes, None).await {
        Err(Refusal::File(files::Error::Locked)) if sealed::read(&bytes) == Ok(Holds::Review) => {
            Err(Held::Locked(name, Rc::new(bytes)))
        }
        // A locked backup: it is restored in the settings.
        Err(Refusal::File(files::Error::Locked)) => Err(refuse(Refusal::File(files::Error::Foreign))),
        Err(Refusal::File(files::Error::Foreign)) => Err(take_office(store, lang, name, &bytes).await),
        taken => taken.map_err(refuse),
    }
}

/// Whether a file may be one that this program wrote: all of these are JSON.
fn is_of_fupan(name: &str, bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0xef | 0xbb | 0xbf));
    bytes.is_empty() || first == Some(&b'{') && !bytes.starts_with(b"{\\rtf") || name.to_lowercase().ends_with(".json")
}

/// Takes in a profile, or a pack for the profile that was used last.
async fn take_office(store: &Store, lang: Lang, name: String, bytes: &[u8]) -> Held {
    let brought = match Brought::from_bytes(bytes) {
        Ok(brought) => brought,
        Err(error) => return Held::Refused(name, Refusal::File(error)),
    };
    store.refresh_offices().await;
    let office = store.profile_at_hand().map(|profile| profile.id.clone()).unwrap_or_default();
    match office_file::take_in(store, lang, brought, &office).await {
        Ok(words) => Held::Taken(name, words),
        Err(refusal) => Held::Refused(name, refusal),
    }
}

/// Makes a draft of a file's text, encrypted if there is a key.
async fn take_in(store: &Store, bytes: &[u8], key: Option<Key>) -> Result<(), Refusal> {
    let DraftFile { revision, review } = DraftFile::from_bytes(bytes).map_err(Refusal::File)?;
    create(store, review, revision.max(1), key).await.map(drop).map_err(|_| Refusal::NotStored)
}
