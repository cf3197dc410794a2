//! Rows of a sheet that are pasted into one field, and the offer to make items of them.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    desk::{Action, Desk, use_desk},
    view::Pasted,
};
use crate::{
    i18n::t,
    review::{Edit, rows::rows},
    ui::{
        widgets::{Button, ButtonKind},
        window_event::use_window_event,
    },
};

/// Listens to what is pasted. The text goes into its field as ever.
#[hook]
pub fn use_pasting(desk: &Desk) {
    let desk = desk.clone();
    let look = move |event: &Event| {
        if let Some(pasted) = pasted(event, &desk) {
            desk.send(Action::Pasted(pasted));
        }
    };
    use_window_event("paste", Box::new(look));
}

/// The rows that are pasted into a field of a list.
fn pasted(event: &Event, desk: &Desk) -> Option<Pasted> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    let target = event.target()?;
    let (field, before) = match (target.dyn_ref::<HtmlTextAreaElement>(), target.dyn_ref::<HtmlInputElement>()) {
        (Some(area), _) => (area.name(), area.value()),
        (_, Some(input)) => (input.name(), input.value()),
        _ => return None,
    };
    let review = desk.latest.borrow().review.clone();
    review.field(&field)?;
    Some(Pasted { rows: rows(&field, &text, review.document().language)?, field, before })
}

/// The offer to make items of the rows that were pasted.
///
/// The live region is always there, so that screen readers announce its words.
#[component]
pub fn PasteStrip() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let Some(pasted) = &desk.view.pasted else { return html! { <p class="unseen" aria-live="polite" /> } };
    let said = t::pasted_rows(lang, pasted.rows.len());
    let ontake = {
        let (desk, Pasted { field, before, rows }) = (desk.clone(), pasted.clone());
        move |_| {
            let ids = rows.iter().map(|_| desk.new_id()).collect();
            let (field, before, rows) = (field.clone(), before.clone(), rows.clone());
            desk.edit(Edit::TakeRows { field, before, rows, ids });
        }
    };
    let ondismiss = {
        let desk = desk.clone();
        move |_| desk.send(Action::Dismiss)
    };
    html! {
        <>
            <p class="unseen" aria-live="polite">{ said.clone() }</p>
            <p class="undo-strip is-floating" data-notice="pasted">
                <span>{ said }</span>
                <Button
                    action="take-rows"
                    kind={ButtonKind::Link}
                    label={t::pasted_take(lang, pasted.rows.len())}
                    onclick={ontake}
                />
                <Button action="dismiss" kind={ButtonKind::Link} label={t::pasted_leave(lang)} onclick={ondismiss} />
            </p>
        </>
    }
}
