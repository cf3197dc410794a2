//! The office's own sentences, which stand in every document.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    report,
    review::pack::Pack,
    ui::{
        context::{use_lang, use_store},
        widgets::{Block, Field, Outcome, OutcomeLine, TextArea, Typed},
    },
};

#[derive(Properties, PartialEq)]
pub struct PhrasesPartProps {
    pub pack: Rc<Pack>,
    /// Called with the pack as it is to be shown, before it is stored.
    pub onpack: Callback<Rc<Pack>>,
}

#[component]
pub fn PhrasesPart(props: &PhrasesPartProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_state_eq(|| None::<Outcome>);
    // Counts what was typed: only the last write says that everything is kept.
    let typed = use_memo((), |()| Cell::new(0_u32));
    let onphrase = {
        let (pack, onpack, outcome) = (props.pack.clone(), props.onpack.clone(), outcome.clone());
        Callback::from(move |Phrase { language, place, words }: Phrase| {
            let mut next = (*pack).clone();
            next.set_phrase(language, place, &words);
            onpack.emit(Rc::new(next));
            outcome.set(Some(Outcome::Done(t::save_saving(lang).into())));
            let (store, outcome, typed) = (store.clone(), outcome.clone(), typed.clone());
            let turn = typed.get().wrapping_add(1);
            typed.set(turn);
            spawn_local(async move {
                let kept = store.change_office(|pack| pack.set_phrase(language, place, &words)).await;
                match kept {
                    Ok(()) if typed.get() == turn => {
                        outcome.set(Some(Outcome::Done(t::settings_phrases_kept(lang).into())));
                    }
                    Ok(()) => {}
                    Err(_) => outcome.set(Some(Outcome::Failed(t::settings_phrases_failed(lang).into()))),
                }
            });
        })
    };
    let other = lang.pick(Lang::En, Lang::Zh);
    let wanted = use_memo((), |()| wanted());
    // Unfolded if the address names a sentence in it.
    let unfolded = wanted.as_ref().as_ref().is_some_and(|name| name.starts_with(&format!("phrases.{}.", other.tag())));
    let phrases = |language: Lang| {
        html! {
            <Phrases
                {language}
                pack={props.pack.clone()}
                wanted={(*wanted).clone()}
                onphrase={onphrase.clone()}
            />
        }
    };
    html! {
        <Block question={t::settings_phrases(lang)} help={t::settings_phrases_help(lang)}>
            <OutcomeLine outcome={(*outcome).clone()} />
            { phrases(lang) }
            <details class="more" open={unfolded}>
                <summary>{ t::settings_phrases_other(lang) }</summary>
                { phrases(other) }
            </details>
        </Block>
    }
}

/// The name of the sentence that the page's address ends in, as in `#/settings/phrases.en.closing`.
fn wanted() -> Option<AttrValue> {
    let hash = gloo::utils::window().location().hash().ok()?;
    let (_, name) = hash.rsplit_once('/')?;
    name.starts_with("phrases.").then(|| name.to_owned().into())
}

/// One of the sentences as it was typed.
struct Phrase {
    /// Language of the documents it stands in.
    language: Lang,
    /// Where it stands in a document.
    place: &'static str,
    words: String,
}

#[derive(Properties, PartialEq)]
struct PhrasesProps {
    /// Language of the documents.
    language: Lang,
    pack: Rc<Pack>,
    /// The name of the sentence that takes the focus.
    wanted: Option<AttrValue>,
    onphrase: Callback<Phrase>,
}

/// The sentences for documents in one language.
#[component]
fn Phrases(props: &PhrasesProps) -> Html {
    let lang = use_lang();
    let language = props.language;
    let kept = report::Phrases::of(&props.pack, language);
    let answer = |place: &'static str, value: String, label: &'static str| {
        let name = format!("phrases.{}.{place}", language.tag());
        let focus = props.wanted.as_deref() == Some(name.as_str());
        let oninput = props.onphrase.reform(move |typed: Typed| Phrase { language, place, words: typed.value });
        html! { <PhraseField {name} {label} {value} {focus} {oninput} /> }
    };
    html! {
        <div>
            { answer("opening", kept.opening, t::phrase_opening(lang)) }
            { answer("measures", kept.measures, t::phrase_measures(lang)) }
            { answer("closing", kept.closing, t::phrase_closing(lang)) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PhraseFieldProps {
    name: AttrValue,
    label: AttrValue,
    value: AttrValue,
    /// Whether it takes the focus.
    focus: bool,
    oninput: Callback<Typed>,
}

#[component]
fn PhraseField(props: &PhraseFieldProps) -> Html {
    let PhraseFieldProps { name, label, value, focus, oninput } = props;
    let id: AttrValue = format!("f-{name}").into();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(*focus, move |focus| {
            if let Some(area) = node.cast::<HtmlElement>().filter(|_| *focus) {
                let _ = area.focus();
            }
        });
    }
    html! {
        <Field id={id.clone()} {label}>
            <TextArea {id} {name} {value} {node} {oninput} />
        </Field>
    }
}
