//! What is said in a draft that has the words of an imported document: what is still to be done, and the way back.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::{Action, Desk};
use crate::{
    browser,
    i18n::t,
    review::check::Section,
    ui::{
        incoming::{Accepted, Incoming, IncomingAction},
        route::Route,
        widgets::{Button, ButtonKind, Notice},
    },
};

/// The notice, in the draft that the last document went to.
pub fn imported_notice(desk: &Desk, incoming: &UseReducerHandle<Incoming>) -> Option<Html> {
    // Not before the editor has read the draft with these words: there would be nothing to take back.
    let accepted = incoming
        .accepted
        .as_ref()
        .filter(|accepted| accepted.draft == desk.id && desk.revision >= accepted.revision)?;
    let (lang, notes) = (desk.lang, desk.review.notes.len());
    let made = if accepted.added_to.is_none() { t::imported_made(lang) } else { t::imported_added(lang) };
    let left = (notes > 0).then(|| t::imported_notes(lang, notes));
    let words = [made.to_owned()].into_iter().chain(left).collect::<Vec<_>>().join(lang.pick("", " "));
    let onback = {
        let (desk, accepted, incoming) = (desk.clone(), accepted.clone(), incoming.dispatcher());
        Callback::from(move |_| {
            let (desk, accepted, incoming) = (desk.clone(), accepted.clone(), incoming.clone());
            spawn_local(async move {
                take_back(&desk, &accepted).await;
                incoming.dispatch(IncomingAction::GoBack);
                Route::ImportReview.go();
            });
        })
    };
    let onclose = {
        let incoming = incoming.dispatcher();
        Callback::from(move |_| incoming.dispatch(IncomingAction::Dismiss))
    };
    Some(html! {
        <Notice key="imported" name="imported" {words}>
            if notes > 0 {
                <a href={Route::section(&desk.id, Section::Check).href()} data-action="goto-notes">
                    { t::imported_notes_go(lang) }
                </a>
            }
            <Button action="back-to-import" kind={ButtonKind::Small} label={t::imported_back(lang)} onclick={onback} />
            <Button action="close-notice" of="imported" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={onclose} />
        </Notice>
    })
}

/// Takes out of the drafts what was accepted: a draft that was made of it goes into the bin, with whatever was changed in it
/// since; from one that was there before, the words are taken back as long as nothing else was changed.
async fn take_back(desk: &Desk, accepted: &Accepted) {
    let Some(before) = &accepted.added_to else {
        desk.tabs.flush().await;
        // If this fails, it stays where it is.
        let _ = desk.store.mark_deleted(&desk.id, Some(browser::now())).await;
        return;
    };
    let (draft, _) = desk.latest();
    if draft.revision == accepted.revision {
        // Not by a step back, which would lead to what it changes.
        desk.send(Action::Become(before.clone()));
    }
    desk.tabs.flush().await;
}
