//! The office's own causes and measures, and the file they are passed on in.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{tools::FileTools, whose::Whose};
use crate::{
    browser,
    files::{Error, draft},
    i18n::{Lang, t},
    review::pack::{Merged, OwnCause, Pack},
    store::Store,
    ui::{
        context::{use_lang, use_store},
        draft_file::json_file,
        refusal::{Refusal, contents},
        widgets::{Block, Button, ButtonKind, Outcome, OutcomeLine, Sign, use_outcome},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct PackPartProps {
    /// The id of the office's profile; empty for the first office.
    pub office: AttrValue,
    /// What the office is called; empty where there is only one.
    pub whose: AttrValue,
    pub pack: Rc<Pack>,
    /// Called when the stored pack has changed.
    pub reload: Callback<()>,
}

#[component]
pub fn PackPart(props: &PackPartProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_outcome(lang);
    let onremove = {
        let (store, reload, outcome) = (store.clone(), props.reload.clone(), outcome.clone());
        let office = props.office.clone();
        Callback::from(move |id: String| {
            let (store, reload, outcome) = (store.clone(), reload.clone(), outcome.clone());
            let office = office.clone();
            spawn_local(async move {
                match store.change_pack(&office, |pack| pack.remove(&id)).await {
                    Ok(()) => reload.emit(()),
                    Err(_) => outcome.set(Some(Outcome::Failed(t::settings_phrases_failed(lang).into()))),
                }
            });
        })
    };
    let onout = {
        let pack = props.pack.clone();
        Callback::from(move |()| {
            // The browser shows whether a download succeeded.
            let _ = browser::download(&json_file(t::pack_file(lang), "fupan-pack.json", pack.to_json()));
        })
    };
    let onin = {
        let (reload, outcome, office) = (props.reload.clone(), outcome.clone(), props.office.clone());
        Callback::from(move |chosen: web_sys::File| {
            let (store, reload, outcome) = (store.clone(), reload.clone(), outcome.clone());
            let office = office.clone();
            spawn_local(async move {
                let merged = merge(&store, lang, &office, &chosen).await;
                reload.emit(());
                outcome.set(Some(merged.into()));
            });
        })
    };
    html! {
        <Block question={t::settings_pack(lang)} help={t::settings_pack_help(lang)}>
            <div>
                <Whose whose={props.whose.clone()} />
                <Entries pack={props.pack.clone()} {onremove} />
                <FileTools
                    out_action="export-pack"
                    out_label={t::pack_export(lang)}
                    {onout}
                    name="pack"
                    in_action="import-pack"
                    in_label={t::pack_import(lang)}
                    {onin}
                />
                <OutcomeLine outcome={(*outcome).clone()} />
            </div>
        </Block>
    }
}

/// Adds the entries of a file to the pack. Either way there is something to say.
async fn merge(store: &Store, lang: Lang, office: &str, chosen: &web_sys::File) -> Result<String, String> {
    let bytes = contents(chosen, draft::MAX_SIZE).await.map_err(|refusal| refusal.say(lang))?;
    let brought = Pack::from_bytes(&bytes).map_err(|error| match error {
        Error::Foreign => t::pack_foreign(lang).to_owned(),
        error => Refusal::File(error).say(lang),
    })?;
    let merged = store.merge_pack(office, brought).await;
    merged
        .map(|Merged { added, kept }| t::pack_merged(lang, added, kept))
        .map_err(|_| t::settings_phrases_failed(lang).to_owned())
}

#[derive(Properties, PartialEq)]
struct EntriesProps {
    pack: Rc<Pack>,
    /// Called with the id of an entry that is to be removed.
    onremove: Callback<String>,
}

/// The list of all entries: each cause with its measures, then the measures for causes of the catalogue.
#[component]
fn Entries(props: &EntriesProps) -> Html {
    let lang = use_lang();
    let pack = &*props.pack;
    let row = |id: &str, words: &str, note: String| {
        let of = id.to_owned();
        html! {
            <li class="own-row" key={id}>
                <span class="suggestion-text">
                    { words.to_owned() }
                    <span class="suggestion-note">{ note }</span>
                </span>
                <Button
                    action="remove-entry"
                    of={id.to_owned()}
                    kind={ButtonKind::Icon}
                    icon={Sign::Bin}
                    label={t::remove(lang)}
                    aria_label={t::control_of(lang, t::remove(lang), words)}
                    onclick={props.onremove.reform(move |_| of.clone())}
                />
            </li>
        }
    };
    let measure = |id: &str, words: &str| row(id, words, t::pack_measure(lang).to_owned());
    let mut rows = Vec::new();
    for cause in &pack.causes {
        rows.push(row(&cause.id, &cause.text, describe(lang, cause)));
        rows.extend(pack.measures_for(Some(&cause.id)).map(|m| measure(&m.id, &m.text)));
    }
    let others = pack.measures.iter().filter(|m| pack.causes.iter().all(|c| c.id != m.cause));
    rows.extend(others.map(|m| measure(&m.id, &m.text)));
    if rows.is_empty() {
        return html! { <p class="block-help">{ t::pack_empty(lang) }</p> };
    }
    html! { <ul class="cards">{ for rows }</ul> }
}

/// What a cause is: its level and its field.
fn describe(lang: Lang, cause: &OwnCause) -> String {
    [words::level(lang, cause.level), words::domain(lang, cause.domain)].join(lang.pick("，", ", "))
}
