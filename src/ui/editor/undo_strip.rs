//! The offer to undo a removal, and where a step led.

use yew::prelude::*;

use super::desk::{Action, use_desk};
use crate::{
    i18n::t,
    ui::{
        widgets::{Button, ButtonKind},
        words,
    },
};

/// Says that something was removed, and offers to bring it back, or that a step back or forward led to another document.
///
/// The live region is always there, so that screen readers announce its words, and announce them once; the strip itself
/// comes and goes.
#[component]
pub fn UndoStrip() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let send = |action: fn() -> Action| {
        let dispatch = desk.dispatch.clone();
        Callback::from(move |_| dispatch.send(action()))
    };
    let (restore, dismiss) = (send(|| Action::Undo), send(|| Action::Dismiss));
    let removed = desk.view.removed;
    let words = if removed {
        t::removed(lang).to_owned()
    } else if desk.view.is_led {
        t::undo_led(lang, &words::whole_document(lang, desk.review.document()))
    } else {
        String::new()
    };
    html! {
        <>
            <p class="unseen" aria-live="polite">{ &words }</p>
            if !words.is_empty() {
                <p class="undo-strip is-floating">
                    <span>{ &words }</span>
                    if removed {
                        <Button action="undo-remove" kind={ButtonKind::Link} label={t::undo(lang)} onclick={restore} />
                    }
                    <Button action="dismiss" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={dismiss} />
                </p>
            }
        </>
    }
}
