//! Text of an old document, pasted.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::reading::{Busy, use_reader};

use crate::{
    i18n::{Lang, t},
    import,
    ui::{
        context::use_lang,
        incoming::use_incoming,
        refusal::say_document,
        widgets::{Alert, Button, ButtonKind, Field},
    },
};

/// Takes pasted text. What stands in the control is read when it is asked for, so that text of any length can be typed in.
#[component]
pub fn Paste() -> Html {
    let lang = use_lang();
    let incoming = use_incoming();
    let refused = use_state_eq(|| None::<import::Error>);
    let control = use_node_ref();
    let pasted = incoming.pasted.clone();
    let (reader, is_reading) = use_reader();
    let onread = {
        let (refused, control) = (refused.setter(), control.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(control) = control.cast::<HtmlTextAreaElement>() else { return };
            match import::checked(control.value()) {
                Ok(text) => {
                    refused.set(None);
                    let reader = reader.clone();
                    spawn_local(async move { reader.read(text, true).await });
                }
                Err(error) => refused.set(Some(error)),
            }
        })
    };
    html! {
        <section class="block import-text">
            <h2 class="question">{ t::import_text_title(lang) }</h2>
            <p class="block-help">{ t::import_text_help(lang) }</p>
            <Field id="import.text" label={t::import_text_label(lang)}>
                <textarea defaultvalue={pasted} ref={control} class="control" id="import.text" name="import.text" rows="10" autocomplete="off" />
            </Field>
            if let Some(error) = *refused { <Alert words={say(lang, error)} /> }
            <Button action="read-import" kind={ButtonKind::Filled} label={t::import_text_read(lang)} onclick={onread} />
            if is_reading { <Busy /> }
        </section>
    }
}

/// Why pasted text was not read.
fn say(lang: Lang, error: import::Error) -> &'static str {
    match error {
        import::Error::NoWords => t::import_text_empty(lang),
        error => say_document(lang, error),
    }
}
