//! Text of an old document, pasted.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    i18n::t,
    import::Sorting,
    ui::{
        context::use_lang,
        incoming::{IncomingAction, use_incoming},
        route::Route,
        widgets::{Alert, Button, ButtonKind, Field},
    },
};

/// Takes pasted text. What stands in the control is read when it is asked for, so that text of any length can be typed in.
#[component]
pub fn Paste() -> Html {
    let lang = use_lang();
    let incoming = use_incoming();
    let is_empty = use_state_eq(|| false);
    let control = use_node_ref();
    let onread = {
        let (incoming, is_empty, control) = (incoming.dispatcher(), is_empty.setter(), control.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(control) = control.cast::<HtmlTextAreaElement>() else { return };
            let text = control.value();
            is_empty.set(!text.contains(char::is_alphanumeric));
            if text.contains(char::is_alphanumeric) {
                incoming.dispatch(IncomingAction::Read(Sorting::of(text)));
                Route::ImportReview.go();
            }
        })
    };
    html! {
        <section class="block import-text">
            <h2 class="question">{ t::import_text_title(lang) }</h2>
            <p class="block-help">{ t::import_text_help(lang) }</p>
            <Field id="import.text" label={t::import_text_label(lang)}>
                <textarea ref={control} class="control" id="import.text" name="import.text" rows="10" autocomplete="off" />
            </Field>
            if *is_empty { <Alert words={t::import_text_empty(lang)} /> }
            <Button action="read-import" kind={ButtonKind::Filled} label={t::import_text_read(lang)} onclick={onread} />
        </section>
    }
}
