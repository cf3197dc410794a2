//! What the app does with the machine it runs on, its language, and the sentences an office has in every document.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    browser,
    i18n::{Lang, t},
    store::Store,
    ui::{
        app::{Interface, lang_switch, page, use_interface},
        hooks::goto,
        parts::{Control, Field, alert, block, el, field, text_field},
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
    let phrases = |language: Lang| html! { <OwnPhrases key={language.tag()} {language} /> };
    let others = el("details.more")
        .flag("open", is_wanted)
        .add(el("summary").text(t::settings_phrases_other(lang)))
        .add(phrases(other));
    let version = t::settings_version(lang, env!("CARGO_PKG_VERSION"));
    let content = el("div.column")
        .add(el("h1.display").text(t::nav_settings(lang)))
        .add(block(t::settings_language(lang), t::settings_language_help(lang)).add(lang_switch(interface)))
        .add(block(t::settings_phrases(lang), t::settings_phrases_help(lang)).add(phrases(lang)).add(others))
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
