//! Which of the office's own sentences the document has.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::{Edit, OwnPhrase},
    ui::{editor::desk::use_desk, widgets::TickRow, words},
};

/// A tick for each sentence that the office has in the language of the document; nothing, if it has none.
#[component]
pub fn PhraseTicks() -> Html {
    let desk = use_desk();
    let (lang, document) = (desk.lang, desk.review.document());
    let offered: Vec<&OwnPhrase> = (desk.pack.phrases.iter())
        .filter(|phrase| phrase.language == document.language && !phrase.text.trim().is_empty())
        .collect();
    if offered.is_empty() {
        return Html::default();
    }
    let tick = |phrase: &&OwnPhrase| {
        let (desk, phrase) = (desk.clone(), (*phrase).clone());
        let onchange = {
            let id = phrase.id.clone();
            Callback::from(move |on: bool| {
                let document = desk.review.document();
                let fitting = || desk.pack.phrases.iter().filter(|phrase| document.has_phrase(phrase));
                // Ids of sentences in another language, or of another office, stay.
                let chosen = document.phrases.clone();
                let mut ids = chosen.unwrap_or_else(|| fitting().map(|phrase| phrase.id.clone()).collect());
                ids.retain(|other| *other != id);
                ids.extend(on.then(|| id.clone()));
                desk.edit(Edit::ChoosePhrases { ids });
            })
        };
        html! {
            <TickRow
                key={phrase.id.clone()}
                name="phrases"
                value={Some(AttrValue::from(phrase.id.clone()))}
                label={phrase.text.clone()}
                help={about(lang, &phrase)}
                checked={document.has_phrase(&phrase)}
                {onchange}
            />
        }
    };
    html! {
        <section class="block">
            <h2 class="question">{ t::phrases_title(lang) }</h2>
            <p class="block-help">{ t::phrases_help(lang) }</p>
            <div class="ticks">{ for offered.iter().map(tick) }</div>
        </section>
    }
}

/// Where the sentence stands, and the documents it is meant for.
fn about(lang: Lang, phrase: &OwnPhrase) -> String {
    let kind = phrase.kind.map(|kind| words::kind(lang, kind));
    let voice = phrase.voice.map(|voice| words::voice(lang, voice));
    let parts = [Some(words::phrase_place(lang, phrase.place)), kind, voice];
    parts.into_iter().flatten().collect::<Vec<_>>().join(lang.pick("，", ", "))
}
