//! Bringing a draft file back in. A file that cannot be read changes nothing, and the page says why; one with a passphrase
//! is asked for it, and the draft keeps it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    drafts::create,
    lock::{self, Said},
};
use crate::{
    files::{
        self, DraftFile, draft,
        sealed::{self, Holds},
    },
    i18n::{Lang, t},
    store::{Key, Store, unlock},
    ui::{
        app::{Interface, page},
        hooks::goto,
        parts::{Sign, el, icon},
        route::Route,
    },
};

#[derive(Properties, PartialEq)]
pub struct ImportProps {
    pub interface: Interface,
    pub store: Store,
}

#[component]
pub fn Import(props: &ImportProps) -> Html {
    let interface = &props.interface;
    let lang = interface.lang;
    let refused = use_state(|| None::<(String, Refusal)>);
    let said = use_state(|| Said::Nothing);
    let waiting = match &*refused {
        Some((name, Refusal::Locked(bytes))) => Some((name.as_str(), bytes.clone())),
        _ => None,
    };
    use_effect_with((waiting.is_some(), said.is_busy()), |_| goto("passphrase"));
    let take = {
        let (store, refused, said) = (props.store.clone(), refused.clone(), said.clone());
        Callback::from(move |chosen: web_sys::File| {
            let (store, refused) = (store.clone(), refused.clone());
            said.set(Said::Nothing);
            spawn_local(async move {
                let taken = match contents(&chosen, draft::MAX_SIZE).await {
                    Ok(bytes) => match take_in(&store, &bytes, None).await {
                        Err(Refusal::File(files::Error::Locked)) if sealed::read(&bytes) == Ok(Holds::Review) => {
                            Err(Refusal::Locked(Rc::new(bytes)))
                        }
                        // A backup: it belongs elsewhere.
                        Err(Refusal::File(files::Error::Locked)) => Err(Refusal::File(files::Error::Foreign)),
                        taken => taken,
                    },
                    Err(refusal) => Err(refusal),
                };
                refused.set(taken.err().map(|refusal| (chosen.name(), refusal)));
            });
        })
    };
    let onsubmit = {
        let (store, bytes, said) =
            (props.store.clone(), waiting.as_ref().map(|(_, bytes)| bytes.clone()), said.clone());
        Callback::from(move |e: SubmitEvent| {
            e.prevent_default();
            let Some(bytes) = bytes.clone() else { return };
            let (store, said, passphrase) = (store.clone(), said.clone(), lock::typed("passphrase", true));
            said.set(Said::Busy(t::unlock_busy));
            spawn_local(async move {
                let taken = match unlock(&bytes, Holds::Review, &passphrase).await {
                    Ok((text, key)) => take_in(&store, text.as_bytes(), Some(key)).await,
                    Err(error) => Err(Refusal::File(error)),
                };
                if let Err(refusal) = taken {
                    said.set(Said::Refused(refusal));
                }
            });
        })
    };
    let onchange = {
        let take = take.clone();
        Callback::from(move |e: Event| {
            let Some(input) = e.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take.emit(file);
            }
            // The same file may be chosen again after it was mended.
            input.set_value("");
        })
    };
    let ondrop = Callback::from(move |e: DragEvent| {
        e.prevent_default();
        if let Some(file) = e.data_transfer().and_then(|d| d.files()).and_then(|files| files.get(0)) {
            take.emit(file);
        }
    });
    let input = el("input")
        .attr("type", "file")
        .attr("name", "file")
        .attr("accept", ".json,application/json")
        .attr("autocomplete", "off")
        .attr("data-action", "import-file");
    let drop = html! {
        <label class="drop" ondragover={Callback::from(|e: DragEvent| e.prevent_default())} {ondrop} {onchange}>
            { icon(Sign::Upload) }
            { el("span.drop-text").text(t::import_choose(lang)) }
            { input }
        </label>
    };
    let refusal = refused.as_ref().filter(|_| waiting.is_none()).map(|(name, refusal)| {
        let summary = el("div.error-summary").attr("role", "alert");
        summary.add(el("h2").text(&t::import_refused(lang, name))).add(el("p").text(&refusal.say(lang)))
    });
    let ask = waiting.map(|(name, _)| {
        el("div").add(el("h2.question").text(name)).add(lock::ask(lang, t::import_locked(lang), &said))
    });
    let content = el("div.column")
        .add(el("h1.display").text(t::import_title(lang)))
        .add(el("p.lead").text(t::import_help(lang)))
        .add(drop)
        .add_if(refusal)
        .add_if(ask);
    page(interface, Route::Import, html! { <div {onsubmit}>{ Html::from(content) }</div> })
}

/// Why a file was not taken.
pub enum Refusal {
    File(files::Error),
    /// It waits for its passphrase.
    Locked(Rc<Vec<u8>>),
    /// The browser could not read it from the disk.
    Disk,
    NotStored,
}

impl Refusal {
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Refusal::File(error) => say(lang, error),
            Refusal::Locked(_) => t::import_locked(lang).to_owned(),
            Refusal::Disk => t::import_disk(lang).to_owned(),
            Refusal::NotStored => t::import_not_stored(lang).to_owned(),
        }
    }
}

/// Why a draft file was refused, and what to do.
pub fn say(lang: Lang, error: &files::Error) -> String {
    match error {
        files::Error::TooLarge => t::import_too_large(lang).to_owned(),
        files::Error::Empty => t::import_empty(lang).to_owned(),
        files::Error::Truncated { line } => t::import_truncated(lang, *line),
        files::Error::Unreadable { line, column } => t::import_unreadable(lang, *column, *line),
        files::Error::Foreign => t::import_foreign(lang).to_owned(),
        files::Error::Newer(version) => t::import_newer(lang, &version.to_string()),
        files::Error::BadField(field) => t::import_bad_field(lang, field),
        files::Error::TooMany(list) => t::import_too_many(lang, list),
        files::Error::Locked => t::import_locked(lang).to_owned(),
        files::Error::NotOpened => t::unlock_wrong(lang).to_owned(),
        files::Error::NoCiphers => t::lock_insecure(lang).to_owned(),
    }
}

/// Makes a draft of a file, sealed if there is a key.
async fn take_in(store: &Store, bytes: &[u8], key: Option<Key>) -> Result<(), Refusal> {
    let DraftFile { revision, review } = DraftFile::from_bytes(bytes).map_err(Refusal::File)?;
    create(store, review, revision.max(1), key).await.map_err(|_| Refusal::NotStored)
}

/// What stands in a chosen file of at most so many bytes.
pub async fn contents(chosen: &web_sys::File, most: usize) -> Result<Vec<u8>, Refusal> {
    if chosen.size() > most as f64 {
        return Err(Refusal::File(files::Error::TooLarge));
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await.map_err(|_| Refusal::Disk)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
