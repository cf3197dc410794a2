//! What the app does with the machine it runs on, its language, and the sentences an office has in every document.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::import::{Refusal, bytes, contents};
use crate::{
    browser,
    export::{self, File},
    i18n::{Lang, t},
    review::{
        backup::{self, Backup},
        file::Error,
        pack::{Merged, OwnCause, Pack},
    },
    store::Store,
    ui::{
        app::{Interface, lang_switch, page, use_interface},
        controls::pressed,
        hooks::goto,
        own,
        parts::{Control, El, Field, Sign, alert, block, button, el, field, icon, text_field},
        route::Route,
    },
};

pub fn settings(interface: &Interface, store: &Store) -> Html {
    let lang = interface.lang;
    let place = if store.is_lasting() { t::settings_lasting(lang) } else { t::settings_memory(lang) };
    let other = lang.pick(Lang::En, Lang::Zh);
    // Folded out where somebody came for a sentence in it.
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    let is_wanted = hash.contains(&["/phrases.", other.tag(), "."].concat());
    // Sentences that a pack brought in are to stand in their fields: other words, another component.
    let phrases = |language: Lang| {
        let kept = own::phrases(&store.office(), language);
        let key = [language.tag(), &kept.opening, &kept.measures, &kept.closing].concat();
        html! { <OwnPhrases {key} store={store.clone()} {language} /> }
    };
    let others = el("details.more")
        .flag("open", is_wanted)
        .add(el("summary").text(t::settings_phrases_other(lang)))
        .add(phrases(other));
    let version = t::settings_version(lang, env!("CARGO_PKG_VERSION"));
    let content = el("div.column")
        .add(el("h1.display").text(t::nav_settings(lang)))
        .add(block(t::settings_language(lang), t::settings_language_help(lang)).add(lang_switch(interface)))
        .add(block(t::settings_phrases(lang), t::settings_phrases_help(lang)).add(phrases(lang)).add(others))
        .add(
            block(t::settings_pack(lang), t::settings_pack_help(lang))
                .add(html! { <OwnEntries store={store.clone()} /> }),
        )
        .add(block(t::settings_place(lang), place).add(el("p.block-help").text(t::settings_network(lang))))
        .add(html! { <Safe store={store.clone()} /> })
        .add(block(t::settings_about(lang), &version));
    page(interface, Route::Settings, content.into())
}

#[derive(Properties, PartialEq)]
struct OwnPhrasesProps {
    store: Store,
    /// Language of the documents they stand in.
    language: Lang,
}

