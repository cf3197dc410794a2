//! What the app does with the machine it runs on, its language, and the sentences an office has in every document.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::import::{Refusal, bytes};
use crate::{
    browser,
    export::{self, File},
    i18n::{Lang, t},
    review::{
        file::Error,
        pack::{OwnCause, Pack},
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
        let kept = browser::phrases(language);
        let key = [language.tag(), &kept.opening, &kept.measures, &kept.closing].concat();
        html! { <OwnPhrases {key} {language} /> }
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
        .add(block(t::settings_pack(lang), t::settings_pack_help(lang)).add(html! { <OwnEntries /> }))
        .add(block(t::settings_place(lang), place).add(el("p.block-help").text(t::settings_network(lang))))
        .add(block(t::settings_about(lang), &version));
    page(interface, Route::Settings, content.into())
}

#[derive(Properties, PartialEq)]
struct OwnPhrasesProps {
    /// Language of the documents they stand in.
    language: Lang,
}

/// The office's own sentences for documents in one language, kept while they are typed.
#[component]
fn OwnPhrases(props: &OwnPhrasesProps) -> Html {
    let (lang, of) = (use_interface().lang, props.language);
    let phrases = use_state(|| browser::phrases(of));
    let failed = use_state_eq(|| false);
    use_effect_with((), |()| {
        let hash = gloo::utils::window().location().hash().unwrap_or_default();
        if let Some((_, name)) = hash.rsplit_once('/') {
            goto(name);
        }
    });
    let oninput = {
        let (phrases, failed) = (phrases.clone(), failed.clone());
        Callback::from(move |e: InputEvent| {
            let Some(area) = e.target_dyn_into::<HtmlTextAreaElement>() else { return };
            let (name, words) = (area.name(), area.value());
            let place = name.rsplit('.').next().unwrap_or_default();
            failed.set(!browser::keep_phrase(of, place, &words));
            let mut next = (*phrases).clone();
            match place {
                "opening" => next.opening = words,
                "measures" => next.measures = words,
                _ => next.closing = words,
            }
            phrases.set(next);
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

/// The office's own causes and measures, and the file they are passed on in.
#[component]
fn OwnEntries() -> Html {
    let lang = use_interface().lang;
    let pack = use_state(|| Rc::new(own::load()));
    let outcome = use_state_eq(|| None::<(bool, String)>);
    let onclick = {
        let (pack, outcome) = (pack.clone(), outcome.clone());
        Callback::from(move |e: MouseEvent| match pressed(&e) {
            Some((action, of)) if action == "remove-entry" => {
                let mut next = own::load();
                next.remove(&of);
                match own::keep(&next) {
                    true => pack.set(Rc::new(next)),
                    false => outcome.set(Some((false, t::settings_phrases_failed(lang).to_owned()))),
                }
            }
            Some((action, _)) if action == "export-pack" => {
                let name = export::file_name(t::pack_file(lang), "fupan-pack.json");
                let bytes = own::whole(&pack).to_json().into_bytes();
                // A download that fails shows as no download.
                let _ = browser::download(&File { name, media_type: "application/json", bytes });
            }
            _ => {}
        })
    };
    let onchange = {
        let (pack, outcome) = (pack.clone(), outcome.clone());
        Callback::from(move |e: Event| {
            let Some(input) = e.target_dyn_into::<HtmlInputElement>() else { return };
            let chosen = input.files().and_then(|files| files.get(0));
            // The same file may be chosen again after it was mended.
            input.set_value("");
            let Some(chosen) = chosen else { return };
            let (pack, outcome) = (pack.clone(), outcome.clone());
            spawn_local(async move {
                match bytes(&chosen).await.and_then(|bytes| Pack::from_bytes(&bytes).map_err(Refusal::File)) {
                    Err(Refusal::File(Error::Foreign)) => outcome.set(Some((false, t::pack_foreign(lang).to_owned()))),
                    Err(refusal) => outcome.set(Some((false, refusal.say(lang)))),
                    Ok(brought) => {
                        let mut next = own::whole(&own::load());
                        let merged = next.merge(brought);
                        let is_kept = own::keep(&next)
                            && next.phrases.iter().all(|(of, place, words)| browser::keep_phrase(*of, place, words));
                        outcome.set(Some(match is_kept {
                            true => (true, t::pack_merged(lang, merged.added, merged.kept)),
                            false => (false, t::settings_phrases_failed(lang).to_owned()),
                        }));
                        pack.set(Rc::new(next));
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
    let input = el("input").attr("type", "file").attr("name", "pack").attr("accept", ".json,application/json");
    let input = input.attr("autocomplete", "off").attr("data-action", "import-pack");
    let tools = el("div.own-tools")
        .add(button("button", "export-pack", "").add(icon(Sign::Download)).text(t::pack_export(lang)))
        .add(el("label.own-file").add(el("span").text(t::pack_import(lang))).add(input));
    let said = outcome.as_ref().map(|(done, words)| match done {
        true => el("p.field-help").attr("role", "status").text(words),
        false => alert("error", words),
    });
    html! { <div {onclick} {onchange}>{ list }{ tools }{ said.map(Html::from).unwrap_or_default() }</div> }
}
