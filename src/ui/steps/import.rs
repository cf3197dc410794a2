//! Bringing a draft file back in. A file that cannot be read changes nothing, and the page says why.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::drafts::create;
use crate::{
    i18n::{Lang, t},
    review::file::{self, DraftFile},
    store::Store,
    ui::{
        app::{page, use_interface},
        parts::{Sign, el, icon},
        route::Route,
    },
};

#[derive(Properties, PartialEq)]
pub struct ImportProps {
    pub store: Store,
}

#[component]
pub fn Import(props: &ImportProps) -> Html {
    let interface = use_interface();
    let lang = interface.lang;
    let refused = use_state(|| None::<(String, Refusal)>);
    let take = {
        let (store, refused) = (props.store.clone(), refused.clone());
        Callback::from(move |chosen: web_sys::File| {
            let (store, refused) = (store.clone(), refused.clone());
            spawn_local(async move {
                let name = chosen.name();
                match read(&chosen).await {
                    Ok(file) => {
                        if create(&store, file.review, file.revision.max(1)).await.is_err() {
                            refused.set(Some((name, Refusal::NotStored)));
                        }
                    }
                    Err(refusal) => refused.set(Some((name, refusal))),
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
    let refusal = refused.as_ref().map(|(name, refusal)| {
        let summary = el("div.error-summary").attr("role", "alert");
        summary.add(el("h2").text(&t::import_refused(lang, name))).add(el("p").text(&refusal.say(lang)))
    });
    let content = el("div.column")
        .add(el("h1.display").text(t::import_title(lang)))
        .add(el("p.lead").text(t::import_help(lang)))
        .add(drop)
        .add_if(refusal);
    page(&interface, Route::Import, content.into())
}

/// Why a file was not taken.
pub enum Refusal {
    File(file::Error),
    /// The browser could not read it from the disk.
    Disk,
    NotStored,
}

impl Refusal {
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Refusal::File(error) => say(lang, error),
            Refusal::Disk => t::import_disk(lang).to_owned(),
            Refusal::NotStored => t::import_not_stored(lang).to_owned(),
        }
    }
}

/// Why a draft file was refused, and what to do.
pub fn say(lang: Lang, error: &file::Error) -> String {
    match error {
        file::Error::TooLarge => t::import_too_large(lang).to_owned(),
        file::Error::Empty => t::import_empty(lang).to_owned(),
        file::Error::Truncated { line } => t::import_truncated(lang, *line),
        file::Error::Unreadable { line, column } => t::import_unreadable(lang, *column, *line),
        file::Error::Foreign => t::import_foreign(lang).to_owned(),
        file::Error::Newer(version) => t::import_newer(lang, &version.to_string()),
        file::Error::BadField(field) => t::import_bad_field(lang, field),
        file::Error::TooMany(list) => t::import_too_many(lang, list),
    }
}

async fn read(chosen: &web_sys::File) -> Result<DraftFile, Refusal> {
    DraftFile::from_bytes(&bytes(chosen).await?).map_err(Refusal::File)
}

/// What stands in a chosen draft or pack, unless it is too large to be looked at.
pub async fn bytes(chosen: &web_sys::File) -> Result<Vec<u8>, Refusal> {
    contents(chosen, file::MAX_SIZE).await
}

/// What stands in a chosen file of at most so many bytes.
pub async fn contents(chosen: &web_sys::File, most: usize) -> Result<Vec<u8>, Refusal> {
    if chosen.size() > most as f64 {
        return Err(Refusal::File(file::Error::TooLarge));
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await.map_err(|_| Refusal::Disk)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
