//! The office's own sentences: one for all documents of a language at each place, and others for some documents.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::whose::Whose;
use crate::{
    browser,
    i18n::{Lang, t},
    review::{Choice as _, OwnPhrase, PhrasePlace, pack::Pack, parse, word},
    ui::{
        context::{use_lang, use_store},
        widgets::{
            Block, Button, ButtonKind, Choice, Field, Outcome, OutcomeLine, Select, Sign, TextArea, Typed, use_outcome,
        },
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct PhrasesPartProps {
    /// The id of the office's profile; empty for the first office.
    pub office: AttrValue,
    /// What the office is called; empty where there is only one.
    pub whose: AttrValue,
    pub pack: Rc<Pack>,
    /// Called with the pack as it is to be shown, before it is stored.
    pub onpack: Callback<Rc<Pack>>,
}

/// What somebody does to the sentences.
#[derive(Clone)]
enum Change {
    Put(OwnPhrase),
    Remove(String),
}

impl Change {
    fn make(&self, pack: &mut Pack) {
        match self {
            Change::Put(phrase) => pack.put_phrase(phrase.clone()),
            Change::Remove(id) => pack.remove(id),
        }
    }
}

#[component]
pub fn PhrasesPart(props: &PhrasesPartProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_outcome(lang);
    // Counts what was typed: only the last write says that everything is kept.
    let typed = use_memo((), |()| Cell::new(0_u32));
    let onchange = {
        let (pack, onpack, outcome) = (props.pack.clone(), props.onpack.clone(), outcome.clone());
        let office = props.office.clone();
        Callback::from(move |change: Change| {
            let mut next = (*pack).clone();
            change.make(&mut next);
            onpack.emit(Rc::new(next));
            outcome.set(Some(Outcome::Done(t::save_saving(lang).into())));
            let (store, outcome, typed) = (store.clone(), outcome.clone(), typed.clone());
            let office = office.clone();
            let turn = typed.get().wrapping_add(1);
            typed.set(turn);
            spawn_local(async move {
                match store.change_pack(&office, |pack| change.make(pack)).await {
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
    let unfolded = (*wanted).as_deref().is_some_and(|name| language_of(&props.pack, name) == Some(other));
    let phrases = |language: Lang| {
        let (pack, wanted, onchange) = (props.pack.clone(), (*wanted).clone(), onchange.clone());
        html! { <Phrases {language} {pack} {wanted} {onchange} /> }
    };
    html! {
        <Block question={t::settings_phrases(lang)} help={t::settings_phrases_help(lang)}>
            <Whose whose={props.whose.clone()} />
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

/// The language of the sentence whose words have this name.
fn language_of(pack: &Pack, name: &str) -> Option<Lang> {
    let (of, _) = name.strip_prefix("phrases.")?.rsplit_once('.')?;
    parse(of).or_else(|| Some(pack.phrase(of)?.language))
}

#[derive(Properties, PartialEq)]
struct PhrasesProps {
    /// Language of the documents.
    language: Lang,
    pack: Rc<Pack>,
    /// The name of the sentence that takes the focus.
    wanted: Option<AttrValue>,
    onchange: Callback<Change>,
}

/// The sentences for documents in one language.
#[component]
fn Phrases(props: &PhrasesProps) -> Html {
    let lang = use_lang();
    let language = props.language;
    let general = |place: PhrasePlace| {
        let words = props.pack.phrase(&OwnPhrase::general_id(language, place)).map_or("", |phrase| &phrase.text);
        let name = AttrValue::from(format!("phrases.{}.{}", language.tag(), place.word()));
        let focus = props.wanted.as_ref() == Some(&name);
        let onwords =
            props.onchange.reform(move |typed: Typed| Change::Put(OwnPhrase::general(language, place, &typed.value)));
        let (label, value) = (words::phrase_place(lang, place), words.to_owned());
        html! { <PhraseField key={place.word()} {name} {label} {value} {focus} {onwords} /> }
    };
    let special = props.pack.phrases.iter().filter(|phrase| phrase.language == language && !phrase.is_general());
    let onadd = props.onchange.reform(move |_| {
        let general = OwnPhrase::general(language, PhrasePlace::Opening, "");
        Change::Put(OwnPhrase { id: format!("own-{}", browser::new_id()), ..general })
    });
    html! {
        <div class="own-phrases">
            { for PhrasePlace::ALL.map(general) }
            for phrase in special {
                <SpecialPhrase
                    key={phrase.id.clone()}
                    phrase={phrase.clone()}
                    focus={props.wanted.as_deref() == Some(format!("phrases.{}.text", phrase.id).as_str())}
                    onchange={props.onchange.clone()}
                />
            }
            <Button
                action="add-phrase"
                of={language.tag()}
                icon={Sign::Add}
                label={t::phrase_add(lang)}
                onclick={onadd}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SpecialPhraseProps {
    phrase: OwnPhrase,
    /// Whether its words take the focus.
    focus: bool,
    onchange: Callback<Change>,
}

/// A sentence for documents of one kind or voice.
#[component]
fn SpecialPhrase(props: &SpecialPhraseProps) -> Html {
    let lang = use_lang();
    let SpecialPhraseProps { phrase, focus, onchange } = props;
    let put = |set: fn(&mut OwnPhrase, &str)| {
        let phrase = phrase.clone();
        onchange.reform(move |value: String| {
            let mut next = phrase.clone();
            set(&mut next, &value);
            Change::Put(next)
        })
    };
    let name = |field: &str| AttrValue::from(format!("phrases.{}.{field}", phrase.id));
    let select = |field: &str, label: &'static str, value: String, options: Vec<Choice>, set| {
        let (name, id) = (name(field), AttrValue::from(format!("f-{}", name(field))));
        html! {
            <Field id={id.clone()} {label}>
                <Select {id} {name} {value} {options} onchange={put(set)} />
            </Field>
        }
    };
    let chosen = |word: Option<String>| word.unwrap_or_default();
    let any = |label: &'static str, rest: Vec<Choice>| [vec![Choice::new("", label)], rest].concat();
    let id = phrase.id.clone();
    html! {
        <fieldset class="own-phrase">
            <legend class="field-label">{ t::phrase_special(lang) }</legend>
            <PhraseField
                name={name("text")}
                label={t::phrase_text(lang)}
                value={phrase.text.clone()}
                focus={*focus}
                onwords={put(|phrase, words| words.clone_into(&mut phrase.text)).reform(|typed: Typed| typed.value)}
            />
            <div class="pair">
                { select(
                    "kind",
                    t::phrase_kind(lang),
                    chosen(phrase.kind.as_ref().map(word)),
                    any(t::phrase_any_kind(lang), words::choices(lang, words::kind)),
                    |phrase, word| phrase.kind = parse(word),
                ) }
                { select(
                    "voice",
                    t::phrase_voice(lang),
                    chosen(phrase.voice.as_ref().map(word)),
                    any(t::phrase_any_voice(lang), words::choices(lang, words::voice)),
                    |phrase, word| phrase.voice = parse(word),
                ) }
            </div>
            { select(
                "place",
                t::phrase_where(lang),
                word(&phrase.place),
                words::choices(lang, words::phrase_place),
                |phrase, word| phrase.place = parse(word).unwrap_or(phrase.place),
            ) }
            <Button
                action="remove-phrase"
                of={id.clone()}
                icon={Sign::Bin}
                kind={ButtonKind::Plain}
                label={t::remove(lang)}
                aria_label={t::control_of(lang, t::remove(lang), &phrase.text)}
                onclick={onchange.reform(move |_| Change::Remove(id.clone()))}
            />
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
struct PhraseFieldProps {
    name: AttrValue,
    label: AttrValue,
    value: AttrValue,
    /// Whether it takes the focus.
    focus: bool,
    onwords: Callback<Typed>,
}

#[component]
fn PhraseField(props: &PhraseFieldProps) -> Html {
    let PhraseFieldProps { name, label, value, focus, onwords } = props;
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
            <TextArea {id} {name} {value} {node} oninput={onwords} />
        </Field>
    }
}
