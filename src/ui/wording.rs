//! Paragraphs in somebody's own words: written below the paper, listed beside it.

use yew::prelude::*;

use super::{
    form::{Answer, Form, Shape},
    parts::{Sign, icon_button},
    session::Action,
};
use crate::{
    browser,
    i18n::t,
    report::{Report, Standing},
    review::{Edit, ItemId, Wording},
    ui::{route::Route, session::Dispatch},
};

/// Puts the block at `n` into own words, or goes on where that was begun.
pub fn rewrite(dispatch: &Dispatch, report: &Report, n: usize) {
    let Some(block) = report.blocks.get(n) else { return };
    match &block.own {
        Some(own) => dispatch.send(Action::Goto(format!("wordings.{}.text", own.at).into())),
        None => {
            dispatch.edit(Edit::Reword { of: block.key.clone(), words: block.text(), id: ItemId(browser::new_id()) })
        }
    }
}

/// The own wording that is open, at the foot of the paper.
pub fn drawer(form: &Form, report: &Report) -> Html {
    let Some((n, wording)) = form.review.wordings.iter().enumerate().find(|(_, w)| form.is_open(&w.id)) else {
        return Html::default();
    };
    let lang = form.lang;
    let pen = report.blocks.iter().position(|b| b.own.as_ref().is_some_and(|own| own.at == n));
    let close = {
        let dispatch = form.dispatch.clone();
        move || {
            dispatch.send(Action::CloseWording);
            aim_at_pen(&dispatch, pen);
        }
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Escape" && !e.is_composing() {
                close();
            }
        })
    };
    let put_back = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.edit(Edit::Remove { item: format!("wordings.{n}") });
            aim_at_pen(&dispatch, pen);
        })
    };
    html! {
        <section class="drawer" aria-label={t::wording_title(lang)} {onkeydown}>
            <div class="drawer-head">
                <h2 class="field-label">{ t::wording_title(lang) }</h2>
                <button type="button" class="link" data-action="reset-wording" data-of={format!("wordings.{n}")} onclick={put_back}>
                    { t::wording_reset(lang) }
                </button>
                <button type="button" class="button filled" data-action="close-wording"
                    onclick={Callback::from(move |_: MouseEvent| close())}>{ t::wording_done(lang) }</button>
            </div>
            { form.answer(&format!("wordings.{n}.text"), &wording.text, Answer {
                label: t::wording_label(lang), help: t::wording_help(lang), shape: Shape::Long, ..Answer::default()
            }) }
            { changed(form, report, n, wording) }
        </section>
    }
}

/// Says that the answers behind a wording have changed, and how it now stands without it.
fn changed(form: &Form, report: &Report, n: usize, wording: &Wording) -> Html {
    let lang = form.lang;
    match report.wordings.get(n) {
        Some(Standing::Stale(composed)) => {
            let basis = composed.clone();
            let keep = form.on_click(move || Edit::Set { field: format!("wordings.{n}.basis"), value: basis.clone() });
            html! {
                <div class="drawer-note" role="note">
                    <p><strong>{ t::wording_stale(lang) }</strong></p>
                    <p class="quoted">{ composed }</p>
                    <button type="button" class="link" data-action="keep-wording" data-of={format!("wordings.{n}")} onclick={keep}>
                        { t::wording_keep(lang) }
                    </button>
                </div>
            }
        }
        Some(Standing::Unplaced) => html! { <p class="drawer-note" role="note">{ t::wording_unplaced(lang) }</p> },
        _ if wording.is_changed() => html! {
            <details class="drawer-note">
                <summary>{ t::wording_composed(lang) }</summary>
                <p class="quoted">{ &wording.basis }</p>
            </details>
        },
        _ => Html::default(),
    }
}

/// Gives the focus back to the button that opened the own words.
fn aim_at_pen(dispatch: &Dispatch, block: Option<usize>) {
    if let Some(block) = block {
        dispatch.send(Action::Goto(format!("paper.{block}/rewrite").into()));
    }
}

/// All own wordings, each with how it stands and the way to it.
pub fn list(form: &Form, draft: &str, report: &Report) -> Html {
    let lang = form.lang;
    let row = |(n, wording): (usize, &Wording)| {
        let open = {
            // By the address, which also turns to the paper where that lies behind a tab.
            let draft = draft.to_owned();
            Callback::from(move |_: MouseEvent| Route::field(&draft, &format!("wordings.{n}.text")).go())
        };
        let (state, tone) = match report.wordings.get(n) {
            Some(Standing::Stale(_)) => (t::wording_stale(lang), "is-stale"),
            Some(Standing::Unplaced) => (t::wording_unplaced(lang), "is-stale"),
            _ if wording.is_blank() => (t::wording_left_out(lang), ""),
            _ => ("", ""),
        };
        let onclick = form.on_click(move || Edit::Remove { item: format!("wordings.{n}") });
        html! {
            <li class="wording" key={wording.id.0.clone()}>
                <button type="button" class="wording-open" data-action="open-wording" data-of={format!("wordings.{n}")} onclick={open}>
                    <span class="wording-words">{ wording.words() }</span>
                    if !state.is_empty() { <span class={classes!("wording-state", tone)}>{ state }</span> }
                </button>
                { icon_button("reset-wording", &format!("wordings.{n}"), t::wording_reset(lang), Sign::Undo, Some(onclick)) }
            </li>
        }
    };
    html! {
        <section class="block">
            <h2 class="question">{ t::wordings_title(lang) }</h2>
            <p class="block-help">{ t::wordings_help(lang) }</p>
            <ul class="wordings">{ for form.review.wordings.iter().enumerate().filter(|(_, w)| w.is_changed()).map(row) }</ul>
        </section>
    }
}
