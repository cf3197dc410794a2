//! Paragraphs in somebody's own words: written below the paper, listed beside it.

use yew::prelude::*;

use super::{
    controls::Desk,
    form::{Answer, Form, Shape},
    parts::{Sign, icon_button, link_button},
    session::{Action, Dispatch},
};
use crate::{
    browser,
    i18n::t,
    report::{Block, Report, Standing},
    review::{Edit, ItemId, List, Wording},
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
    let of = format!("wordings.{n}");
    html! {
        <section class="drawer" aria-label={t::wording_title(lang)}>
            <div class="drawer-head">
                <h2 class="field-label">{ t::wording_title(lang) }</h2>
                { link_button("reset-wording", &of, t::wording_reset(lang)) }
                <button type="button" class="button filled" data-action="close-wording" data-of={of}>{ t::wording_done(lang) }</button>
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
            html! {
                <div class="drawer-note" role="note">
                    <p><strong>{ t::wording_stale(lang) }</strong></p>
                    <p class="quoted">{ composed }</p>
                    { link_button("keep-wording", &format!("wordings.{n}"), t::wording_keep(lang)) }
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

/// What the answers say now in the place of the wording at `of`.
pub fn composed(report: &Report, of: &str) -> Option<String> {
    match report.wordings.get(List::of(of)?.1)? {
        Standing::Stale(composed) => Some(composed.clone()),
        _ => None,
    }
}

/// Closes the wording at `of`.
pub fn close(desk: &Desk, of: &str) {
    desk.dispatch.send(Action::CloseWording);
    aim_at_pen(desk, of);
}

/// Puts the composed words back.
pub fn reset(desk: &Desk, of: &str) {
    desk.dispatch.edit(Edit::Remove { item: of.to_owned() });
    aim_at_pen(desk, of);
}

/// Gives the focus back to the button that opened the own words.
fn aim_at_pen(desk: &Desk, of: &str) {
    let at = List::of(of).map(|(_, n, _)| n);
    let is_here = |block: &Block| block.own.as_ref().is_some_and(|own| Some(own.at) == at);
    if let Some(block) = desk.report.blocks.iter().position(is_here) {
        desk.dispatch.send(Action::Goto(format!("paper.{block}/rewrite").into()));
    }
}

/// All own wordings, each with how it stands and the way to it.
pub fn list(form: &Form, report: &Report) -> Html {
    let lang = form.lang;
    let row = |(n, wording): (usize, &Wording)| {
        let (state, tone) = match report.wordings.get(n) {
            Some(Standing::Stale(_)) => (t::wording_stale(lang), "is-stale"),
            Some(Standing::Unplaced) => (t::wording_unplaced(lang), "is-stale"),
            _ if wording.is_blank() => (t::wording_left_out(lang), ""),
            _ => ("", ""),
        };
        html! {
            <li class="wording" key={wording.id.0.clone()}>
                <button type="button" class="wording-open" data-action="open-wording" data-of={format!("wordings.{n}")}>
                    <span class="wording-words">{ wording.words() }</span>
                    if !state.is_empty() { <span class={classes!("wording-state", tone)}>{ state }</span> }
                </button>
                { icon_button("reset-wording", &format!("wordings.{n}"), t::wording_reset(lang), Sign::Undo, true) }
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
