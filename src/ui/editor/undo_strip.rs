//! The offer to undo a removal.

use yew::prelude::*;

use super::desk::{Action, use_desk};
use crate::{
    i18n::t,
    ui::widgets::{Button, ButtonKind},
};

/// Says that something was removed, and offers to bring it back.
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
    html! {
        <>
            <p class="unseen" aria-live="polite">{ if desk.view.removed { t::removed(lang) } else { "" } }</p>
            if desk.view.removed {
                <p class="undo-strip is-floating">
                    <span>{ t::removed(lang) }</span>
                    <Button action="undo-remove" kind={ButtonKind::Link} label={t::undo(lang)} onclick={restore} />
                    <Button action="dismiss" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={dismiss} />
                </p>
            }
        </>
    }
}