/// The office's own sentences for documents in one language, kept while they are typed.
#[component]
fn OwnPhrases(props: &OwnPhrasesProps) -> Html {
    let (lang, of) = (use_interface().lang, props.language);
    let phrases = use_state(|| own::phrases(&props.store.office(), of));
    let failed = use_state_eq(|| false);
    use_effect_with((), |()| {
        let hash = gloo::utils::window().location().hash().unwrap_or_default();
        if let Some((_, name)) = hash.rsplit_once('/') {
            goto(name);
        }
    });
    let oninput = {
        let (phrases, failed, store) = (phrases.clone(), failed.clone(), props.store.clone());
        Callback::from(move |e: InputEvent| {
            let Some(area) = e.target_dyn_into::<HtmlTextAreaElement>() else { return };
            let (name, words) = (area.name(), area.value());
            let place = name.rsplit('.').next().unwrap_or_default().to_owned();
            let mut next = (*phrases).clone();
            match place.as_str() {
                "opening" => next.opening = words.clone(),
                "measures" => next.measures = words.clone(),
                _ => next.closing = words.clone(),
            }
            phrases.set(next);
            let (failed, store) = (failed.clone(), store.clone());
            spawn_local(async move {
                failed.set(store.change_office(|pack| own::set_phrase(pack, of, &place, &words)).await.is_err());
            });
        })
    };
    let answer = |place: &'static str, value: &str, label: &'static str| {
        let name = ["phrases.", of.tag(), ".", place].concat();
        let id = ["f-", &name].concat();
        let control = Control { id: &id, name: &name, value, described: false, aria_label: None };
        field(Field { id: &id, label, ..Field::default() }, text_field(control, 1), Vec::new())
    };
    html! {
        <div {oninput}>
            if *failed { { alert("error", t::settings_phrases_failed(lang)) } }
            { answer("opening", &phrases.opening, t::phrase_opening(lang)) }
            { answer("measures", &phrases.measures, t::phrase_measures(lang)) }
            { answer("closing", &phrases.closing, t::phrase_closing(lang)) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StoreProps {
    store: Store,
}

/// The office's own causes and measures, and the file they are passed on in.
#[component]
fn OwnEntries(props: &StoreProps) -> Html {
    let lang = use_interface().lang;
    let pack = use_state(|| props.store.office());
    let outcome = use_state_eq(|| None::<(bool, String)>);
    let onclick = {
        let (pack, outcome, store) = (pack.clone(), outcome.clone(), props.store.clone());
        Callback::from(move |e: MouseEvent| match pressed(&e) {
            Some((action, of)) if action == "remove-entry" => {
                let (pack, outcome, store) = (pack.clone(), outcome.clone(), store.clone());
                spawn_local(async move {
                    match store.change_office(|pack| pack.remove(&of)).await {
                        Ok(()) => pack.set(store.office()),
                        Err(_) => outcome.set(Some((false, t::settings_phrases_failed(lang).to_owned()))),
                    }
                });
            }
            Some((action, _)) if action == "export-pack" => {
                let name = export::file_name(t::pack_file(lang), "fupan-pack.json");
                let bytes = store.office().to_json().into_bytes();
                // A download that fails shows as no download.
                let _ = browser::download(&File { name, media_type: "application/json", bytes });
            }
            _ => {}
        })
    };
    let onchange = {
        let (pack, outcome, store) = (pack.clone(), outcome.clone(), props.store.clone());
        Callback::from(move |e: Event| {
            let Some(chosen) = chosen_file(&e) else { return };
            let (pack, outcome, store) = (pack.clone(), outcome.clone(), store.clone());
            spawn_local(async move {
                match bytes(&chosen).await.and_then(|bytes| Pack::from_bytes(&bytes).map_err(Refusal::File)) {
                    Err(Refusal::File(Error::Foreign)) => outcome.set(Some((false, t::pack_foreign(lang).to_owned()))),
                    Err(refusal) => outcome.set(Some((false, refusal.say(lang)))),
                    Ok(brought) => {
                        let merged = Cell::default();
                        let kept = store.change_office(|pack| merged.set(pack.merge(brought.clone()))).await;
                        let merged: Merged = merged.get();
                        outcome.set(Some(match kept {
                            Ok(()) => (true, t::pack_merged(lang, merged.added, merged.kept)),
                            Err(_) => (false, t::settings_phrases_failed(lang).to_owned()),
                        }));
                        pack.set(store.office());
                        Route::Settings.go();
                    }
                }
            });
        })
    };
    let cause = |cause: &OwnCause| {
        let row = own::row(lang, &cause.id, &cause.text, &own::describe(lang, cause));
        let measures =
            pack.measures_for(Some(&cause.id)).map(|m| own::row(lang, &m.id, &m.text, t::pack_measure(lang)));
        [row].into_iter().chain(measures).collect::<Vec<El>>()
    };
    let others = pack.measures.iter().filter(|m| pack.causes.iter().all(|c| c.id != m.cause));
    let others = others.map(|m| own::row(lang, &m.id, &m.text, t::pack_measure(lang)));
    let rows: Vec<El> = pack.causes.iter().flat_map(cause).chain(others).collect();
    let list = match rows.is_empty() {
        true => el("p.block-help").text(t::pack_empty(lang)),
        false => el("ul.cards").all(rows),
    };
    let tools = el("div.own-tools")
        .add(button("button", "export-pack", "").add(icon(Sign::Download)).text(t::pack_export(lang)))
        .add(file_input("pack", "import-pack", t::pack_import(lang)));
    let said = said(&outcome);
    html! { <div {onclick} {onchange}>{ list }{ tools }{ said.map(Html::from).unwrap_or_default() }</div> }
}

/// The file that was chosen; the same may be chosen again after it was mended.
fn chosen_file(event: &Event) -> Option<web_sys::File> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let chosen = input.files()?.get(0)?;
    input.set_value("");
    Some(chosen)
}

fn file_input(name: &str, action: &str, label: &str) -> El {
    let input = el("input").attr("type", "file").attr("name", name).attr("accept", ".json,application/json");
    let input = input.attr("autocomplete", "off").attr("data-action", action);
    el("label.own-file").add(el("span").text(label)).add(input)
}

/// What came of the last thing that was done, and whether it was done.
fn said(outcome: &Option<(bool, String)>) -> Option<El> {
    outcome.as_ref().map(|(done, words)| match done {
        true => el("p.field-help").attr("role", "status").text(words),
        false => alert("error", words),
    })
}

/// Everything in one file, back from a file, and everything gone.
#[component]
fn Safe(props: &StoreProps) -> Html {
    let lang = use_interface().lang;
    let outcome = use_state_eq(|| None::<(bool, String)>);
    let asking = use_state_eq(|| false);
    let onclick = {
        let (store, outcome, asking) = (props.store.clone(), outcome.clone(), asking.clone());
        Callback::from(move |e: MouseEvent| {
            let Some((action, _)) = pressed(&e) else { return };
            let (store, outcome) = (store.clone(), outcome.clone());
            match action.as_str() {
                "backup" => spawn_local(async move {
                    let done = hand_out_backup(&store, lang).await;
                    let words = if done { t::backup_done(lang) } else { t::backup_failed(lang) };
                    outcome.set(Some((done, words.to_owned())));
                }),
                "erase-all" => asking.set(true),
                "erase-all-cancel" => asking.set(false),
                "erase-all-confirm" => spawn_local(async move {
                    if store.erase().await.is_err() {
                        outcome.set(Some((false, t::erase_failed(lang).to_owned())));
                    }
                }),
                _ => {}
            }
        })
    };
    let onchange = {
        let (store, outcome) = (props.store.clone(), outcome.clone());
        Callback::from(move |e: Event| {
            let Some(chosen) = chosen_file(&e) else { return };
            let (store, outcome) = (store.clone(), outcome.clone());
            spawn_local(async move {
                let read = match contents(&chosen, backup::MAX_SIZE).await {
                    Ok(bytes) => Backup::from_bytes(&bytes).map_err(Refusal::File),
                    Err(refusal) => Err(refusal),
                };
                outcome.set(Some(match read {
                    Err(Refusal::File(Error::Foreign)) => (false, t::backup_foreign(lang).to_owned()),
                    Err(refusal) => (false, refusal.say(lang)),
                    Ok(brought) => match store.restore(brought).await {
                        Ok((added, kept)) => (true, t::backup_restored(lang, added, kept)),
                        Err(_) => (false, t::backup_not_restored(lang).to_owned()),
                    },
                }));
            });
        })
    };
    let tools = el("div.own-tools")
        .add(button("button", "backup", "").add(icon(Sign::Download)).text(t::backup_make(lang)))
        .add(file_input("backup", "restore-backup", t::backup_restore(lang)));
    let ask = asking.then(|| {
        el("div.advice")
            .attr("role", "alert")
            .add(el("p").text(t::erase_question(lang)))
            .add(button("button.filled", "erase-all-confirm", "").text(t::erase_yes(lang)))
            .add(button("button", "erase-all-cancel", "").text(t::erase_no(lang)))
    });
    let erase = button("button", "erase-all", "").add(icon(Sign::Bin)).text(t::erase_all(lang));
    html! {
        <div {onclick} {onchange}>
            { block(t::backup_title(lang), t::backup_help(lang)).add(tools).add_if(said(&outcome)) }
            { block(t::erase_title(lang), t::erase_help(lang)).add(erase).add_if(ask) }
        </div>
    }
}

/// Hands out everything that is kept here as one file; whether that was done.
pub async fn hand_out_backup(store: &Store, lang: Lang) -> bool {
    let Ok(backup) = store.backup().await else { return false };
    let day = browser::today().to_string();
    let name = export::file_name(&[t::backup_file(lang), "-", &day].concat(), "fupan-backup.json");
    let file = File { name, media_type: "application/json", bytes: backup.to_json().into_bytes() };
    if browser::download(&file).is_err() {
        return false;
    }
    for record in &backup.drafts {
        // Without the note one is only reminded sooner.
        let _ = store.mark_filed(&record.id, record.revision).await;
    }
    true
}
